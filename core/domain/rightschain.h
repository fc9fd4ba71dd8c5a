// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/delegation.h"
#include "core/domain/effectiverights.h"
#include "core/domain/site.h"

#include <string>
#include <vector>

// Why somebody has a right on a site: the links from the company down to the person, as a caisse tells them.
namespace truelle {

struct RightsLink
{
    DelegationId delegation;
    BeneficiaryKind kind = BeneficiaryKind::User;
    std::string name; // the beneficiary's
    EffectiveRights given;
    DelegationStatus status = DelegationStatus::Active;
    // Whether the asker may see this delegation. Of one that they may not see, only what bears on the link below is
    // told: colleges and levels that the link below names too, cut down to them.
    bool isSeen = true;
    friend bool operator==(const RightsLink &, const RightsLink &) = default;
};

struct RightsChain
{
    std::vector<RightsLink> links; // the company's own first, the person's last
    EffectiveRights effective; // today
    friend bool operator==(const RightsChain &, const RightsChain &) = default;
};

// What the signed-in person may do on a site today, and by which chains. A company administrator has every right and
// no chain. It is also the most they can give.
struct RightsOnSite
{
    SiteId site;
    SiteRole role = SiteRole::User;
    EffectiveRights effective;
    std::vector<RightsChain> chains;
    friend bool operator==(const RightsOnSite &, const RightsOnSite &) = default;
};

} // namespace truelle
