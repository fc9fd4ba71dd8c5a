// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/store/connection.h"
#include "core/base/clock.h"
#include "core/base/result.h"

#include <string_view>

// Slows guessing down (3-contract.md, principle 9): per address, known or not, and per source. Kept in the store, so
// that a restart forgives nothing. A session that exists is not touched: a stranger cannot shut anybody out of a
// computer that is signed in.
namespace truelle::caisse {

// Each failure beyond the free ones doubles the wait, up to the longest; a quiet time of `memory` forgives all.
struct ThrottlePolicy
{
    int freeFailures;
    std::chrono::seconds first;
    std::chrono::seconds longest;
    std::chrono::seconds memory;
};
inline constexpr ThrottlePolicy kAccountPolicy{4, std::chrono::seconds{30}, std::chrono::hours{1},
                                               std::chrono::hours{24}};
inline constexpr ThrottlePolicy kSourcePolicy{29, std::chrono::seconds{5}, std::chrono::minutes{15},
                                              std::chrono::hours{1}};

// Who is counted. The keys are hashes: the store does not list addresses that somebody mistyped.
struct ThrottleKeys
{
    std::string account;
    std::string source;
};

// Counts an attempt as failed before it is judged, so that attempts side by side do not share one try; forgive() takes
// it back. AccountLocked or RateLimited, with the wait, where none is allowed now; that one is not counted.
[[nodiscard]] Result<void> countAttempt(Connection &store, const ThrottleKeys &keys, Instant now);
// The attempt just counted was right: the account's failures are forgotten, the source's are one fewer.
void forgive(Connection &store, const ThrottleKeys &keys);
// Removes what is past its memory.
void pruneThrottle(Connection &store, Instant now);

} // namespace truelle::caisse
