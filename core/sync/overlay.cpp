// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/overlay.h"

#include <algorithm>

namespace truelle {
namespace {

void lay(const PendingChange &change, ShownDelegation &shown)
{
    switch (change.entry.kind) {
    case OutboxKind::Change:
        shown.shown = applied(change.patch, std::move(shown.shown));
        if (shown.kind == PendingKind::None)
            shown.kind = PendingKind::Change;
        return;
    case OutboxKind::Addition:
        shown.shown = change.base;
        shown.kind = PendingKind::Addition;
        shown.grant = change.grant;
        return;
    case OutboxKind::Removal:
        // It gives nothing any more, neither itself nor to what hangs on it.
        shown.shown.isClosed = true;
        shown.kind = PendingKind::Removal;
        return;
    }
}

// A row of its own: nothing is given yet.
Delegation nothingOf(const Delegation &asked)
{
    Delegation nothing;
    nothing.id = asked.id;
    nothing.site = asked.site;
    nothing.beneficiary = asked.beneficiary;
    nothing.grantor = asked.grantor;
    nothing.effectDate = asked.effectDate;
    return nothing;
}

} // namespace

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
        lay(change, shown);
        if (shown.pending == PendingState::None || shown.pending == PendingState::Waiting) {
            shown.pending = pendingState(change);
            shown.problem = change.problem;
        }
    }
    return shown;
}

std::vector<ShownDelegation> laidOver(std::span<const Delegation> cached, std::span<const PendingChange> changes)
{
    std::vector<ShownDelegation> all;
    all.reserve(cached.size());
    for (const Delegation &delegation : cached) {
        all.push_back(laidOver(delegation, changes));
        all.back().beneficiary.id = delegation.beneficiary;
    }
    for (const PendingChange &change : changes) {
        if (change.entry.kind != OutboxKind::Addition)
            continue;
        all.push_back(laidOver(nothingOf(change.base), changes));
        Beneficiary &beneficiary = all.back().beneficiary;
        beneficiary.id = change.base.beneficiary;
        beneficiary.kind = change.grant.kind;
        beneficiary.email = change.grant.email;
        beneficiary.isActivated = false;
    }
    return all;
}

} // namespace truelle
