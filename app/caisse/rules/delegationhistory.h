// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/rules/services.h"
#include "app/caisse/store/rows.h"
#include "core/domain/delegationhistory.h"

#include <optional>
#include <string>
#include <vector>

namespace truelle::caisse {

// What is noted of a delegation that was changed in the running transaction.
struct HistoryNote
{
    std::optional<Delegation> before; // nothing: it is new
    DelegationDeed deed = DelegationDeed::Changed;
    std::string reason; // may be empty
    std::int64_t account = 0; // who did it; their name is row.value.modifiedBy
};
// `row` is the delegation after it.
void noteHistory(Connection &store, const Vocabulary &vocabulary, const DelegationRow &row, const HistoryNote &note,
                 Instant now);

// The history of a delegation that the viewer sees, or would see if it had not been deleted, latest first. What was
// done before histories were kept, or by the operator's commands, has no entry. NotFound as in readDelegation().
[[nodiscard]] Result<std::vector<DelegationEvent>> delegationHistory(Services &services, const Viewer &viewer,
                                                                     std::int64_t delegation);

} // namespace truelle::caisse
