// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"

namespace truelle {

// The history of cache.db. Append only.
// A feed's documents of one generation are what is shown; while a fill replaces them, the new ones grow in the next
// generation beside them (feeds.fill).
inline constexpr std::array kCacheHistory = std::to_array<Migration>({
    {1, R"sql(
        CREATE TABLE accounts (
            number INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE
        );
        CREATE TABLE documents (
            account INTEGER NOT NULL REFERENCES accounts(number) ON DELETE CASCADE,
            kind INTEGER NOT NULL,
            generation INTEGER NOT NULL,
            row BLOB NOT NULL,
            document BLOB NOT NULL,
            PRIMARY KEY (account, kind, generation, row)
        ) WITHOUT ROWID;
        CREATE TABLE feeds (
            account INTEGER NOT NULL REFERENCES accounts(number) ON DELETE CASCADE,
            kind INTEGER NOT NULL,
            state TEXT NOT NULL,
            generation INTEGER NOT NULL,
            fill INTEGER,
            fill_state TEXT NOT NULL,
            cursor TEXT NOT NULL,
            PRIMARY KEY (account, kind)
        ) WITHOUT ROWID;
        CREATE TABLE codes (
            account INTEGER NOT NULL REFERENCES accounts(number) ON DELETE CASCADE,
            vocabulary INTEGER NOT NULL,
            number INTEGER NOT NULL,
            code TEXT NOT NULL,
            PRIMARY KEY (account, vocabulary, number)
        ) WITHOUT ROWID;
        CREATE TABLE facts (
            name TEXT PRIMARY KEY NOT NULL,
            value INTEGER NOT NULL
        ) WITHOUT ROWID;
    )sql"},
});
static_assert(isUnbrokenHistory(kCacheHistory));

inline constexpr StoreSchema kCacheSchema{0x54724361, Durability::Rebuildable, kCacheHistory}; // "TrCa"

} // namespace truelle
