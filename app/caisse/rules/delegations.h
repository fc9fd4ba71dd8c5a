// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/rules/idempotency.h"
#include "app/caisse/rules/services.h"
#include "app/caisse/store/rows.h"
#include "core/domain/effectiverights.h"

namespace truelle::caisse {

// The delegations of a site that the viewer may see, oldest first; NotFound for a site they do not see.
[[nodiscard]] Result<std::vector<Delegation>> siteDelegations(Services &services, const Viewer &viewer,
                                                              std::int64_t site);
// NotFound for one that is not there and one that is not theirs to see.
[[nodiscard]] Result<Delegation> readDelegation(Services &services, const Viewer &viewer, std::int64_t delegation);

// What the viewer may really do on a site by each of their delegations, and by the firm's if they administer it, at the
// widest; nothing for a site they do not see. Company administrators have every right.
[[nodiscard]] EffectiveRights rightsOnSite(Connection &store, const Database &database, const Viewer &viewer,
                                           std::int64_t site);

struct ChangeRequest
{
    Viewer viewer;
    std::int64_t delegation = 0;
    std::string ifMatch; // the version the client knows, without quotes
    std::string body; // application/merge-patch+json
    IdempotencyKey key;
};

// « Modification » of a delegation: one transaction with its version, the feeds, the mail to the beneficiary and the
// kept answer. A change that changes nothing is answered like one that did, without a new version and without a mail.
// NotFound; Forbidden (not theirs to change, or their own); ChangedMeanwhile with the current delegation;
// ValidationFailed (delegationrules.h); IdempotencyKeyReused; StillRunning.
[[nodiscard]] Result<ChangeAnswer> changeDelegation(Services &services, const ChangeRequest &request);

} // namespace truelle::caisse
