// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/rules/delegationaccess.h"

#include "app/caisse/store/identifiers.h"

namespace truelle::caisse {
namespace {

void copyWords(const CodeTable &from, CodeTable &to)
{
    for (std::size_t number = 0; number < from.size(); ++number)
        to.intern(from.code(number));
}

// The firm's own delegation on the site, as long as it gives something: the oldest, were there several.
std::optional<std::int64_t> firmDelegation(Connection &store, const Viewer &viewer, std::int64_t site, Date today)
{
    Query rows = store.query("SELECT d.id FROM delegation d JOIN beneficiary b ON b.id = d.beneficiary_id "
                             "WHERE d.site_id = ?1 AND b.firm_id = ?2 AND d.deleted_at IS NULL ORDER BY d.id",
                             site, viewer.firm);
    while (rows.next())
        if (isInForce(today, delegationChain(store, rows.integer(0)).back().value))
            return rows.integer(0);
    return std::nullopt;
}

Result<GivingLine> firmLine(Connection &store, const Viewer &viewer, std::int64_t site, const DelegationGrant &grant,
                            Date today)
{
    const auto grantor = firmDelegation(store, viewer, site, today);
    const bool isNamed = !grant.grantor.isEmpty();
    if (!grantor || grant.kind == BeneficiaryKind::Firm
        || (isNamed && rowOf(IdKind::Delegation, grant.grantor.toString()) != grantor))
        return Error(ErrorCode::Forbidden, "not theirs to give from");
    return GivingLine{grantor, viewer.firm, rightsOfChain(store, *grantor, today)};
}

} // namespace

std::int64_t scopeOn(Connection &store, const Viewer &viewer, std::int64_t site)
{
    return store.value("SELECT scope FROM access WHERE account_id = ?1 AND site_id = ?2", viewer.account, site)
        .value_or(0);
}

bool isCompanyAdministrator(Connection &store, std::int64_t account, std::int64_t site)
{
    return store
        .value("SELECT 1 FROM company_administrator WHERE site_id = ?1 AND account_id = ?2", site, account)
        .has_value();
}

bool mayChange(Connection &store, const Viewer &viewer, const DelegationRow &row)
{
    if (viewer.beneficiary == row.beneficiary)
        return false;
    const std::int64_t scope = scopeOn(store, viewer, row.site);
    if (row.grantor)
        return (scope & kScopeFirm) != 0 && row.firm && row.firm == viewer.firm;
    if ((scope & kScopeAll) == 0)
        return false;
    const auto owner = store.value("SELECT account_id FROM beneficiary WHERE id = ?1", row.beneficiary);
    return !owner || !isCompanyAdministrator(store, *owner, row.site)
        || isCompanyAdministrator(store, viewer.account, row.site);
}

EffectiveRights rightsOfChain(Connection &store, std::int64_t delegation, Date today)
{
    std::vector<Delegation> links;
    for (DelegationRow &row : delegationChain(store, delegation))
        links.push_back(std::move(row.value));
    return effectiveRights(links, today);
}

std::vector<std::int64_t> ownDelegations(Connection &store, const Viewer &viewer, std::int64_t site)
{
    const std::int64_t scope = scopeOn(store, viewer, site);
    std::vector<std::int64_t> own;
    if (scope == 0)
        return own;
    Query rows = store.query("SELECT d.id FROM delegation d JOIN beneficiary b ON b.id = d.beneficiary_id "
                             "WHERE d.site_id = ?1 AND d.deleted_at IS NULL "
                             "AND (d.beneficiary_id = ?2 OR (?3 AND b.firm_id = ?4)) ORDER BY d.id",
                             site, viewer.beneficiary, (scope & kScopeFirm) != 0, viewer.firm);
    while (rows.next())
        own.push_back(rows.integer(0));
    return own;
}

EffectiveRights rightsOnSite(Connection &store, const Database &database, const Viewer &viewer, std::int64_t site)
{
    if (scopeOn(store, viewer, site) == 0)
        return {};
    if (isCompanyAdministrator(store, viewer.account, site)) {
        Vocabulary vocabulary;
        copyVocabulary(database.vocabulary(), vocabulary);
        return {allColleges(database.catalogue(), vocabulary), administratorRights(database.catalogue(), vocabulary),
                true};
    }
    EffectiveRights widest;
    const Date today = parisDate(database.clock().now());
    for (const std::int64_t delegation : ownDelegations(store, viewer, site)) {
        const EffectiveRights one = rightsOfChain(store, delegation, today);
        widest.colleges = widest.colleges.united(one.colleges);
        widest.rights = widest.rights.join(one.rights);
        widest.mayDelegate = widest.mayDelegate || one.mayDelegate;
    }
    return widest;
}

Result<GivingLine> givingLine(Connection &store, const Database &database, const Viewer &viewer,
                              const DelegationGrant &grant)
{
    const auto site = rowOf(IdKind::Site, grant.site.toString());
    const std::int64_t scope = site ? scopeOn(store, viewer, *site) : 0;
    if (scope == 0)
        return Error(ErrorCode::NotFound, "no such site");
    const bool givesForFirm = (scope & kScopeFirm) != 0;
    if (givesForFirm && (!grant.grantor.isEmpty() || (scope & kScopeAll) == 0))
        return firmLine(store, viewer, *site, grant, parisDate(database.clock().now()));
    if ((scope & kScopeAll) == 0 || !grant.grantor.isEmpty())
        return Error(ErrorCode::Forbidden, "not theirs to give");
    GivingLine line;
    if (!isCompanyAdministrator(store, viewer.account, *site))
        line.ceiling = rightsOnSite(store, database, viewer, *site);
    return line;
}

void copyVocabulary(const Vocabulary &from, Vocabulary &to)
{
    copyWords(from.colleges, to.colleges);
    copyWords(from.features, to.features);
}

} // namespace truelle::caisse
