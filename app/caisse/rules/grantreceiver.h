// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/rules/delegationaccess.h"

#include <optional>
#include <string>
#include <vector>

// Who receives a grant: a person known by address, or the firm of the site.
namespace truelle::caisse {

struct Receiving
{
    const Viewer &giver;
    std::int64_t site = 0;
    const GivingLine &line;
};

struct Receiver
{
    std::vector<FieldError> faults; // why they cannot receive (DelegationWork::add)
    std::optional<std::int64_t> beneficiary; // nothing: not one yet
    std::optional<std::int64_t> account; // of a person; nothing: no account yet
    std::optional<std::int64_t> firm;
    std::string email; // of a person, normalised
};
[[nodiscard]] Receiver findReceiver(Connection &store, const Receiving &receiving, const DelegationGrant &grant);

// Makes a beneficiary of them, with an account that waits for its activation where there is none. An account that was
// never activated loses the password that somebody may have chosen for it: following the link asks for one.
[[nodiscard]] std::int64_t admit(Connection &store, const Receiving &receiving, const Receiver &receiver);

} // namespace truelle::caisse
