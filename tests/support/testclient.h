// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/workspace.h"
#include "tests/support/contractvalidator.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/recordinglog.h"

#include <QEventLoop>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <algorithm>

namespace truelle {

// The whole client core over one profile, talking to a real caisse over TLS. Every exchange is held against the
// contract; violations() must be empty at the end of a test. The keychain is in memory; it and the profile outlive
// close(), so that reopening is a restart of the program.
class TestClient
{
public:
    TestClient();
    ~TestClient();

    // A start of the program: stores, working copy; no network yet.
    [[nodiscard]] bool open();
    void close() { m_workspace.reset(); }
    [[nodiscard]] Workspace &workspace() { return *m_workspace; }
    [[nodiscard]] FakeSecretStore &secrets() { return m_secrets; }
    [[nodiscard]] QString profile() const { return m_profile.path(); }

    // Discovers and signs in; waits for the end.
    [[nodiscard]] Result<AccountKey> signIn(const Endpoint &endpoint, const std::string &email,
                                            const std::string &password);
    // A round of synchronisation; waits for its end.
    bool synchronise();
    // An authorised exchange outside the cache: what the caisse itself says now.
    [[nodiscard]] Result<HttpAnswer> ask(const AccountKey &account, HttpRequest request);

    [[nodiscard]] QStringList violations() const { return m_violations; }
    // Exchanges that were answered; of one target.
    [[nodiscard]] int exchangeCount() const { return static_cast<int>(m_targets.size()); }
    [[nodiscard]] int exchangeCount(const std::string &target) const
    {
        return static_cast<int>(std::ranges::count(m_targets, target));
    }
    [[nodiscard]] const std::vector<std::string> &log() const { return m_log.lines(); }

private:
    void check(const HttpRequest &request, const HttpAnswer &answer);

    QTemporaryDir m_profile;
    SystemClock m_clock;
    RecordingLog m_log;
    FakeSecretStore m_secrets;
    std::optional<ContractValidator> m_contract;
    QStringList m_violations;
    std::vector<std::string> m_targets; // of the answered exchanges
    std::unique_ptr<Workspace> m_workspace;
};

// Starts `operation` and runs the event loop until it ends.
template<typename T>
[[nodiscard]] Result<T> waitFor(Operation<T> *operation)
{
    std::optional<Result<T>> result;
    QEventLoop loop;
    startAndThen(operation, &loop, [&](Result<T> ended) {
        result = std::move(ended);
        loop.quit();
    });
    loop.exec();
    return std::move(*result);
}

} // namespace truelle
