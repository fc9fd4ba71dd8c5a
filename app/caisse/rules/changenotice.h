// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/store/rows.h"

namespace truelle::caisse {

// Queues the mail that tells a beneficiary of a change of their delegation (a firm: each of its administrators), in the
// running transaction. `row` is the delegation after the change.
void enqueueChangeNotice(Connection &store, const DelegationRow &row, Instant now);

} // namespace truelle::caisse
