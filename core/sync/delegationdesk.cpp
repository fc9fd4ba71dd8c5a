// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/delegationdesk.h"

#include "core/domain/email.h"
#include "core/domain/typedtext.h"
#include "core/sync/deskprivate.h"
#include "core/sync/overlay.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <unordered_set>

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
        auto change = readChange(std::move(entry), *(*context)->vocabulary, today());
        if (!change)
            continue;
        // The request names nothing then: everything is meant.
        if (change->grant.isAdministrator) {
            change->base.colleges = allColleges((*context)->catalogue, *(*context)->vocabulary);
            change->base.rights = administratorRights((*context)->catalogue, *(*context)->vocabulary);
        }
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

Result<Delegation> DelegationDesk::Private::ground(const SiteKey &site, const DelegationId &delegation,
                                                   const std::vector<PendingChange> &changes) const
{
    if (!changes.empty() && changes.front().entry.kind == OutboxKind::Addition)
        return changes.front().base;
    return cached(site, delegation);
}

Result<void> DelegationDesk::Private::describe(const SiteKey &site, ShownDelegation &shown, Acquaintances &people) const
{
    if (shown.grant)
        return describeAdded(site, shown, people);
    const auto known = parts.cache.beneficiary(site.account, shown.cached.beneficiary);
    if (!known)
        return known.error();
    // One that has not come yet is known by its id alone.
    if (*known)
        shown.beneficiary = **known;
    return {};
}

// Of somebody who is to be added: the firm's name is the site's, a person may be known from elsewhere.
Result<void> DelegationDesk::Private::describeAdded(const SiteKey &site, ShownDelegation &shown,
                                                    Acquaintances &people) const
{
    if (shown.beneficiary.kind == BeneficiaryKind::Firm) {
        const auto facts = parts.cache.site(site);
        if (!facts)
            return facts.error();
        shown.beneficiary.lastName = *facts ? (*facts)->firmName : std::string();
        return {};
    }
    if (!people) {
        auto all = parts.cache.beneficiaries(site.account);
        if (!all)
            return std::move(all).error();
        people = *std::move(all);
    }
    const std::string address = normalisedMailAddress(cleanedIdentifier(shown.beneficiary.email));
    const auto known = std::ranges::find(*people, address, &Beneficiary::email);
    if (known != people->end()) {
        shown.beneficiary.lastName = known->lastName;
        shown.beneficiary.firstName = known->firstName;
        shown.beneficiary.isActivated = known->isActivated;
    }
    return {};
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
    std::vector<ShownDelegation> shown = laidOver(*cached, *changes);
    Private::Acquaintances people;
    for (ShownDelegation &one : shown)
        if (auto described = d->describe(site, one, people); !described)
            return std::move(described).error();
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

Result<std::vector<WaitingDelegation>> DelegationDesk::waiting(const SiteKey &site) const
{
    const AccountContext *account = d->parts.accounts.find(site.account);
    const auto entries = d->parts.desk.outboxOf(site);
    if (!entries)
        return entries.error();
    if (entries->empty() || account == nullptr || !account->isOpen)
        return std::vector<WaitingDelegation>();
    auto all = delegations(site);
    if (!all)
        return std::move(all).error();
    std::vector<WaitingDelegation> waiting;
    for (const OutboxEntry &entry : *entries) {
        const auto one = std::ranges::find(*all, entry.delegation, [](const ShownDelegation &row) { return row.shown.id; });
        if (one == all->end() || one->pending == PendingState::None)
            continue;
        waiting.push_back({site, std::move(*one), entry.createdAt});
        all->erase(one); // a second change of the same
    }
    return waiting;
}

Result<std::vector<WaitingDelegation>> DelegationDesk::waiting() const
{
    const auto entries = d->parts.desk.outbox();
    if (!entries)
        return entries.error();
    std::vector<WaitingDelegation> all;
    std::unordered_set<SiteKey> seen;
    for (const OutboxEntry &entry : *entries) {
        const SiteKey site{entry.account, entry.site};
        if (!seen.insert(site).second)
            continue;
        auto some = waiting(site);
        if (!some)
            return std::move(some).error();
        std::ranges::move(*some, std::back_inserter(all));
    }
    std::ranges::stable_sort(all, {}, &WaitingDelegation::since);
    return all;
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
