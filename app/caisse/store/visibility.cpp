// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/store/visibility.h"

#include "app/caisse/store/rows.h"
#include "core/wire/syncwire.h"

#include <sodium.h>

#include <set>

namespace truelle::caisse {
namespace {

// isInForce() of core/domain over table d, on the day ?1.
constexpr std::string_view kInForce
    = "d.closed = 0 AND d.effect_date <= ?1 AND (d.end_date IS NULL OR d.end_date >= ?1) "
      "AND NOT (d.suspended_from IS NOT NULL AND d.suspended_from <= ?1 "
      "AND (d.suspended_until IS NULL OR d.suspended_until >= ?1))";

// account, site, role, scope (who sees the site sees their own delegations there) of all sites, or of one (`delegationFilter`, `administratorFilter`).
std::string reachSql(std::string_view delegationFilter, std::string_view administratorFilter)
{
    return "WITH RECURSIVE live (id, site_id, beneficiary_id, firm_id, administrator) AS ("
           "SELECT d.id, d.site_id, d.beneficiary_id, d.firm_id, d.administrator FROM delegation d "
           "WHERE d.grantor_id IS NULL AND "
        + std::string(kInForce) + std::string(delegationFilter)
        + " UNION ALL SELECT d.id, d.site_id, d.beneficiary_id, d.firm_id, d.administrator "
          "FROM live CROSS JOIN delegation d ON d.grantor_id = live.id WHERE "
        + std::string(kInForce)
        + "), found (account_id, site_id, role, firm, everything) AS ("
          "SELECT account_id, site_id, 0, 0, 4 FROM company_administrator "
        + std::string(administratorFilter)
        + " UNION ALL SELECT b.account_id, live.site_id, "
          "CASE WHEN live.firm_id IS NOT NULL THEN 3 WHEN live.administrator THEN 1 ELSE 4 END, 0, "
          "CASE WHEN live.firm_id IS NULL AND live.administrator THEN 4 ELSE 0 END "
          "FROM live CROSS JOIN beneficiary b ON b.id = live.beneficiary_id WHERE b.account_id IS NOT NULL "
          "UNION ALL SELECT e.account_id, live.site_id, 2, 2, 0 "
          "FROM live CROSS JOIN beneficiary b ON b.id = live.beneficiary_id "
          "CROSS JOIN firm_account e ON e.firm_id = b.firm_id AND e.role = 'administrator') "
          "SELECT account_id, site_id, min(role), 1 + max(firm) + max(everything) "
          "FROM found GROUP BY account_id, site_id";
}

int typeNumber(ObjectType type)
{
    return static_cast<int>(type);
}

// In two halves: by far the most of access are people who see themselves only, and need no look at the others.
void countAcquaintances(Connection &store)
{
    store.run("INSERT INTO acquaintance (account_id, beneficiary_id, sites) SELECT a.account_id, me.id, count(*) "
              "FROM access a CROSS JOIN beneficiary me ON me.account_id = a.account_id WHERE a.scope = 1 "
              "AND EXISTS (SELECT 1 FROM delegation d WHERE d.beneficiary_id = me.id AND d.site_id = a.site_id "
              "AND d.deleted_at IS NULL) "
              "GROUP BY a.account_id, me.id");
    store.run("INSERT INTO acquaintance (account_id, beneficiary_id, sites) "
              "SELECT a.account_id, d.beneficiary_id, count(DISTINCT d.site_id) FROM access a "
              "CROSS JOIN delegation d ON d.site_id = a.site_id AND d.deleted_at IS NULL "
              "LEFT JOIN firm_account e ON e.account_id = a.account_id "
              "LEFT JOIN beneficiary me ON me.account_id = a.account_id "
              "WHERE a.scope > 1 AND ((a.scope & 4) <> 0 OR d.firm_id = e.firm_id OR d.beneficiary_id = me.id) "
              "GROUP BY a.account_id, d.beneficiary_id "
              "ON CONFLICT DO UPDATE SET sites = sites + excluded.sites");
}

void insertLog(Connection &store, std::int64_t account, int type, std::int64_t object,
               std::optional<std::int64_t> site, ChangeOp op, Instant now)
{
    store.run("INSERT INTO change_log (account_id, type, object_id, site_id, op, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
              account, type, object, site, static_cast<int>(op), milliseconds(now));
}

} // namespace

struct SiteChange::Sight
{
    bool seesSite = false;
    std::map<std::int64_t, std::int64_t> delegations; // → version
    std::set<std::int64_t> beneficiaries;
};

SiteChange::SiteChange(Connection &store, std::int64_t site) : m_store(store), m_site(site), m_before(readView()) { }

SiteChange::View SiteChange::readView() const
{
    View view;
    Query accounts = m_store.query("SELECT a.account_id, a.role, a.scope, e.firm_id, b.id FROM access a "
                                   "LEFT JOIN firm_account e ON e.account_id = a.account_id "
                                   "LEFT JOIN beneficiary b ON b.account_id = a.account_id WHERE a.site_id = ?1",
                                   m_site);
    while (accounts.next())
        view.accounts[accounts.integer(0)] = {accounts.integer(1), accounts.integer(2), accounts.optionalInteger(3),
                                              accounts.optionalInteger(4)};
    Query delegations = m_store.query(
        "SELECT id, beneficiary_id, firm_id, version FROM delegation WHERE site_id = ?1 AND deleted_at IS NULL", m_site);
    while (delegations.next())
        view.delegations[delegations.integer(0)]
            = {delegations.integer(1), delegations.optionalInteger(2), delegations.integer(3)};
    return view;
}

SiteChange::Sight SiteChange::sightOf(const View &view, std::int64_t account)
{
    Sight sight;
    const auto found = view.accounts.find(account);
    if (found == view.accounts.end())
        return sight;
    sight.seesSite = true;
    const Reach &reach = found->second;
    for (const auto &[id, line] : view.delegations) {
        const bool isSeen = (reach.scope & kScopeAll) != 0
            || ((reach.scope & kScopeFirm) != 0 && line.firm && line.firm == reach.firm)
            || ((reach.scope & kScopeOwn) != 0 && line.beneficiary == reach.beneficiary);
        if (isSeen) {
            sight.delegations[id] = line.version;
            sight.beneficiaries.insert(line.beneficiary);
        }
    }
    return sight;
}

void SiteChange::finish(Instant now)
{
    m_now = now;
    refreshAccess(m_before, now);
    const View after = readView();
    std::set<std::int64_t> accounts;
    for (const auto &[account, reach] : m_before.accounts)
        accounts.insert(account);
    for (const auto &[account, reach] : after.accounts)
        accounts.insert(account);
    for (const std::int64_t account : accounts) {
        const Sight had = sightOf(m_before, account);
        const Sight has = sightOf(after, account);
        logSite(account, after);
        logDelegations(account, had, has);
        logBeneficiaries(account, had, has);
    }
}

void SiteChange::refreshAccess(const View &before, Instant now)
{
    static const std::string kSql = reachSql(" AND d.site_id = ?2", "WHERE site_id = ?2");
    std::map<std::int64_t, std::pair<std::int64_t, std::int64_t>> found;
    Query rows = m_store.query(kSql, dayNumber(parisDate(now)), m_site);
    while (rows.next())
        found[rows.integer(0)] = {rows.integer(2), rows.integer(3)};
    for (const auto &[account, reach] : before.accounts)
        if (!found.contains(account))
            m_store.run("DELETE FROM access WHERE account_id = ?1 AND site_id = ?2", account, m_site);
    for (const auto &[account, reach] : found)
        m_store.run("INSERT INTO access (account_id, site_id, role, scope) VALUES (?1, ?2, ?3, ?4) "
                    "ON CONFLICT DO UPDATE SET role = excluded.role, scope = excluded.scope "
                    "WHERE role <> excluded.role OR scope <> excluded.scope",
                    account, m_site, reach.first, reach.second);
}

void SiteChange::logSite(std::int64_t account, const View &after)
{
    const auto had = m_before.accounts.find(account);
    const auto has = after.accounts.find(account);
    const bool isGained = had == m_before.accounts.end();
    const bool isLost = has == after.accounts.end();
    if (!isGained && !isLost) {
        if (had->second.role != has->second.role)
            log(account, typeNumber(ObjectType::Site), m_site, ChangeOp::Changed);
        return;
    }
    const ChangeOp op = isGained ? ChangeOp::Gained : ChangeOp::Lost;
    log(account, typeNumber(ObjectType::Site), m_site, op);
    Query alerts = m_store.query("SELECT id FROM alert WHERE site_id = ?1", m_site);
    while (alerts.next())
        log(account, typeNumber(ObjectType::Alert), alerts.integer(0), op);
}

void SiteChange::logDelegations(std::int64_t account, const Sight &before, const Sight &after)
{
    const int type = typeNumber(ObjectType::Delegation);
    for (const auto &[id, version] : after.delegations) {
        const auto had = before.delegations.find(id);
        if (had == before.delegations.end())
            log(account, type, id, ChangeOp::Gained);
        else if (had->second != version)
            log(account, type, id, ChangeOp::Changed);
    }
    for (const auto &[id, version] : before.delegations)
        if (!after.delegations.contains(id))
            log(account, type, id, ChangeOp::Lost);
}

void SiteChange::logBeneficiaries(std::int64_t account, const Sight &before, const Sight &after)
{
    const int type = typeNumber(ObjectType::Beneficiary);
    for (const std::int64_t id : after.beneficiaries) {
        if (before.beneficiaries.contains(id))
            continue;
        const bool isKnown = m_store.run("UPDATE acquaintance SET sites = sites + 1 "
                                         "WHERE account_id = ?1 AND beneficiary_id = ?2",
                                         account, id)
            == 1;
        if (isKnown)
            continue;
        m_store.run("INSERT INTO acquaintance (account_id, beneficiary_id, sites) VALUES (?1, ?2, 1)", account, id);
        insertLog(m_store, account, type, id, std::nullopt, ChangeOp::Gained, m_now);
    }
    for (const std::int64_t id : before.beneficiaries) {
        if (after.beneficiaries.contains(id))
            continue;
        m_store.run("UPDATE acquaintance SET sites = sites - 1 WHERE account_id = ?1 AND beneficiary_id = ?2", account,
                    id);
        if (m_store.run("DELETE FROM acquaintance WHERE account_id = ?1 AND beneficiary_id = ?2 AND sites <= 0",
                        account, id)
            == 1)
            insertLog(m_store, account, type, id, std::nullopt, ChangeOp::Lost, m_now);
    }
}

void SiteChange::log(std::int64_t account, int type, std::int64_t object, ChangeOp op)
{
    insertLog(m_store, account, type, object, m_site, op, m_now);
}

void noteAlert(Connection &store, std::int64_t alert, ChangeOp op, Instant now)
{
    store.run("INSERT INTO change_log (account_id, type, object_id, site_id, op, at) "
              "SELECT a.account_id, ?1, w.id, w.site_id, ?2, ?3 FROM alert w JOIN access a ON a.site_id = w.site_id "
              "WHERE w.id = ?4",
              typeNumber(ObjectType::Alert), static_cast<int>(op), milliseconds(now), alert);
}

void noteBeneficiary(Connection &store, std::int64_t beneficiary, Instant now)
{
    store.run("INSERT INTO change_log (account_id, type, object_id, site_id, op, at) "
              "SELECT account_id, ?1, beneficiary_id, NULL, ?2, ?3 FROM acquaintance WHERE beneficiary_id = ?4",
              typeNumber(ObjectType::Beneficiary), static_cast<int>(ChangeOp::Changed), milliseconds(now),
              beneficiary);
}

void noteSite(Connection &store, std::int64_t site, Instant now)
{
    store.run("INSERT INTO change_log (account_id, type, object_id, site_id, op, at) "
              "SELECT account_id, ?1, site_id, site_id, ?2, ?3 FROM access WHERE site_id = ?4",
              typeNumber(ObjectType::Site), static_cast<int>(ChangeOp::Changed), milliseconds(now), site);
}

void rebuildVisibility(Connection &store, Instant now)
{
    static const std::string kReach = "INSERT INTO access (account_id, site_id, role, scope) " + reachSql("", "");
    const std::int64_t today = dayNumber(parisDate(now));
    store.run("DELETE FROM change_log");
    store.run("DELETE FROM acquaintance");
    store.run("DELETE FROM access");
    store.run(kReach, today);
    countAcquaintances(store);
    store.run("UPDATE caisse SET epoch = lower(hex(randomblob(8))), visibility_day = ?1, pruned_to = 0", today);
}

void advanceDay(Connection &store, Instant now)
{
    const std::int64_t today = dayNumber(parisDate(now));
    const std::int64_t last = store.value("SELECT visibility_day FROM caisse").value_or(today);
    if (today <= last)
        return;
    std::vector<std::int64_t> sites;
    Query rows = store.query("SELECT DISTINCT site_id FROM delegation WHERE (effect_date > ?1 AND effect_date <= ?2) "
                             "OR (end_date >= ?1 AND end_date < ?2) "
                             "OR (suspended_from > ?1 AND suspended_from <= ?2) "
                             "OR (suspended_until >= ?1 AND suspended_until < ?2) ORDER BY site_id",
                             last, today);
    while (rows.next())
        sites.push_back(rows.integer(0));
    for (const std::int64_t site : sites)
        SiteChange(store, site).finish(now);
    store.run("UPDATE caisse SET visibility_day = ?1", today);
}

} // namespace truelle::caisse
