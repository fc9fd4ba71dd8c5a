// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/syncbench.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace truelle;
using namespace std::chrono_literals;

namespace {

constexpr int kSites = 5;

} // namespace

// Rounds of the SyncService against a scripted caisse whose pages hold two objects.
class TestSync : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<SyncBench>();
        m_bench->signIn();
        for (int i = 0; i < kSites; ++i)
            m_bench->feeds.put(samples::site(i));
        for (int i = 0; i < 3; ++i)
            m_bench->feeds.put(samples::alert(i, i));
        for (int i = 0; i < 7; ++i)
            m_bench->feeds.put(samples::beneficiary(i));
        for (int i = 0; i < 6; ++i)
            m_bench->feeds.put(samples::delegation(i, i / 2, m_bench->feeds.vocabulary));
        m_bench->openService();
    }
    void cleanup() { m_bench->close(); }

    void firstRound_fillsPortfolioAndCache()
    {
        QCOMPARE(status().state, SyncStatus::State::NeverSynchronised);
        round();
        QCOMPARE(status().state, SyncStatus::State::UpToDate);
        QVERIFY(status().lastSuccess == m_bench->clock.now());
        QCOMPARE(status().objectsReceived, std::size_t{21});
        QCOMPARE(m_bench->portfolio->sites().size(), std::size_t{5});
        QCOMPARE(m_bench->portfolio->sitesInAlert(), std::size_t{3});
        const SiteEntry *entry = m_bench->portfolio->find(m_bench->site(1));
        QVERIFY(entry);
        QVERIFY(entry->site == samples::site(1));
        QCOMPARE(entry->caisseName, std::string("CIBTP de test"));
        const auto shown = m_bench->delegations->delegations(m_bench->site(1));
        QVERIFY(shown);
        QCOMPARE(shown->size(), std::size_t{2});
        QVERIFY(shown->at(0).beneficiary == samples::beneficiary(2));
        QVERIFY(shown->at(0).shown == samples::delegation(2, 1, *m_bench->account()->vocabulary));
    }

    void firstSuccess_bringsTheCatalogueOfToday()
    {
        Catalogue today = SessionScript::catalogue();
        today.version = "2026-2";
        today.groups[0].features.push_back({"new", {{"fr", "Nouveau"}}});
        m_bench->server.on("GET", "/v1/catalogue", [today](const HttpRequest &) {
            return Result<HttpAnswer>(jsonAnswer(encodeCatalogue(today)));
        });
        round();
        QTRY_VERIFY(m_bench->account()->catalogue == today);
        QVERIFY(m_bench->account()->vocabulary->features.find("new").has_value());
        round();
        QCOMPARE(m_bench->server.count("/v1/catalogue"), std::size_t{1});
    }

    void nothingNew_isOneRequest()
    {
        round();
        QTRY_COMPARE(m_bench->server.count("/v1/catalogue"), std::size_t{1});
        const std::size_t before = m_bench->server.requests().size();
        round();
        QCOMPARE(m_bench->server.requests().size(), before + 1);
        QCOMPARE(m_bench->server.requests().back().target, std::string("/v1/states"));
        QCOMPARE(status().objectsReceived, std::size_t{0});
    }

    void nextStart_showsThePortfolioBeforeAnyRequest()
    {
        round();
        restart();
        m_bench->openService();
        QCOMPARE(m_bench->portfolio->sites().size(), std::size_t{5});
        QCOMPARE(m_bench->portfolio->sitesInAlert(), std::size_t{3});
        QVERIFY(status().lastSuccess.has_value());
        QCOMPARE(status().state, SyncStatus::State::UpToDate);
    }

    // A page asked for while a change is on its way may be older than the answer to the change, and come later.
    void delegationsAndBeneficiaries_waitForTheAnswerToAChange_data()
    {
        QTest::addColumn<bool>("isSomebodyGone");
        QTest::newRow("delegations") << false;
        QTest::newRow("beneficiaries before them") << true;
    }
    void delegationsAndBeneficiaries_waitForTheAnswerToAChange()
    {
        QFETCH(bool, isSomebodyGone);
        round();
        if (isSomebodyGone)
            m_bench->feeds.destroy(ObjectType::Beneficiary, samples::beneficiary(6).id.toString());
        m_bench->server.hold("PATCH");
        DelegationPatch patch;
        patch.endDate = std::optional<Date>(Date(std::chrono::days(40'000)));
        const DelegationId id = samples::delegation(0, 0, m_bench->feeds.vocabulary).id;
        QVERIFY(m_bench->delegations->change(m_bench->site(0), id, patch));
        QTRY_COMPARE(m_bench->server.requests().back().method, std::string("PATCH"));
        const std::size_t before = m_bench->server.count("/v1/changes");
        QSignalSpy ended(m_bench->service.get(), &SyncService::roundFinished);
        m_bench->service->synchronise();
        QVERIFY(!QTest::qWaitFor([&] { return m_bench->server.count("/v1/changes") > before; }, 300));
        m_bench->server.release();
        QTRY_COMPARE(ended.count(), 1);
        QCOMPARE(m_bench->server.count("/v1/changes"), before + (isSomebodyGone ? 2 : 1));
        QCOMPARE(m_bench->delegations->pendingCount(), std::size_t{0});
    }

    void changesAndTombstones_reachThePortfolio()
    {
        round();
        Site moved = samples::site(1);
        moved.town = "Dole";
        m_bench->feeds.put(moved);
        m_bench->feeds.put(samples::site(8));
        m_bench->feeds.destroy(ObjectType::Alert, samples::alert(0, 0).id.toString(), samples::site(0).id);
        Delegation changed = samples::delegation(0, 0, m_bench->feeds.vocabulary);
        changed.version = "9";
        m_bench->feeds.put(changed);
        QSignalSpy told(m_bench->delegations.get(), &DelegationDesk::changed);
        round();
        QCOMPARE(m_bench->portfolio->sites().size(), std::size_t{6});
        QCOMPARE(m_bench->portfolio->find(m_bench->site(1))->site.town, std::string("Dole"));
        QVERIFY(m_bench->portfolio->find(m_bench->site(0))->alerts.empty());
        QCOMPARE(told.count(), 1);
        QVERIFY(told.at(0).at(0).value<SiteKey>() == m_bench->site(0));
        QCOMPARE(m_bench->delegations->delegations(m_bench->site(0))->at(0).cached.version, std::string("9"));
    }

    void lostSite_leavesPortfolioAndCache()
    {
        round();
        m_bench->feeds.destroy(ObjectType::Site, samples::site(1).id.toString(), samples::site(1).id);
        m_bench->feeds.destroy(ObjectType::Alert, samples::alert(1, 1).id.toString(), samples::site(1).id);
        for (int i : {2, 3})
            m_bench->feeds.destroy(ObjectType::Delegation, samples::delegation(i, 1, m_bench->feeds.vocabulary).id.toString(),
                                   samples::site(1).id);
        round();
        QCOMPARE(m_bench->portfolio->sites().size(), std::size_t{4});
        QVERIFY(m_bench->portfolio->find(m_bench->site(1)) == nullptr);
        QVERIFY(m_bench->delegations->delegations(m_bench->site(1))->empty());
    }

    // The line breaks before each page in turn; the next start goes on where it was, and no page is asked for twice
    // once it was stored.
    void interruptedAtAnyPage_isResumedThere_data()
    {
        QTest::addColumn<int>("page");
        for (int page = 0; page < 12; ++page)
            QTest::addRow("page %d", page) << page;
    }
    void interruptedAtAnyPage_isResumedThere()
    {
        QFETCH(const int, page);
        int asked = 0;
        m_bench->feeds.fault = [&](const HttpRequest &request) -> std::optional<Result<HttpAnswer>> {
            if (request.target.starts_with("/v1/snapshot") && asked++ == page)
                return Result<HttpAnswer>(Error(ErrorCode::ConnectionLost));
            return std::nullopt;
        };
        round();
        QCOMPARE(status().state, SyncStatus::State::Offline);
        QVERIFY(!status().lastSuccess);
        m_bench->feeds.fault = nullptr;
        restart();
        m_bench->openService();
        round();
        QCOMPARE(status().state, SyncStatus::State::UpToDate);
        QCOMPARE(m_bench->portfolio->sites().size(), std::size_t{5});
        QCOMPARE(m_bench->portfolio->sitesInAlert(), std::size_t{3});
        for (int site = 0; site < 3; ++site)
            QCOMPARE(m_bench->delegations->delegations(m_bench->site(site))->size(), std::size_t{2});
        // 3 + 2 + 4 + 3 pages; one was answered by a break, and the one stored while it broke may be asked for again.
        const auto pages = m_bench->server.count("/v1/snapshot");
        QVERIFY2(pages == 13 || pages == 14, std::to_string(pages).c_str());
    }

    void expiredState_isFilledAnewBesideTheOldData()
    {
        round();
        m_bench->feeds.forgetStates();
        m_bench->feeds.destroy(ObjectType::Site, samples::site(4).id.toString());
        m_bench->feeds.put(samples::site(6));
        std::size_t fewest = 99;
        connect(m_bench->portfolio.get(), &Portfolio::sitesReset, this,
                [&] { fewest = std::min(fewest, m_bench->portfolio->sites().size()); });
        round();
        QCOMPARE(status().state, SyncStatus::State::UpToDate);
        QCOMPARE(m_bench->portfolio->sites().size(), std::size_t{5});
        QCOMPARE(fewest, std::size_t{4}); // one went, one came: never an empty list
        QVERIFY(m_bench->portfolio->find(m_bench->site(4)) == nullptr);
        QCOMPARE(m_bench->delegations->delegations(m_bench->site(2))->size(), std::size_t{2});
        const std::size_t before = m_bench->server.requests().size();
        round();
        QCOMPARE(m_bench->server.requests().size(), before + 1);
    }

    void expiredCursor_beginsTheFillAgain()
    {
        int pages = 0;
        m_bench->feeds.fault = [&](const HttpRequest &request) -> std::optional<Result<HttpAnswer>> {
            if (request.target.starts_with("/v1/snapshot") && ++pages == 2)
                m_bench->feeds.forgetStates();
            return std::nullopt;
        };
        round();
        QCOMPARE(status().state, SyncStatus::State::UpToDate);
        QCOMPARE(m_bench->portfolio->sites().size(), std::size_t{5});
    }

    void caisseThatNeverKnowsItsCursors_isNotAskedForever()
    {
        m_bench->feeds.fault = [&](const HttpRequest &request) -> std::optional<Result<HttpAnswer>> {
            if (request.target.find("cursor=") != std::string::npos)
                return Result<HttpAnswer>(problemAnswer(Error(ErrorCode::StateExpired), 410));
            return std::nullopt;
        };
        round();
        QCOMPARE(status().state, SyncStatus::State::Failed);
        QVERIFY(m_bench->server.count("/v1/snapshot") < 10);
    }

    void brokenPage_stopsTheRoundAndKeepsWhatWasStored_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("cut") << QByteArray(R"({"type":"site","state":"x","cursor":null,"hasMore":false,"objects":[{)");
        QTest::newRow("wrong kinds")
            << QByteArray(R"({"type":"site","state":1,"cursor":null,"hasMore":false,"objects":[{"id":7}]})");
        QTest::newRow("other type")
            << QByteArray(R"({"type":"alert","state":"x","cursor":null,"hasMore":false,"objects":[]})");
        QTest::newRow("empty") << QByteArray();
    }
    void brokenPage_stopsTheRoundAndKeepsWhatWasStored()
    {
        QFETCH(const QByteArray, body);
        int pages = 0;
        m_bench->feeds.fault = [&](const HttpRequest &request) -> std::optional<Result<HttpAnswer>> {
            if (request.target.starts_with("/v1/snapshot") && ++pages == 2)
                return Result<HttpAnswer>(jsonAnswer(body.toStdString()));
            return std::nullopt;
        };
        round();
        QCOMPARE(status().state, SyncStatus::State::Failed);
        QCOMPARE(m_bench->portfolio->sites().size(), std::size_t{2});
    }

    void failure_isToldAndTheTimeOfSuccessStays()
    {
        round();
        const auto success = status().lastSuccess;
        m_bench->clock.advance(1h);
        failEverythingWith(Error(ErrorCode::HostNotFound));
        round();
        QCOMPARE(status().state, SyncStatus::State::Offline);
        QCOMPARE(status().failure->code, ErrorCode::HostNotFound);
        QVERIFY(status().lastSuccess == success);
        QCOMPARE(m_bench->portfolio->sites().size(), std::size_t{5});
    }

    void sessionEnded_asksForSigningIn()
    {
        round();
        m_bench->sessions.isRevoked = true;
        failEverythingWith(problemAnswer(Error(ErrorCode::SessionEnded), 401));
        round();
        QCOMPARE(status().state, SyncStatus::State::SignInNeeded);
        QCOMPARE(m_bench->portfolio->sites().size(), std::size_t{5});
    }

    void keychainLocked_isNotSignedOut()
    {
        round();
        restart();
        m_bench->secrets.failWith(ErrorCode::KeychainUnavailable);
        m_bench->openService();
        m_bench->service->synchronise();
        QSignalSpy ended(m_bench->service.get(), &SyncService::roundFinished);
        QVERIFY(ended.wait());
        QCOMPARE(status().state, SyncStatus::State::KeychainWaiting);
    }

    void askedDuringARound_followsWithAnother()
    {
        m_bench->service->synchronise();
        m_bench->service->synchronise();
        QSignalSpy ended(m_bench->service.get(), &SyncService::roundFinished);
        QTRY_COMPARE(ended.count(), 2);
        QCOMPARE(m_bench->server.count("/v1/states"), std::size_t{2});
    }

    void cancelled_leavesWhatWasStoredAndGoesOnNextTime()
    {
        int pages = 0;
        m_bench->feeds.fault = [&](const HttpRequest &request) -> std::optional<Result<HttpAnswer>> {
            if (request.target.starts_with("/v1/snapshot") && ++pages == 3)
                m_bench->service->cancel();
            return std::nullopt;
        };
        round();
        QCOMPARE(status().failure->code, ErrorCode::Cancelled);
        m_bench->feeds.fault = nullptr;
        round();
        QCOMPARE(status().state, SyncStatus::State::UpToDate);
        QCOMPARE(m_bench->portfolio->sites().size(), std::size_t{5});
    }

    void change_isSentAndComesBack()
    {
        round();
        DelegationPatch patch;
        patch.endDate = std::optional(Date(std::chrono::days(40'000)));
        QSignalSpy settled(m_bench->delegations.get(), &DelegationDesk::settled);
        QVERIFY(m_bench->delegations->change(m_bench->site(0), DelegationId("d000000"), patch));
        QCOMPARE(status().pending, std::size_t{1});
        QTRY_COMPARE(settled.count(), 1);
        QCOMPARE(status().pending, std::size_t{0});
        QVERIFY(m_bench->feeds.delegation(DelegationId("d000000")).endDate == Date(std::chrono::days(40'000)));
    }

    void changeMadeOffline_isSentByTheNextRound()
    {
        round();
        restart();
        DelegationPatch patch;
        patch.endDate = std::optional(Date(std::chrono::days(40'000)));
        QVERIFY(m_bench->delegations->change(m_bench->site(0), DelegationId("d000000"), patch));
        m_bench->openService();
        QCOMPARE(status().pending, std::size_t{1});
        round();
        QCOMPARE(m_bench->feeds.patchesDone, 1);
        QCOMPARE(status().pending, std::size_t{0});
    }

    void removedAccount_takesItsSitesAlong()
    {
        round();
        const AccountKey key = m_bench->account()->key;
        QVERIFY(m_bench->registry->remove(key));
        QVERIFY(m_bench->portfolio->sites().empty());
        QCOMPARE(m_bench->cache->sites(key).error().code, ErrorCode::NotFound);
        round();
        QCOMPARE(status().state, SyncStatus::State::NeverSynchronised);
    }

    void removedAccountDuringItsRound_endsIt()
    {
        m_bench->feeds.fault = [&](const HttpRequest &request) -> std::optional<Result<HttpAnswer>> {
            if (request.target.find("cursor=") != std::string::npos && !m_bench->registry->accounts().empty())
                QMetaObject::invokeMethod(m_bench->service.get(), [this] {
                    if (!m_bench->registry->accounts().empty())
                        QVERIFY(m_bench->registry->remove(m_bench->account()->key));
                }, Qt::QueuedConnection);
            return std::nullopt;
        };
        round();
        QTRY_VERIFY(m_bench->portfolio->sites().empty());
    }

    void accountAddedAfterTheStart_isSynchronised()
    {
        m_bench->close();
        m_bench = std::make_unique<SyncBench>();
        m_bench->feeds.put(samples::site(1));
        m_bench->openService();
        m_bench->service->start();
        QSignalSpy ended(m_bench->service.get(), &SyncService::roundFinished);
        m_bench->signIn();
        QTRY_COMPARE(m_bench->portfolio->sites().size(), std::size_t{1});
        QTRY_COMPARE(status().state, SyncStatus::State::UpToDate);
    }

    void damagedDocument_isFetchedAgain()
    {
        round();
        m_bench->service.reset();
        const AccountKey key = m_bench->account()->key;
        restart();
        m_bench->cache.reset();
        QVERIFY(breakDocuments());
        m_bench->cache = *CacheStore::open(std::filesystem::path(m_bench->folder.path().toStdString()) / "cache.db");
        m_bench->delegations = std::make_unique<DelegationDesk>(
            DelegationDesk::Parts{*m_bench->cache, *m_bench->desk, *m_bench->registry, m_bench->clock});
        m_bench->openService();
        QVERIFY(m_bench->portfolio->sites().empty());
        round();
        QCOMPARE(m_bench->portfolio->sites().size(), std::size_t{5});
        QCOMPARE(m_bench->account()->key.toString(), key.toString());
    }

    void followUp_isServedByTheCaisseThenByTheCache()
    {
        round();
        m_bench->server.on("GET", "/v1/sites/s000001/dsn-follow-up", [](const HttpRequest &) {
            return Result<HttpAnswer>(jsonAnswer(R"({"siteId":"s000001","months":[{"month":"2026-04","state":"missing",)"
                                                 R"("message":"Attendue"}]})"));
        });
        QVERIFY(followUp() == std::string("ok"));
        m_bench->server.on("GET", "/v1/sites/s000001/dsn-follow-up",
                           [](const HttpRequest &) { return Result<HttpAnswer>(Error(ErrorCode::TimedOut)); });
        QVERIFY(followUp() == std::string("ok"));
        m_bench->server.on("GET", "/v1/sites/s000001/dsn-follow-up", [](const HttpRequest &) {
            return Result<HttpAnswer>(problemAnswer(Error(ErrorCode::Forbidden), 403));
        });
        QVERIFY(followUp() == std::string("forbidden"));
    }

private:
    [[nodiscard]] SyncStatus status() const { return m_bench->service->status(); }

    void round()
    {
        QSignalSpy ended(m_bench->service.get(), &SyncService::roundFinished);
        m_bench->service->synchronise();
        QTRY_VERIFY(ended.count() > 0);
    }
    // The program ends and starts again; openService() is the test's.
    void restart()
    {
        m_bench->close();
        m_bench->open();
    }
    void failEverythingWith(const Result<HttpAnswer> &answer)
    {
        m_bench->feeds.fault = [answer](const HttpRequest &) { return std::optional(answer); };
    }
    std::string followUp()
    {
        std::string ended;
        QObject context;
        startAndThen(m_bench->service->followUp(m_bench->site(1), &context), &context,
                     [&](Result<DsnFollowUp> result) { ended = codeOf(result); });
        [&] { QTRY_VERIFY(!ended.empty()); }();
        return ended;
    }
    // Changes a length in each site's document; the file itself stays a sound database.
    bool breakDocuments()
    {
        QFile file(m_bench->folder.filePath(QStringLiteral("cache.db")));
        if (!file.open(QIODevice::ReadWrite))
            return false;
        QByteArray all = file.readAll();
        const QByteArray before("\x0e" "73282932000074");
        const auto count = all.count(before);
        all.replace(before, QByteArray("\x7e" "73282932000074"));
        file.seek(0);
        return count > 0 && file.write(all) == all.size();
    }

    std::unique_ptr<SyncBench> m_bench;
};

QTEST_GUILESS_MAIN(TestSync)
#include "tst_sync.moc"
