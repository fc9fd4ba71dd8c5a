// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"

namespace truelle {

// The history of desk.db. Append only.
inline constexpr std::array kDeskHistory = std::to_array<Migration>({
    {1, R"sql(
        CREATE TABLE accounts (
            key TEXT PRIMARY KEY NOT NULL,
            position INTEGER NOT NULL,
            base_url TEXT NOT NULL,
            ca_pem TEXT NOT NULL,
            caisse TEXT NOT NULL,
            account TEXT NOT NULL,
            catalogue TEXT NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE outbox (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            idempotency_key TEXT NOT NULL UNIQUE,
            account TEXT NOT NULL REFERENCES accounts(key) ON DELETE CASCADE,
            site TEXT NOT NULL,
            delegation TEXT NOT NULL,
            patch TEXT NOT NULL,
            base_version TEXT NOT NULL,
            base TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            attempts INTEGER NOT NULL,
            next_attempt_at INTEGER NOT NULL,
            state INTEGER NOT NULL,
            problem TEXT NOT NULL
        );
        CREATE INDEX outbox_by_site ON outbox(account, site);
    )sql"},
    // Openings of a space that are under way: what was typed, no secret.
    {2, R"sql(
        CREATE TABLE openings (
            id TEXT PRIMARY KEY NOT NULL,
            created_at INTEGER NOT NULL,
            json TEXT NOT NULL
        ) WITHOUT ROWID;
    )sql"},
    // Sites that are taken over by their letters: no confidential code. `sequence` is the order in which they came.
    {3, R"sql(
        CREATE TABLE takeovers (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            caisse TEXT NOT NULL,
            siret TEXT NOT NULL,
            cibtp_id TEXT NOT NULL,
            name TEXT NOT NULL,
            note TEXT NOT NULL,
            state INTEGER NOT NULL,
            since INTEGER NOT NULL,
            code_asked_at INTEGER NOT NULL,
            problem TEXT NOT NULL,
            UNIQUE (caisse, siret)
        );
    )sql"},
    // Accounts the person signed out of: kept, but not shown until the next sign-in.
    {4, R"sql(
        CREATE TABLE closed_accounts (
            account TEXT PRIMARY KEY NOT NULL REFERENCES accounts(key) ON DELETE CASCADE
        ) WITHOUT ROWID;
    )sql"},
    // What is asked of the caisse (OutboxKind); until here it was always a change.
    {5, "ALTER TABLE outbox ADD COLUMN kind INTEGER NOT NULL DEFAULT 0"},
});
static_assert(isUnbrokenHistory(kDeskHistory));

inline constexpr StoreSchema kDeskSchema{0x54724465, Durability::Durable, kDeskHistory}; // "TrDe"

} // namespace truelle
