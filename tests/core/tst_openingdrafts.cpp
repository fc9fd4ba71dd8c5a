// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/deskschema.h"
#include "core/storage/deskstore.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace truelle;
namespace fs = std::filesystem;

namespace {

StoredOpening opening(const std::string &id, int minute)
{
    return {id, Instant(std::chrono::minutes(29'600'000 + minute)), R"({"id":")" + id + R"("})"};
}

} // namespace

class TestOpeningDrafts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        reopen();
    }

    void openings_comeBackOldestFirst()
    {
        QVERIFY(m_store->openings()->empty());
        QVERIFY(m_store->putOpening(opening("b", 2)));
        QVERIFY(m_store->putOpening(opening("c", 1)));
        QVERIFY(m_store->putOpening(opening("a", 2)));
        reopen();
        QVERIFY(*m_store->openings() == (std::vector{opening("c", 1), opening("a", 2), opening("b", 2)}));
    }

    void openingPutAgain_isReplacedAndKeepsItsBeginning()
    {
        QVERIFY(m_store->putOpening(opening("a", 1)));
        StoredOpening later = opening("a", 7);
        later.json = R"({"stage":"details"})";
        QVERIFY(m_store->putOpening(later));
        reopen();
        later.createdAt = opening("a", 1).createdAt;
        QVERIFY(*m_store->openings() == std::vector{later});
    }

    void removedOpening_isGone()
    {
        QVERIFY(m_store->putOpening(opening("a", 1)));
        QVERIFY(m_store->putOpening(opening("b", 2)));
        QVERIFY(m_store->removeOpening("a"));
        QVERIFY(m_store->removeOpening("unknown"));
        reopen();
        QVERIFY(*m_store->openings() == std::vector{opening("b", 2)});
    }

    void removedOpening_leavesNothingInTheFile()
    {
        StoredOpening marked = opening("a", 1);
        marked.json = "\"Marqueur-Quinquagesime\"";
        QVERIFY(m_store->putOpening(marked));
        m_store.reset();
        QVERIFY(bytes().find("Marqueur-Quinquagesime") != std::string::npos);
        reopen();
        QVERIFY(m_store->removeOpening("a"));
        m_store.reset();
        QVERIFY(bytes().find("Marqueur-Quinquagesime") == std::string::npos);
    }

    void deskOfTheFirstVersion_isMigratedAndKeepsItsAccounts()
    {
        m_store.reset();
        fs::remove(file());
        {
            const StoreSchema first{kDeskSchema.applicationId, kDeskSchema.durability, kDeskSchema.history.first(1)};
            auto old = openDatabase(file(), first);
            QVERIFY(old);
            old->database->exec("INSERT INTO accounts VALUES ('k1', 1, 'https://c.example', '', '{}', '{}', '')");
        }
        reopen();
        QCOMPARE(m_store->opening().outcome, StoreOutcome::Migrated);
        QCOMPARE(m_store->accounts()->size(), std::size_t{1});
        QVERIFY(m_store->putOpening(opening("a", 1)));
    }

    void damagedDesk_carriesItsOpeningsOver()
    {
        for (int i = 0; i < 3; ++i)
            QVERIFY(m_store->putOpening(opening("o" + std::to_string(i), i)));
        fillOutbox();
        m_store.reset();
        breakTable("outbox");
        reopen();
        QCOMPARE(m_store->opening().outcome, StoreOutcome::Salvaged);
        QVERIFY(m_store->opening().unreadableRows > 0);
        QVERIFY(*m_store->openings() == (std::vector{opening("o0", 0), opening("o1", 1), opening("o2", 2)}));
    }

    void damagedDeskOfTheFirstVersion_losesNothingForItsMissingTable()
    {
        fillOutbox();
        m_store.reset();
        {
            SQLite::Database desk(file(), SQLite::OPEN_READWRITE);
            desk.exec("DROP TABLE openings");
            desk.exec("PRAGMA user_version=1");
        }
        breakTable("outbox");
        reopen();
        QCOMPARE(m_store->opening().outcome, StoreOutcome::Salvaged);
        QCOMPARE(m_store->opening().unreadableRows, std::size_t{1}); // of the outbox
        QCOMPARE(m_store->accounts()->size(), std::size_t{1});
        QVERIFY(m_store->openings()->empty());
    }

private:
    [[nodiscard]] fs::path file() const { return fs::path(m_folder->path().toStdString()) / "desk.db"; }
    [[nodiscard]] std::string bytes() const
    {
        std::string all;
        for (const auto &entry : fs::directory_iterator(m_folder->path().toStdString())) {
            std::ifstream in(entry.path(), std::ios::binary);
            all.append(std::istreambuf_iterator<char>(in), {});
        }
        return all;
    }
    void fillOutbox()
    {
        QVERIFY(m_store->putAccount({AccountKey("k1"), "https://c.example", "", "{}", "{}", ""}));
        for (int i = 0; i < 200; ++i) {
            OutboxEntry entry;
            entry.idempotencyKey = "key-" + std::to_string(i);
            entry.account = AccountKey("k1");
            entry.baseJson = std::string(600, 'b');
            QVERIFY(m_store->addToOutbox(entry));
        }
    }
    // Overwrites the table's root page, so that nothing else is hurt.
    void breakTable(const std::string &table)
    {
        std::int64_t page = 0;
        std::int64_t size = 0;
        {
            SQLite::Database desk(file(), SQLite::OPEN_READWRITE);
            desk.exec("PRAGMA wal_checkpoint(TRUNCATE)");
            page = desk.execAndGet("SELECT rootpage FROM sqlite_schema WHERE name='" + table + "'").getInt64();
            size = desk.execAndGet("PRAGMA page_size").getInt64();
        }
        std::fstream out(file(), std::ios::binary | std::ios::in | std::ios::out);
        out.seekp((page - 1) * size);
        const std::string rubbish(static_cast<std::size_t>(size), '\x5a');
        out.write(rubbish.data(), size);
    }
    void reopen()
    {
        m_store.reset();
        auto opened = DeskStore::open(file());
        QVERIFY(opened);
        m_store = *std::move(opened);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DeskStore> m_store;
};

QTEST_GUILESS_MAIN(TestOpeningDrafts)
#include "tst_openingdrafts.moc"
