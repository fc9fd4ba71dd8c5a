// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/rules/idempotency.h"
#include "app/caisse/rules/services.h"
#include "app/caisse/store/rows.h"
#include "core/domain/rightschain.h"

// What is asked about delegations, one request each (delegationwork.h has the rules, delegationbatch.h many at once).
namespace truelle::caisse {

// The delegations of a site that the viewer may see, oldest first; NotFound for a site they do not see.
[[nodiscard]] Result<std::vector<Delegation>> siteDelegations(Services &services, const Viewer &viewer,
                                                              std::int64_t site);
// NotFound for one that is not there and one that is not theirs to see.
[[nodiscard]] Result<Delegation> readDelegation(Services &services, const Viewer &viewer, std::int64_t delegation);

// The links that a delegation hangs on, as far as the viewer may see them (rightschain.h). NotFound as above.
[[nodiscard]] Result<RightsChain> delegationChainFor(Services &services, const Viewer &viewer,
                                                     std::int64_t delegation);
// What the viewer may do on a site today, and why. NotFound for a site they do not see.
[[nodiscard]] Result<RightsOnSite> ownRights(Services &services, const Viewer &viewer, std::int64_t site);

struct ChangeRequest
{
    Viewer viewer;
    std::int64_t delegation = 0;
    std::string ifMatch; // the version the client knows, without quotes
    std::string body; // application/merge-patch+json; of a deletion empty
    IdempotencyKey key;
};
struct GrantRequest
{
    Viewer viewer;
    std::int64_t site = 0;
    std::string body;
    IdempotencyKey key;
};

// Each is one transaction with its version, the feeds, the history, the mails and the kept answer, and fails as
// DelegationWork does, with the faults of its body, IdempotencyKeyReused or StillRunning. A change that changes nothing
// is answered like one that did, without a new version and without a mail.
[[nodiscard]] Result<ChangeAnswer> changeDelegation(Services &services, const ChangeRequest &request);
[[nodiscard]] Result<ChangeAnswer> addDelegation(Services &services, const GrantRequest &request);
[[nodiscard]] Result<ChangeAnswer> deleteDelegation(Services &services, const ChangeRequest &request);

} // namespace truelle::caisse
