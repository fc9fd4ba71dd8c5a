// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"
#include "core/storage/storedopening.h"

#include <vector>

// Internal to core/storage.
namespace truelle {

// The table of the openings under way. Throws as SQLite does: within guarded().
class OpeningRows
{
public:
    explicit OpeningRows(SQLite::Database &database);

    [[nodiscard]] std::vector<StoredOpening> all(); // oldest first
    void put(const StoredOpening &opening);
    void remove(const std::string &id);

    // Of a damaged desk, as far as it can be read; `lost` counts what cannot. Does not throw.
    [[nodiscard]] static std::vector<StoredOpening> salvage(SQLite::Database &damaged, std::size_t &lost);

private:
    SQLite::Statement m_read;
    SQLite::Statement m_put;
    SQLite::Statement m_remove;
};

} // namespace truelle
