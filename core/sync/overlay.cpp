// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/overlay.h"

namespace truelle {

PendingState pendingState(const PendingChange &change)
{
    switch (change.entry.state) {
    case OutboxState::Waiting:
    case OutboxState::Sent: return change.isInFlight ? PendingState::Sending : PendingState::Waiting;
    case OutboxState::Refused: return PendingState::Refused;
    case OutboxState::Conflict: return PendingState::Conflict;
    }
    return PendingState::Waiting;
}

ShownDelegation laidOver(const Delegation &cached, std::span<const PendingChange> changes)
{
    ShownDelegation shown;
    shown.cached = cached;
    shown.shown = cached;
    for (const PendingChange &change : changes) {
        if (change.entry.delegation != cached.id)
            continue;
        shown.shown = applied(change.patch, std::move(shown.shown));
        if (shown.pending == PendingState::None || shown.pending == PendingState::Waiting) {
            shown.pending = pendingState(change);
            shown.problem = change.problem;
        }
    }
    return shown;
}

} // namespace truelle
