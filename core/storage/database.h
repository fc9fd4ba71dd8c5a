// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/storage/storeopening.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

// Internal to core/storage: no header that others include shows SQLite.
namespace truelle {

// One step of a schema's history. Steps are only ever appended; the schema's version is that of the last one.
struct Migration
{
    int version;
    const char *sql;
};

template<std::size_t N>
[[nodiscard]] consteval bool isUnbrokenHistory(const std::array<Migration, N> &steps)
{
    for (std::size_t i = 0; i < N; ++i)
        if (steps[i].version != static_cast<int>(i) + 1)
            return false;
    return N > 0;
}

enum class Durability {
    Rebuildable, // synchronous=NORMAL: whole after power loss, maybe without the last transactions
    Durable, // synchronous=FULL: what was committed stays
};

struct StoreSchema
{
    std::int32_t applicationId; // tells our files from others, and one store from another
    Durability durability;
    std::span<const Migration> history;
};

struct OpenedDatabase
{
    std::unique_ptr<SQLite::Database> database;
    StoreOutcome outcome = StoreOutcome::Ready; // Created, Ready or Migrated
};

// Opens or creates the file for this process alone (6-platform.md, route 1), checks it and brings it to the schema's
// version. Errors as in StoreOutcome.
[[nodiscard]] Result<OpenedDatabase> openDatabase(const std::filesystem::path &file, const StoreSchema &schema);
// Brings an open database to the last version of `history`, each step with its version in one transaction; whether
// there was anything to do.
[[nodiscard]] Result<bool> migrate(SQLite::Database &database, std::span<const Migration> history);

[[nodiscard]] Error storeError(const SQLite::Exception &failure, SQLite::Database *database);

// Runs `work` and turns SQLite's exceptions into errors: the edge where exceptions end.
template<typename Work>
[[nodiscard]] auto guarded(SQLite::Database *database, Work work) -> std::invoke_result_t<Work>
{
    try {
        return work();
    } catch (const SQLite::Exception &failure) {
        return storeError(failure, database);
    }
}

// A prepared statement in use: bound in order, reset when it goes, whatever happens between.
class Query
{
public:
    explicit Query(SQLite::Statement &statement) : m_statement(statement) { }
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;
    ~Query();

    Query &bind(std::int64_t value);
    // Not copied: both outlive the query.
    Query &text(const std::string &value);
    Query &blob(std::string_view value);

    [[nodiscard]] bool next() { return m_statement.executeStep(); }
    void run() { static_cast<void>(m_statement.executeStep()); }
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::string string(int column) const;
    // Valid until the next step.
    [[nodiscard]] std::string_view bytes(int column) const;

private:
    SQLite::Statement &m_statement;
    int m_bound = 0;
};

// Reads rows of a damaged database until the table ends or its damage stops the reading; what was read before counts.
template<typename Row, typename Read>
[[nodiscard]] std::vector<Row> readAsFarAsPossible(SQLite::Database &database, const char *sql, Read read,
                                                   std::size_t &lost)
{
    std::vector<Row> rows;
    try {
        SQLite::Statement statement(database, sql);
        Query query(statement);
        while (query.next())
            rows.push_back(read(query));
    } catch (const SQLite::Exception &) {
        ++lost;
    }
    return rows;
}

} // namespace truelle
