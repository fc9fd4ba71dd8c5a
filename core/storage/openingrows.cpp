// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/openingrows.h"

namespace truelle {
namespace {

constexpr const char *kRead = "SELECT id, created_at, json FROM openings ORDER BY created_at, id";

StoredOpening readRow(const Query &row)
{
    return {row.string(0), Instant(std::chrono::milliseconds(row.integer(1))), row.string(2)};
}

} // namespace

OpeningRows::OpeningRows(SQLite::Database &database)
    : m_read(database, kRead)
    , m_put(database,
            "INSERT INTO openings (id, created_at, json) VALUES (?1, ?2, ?3) ON CONFLICT (id) DO UPDATE SET json = ?3")
    , m_remove(database, "DELETE FROM openings WHERE id = ?")
{
}

std::vector<StoredOpening> OpeningRows::all()
{
    std::vector<StoredOpening> openings;
    Query query(m_read);
    while (query.next())
        openings.push_back(readRow(query));
    return openings;
}

void OpeningRows::put(const StoredOpening &opening)
{
    Query(m_put).text(opening.id).bind(opening.createdAt.time_since_epoch().count()).text(opening.json).run();
}

void OpeningRows::remove(const std::string &id)
{
    Query(m_remove).text(id).run();
}

std::vector<StoredOpening> OpeningRows::salvage(SQLite::Database &damaged, std::size_t &lost)
{
    return readAsFarAsPossible<StoredOpening>(damaged, kRead, readRow, lost);
}

} // namespace truelle
