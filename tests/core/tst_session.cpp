// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/recordinglog.h"
#include "tests/support/sessionscript.h"

#include <QTest>

#include <memory>

using namespace truelle;
using namespace std::chrono_literals;

namespace {

const std::string kKey = "refresh-token/k";

HttpRequest me()
{
    HttpRequest request;
    request.target = "/v1/me";
    return request;
}

} // namespace

class SessionTest : public QObject
{
    Q_OBJECT

    // One profile's world; the server and the keychain outlive the program that restarts.
    struct World
    {
        ScriptedServer server;
        SessionScript script{server};
        FakeSecretStore secrets;
        FakeClock clock{Instant(1'775'000'000'000ms)};
        RecordingLog log;
        std::unique_ptr<FakeTransport> transport = std::make_unique<FakeTransport>(server);
        std::unique_ptr<CaisseApi> api;
        std::unique_ptr<Session> session;
        std::vector<SessionState> states;
        int rememberedChanges = 0;

        World() { startProgram(); }
        void startProgram()
        {
            session.reset();
            states.clear();
            api = std::make_unique<CaisseApi>(*transport);
            session = std::make_unique<Session>(Session::Ports{*api, *transport, secrets, clock, log, 1ms}, kKey);
            api->setAuthorisedSender([s = session.get()](HttpRequest request, QObject *parent) {
                return s->authorised(std::move(request), parent);
            });
            QObject::connect(session.get(), &Session::stateChanged, session.get(),
                             [this](SessionState state) { states.push_back(state); });
            QObject::connect(session.get(), &Session::rememberedChanged, session.get(),
                             [this] { ++rememberedChanges; });
        }
        void failRefresh(ErrorCode code)
        {
            server.on("POST", "/v1/sessions:refresh",
                      [code](const HttpRequest &) -> Result<HttpAnswer> { return Error(code); });
        }
        void refuseRefresh(ErrorCode code, int status)
        {
            server.on("POST", "/v1/sessions:refresh", [code, status](const HttpRequest &) {
                return Result<HttpAnswer>(problemAnswer(Error(code), status));
            });
        }
        [[nodiscard]] std::size_t refreshes() const { return server.count("/v1/sessions:refresh"); }
    };
    std::unique_ptr<World> w;
    std::vector<std::string> m_answers;

    // Asks GET /v1/me; the code of the outcome comes to m_answers.
    void ask()
    {
        startAndThen(w->api->sessions().me(w->session.get()), this,
                     [this](const Result<Account> &account) { m_answers.push_back(codeOf(account)); });
    }
    [[nodiscard]] std::string asked()
    {
        const std::size_t before = m_answers.size();
        ask();
        return QTest::qWaitFor([&] { return m_answers.size() > before; }) ? m_answers.back() : "never";
    }
    [[nodiscard]] std::string errorCode() const
    {
        return w->session->lastError() ? std::string(codeName(w->session->lastError()->code)) : "none";
    }
    void becomeSignedIn() { w->session->begin(w->script.issue()); }
    void wait(SessionState state) const { QTRY_COMPARE(w->session->state(), state); }

private Q_SLOTS:
    void init()
    {
        w = std::make_unique<World>();
        m_answers.clear();
    }

    void freshSession_isSignedOutAndRefusesExchanges()
    {
        QCOMPARE(w->session->state(), SessionState::SignedOut);
        QCOMPARE(asked(), "session-ended");
        QVERIFY(w->server.requests().empty());
    }

    void begin_signsInAndWritesTheRefreshToken()
    {
        becomeSignedIn();
        QCOMPARE(w->session->state(), SessionState::SignedIn);
        QTRY_COMPARE(w->secrets.stored(kKey), "refresh-1");
        QVERIFY(w->session->isRemembered());
        QCOMPARE(asked(), "ok");
        QVERIFY(w->server.requests()[0].bearer->reveal() == "access-1");
        QCOMPARE(w->refreshes(), std::size_t{0});
    }

    void nextStart_resumesFromTheKeychainAndRotates()
    {
        w->secrets.put(kKey, "refresh-1");
        w->script.pair = 1;
        w->session->resume();
        QCOMPARE(w->session->state(), SessionState::Resuming);
        wait(SessionState::SignedIn);
        QTRY_COMPARE(w->secrets.stored(kKey), "refresh-2");
        QVERIFY(w->states == (std::vector{SessionState::Resuming, SessionState::SignedIn}));
        w->startProgram();
        w->session->resume();
        wait(SessionState::SignedIn);
        QTRY_COMPARE(w->secrets.stored(kKey), "refresh-3");
    }

    void emptyKeychain_isSignedOutWithoutAReason()
    {
        w->session->resume();
        wait(SessionState::SignedOut);
        QCOMPARE(errorCode(), "none");
        QVERIFY(w->server.requests().empty());
    }

    void unavailableKeychain_isNotSignedOutAndIsAskedAgain()
    {
        w->secrets.put(kKey, "refresh-1");
        w->script.pair = 1;
        w->secrets.failWith(ErrorCode::KeychainUnavailable);
        w->session->resume();
        wait(SessionState::KeychainUnavailable);
        QCOMPARE(errorCode(), "keychain-unavailable");
        QCOMPARE(asked(), "keychain-unavailable");
        QCOMPARE(w->secrets.stored(kKey), "refresh-1"); // nothing written over it
        w->secrets.failWith({});
        w->session->resume();
        wait(SessionState::SignedIn);
        QCOMPARE(errorCode(), "none");
    }

    void absentOrRefusedKeychain_asksForThePasswordAndSaysWhy_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("absent") << ErrorCode::KeychainAbsent;
        QTest::newRow("refused") << ErrorCode::KeychainRefused;
    }
    void absentOrRefusedKeychain_asksForThePasswordAndSaysWhy()
    {
        QFETCH(ErrorCode, code);
        w->secrets.failWith(code);
        w->session->resume();
        wait(SessionState::SignedOut);
        QCOMPARE(errorCode(), std::string(codeName(code)));
        becomeSignedIn();
        QTRY_VERIFY(!w->session->isRemembered());
        QCOMPARE(w->rememberedChanges, 1);
        QCOMPARE(w->session->state(), SessionState::SignedIn);
        QCOMPARE(asked(), "ok");
        // The session lives on, rotation included, until the program ends.
        w->clock.advance(10min);
        QCOMPARE(asked(), "ok");
        QCOMPARE(w->refreshes(), std::size_t{1});
        w->secrets.failWith({});
        w->startProgram();
        w->session->resume();
        wait(SessionState::SignedOut);
    }

    void failedWrite_keepsTheRotatedTokenAndWritesItWhenTheKeychainIsBack()
    {
        becomeSignedIn();
        QTRY_COMPARE(w->secrets.stored(kKey), "refresh-1");
        w->secrets.failWith(ErrorCode::KeychainUnavailable);
        w->clock.advance(10min);
        QCOMPARE(asked(), "ok");
        QTRY_VERIFY(!w->session->isRemembered());
        QCOMPARE(w->secrets.stored(kKey), "refresh-1");
        w->clock.advance(10min);
        QCOMPARE(asked(), "ok"); // with refresh-2, from memory
        w->secrets.failWith({});
        w->session->resume();
        QTRY_COMPARE(w->secrets.stored(kKey), "refresh-3");
        QTRY_VERIFY(w->session->isRemembered());
        QCOMPARE(w->session->state(), SessionState::SignedIn);
    }

    void tokenAboutToLapse_isRefreshedBeforeItIsUsed()
    {
        becomeSignedIn();
        w->clock.advance(10min - 31s);
        QCOMPARE(asked(), "ok");
        QCOMPARE(w->refreshes(), std::size_t{0});
        w->clock.advance(2s);
        QCOMPARE(asked(), "ok");
        QCOMPARE(w->refreshes(), std::size_t{1});
        QCOMPARE(w->server.count("/v1/me"), std::size_t{2}); // none was refused
    }

    void manyExchanges_waitForOneRefresh()
    {
        becomeSignedIn();
        w->clock.advance(10min);
        for (int i = 0; i < 8; ++i)
            ask();
        QTRY_COMPARE(m_answers.size(), std::size_t{8});
        QVERIFY(m_answers == std::vector<std::string>(8, "ok"));
        QCOMPARE(w->refreshes(), std::size_t{1});
    }

    void refusedToken_isRefreshedOnceAndTheExchangeRepeated()
    {
        becomeSignedIn();
        w->script.isAccessForgotten = true;
        for (int i = 0; i < 4; ++i)
            ask();
        QTRY_COMPARE(m_answers.size(), std::size_t{4});
        QVERIFY(m_answers == std::vector<std::string>(4, "ok"));
        QCOMPARE(w->refreshes(), std::size_t{1});
        QCOMPARE(w->server.count("/v1/me"), std::size_t{8});
    }

    void refusalAfterTheRefresh_isTheAnswer()
    {
        becomeSignedIn();
        w->server.on("GET", "/v1/me", [](const HttpRequest &) {
            return Result<HttpAnswer>(problemAnswer(Error(ErrorCode::SessionEnded), 401));
        });
        QCOMPARE(asked(), "session-ended");
        QCOMPARE(w->refreshes(), std::size_t{1});
        QCOMPARE(w->server.count("/v1/me"), std::size_t{2});
        QCOMPARE(w->session->state(), SessionState::SignedIn);
    }

    void otherRefusals_arePassedOn()
    {
        becomeSignedIn();
        w->server.on("GET", "/v1/me", [](const HttpRequest &) {
            return Result<HttpAnswer>(problemAnswer(Error(ErrorCode::Forbidden), 403));
        });
        QCOMPARE(asked(), "forbidden");
        QCOMPARE(w->refreshes(), std::size_t{0});
    }

    void unreachableCaisse_isNotSignedOut_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("refused") << ErrorCode::ConnectionRefused;
        QTest::newRow("name") << ErrorCode::HostNotFound;
        QTest::newRow("certificate") << ErrorCode::CertificateExpired;
        QTest::newRow("cut") << ErrorCode::ConnectionLost;
    }
    void unreachableCaisse_isNotSignedOut()
    {
        QFETCH(ErrorCode, code);
        w->secrets.put(kKey, "refresh-1");
        w->script.pair = 1;
        w->failRefresh(code);
        w->session->resume();
        wait(SessionState::Unreachable);
        QCOMPARE(errorCode(), std::string(codeName(code)));
        QCOMPARE(w->secrets.stored(kKey), "refresh-1");
        QCOMPARE(asked(), std::string(codeName(code)));
        QTRY_COMPARE(w->session->state(), SessionState::Unreachable);
        SessionScript back(w->server);
        back.pair = 1;
        QTRY_VERIFY((w->session->resume(), w->session->state() == SessionState::SignedIn));
    }

    void webPageInsteadOfTokens_isNotSignedOut()
    {
        w->secrets.put(kKey, "refresh-1");
        w->server.on("POST", "/v1/sessions:refresh",
                     [](const HttpRequest &) { return Result<HttpAnswer>(htmlAnswer(401)); });
        w->session->resume();
        wait(SessionState::Unreachable);
        QCOMPARE(errorCode(), "not-a-caisse");
        QCOMPARE(w->secrets.stored(kKey), "refresh-1");
    }

    void unknownOutcome_isAskedAgainSoon()
    {
        w->secrets.put(kKey, "refresh-1");
        w->failRefresh(ErrorCode::TimedOut);
        w->session->resume();
        QTRY_COMPARE(w->refreshes(), std::size_t{4}); // then it is the scheduler's turn
        QTest::qWait(20);
        QCOMPARE(w->refreshes(), std::size_t{4});
        wait(SessionState::Unreachable);
    }

    void certainFailure_isNotAskedAgain()
    {
        w->secrets.put(kKey, "refresh-1");
        w->failRefresh(ErrorCode::ConnectionRefused);
        w->session->resume();
        wait(SessionState::Unreachable);
        QTest::qWait(20);
        QCOMPARE(w->refreshes(), std::size_t{1});
    }

    void endedSession_signsOutForgetsTheTokenAndSaysWhy_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<int>("status");
        QTest::newRow("ended") << ErrorCode::SessionEnded << 401;
        QTest::newRow("reused") << ErrorCode::RefreshReused << 401;
        QTest::newRow("address to certify again") << ErrorCode::CertificationLapsed << 403;
    }
    void endedSession_signsOutForgetsTheTokenAndSaysWhy()
    {
        QFETCH(ErrorCode, code);
        QFETCH(int, status);
        becomeSignedIn();
        QTRY_COMPARE(w->secrets.stored(kKey), "refresh-1");
        w->refuseRefresh(code, status);
        w->clock.advance(10min);
        QCOMPARE(asked(), "session-ended");
        QCOMPARE(w->session->state(), SessionState::SignedOut);
        QCOMPARE(errorCode(), std::string(codeName(code)));
        QTRY_COMPARE(w->secrets.stored(kKey), "");
        QCOMPARE(asked(), "session-ended");
        QCOMPARE(w->refreshes(), std::size_t{1});
    }

    void busyCaisse_isNotSignedOut()
    {
        becomeSignedIn();
        w->refuseRefresh(ErrorCode::ServerBusy, 503);
        w->clock.advance(10min);
        QCOMPARE(asked(), "server-busy");
        QCOMPARE(w->session->state(), SessionState::Unreachable);
    }

    void signOut_endsItAtTheCaisseAndForgetsTheToken()
    {
        becomeSignedIn();
        QTRY_COMPARE(w->secrets.stored(kKey), "refresh-1");
        w->session->signOut();
        QCOMPARE(w->session->state(), SessionState::SignedOut);
        QTRY_COMPARE(w->secrets.stored(kKey), "");
        QTRY_VERIFY(w->script.isRevoked);
        w->session->resume();
        QCOMPARE(w->session->state(), SessionState::SignedOut);
        QCOMPARE(asked(), "session-ended");
    }

    void signOutWithALapsedToken_refreshesItToEndTheSession()
    {
        becomeSignedIn();
        w->clock.advance(11min);
        w->session->signOut();
        QCOMPARE(w->session->state(), SessionState::SignedOut);
        QTRY_VERIFY(w->script.isRevoked);
        QTRY_COMPARE(w->secrets.stored(kKey), "");
    }

    void signOutWhileUnreachable_endsItHere()
    {
        becomeSignedIn();
        w->server.on("DELETE", "/v1/session",
                     [](const HttpRequest &) -> Result<HttpAnswer> { return Error(ErrorCode::ConnectionRefused); });
        w->session->signOut();
        QCOMPARE(w->session->state(), SessionState::SignedOut);
        QTRY_COMPARE(w->secrets.stored(kKey), "");
    }

    // The wish that came last wins, in whatever order the keychain gets round to them.
    void signOutDuringAWrite_leavesNoToken()
    {
        w->secrets.hold();
        becomeSignedIn();
        w->session->signOut();
        w->secrets.release();
        QTRY_COMPARE(w->secrets.log().size(), std::size_t{2});
        QVERIFY(w->secrets.log().back().starts_with("remove"));
        QTRY_COMPARE(w->secrets.stored(kKey), "");
    }

    void signOutDuringARefresh_dropsTheLateTokens()
    {
        becomeSignedIn();
        w->clock.advance(10min);
        w->server.hold();
        ask();
        w->session->signOut();
        w->server.release();
        QTRY_COMPARE(m_answers.size(), std::size_t{1});
        QCOMPARE(m_answers[0], "session-ended");
        QTest::qWait(5);
        QCOMPARE(w->session->state(), SessionState::SignedOut);
        QCOMPARE(w->secrets.stored(kKey), "");
    }

    void signInDuringTheKeychainsAnswer_isNotUndoneByIt()
    {
        w->secrets.put(kKey, "refresh-0");
        w->secrets.hold();
        w->session->resume();
        becomeSignedIn();
        w->secrets.release();
        QTest::qWait(5);
        QCOMPARE(w->session->state(), SessionState::SignedIn);
        QTRY_COMPARE(w->secrets.stored(kKey), "refresh-1");
        QCOMPARE(w->refreshes(), std::size_t{0});
    }

    void resumeTwice_asksOnce()
    {
        w->secrets.put(kKey, "refresh-1");
        w->script.pair = 1;
        w->session->resume();
        w->session->resume();
        wait(SessionState::SignedIn);
        w->session->resume();
        QCOMPARE(w->refreshes(), std::size_t{1});
    }

    void exchangesDuringResume_waitForIt()
    {
        w->secrets.put(kKey, "refresh-1");
        w->script.pair = 1;
        w->session->resume();
        QCOMPARE(asked(), "ok");
    }

    void cancelledExchange_sendsNothingWhenTheTokenComes()
    {
        becomeSignedIn();
        w->clock.advance(10min);
        w->server.hold();
        QPointer<OperationBase> waiting = w->session->authorised(me(), this);
        waiting->start();
        waiting->cancel();
        w->server.release();
        QTRY_VERIFY(!waiting);
        QTRY_COMPARE(w->refreshes(), std::size_t{1});
        QCOMPARE(w->server.count("/v1/me"), std::size_t{0});
    }

    void sessionDestroyed_cancelsWhatWaits()
    {
        becomeSignedIn();
        w->clock.advance(10min);
        w->server.hold();
        QObject owner;
        std::string code;
        startAndThen(w->session->authorised(me(), &owner), &owner,
                     [&](const Result<HttpAnswer> &answer) { code = codeOf(answer); });
        auto *const idle = w->session->authorised(me(), &owner);
        w->session.reset();
        QTRY_COMPARE(code, "cancelled");
        code.clear();
        startAndThen(idle, &owner, [&](const Result<HttpAnswer> &answer) { code = codeOf(answer); });
        QTRY_COMPARE(code, "cancelled");
    }

    void handlerThatDestroysTheSession_isSafe()
    {
        QObject handler;
        connect(w->session.get(), &Session::stateChanged, &handler, [this] { w->session.reset(); });
        becomeSignedIn();
        QVERIFY(!w->session);
    }
};

QTEST_GUILESS_MAIN(SessionTest)
#include "tst_session.moc"
