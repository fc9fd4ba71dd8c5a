// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/rules/subdelegationwatch.h"

#include "app/caisse/store/identifiers.h"

#include <set>

namespace truelle::caisse {
namespace {

std::vector<Delegation> chainValues(Connection &store, std::int64_t delegation)
{
    std::vector<Delegation> values;
    for (DelegationRow &row : delegationChain(store, delegation))
        values.push_back(std::move(row.value));
    return values;
}

} // namespace

SubDelegationWatch::SubDelegationWatch(Connection &store, const Viewer &viewer, const DelegationId &upper, Date today)
    : m_store(store)
    , m_today(today)
{
    if (const auto row = rowOf(IdKind::Delegation, upper.toString()))
        watchBelow(viewer, *row);
}

void SubDelegationWatch::watchBelow(const Viewer &viewer, std::int64_t grantor)
{
    std::vector<std::int64_t> below;
    Query rows = m_store.query("SELECT id FROM delegation WHERE grantor_id = ?1 AND deleted_at IS NULL ORDER BY id",
                               grantor);
    while (rows.next())
        below.push_back(rows.integer(0));
    for (const std::int64_t id : below) {
        if (auto row = findDelegation(m_store, viewer, id))
            m_below.push_back({*std::move(row), chainValues(m_store, id)});
        watchBelow(viewer, id);
    }
}

std::vector<Date> SubDelegationWatch::daysOfChange(const std::vector<Delegation> &chain) const
{
    std::set<Date> days{m_today};
    for (const Delegation &link : chain) {
        if (link.endDate)
            days.insert(*link.endDate + std::chrono::days{1});
        if (link.suspension)
            days.insert(link.suspension->from);
        days.insert(link.effectDate); // until it there is nothing to lose
    }
    return {days.lower_bound(m_today), days.end()};
}

std::vector<SubDelegationEffect> SubDelegationWatch::effects() const
{
    std::vector<SubDelegationEffect> effects;
    for (const auto &[row, before] : m_below) {
        const std::vector<Delegation> after = chainValues(m_store, row.id);
        for (const Date day : daysOfChange(after)) {
            RightsLoss loss = lossBetween(effectiveRights(before, day), effectiveRights(after, day));
            if (loss.isNothing())
                continue;
            effects.push_back({row.value.id, row.value.beneficiary, row.value.site, nameOf(row.beneficiary), day,
                               std::move(loss)});
            break;
        }
    }
    return effects;
}

std::string SubDelegationWatch::nameOf(std::int64_t beneficiary) const
{
    static const std::string kSql = "SELECT " + std::string(kBeneficiaryColumns)
        + " FROM beneficiary b LEFT JOIN firm f ON f.id = b.firm_id LEFT JOIN account p ON p.id = b.account_id "
          "WHERE b.id = ?1";
    Query found = m_store.query(kSql, beneficiary);
    return found.next() ? beneficiaryOf(found).displayName() : std::string();
}

} // namespace truelle::caisse
