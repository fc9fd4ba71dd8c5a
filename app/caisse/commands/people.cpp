// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/commands/people.h"

#include "core/domain/email.h"

namespace truelle::caisse {

std::int64_t accountOf(Connection &store, const ImportedPerson &person)
{
    const std::string email = normalisedMailAddress(person.email);
    if (const auto known = store.value("SELECT id FROM account WHERE email = ?1", email))
        return *known;
    store.run("INSERT INTO account (email, last_name, first_name, state) VALUES (?1, ?2, ?3, 'pending')",
              email, person.lastName, person.firstName);
    return store.lastInsertId();
}

std::optional<std::int64_t> findFirm(Connection &store, const std::string &name)
{
    return store.value("SELECT id FROM firm WHERE name = ?1", name);
}

std::int64_t firmOf(Connection &store, const std::string &name)
{
    if (const auto known = findFirm(store, name))
        return *known;
    store.run("INSERT INTO firm (name) VALUES (?1)", name);
    return store.lastInsertId();
}

std::int64_t beneficiaryOfAccount(Connection &store, std::int64_t account)
{
    if (const auto known = store.value("SELECT id FROM beneficiary WHERE account_id = ?1", account))
        return *known;
    store.run("INSERT INTO beneficiary (account_id) VALUES (?1)", account);
    return store.lastInsertId();
}

std::int64_t beneficiaryOfFirm(Connection &store, std::int64_t firm)
{
    if (const auto known = store.value("SELECT id FROM beneficiary WHERE firm_id = ?1", firm))
        return *known;
    store.run("INSERT INTO beneficiary (firm_id) VALUES (?1)", firm);
    return store.lastInsertId();
}

} // namespace truelle::caisse
