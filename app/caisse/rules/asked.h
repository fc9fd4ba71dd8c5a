// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/store/connection.h"
#include "core/base/clock.h"

#include <string_view>

// How often something was asked for somebody: letters, e-mails and text messages that a stranger can set off. Known or
// not, everybody is counted alike, under a keyed hash: the store does not list what somebody typed.
namespace truelle::caisse {

struct AskLimit
{
    int times = 1;
    std::chrono::seconds within{std::chrono::hours{1}}; // at most kAskedMemory
};
inline constexpr std::chrono::seconds kAskedMemory{std::chrono::hours{8 * 24}};

struct AskCount
{
    bool isWithin = false; // the limit; what is beyond is not counted
    int left = 0; // further times now
    std::chrono::seconds wait{}; // until the next is within; 0 while some are left
};

// Counts that `what` ("password-reset") was asked for `whom` (an address, a number), in the running transaction.
[[nodiscard]] AskCount countAsked(Connection &store, std::string_view serverKey, std::string_view what,
                                  std::string_view whom, const AskLimit &limit, Instant now);
void pruneAsked(Connection &store, Instant now);

} // namespace truelle::caisse
