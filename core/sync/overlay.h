// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/delegationdesk.h"
#include "core/sync/pendingchange.h"

#include <span>
#include <vector>

namespace truelle {

// Shown = cache ⊕ outbox: what the caisse said, with the changes of ours laid over it in the order they were made.
// Changes of other delegations are not looked at.
[[nodiscard]] ShownDelegation laidOver(const Delegation &cached, std::span<const PendingChange> changes);

// The same of all of a site: those of the cache in its order, then those that are still to be added in theirs. Of the
// beneficiaries, what the changes themselves say of them.
[[nodiscard]] std::vector<ShownDelegation> laidOver(std::span<const Delegation> cached,
                                                    std::span<const PendingChange> changes);

// Where the changes of one delegation stand together: the first that cannot go on counts for all, as those behind it
// wait for it.
[[nodiscard]] PendingState pendingState(const PendingChange &change);

} // namespace truelle
