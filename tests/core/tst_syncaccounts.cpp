// SPDX-License-Identifier: GPL-3.0-or-later
// What synchronisation does with an account the person signs out of, comes back to, or removes.
#include "tests/support/syncbench.h"

#include <QSignalSpy>
#include <QTest>

using namespace truelle;

namespace {

constexpr std::size_t kSites = 5;

} // namespace

class TestSyncAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<SyncBench>();
        m_key = m_bench->signIn()->key;
        for (int i = 0; i < int(kSites); ++i)
            m_bench->feeds.put(samples::site(i));
        m_bench->feeds.put(samples::beneficiary(0));
        m_bench->feeds.put(samples::delegation(0, 0, m_bench->feeds.vocabulary));
        m_bench->openService();
        round();
        QCOMPARE(m_bench->portfolio->sites().size(), kSites);
    }
    void cleanup() { m_bench->close(); }

    void closedAccount_isNeitherShownNorAskedForAndItsCacheStays()
    {
        QCOMPARE(codeOf(m_bench->registry->close(m_key)), "ok");
        QVERIFY(m_bench->portfolio->sites().empty());
        QTRY_VERIFY(m_bench->sessions.isRevoked);
        const std::size_t before = m_bench->server.requests().size();
        round();
        QCOMPARE(m_bench->server.requests().size(), before);
        QCOMPARE(m_bench->service->status().state, SyncStatus::State::NeverSynchronised);
        QVERIFY(!m_bench->service->status().failure);
        QCOMPARE(m_bench->cache->sites(m_key)->size(), kSites);
    }

    void closedAccount_isNotShownByTheNextStart()
    {
        QCOMPARE(codeOf(m_bench->registry->close(m_key)), "ok");
        restart();
        QVERIFY(m_bench->portfolio->sites().empty());
        const std::size_t before = m_bench->server.requests().size();
        m_bench->service->start();
        round();
        QCOMPARE(m_bench->server.requests().size(), before);
        QVERIFY(m_bench->portfolio->sites().empty());
    }

    // A locked keychain keeps the token of a session that was ended; the next start takes it away, and does not use it.
    void tokenLeftInTheKeychain_isRemovedAndNotUsed()
    {
        const std::string entry = "refresh-token/" + m_key.toString();
        QCOMPARE(codeOf(m_bench->registry->close(m_key)), "ok");
        QTRY_VERIFY(m_bench->secrets.stored(entry).empty());
        restart();
        m_bench->secrets.put(entry, "refresh-1");
        m_bench->service->start();
        QTRY_VERIFY(m_bench->secrets.stored(entry).empty());
        QCOMPARE(m_bench->server.count("/v1/sessions:refresh"), std::size_t{0});
    }

    void openedAccount_isShownFromTheCacheAtOnce()
    {
        QCOMPARE(codeOf(m_bench->registry->close(m_key)), "ok");
        restart();
        m_bench->feeds.fault = [](const HttpRequest &) { return std::optional(Result<HttpAnswer>(Error(ErrorCode::TimedOut))); };
        QCOMPARE(codeOf(m_bench->registry->open(m_key)), "ok");
        QTRY_COMPARE(m_bench->portfolio->sites().size(), kSites);
    }

    void changeOfAClosedAccount_waitsForTheNextSignIn()
    {
        m_bench->feeds.fault = [](const HttpRequest &request) -> std::optional<Result<HttpAnswer>> {
            return request.method == "PATCH" ? std::optional(Result<HttpAnswer>(Error(ErrorCode::NetworkUnreachable)))
                                             : std::nullopt;
        };
        DelegationPatch patch;
        patch.endDate = std::optional(Date(std::chrono::days(40'000)));
        QSignalSpy settled(m_bench->delegations.get(), &DelegationDesk::settled);
        QVERIFY(m_bench->delegations->change(m_bench->site(0), DelegationId("d000000"), patch));
        QTRY_COMPARE(settled.count(), 1);
        m_bench->feeds.fault = nullptr;
        QCOMPARE(codeOf(m_bench->registry->close(m_key)), "ok");
        QCOMPARE(m_bench->delegations->pendingCount(), std::size_t{0}); // nothing of it is shown
        QCOMPARE(m_bench->delegations->unsavedCount(m_key), std::size_t{1});
        round();
        QCOMPARE(m_bench->feeds.patchesDone, 0);

        m_bench->clock.advance(std::chrono::hours(1));
        m_bench->sessions.isRevoked = false;
        m_bench->registry->find(m_key)->session->begin(m_bench->sessions.issue());
        QCOMPARE(codeOf(m_bench->registry->open(m_key)), "ok");
        QCOMPARE(m_bench->delegations->pendingCount(), std::size_t{1});
        round();
        QTRY_COMPARE(m_bench->feeds.patchesDone, 1);
        QTRY_COMPARE(m_bench->delegations->unsavedCount(m_key), std::size_t{0});
    }

    void statusOfAnAccount_hasItsOwnTimeAndFailure()
    {
        const Instant before = m_bench->clock.now();
        QVERIFY(m_bench->service->status(m_key).lastSuccess == before);
        m_bench->clock.advance(std::chrono::minutes(5));
        m_bench->feeds.fault = [](const HttpRequest &) { return std::optional(Result<HttpAnswer>(Error(ErrorCode::TimedOut))); };
        round();
        QVERIFY(m_bench->service->status(m_key).lastSuccess == before);
        QVERIFY(m_bench->service->status(m_key).failure);
        m_bench->feeds.fault = nullptr;
        restart();
        QVERIFY(m_bench->service->status(m_key).lastSuccess == before);
        QVERIFY(!m_bench->service->status(AccountKey("nobody")).lastSuccess);
    }

    // The program may end between desk.db, which forgets the account first, and the cache.
    void cacheOfAnAccountThatIsGone_goesWithTheNextStart()
    {
        m_bench->service.reset();
        QVERIFY(m_bench->desk->removeAccount(m_key));
        restart();
        QVERIFY(m_bench->portfolio->sites().empty());
        QVERIFY(m_bench->cache->attach(m_key, std::make_shared<Vocabulary>()));
        QVERIFY(m_bench->cache->sites(m_key)->empty());
    }

private:
    void round()
    {
        QSignalSpy ended(m_bench->service.get(), &SyncService::roundFinished);
        m_bench->service->synchronise();
        QTRY_VERIFY(ended.count() > 0);
    }
    void restart()
    {
        m_bench->close();
        m_bench->open();
        m_bench->openService();
    }

    std::unique_ptr<SyncBench> m_bench;
    AccountKey m_key;
};

QTEST_GUILESS_MAIN(TestSyncAccounts)
#include "tst_syncaccounts.moc"
