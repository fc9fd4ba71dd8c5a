// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegations/grantdraft.h"

namespace truelle::ui {

RightsDraft draftOf(const DelegationGrant &asked, const RightsScope &scope)
{
    Delegation blank = blankDelegation(scope, asked.site);
    blank.grantor = asked.grantor;
    RightsDraft draft(scope, blank);
    scope.colleges.forEach([&](std::size_t college) {
        if (asked.colleges.test(college))
            draft.grantCollege(college);
        else
            draft.withdrawCollege(college);
    });
    scope.features.forEach(
        [&](std::size_t feature) { draft.setLevel(feature, asked.rights.level(feature)); });
    draft.setDates(asked.effectDate.value_or(scope.today), asked.endDate);
    if (asked.isAdministrator)
        draft.grantAdministrator();
    return draft;
}

} // namespace truelle::ui
