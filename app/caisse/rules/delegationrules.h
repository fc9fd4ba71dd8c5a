// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/delegationgrant.h"
#include "core/domain/effectiverights.h"

#include <optional>

// What a change of a delegation may contain (2-domain.md, « Delegations »): pure, for the store's and the tests' sake.
namespace truelle::caisse {

struct ChangeContext
{
    const Catalogue &catalogue;
    // The vocabulary the patch was read with. Its first numbers are the catalogue's; what comes after them the client
    // made up.
    Vocabulary &vocabulary;
    Date today;
    // What the one who changes has to give at most; nothing: the company's own rights, which have no bound.
    std::optional<EffectiveRights> ceiling;
};

// The delegation after the change, or ValidationFailed with all faulty fields: "/colleges" required, unknown-college,
// beyond-ceiling; "/rights/<code>" unknown-feature, beyond-ceiling; "/administrator" beyond-ceiling; "/effectDate"
// in-the-past; "/endDate" before-effect-date; "/suspension/from" in-the-past; "/suspension/until" before-start.
// Administrator makes every college and every feature « mise à jour ». A
// closed delegation with a new end date that is not past is open again (« Fermeture is reversible »).
[[nodiscard]] Result<Delegation> changedDelegation(const Delegation &base, const DelegationPatch &patch,
                                                   const ChangeContext &context);
// The delegation that a grant makes, without id, beneficiary and version; the same faults, for all it gives is new.
[[nodiscard]] Result<Delegation> grantedDelegation(const DelegationGrant &grant, const ChangeContext &context);

} // namespace truelle::caisse
