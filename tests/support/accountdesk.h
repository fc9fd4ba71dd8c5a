// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/accountregistry.h"
#include "core/storage/deskstore.h"
#include "core/wire/mewire.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/recordinglog.h"
#include "tests/support/scriptedserver.h"

#include <QTemporaryDir>

#include <memory>
#include <string>
#include <vector>

namespace truelle {

// One signed-in person, Karim Moreau, over a real registry in a temporary folder, and a caisse that keeps his account as
// the contract says: versions, certified numbers, one code ("123456") by SMS. Today is 16 April 2026.
class AccountDesk
{
public:
    enum class Start { SignedIn, SignedOut };
    explicit AccountDesk(Start start = Start::SignedIn);

    [[nodiscard]] AccountRegistry &accounts() { return *m_accounts; }
    [[nodiscard]] const AccountKey &key() const { return m_key; }
    [[nodiscard]] FakeClock &clock() { return m_clock; }
    [[nodiscard]] ScriptedServer &server() { return m_server; }
    // Changes the account at the caisse and on this computer alike.
    void setAccount(const Account &account);
    // Somebody else changed it at the caisse.
    void changeElsewhere(const Account &account);
    // The next request with this method and path is refused so.
    void refuseOnce(const std::string &method, const std::string &path, const Error &error, int status);
    // From now on nobody answers, or somebody does again.
    void setReachable(bool isReachable);

    Account me; // as the caisse has it
    std::vector<AccountPatch> patches;
    std::vector<PasswordChange> passwords;
    std::vector<EmailChange> emails;
    std::vector<std::string> activations; // addresses of which the link was asked again
    std::vector<std::string> resets;
    std::vector<std::string> codes; // identifiers of which a new code was asked

private:
    using Answer = Result<HttpAnswer>;
    void serve();
    void serveMobile();
    void serveRecovery();
    void on(const std::string &method, const std::string &path, std::function<Answer(const HttpRequest &)> answer);
    [[nodiscard]] Answer patch(const HttpRequest &request);
    void bump();

    QTemporaryDir m_folder;
    FakeClock m_clock;
    FakeSecretStore m_secrets;
    RecordingLog m_log;
    ScriptedServer m_server;
    std::unique_ptr<DeskStore> m_desk;
    std::unique_ptr<AccountRegistry> m_accounts;
    AccountKey m_key;
    std::string m_certified; // a number whose code was typed back
    std::map<std::string, std::pair<Error, int>> m_refusals; // by "METHOD path"
    bool m_isReachable = true;
};

} // namespace truelle
