// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/rules/services.h"
#include "app/caisse/store/rows.h"

#include <map>
#include <string>
#include <vector>

namespace truelle::caisse {

// The e-mails about delegations that one request leads to: to each person one for what they were given (with the link
// that activates their account, where it waits for that), and one for each change. A firm's go to its administrators.
class GrantNotices
{
public:
    GrantNotices(const Services &services, Connection &store, Instant now)
        : m_services(services), m_store(store), m_now(now) { }

    // Rows as they are after it.
    void noteGrant(const DelegationRow &row) { m_granted[row.beneficiary].push_back(row); }
    void noteChange(const DelegationRow &row) { m_changed.push_back(row); }
    // Before it: afterwards nobody may be left to tell. `by` deleted it.
    void noteRemoval(const DelegationRow &row, const std::string &by);

    // Queues them, in the running transaction.
    void send();

private:
    struct Person
    {
        std::int64_t account = 0;
        std::string email;
        std::string name; // may be empty
        bool isWaiting = false; // for the activation, and following a link is what is missing
    };
    [[nodiscard]] std::vector<Person> peopleOf(std::int64_t beneficiary) const;
    [[nodiscard]] std::string siteName(std::int64_t site) const;
    [[nodiscard]] std::string siteList(const std::vector<DelegationRow> &rows) const;
    void sendGrant(const Person &person, const std::vector<DelegationRow> &rows);
    void sendRemoval(const Person &person, const DelegationRow &row, const std::string &by);

    const Services &m_services;
    Connection &m_store;
    Instant m_now;
    std::map<std::int64_t, std::vector<DelegationRow>> m_granted; // by beneficiary
    std::vector<DelegationRow> m_changed;
};

} // namespace truelle::caisse
