// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/takeover.h"
#include "core/storage/database.h"

#include <vector>

// Internal to core/storage.
namespace truelle {

// The table of the sites that are taken over. Throws as SQLite does: within guarded().
class TakeoverRows
{
public:
    explicit TakeoverRows(SQLite::Database &database);

    [[nodiscard]] std::vector<Takeover> all(); // in the order in which they came
    void put(const Takeover &takeover);
    void remove(const TakeoverKey &key);

    // Of a damaged desk, as far as it can be read; `lost` counts what cannot. Does not throw.
    [[nodiscard]] static std::vector<Takeover> salvage(SQLite::Database &damaged, std::size_t &lost);

private:
    SQLite::Statement m_read;
    SQLite::Statement m_put;
    SQLite::Statement m_remove;
};

} // namespace truelle
