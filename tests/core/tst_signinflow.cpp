// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flows/signinflow.h"
#include "core/session/session.h"
#include "core/storage/deskstore.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/recordinglog.h"
#include "tests/support/sessionscript.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace truelle;
using namespace std::chrono_literals;

class SignInFlowTest : public QObject
{
    Q_OBJECT

    struct World
    {
        QTemporaryDir folder;
        std::unique_ptr<DeskStore> desk;
        ScriptedServer server;
        SessionScript script{server};
        FakeSecretStore secrets;
        FakeClock clock{Instant(1'775'000'000'000ms)};
        RecordingLog log;
        std::unique_ptr<AccountRegistry> registry;
        std::vector<Endpoint> transportsMade;
        std::vector<std::string> signals_;

        World() { startProgram(); }
        void startProgram()
        {
            registry.reset();
            desk.reset();
            auto opened = DeskStore::open(folder.filePath(QStringLiteral("desk.db")).toStdString());
            if (!opened)
                qFatal("no desk");
            desk = *std::move(opened);
            registry = std::make_unique<AccountRegistry>(AccountRegistry::Ports{
                *desk, secrets,
                [this](const Endpoint &endpoint) {
                    transportsMade.push_back(endpoint);
                    return std::make_unique<FakeTransport>(server, endpoint);
                },
                clock, log});
            QObject::connect(registry.get(), &AccountRegistry::accountAdded, registry.get(),
                             [this](const AccountKey &) { signals_.push_back("added"); });
            QObject::connect(registry.get(), &AccountRegistry::accountChanged, registry.get(),
                             [this](const AccountKey &) { signals_.push_back("changed"); });
            QObject::connect(registry.get(), &AccountRegistry::accountRemoved, registry.get(),
                             [this](const AccountKey &) { signals_.push_back("removed"); });
        }
    };
    std::unique_ptr<World> w;

    template<typename T>
    Result<T> outcome(Operation<T> *operation)
    {
        std::optional<Result<T>> result;
        startAndThen(operation, this, [&](Result<T> ended) { result = std::move(ended); });
        if (!QTest::qWaitFor([&] { return result.has_value(); }))
            return Error(ErrorCode::Internal, "never finished");
        return *std::move(result);
    }
    Result<DiscoveredCaisse> discovered(const std::string &address = "Caisse.Example", const std::string &ca = {})
    {
        return outcome<DiscoveredCaisse>(new DiscoverCaisseOperation(*w->registry, address, ca, this));
    }
    Result<AccountKey> signedIn(const std::string &password = SessionScript::kPassword)
    {
        const DiscoveredCaisse caisse{{"https://caisse.example", "PEM"}, SessionScript::caisse(), {}};
        return outcome<AccountKey>(
            new SignInOperation(*w->registry, caisse, {" Lea@Batiloire.example ", Secret(password)}, this));
    }

private Q_SLOTS:
    void init() { w = std::make_unique<World>(); }

    void discovery_givesTheCaisseAndItsNormalisedAddress()
    {
        const auto caisse = discovered("Caisse.Example:8443/", "PEM");
        QCOMPARE(codeOf(caisse), "ok");
        QCOMPARE(caisse->endpoint.baseUrl, "https://caisse.example:8443");
        QCOMPARE(caisse->endpoint.caPem, "PEM");
        QVERIFY(caisse->caisse == SessionScript::caisse());
        QVERIFY(w->transportsMade == std::vector{caisse->endpoint});
        QVERIFY(w->registry->accounts().empty());
    }

    void discoveryOfABadAddress_asksNobody()
    {
        QCOMPARE(codeOf(discovered("http://caisse.example")), "invalid-input");
        QCOMPARE(codeOf(discovered("")), "invalid-input");
        QVERIFY(w->server.requests().empty());
    }

    void discoveryOfSomethingElse_isNotACaisse_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("web page") << 0;
        QTest::newRow("other API") << 1;
        QTest::newRow("unknown path") << 2;
        QTest::newRow("redirect") << 3;
    }
    void discoveryOfSomethingElse_isNotACaisse()
    {
        QFETCH(int, kind);
        const HttpAnswer answers[] = {htmlAnswer(), jsonAnswer(R"({"hello":"world"})"),
                                      problemAnswer(Error(ErrorCode::NotFound), 404), emptyAnswer(302)};
        w->server.enqueue(answers[kind]);
        QCOMPARE(codeOf(discovered()), "not-a-caisse");
    }

    void discoveryOfAnUnreachableCaisse_saysWhy()
    {
        w->server.enqueue(Error(ErrorCode::CertificateExpired));
        QCOMPARE(codeOf(discovered()), "certificate-expired");
    }

    void cancelledDiscovery_isCancelledOnce()
    {
        w->server.hold();
        auto *operation = new DiscoverCaisseOperation(*w->registry, "caisse.example", {}, this);
        int ends = 0;
        startAndThen<DiscoveredCaisse>(operation, this, [&](const Result<DiscoveredCaisse> &result) {
            ++ends;
            QCOMPARE(codeOf(result), "cancelled");
        });
        operation->cancel();
        w->server.release();
        QTRY_COMPARE(ends, 1);
    }

    void signIn_registersTheAccountWithARunningSession()
    {
        const auto key = signedIn();
        QCOMPARE(codeOf(key), "ok");
        AccountContext *const context = w->registry->find(*key);
        QVERIFY(context);
        QCOMPARE(context->session->state(), SessionState::SignedIn);
        QVERIFY(context->catalogue == SessionScript::catalogue());
        QVERIFY(context->vocabulary->features.find("f").has_value());
        QVERIFY(context->account == w->script.account());
        QVERIFY(w->registry->find(CaisseId("caisse-1"), AccountId("account-1")) == context);
        QTRY_COMPARE(w->secrets.stored("refresh-token/" + key->toString()), "refresh-1");
        QVERIFY(w->signals_ == (std::vector<std::string>{"added", "changed"}));
        const auto asked = decodeSignInRequest(w->server.requests()[1].body);
        QCOMPARE(asked->email, "lea@batiloire.example");
    }

    void signInAgain_keepsTheAccountsKey()
    {
        const auto first = signedIn();
        w->registry->find(*first)->session->signOut();
        const auto second = signedIn();
        QVERIFY(*first == *second);
        QCOMPARE(w->registry->accounts().size(), std::size_t{1});
        QCOMPARE(w->registry->find(*second)->session->state(), SessionState::SignedIn);
    }

    void refusedSignIn_registersNothing_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<int>("status");
        QTest::newRow("wrong password") << ErrorCode::InvalidCredentials << 401;
        QTest::newRow("not activated") << ErrorCode::AccountNotActivated << 403;
        QTest::newRow("lapsed") << ErrorCode::CertificationLapsed << 403;
        QTest::newRow("locked") << ErrorCode::AccountLocked << 423;
        QTest::newRow("too many") << ErrorCode::RateLimited << 429;
    }
    void refusedSignIn_registersNothing()
    {
        QFETCH(ErrorCode, code);
        QFETCH(int, status);
        Error refusal(code);
        refusal.retryAfter = 90s;
        w->server.on("POST", "/v1/sessions",
                     [&](const HttpRequest &) { return Result<HttpAnswer>(problemAnswer(refusal, status)); });
        const auto result = signedIn();
        QCOMPARE(codeOf(result), std::string(codeName(code)));
        QVERIFY(result.error().retryAfter == 90s);
        QVERIFY(w->registry->accounts().empty());
        QVERIFY(w->secrets.log().empty());
    }

    void missingCredentials_askNobody()
    {
        QCOMPARE(codeOf(signedIn("")), "invalid-input");
        QVERIFY(w->server.requests().empty());
    }

    void failedCatalogue_opensNoSession()
    {
        w->server.on("GET", "/v1/catalogue",
                     [](const HttpRequest &) -> Result<HttpAnswer> { return Error(ErrorCode::ConnectionLost); });
        QCOMPARE(codeOf(signedIn()), "connection-lost");
        QCOMPARE(w->server.count("/v1/sessions"), std::size_t{0});
    }

    void cancelledSignIn_registersNothing()
    {
        w->server.hold();
        auto *operation = new SignInOperation(
            *w->registry, {{"https://caisse.example", {}}, SessionScript::caisse(), {}}, {"a@b.example", Secret("x")}, this);
        std::string code;
        startAndThen<AccountKey>(operation, this, [&](const Result<AccountKey> &key) { code = codeOf(key); });
        operation->cancel();
        w->server.release();
        QTRY_COMPARE(code, "cancelled");
        QVERIFY(w->registry->accounts().empty());
    }

    void nextStart_loadsTheAccountAndResumesIt()
    {
        const auto key = signedIn();
        QTRY_COMPARE(w->secrets.stored("refresh-token/" + key->toString()), "refresh-1");
        w->startProgram();
        w->transportsMade.clear();
        QCOMPARE(codeOf(w->registry->load()), "ok");
        QCOMPARE(w->registry->accounts().size(), std::size_t{1});
        AccountContext *const context = w->registry->accounts()[0];
        QVERIFY(context->key == *key);
        QVERIFY(context->caisse == SessionScript::caisse());
        QVERIFY(context->account == w->script.account());
        QVERIFY(context->catalogue == SessionScript::catalogue());
        QVERIFY(context->endpoint == (Endpoint{"https://caisse.example", "PEM"}));
        QVERIFY(context->vocabulary->features.find("f").has_value());
        QCOMPARE(context->session->state(), SessionState::SignedOut);
        w->script.lastName = "Fournier-Roy";
        context->session->resume();
        QTRY_COMPARE(context->session->state(), SessionState::SignedIn);
        QCOMPARE(context->account.lastName, "Fournier-Roy"); // told with the tokens
        QCOMPARE(codeOf(outcome(context->api->sessions().me(this))), "ok");
        w->startProgram();
        QCOMPARE(codeOf(w->registry->load()), "ok");
        QCOMPARE(w->registry->accounts()[0]->account.lastName, "Fournier-Roy");
    }

    void accountUnderANewAddress_isReachedThereWithItsKey()
    {
        const auto key = signedIn();
        const auto moved = w->registry->put({"https://neuf.example", {}}, SessionScript::caisse(), w->script.account());
        QCOMPARE(codeOf(moved), "ok");
        QVERIFY((*moved)->key == *key);
        QCOMPARE((*moved)->transport->endpoint().baseUrl, "https://neuf.example");
    }

    void removedAccount_isForgottenEverywhere()
    {
        const auto key = signedIn();
        QTRY_COMPARE(w->secrets.stored("refresh-token/" + key->toString()), "refresh-1");
        QCOMPARE(codeOf(w->registry->remove(*key)), "ok");
        QVERIFY(!w->registry->find(*key));
        QTRY_VERIFY(w->script.isRevoked);
        QTRY_COMPARE(w->secrets.stored("refresh-token/" + key->toString()), "");
        QCOMPARE(w->signals_.back(), "removed");
        QCOMPARE(codeOf(w->registry->remove(*key)), "not-found");
        w->startProgram();
        QCOMPARE(codeOf(w->registry->load()), "ok");
        QVERIFY(w->registry->accounts().empty());
    }
};

QTEST_GUILESS_MAIN(SignInFlowTest)
#include "tst_signinflow.moc"
