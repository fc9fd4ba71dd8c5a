// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/rules/signin.h"

#include "app/caisse/rules/sessions.h"
#include "app/caisse/rules/throttle.h"
#include "app/caisse/rules/tokens.h"
#include "app/caisse/store/rows.h"
#include "core/domain/email.h"

namespace truelle::caisse {
namespace {

struct Candidate
{
    std::optional<std::int64_t> account;
    std::string hash; // nobodysHash() where there is no account or it has no password
    bool isPending = false;
    bool isLapsed = false;
};

Candidate findCandidate(Connection &store, const std::string &email, Instant now)
{
    Candidate candidate{std::nullopt, nobodysHash()};
    Query row = store.query(
        "SELECT id, password_hash, state, email_certified_until FROM account WHERE email = ?1", email);
    if (!row.next() || row.isNull(1))
        return candidate;
    candidate.account = row.integer(0);
    candidate.hash = row.text(1);
    candidate.isPending = row.text(2) == "pending";
    const auto certifiedUntil = row.optionalInteger(3);
    candidate.isLapsed = certifiedUntil && *certifiedUntil < dayNumber(parisDate(now));
    return candidate;
}

Result<void> forgiveAttempt(Services &services, const ThrottleKeys &keys)
{
    return services.store().write([&](Connection &store) -> Result<void> {
        forgive(store, keys);
        return {};
    });
}

} // namespace

Result<SessionTokens> signIn(Services &services, const SignInRequest &request, std::string_view source)
{
    Database &database = services.store();
    // Before counting: an attempt that finds no room is nobody's failure.
    const auto pass = services.hashGate().enter();
    if (!pass) {
        Error busy(ErrorCode::RateLimited, "two sign-ins are being checked");
        busy.retryAfter = std::chrono::seconds{1};
        return busy;
    }
    const std::string email = normalisedMailAddress(request.email);
    const ThrottleKeys keys{keyedHash(database.serverKey(), "account:" + email),
                            keyedHash(database.serverKey(), "source:" + std::string(source))};
    const auto candidate = database.write([&](Connection &store) -> Result<Candidate> {
        if (const auto counted = countAttempt(store, keys, services.now()); !counted)
            return counted.error();
        return findCandidate(store, email, services.now());
    });
    if (!candidate)
        return candidate.error();
    const bool isRight = services.hasher().verify(candidate->hash, request.password);
    if (!isRight || !candidate->account)
        return Error(ErrorCode::InvalidCredentials);
    if (candidate->isPending || candidate->isLapsed) {
        if (const auto forgiven = forgiveAttempt(services, keys); !forgiven)
            return forgiven.error();
        return Error(candidate->isPending ? ErrorCode::AccountNotActivated : ErrorCode::CertificationLapsed);
    }
    return database.write([&](Connection &store) -> Result<SessionTokens> {
        forgive(store, keys);
        return startSession(store, database, *candidate->account, request.deviceName);
    });
}

} // namespace truelle::caisse
