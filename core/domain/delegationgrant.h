// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/delegation.h"
#include "core/domain/rightsdraft.h"

#include <optional>
#include <string>

namespace truelle {

// What is asked for when a delegation is added (guide, « Ajouter une délégation » and « Déléguer à mon cabinet
// comptable »): who receives is named by address, or is the firm that the caisse knows for the site.
struct DelegationGrant
{
    SiteId site;
    BeneficiaryKind kind = BeneficiaryKind::User; // Firm: the site's own (Site::firmName)
    std::string email; // of a person
    DelegationId grantor; // the firm's delegation it is given from; empty: whatever line the asker gives from
    BitSet colleges;
    RightsMatrix rights;
    bool isAdministrator = false; // colleges and rights are then everything, whatever is named
    std::optional<Date> effectDate; // nothing: the day it reaches the caisse, so that one made offline is not too late
    std::optional<Date> endDate;
    std::string reason; // for the history; may be empty
    friend bool operator==(const DelegationGrant &, const DelegationGrant &) = default;
};

// What an editor of a new delegation begins with: every college that can be given, no right, from today.
[[nodiscard]] Delegation blankDelegation(const RightsScope &scope, const SiteId &site);
// The grant of what was edited; to whom and why is still to be said. An effect date of `today` is left to the caisse.
[[nodiscard]] DelegationGrant grantOf(const Delegation &edited, Date today);
// The delegation as it will be, for showing it before the caisse has answered: without id, beneficiary and version.
[[nodiscard]] Delegation delegationOf(const DelegationGrant &grant, Date today);

} // namespace truelle
