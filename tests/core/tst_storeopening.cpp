// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/cacheschema.h"
#include "core/storage/cachestore.h"
#include "core/storage/database.h"
#include "core/storage/deskschema.h"
#include "core/storage/deskstore.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace truelle;
namespace fs = std::filesystem;

namespace {

std::string schemaOf(SQLite::Database &database)
{
    std::string text;
    SQLite::Statement statement(database, "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name");
    while (statement.executeStep())
        text += statement.getColumn(0).getString() + ' ' + statement.getColumn(1).getString() + ' '
            + statement.getColumn(2).getString() + '\n';
    return text;
}

constexpr std::array kHistory = std::to_array<Migration>({
    {1, "CREATE TABLE a (x INTEGER)"},
    {2, "ALTER TABLE a ADD COLUMN y TEXT; CREATE INDEX a_y ON a(y)"},
    {3, "CREATE TABLE b (z INTEGER); INSERT INTO b VALUES (7)"},
});
constexpr StoreSchema kFirst{42, Durability::Durable, std::span(kHistory).first(1)};
constexpr StoreSchema kAll{42, Durability::Durable, kHistory};

static_assert(isUnbrokenHistory(kHistory));
static_assert(!isUnbrokenHistory(std::to_array<Migration>({{1, ""}, {3, ""}})));
static_assert(!isUnbrokenHistory(std::to_array<Migration>({{2, ""}, {1, ""}})));

StoredAccount someAccount()
{
    return {AccountKey("k1"), "https://caisse.example", "", "{}", "{}", ""};
}

OutboxEntry someEntry(const std::string &key)
{
    OutboxEntry entry;
    entry.idempotencyKey = key;
    entry.account = AccountKey("k1");
    entry.site = SiteId("s");
    entry.delegation = DelegationId("d");
    return entry;
}

} // namespace

class TestStoreOpening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void newFile_isCreatedForTheOwnerAlone()
    {
        const fs::path file = path() / "profile" / "cache.db";
        const auto store = CacheStore::open(file);
        QVERIFY(store);
        QCOMPARE((*store)->opening().outcome, StoreOutcome::Created);
#ifndef Q_OS_WIN
        QCOMPARE(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
        QCOMPARE(fs::status(file.parent_path()).permissions(), fs::perms::owner_all);
        for (const auto &entry : fs::directory_iterator(file.parent_path()))
            QCOMPARE(entry.status().permissions(), fs::perms::owner_read | fs::perms::owner_write);
#endif
    }

    void secondOpening_isReady()
    {
        QVERIFY(CacheStore::open(path() / "cache.db"));
        const auto again = CacheStore::open(path() / "cache.db");
        QVERIFY(again);
        QCOMPARE((*again)->opening().outcome, StoreOutcome::Ready);
    }

    void settingsOfTheConnection_areTheHardenedOnes()
    {
        const auto opened = openDatabase(path() / "x.db", kAll);
        QVERIFY(opened);
        SQLite::Database &database = *opened->database;
        QCOMPARE(database.execAndGet("PRAGMA locking_mode").getString(), std::string("exclusive"));
        QCOMPARE(database.execAndGet("PRAGMA journal_mode").getString(), std::string("wal"));
        QCOMPARE(database.execAndGet("PRAGMA synchronous").getInt(), 2);
        QCOMPARE(database.execAndGet("PRAGMA foreign_keys").getInt(), 1);
        QCOMPARE(database.execAndGet("PRAGMA trusted_schema").getInt(), 0);
        QCOMPARE(database.execAndGet("PRAGMA temp_store").getInt(), 2);
        QCOMPARE(database.execAndGet("PRAGMA secure_delete").getInt(), 1);
        QVERIFY(!fs::exists(path() / "x.db-shm"));
    }

    void olderFile_isMigratedToTheSchemaOfAFreshOne()
    {
        {
            const auto old = openDatabase(path() / "old.db", kFirst);
            QVERIFY(old);
            old->database->exec("INSERT INTO a VALUES (1)");
        }
        const auto migrated = openDatabase(path() / "old.db", kAll);
        QVERIFY(migrated);
        QCOMPARE(migrated->outcome, StoreOutcome::Migrated);
        const auto fresh = openDatabase(path() / "fresh.db", kAll);
        QVERIFY(fresh);
        QCOMPARE(schemaOf(*migrated->database), schemaOf(*fresh->database));
        QCOMPARE(migrated->database->execAndGet("SELECT x FROM a").getInt(), 1);
        QCOMPARE(migrated->database->execAndGet("SELECT z FROM b").getInt(), 7);
    }

    void failingMigration_leavesTheVersionBefore()
    {
        constexpr std::array kBroken = std::to_array<Migration>(
            {{1, "CREATE TABLE a (x INTEGER)"}, {2, "CREATE TABLE c (x INTEGER); CREATE TABLE a (x INTEGER)"}});
        const auto failed = openDatabase(path() / "x.db", {42, Durability::Durable, kBroken});
        QVERIFY(!failed);
        const auto opened = openDatabase(path() / "x.db", kFirst);
        QVERIFY(opened);
        QCOMPARE(opened->outcome, StoreOutcome::Ready);
        QVERIFY(!opened->database->tableExists("c"));
    }

    void newerFile_isLeftAlone()
    {
        QVERIFY(openDatabase(path() / "x.db", kAll));
        const auto refused = openDatabase(path() / "x.db", kFirst);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::StoreNewer);
        QCOMPARE(openDatabase(path() / "x.db", kAll)->outcome, StoreOutcome::Ready);
    }

    void newerDesk_isAnErrorAndNotSetAside()
    {
        {
            const auto opened = openDatabase(path() / "desk.db", kDeskSchema);
            QVERIFY(opened);
            opened->database->exec("PRAGMA user_version=999");
        }
        const auto refused = DeskStore::open(path() / "desk.db");
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::StoreNewer);
        QVERIFY(!fs::exists(path() / "desk.db.damaged-1"));
    }

    void openElsewhere_isLocked()
    {
        const auto first = CacheStore::open(path() / "cache.db");
        QVERIFY(first);
        const auto second = CacheStore::open(path() / "cache.db");
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::StoreLocked);
    }

    void folderInTheFilesPlace_isNoAccess()
    {
        fs::create_directories(path() / "cache.db");
        const auto refused = CacheStore::open(path() / "cache.db");
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::StoreNoAccess);
    }

    void fileInTheFoldersPlace_isNoAccess()
    {
        std::ofstream(path() / "profile") << "x";
        const auto refused = DeskStore::open(path() / "profile" / "desk.db");
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::StoreNoAccess);
    }

    void fullDisk_isNamed()
    {
        const auto opened = openDatabase(path() / "x.db", kAll);
        QVERIFY(opened);
        SQLite::Database &database = *opened->database;
        database.exec("PRAGMA max_page_count=10");
        const auto written = guarded(&database, [&]() -> Result<void> {
            database.exec("INSERT INTO a (y) VALUES (hex(zeroblob(100000)))");
            return {};
        });
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::DiskFull);
    }

    void noDatabaseAtAll_rebuildsTheCacheAndKeepsTheFile()
    {
        std::ofstream(path() / "cache.db") << std::string(5000, 'x');
        const auto store = CacheStore::open(path() / "cache.db");
        QVERIFY(store);
        QCOMPARE((*store)->opening().outcome, StoreOutcome::Rebuilt);
        QCOMPARE(fs::file_size((*store)->opening().setAside), std::uintmax_t{5000});
    }

    void brokenPage_rebuildsTheCache()
    {
        {
            const auto opened = openDatabase(path() / "cache.db", kCacheSchema);
            QVERIFY(opened);
            opened->database->exec("INSERT INTO accounts (number, key) VALUES (1, 'k')");
            opened->database->exec("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)"
                                   " INSERT INTO documents SELECT 1, 1, 0, i, zeroblob(200) FROM n");
        }
        breakMiddle(path() / "cache.db");
        const auto store = CacheStore::open(path() / "cache.db");
        QVERIFY(store);
        QCOMPARE((*store)->opening().outcome, StoreOutcome::Rebuilt);
        QVERIFY(fs::exists(path() / "cache.db.damaged-1"));
    }

    void damagedDesk_isSetAsideAndItsReadableRowsCarriedOver()
    {
        {
            const auto store = DeskStore::open(path() / "desk.db");
            QVERIFY(store);
            QVERIFY((*store)->putAccount(someAccount()));
            for (int i = 0; i < 400; ++i) {
                OutboxEntry entry = someEntry("key-" + std::to_string(i));
                entry.baseJson = std::string(300, 'b');
                QVERIFY((*store)->addToOutbox(entry));
            }
        }
        breakMiddle(path() / "desk.db");
        const auto store = DeskStore::open(path() / "desk.db");
        QVERIFY(store);
        const StoreOpening &opening = (*store)->opening();
        QCOMPARE(opening.outcome, StoreOutcome::Salvaged);
        QVERIFY(fs::exists(opening.setAside));
        QCOMPARE(opening.salvagedAccounts, std::size_t{1});
        QVERIFY(opening.salvagedChanges > 0);
        QVERIFY(opening.unreadableRows > 0);
        const auto entries = (*store)->outbox();
        QVERIFY(entries);
        QCOMPARE(entries->size(), opening.salvagedChanges);
        QCOMPARE(entries->front().idempotencyKey, std::string("key-0"));
    }

    void salvagedAccounts_keepTheirOrderAndStaySignedOut()
    {
        {
            const auto store = DeskStore::open(path() / "desk.db");
            QVERIFY(store);
            StoredAccount second = someAccount();
            second.key = AccountKey("a-second");
            QVERIFY((*store)->putAccount(someAccount()) && (*store)->putAccount(second));
            QVERIFY((*store)->closeAccount(second.key));
            for (int i = 0; i < 400; ++i) {
                OutboxEntry entry = someEntry("key-" + std::to_string(i));
                entry.baseJson = std::string(300, 'b');
                QVERIFY((*store)->addToOutbox(entry));
            }
        }
        breakMiddle(path() / "desk.db");
        const auto store = DeskStore::open(path() / "desk.db");
        QVERIFY(store);
        QCOMPARE((*store)->opening().outcome, StoreOutcome::Salvaged);
        const auto accounts = (*store)->accounts();
        QCOMPARE(accounts->size(), std::size_t{2});
        QCOMPARE(accounts->at(0).key, someAccount().key);
        QVERIFY(accounts->at(0).isOpen);
        QVERIFY(!accounts->at(1).isOpen);
    }

    // A desk as each earlier version left it: its changes are there, as changes.
    void olderDesk_isTakenThrough_data()
    {
        QTest::addColumn<std::size_t>("version");
        for (std::size_t version = 1; version < kDeskHistory.size(); ++version)
            QTest::addRow("version %d", static_cast<int>(version)) << version;
    }
    void olderDesk_isTakenThrough()
    {
        QFETCH(const std::size_t, version);
        writeOldDesk(version, 1);
        const auto store = DeskStore::open(path() / "desk.db");
        QVERIFY(store);
        QCOMPARE((*store)->opening().outcome, StoreOutcome::Migrated);
        OutboxEntry expected = someEntry("key-0");
        expected.sequence = 1;
        QVERIFY(*(*store)->outbox() == std::vector{expected});
        OutboxEntry addition = someEntry("key-new");
        addition.kind = OutboxKind::Addition;
        QVERIFY((*store)->addToOutbox(addition));
        QCOMPARE((*store)->outbox()->back().kind, OutboxKind::Addition);
    }

    void damagedOlderDesk_isCarriedOverAsChanges()
    {
        writeOldDesk(4, 400);
        breakMiddle(path() / "desk.db");
        const auto store = DeskStore::open(path() / "desk.db");
        QVERIFY(store);
        QCOMPARE((*store)->opening().outcome, StoreOutcome::Salvaged);
        QVERIFY((*store)->opening().salvagedChanges > 0);
        QCOMPARE((*store)->outbox()->front().kind, OutboxKind::Change);
        QCOMPARE((*store)->outbox()->front().idempotencyKey, std::string("key-0"));
    }

    void salvagedChanges_keepTheirKinds()
    {
        {
            const auto store = DeskStore::open(path() / "desk.db");
            QVERIFY(store);
            QVERIFY((*store)->putAccount(someAccount()));
            for (int i = 0; i < 400; ++i) {
                OutboxEntry entry = someEntry("key-" + std::to_string(i));
                entry.kind = static_cast<OutboxKind>(i % 3);
                entry.baseJson = std::string(300, 'b');
                QVERIFY((*store)->addToOutbox(entry));
            }
        }
        breakMiddle(path() / "desk.db");
        const auto store = DeskStore::open(path() / "desk.db");
        QVERIFY(store);
        QVERIFY((*store)->opening().salvagedChanges > 3);
        const auto entries = (*store)->outbox();
        QVERIFY(entries);
        for (const OutboxEntry &entry : *entries)
            QCOMPARE(static_cast<int>(entry.kind), std::stoi(entry.idempotencyKey.substr(4)) % 3);
    }

    void hopelessDesk_startsEmptyAndKeepsTheFile()
    {
        std::ofstream(path() / "desk.db") << std::string(9000, 'x');
        const auto store = DeskStore::open(path() / "desk.db");
        QVERIFY(store);
        QCOMPARE((*store)->opening().outcome, StoreOutcome::Salvaged);
        QCOMPARE((*store)->opening().salvagedChanges, std::size_t{0});
        QCOMPARE(fs::file_size((*store)->opening().setAside), std::uintmax_t{9000});
    }

    void cacheGivenAsDesk_isNotTakenForOne()
    {
        QVERIFY(CacheStore::open(path() / "desk.db"));
        const auto store = DeskStore::open(path() / "desk.db");
        QVERIFY(store);
        QCOMPARE((*store)->opening().outcome, StoreOutcome::Salvaged);
    }

private:
    [[nodiscard]] fs::path path() const { return fs::path(m_folder->path().toStdString()); }

    // A desk of that version with so many changes, as it would have written it.
    void writeOldDesk(std::size_t version, int changes)
    {
        const StoreSchema schema{kDeskSchema.applicationId, Durability::Durable,
                                 std::span(kDeskHistory).first(version)};
        const auto old = openDatabase(path() / "desk.db", schema);
        QVERIFY(old);
        old->database->exec("INSERT INTO accounts VALUES ('k1', 0, 'https://caisse.example', '', '{}', '{}', '')");
        const std::string base = changes > 1 ? std::string(300, 'b') : std::string();
        for (int i = 0; i < changes; ++i)
            old->database->exec("INSERT INTO outbox (idempotency_key, account, site, delegation, patch, base_version, base,"
                                " created_at, attempts, next_attempt_at, state, problem) VALUES ('key-"
                                + std::to_string(i) + "', 'k1', 's', 'd', '', '', '" + base + "', 0, 0, 0, 0, '')");
    }

    // Overwrites a third of the file in its middle.
    static void breakMiddle(const fs::path &file)
    {
        const auto size = static_cast<std::streamoff>(fs::file_size(file));
        std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
        stream.seekp(size / 3);
        stream << std::string(static_cast<std::size_t>(size / 3), '\xa5');
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestStoreOpening)
#include "tst_storeopening.moc"
