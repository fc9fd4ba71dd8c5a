// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/flows/recoveryflow.h"
#include "tests/support/caisseprocess.h"
#include "tests/support/flowlistener.h"
#include "tests/support/linkvisitor.h"
#include "tests/support/postbox.h"
#include "tests/support/testclient.h"

#include <QTest>

#include <memory>
#include <string>
#include <vector>

namespace truelle {

// What tests of accounts stand on: a caisse with companies whose spaces nobody has opened yet, its post, and people.
class AccountsBench : public QObject
{
protected:
    using Told = std::vector<std::string>;
    static constexpr int kPatience = PostBox::kPatience;
    static constexpr const char *kPassword = "Truelle-2026!";
    static constexpr const char *kOneSite = "karim.moreau@charpentes-moreau.example";
    static constexpr const char *kTwelveSites = "lea.fournier@batiloire.example";

    // A company's only site, as the letters tell of it.
    struct Site
    {
        std::string member;
        std::string cibtpId;
        std::string siret;
        Secret code;
        [[nodiscard]] QString siretShown() const;
    };
    // Somebody who opens a space on one computer.
    class Opener;
    // Somebody who keeps their account up on one computer.
    class AccountOwner;
    enum class Ending { Stopped, Killed };

    void startCaisse();
    // On the same port, with the same store.
    void restartCaisse(Ending ending);
    // The program is ended as well, with the flow in it, and goes on with the one opening it finds.
    void restartBoth(Opener &opener);

    // The next one that no test has used; without a code, no letter has told of it yet.
    [[nodiscard]] Site nextSiteWithoutCode();
    [[nodiscard]] Site nextSite();
    // Follows the newest activation link to this address, once more than `before` were sent.
    [[nodiscard]] bool activates(const QString &email, int before = 0);
    // An account that opened a space of its own; empty where that went wrong.
    [[nodiscard]] std::string openedAccount(const QString &email);

    [[nodiscard]] DiscoveredCaisse discovered(TestClient &client) const;
    [[nodiscard]] Result<bool> ask(TestClient &client, RecoveryRequest what, const std::string &subject) const;
    template<typename T>
    [[nodiscard]] static std::string codeOf(const Result<T> &result)
    {
        return result ? "ok" : std::string(codeName(result.error().code));
    }
    // Whether a file under the folder has any of the texts in it, but for those under the folder named `except`.
    [[nodiscard]] static bool filesContain(const QString &folder, const std::vector<std::string> &texts,
                                           const QString &except = {});

    CaisseProcess m_caisse;
    int m_port = 0;
    std::unique_ptr<PostBox> m_post;
    std::unique_ptr<LinkVisitor> m_links;

private:
    int m_used = 0;
};

// What a flow told since it was last asked.
class Listening
{
public:
    using Told = std::vector<std::string>;
    // Once there is any and nothing is asked any more; nothing in vain.
    [[nodiscard]] Told answers();
    // Whether it is told in the end, whatever is told before.
    [[nodiscard]] bool hears(const std::string &word);
    [[nodiscard]] const Error &refusal() const { return m_listener.refusal; }

protected:
    Listening() = default;
    virtual ~Listening() = default;
    [[nodiscard]] virtual bool isBusy() const = 0;
    FlowListener m_listener;
};

class AccountsBench::Opener final : public Listening
{
public:
    Opener(TestClient &client, const Endpoint &endpoint);
    [[nodiscard]] OpeningFlow &flow() { return *m_flow; }
    [[nodiscard]] TestClient &client() { return m_client; }

    [[nodiscard]] Told identify(const Site &site);
    [[nodiscard]] Told complete(const QString &email, const std::string &mobile = {});
    // The program's end, and its next start.
    void close();
    void reopen();

private:
    [[nodiscard]] bool isBusy() const override { return m_flow->isBusy(); }
    [[nodiscard]] OpeningFlow::Parts parts();

    TestClient &m_client;
    std::unique_ptr<OpeningFlow> m_flow;
};

class AccountsBench::AccountOwner final : public Listening
{
public:
    AccountOwner(TestClient &client, const AccountKey &key);
    [[nodiscard]] MyAccountFlow &flow() { return m_flow; }

private:
    [[nodiscard]] bool isBusy() const override { return m_flow.isBusy(); }
    MyAccountFlow m_flow;
};

} // namespace truelle
