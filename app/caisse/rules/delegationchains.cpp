// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/rules/delegations.h"

#include "app/caisse/rules/delegationaccess.h"
#include "app/caisse/store/identifiers.h"

namespace truelle::caisse {
namespace {

Beneficiary beneficiaryAt(Connection &store, std::int64_t row)
{
    static const std::string kSql = "SELECT " + std::string(kBeneficiaryColumns)
        + " FROM beneficiary b LEFT JOIN firm f ON f.id = b.firm_id LEFT JOIN account p ON p.id = b.account_id "
          "WHERE b.id = ?1";
    Query found = store.query(kSql, row);
    return found.next() ? beneficiaryOf(found) : Beneficiary{};
}

RightsLink linkOf(Connection &store, const Viewer &viewer, const DelegationRow &row, Date today)
{
    const Beneficiary beneficiary = beneficiaryAt(store, row.beneficiary);
    RightsLink link;
    link.kind = beneficiary.kind;
    link.given = {row.value.colleges, row.value.rights, row.value.isAdministrator};
    link.status = statusOn(today, row.value, beneficiary.isActivated);
    link.isSeen = findDelegation(store, viewer, row.id).has_value();
    if (link.isSeen)
        link.delegation = row.value.id;
    // A firm's name is no secret of its people's; a person's, whom they do not see, is.
    if (link.isSeen || link.kind == BeneficiaryKind::Firm)
        link.name = beneficiary.displayName();
    return link;
}

// The chain that ends with the delegation, whoever may see it.
RightsChain chainOf(Connection &store, const Viewer &viewer, std::int64_t delegation, Date today)
{
    RightsChain chain;
    std::vector<Delegation> links;
    for (const DelegationRow &row : delegationChain(store, delegation)) {
        chain.links.push_back(linkOf(store, viewer, row, today));
        links.push_back(row.value);
    }
    chain.effective = effectiveRights(links, today);
    // From below: what an unseen link gives beyond the one it bears on is not told.
    for (std::size_t place = chain.links.size() - 1; place-- > 0;)
        if (!chain.links[place].isSeen)
            chain.links[place].given = meet(chain.links[place].given, chain.links[place + 1].given);
    return chain;
}

} // namespace

Result<RightsChain> delegationChainFor(Services &services, const Viewer &viewer, std::int64_t delegation)
{
    return services.store().read([&](Connection &store) -> Result<RightsChain> {
        if (!findDelegation(store, viewer, delegation))
            return Error(ErrorCode::NotFound, "no such delegation");
        return chainOf(store, viewer, delegation, parisDate(services.now()));
    });
}

Result<RightsOnSite> ownRights(Services &services, const Viewer &viewer, std::int64_t site)
{
    return services.store().read([&](Connection &store) -> Result<RightsOnSite> {
        const auto seen = findSite(store, viewer, site);
        if (!seen)
            return Error(ErrorCode::NotFound, "no such site");
        RightsOnSite rights{seen->id, seen->role, rightsOnSite(store, services.store(), viewer, site), {}};
        for (const std::int64_t delegation : ownDelegations(store, viewer, site))
            rights.chains.push_back(chainOf(store, viewer, delegation, parisDate(services.now())));
        return rights;
    });
}

} // namespace truelle::caisse
