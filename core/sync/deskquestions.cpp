// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/caisseapi.h"
#include "core/sync/deskprivate.h"
#include "core/wire/delegationbatchwire.h"

#include <algorithm>

// What the desk is asked about delegations: chains and losses from what is shown here, the rest from the caisse.
namespace truelle {
namespace {

// A question that cannot be put.
template<typename T>
class Unasked final : public Operation<T>
{
public:
    using Operation<T>::Operation;

protected:
    void doStart() override { this->finish(Error(ErrorCode::NotFound, "no such account on this computer")); }
    void doCancel() override { }
};

template<typename T, typename Ask>
Operation<T> *asked(const AccountContext *account, Ask ask, QObject *parent)
{
    if (account == nullptr)
        return new Unasked<T>(parent);
    return ask(account->api->delegations());
}

std::vector<Delegation> valuesOf(const std::vector<ShownDelegation> &shown)
{
    std::vector<Delegation> values;
    values.reserve(shown.size());
    for (const ShownDelegation &one : shown)
        values.push_back(one.shown);
    return values;
}

} // namespace

std::optional<LevelExplanation> ShownChain::explain(std::size_t feature, Date today) const
{
    return explainLevel(valuesOf(links), feature, today);
}

Result<ShownChain> DelegationDesk::chain(const SiteKey &site, const DelegationId &delegation) const
{
    const auto all = delegations(site);
    if (!all)
        return all.error();
    ShownChain chain;
    for (const Delegation &link : chainOf(valuesOf(*all), delegation))
        chain.links.push_back(*std::ranges::find(*all, link.id, [](const ShownDelegation &one) { return one.shown.id; }));
    if (chain.links.empty())
        return Error(ErrorCode::NotFound, "no such delegation is shown");
    chain.isWhole = chain.links.front().shown.grantor.isEmpty();
    return chain;
}

Result<std::vector<LossBelow>> DelegationDesk::lossesBelow(const SiteKey &site, const DelegationId &delegation,
                                                           const DelegationPatch &patch) const
{
    const auto all = delegations(site);
    if (!all)
        return all.error();
    return truelle::lossesBelow(valuesOf(*all), delegation, patch, d->today());
}

Result<std::vector<LossBelow>> DelegationDesk::lossesOfRemoval(const SiteKey &site,
                                                               const DelegationId &delegation) const
{
    const auto all = delegations(site);
    if (!all)
        return all.error();
    return truelle::lossesOfRemoval(valuesOf(*all), delegation, d->today());
}

Operation<std::vector<DelegationEvent>> *DelegationDesk::history(const SiteKey &site, const DelegationId &delegation,
                                                                 QObject *parent) const
{
    const auto ask = [&](const DelegationApi &api) { return api.history(delegation, parent); };
    return asked<std::vector<DelegationEvent>>(d->parts.accounts.find(site.account), ask, parent);
}

Operation<RightsChain> *DelegationDesk::chainAtCaisse(const SiteKey &site, const DelegationId &delegation,
                                                      QObject *parent) const
{
    const auto ask = [&](const DelegationApi &api) { return api.chain(delegation, parent); };
    return asked<RightsChain>(d->parts.accounts.find(site.account), ask, parent);
}

Operation<RightsOnSite> *DelegationDesk::ownRights(const SiteKey &site, QObject *parent) const
{
    const auto ask = [&](const DelegationApi &api) { return api.rightsOn(site.site, parent); };
    return asked<RightsOnSite>(d->parts.accounts.find(site.account), ask, parent);
}

Operation<std::vector<PreviewedItem>> *DelegationDesk::preview(const AccountKey &account,
                                                               const std::vector<BatchItem> &items,
                                                               QObject *parent) const
{
    const AccountContext *context = d->parts.accounts.find(account);
    const auto ask = [&](const DelegationApi &api) {
        return api.preview(encodeBatch(items, *context->vocabulary), parent);
    };
    return asked<std::vector<PreviewedItem>>(context, ask, parent);
}

} // namespace truelle
