// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/accountrows.h"

#include <algorithm>

namespace truelle {
namespace {

constexpr const char *kRead
    = "SELECT key, base_url, ca_pem, caisse, account, catalogue,"
      " NOT EXISTS (SELECT 1 FROM closed_accounts WHERE closed_accounts.account = accounts.key)"
      " FROM accounts ORDER BY position, key";
constexpr const char *kClose
    = "INSERT INTO closed_accounts (account) SELECT key FROM accounts WHERE key = ? ON CONFLICT DO NOTHING";
constexpr const char *kPut
    = "INSERT INTO accounts (key, base_url, ca_pem, caisse, account, catalogue, position)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, (SELECT coalesce(max(position), 0) + 1 FROM accounts))"
      " ON CONFLICT (key) DO UPDATE SET base_url = ?2, ca_pem = ?3, caisse = ?4, account = ?5, catalogue = ?6";

StoredAccount readRow(const Query &row)
{
    return {AccountKey(row.string(0)), row.string(1),  row.string(2), row.string(3),
            row.string(4),             row.string(5), row.integer(6) != 0};
}

// Where it cannot be told who is signed out, everybody is: nothing is shown that was not to be.
void salvageClosed(SQLite::Database &damaged, std::vector<StoredAccount> &accounts, std::size_t &lost)
{
    if (!damaged.tableExists("closed_accounts"))
        return;
    const std::size_t lostBefore = lost;
    const auto closed = readAsFarAsPossible<AccountKey>(
        damaged, "SELECT account FROM closed_accounts", [](const Query &row) { return AccountKey(row.string(0)); }, lost);
    for (StoredAccount &account : accounts)
        account.isOpen = lost == lostBefore && std::ranges::find(closed, account.key) == closed.end();
}

} // namespace

AccountRows::AccountRows(SQLite::Database &database)
    : m_read(database, kRead)
    , m_put(database, kPut)
    , m_place(database, "UPDATE accounts SET position = ?2 WHERE key = ?1")
    , m_open(database, "DELETE FROM closed_accounts WHERE account = ?")
    , m_close(database, kClose)
    , m_remove(database, "DELETE FROM accounts WHERE key = ?")
{
}

std::vector<StoredAccount> AccountRows::all()
{
    std::vector<StoredAccount> accounts;
    Query query(m_read);
    while (query.next())
        accounts.push_back(readRow(query));
    return accounts;
}

void AccountRows::put(const StoredAccount &account)
{
    Query(m_put)
        .text(account.key.toString())
        .text(account.baseUrl)
        .text(account.caPem)
        .text(account.caisseJson)
        .text(account.accountJson)
        .text(account.catalogueJson)
        .run();
}

void AccountRows::order(const std::vector<AccountKey> &keys)
{
    std::int64_t place = 0;
    for (const AccountKey &key : keys)
        Query(m_place).text(key.toString()).bind(++place).run();
}

void AccountRows::open(const AccountKey &key)
{
    Query(m_open).text(key.toString()).run();
}

void AccountRows::close(const AccountKey &key)
{
    Query(m_close).text(key.toString()).run();
}

void AccountRows::remove(const AccountKey &key)
{
    Query(m_remove).text(key.toString()).run();
}

// Sorted here, for SQLite's sorting would stop at the first damage with nothing.
std::vector<StoredAccount> AccountRows::salvage(SQLite::Database &damaged, std::size_t &lost)
{
    using Placed = std::pair<std::int64_t, StoredAccount>;
    auto placed = readAsFarAsPossible<Placed>(
        damaged, "SELECT key, base_url, ca_pem, caisse, account, catalogue, 1, position FROM accounts",
        [](const Query &row) { return Placed(row.integer(7), readRow(row)); }, lost);
    std::ranges::stable_sort(placed, {}, &Placed::first);
    std::vector<StoredAccount> accounts;
    for (Placed &account : placed)
        accounts.push_back(std::move(account.second));
    salvageClosed(damaged, accounts, lost);
    return accounts;
}

} // namespace truelle
