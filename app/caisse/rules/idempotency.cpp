// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/rules/idempotency.h"

#include "app/caisse/store/rows.h"

#include <algorithm>

namespace truelle::caisse {

bool isIdempotencyKey(std::string_view text)
{
    constexpr std::size_t kLongest = 64;
    return !text.empty() && text.size() <= kLongest
        && std::ranges::all_of(text, [](char c) { return c > ' ' && c <= '~'; });
}

Result<std::optional<ChangeAnswer>> recall(Connection &store, const IdempotencyKey &key, Instant now)
{
    Query row = store.query("SELECT request_hash, status, body, etag FROM idempotency "
                            "WHERE account_id = ?1 AND key = ?2 AND created_at >= ?3",
                            key.account, key.text, milliseconds(now - kIdempotencyLife));
    if (!row.next())
        return std::optional<ChangeAnswer>();
    if (row.text(0) != key.requestHash)
        return Error(ErrorCode::IdempotencyKeyReused, "the key was used for another request");
    return std::optional(ChangeAnswer{row.number(1), row.text(2), row.text(3)});
}

void keep(Connection &store, const IdempotencyKey &key, const ChangeAnswer &answer, Instant now)
{
    store.run("INSERT OR REPLACE INTO idempotency (account_id, key, request_hash, status, body, etag, created_at) "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
              key.account, key.text, Blob{key.requestHash}, answer.status, answer.body, answer.etag,
              milliseconds(now));
}

void pruneIdempotency(Connection &store, Instant now)
{
    store.run("DELETE FROM idempotency WHERE created_at < ?1", milliseconds(now - kIdempotencyLife));
}

RunningKeys::Mark::~Mark()
{
    if (!m_home)
        return;
    const std::scoped_lock lock(m_home->m_mutex);
    m_home->m_keys.erase(m_key);
}

std::optional<RunningKeys::Mark> RunningKeys::begin(const IdempotencyKey &key)
{
    std::pair<std::int64_t, std::string> name{key.account, key.text};
    const std::scoped_lock lock(m_mutex);
    if (!m_keys.insert(name).second)
        return std::nullopt;
    return Mark(*this, std::move(name));
}

} // namespace truelle::caisse
