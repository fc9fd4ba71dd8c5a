// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/delegation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace truelle {

// What became of one field, ready to be put in words. `pointer` names it as in the contract (RFC 6901):
//   /rights/CODE                         levels: "none", "consult", "update", or a newer caisse's
//   /colleges/CODE, /administrator, /closed   "true" or "false"
//   /effectDate, /endDate, /suspension/from, /suspension/until   days, "2026-12-31"; empty: none
struct FieldChange
{
    std::string pointer;
    std::string before;
    std::string after;
    friend bool operator==(const FieldChange &, const FieldChange &) = default;
};

// Everything that differs, colleges and rights in the order of the vocabulary. Of a new delegation (`before` nothing):
// all it gives.
[[nodiscard]] std::vector<FieldChange> fieldChanges(const std::optional<Delegation> &before, const Delegation &after,
                                                    const Vocabulary &vocabulary);

// What was done, in one word; Changed where it is none of the others, or several at once.
enum class DelegationDeed { Added, Changed, Closed, Reopened, Suspended, Resumed, Deleted };
[[nodiscard]] std::string_view deedName(DelegationDeed deed); // "added", "changed", …
// Changed for a name this version does not know.
[[nodiscard]] DelegationDeed deedFromName(std::string_view name);
[[nodiscard]] DelegationDeed deedOf(const Delegation &before, const Delegation &after);

// An entry of a delegation's history: kept for good, also when the delegation is gone.
struct DelegationEvent
{
    Instant at{};
    std::string by; // a person's name, as the caisse serves it
    DelegationDeed deed = DelegationDeed::Changed;
    std::string version; // of the delegation after it
    std::vector<FieldChange> changes;
    std::string reason; // may be empty
    friend bool operator==(const DelegationEvent &, const DelegationEvent &) = default;
};

} // namespace truelle
