// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/http/router.h"
#include "app/caisse/routes/routes.h"
#include "app/caisse/rules/services.h"
#include "app/caisse/store/postqueue.h"
#include "app/caisse/store/rows.h"
#include "app/caisse/store/visibility.h"
#include "tests/support/fakeclock.h"

#include <QTemporaryDir>

#include <atomic>
#include <memory>
#include <mutex>
#include <string>

namespace truelle::caisse::test {

// Keeps passwords readable and counts how often it is asked, so that tests see whether a hash was computed at all.
class CountingHasher final : public PasswordHasher
{
public:
    [[nodiscard]] Result<std::string> hash(const Secret &password) const override;
    [[nodiscard]] bool verify(const std::string &hash, const Secret &password) const override;
    mutable std::atomic<int> hashed{0};
    mutable std::atomic<int> verified{0}; // against a hash that would take its time
};

// Keeps the lines, to be searched for secrets. Safe to use from several threads; read it when they are done.
class RecordingLog final : public LogSink
{
public:
    void write(LogLevel level, std::string_view category, std::string_view message,
               std::initializer_list<LogField> fields) override;
    std::string lines;

private:
    std::mutex m_mutex;
};

struct Asked
{
    std::string method = "GET";
    std::string target; // path and query, the query not encoded
    std::string token{};
    std::string body{};
    HeaderList headers{};
    std::string source = "192.0.2.1";
};

struct Given
{
    std::int64_t site = 0;
    std::int64_t beneficiary = 0;
    std::optional<std::int64_t> grantor{};
    std::optional<std::int64_t> firm{};
    std::string rights = "consult"; // of every feature: "none", "consult" or "update"
    std::int64_t colleges = 7;
    bool isAdministrator = false;
    Date effectDate{};
    std::optional<Date> endDate{};
};

inline constexpr Instant kStart{std::chrono::sys_days{std::chrono::year{2026} / 3 / 10} + std::chrono::hours{9}};
inline constexpr Date kToday{std::chrono::year{2026} / 3 / 10};
inline constexpr const char *kPassword = "Truelle-2026!";

// A caisse in a folder of its own on a clock of its own, with the means to people it.
class CaisseWorld
{
public:
    CaisseWorld();
    void reopen(); // the same store after a restart

    std::int64_t addSite(const std::string &name, std::optional<std::int64_t> firm = std::nullopt);
    std::int64_t addAccount(const std::string &email, const std::string &state = "active");
    std::int64_t addFirm(const std::string &name);
    void addToFirm(std::int64_t account, std::int64_t firm, const std::string &role);
    void makeCompanyAdministrator(std::int64_t account, std::int64_t site);
    [[nodiscard]] std::int64_t beneficiaryOf(std::int64_t account);
    [[nodiscard]] std::int64_t beneficiaryOfFirm(std::int64_t firm);
    std::int64_t addDelegation(const Given &given);
    std::int64_t addAlert(std::int64_t site);
    void removeAlert(std::int64_t alert);
    [[nodiscard]] Viewer viewer(std::int64_t account);
    [[nodiscard]] std::int64_t value(std::string_view sql);

    [[nodiscard]] Response ask(const Asked &asked);
    [[nodiscard]] Response signIn(const std::string &email, const std::string &password = kPassword);
    // The access token of a successful sign-in; empty otherwise.
    [[nodiscard]] std::string tokenOf(const std::string &email);

    // Messages to an address or number, sent or not.
    [[nodiscard]] int postsTo(const std::string &recipient);
    // What is secret of the newest of them: a link without its host ("/activation/…") or a code.
    [[nodiscard]] std::string lastSecret(const std::string &recipient);

    template<typename Work>
    void change(Work work)
    {
        const auto done = database->write([&](Connection &store) -> Result<void> {
            work(store);
            return {};
        });
        if (!done)
            qFatal("%s", done.error().detail.c_str());
    }

    QTemporaryDir folder;
    FakeClock clock{kStart};
    CountingHasher hasher;
    RecordingLog log;
    std::unique_ptr<Database> database;
    std::unique_ptr<Services> services;
    std::unique_ptr<Router> router;
};

// The text of a member of a JSON object, at any depth: "a.b.0.c"; empty where there is none.
[[nodiscard]] std::string jsonText(const std::string &json, const char *path);
[[nodiscard]] std::string headerOf(const Response &response, std::string_view name);

} // namespace truelle::caisse::test
