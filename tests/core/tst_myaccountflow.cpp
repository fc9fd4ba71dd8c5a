// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session.h"
#include "core/storage/deskstore.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/flowlistener.h"
#include "tests/support/recordinglog.h"
#include "tests/support/sessionscript.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace truelle;
using namespace std::chrono_literals;

namespace {

constexpr const char *kMobile = "+33612345678";

std::string headerOf(const HttpRequest &request, const char *name)
{
    for (const auto &[header, value] : request.headers)
        if (header == name)
            return value;
    return {};
}

// The person's own account at the caisse, with what it enforces.
class MeScript
{
public:
    explicit MeScript(ScriptedServer &server, const Account &account) : m_server(server), me(account)
    {
        me.version = "1";
        me.lastName = "Fournier";
        me.firstName = "Léa";
        serve();
    }
    void serve()
    {
        m_server.on("GET", "/v1/me", [this](const HttpRequest &) { return Answer(jsonAnswer(encodeAccount(me))); });
        m_server.on("PATCH", "/v1/me", [this](const HttpRequest &request) { return patch(request); });
        m_server.on("POST", "/v1/me/password", [this](const HttpRequest &request) {
            passwords.push_back(decodePasswordChange(request.body)->newPassword);
            keys.push_back(headerOf(request, "Idempotency-Key"));
            return Answer(emptyAnswer(204));
        });
        m_server.on("POST", "/v1/me/email", [this](const HttpRequest &request) {
            me.email = decodeEmailChange(request.body)->newEmail;
            return Answer(emptyAnswer(202));
        });
        m_server.on("POST", "/v1/me/mobile:certify", [](const HttpRequest &) {
            return Answer(jsonAnswer(encodeMobileChallenge({10min, 5, 2}), 202));
        });
        m_server.on("POST", "/v1/me/mobile:confirm", [this](const HttpRequest &request) {
            const auto asked = decodeMobileRequest(request.body);
            const bool isRight = asked->code.reveal() == "123456";
            if (isRight) {
                me.isMobileCertified = me.mobile == asked->mobile;
                bump();
            }
            return Answer(jsonAnswer(encodeMobileConfirmation({isRight, 4})));
        });
    }
    void bump() { me.version = std::to_string(std::stoi(me.version) + 1); }

private:
    using Answer = Result<HttpAnswer>;
    Answer patch(const HttpRequest &request)
    {
        keys.push_back(headerOf(request, "Idempotency-Key"));
        if (headerOf(request, "If-Match") != '"' + me.version + '"') {
            Error error(ErrorCode::ChangedMeanwhile);
            error.current = encodeAccount(me);
            return problemAnswer(error, 412);
        }
        const auto asked = decodeAccountPatch(request.body);
        me.lastName = asked->lastName.value_or(me.lastName);
        if (asked->mobile && *asked->mobile != me.mobile) {
            me.mobile = *asked->mobile;
            me.isMobileCertified = false;
        }
        me.getsDocumentsByEmail = asked->documentsByEmail.value_or(me.getsDocumentsByEmail);
        bump();
        return jsonAnswer(encodeAccount(me));
    }

    ScriptedServer &m_server;

public:
    Account me;
    std::vector<std::string> keys;
    std::vector<Secret> passwords;
};

} // namespace

class MyAccountFlowTest : public QObject
{
    Q_OBJECT

    using Told = std::vector<std::string>;
    struct World : FlowListener
    {
        QTemporaryDir folder;
        std::unique_ptr<DeskStore> desk;
        ScriptedServer server;
        SessionScript session{server};
        std::unique_ptr<MeScript> caisse;
        FakeSecretStore secrets;
        FakeClock clock{Instant(1'775'000'000'000ms)};
        RecordingLog log;
        std::unique_ptr<AccountRegistry> registry;
        AccountKey key;
        std::unique_ptr<MyAccountFlow> flow;

        World()
        {
            startProgram();
            caisse = std::make_unique<MeScript>(server, session.account());
            SessionTokens tokens = session.issue();
            tokens.account = caisse->me;
            key = (*registry->put({"https://caisse.example", {}}, SessionScript::caisse(), caisse->me))->key;
            context().session->begin(std::move(tokens));
            begin();
        }
        void startProgram()
        {
            flow.reset();
            registry.reset();
            desk.reset();
            auto opened = DeskStore::open(folder.filePath(QStringLiteral("desk.db")).toStdString());
            if (!opened)
                qFatal("no desk");
            desk = *std::move(opened);
            registry = std::make_unique<AccountRegistry>(AccountRegistry::Ports{
                *desk, secrets,
                [this](const Endpoint &endpoint) { return std::make_unique<FakeTransport>(server, endpoint); }, clock,
                log});
        }
        [[nodiscard]] AccountContext &context() const { return *registry->find(key); }
        void begin()
        {
            flow = std::make_unique<MyAccountFlow>(*registry, key);
            listen(*flow);
        }
    };
    std::unique_ptr<World> w;

    Told answers()
    {
        static_cast<void>(QTest::qWaitFor([this] { return !w->told.empty() && !w->flow->isBusy(); }));
        return std::exchange(w->told, {});
    }
    void fail(const char *method, const char *path, const Error &error, int status)
    {
        w->server.on(method, path, [=](const HttpRequest &) -> Result<HttpAnswer> {
            return status == 0 ? Result<HttpAnswer>(error) : Result<HttpAnswer>(problemAnswer(error, status));
        });
    }
    static AccountPatch name(const std::string &lastName)
    {
        AccountPatch patch;
        patch.lastName = lastName;
        return patch;
    }
    static PasswordChange password() { return {Secret("Truelle-2026!"), Secret("Mortier-2027?")}; }

private Q_SLOTS:
    void init() { w = std::make_unique<World>(); }

    void account_isShownAtOnceAndTakenAnew()
    {
        QCOMPARE(w->flow->account().lastName, "Fournier");
        QVERIFY(w->flow->caisse() == SessionScript::caisse());
        QVERIFY(!w->flow->obstacle());
        QVERIFY(w->server.requests().empty());
        w->caisse->me.lastName = "Roy";
        w->flow->refresh();
        w->flow->refresh(); // one question is enough
        QVERIFY(!w->flow->isBusy());
        QCOMPARE(answers(), Told{"account"});
        QCOMPARE(w->flow->account().lastName, "Roy");
        QCOMPARE(w->server.count("/v1/me"), std::size_t{1});
        const std::size_t asked = w->server.count("/v1/me");
        w->flow->refresh();
        QTRY_COMPARE(w->server.count("/v1/me"), asked + 1);
        QTest::qWait(0);
        QVERIFY(w->told.empty()); // nothing is other
    }

    void change_isStoredForTheNextStart()
    {
        AccountPatch patch = name("  Roy ");
        patch.documentsByEmail = true;
        w->flow->change(patch);
        QVERIFY(w->flow->isBusy());
        QCOMPARE(answers(), (Told{"account", "changed"}));
        QCOMPARE(w->caisse->me.lastName, "Roy");
        QCOMPARE(w->flow->account().version, "2");
        w->startProgram();
        QCOMPARE(codeOf(w->registry->load()), "ok");
        QVERIFY(w->context().account == w->caisse->me);
    }

    void fieldsAtFault_askNobody()
    {
        AccountPatch patch = name(" ");
        patch.mobile = "+33140205050";
        patch.documentsBySms = true;
        w->flow->change(patch);
        QCOMPARE(answers(), Told{"change invalid-input"});
        w->flow->changePassword({Secret("Truelle-2026!"), Secret("Truelle-2026!")});
        QCOMPARE(answers(), Told{"password invalid-input"});
        QVERIFY(w->refusal.fields == (std::vector<FieldError>{{"/newPassword", "same-as-before"}}));
        w->flow->changeEmail({" LEA@batiloire.example ", {}});
        QCOMPARE(answers(), Told{"email invalid-input"});
        QVERIFY(w->refusal.fields
                == (std::vector<FieldError>{{"/newEmail", "same-as-before"}, {"/password", "required"}}));
        w->flow->sendMobileCode("06");
        QCOMPARE(answers(), Told{"code invalid-input"});
        w->flow->confirmMobile(kMobile, {});
        QCOMPARE(answers(), Told{"confirmation invalid-input"});
        QVERIFY(w->server.requests().empty());
    }

    void accountChangedMeanwhile_isTakenAndTheChangeCanBeAskedAgain()
    {
        w->caisse->me.firstName = "Léa Marie";
        w->caisse->bump();
        w->flow->change(name("Roy"));
        QCOMPARE(answers(), (Told{"account", "change changed-meanwhile"}));
        QCOMPARE(w->flow->account().firstName, "Léa Marie");
        QCOMPARE(w->flow->account().lastName, "Fournier");
        w->flow->change(name("Roy"));
        QCOMPARE(answers(), (Told{"account", "changed"}));
        QVERIFY(w->caisse->keys[0] != w->caisse->keys[1]);
    }

    void unknownVersion_isReadFirst()
    {
        Account old = w->caisse->me;
        old.version.clear();
        QVERIFY(w->registry->put(w->context().endpoint, w->context().caisse, old));
        w->told.clear();
        w->flow->change(name("Roy"));
        QCOMPARE(answers(), (Told{"account", "account", "changed"}));
        fail("GET", "/v1/me", Error(ErrorCode::ServerBusy), 503);
        QVERIFY(w->registry->put(w->context().endpoint, w->context().caisse, old));
        w->told.clear();
        w->flow->change(name("Fournier"));
        QCOMPARE(answers(), Told{"change server-busy"});
    }

    void changeWhoseAnswerWasLost_takesEffectOnce()
    {
        fail("PATCH", "/v1/me", Error(ErrorCode::ConnectionLost), 0);
        w->flow->change(name("Roy"));
        QCOMPARE(answers(), (Told{"obstacle connection-lost", "change connection-lost"}));
        const std::string key = headerOf(w->server.requests().back(), "Idempotency-Key");
        w->caisse->serve();
        w->flow->change(name("Roy"));
        QCOMPARE(answers(), (Told{"obstacle none", "account", "changed"}));
        QCOMPARE(w->caisse->keys, Told{key});
        w->flow->change(name("Roy"));
        answers();
        QVERIFY(w->caisse->keys[1] != key); // what has been answered is over
    }

    void passwordWhoseAnswerWasLost_isAskedUnderItsKey()
    {
        fail("POST", "/v1/me/password", Error(ErrorCode::TimedOut), 0);
        w->flow->changePassword(password());
        QCOMPARE(answers(), (Told{"obstacle timed-out", "password timed-out"}));
        const std::string key = headerOf(w->server.requests().back(), "Idempotency-Key");
        w->caisse->serve();
        w->flow->changePassword({Secret("Truelle-2026!"), Secret("Autre-chose-1")});
        QCOMPARE(answers(), (Told{"obstacle none", "password"}));
        QVERIFY(w->caisse->keys[0] != key); // another question
    }

    void changedPassword_leavesThisSession()
    {
        w->flow->changePassword(password());
        QCOMPARE(answers(), Told{"password"});
        QCOMPARE(w->caisse->passwords[0].reveal(), "Mortier-2027?");
        QCOMPARE(w->context().session->state(), SessionState::SignedIn);
        w->caisse->bump(); // a password is part of an account
        w->flow->change(name("Roy"));
        QCOMPARE(answers(), (Told{"account", "account", "changed"}));
    }

    void changedAddress_endsTheSessionAndIsKnownHere()
    {
        w->flow->changeEmail({" Lea.Roy@Batiloire.example ", Secret("Truelle-2026!")});
        QCOMPARE(answers(), (Told{"account", "obstacle session-ended", "email lea.roy@batiloire.example"}));
        QCOMPARE(w->context().session->state(), SessionState::SignedOut);
        QCOMPARE(w->flow->account().email, "lea.roy@batiloire.example");
        QTRY_COMPARE(w->secrets.stored("refresh-token/" + w->key.toString()), "");
        w->startProgram();
        QCOMPARE(codeOf(w->registry->load()), "ok");
        QCOMPARE(w->context().account.email, "lea.roy@batiloire.example");
    }

    void refusals_changeNothing_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<int>("status");
        QTest::newRow("fields") << ErrorCode::ValidationFailed << 422;
        QTest::newRow("too many") << ErrorCode::RateLimited << 429;
        QTest::newRow("locked") << ErrorCode::AccountLocked << 423;
        QTest::newRow("running") << ErrorCode::StillRunning << 409;
        QTest::newRow("failed") << ErrorCode::ServerFailed << 500;
    }
    void refusals_changeNothing()
    {
        QFETCH(ErrorCode, code);
        QFETCH(int, status);
        Error refusal(code);
        refusal.fields = {{"/newEmail", "invalid"}};
        refusal.retryAfter = 90s;
        for (const char *path : {"/v1/me/password", "/v1/me/email", "/v1/me/mobile:certify", "/v1/me/mobile:confirm"})
            fail("POST", path, refusal, status);
        fail("PATCH", "/v1/me", refusal, status);
        const auto refused = [&](const char *what) { return Told{what + std::string(codeName(code))}; };
        w->flow->changePassword(password());
        QCOMPARE(answers(), refused("password "));
        w->flow->changeEmail({"roy@batiloire.example", Secret("x")});
        QCOMPARE(answers(), refused("email "));
        QVERIFY(w->refusal.fields == refusal.fields);
        QVERIFY(w->refusal.retryAfter == 90s);
        w->flow->sendMobileCode(kMobile);
        QCOMPARE(answers(), refused("code "));
        w->flow->confirmMobile(kMobile, Secret("1"));
        QCOMPARE(answers(), refused("confirmation "));
        w->flow->change(name("Roy"));
        QCOMPARE(answers(), refused("change "));
        QVERIFY(w->flow->account() == w->caisse->me);
        QCOMPARE(w->context().session->state(), SessionState::SignedIn);
    }

    void certification_isReadWithItsVersion()
    {
        AccountPatch patch;
        patch.mobile = kMobile;
        w->flow->change(patch);
        QCOMPARE(answers(), (Told{"account", "changed"}));
        w->flow->sendMobileCode(kMobile);
        QCOMPARE(answers(), Told{"sent"});
        w->flow->confirmMobile(kMobile, Secret("1"));
        QCOMPARE(answers(), Told{"wrong code 4"});
        w->flow->confirmMobile(kMobile, Secret("123 456"));
        QCOMPARE(answers(), (Told{"account", "certified"}));
        QVERIFY(w->flow->account().isMobileCertified);
        patch.mobile = "+33612345679";
        w->flow->change(patch);
        QCOMPARE(answers(), (Told{"account", "changed"}));
        QVERIFY(!w->flow->account().isMobileCertified);
    }

    void certificationThatCannotBeRead_isOneAllTheSame()
    {
        w->caisse->me.mobile = kMobile;
        fail("GET", "/v1/me", Error(ErrorCode::ConnectionLost), 0);
        w->flow->confirmMobile(kMobile, Secret("123456"));
        QCOMPARE(answers(), (Told{"obstacle connection-lost", "certified"}));
        w->caisse->serve();
        w->flow->change(name("Roy")); // with the version it has now
        QCOMPARE(answers(), (Told{"obstacle none", "account", "account", "changed"}));
    }

    void signedOut_isAnObstacle()
    {
        w->context().session->signOut();
        QCOMPARE(answers(), Told{"obstacle session-ended"});
        w->flow->changePassword(password());
        QCOMPARE(answers(), Told{"password session-ended"});
        QVERIFY(w->caisse->passwords.empty());
    }

    void lostNetwork_isAnObstacleUntilItIsBack()
    {
        fail("GET", "/v1/me", Error(ErrorCode::NetworkUnreachable), 0);
        w->flow->refresh();
        QCOMPARE(answers(), Told{"obstacle network-unreachable"});
        w->caisse->serve();
        w->flow->refresh();
        QCOMPARE(answers(), Told{"obstacle none"});
        w->server.on("GET", "/v1/me", [](const HttpRequest &) { return Result<HttpAnswer>(htmlAnswer()); });
        w->flow->refresh();
        QCOMPARE(answers(), Told{"obstacle not-a-caisse"}); // a captive portal
    }

    void sessionOutOfReach_isAnObstacle_data()
    {
        QTest::addColumn<bool>("isKeychainLocked");
        QTest::newRow("no network") << false;
        QTest::newRow("locked keychain") << true;
    }
    void sessionOutOfReach_isAnObstacle()
    {
        QFETCH(bool, isKeychainLocked);
        QTRY_COMPARE(w->secrets.stored("refresh-token/" + w->key.toString()), "refresh-1");
        w->startProgram();
        QCOMPARE(codeOf(w->registry->load()), "ok");
        w->begin();
        QCOMPARE(std::string(codeName(w->flow->obstacle()->code)), "session-ended");
        if (isKeychainLocked)
            w->secrets.failWith(ErrorCode::KeychainUnavailable);
        else
            fail("POST", "/v1/sessions:refresh", Error(ErrorCode::HostNotFound), 0);
        w->context().session->resume();
        const char *const obstacle = isKeychainLocked ? "obstacle keychain-unavailable" : "obstacle host-not-found";
        QTRY_COMPARE(w->told, (Told{"obstacle none", obstacle})); // hope while it resumes
    }

    void removedAccount_isAnObstacle()
    {
        w->server.hold();
        w->flow->changePassword(password());
        QCOMPARE(codeOf(w->registry->remove(w->key)), "ok");
        w->server.release();
        QTRY_COMPARE(w->told.back(), "obstacle not-found");
        QVERIFY(!w->flow->isBusy());
        w->flow->changePassword(password());
        QTRY_COMPARE(w->told.back(), "password not-found");
        w->flow->refresh();
    }

    void cancelledStep_isSilent_data()
    {
        QTest::addColumn<bool>("isAnsweredBefore");
        QTest::newRow("during") << false;
        QTest::newRow("after") << true;
    }
    void cancelledStep_isSilent()
    {
        QFETCH(bool, isAnsweredBefore);
        w->flow->cancelStep();
        w->server.hold();
        w->flow->change(name("Roy"));
        if (isAnsweredBefore)
            w->server.release();
        w->flow->cancelStep();
        QVERIFY(!w->flow->isBusy());
        w->server.release();
        QTest::qWait(0);
        QVERIFY(w->told.empty());
        QCOMPARE(w->flow->account().lastName, "Fournier");
        w->flow->change(name("Roy")); // the caisse has done it: the same key
        answers();
        QCOMPARE(w->caisse->keys[0], w->caisse->keys[1]);
    }

    void olderReading_doesNotUndoAChange()
    {
        w->server.hold("GET");
        w->flow->refresh();
        w->flow->change(name("Roy"));
        QCOMPARE(answers(), (Told{"account", "changed"}));
        w->server.release();
        QTest::qWait(0);
        QCOMPARE(w->flow->account().lastName, "Roy");
        QVERIFY(w->told.empty());
    }

    void movedCaisse_isAskedAtItsNewAddress()
    {
        QVERIFY(w->registry->put({"https://neuf.example", {}}, SessionScript::caisse(), w->caisse->me));
        QCOMPARE(std::string(codeName(w->flow->obstacle()->code)), "session-ended");
        w->context().session->begin(w->session.issue());
        QVERIFY(!w->flow->obstacle());
        w->flow->changePassword(password());
        QTRY_COMPARE(w->told.back(), "password");
    }

    void secondQuestionAtOnce_isNotHeard()
    {
        w->flow->change(name("Roy"));
        w->flow->changePassword(password());
        QCOMPARE(answers(), (Told{"account", "changed"}));
        QTest::qWait(0);
        QVERIFY(w->told.empty());
        QVERIFY(w->caisse->passwords.empty());
    }

    void flowDestroyedByAnyOfItsSignals_isSafe_data()
    {
        QTest::addColumn<int>("at");
        for (int at = 0; at < 5; ++at)
            QTest::addRow("%d", at) << at;
    }
    void flowDestroyedByAnyOfItsSignals_isSafe()
    {
        QFETCH(int, at);
        int calls = 0;
        const auto destroy = [&, at] {
            if (calls++ == at)
                w->flow.reset();
        };
        connect(w->flow.get(), &MyAccountFlow::busyChanged, this, destroy);
        connect(w->flow.get(), &MyAccountFlow::accountChanged, this, destroy);
        connect(w->flow.get(), &MyAccountFlow::obstacleChanged, this, destroy);
        connect(w->flow.get(), &MyAccountFlow::emailChanged, this, destroy);
        w->flow->changeEmail({"roy@batiloire.example", Secret("Truelle-2026!")});
        QTRY_VERIFY(!w->flow);
        QTest::qWait(0);
    }

    void ownerGone_endsTheQuestion()
    {
        w->server.hold();
        w->flow->changePassword(password());
        w->flow->refresh();
        w->flow.reset();
        w->server.release();
        QTest::qWait(0);
        QVERIFY(w->told.empty());
    }

    void secrets_areNotLogged()
    {
        w->flow->changePassword(password());
        answers();
        for (const std::string &line : w->log.lines())
            QVERIFY(line.find("Mortier") == std::string::npos && line.find("Truelle-2026") == std::string::npos);
    }
};

QTEST_GUILESS_MAIN(MyAccountFlowTest)
#include "tst_myaccountflow.moc"
