// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/store/connection.h"

#include <optional>
#include <string>
#include <string_view>

namespace truelle::caisse {

// One prepared INSERT for many rows. Texts are bound without a copy, which is what makes the difference here:
// they have to live until row() returns, and as arguments of row() they do. Throws SQLite::Exception.
class BulkInsert
{
public:
    BulkInsert(Connection &store, const char *sql)
        : m_statement(store.raw(), sql)
    {
    }

    template <typename... Values> void row(const Values &...values)
    {
        int index = 0;
        (bind(++index, values), ...);
        m_statement.exec();
        m_statement.reset();
    }

private:
    void bind(int index, std::int64_t value) { m_statement.bind(index, value); }
    void bind(int index, std::uint64_t value) { m_statement.bind(index, static_cast<std::int64_t>(value)); }
    void bind(int index, int value) { m_statement.bind(index, value); }
    void bind(int index, bool value) { m_statement.bind(index, value ? 1 : 0); }
    void bind(int index, const std::string &value) { m_statement.bindNoCopy(index, value); }
    void bind(int index, const char *value) { m_statement.bindNoCopy(index, value); }
    template <typename T> void bind(int index, const std::optional<T> &value)
    {
        if (value)
            bind(index, *value);
        else
            m_statement.bind(index);
    }

    SQLite::Statement m_statement;
};

} // namespace truelle::caisse
