// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"
#include "core/storage/outboxentry.h"

#include <vector>

// Internal to core/storage.
namespace truelle {

// The table of the queued changes, in the order of submission. Throws as SQLite does: within guarded().
class OutboxRows
{
public:
    explicit OutboxRows(SQLite::Database &database);

    [[nodiscard]] std::vector<OutboxEntry> all();
    [[nodiscard]] std::vector<OutboxEntry> ofSite(const SiteKey &site);
    // Its sequence; `entry.sequence` is not looked at.
    std::int64_t add(const OutboxEntry &entry);
    // Whether there is an entry of this sequence.
    [[nodiscard]] bool update(const OutboxEntry &entry);
    void remove(std::int64_t sequence);

    // Of a damaged desk, as far as it can be read; `lost` counts what cannot. Does not throw.
    [[nodiscard]] static std::vector<OutboxEntry> salvage(SQLite::Database &damaged, std::size_t &lost);

private:
    SQLite::Database &m_database;
    SQLite::Statement m_read;
    SQLite::Statement m_readOfSite;
    SQLite::Statement m_add;
    SQLite::Statement m_update;
    SQLite::Statement m_remove;
};

} // namespace truelle
