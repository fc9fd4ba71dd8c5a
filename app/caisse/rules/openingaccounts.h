// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/rules/services.h"
#include "core/wire/openingwire.h"

#include <cstdint>
#include <optional>

// The account that an opening waits for: found, made, filled and let go in the running transaction. Internal to
// rules/openings, but for giveWay().
namespace truelle::caisse {

// What was typed, judged and brought to the form in which it is kept; the password as its hash.
struct OpeningPerson
{
    std::string email;
    std::string passwordHash;
    std::string lastName;
    std::string firstName;
    std::string landline;
    std::string mobile;
};

// Checks and cleans the second step; ValidationFailed with every field at fault. The hash is still empty.
[[nodiscard]] Result<OpeningPerson> checkedPerson(const OpeningDetails &details, const Caisse &caisse);

// The account the opening may wait for under this address, filled with what was typed: an unused one or a new one.
// Nothing where the address is another account's (openings.h).
[[nodiscard]] std::optional<std::int64_t> takeAccount(Connection &store, const Services &services,
                                                      std::int64_t opening, std::int64_t site,
                                                      const OpeningPerson &person);
// Lets go of an account the opening does not want any more: the opening's links are void, and where nothing else needs
// the account, it is gone.
void releaseAccount(Connection &store, std::int64_t opening, std::int64_t account, Instant now);
// Somebody has proved that the address of an account is theirs. If that account was never activated and has no right, it
// gives way: openings that wait for it end, and it is gone.
void giveWay(Connection &store, std::int64_t account, Instant now);
// Removes an account that was never activated, has no right and is waited for by nobody.
void removeUnused(Connection &store, std::int64_t account);

} // namespace truelle::caisse
