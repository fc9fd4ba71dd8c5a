// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/caisse/caisseworld.h"

#include <QTest>

#include <random>
#include <vector>

namespace truelle::caisse::test {

// Random life of a small caisse: two firms, companies with users, dates that pass.
class RandomLife
{
public:
    RandomLife(CaisseWorld &world, unsigned seed) : m_world(world), m_random(seed)
    {
        for (const char *name : {"Fiducia", "Comptagestion"})
            m_firms.push_back(world.addFirm(name));
        for (int i = 0; i < 9; ++i)
            m_accounts.push_back(world.addAccount("p" + std::to_string(i) + "@x.example"));
        world.addToFirm(m_accounts[5], m_firms[0], "administrator");
        world.addToFirm(m_accounts[6], m_firms[0], "collaborator");
        world.addToFirm(m_accounts[7], m_firms[1], "administrator");
        world.addToFirm(m_accounts[8], m_firms[1], "collaborator");
        for (int i = 0; i < 6; ++i)
            m_sites.push_back(world.addSite("Société " + std::to_string(i), m_firms[0]));
        for (int i = 0; i < 40; ++i)
            happen();
    }

    [[nodiscard]] const std::vector<std::int64_t> &accounts() const { return m_accounts; }
    [[nodiscard]] const std::vector<std::int64_t> &sites() const { return m_sites; }
    int below(int bound) { return static_cast<int>(m_random() % static_cast<unsigned>(bound)); }

    void happen()
    {
        switch (below(11)) {
        case 0:
        case 1: grantUser(); return;
        case 2: grantFirm(); return;
        case 3: grantCollaborator(); return;
        case 4: toggleCompanyAdministrator(); return;
        case 5: m_alerts.push_back(m_world.addAlert(any(m_sites))); return;
        case 6: clearAlert(); return;
        case 7: rename(); return;
        case 8: passDays(); return;
        default: changeDelegation(); return;
        }
    }

private:
    std::int64_t any(const std::vector<std::int64_t> &of) { return of[static_cast<std::size_t>(below(int(of.size())))]; }
    Date anyDate() { return parisDate(m_world.clock.now()) + std::chrono::days{below(9) - 4}; }
    std::optional<Date> maybeDate() { return below(2) == 0 ? std::optional(anyDate()) : std::nullopt; }

    void grantUser()
    {
        m_delegations.push_back(m_world.addDelegation({.site = any(m_sites),
                                                       .beneficiary = m_world.beneficiaryOf(any(m_accounts)),
                                                       .rights = "consult",
                                                       .isAdministrator = below(3) == 0,
                                                       .effectDate = anyDate(),
                                                       .endDate = maybeDate()}));
    }
    void grantFirm()
    {
        const std::int64_t firm = any(m_firms);
        m_firmDelegations.push_back(m_world.addDelegation({.site = any(m_sites),
                                                           .beneficiary = m_world.beneficiaryOfFirm(firm),
                                                           .firm = firm,
                                                           .effectDate = anyDate(),
                                                           .endDate = maybeDate()}));
        m_delegations.push_back(m_firmDelegations.back());
    }
    void grantCollaborator()
    {
        if (m_firmDelegations.empty())
            return;
        const std::int64_t grantor = any(m_firmDelegations);
        Given given;
        m_world.change([&](Connection &store) {
            Query row = store.query("SELECT site_id, firm_id FROM delegation WHERE id = ?1", grantor);
            QVERIFY(row.next());
            given.site = row.integer(0);
            given.firm = row.integer(1);
        });
        given.grantor = grantor;
        given.beneficiary = m_world.beneficiaryOf(any(m_accounts));
        given.effectDate = anyDate();
        m_delegations.push_back(m_world.addDelegation(given));
    }
    void toggleCompanyAdministrator()
    {
        const std::int64_t site = any(m_sites);
        const std::int64_t account = any(m_accounts);
        m_world.change([&](Connection &store) {
            changeSite(store, site, m_world.clock.now(), [&] {
                if (store.run("DELETE FROM company_administrator WHERE site_id = ?1 AND account_id = ?2", site, account)
                    == 0)
                    store.run("INSERT INTO company_administrator (site_id, account_id) VALUES (?1, ?2)", site, account);
            });
        });
    }
    void clearAlert()
    {
        if (m_alerts.empty())
            return;
        m_world.removeAlert(m_alerts.back());
        m_alerts.pop_back();
    }
    void rename()
    {
        const std::int64_t account = any(m_accounts);
        const std::int64_t beneficiary = m_world.beneficiaryOf(account);
        m_world.change([&](Connection &store) {
            store.run("UPDATE account SET last_name = ?2 WHERE id = ?1", account, "Nom" + std::to_string(below(1000)));
            noteBeneficiary(store, beneficiary, m_world.clock.now());
        });
    }
    void passDays()
    {
        m_world.clock.advance(std::chrono::hours{24 * (1 + below(2))});
        QVERIFY(m_world.services->ensureToday().has_value());
    }
    void changeDelegation()
    {
        if (m_delegations.empty())
            return;
        const std::int64_t row = any(m_delegations);
        m_world.change([&](Connection &store) {
            const std::int64_t site = store.value("SELECT site_id FROM delegation WHERE id = ?1", row).value_or(0);
            changeSite(store, site, m_world.clock.now(), [&] { rewrite(store, row); });
        });
    }
    void rewrite(Connection &store, std::int64_t row)
    {
        const auto number = [](const std::optional<Date> &date) {
            return date ? std::optional(dayNumber(*date)) : std::nullopt;
        };
        store.run("UPDATE delegation SET version = version + 1 WHERE id = ?1", row);
        switch (below(6)) {
        case 0: store.run("UPDATE delegation SET administrator = 1 - administrator WHERE id = ?1", row); return;
        case 1:
            store.run("UPDATE delegation SET closed = 1 - closed WHERE id = ?1 AND deleted_at IS NULL", row);
            return;
        case 2:
            store.run("UPDATE delegation SET suspended_from = ?2, suspended_until = ?3 WHERE id = ?1", row,
                      number(maybeDate()), number(maybeDate()));
            return;
        case 3:
            store.run("UPDATE delegation SET effect_date = ?2, end_date = ?3 WHERE id = ?1", row,
                      dayNumber(anyDate()), number(maybeDate()));
            return;
        case 5:
            store.run("UPDATE delegation SET closed = 1, deleted_at = ?2 WHERE id = ?1", row,
                      milliseconds(m_world.clock.now()));
            return;
        case 4: store.run("UPDATE delegation SET colleges = ?2 WHERE id = ?1", row, 1 + below(7)); return;
        }
    }

    CaisseWorld &m_world;
    std::mt19937 m_random;
    std::vector<std::int64_t> m_firms;
    std::vector<std::int64_t> m_accounts;
    std::vector<std::int64_t> m_sites;
    std::vector<std::int64_t> m_delegations;
    std::vector<std::int64_t> m_firmDelegations;
    std::vector<std::int64_t> m_alerts;
};

} // namespace truelle::caisse::test
