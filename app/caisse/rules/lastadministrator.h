// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/store/rows.h"
#include "core/domain/date.h"

namespace truelle::caisse {

// Whether a change would leave a site, some day, with nobody who can give rights there (2-domain.md: « the last active
// administrator cannot be closed »). Administrators are the site's active company administrators, who hold no
// delegation and cannot be closed at all, and the activated people whose administrator's delegation from the company is
// in force today, each until its last day. So the rule says nothing where a company administrator is there. Where none
// is named or activated, it keeps the Administrator who stays longest: whoever closes somebody is an administrator
// themselves and stays, but perhaps not for long. Closing, suspending (from any day), taking « Administrateur » away,
// an end date or a nearer one, a later effect date: each would leave the site alone from some day on.
// `before` is the delegation as it is, `after` as it is to be.
[[nodiscard]] bool leavesWithoutAdministrator(Connection &store, const DelegationRow &before, const Delegation &after,
                                              Date today);

} // namespace truelle::caisse
