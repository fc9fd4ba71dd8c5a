// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/store/database.h"

#include "app/caisse/store/reference.h"
#include "app/caisse/store/schema.h"
#include "core/domain/date.h"
#include "core/wire/caissewire.h"

#include <sodium.h>
#include <sqlite3.h>

#include <array>

namespace truelle::caisse {
namespace {

constexpr int kBusyTimeoutMs = 5000;
// secure_delete: secrets of messages that were sent are not to be found in free pages.
constexpr const char *kPragmas = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
                                 "PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16384;"
                                 "PRAGMA secure_delete = ON;";

std::string randomBytes(std::size_t count)
{
    std::string bytes(count, '\0');
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

std::string hex(std::string_view bytes)
{
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), reinterpret_cast<const unsigned char *>(bytes.data()), bytes.size());
    text.pop_back();
    return text;
}

int pragma(Connection &connection, const char *sql)
{
    return static_cast<int>(connection.value(sql).value_or(0));
}

Result<void> checkPlausible(Connection &connection, const std::filesystem::path &file)
{
    const int version = pragma(connection, "PRAGMA user_version");
    const int mark = pragma(connection, "PRAGMA application_id");
    const bool isEmpty = pragma(connection, "SELECT count(*) FROM sqlite_schema") == 0;
    if (isEmpty && version == 0)
        return {};
    if (mark != kApplicationId)
        return Error(ErrorCode::StoreDamaged, file.string() + ": not a caisse's store");
    if (version > static_cast<int>(migrations().size()))
        return Error(ErrorCode::StoreNewer, file.string() + ": schema version " + std::to_string(version));
    Query check = connection.query("PRAGMA quick_check(1)");
    if (!check.next() || check.text(0) != "ok")
        return Error(ErrorCode::StoreDamaged, file.string());
    return {};
}

void migrate(Connection &connection, std::size_t from)
{
    const auto steps = migrations();
    for (std::size_t step = from; step < steps.size(); ++step) {
        connection.script(steps[step]);
        // Pragmas take no bound parameters; the number is ours.
        connection.script(("PRAGMA user_version = " + std::to_string(step + 1)).c_str());
    }
    connection.script(("PRAGMA application_id = " + std::to_string(kApplicationId)).c_str());
}

Result<void> makeFolder(const std::filesystem::path &directory)
{
    std::error_code failure;
    const bool isNew = std::filesystem::create_directories(directory, failure);
    if (failure)
        return Error(ErrorCode::StoreNoAccess, directory.string());
    if (isNew)
        std::filesystem::permissions(directory, std::filesystem::perms::owner_all, failure);
    return {};
}

void keepPrivate(const std::filesystem::path &file)
{
    using std::filesystem::perms;
    std::error_code ignored; // a file system without permissions is the operator's choice
    std::filesystem::permissions(file, perms::owner_read | perms::owner_write, ignored);
}

} // namespace

Error storeError(const SQLite::Exception &failure)
{
    const std::string what = failure.what();
    switch (failure.getErrorCode()) {
    case SQLITE_FULL: return Error(ErrorCode::DiskFull, what);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return Error(ErrorCode::StoreDamaged, what);
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return Error(ErrorCode::StoreLocked, what);
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH: return Error(ErrorCode::StoreNoAccess, what);
    }
    return Error(ErrorCode::Internal, what);
}

Result<std::unique_ptr<Database>> Database::open(const std::filesystem::path &directory, const Clock &clock)
{
    if (sodium_init() < 0)
        return Error(ErrorCode::Internal, "libsodium does not start");
    if (const auto made = makeFolder(directory); !made)
        return made.error();
    std::unique_ptr<Database> database(new Database(directory / "caisse.db", clock));
    try {
        if (const auto prepared = database->prepare(); !prepared)
            return prepared.error();
    } catch (const SQLite::Exception &failure) {
        Error error = storeError(failure);
        error.detail = database->m_file.string() + ": " + error.detail;
        return error;
    }
    return database;
}

Database::Database(std::filesystem::path file, const Clock &clock) : m_file(std::move(file)), m_clock(clock) { }

Database::~Database() = default;

Result<void> Database::prepare()
{
    m_writer = connect();
    keepPrivate(m_file);
    if (auto plausible = checkPlausible(*m_writer, m_file); !plausible)
        return plausible;
    m_writer->script(kPragmas);
    const auto version = static_cast<std::size_t>(pragma(*m_writer, "PRAGMA user_version"));
    if (version < migrations().size()) {
        auto migrated = write([&](Connection &store) -> Result<void> {
            // Read again inside the transaction: another process may have been quicker.
            const auto from = static_cast<std::size_t>(pragma(store, "PRAGMA user_version"));
            migrate(store, from);
            if (from == 0)
                createFacts();
            return {};
        });
        if (!migrated)
            return migrated;
    }
    loadFacts();
    if (m_vocabulary.features.size() == 0)
        return Error(ErrorCode::StoreDamaged, m_file.string() + ": no catalogue");
    return {};
}

void Database::createFacts()
{
    const Catalogue catalogue = referenceCatalogue();
    m_writer->run("INSERT INTO caisse (id, epoch, server_key, facts, catalogue, visibility_day) "
                  "VALUES (1, ?1, ?2, ?3, ?4, ?5)",
                  hex(randomBytes(8)), Blob{randomBytes(32)}, encodeCaisse(referenceCaisse()),
                  encodeCatalogue(catalogue),
                  std::int64_t{parisDate(m_clock.now()).time_since_epoch().count()});
    std::int64_t number = 0;
    for (const College &college : catalogue.colleges)
        m_writer->run("INSERT INTO college (number, code) VALUES (?1, ?2)", number++, college.code);
    number = 0;
    for (const FeatureGroup &group : catalogue.groups)
        for (const Feature &feature : group.features)
            m_writer->run("INSERT INTO feature (number, code) VALUES (?1, ?2)", number++, feature.code);
}

void Database::loadFacts()
{
    Query facts = m_writer->query("SELECT server_key, facts, catalogue FROM caisse");
    if (!facts.next())
        return;
    m_serverKey = facts.text(0);
    m_caisse = decodeCaisse(facts.text(1)).value_or(Caisse{});
    m_catalogue = decodeCatalogue(facts.text(2)).value_or(Catalogue{});
    Query colleges = m_writer->query("SELECT code FROM college ORDER BY number");
    while (colleges.next())
        m_vocabulary.colleges.intern(colleges.text(0));
    Query features = m_writer->query("SELECT code FROM feature ORDER BY number");
    while (features.next())
        m_vocabulary.features.intern(features.text(0));
}

std::unique_ptr<Connection> Database::connect() const
{
    return std::make_unique<Connection>(
        SQLite::Database(m_file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, kBusyTimeoutMs));
}

std::unique_ptr<Connection> Database::takeReader() const
{
    {
        const std::scoped_lock lock(m_reading);
        if (!m_readers.empty()) {
            auto reader = std::move(m_readers.back());
            m_readers.pop_back();
            return reader;
        }
    }
    auto reader = connect();
    reader->script(kPragmas);
    reader->script("PRAGMA query_only = ON");
    return reader;
}

void Database::putBack(std::unique_ptr<Connection> reader) const
{
    const std::scoped_lock lock(m_reading);
    m_readers.push_back(std::move(reader));
}

void Database::rollBack(Connection &connection) noexcept
{
    // Fails where SQLite has rolled back already.
    (void)connection.raw().tryExec("ROLLBACK");
}

} // namespace truelle::caisse
