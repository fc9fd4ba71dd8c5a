// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"

#include "core/storage/storefile.h"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <cerrno>

namespace truelle {
namespace {

// Long enough for a process that is just ending to let go of the file.
constexpr int kBusyMilliseconds = 500;

bool isOutOfSpace(int systemError)
{
    return systemError == ENOSPC || systemError == EFBIG
#ifdef EDQUOT
        || systemError == EDQUOT
#endif
        ;
}

// Settings that a connection does not keep in the file.
void configure(SQLite::Database &database, Durability durability)
{
    sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    // Exclusive before WAL: no -shm file is mapped, which a full disk would turn into SIGBUS.
    database.exec("PRAGMA locking_mode=EXCLUSIVE");
    database.exec("PRAGMA journal_mode=WAL");
    database.exec(durability == Durability::Durable ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL");
    database.exec("PRAGMA foreign_keys=ON");
    database.exec("PRAGMA trusted_schema=OFF");
    database.exec("PRAGMA temp_store=MEMORY");
    database.exec("PRAGMA secure_delete=ON");
    database.exec("PRAGMA cell_size_check=ON");
    database.exec("PRAGMA journal_size_limit=16777216");
}

int pragmaInteger(SQLite::Database &database, const char *name)
{
    return database.execAndGet(std::string("PRAGMA ") + name).getInt();
}

Result<OpenedDatabase> opened(SQLite::Database &database, const StoreSchema &schema)
{
    configure(database, schema.durability);
    const int version = pragmaInteger(database, "user_version");
    const int application = pragmaInteger(database, "application_id");
    const bool isFresh = version == 0 && application == 0
        && database.execAndGet("SELECT count(*) FROM sqlite_schema").getInt() == 0;
    if (!isFresh && application != schema.applicationId)
        return Error(ErrorCode::StoreDamaged, "not a store of this kind");
    if (version > schema.history.back().version)
        return Error(ErrorCode::StoreNewer, "schema " + std::to_string(version));
    if (const std::string found = database.execAndGet("PRAGMA quick_check(1)").getString(); found != "ok")
        return Error(ErrorCode::StoreDamaged, found);
    if (isFresh)
        database.exec("PRAGMA application_id=" + std::to_string(schema.applicationId));
    const auto hasMigrated = migrate(database, schema.history);
    if (!hasMigrated)
        return hasMigrated.error();
    OpenedDatabase result;
    if (isFresh)
        result.outcome = StoreOutcome::Created;
    else
        result.outcome = *hasMigrated ? StoreOutcome::Migrated : StoreOutcome::Ready;
    return result;
}

} // namespace

Error storeError(const SQLite::Exception &failure, SQLite::Database *database)
{
    const int system = database != nullptr ? sqlite3_system_errno(database->getHandle()) : 0;
    ErrorCode code = ErrorCode::Internal;
    switch (failure.getErrorCode() & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: code = ErrorCode::StoreDamaged; break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: code = ErrorCode::StoreLocked; break;
    case SQLITE_FULL: code = ErrorCode::DiskFull; break;
    case SQLITE_IOERR: code = isOutOfSpace(system) ? ErrorCode::DiskFull : ErrorCode::StoreNoAccess; break;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_READONLY: code = ErrorCode::StoreNoAccess; break;
    }
    return Error(code, failure.what());
}

Result<bool> migrate(SQLite::Database &database, std::span<const Migration> history)
{
    return guarded(&database, [&]() -> Result<bool> {
        const int version = pragmaInteger(database, "user_version");
        bool isChanged = false;
        for (const Migration &step : history) {
            if (step.version <= version)
                continue;
            SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
            database.exec(step.sql);
            database.exec("PRAGMA user_version=" + std::to_string(step.version));
            transaction.commit();
            isChanged = true;
        }
        return isChanged;
    });
}

Result<OpenedDatabase> openDatabase(const std::filesystem::path &file, const StoreSchema &schema)
{
    if (auto prepared = preparePrivateFile(file); !prepared)
        return std::move(prepared).error();
    std::unique_ptr<SQLite::Database> database;
    try {
        database = std::make_unique<SQLite::Database>(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE,
                                                      kBusyMilliseconds);
        auto result = opened(*database, schema);
        if (result)
            result->database = std::move(database);
        return result;
    } catch (const SQLite::Exception &failure) {
        return storeError(failure, database.get());
    }
}

Query::~Query()
{
    try {
        m_statement.reset();
        m_statement.clearBindings();
    } catch (const SQLite::Exception &) {
        // reset() repeats the error of the step, which was reported already.
    }
}

Query &Query::bind(std::int64_t value)
{
    m_statement.bind(++m_bound, value);
    return *this;
}

Query &Query::text(const std::string &value)
{
    m_statement.bindNoCopy(++m_bound, value);
    return *this;
}

Query &Query::blob(std::string_view value)
{
    // A null pointer would bind NULL.
    static constexpr char kEmpty = 0;
    const void *data = value.empty() ? &kEmpty : value.data();
    m_statement.bindNoCopy(++m_bound, data, static_cast<int>(value.size()));
    return *this;
}

std::int64_t Query::integer(int column) const
{
    return m_statement.getColumn(column).getInt64();
}

std::string Query::string(int column) const
{
    return m_statement.getColumn(column).getString();
}

std::string_view Query::bytes(int column) const
{
    const SQLite::Column value = m_statement.getColumn(column);
    const void *data = value.getBlob(); // before getBytes(), as SQLite asks
    return data == nullptr ? std::string_view() : std::string_view(static_cast<const char *>(data),
                                                                   static_cast<std::size_t>(value.getBytes()));
}

} // namespace truelle
