// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/rules/services.h"
#include "app/caisse/rules/throttle.h"

#include <string>
#include <string_view>

namespace truelle::caisse {

// Whose address and password somebody gave, and what was counted for it: forgive() it in the transaction of what
// follows.
struct KnownPerson
{
    std::int64_t account = 0;
    ThrottleKeys counted;
};

// Judges an address and a password wherever somebody has to show who they are. InvalidCredentials for a wrong password
// and an unknown address alike, in the same time: both are counted, written and hashed for. AccountLocked and
// RateLimited say how long to wait. AccountNotActivated and CertificationLapsed are only said to somebody who knows the
// password. Not to be called within a transaction.
[[nodiscard]] Result<KnownPerson> judgeCredentials(Services &services, const std::string &email,
                                                   const Secret &password, std::string_view source);

// A place at the hash gate, or RateLimited for a second. Asked for before an attempt is counted: one that finds no room
// is nobody's failure.
[[nodiscard]] Result<HashGate::Pass> passHashGate(Services &services);

} // namespace truelle::caisse
