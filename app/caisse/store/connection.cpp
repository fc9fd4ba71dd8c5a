// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/store/connection.h"

namespace truelle::caisse {

Query::~Query()
{
    if (m_statement)
        m_home->putBack(std::move(m_statement));
}

std::optional<std::int64_t> Query::optionalInteger(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

void Query::bindAt(int index, Blob value)
{
    m_statement->bind(index, value.bytes.data(), static_cast<int>(value.bytes.size()));
}

Query Connection::take(std::string_view sql)
{
    std::string text(sql);
    if (const auto found = m_idle.find(text); found != m_idle.end() && found->second)
        return {*this, std::move(found->second)};
    return {*this, std::make_unique<SQLite::Statement>(m_database, text)};
}

void Connection::putBack(std::unique_ptr<SQLite::Statement> statement)
{
    // The code of a failed step comes back here again; it was thrown already.
    (void)statement->tryReset();
    try {
        statement->clearBindings();
        m_idle[statement->getQuery()] = std::move(statement);
    } catch (const std::exception &) {
        // A statement that cannot be kept is prepared anew next time.
        return;
    }
}

} // namespace truelle::caisse
