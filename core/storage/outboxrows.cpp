// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/outboxrows.h"

namespace truelle {
namespace {

constexpr const char *kRead
    = "SELECT sequence, idempotency_key, account, site, delegation, patch, base_version, base, created_at, attempts,"
      " next_attempt_at, state, problem, kind FROM outbox ORDER BY sequence";
// Of a desk of before there were kinds.
constexpr const char *kReadChangesAlone
    = "SELECT sequence, idempotency_key, account, site, delegation, patch, base_version, base, created_at, attempts,"
      " next_attempt_at, state, problem, 0 FROM outbox ORDER BY sequence";
constexpr const char *kReadOfSite
    = "SELECT sequence, idempotency_key, account, site, delegation, patch, base_version, base, created_at, attempts,"
      " next_attempt_at, state, problem, kind FROM outbox WHERE account = ? AND site = ? ORDER BY sequence";
constexpr const char *kAdd
    = "INSERT INTO outbox (idempotency_key, account, site, delegation, patch, base_version, base, created_at, attempts,"
      " next_attempt_at, state, problem, kind) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr const char *kUpdate
    = "UPDATE outbox SET idempotency_key = ?, account = ?, site = ?, delegation = ?, patch = ?, base_version = ?,"
      " base = ?, created_at = ?, attempts = ?, next_attempt_at = ?, state = ?, problem = ?, kind = ?"
      " WHERE sequence = ?";

Instant instant(std::int64_t milliseconds)
{
    return Instant(std::chrono::milliseconds(milliseconds));
}

OutboxEntry readRow(const Query &row)
{
    OutboxEntry entry;
    entry.sequence = row.integer(0);
    entry.idempotencyKey = row.string(1);
    entry.account = AccountKey(row.string(2));
    entry.site = SiteId(row.string(3));
    entry.delegation = DelegationId(row.string(4));
    entry.patchJson = row.string(5);
    entry.baseVersion = row.string(6);
    entry.baseJson = row.string(7);
    entry.createdAt = instant(row.integer(8));
    entry.attempts = static_cast<int>(row.integer(9));
    entry.nextAttemptAt = instant(row.integer(10));
    // A state of no meaning reads as Sent: repeating a request with its key is the one thing that is never wrong.
    const auto state = row.integer(11);
    entry.state = state >= 0 && state <= 3 ? static_cast<OutboxState>(state) : OutboxState::Sent;
    entry.problemJson = row.string(12);
    // A kind of no meaning reads as a change, whose body it does not have: never sent, and kept for a person to see.
    const auto kind = row.integer(13);
    entry.kind = kind >= 0 && kind <= 2 ? static_cast<OutboxKind>(kind) : OutboxKind::Change;
    return entry;
}

Query &bindEntry(Query &query, const OutboxEntry &entry)
{
    return query.text(entry.idempotencyKey)
        .text(entry.account.toString())
        .text(entry.site.toString())
        .text(entry.delegation.toString())
        .text(entry.patchJson)
        .text(entry.baseVersion)
        .text(entry.baseJson)
        .bind(entry.createdAt.time_since_epoch().count())
        .bind(entry.attempts)
        .bind(entry.nextAttemptAt.time_since_epoch().count())
        .bind(static_cast<std::int64_t>(entry.state))
        .text(entry.problemJson)
        .bind(static_cast<std::int64_t>(entry.kind));
}

std::vector<OutboxEntry> readAll(Query &query)
{
    std::vector<OutboxEntry> entries;
    while (query.next())
        entries.push_back(readRow(query));
    return entries;
}

bool hasKinds(SQLite::Database &database)
{
    return database.execAndGet("SELECT count(*) FROM pragma_table_info('outbox') WHERE name = 'kind'").getInt() == 1;
}

} // namespace

OutboxRows::OutboxRows(SQLite::Database &database)
    : m_database(database)
    , m_read(database, kRead)
    , m_readOfSite(database, kReadOfSite)
    , m_add(database, kAdd)
    , m_update(database, kUpdate)
    , m_remove(database, "DELETE FROM outbox WHERE sequence = ?")
{
}

std::vector<OutboxEntry> OutboxRows::all()
{
    Query query(m_read);
    return readAll(query);
}

std::vector<OutboxEntry> OutboxRows::ofSite(const SiteKey &site)
{
    Query query(m_readOfSite);
    query.text(site.account.toString()).text(site.site.toString());
    return readAll(query);
}

std::int64_t OutboxRows::add(const OutboxEntry &entry)
{
    Query query(m_add);
    bindEntry(query, entry).run();
    return m_database.getLastInsertRowid();
}

bool OutboxRows::update(const OutboxEntry &entry)
{
    Query query(m_update);
    bindEntry(query, entry).bind(entry.sequence).run();
    return m_database.getChanges() == 1;
}

void OutboxRows::remove(std::int64_t sequence)
{
    Query(m_remove).bind(sequence).run();
}

std::vector<OutboxEntry> OutboxRows::salvage(SQLite::Database &damaged, std::size_t &lost)
{
    try {
        const char *sql = hasKinds(damaged) ? kRead : kReadChangesAlone;
        return readAsFarAsPossible<OutboxEntry>(damaged, sql, readRow, lost);
    } catch (const SQLite::Exception &) {
        ++lost;
        return {};
    }
}

} // namespace truelle
