// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/store/identifiers.h"
#include "app/caisse/store/postqueue.h"
#include "app/caisse/store/reference.h"
#include "app/caisse/store/schema.h"
#include "app/caisse/store/serverlock.h"
#include "tests/caisse/caisseworld.h"

#include <QFile>
#include <QTest>

#include <sqlite3.h>

#include <thread>

using namespace truelle;
using namespace truelle::caisse;
using namespace truelle::caisse::test;

class tst_CaisseStore : public QObject
{
    Q_OBJECT

private:
    static QString pathIn(const QTemporaryDir &folder)
    {
        return folder.filePath(QStringLiteral("caisse.db"));
    }
    static ErrorCode openingFailure(const QTemporaryDir &folder)
    {
        const SystemClock clock;
        const auto opened = Database::open(folder.path().toStdString(), clock);
        return opened ? ErrorCode::Cancelled : opened.error().code;
    }

private Q_SLOTS:
    void newStore_hasTheWholeSchemaAndTheCatalogue();
    void newStore_isReadableByItsOwnerOnly();
    void reopened_keepsWhatWasWritten();
    void newerStore_isRefused();
    void damagedStore_isNamed_data();
    void damagedStore_isNamed();
    void foreignDatabase_isNotTaken();
    void folderThatIsAFile_isNoAccess();
    void failuresOfSqlite_haveNames_data();
    void failuresOfSqlite_haveNames();
    void failedWork_leavesNothing();
    void brokenConstraint_isAnErrorAndLeavesNothing();
    void readers_seeOneStateWhileAWriterWorks();
    void secondServer_isRefusedUntilTheFirstEnds();
    void sameCause_isPostedOnce();
    void publicIds_roundTripAndRefuseTheRest_data();
    void publicIds_roundTripAndRefuseTheRest();
};

void tst_CaisseStore::newStore_hasTheWholeSchemaAndTheCatalogue()
{
    CaisseWorld world;
    QCOMPARE(world.value("PRAGMA user_version"), std::int64_t(migrations().size()));
    QCOMPARE(world.value("PRAGMA foreign_keys"), 1);
    QCOMPARE(world.value("PRAGMA synchronous"), 2);
    QCOMPARE(world.value("SELECT count(*) FROM feature"), 15);
    QCOMPARE(world.value("SELECT count(*) FROM college"), 3);
    QCOMPARE(world.database->catalogue(), referenceCatalogue());
    QCOMPARE(world.database->caisse(), referenceCaisse());
    QCOMPARE(world.database->serverKey().size(), std::size_t(32));
    QCOMPARE(world.database->vocabulary().features.find(kSalaryDeclarations), std::optional<std::size_t>(6));
}

void tst_CaisseStore::newStore_isReadableByItsOwnerOnly()
{
    CaisseWorld world;
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(pathIn(world.folder)) & others));
}

void tst_CaisseStore::reopened_keepsWhatWasWritten()
{
    CaisseWorld world;
    const std::string key(world.database->serverKey());
    world.addSite("Moreau");
    world.reopen();
    QCOMPARE(world.value("SELECT count(*) FROM site"), 1);
    QCOMPARE(std::string(world.database->serverKey()), key);
    QCOMPARE(world.value("SELECT count(*) FROM caisse"), 1);
}

void tst_CaisseStore::newerStore_isRefused()
{
    CaisseWorld world;
    world.change([](Connection &store) { store.script("PRAGMA user_version = 99"); });
    world.router.reset();
    world.services.reset();
    world.database.reset();
    QCOMPARE(openingFailure(world.folder), ErrorCode::StoreNewer);
}

void tst_CaisseStore::damagedStore_isNamed_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text") << QByteArray("this is no database, but long enough to look at").repeated(50);
    QTest::newRow("header only") << QByteArray("SQLite format 3\0", 16) + QByteArray(600, '\x7f');
}

void tst_CaisseStore::damagedStore_isNamed()
{
    QFETCH(QByteArray, content);
    QTemporaryDir folder;
    QFile file(pathIn(folder));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(content);
    file.close();
    QCOMPARE(openingFailure(folder), ErrorCode::StoreDamaged);
    QVERIFY(file.open(QFile::ReadOnly));
    QCOMPARE(file.readAll(), content); // left for whoever can rescue it
}

void tst_CaisseStore::foreignDatabase_isNotTaken()
{
    QTemporaryDir folder;
    {
        SQLite::Database other(pathIn(folder).toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        other.exec("CREATE TABLE theirs (x)");
    }
    QCOMPARE(openingFailure(folder), ErrorCode::StoreDamaged);
}

void tst_CaisseStore::folderThatIsAFile_isNoAccess()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QFile::WriteOnly));
    const SystemClock clock;
    const auto opened = Database::open(file.fileName().toStdString(), clock);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::StoreNoAccess);
}

void tst_CaisseStore::failuresOfSqlite_haveNames_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<ErrorCode>("named");
    QTest::newRow("full") << SQLITE_FULL << ErrorCode::DiskFull;
    QTest::newRow("corrupt") << SQLITE_CORRUPT << ErrorCode::StoreDamaged;
    QTest::newRow("no database") << SQLITE_NOTADB << ErrorCode::StoreDamaged;
    QTest::newRow("busy") << SQLITE_BUSY << ErrorCode::StoreLocked;
    QTest::newRow("locked") << SQLITE_LOCKED << ErrorCode::StoreLocked;
    QTest::newRow("cannot open") << SQLITE_CANTOPEN << ErrorCode::StoreNoAccess;
    QTest::newRow("read-only") << SQLITE_READONLY << ErrorCode::StoreNoAccess;
    QTest::newRow("misuse") << SQLITE_MISUSE << ErrorCode::Internal;
}

void tst_CaisseStore::failuresOfSqlite_haveNames()
{
    QFETCH(int, code);
    QFETCH(ErrorCode, named);
    QCOMPARE(storeError(SQLite::Exception("x", code)).code, named);
}

void tst_CaisseStore::failedWork_leavesNothing()
{
    CaisseWorld world;
    const auto done = world.database->write([](Connection &store) -> Result<void> {
        store.run("INSERT INTO firm (name) VALUES ('half')");
        return Error(ErrorCode::Forbidden);
    });
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Forbidden);
    QCOMPARE(world.value("SELECT count(*) FROM firm"), 0);
}

void tst_CaisseStore::brokenConstraint_isAnErrorAndLeavesNothing()
{
    CaisseWorld world;
    const auto done = world.database->write([](Connection &store) -> Result<void> {
        store.run("INSERT INTO firm (name) VALUES ('half')");
        store.run("INSERT INTO firm_account (account_id, firm_id, role) VALUES (1, 99, 'administrator')");
        return {};
    });
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Internal);
    QCOMPARE(world.value("SELECT count(*) FROM firm"), 0);
}

void tst_CaisseStore::readers_seeOneStateWhileAWriterWorks()
{
    CaisseWorld world;
    constexpr int kRounds = 60;
    std::thread writer([&] {
        for (int round = 0; round < kRounds; ++round)
            world.change([](Connection &store) {
                store.run("INSERT INTO firm (name) VALUES ('a')");
                store.run("INSERT INTO firm (name) VALUES ('b')");
            });
    });
    bool wasEven = true;
    std::int64_t seen = 0;
    while (seen < 2 * kRounds) {
        const auto counts = world.database->read([](Connection &store) -> Result<std::pair<std::int64_t, std::int64_t>> {
            const auto first = store.value("SELECT count(*) FROM firm").value_or(-1);
            return std::pair(first, store.value("SELECT count(*) FROM firm").value_or(-2));
        });
        if (!counts)
            break;
        wasEven = wasEven && counts->first == counts->second && counts->first % 2 == 0;
        seen = counts->first;
    }
    writer.join();
    QVERIFY(wasEven);
    QCOMPARE(seen, std::int64_t{2 * kRounds});
}

void tst_CaisseStore::secondServer_isRefusedUntilTheFirstEnds()
{
    QTemporaryDir folder;
    const std::filesystem::path directory = folder.path().toStdString();
    {
        const auto first = ServerLock::take(directory);
        QVERIFY(first.has_value());
        const auto second = ServerLock::take(directory);
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::StoreLocked);
    }
    QVERIFY(ServerLock::take(directory).has_value());
    QCOMPARE(ServerLock::take(directory / "absent").error().code, ErrorCode::StoreNoAccess);
}

void tst_CaisseStore::sameCause_isPostedOnce()
{
    CaisseWorld world;
    world.change([&](Connection &store) {
        const OutgoingPost post{PostChannel::Sms, "+33600000000", {}, {}, "123456", "cause-1"};
        enqueue(store, post, kStart);
        enqueue(store, post, kStart);
    });
    QCOMPARE(world.value("SELECT count(*) FROM post WHERE channel = 'sms' AND sent_at IS NULL"), 1);
}

void tst_CaisseStore::publicIds_roundTripAndRefuseTheRest_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isOne");
    QTest::newRow("whole") << QStringLiteral("s0000000042") << true;
    QTest::newRow("other kind") << QStringLiteral("d0000000042") << false;
    QTest::newRow("short") << QStringLiteral("s42") << false;
    QTest::newRow("letters") << QStringLiteral("s00000000zz") << false;
    QTest::newRow("sign") << QStringLiteral("s-000000042") << false;
    QTest::newRow("empty") << QString() << false;
}

void tst_CaisseStore::publicIds_roundTripAndRefuseTheRest()
{
    QFETCH(QString, text);
    QFETCH(bool, isOne);
    const auto row = rowOf(IdKind::Site, text.toStdString());
    QCOMPARE(row.has_value(), isOne);
    if (row)
        QCOMPARE(publicId(IdKind::Site, *row), text.toStdString());
}

QTEST_APPLESS_MAIN(tst_CaisseStore)
#include "tst_caissestore.moc"
