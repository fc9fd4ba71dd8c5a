// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/delegationdesk.h"

#include "core/sync/deskprivate.h"
#include "core/sync/overlay.h"
#include "core/wire/delegationwire.h"

#include <algorithm>
#include <span>

namespace truelle {

Result<AccountContext *> DelegationDesk::Private::account(const AccountKey &key) const
{
    AccountContext *context = parts.accounts.find(key);
    if (context == nullptr)
        return Error(ErrorCode::NotFound, "no such account on this computer");
    if (auto attached = parts.cache.attach(key, context->vocabulary); !attached)
        return std::move(attached).error();
    return context;
}

Result<std::vector<PendingChange>> DelegationDesk::Private::changes(const SiteKey &site) const
{
    const auto context = account(site.account);
    if (!context)
        return context.error();
    auto entries = parts.desk.outboxOf(site);
    if (!entries)
        return std::move(entries).error();
    std::vector<PendingChange> changes;
    for (OutboxEntry &entry : *entries) {
        auto change = readChange(std::move(entry), *(*context)->vocabulary);
        if (!change)
            continue;
        change->isInFlight = inFlight.contains(change->entry.sequence);
        changes.push_back(*std::move(change));
    }
    return changes;
}

Result<std::vector<PendingChange>> DelegationDesk::Private::changes(const SiteKey &site,
                                                                    const DelegationId &delegation) const
{
    auto all = changes(site);
    if (all)
        std::erase_if(*all, [&](const PendingChange &change) { return change.entry.delegation != delegation; });
    return all;
}

Result<Delegation> DelegationDesk::Private::cached(const SiteKey &site, const DelegationId &id) const
{
    const auto context = account(site.account);
    if (!context)
        return context.error();
    auto delegation = parts.cache.delegation(site, id);
    if (!delegation)
        return std::move(delegation).error();
    if (!*delegation)
        return Error(ErrorCode::NotFound, "no such delegation in the cache");
    return **std::move(delegation);
}

DelegationDesk::DelegationDesk(Parts parts, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(parts))
{
}

DelegationDesk::~DelegationDesk() = default;

Result<std::vector<ShownDelegation>> DelegationDesk::delegations(const SiteKey &site) const
{
    const auto changes = d->changes(site);
    if (!changes)
        return changes.error();
    const auto cached = d->parts.cache.delegations(site);
    if (!cached)
        return cached.error();
    std::vector<ShownDelegation> shown;
    shown.reserve(cached->size());
    for (const Delegation &delegation : *cached) {
        shown.push_back(laidOver(delegation, *changes));
        auto beneficiary = d->parts.cache.beneficiary(site.account, delegation.beneficiary);
        if (!beneficiary)
            return std::move(beneficiary).error();
        // One that has not come yet is known by its id alone.
        shown.back().beneficiary.id = delegation.beneficiary;
        if (*beneficiary)
            shown.back().beneficiary = **std::move(beneficiary);
    }
    return shown;
}

Result<EffectiveRights> DelegationDesk::ceiling(const SiteKey &key) const
{
    const auto context = d->account(key.account);
    if (!context)
        return context.error();
    const auto site = d->parts.cache.site(key);
    if (!site)
        return site.error();
    if (!*site)
        return Error(ErrorCode::NotFound, "no such site in the cache");
    const Catalogue &catalogue = (*context)->catalogue;
    Vocabulary &vocabulary = *(*context)->vocabulary;
    switch ((*site)->role) {
    case SiteRole::CompanyAdministrator:
    case SiteRole::Administrator:
        return EffectiveRights{allColleges(catalogue, vocabulary), administratorRights(catalogue, vocabulary), true};
    case SiteRole::User:
    case SiteRole::FirmCollaborator: return EffectiveRights{};
    case SiteRole::FirmAdministrator: break;
    }
    const auto delegations = d->parts.cache.delegations(key);
    if (!delegations)
        return delegations.error();
    // What the company gave the firm is the one delegation of the site whose beneficiary is a firm.
    for (const Delegation &delegation : *delegations) {
        const auto beneficiary = d->parts.cache.beneficiary(key.account, delegation.beneficiary);
        if (!beneficiary)
            return beneficiary.error();
        if (*beneficiary && (*beneficiary)->kind == BeneficiaryKind::Firm)
            return effectiveRights(std::span(&delegation, 1), parisDate(d->parts.clock.now()));
    }
    return EffectiveRights{};
}

Result<void> DelegationDesk::change(const SiteKey &site, const DelegationId &delegation, const DelegationPatch &patch)
{
    const auto context = d->account(site.account);
    if (!context)
        return context.error();
    auto cached = d->cached(site, delegation);
    if (!cached)
        return std::move(cached).error();
    auto changes = d->changes(site, delegation);
    if (!changes)
        return std::move(changes).error();
    const bool canJoin = !changes->empty() && changes->back().isOpen();
    const std::span<const PendingChange> below(changes->data(), changes->size() - (canJoin ? 1 : 0));
    const Delegation under = laidOver(*cached, below).shown;
    auto written = canJoin ? joinChange(changes->back(), under, patch) : addChange(site, under, patch);
    if (!written)
        return written;
    Q_EMIT changed(site);
    Q_EMIT submitted();
    return {};
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
    // A clash stays one until the person settles it (retry or discard): an edit of another field is no answer to it.
    const bool isClash = change.entry.state == OutboxState::Conflict;
    const bool canMove = !isClash && rebased(change.patch, change.base, under).outcome != RebaseOutcome::Clash;
    const Delegation base = canMove ? under : change.base;
    const DelegationPatch least = reduced(combined(change.patch, patch), base);
    if (least.isEmpty())
        return d->parts.desk.removeFromOutbox(change.entry.sequence);
    rewrite(change, least, base, *d->parts.accounts.find(change.entry.account)->vocabulary);
    if (!isClash) {
        change.entry.state = OutboxState::Waiting;
        change.entry.attempts = 0;
        clearProblem(change);
    }
    return d->parts.desk.updateOutbox(change.entry);
}

Result<void> DelegationDesk::discard(const SiteKey &site, const DelegationId &delegation)
{
    auto changes = d->changes(site, delegation);
    if (!changes)
        return std::move(changes).error();
    for (const PendingChange &change : *changes) {
        // On its way: whether it is done is not ours to take back.
        if (change.isInFlight)
            return Error(ErrorCode::StillRunning, "the change is being sent");
        if (auto removed = d->parts.desk.removeFromOutbox(change.entry.sequence); !removed)
            return removed;
    }
    Q_EMIT changed(site);
    return {};
}

Result<void> DelegationDesk::retry(const SiteKey &site, const DelegationId &delegation)
{
    const auto context = d->account(site.account);
    if (!context)
        return context.error();
    auto cached = d->cached(site, delegation);
    if (!cached)
        return std::move(cached).error();
    auto changes = d->changes(site, delegation);
    if (!changes)
        return std::move(changes).error();
    for (PendingChange &change : *changes) {
        const Delegation under = *cached;
        *cached = applied(change.patch, under); // what the next one lies on
        if (change.isInFlight)
            continue;
        if (change.isOpen()) {
            rewrite(change, difference(under, *cached), under, *(*context)->vocabulary);
            change.entry.state = OutboxState::Waiting;
        }
        change.entry.attempts = 0;
        change.entry.nextAttemptAt = {};
        clearProblem(change);
        auto written = change.patch.isEmpty() ? d->parts.desk.removeFromOutbox(change.entry.sequence)
                                              : d->parts.desk.updateOutbox(change.entry);
        if (!written)
            return written;
    }
    Q_EMIT changed(site);
    Q_EMIT submitted();
    return {};
}

std::size_t DelegationDesk::pendingCount() const
{
    return count([](OutboxState state) { return state == OutboxState::Waiting || state == OutboxState::Sent; });
}

std::size_t DelegationDesk::troubledCount() const
{
    return count([](OutboxState state) { return state == OutboxState::Refused || state == OutboxState::Conflict; });
}

std::size_t DelegationDesk::unsavedCount(const AccountKey &account) const
{
    const auto entries = d->parts.desk.outbox();
    return entries ? static_cast<std::size_t>(std::ranges::count(*entries, account, &OutboxEntry::account)) : 0;
}

std::size_t DelegationDesk::count(bool (*matches)(OutboxState)) const
{
    const auto entries = d->parts.desk.outbox();
    if (!entries)
        return 0;
    return static_cast<std::size_t>(std::ranges::count_if(*entries, [&](const OutboxEntry &entry) {
        const AccountContext *account = d->parts.accounts.find(entry.account);
        return matches(entry.state) && account != nullptr && account->isOpen;
    }));
}

} // namespace truelle
