// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/rules/ownpassword.h"

#include "app/caisse/rules/accountmails.h"
#include "app/caisse/rules/asked.h"
#include "app/caisse/rules/credentials.h"
#include "app/caisse/rules/links.h"
#include "app/caisse/rules/throttle.h"
#include "app/caisse/rules/tokens.h"
#include "app/caisse/store/rows.h"
#include "app/caisse/store/visibility.h"
#include "core/domain/email.h"
#include "core/domain/passwordrule.h"
#include "core/domain/typedtext.h"
#include "core/wire/fieldlimits.h"

namespace truelle::caisse {
namespace {

constexpr AskLimit kAddressMails{3, std::chrono::hours{1}};

Error fieldFault(std::string pointer, std::string code)
{
    Error error(ErrorCode::ValidationFailed);
    error.fields.push_back({std::move(pointer), std::move(code)});
    return error;
}

ThrottleKeys keysOf(const Services &services, const OwnChange &who)
{
    const std::string_view key = services.store().serverKey();
    return {keyedHash(key, "own-password:" + std::to_string(who.person.viewer.account)),
            keyedHash(key, "source:" + who.source)};
}

Result<std::string> passwordHashOf(Connection &store, std::int64_t account)
{
    Query row = store.query("SELECT password_hash FROM account WHERE id = ?1 AND state = 'active'", account);
    if (!row.next() || row.isNull(0))
        return Error(ErrorCode::SessionEnded, "no password to compare with");
    return row.text(0);
}

// What is known of a request before a password is looked at.
struct Begun
{
    std::optional<ChangeAnswer> kept; // its answer, where it took effect before
    std::string hash; // of the account's password
    RunningKeys::Mark mark; // while the request runs
    HashGate::Pass pass;
};

Result<Begun> begin(Services &services, const OwnChange &who)
{
    auto mark = services.runningKeys().begin(who.key);
    if (!mark)
        return Error(ErrorCode::StillRunning, "the same key is at work");
    auto pass = passHashGate(services);
    if (!pass)
        return pass.error();
    return services.store().write([&](Connection &store) -> Result<Begun> {
        auto kept = recall(store, who.key, services.now());
        if (!kept)
            return kept.error();
        auto hash = passwordHashOf(store, who.person.viewer.account);
        if (!hash)
            return hash.error();
        // A repeated request counts too: its key must not be a way to try passwords.
        if (auto counted = countAttempt(store, keysOf(services, who), services.now()); !counted)
            return counted.error();
        return Begun{*std::move(kept), *std::move(hash), *std::move(mark), *std::move(pass)};
    });
}

// In the transaction that changes something: the password is still the one that was checked.
Result<void> settleAttempt(Connection &store, const Services &services, const OwnChange &who, const std::string &hash)
{
    const auto current = passwordHashOf(store, who.person.viewer.account);
    if (!current)
        return current.error();
    if (*current != hash)
        return Error(ErrorCode::SessionEnded, "another password since it was checked");
    forgive(store, keysOf(services, who));
    return {};
}

Result<ChangeAnswer> repeated(Services &services, const OwnChange &who, const ChangeAnswer &kept)
{
    return services.store().write([&](Connection &store) -> Result<ChangeAnswer> {
        forgive(store, keysOf(services, who));
        return kept;
    });
}

Result<std::string> checkedAddress(Connection &store, const OwnChange &who, const std::string &typed)
{
    std::string email = normalisedMailAddress(cleanedIdentifier(typed));
    if (!isMailAddress(email))
        return fieldFault("/newEmail", email.empty() ? "required" : "invalid");
    const auto holder = findHolder(store, who.person.viewer.account);
    if (holder && holder->email == email)
        return fieldFault("/newEmail", "same-as-before");
    return email;
}

Result<void> waitForAddress(Connection &store, const Services &services, std::int64_t account, const std::string &email)
{
    const Instant now = services.now();
    const auto counted
        = countAsked(store, services.store().serverKey(), "new-address", email, kAddressMails, now);
    if (!counted.isWithin) {
        Error error(ErrorCode::RateLimited, "too many mails to an address");
        error.retryAfter = counted.wait;
        return error;
    }
    const auto holder = findHolder(store, account);
    if (!holder)
        return Error(ErrorCode::SessionEnded);
    store.run("UPDATE account SET state = 'pending', pending_email = ?2, version = version + 1 WHERE id = ?1", account,
              email);
    endSessions(store, account, std::nullopt, now);
    for (const LinkPurpose purpose : {LinkPurpose::Password, LinkPurpose::Certification, LinkPurpose::Activation})
        voidLinks(store, account, purpose, now);
    if (const auto beneficiary = store.value("SELECT id FROM beneficiary WHERE account_id = ?1", account))
        noteBeneficiary(store, *beneficiary, now);
    sendKeepAddressMail(store, services, *holder, email);
    // An account that was never activated has not shown that the address is its own (accountlinks.cpp, isOthers).
    if (store.value("SELECT 1 FROM account WHERE email = ?1 AND (state = 'active' OR email_certified_until IS NOT NULL)",
                    email))
        sendAddressInUseMail(store, services, email);
    else
        sendNewAddressMail(store, services, *holder, email);
    return {};
}

} // namespace

std::string newPasswordFault(const Secret &password, const Caisse &caisse)
{
    if (password.isEmpty())
        return "required";
    if (characterCount(password.reveal()) > kMostPassword)
        return "too-long";
    const PasswordRule rule{caisse.passwordMinimumLength, caisse.passwordMinimumClasses};
    return checkPassword(password.reveal(), rule).isAccepted ? std::string() : "password-rule";
}

Result<ChangeAnswer> changeOwnPassword(Services &services, const OwnChange &who, const PasswordChange &change)
{
    if (auto fault = newPasswordFault(change.newPassword, services.store().caisse()); !fault.empty())
        return fieldFault("/newPassword", std::move(fault));
    if (change.newPassword.equals(change.currentPassword))
        return fieldFault("/newPassword", "same-as-before");
    const auto begun = begin(services, who);
    if (!begun)
        return begun.error();
    if (begun->kept) {
        if (services.hasher().verify(begun->hash, change.newPassword))
            return repeated(services, who, *begun->kept);
        return Error(ErrorCode::IdempotencyKeyReused, "the key was used for another password");
    }
    if (!services.hasher().verify(begun->hash, change.currentPassword))
        return fieldFault("/currentPassword", "wrong");
    const auto newHash = services.hasher().hash(change.newPassword);
    if (!newHash)
        return newHash.error();
    return services.store().write([&](Connection &store) -> Result<ChangeAnswer> {
        const std::int64_t account = who.person.viewer.account;
        const Instant now = services.now();
        if (auto settled = settleAttempt(store, services, who, begun->hash); !settled)
            return settled.error();
        store.run("UPDATE account SET password_hash = ?2 WHERE id = ?1", account, *newHash);
        endSessions(store, account, who.person.session, now);
        voidLinks(store, account, LinkPurpose::Password, now);
        if (const auto holder = findHolder(store, account))
            sendPasswordChangedMail(store, services, *holder);
        ChangeAnswer answer{204, {}, {}};
        keep(store, who.key, answer, now);
        return answer;
    });
}

Result<ChangeAnswer> changeOwnAddress(Services &services, const OwnChange &who, const EmailChange &change)
{
    const auto email = services.store().read([&](Connection &store) { return checkedAddress(store, who, change.newEmail); });
    if (!email)
        return email.error();
    const auto begun = begin(services, who);
    if (!begun)
        return begun.error();
    if (begun->kept)
        return repeated(services, who, *begun->kept);
    if (!services.hasher().verify(begun->hash, change.password))
        return fieldFault("/password", "wrong");
    return services.store().write([&](Connection &store) -> Result<ChangeAnswer> {
        if (auto settled = settleAttempt(store, services, who, begun->hash); !settled)
            return settled.error();
        if (auto waiting = waitForAddress(store, services, who.person.viewer.account, *email); !waiting)
            return waiting.error();
        ChangeAnswer answer{202, {}, {}};
        keep(store, who.key, answer, services.now());
        return answer;
    });
}

} // namespace truelle::caisse
