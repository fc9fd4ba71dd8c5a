// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/delegationgrant.h"
#include "core/domain/effectiverights.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

// Many changes of delegations in one request: not atomic, each with a result of its own, in their order.
namespace truelle {

// « Modification », « Fermeture », suspension: of what the person saw as `version`.
struct DelegationChange
{
    DelegationId id;
    std::string version;
    DelegationPatch patch;
    friend bool operator==(const DelegationChange &, const DelegationChange &) = default;
};
// « Suppression » of a firm's delegation.
struct DelegationRemoval
{
    DelegationId id;
    std::string version;
    std::string reason; // may be empty
    friend bool operator==(const DelegationRemoval &, const DelegationRemoval &) = default;
};
using BatchItem = std::variant<DelegationGrant, DelegationChange, DelegationRemoval>;

// What became of an item: exactly what the request of its own would have been answered.
struct BatchOutcome
{
    int status = 0; // 201 added, 200 changed, 204 deleted; else that of the problem
    std::optional<Delegation> delegation; // as it is now, of 200 and 201
    std::optional<Error> problem;
};

// What an item would do, were it sent now.
enum class Readiness { Ready, Warning, Blocked };

// What somebody below loses: « réduit par le client ».
struct SubDelegationEffect
{
    DelegationId delegation;
    BeneficiaryId beneficiary;
    SiteId site;
    std::string beneficiaryName; // as a list shows it
    Date from{}; // the first day on which something is lost
    RightsLoss loss; // on that day
    friend bool operator==(const SubDelegationEffect &, const SubDelegationEffect &) = default;
};

struct PreviewedItem
{
    Readiness readiness = Readiness::Ready;
    std::optional<Delegation> delegation; // as it would be, of a change
    std::optional<Error> problem; // why it is blocked
    // Worth knowing before: "awaiting-activation" ("/email": of somebody the asker sees already, for who has an account
    // is nobody else's to find out), "sub-delegations-narrowed", "changes-nothing".
    std::vector<FieldError> warnings;
    std::vector<SubDelegationEffect> effects;
};

} // namespace truelle
