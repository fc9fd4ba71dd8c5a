// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/deskstore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace truelle;
namespace fs = std::filesystem;

namespace {

StoredAccount account(const std::string &key)
{
    return {AccountKey(key), "https://caisse.example:8443", "pem", R"({"id":"c"})", R"({"id":"a"})", ""};
}

OutboxEntry entry(const std::string &key, const std::string &site = "s1")
{
    OutboxEntry entry;
    entry.idempotencyKey = key;
    entry.account = AccountKey("k1");
    entry.site = SiteId(site);
    entry.delegation = DelegationId("d1");
    entry.patchJson = R"({"endDate":"2026-12-31"})";
    entry.baseVersion = "7";
    entry.baseJson = R"({"id":"d1"})";
    entry.createdAt = Instant(std::chrono::milliseconds(1'776'000'000'000));
    entry.attempts = 2;
    entry.nextAttemptAt = Instant(std::chrono::milliseconds(1'776'000'005'000));
    entry.state = OutboxState::Sent;
    entry.problemJson = R"({"code":"timed-out"})";
    return entry;
}

} // namespace

class TestDeskStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        reopen();
        QVERIFY(m_store->putAccount(account("k1")));
    }

    void accounts_comeBackInTheOrderTheyWereAdded()
    {
        QVERIFY(m_store->putAccount(account("b")));
        QVERIFY(m_store->putAccount(account("a")));
        StoredAccount changed = account("k1");
        changed.catalogueJson = "{}";
        QVERIFY(m_store->putAccount(changed));
        reopen();
        const auto accounts = m_store->accounts();
        QVERIFY(accounts);
        QVERIFY(*accounts == (std::vector{changed, account("b"), account("a")}));
    }

    void accounts_comeBackInTheOrderTheyWereGiven()
    {
        QVERIFY(m_store->putAccount(account("b")));
        QVERIFY(m_store->putAccount(account("a")));
        QVERIFY(m_store->orderAccounts({AccountKey("a"), AccountKey("k1"), AccountKey("b")}));
        QVERIFY(m_store->putAccount(account("c")));
        reopen();
        QVERIFY(*m_store->accounts() == (std::vector{account("a"), account("k1"), account("b"), account("c")}));
    }

    void closedAccount_staysClosedUntilItIsOpened()
    {
        QVERIFY(m_store->closeAccount(AccountKey("k1")));
        QVERIFY(m_store->closeAccount(AccountKey("k1")));
        QVERIFY(m_store->closeAccount(AccountKey("nobody")));
        QVERIFY(m_store->putAccount(account("k1")));
        reopen();
        QVERIFY(!m_store->accounts()->front().isOpen);
        QVERIFY(m_store->openAccount(AccountKey("k1")));
        QVERIFY(m_store->accounts()->front().isOpen);
        // A removed one leaves nothing: added again it is open.
        QVERIFY(m_store->closeAccount(AccountKey("k1")));
        QVERIFY(m_store->removeAccount(AccountKey("k1")));
        QVERIFY(m_store->putAccount(account("k1")));
        QVERIFY(m_store->accounts()->front().isOpen);
    }

    void entry_comesBackWholeAfterReopening()
    {
        const auto sequence = m_store->addToOutbox(entry("key-1"));
        QVERIFY(sequence);
        reopen();
        OutboxEntry expected = entry("key-1");
        expected.sequence = *sequence;
        const auto entries = m_store->outbox();
        QVERIFY(entries);
        QVERIFY(*entries == std::vector{expected});
    }

    void everyKindOfChange_comesBackAsItIs()
    {
        std::vector<OutboxEntry> expected;
        for (const OutboxKind kind : {OutboxKind::Change, OutboxKind::Addition, OutboxKind::Removal}) {
            expected.push_back(entry("key-" + std::to_string(static_cast<int>(kind))));
            expected.back().kind = kind;
            expected.back().sequence = *m_store->addToOutbox(expected.back());
        }
        reopen();
        QVERIFY(*m_store->outbox() == expected);
        expected[0].kind = OutboxKind::Removal; // an edit that became a deletion
        QVERIFY(m_store->updateOutbox(expected[0]));
        reopen();
        QVERIFY(*m_store->outboxOf({AccountKey("k1"), SiteId("s1")}) == expected);
    }

    void sequences_growAndAreNotGivenTwice()
    {
        const auto first = m_store->addToOutbox(entry("key-1"));
        QVERIFY(m_store->removeFromOutbox(*first));
        reopen();
        QVERIFY(*m_store->addToOutbox(entry("key-2")) > *first);
    }

    void sameKeyTwice_isRefused()
    {
        QVERIFY(m_store->addToOutbox(entry("key-1")));
        QVERIFY(!m_store->addToOutbox(entry("key-1")));
    }

    void outboxOfASite_holdsItsEntriesAlone()
    {
        QVERIFY(m_store->addToOutbox(entry("key-1", "s1")));
        QVERIFY(m_store->addToOutbox(entry("key-2", "s2")));
        QCOMPARE(m_store->outboxOf({AccountKey("k1"), SiteId("s2")})->size(), std::size_t{1});
        QVERIFY(m_store->outboxOf({AccountKey("other"), SiteId("s2")})->empty());
    }

    void updateOfAnEntryThatIsGone_isNotFound()
    {
        OutboxEntry changed = entry("key-1");
        changed.sequence = 99;
        const auto updated = m_store->updateOutbox(changed);
        QVERIFY(!updated);
        QCOMPARE(updated.error().code, ErrorCode::NotFound);
    }

    void merge_isOneStep()
    {
        OutboxEntry first = entry("key-1");
        first.sequence = *m_store->addToOutbox(first);
        const auto second = *m_store->addToOutbox(entry("key-2"));
        first.patchJson = "{}";
        QVERIFY(m_store->mergeOutbox(first, second));
        QVERIFY(*m_store->outbox() == std::vector{first});
        // The second step fails: the first must not have happened.
        OutboxEntry gone = entry("key-3");
        gone.sequence = 99;
        QVERIFY(!m_store->mergeOutbox(gone, first.sequence));
        QVERIFY(*m_store->outbox() == std::vector{first});
    }

    void updateOfTwo_isOneStep()
    {
        OutboxEntry first = entry("key-1");
        first.sequence = *m_store->addToOutbox(first);
        OutboxEntry second = entry("key-2");
        second.sequence = *m_store->addToOutbox(second);
        const std::vector before{first, second};
        first.patchJson = "{}";
        second.sequence = 99;
        QVERIFY(!m_store->updateOutbox(first, second));
        QVERIFY(*m_store->outbox() == before);
        second.sequence = before[1].sequence;
        second.attempts = 7;
        QVERIFY(m_store->updateOutbox(first, second));
        QVERIFY(*m_store->outbox() == (std::vector{first, second}));
    }

    void removedAccount_takesItsChangesAlong()
    {
        QVERIFY(m_store->addToOutbox(entry("key-1")));
        QVERIFY(m_store->removeAccount(AccountKey("k1")));
        QVERIFY(m_store->accounts()->empty());
        QVERIFY(m_store->outbox()->empty());
    }

    void changeOfAnUnknownAccount_isRefused()
    {
        OutboxEntry stray = entry("key-1");
        stray.account = AccountKey("nobody");
        QVERIFY(!m_store->addToOutbox(stray));
    }

private:
    void reopen()
    {
        m_store.reset();
        auto opened = DeskStore::open(fs::path(m_folder->path().toStdString()) / "desk.db");
        QVERIFY(opened);
        m_store = *std::move(opened);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DeskStore> m_store;
};

QTEST_GUILESS_MAIN(TestDeskStore)
#include "tst_deskstore.moc"
