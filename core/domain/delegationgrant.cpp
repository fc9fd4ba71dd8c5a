// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/delegationgrant.h"

namespace truelle {

Delegation blankDelegation(const RightsScope &scope, const SiteId &site)
{
    Delegation blank;
    blank.site = site;
    blank.colleges = scope.colleges.intersected(scope.ceiling.colleges);
    blank.effectDate = scope.today;
    return blank;
}

DelegationGrant grantOf(const Delegation &edited, Date today)
{
    DelegationGrant grant;
    grant.site = edited.site;
    grant.grantor = edited.grantor;
    grant.colleges = edited.colleges;
    grant.rights = edited.rights;
    grant.isAdministrator = edited.isAdministrator;
    if (edited.effectDate != today)
        grant.effectDate = edited.effectDate;
    grant.endDate = edited.endDate;
    return grant;
}

Delegation delegationOf(const DelegationGrant &grant, Date today)
{
    Delegation delegation;
    delegation.site = grant.site;
    delegation.grantor = grant.grantor;
    delegation.colleges = grant.colleges;
    delegation.rights = grant.rights;
    delegation.isAdministrator = grant.isAdministrator;
    delegation.effectDate = grant.effectDate.value_or(today);
    delegation.endDate = grant.endDate;
    return delegation;
}

} // namespace truelle
