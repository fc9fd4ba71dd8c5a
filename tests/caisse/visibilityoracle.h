// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/store/identifiers.h"
#include "tests/caisse/caisseworld.h"

#include <map>
#include <set>

namespace truelle::caisse::test {

// The visibility rule a second time, in the words of core/domain, as an oracle for the store's SQL.
class VisibilityOracle
{
public:
    VisibilityOracle(CaisseWorld &world, std::int64_t account) : m_viewer(world.viewer(account))
    {
        world.change([&](Connection &store) {
            m_today = parisDate(world.clock.now());
            m_isFirmAdministrator = store
                                        .value("SELECT 1 FROM firm_account WHERE account_id = ?1 "
                                               "AND role = 'administrator'",
                                               account)
                                        .has_value();
            Query rows = store.query("SELECT id, site_id FROM delegation ORDER BY id");
            while (rows.next())
                judge(store, rows.integer(0), rows.integer(1));
            Query managed = store.query("SELECT site_id FROM company_administrator WHERE account_id = ?1", account);
            while (managed.next())
                m_scopes[managed.integer(0)] |= kScopeAll;
            Query again = store.query("SELECT id, site_id, beneficiary_id, firm_id FROM delegation "
                                       "WHERE deleted_at IS NULL");
            while (again.next())
                see(again);
        });
        for (const auto &[site, scope] : m_scopes)
            sites.insert(publicId(IdKind::Site, site));
    }
    std::set<std::string> sites;
    std::set<std::string> delegations;
    std::set<std::string> beneficiaries;

private:
    void judge(Connection &store, std::int64_t id, std::int64_t site)
    {
        const auto chain = delegationChain(store, id);
        for (const DelegationRow &link : chain)
            if (!isInForce(m_today, link.value))
                return;
        const DelegationRow &last = chain.back();
        if (last.beneficiary == m_viewer.beneficiary)
            m_scopes[site] |= last.value.isAdministrator && !last.firm ? kScopeOwn | kScopeAll : kScopeOwn;
        const auto firm = store.value("SELECT firm_id FROM beneficiary WHERE id = ?1", last.beneficiary);
        if (m_isFirmAdministrator && firm && firm == m_viewer.firm)
            m_scopes[site] |= kScopeFirm;
    }
    void see(const Query &row)
    {
        const std::int64_t site = row.integer(1);
        const auto scope = m_scopes.find(site);
        if (scope == m_scopes.end())
            return;
        const bool isSeen = (scope->second & kScopeAll) != 0
            || ((scope->second & kScopeFirm) != 0 && row.optionalInteger(3) == m_viewer.firm)
            || row.integer(2) == m_viewer.beneficiary;
        if (!isSeen)
            return;
        delegations.insert(publicId(IdKind::Delegation, row.integer(0)));
        beneficiaries.insert(publicId(IdKind::Beneficiary, row.integer(2)));
    }

    Viewer m_viewer;
    bool m_isFirmAdministrator = false;
    Date m_today{};
    std::map<std::int64_t, std::int64_t> m_scopes;
};

} // namespace truelle::caisse::test
