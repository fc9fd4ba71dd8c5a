// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/rules/credentials.h"

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

Result<HashGate::Pass> passHashGate(Services &services)
{
    if (auto pass = services.hashGate().enter())
        return *std::move(pass);
    Error busy(ErrorCode::RateLimited, "two passwords or codes are being checked");
    busy.retryAfter = std::chrono::seconds{1};
    return busy;
}

Result<KnownPerson> judgeCredentials(Services &services, const std::string &email, const Secret &password,
                                     std::string_view source)
{
    Database &database = services.store();
    const auto pass = passHashGate(services);
    if (!pass)
        return pass.error();
    const std::string address = normalisedMailAddress(email);
    const ThrottleKeys keys{keyedHash(database.serverKey(), "account:" + address),
                            keyedHash(database.serverKey(), "source:" + std::string(source))};
    const auto candidate = database.write([&](Connection &store) -> Result<Candidate> {
        if (const auto counted = countAttempt(store, keys, services.now()); !counted)
            return counted.error();
        return findCandidate(store, address, services.now());
    });
    if (!candidate)
        return candidate.error();
    const bool isRight = services.hasher().verify(candidate->hash, password);
    if (!isRight || !candidate->account)
        return Error(ErrorCode::InvalidCredentials);
    if (candidate->isPending || candidate->isLapsed) {
        if (const auto forgiven = forgiveAttempt(services, keys); !forgiven)
            return forgiven.error();
        return Error(candidate->isPending ? ErrorCode::AccountNotActivated : ErrorCode::CertificationLapsed);
    }
    return KnownPerson{*candidate->account, keys};
}

} // namespace truelle::caisse
