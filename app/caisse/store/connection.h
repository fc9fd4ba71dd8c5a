// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace truelle::caisse {

// Bytes to be bound as a BLOB: hashes and keys.
struct Blob
{
    std::string_view bytes;
};

class Connection;

// A prepared statement at work: steps through its rows, and goes back to its connection when it goes. Values reach SQL
// only as bound parameters. Throws SQLite::Exception, which Database turns into an Error.
class Query
{
public:
    Query(Query &&) = default;
    Query &operator=(Query &&) = delete;
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;
    ~Query();

    // Whether there is another row; the getters below read it. Columns are counted from 0.
    [[nodiscard]] bool next() { return m_statement->executeStep(); }
    [[nodiscard]] std::int64_t integer(int column) const { return m_statement->getColumn(column).getInt64(); }
    [[nodiscard]] int number(int column) const { return m_statement->getColumn(column).getInt(); }
    [[nodiscard]] bool flag(int column) const { return integer(column) != 0; }
    [[nodiscard]] bool isNull(int column) const { return m_statement->getColumn(column).isNull(); }
    // Text and blobs alike; empty for NULL.
    [[nodiscard]] std::string text(int column) const { return m_statement->getColumn(column).getString(); }
    [[nodiscard]] std::optional<std::int64_t> optionalInteger(int column) const;

    // Runs a statement without rows; how many rows it changed.
    int run() { return m_statement->exec(); }

private:
    friend class Connection;
    Query(Connection &home, std::unique_ptr<SQLite::Statement> statement)
        : m_home(&home), m_statement(std::move(statement)) { }

    void bindAt(int index, std::int64_t value) { m_statement->bind(index, value); }
    void bindAt(int index, int value) { m_statement->bind(index, value); }
    void bindAt(int index, bool value) { m_statement->bind(index, value ? 1 : 0); }
    void bindAt(int index, std::string_view value) { m_statement->bind(index, std::string(value)); }
    void bindAt(int index, const std::string &value) { m_statement->bind(index, value); }
    void bindAt(int index, const char *value) { m_statement->bind(index, std::string(value)); }
    void bindAt(int index, Blob value);
    void bindAt(int index, std::nullopt_t) { m_statement->bind(index); }
    template<typename T>
    void bindAt(int index, const std::optional<T> &value)
    {
        if (value)
            bindAt(index, *value);
        else
            m_statement->bind(index);
    }

    Connection *m_home;
    std::unique_ptr<SQLite::Statement> m_statement;
};

// One connection to the store with its prepared statements. Belongs to one thread at a time; Database sees to that.
class Connection
{
public:
    explicit Connection(SQLite::Database database) : m_database(std::move(database)) { }
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    // `sql` with its parameters ?1, ?2, … bound in order.
    template<typename... Values>
    [[nodiscard]] Query query(std::string_view sql, const Values &...values)
    {
        Query query = take(sql);
        int index = 0;
        (query.bindAt(++index, values), ...);
        return query;
    }
    // Runs a statement without rows; how many rows it changed.
    template<typename... Values>
    int run(std::string_view sql, const Values &...values)
    {
        return query(sql, values...).run();
    }
    // The first column of the first row, or nothing.
    template<typename... Values>
    [[nodiscard]] std::optional<std::int64_t> value(std::string_view sql, const Values &...values)
    {
        Query rows = query(sql, values...);
        return rows.next() ? rows.optionalInteger(0) : std::nullopt;
    }
    // Several statements without parameters: pragmas, migrations, the ends of transactions.
    void script(const char *sql) { m_database.exec(sql); }
    [[nodiscard]] std::int64_t lastInsertId() const { return m_database.getLastInsertRowid(); }
    [[nodiscard]] SQLite::Database &raw() { return m_database; }

private:
    friend class Query;
    [[nodiscard]] Query take(std::string_view sql);
    void putBack(std::unique_ptr<SQLite::Statement> statement);

    SQLite::Database m_database;
    // Idle statements; one that runs is out of here, so that the same text may run inside its own loop.
    std::unordered_map<std::string, std::unique_ptr<SQLite::Statement>> m_idle;
};

} // namespace truelle::caisse
