// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/rules/delegations.h"

#include "app/caisse/rules/changenotice.h"
#include "app/caisse/rules/delegationrules.h"
#include "app/caisse/store/visibility.h"
#include "core/wire/delegationwire.h"

#include <algorithm>

namespace truelle::caisse {
namespace {

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

// The company's line is changed by company administrators and Administrators, a firm's by its administrators; nobody
// changes what they were given themselves, and an Administrator nothing of a company administrator's.
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

// The numbers of a patch must be the store's where it knows the word, and must not enter the store's own table where it
// does not: the table would grow with whatever strangers send.
void copyWords(const CodeTable &from, CodeTable &to)
{
    for (std::size_t number = 0; number < from.size(); ++number)
        to.intern(from.code(number));
}

ChangeAnswer answerOf(const DelegationRow &row, const Database &database)
{
    return {200, encodeDelegation(row.value, database.vocabulary()), row.value.version};
}

bool isSameContent(Delegation a, const Delegation &b)
{
    a.version = b.version;
    a.modifiedBy = b.modifiedBy;
    a.modifiedAt = b.modifiedAt;
    return a == b;
}

// One request at work on the store, inside its transaction.
struct Change
{
    Services &services;
    Connection &store;
    const ChangeRequest &request;
    Instant now;

    [[nodiscard]] Result<DelegationRow> permittedRow() const;
    [[nodiscard]] Result<Delegation> judged(const DelegationRow &row) const;
    void write(DelegationRow &row, Delegation result) const;
};

Result<DelegationRow> Change::permittedRow() const
{
    auto row = findDelegation(store, request.viewer, request.delegation);
    if (!row)
        return Error(ErrorCode::NotFound, "no such delegation");
    if (!mayChange(store, request.viewer, *row))
        return Error(ErrorCode::Forbidden, "not theirs to change");
    if (row->value.version != request.ifMatch) {
        Error error(ErrorCode::ChangedMeanwhile, "another version");
        error.current = encodeDelegation(row->value, services.store().vocabulary());
        return error;
    }
    return *std::move(row);
}

Result<Delegation> Change::judged(const DelegationRow &row) const
{
    const Database &database = services.store();
    Vocabulary vocabulary;
    copyWords(database.vocabulary().colleges, vocabulary.colleges);
    copyWords(database.vocabulary().features, vocabulary.features);
    const auto patch = decodePatch(request.body, vocabulary);
    if (!patch)
        return patch.error();
    const Date today = parisDate(now);
    ChangeContext context{database.catalogue(), vocabulary, today, std::nullopt};
    if (row.grantor)
        context.ceiling = rightsOfChain(store, *row.grantor, today);
    return changedDelegation(row.value, *patch, context);
}

void Change::write(DelegationRow &row, Delegation result) const
{
    ++row.version;
    result.version = std::to_string(row.version);
    result.modifiedBy = request.viewer.name;
    result.modifiedAt = now;
    row.value = std::move(result);
    changeSite(store, row.site, now, [&] { updateDelegation(store, row); });
    enqueueChangeNotice(store, row, now);
}

Result<ChangeAnswer> performed(const Change &change)
{
    auto kept = recall(change.store, change.request.key, change.now);
    if (!kept)
        return kept.error();
    if (*kept)
        return **std::move(kept);
    auto row = change.permittedRow();
    if (!row)
        return row.error();
    auto result = change.judged(*row);
    if (!result)
        return result.error();
    if (!isSameContent(*result, row->value))
        change.write(*row, *std::move(result));
    ChangeAnswer answer = answerOf(*row, change.services.store());
    keep(change.store, change.request.key, answer, change.now);
    return answer;
}

} // namespace

Result<std::vector<Delegation>> siteDelegations(Services &services, const Viewer &viewer, std::int64_t site)
{
    static const std::string kSql = "SELECT " + std::string(kDelegationColumns)
        + " FROM access a JOIN delegation d ON d.site_id = a.site_id WHERE a.account_id = ?1 AND a.site_id = ?2 AND "
        + std::string(kIsVisible) + " ORDER BY d.id";
    return services.store().read([&](Connection &store) -> Result<std::vector<Delegation>> {
        if (scopeOn(store, viewer, site) == 0)
            return Error(ErrorCode::NotFound, "no such site");
        std::vector<Delegation> delegations;
        Query rows = store.query(kSql, viewer.account, site, viewer.firm, viewer.beneficiary);
        while (rows.next())
            delegations.push_back(delegationOf(rows).value);
        return delegations;
    });
}

Result<Delegation> readDelegation(Services &services, const Viewer &viewer, std::int64_t delegation)
{
    return services.store().read([&](Connection &store) -> Result<Delegation> {
        auto row = findDelegation(store, viewer, delegation);
        if (!row)
            return Error(ErrorCode::NotFound, "no such delegation");
        return std::move(row->value);
    });
}

EffectiveRights rightsOnSite(Connection &store, const Database &database, const Viewer &viewer, std::int64_t site)
{
    const std::int64_t scope = scopeOn(store, viewer, site);
    if (scope == 0)
        return {};
    if (isCompanyAdministrator(store, viewer.account, site)) {
        Vocabulary vocabulary;
        copyWords(database.vocabulary().colleges, vocabulary.colleges);
        copyWords(database.vocabulary().features, vocabulary.features);
        return {allColleges(database.catalogue(), vocabulary), administratorRights(database.catalogue(), vocabulary),
                true};
    }
    EffectiveRights widest;
    Query rows = store.query("SELECT d.id FROM delegation d JOIN beneficiary b ON b.id = d.beneficiary_id "
                             "WHERE d.site_id = ?1 AND (d.beneficiary_id = ?2 OR (?3 AND b.firm_id = ?4))",
                             site, viewer.beneficiary, (scope & kScopeFirm) != 0, viewer.firm);
    const Date today = parisDate(database.clock().now());
    while (rows.next()) {
        const EffectiveRights one = rightsOfChain(store, rows.integer(0), today);
        widest.colleges = widest.colleges.united(one.colleges);
        widest.rights = widest.rights.join(one.rights);
        widest.mayDelegate = widest.mayDelegate || one.mayDelegate;
    }
    return widest;
}

Result<ChangeAnswer> changeDelegation(Services &services, const ChangeRequest &request)
{
    const auto mark = services.runningKeys().begin(request.key);
    if (!mark)
        return Error(ErrorCode::StillRunning, "the same key is at work");
    return services.store().write([&](Connection &store) -> Result<ChangeAnswer> {
        return performed(Change{services, store, request, services.now()});
    });
}

} // namespace truelle::caisse
