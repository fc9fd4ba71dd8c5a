// SPDX-License-Identifier: GPL-3.0-or-later
// Several accounts side by side: their order, being signed out of, being removed. How one comes to be is tst_signinflow's.
#include "core/session/accountregistry.h"
#include "core/session/session.h"
#include "core/storage/deskstore.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/recordinglog.h"
#include "tests/support/sessionscript.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <array>

#include <memory>

using namespace truelle;
using namespace std::chrono_literals;

class TestAccountRegistry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<ScriptedServer>();
        m_script = std::make_unique<SessionScript>(*m_server);
        m_secrets = std::make_unique<FakeSecretStore>();
        start();
        for (const char *id : {"a", "b", "c"})
            m_keys[id[0] - 'a'] = add(id);
    }
    void cleanup()
    {
        m_registry.reset();
        m_desk.reset();
    }

    void accounts_comeInTheOrderTheyWereAdded() { QCOMPARE(order(), "abc"); }

    void movedAccount_staysThereOverARestart_data()
    {
        QTest::addColumn<int>("account");
        QTest::addColumn<int>("place");
        QTest::addColumn<std::string>("order");
        QTest::newRow("up") << 2 << 0 << std::string("cab");
        QTest::newRow("down") << 0 << 1 << std::string("bac");
        QTest::newRow("to the end and beyond") << 0 << 9 << std::string("bca");
        QTest::newRow("where it is") << 1 << 1 << std::string("abc");
    }
    void movedAccount_staysThereOverARestart()
    {
        QFETCH(int, account);
        QFETCH(int, place);
        QFETCH(std::string, order);
        QSignalSpy moved(m_registry.get(), &AccountRegistry::accountsMoved);
        QCOMPARE(codeOf(m_registry->move(m_keys[account], std::size_t(place))), "ok");
        QCOMPARE(this->order(), order);
        QCOMPARE(moved.count(), order == std::string("abc") ? 0 : 1);
        start();
        QCOMPARE(this->order(), order);
        // One that is added comes last, whatever the others were put to.
        static_cast<void>(add("d"));
        start();
        QCOMPARE(this->order(), order + 'd');
    }

    void unknownAccount_isNeitherMovedNorClosed()
    {
        QCOMPARE(codeOf(m_registry->move(AccountKey("nobody"), 0)), "not-found");
        QCOMPARE(codeOf(m_registry->close(AccountKey("nobody"))), "not-found");
        QCOMPARE(codeOf(m_registry->open(AccountKey("nobody"))), "not-found");
    }

    void closedAccount_endsItsSessionAndStaysClosedOverARestart()
    {
        AccountContext *const account = m_registry->find(m_keys[1]);
        account->session->begin(m_script->issue());
        const std::string entry = "refresh-token/" + m_keys[1].toString();
        QTRY_COMPARE(m_secrets->stored(entry), "refresh-1");
        QSignalSpy closed(m_registry.get(), &AccountRegistry::accountClosed);
        QCOMPARE(codeOf(m_registry->close(m_keys[1])), "ok");
        QCOMPARE(closed.count(), 1);
        QVERIFY(!account->isOpen);
        QCOMPARE(account->session->state(), SessionState::SignedOut);
        QTRY_VERIFY(m_script->isRevoked);
        QTRY_COMPARE(m_secrets->stored(entry), "");
        start();
        QCOMPARE(openOnes(), "ac");
        QCOMPARE(order(), "abc");
        QSignalSpy opened(m_registry.get(), &AccountRegistry::accountOpened);
        QCOMPARE(codeOf(m_registry->open(m_keys[1])), "ok");
        QCOMPARE(codeOf(m_registry->open(m_keys[1])), "ok"); // again does nothing
        QCOMPARE(opened.count(), 1);
        start();
        QCOMPARE(openOnes(), "abc");
    }

    void newFactsOfAClosedAccount_leaveItClosed()
    {
        QCOMPARE(codeOf(m_registry->close(m_keys[0])), "ok");
        Account renamed = m_registry->find(m_keys[0])->account;
        renamed.lastName = "Autre";
        QVERIFY(m_registry->put(kEndpoint, SessionScript::caisse(), renamed));
        start();
        QCOMPARE(m_registry->find(m_keys[0])->account.lastName, "Autre");
        QCOMPARE(openOnes(), "bc");
    }

    void removedAccount_leavesTheOthersInTheirOrder()
    {
        QCOMPARE(codeOf(m_registry->move(m_keys[2], 0)), "ok");
        QCOMPARE(codeOf(m_registry->remove(m_keys[0])), "ok");
        QCOMPARE(order(), "cb");
        start();
        QCOMPARE(order(), "cb");
    }

private:
    const Endpoint kEndpoint{"https://caisse.test", {}};

    void start()
    {
        m_registry.reset();
        m_desk.reset();
        m_desk = *DeskStore::open(m_folder->filePath(QStringLiteral("desk.db")).toStdString());
        m_registry = std::make_unique<AccountRegistry>(AccountRegistry::Ports{
            *m_desk, *m_secrets,
            [this](const Endpoint &endpoint) { return std::make_unique<FakeTransport>(*m_server, endpoint); }, m_clock,
            m_log});
        QCOMPARE(codeOf(m_registry->load()), "ok");
    }

    AccountKey add(const char *id)
    {
        Account account = m_script->account();
        account.id = AccountId(id);
        const auto added = m_registry->put(kEndpoint, SessionScript::caisse(), account);
        return added ? (*added)->key : AccountKey();
    }

    [[nodiscard]] std::string order() const
    {
        std::string ids;
        for (const AccountContext *account : m_registry->accounts())
            ids += account->account.id.toString();
        return ids;
    }
    [[nodiscard]] std::string openOnes() const
    {
        std::string ids;
        for (const AccountContext *account : m_registry->accounts())
            if (account->isOpen)
                ids += account->account.id.toString();
        return ids;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<SessionScript> m_script;
    std::unique_ptr<FakeSecretStore> m_secrets;
    FakeClock m_clock{Instant(1'775'000'000'000ms)};
    RecordingLog m_log;
    std::unique_ptr<DeskStore> m_desk;
    std::unique_ptr<AccountRegistry> m_registry;
    std::array<AccountKey, 3> m_keys;
};

QTEST_GUILESS_MAIN(TestAccountRegistry)
#include "tst_accountregistry.moc"
