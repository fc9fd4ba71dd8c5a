// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/deskprivate.h"
#include "core/sync/overlay.h"

#include <algorithm>
#include <span>

// The changes of the desk: each is one durable step in the outbox.
namespace truelle {
namespace {

// Ours begin so, which keeps them apart from a caisse's in what a person may read of them.
constexpr const char *kOurId = "new-";

// Queued again, as if nothing had been tried.
void reset(PendingChange &change)
{
    change.entry.state = OutboxState::Waiting;
    change.entry.attempts = 0;
    change.entry.nextAttemptAt = {};
    clearProblem(change);
}

Error alreadyWaiting(const PendingChange &other)
{
    Error error(ErrorCode::ValidationFailed, "the same is to be added already");
    const bool isFirm = other.grant.kind == BeneficiaryKind::Firm;
    error.fields = {{isFirm ? "/kind" : "/email", "already-beneficiary", other.entry.delegation.toString()}};
    return error;
}

// What is left of an edit behind an addition when the addition itself has taken all that it can ask for.
DelegationPatch suspensionAlone(const DelegationPatch &patch)
{
    DelegationPatch rest;
    rest.suspension = patch.suspension;
    rest.reason = patch.suspension ? patch.reason : std::string();
    return rest;
}

} // namespace

// Makes the addition ask for `grant` from now on, if that can be sent and nobody else waits to be added for the same.
Result<void> DelegationDesk::Private::take(PendingChange &addition, const DelegationGrant &grant)
{
    const auto context = account(addition.entry.account);
    if (!context)
        return context.error();
    PendingChange asked = addition;
    rewriteAsAddition(asked, grant, *(*context)->vocabulary, today());
    if (auto read = readChange(asked.entry, *(*context)->vocabulary, today()); !read)
        return std::move(read).error();
    const auto others = changes(addition.site());
    if (!others)
        return others.error();
    for (const PendingChange &other : *others)
        if (other.entry.delegation != asked.entry.delegation && haveSameReceiver(asked, other)
            && asked.grant.grantor == other.grant.grantor)
            return alreadyWaiting(other);
    reset(asked);
    addition = std::move(asked);
    return {};
}

// Writes an addition that asks for something else now; of an edit behind it stays what the addition cannot ask for.
Result<void> DelegationDesk::Private::replace(const PendingChange &addition, PendingChange *behind)
{
    if (behind == nullptr)
        return parts.desk.updateOutbox(addition.entry);
    rewrite(*behind, suspensionAlone(behind->patch), addition.base,
            *parts.accounts.find(addition.entry.account)->vocabulary);
    if (behind->patch.isEmpty())
        return parts.desk.mergeOutbox(addition.entry, behind->entry.sequence);
    return parts.desk.updateOutbox(addition.entry, behind->entry);
}

Result<void> DelegationDesk::Private::withdraw(const std::vector<PendingChange> &changes)
{
    for (const PendingChange &change : changes) {
        // On its way: whether it is done is not ours to take back.
        if (change.isInFlight)
            return Error(ErrorCode::StillRunning, "the change is being sent");
        if (auto removed = parts.desk.removeFromOutbox(change.entry.sequence); !removed)
            return removed;
    }
    return {};
}

void DelegationDesk::tell(const SiteKey &site)
{
    Q_EMIT changed(site);
    Q_EMIT submitted();
}

Result<void> DelegationDesk::change(const SiteKey &site, const DelegationId &delegation, const DelegationPatch &patch)
{
    auto changes = d->changes(site, delegation);
    if (!changes)
        return std::move(changes).error();
    const auto ground = d->ground(site, delegation, *changes);
    if (!ground)
        return ground.error();
    if (!changes->empty() && changes->back().entry.kind == OutboxKind::Removal)
        return Error(ErrorCode::InvalidInput, "it is to be deleted");
    if (!changes->empty() && changes->front().isUnsentAddition() && patch.isClosed.value_or(false))
        return discard(site, delegation);
    // A new delegation begins without suspension: that follows as a change of its own.
    const bool canJoin = !changes->empty() && changes->back().isOpen()
        && (changes->back().entry.kind == OutboxKind::Change || !patch.suspension);
    const std::span<const PendingChange> below(changes->data(), changes->size() - (canJoin ? 1 : 0));
    const Delegation under = laidOver(*ground, below).shown;
    auto written = canJoin ? joinChange(changes->back(), under, patch) : addChange(site, under, patch);
    if (written)
        tell(site);
    return written;
}

// `under` is what the change lies on: the caisse's, with what was sent before laid over it.
Result<void> DelegationDesk::addChange(const SiteKey &site, const Delegation &under, const DelegationPatch &patch)
{
    const DelegationPatch least = reduced(patch, under);
    if (least.isEmpty())
        return {};
    PendingChange change;
    change.entry.account = site.account;
    change.entry.site = site.site;
    change.entry.delegation = under.id;
    change.entry.createdAt = d->parts.clock.now();
    rewrite(change, least, under, *d->parts.accounts.find(site.account)->vocabulary);
    const auto sequence = d->parts.desk.addToOutbox(change.entry);
    return sequence ? Result<void>() : Result<void>(sequence.error());
}

Result<void> DelegationDesk::joinChange(PendingChange &change, const Delegation &under, const DelegationPatch &patch)
{
    if (change.entry.kind == OutboxKind::Addition) {
        if (auto taken = d->take(change, amended(change, patch, d->today())); !taken)
            return taken;
        return d->parts.desk.updateOutbox(change.entry);
    }
    // A clash stays one until the person settles it (retry or discard): an edit of another field is no answer to it.
    const bool isClash = change.entry.state == OutboxState::Conflict;
    const bool canMove = !isClash && rebased(change.patch, change.base, under).outcome != RebaseOutcome::Clash;
    const Delegation base = canMove ? under : change.base;
    const DelegationPatch least = reduced(combined(change.patch, patch), base);
    if (least.isEmpty())
        return d->parts.desk.removeFromOutbox(change.entry.sequence);
    rewrite(change, least, base, *d->parts.accounts.find(change.entry.account)->vocabulary);
    if (!isClash)
        reset(change);
    return d->parts.desk.updateOutbox(change.entry);
}

Result<DelegationId> DelegationDesk::add(const SiteKey &site, DelegationGrant grant)
{
    const auto context = d->account(site.account);
    if (!context)
        return context.error();
    const auto known = d->parts.cache.site(site);
    if (!known)
        return known.error();
    if (!*known)
        return Error(ErrorCode::NotFound, "no such site in the cache");
    PendingChange addition;
    addition.entry.account = site.account;
    addition.entry.site = site.site;
    addition.entry.delegation = DelegationId(kOurId + newIdempotencyKey());
    addition.entry.createdAt = d->parts.clock.now();
    if (auto taken = d->take(addition, grant); !taken)
        return std::move(taken).error();
    if (const auto sequence = d->parts.desk.addToOutbox(addition.entry); !sequence)
        return sequence.error();
    tell(site);
    return addition.entry.delegation;
}

Result<void> DelegationDesk::amend(const SiteKey &site, const DelegationId &addition, DelegationGrant grant)
{
    auto changes = d->changes(site, addition);
    if (!changes)
        return std::move(changes).error();
    if (changes->empty() || changes->front().entry.kind != OutboxKind::Addition)
        return Error(ErrorCode::NotFound, "nothing of that is to be added");
    PendingChange &front = changes->front();
    if (!front.isOpen())
        return Error(ErrorCode::StillRunning, "it may have reached the caisse");
    if (auto taken = d->take(front, grant); !taken)
        return taken;
    if (auto written = d->replace(front, changes->size() > 1 ? &changes->back() : nullptr); !written)
        return written;
    tell(site);
    return {};
}

Result<void> DelegationDesk::remove(const SiteKey &site, const DelegationId &delegation)
{
    auto changes = d->changes(site, delegation);
    if (!changes)
        return std::move(changes).error();
    const auto ground = d->ground(site, delegation, *changes);
    if (!ground)
        return ground.error();
    if (!changes->empty() && changes->front().isUnsentAddition())
        return discard(site, delegation);
    if (!changes->empty() && changes->back().entry.kind == OutboxKind::Removal)
        return {};
    const bool takesPlace = !changes->empty() && changes->back().isOpen();
    const std::span<const PendingChange> below(changes->data(), changes->size() - (takesPlace ? 1 : 0));
    PendingChange removal;
    removal.entry.account = site.account;
    removal.entry.site = site.site;
    removal.entry.delegation = delegation;
    removal.entry.createdAt = d->parts.clock.now();
    if (takesPlace)
        removal.entry = changes->back().entry;
    rewriteAsRemoval(removal, laidOver(*ground, below).shown, *d->parts.accounts.find(site.account)->vocabulary);
    reset(removal);
    if (takesPlace) {
        if (auto written = d->parts.desk.updateOutbox(removal.entry); !written)
            return written;
    } else if (const auto sequence = d->parts.desk.addToOutbox(removal.entry); !sequence) {
        return sequence.error();
    }
    tell(site);
    return {};
}

Result<void> DelegationDesk::discard(const SiteKey &site, const DelegationId &delegation)
{
    const auto changes = d->changes(site, delegation);
    if (!changes)
        return changes.error();
    if (auto withdrawn = d->withdraw(*changes); !withdrawn)
        return withdrawn;
    Q_EMIT changed(site);
    return {};
}

// Another request for the same wish, on top of `under`, which becomes what the next one lies on.
Result<void> DelegationDesk::Private::renew(PendingChange &change, Delegation &under)
{
    Vocabulary &vocabulary = *parts.accounts.find(change.entry.account)->vocabulary;
    const Delegation base = under;
    under = laidOver(base, std::span(&change, 1)).shown;
    if (change.isInFlight)
        return {};
    if (change.isOpen()) {
        switch (change.entry.kind) {
        case OutboxKind::Change: rewrite(change, reduced(change.patch, base), base, vocabulary); break;
        case OutboxKind::Addition: rewriteAsAddition(change, change.grant, vocabulary, today()); break;
        case OutboxKind::Removal: rewriteAsRemoval(change, base, vocabulary); break;
        }
        reset(change);
    } else {
        change.entry.attempts = 0;
        change.entry.nextAttemptAt = {};
        clearProblem(change);
    }
    const bool isEmpty = change.entry.kind == OutboxKind::Change && change.patch.isEmpty();
    return isEmpty ? parts.desk.removeFromOutbox(change.entry.sequence) : parts.desk.updateOutbox(change.entry);
}

Result<void> DelegationDesk::retry(const SiteKey &site, const DelegationId &delegation)
{
    auto changes = d->changes(site, delegation);
    if (!changes)
        return std::move(changes).error();
    auto ground = d->ground(site, delegation, *changes);
    if (!ground)
        return std::move(ground).error();
    for (PendingChange &change : *changes)
        if (auto renewed = d->renew(change, *ground); !renewed)
            return renewed;
    tell(site);
    return {};
}

} // namespace truelle
