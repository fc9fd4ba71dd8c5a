// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/rules/throttle.h"

#include "app/caisse/store/rows.h"

#include <algorithm>

namespace truelle::caisse {
namespace {

using std::chrono::seconds;

struct Counter
{
    int failures = 0;
    Instant blockedUntil{};
};

Counter readCounter(Connection &store, std::string_view kind, std::string_view key, const ThrottlePolicy &policy,
                    Instant now)
{
    Query row = store.query("SELECT failures, last_at, blocked_until FROM throttle WHERE kind = ?1 AND key = ?2", kind,
                            Blob{key});
    if (!row.next())
        return {};
    const Instant last{std::chrono::milliseconds{row.integer(1)}};
    Counter counter{row.number(0), Instant{std::chrono::milliseconds{row.integer(2)}}};
    if (now - last > policy.memory)
        counter.failures = 0;
    // A wait longer than the longest there is comes from a clock that has been set back since.
    if (counter.blockedUntil - now > policy.longest)
        counter.blockedUntil = Instant{};
    return counter;
}

Error refusal(ErrorCode code, Instant until, Instant now)
{
    Error error(code, "too many failures");
    error.retryAfter = std::chrono::ceil<seconds>(until - now);
    return error;
}

Instant blockedUntil(int failures, const ThrottlePolicy &policy, Instant now)
{
    if (failures <= policy.freeFailures)
        return Instant{};
    const int doublings = std::min(failures - policy.freeFailures - 1, 20);
    return now + std::min(policy.first * (std::int64_t{1} << doublings), policy.longest);
}

void count(Connection &store, std::string_view kind, std::string_view key, int failures, Instant until, Instant now)
{
    store.run("INSERT INTO throttle (kind, key, failures, last_at, blocked_until) VALUES (?1, ?2, ?3, ?4, ?5) "
              "ON CONFLICT DO UPDATE SET failures = excluded.failures, last_at = excluded.last_at, "
              "blocked_until = excluded.blocked_until",
              kind, Blob{key}, failures, milliseconds(now), milliseconds(until));
}

} // namespace

Result<void> countAttempt(Connection &store, const ThrottleKeys &keys, Instant now)
{
    const Counter source = readCounter(store, "source", keys.source, kSourcePolicy, now);
    if (source.blockedUntil > now)
        return refusal(ErrorCode::RateLimited, source.blockedUntil, now);
    const Counter account = readCounter(store, "account", keys.account, kAccountPolicy, now);
    if (account.blockedUntil > now)
        return refusal(ErrorCode::AccountLocked, account.blockedUntil, now);
    count(store, "account", keys.account, account.failures + 1,
          blockedUntil(account.failures + 1, kAccountPolicy, now), now);
    count(store, "source", keys.source, source.failures + 1, blockedUntil(source.failures + 1, kSourcePolicy, now),
          now);
    return {};
}

void forgive(Connection &store, const ThrottleKeys &keys)
{
    store.run("DELETE FROM throttle WHERE kind = 'account' AND key = ?1", Blob{keys.account});
    store.run("UPDATE throttle SET failures = max(failures - 1, 0), blocked_until = 0 "
              "WHERE kind = 'source' AND key = ?1",
              Blob{keys.source});
}

void pruneThrottle(Connection &store, Instant now)
{
    store.run("DELETE FROM throttle WHERE kind = 'account' AND last_at < ?1",
              milliseconds(now - kAccountPolicy.memory));
    store.run("DELETE FROM throttle WHERE kind = 'source' AND last_at < ?1", milliseconds(now - kSourcePolicy.memory));
}

} // namespace truelle::caisse
