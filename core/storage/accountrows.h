// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"
#include "core/storage/storedaccount.h"

#include <vector>

// Internal to core/storage.
namespace truelle {

// The tables of the accounts: their facts and order, and which of them are signed out of. Throws as SQLite does: within
// guarded().
class AccountRows
{
public:
    explicit AccountRows(SQLite::Database &database);

    [[nodiscard]] std::vector<StoredAccount> all(); // in their order
    // Whether it is open is not touched; a new one is, and comes last.
    void put(const StoredAccount &account);
    void order(const std::vector<AccountKey> &keys);
    void open(const AccountKey &key);
    void close(const AccountKey &key);
    void remove(const AccountKey &key);

    // Of a damaged desk, as far as it can be read; `lost` counts what cannot.
    [[nodiscard]] static std::vector<StoredAccount> salvage(SQLite::Database &damaged, std::size_t &lost);

private:
    SQLite::Statement m_read;
    SQLite::Statement m_put;
    SQLite::Statement m_place;
    SQLite::Statement m_open;
    SQLite::Statement m_close;
    SQLite::Statement m_remove;
};

} // namespace truelle
