// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/rules/lastadministrator.h"

namespace truelle::caisse {
namespace {

// The last day that the delegation makes an administrator without a break from today; nothing: it does not today.
std::optional<Date> lastDay(const Delegation &delegation, Date today)
{
    if (!delegation.isAdministrator || !isInForce(today, delegation))
        return std::nullopt;
    Date last = delegation.endDate.value_or(Date::max());
    if (delegation.suspension && delegation.suspension->from > today)
        last = std::min(last, delegation.suspension->from - std::chrono::days{1});
    return last;
}

bool isActivated(Connection &store, std::int64_t beneficiary)
{
    return store
        .value("SELECT 1 FROM beneficiary b JOIN account p ON p.id = b.account_id WHERE b.id = ?1 "
               "AND p.state = 'active'",
               beneficiary)
        .has_value();
}

// Whether the site has another administrator who stays at least until that day.
bool hasAnotherUntil(Connection &store, const DelegationRow &row, Date day, Date today)
{
    const bool hasCompanyAdministrator
        = store
              .value("SELECT 1 FROM company_administrator a JOIN account p ON p.id = a.account_id "
                     "WHERE a.site_id = ?1 AND p.state = 'active'",
                     row.site)
              .has_value();
    if (hasCompanyAdministrator)
        return true;
    static const std::string kSql = "SELECT " + std::string(kDelegationColumns)
        + " FROM delegation d WHERE d.site_id = ?1 AND d.id <> ?2 AND d.beneficiary_id <> ?3 "
          "AND d.grantor_id IS NULL AND d.administrator = 1 AND d.deleted_at IS NULL";
    Query rows = store.query(kSql, row.site, row.id, row.beneficiary);
    while (rows.next()) {
        const DelegationRow other = delegationOf(rows);
        const auto last = lastDay(other.value, today);
        if (last && *last >= day && isActivated(store, other.beneficiary))
            return true;
    }
    return false;
}

} // namespace

bool leavesWithoutAdministrator(Connection &store, const DelegationRow &before, const Delegation &after, Date today)
{
    if (before.grantor || !isActivated(store, before.beneficiary))
        return false;
    const auto had = lastDay(before.value, today);
    if (!had)
        return false;
    const auto has = lastDay(after, today);
    return (!has || *has < *had) && !hasAnotherUntil(store, before, *had, today);
}

} // namespace truelle::caisse
