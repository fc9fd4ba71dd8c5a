// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flows/recoveryflow.h"
#include "core/storage/deskstore.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/openingscript.h"
#include "tests/support/recordinglog.h"
#include "tests/support/sessionscript.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace truelle;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(truelle::RecoveryRequest)

class RecoveryFlowTest : public QObject
{
    Q_OBJECT

    struct World
    {
        QTemporaryDir folder;
        std::unique_ptr<DeskStore> desk;
        ScriptedServer server;
        OpeningScript script{server};
        FakeSecretStore secrets;
        FakeClock clock{Instant(1'775'000'000'000ms)};
        RecordingLog log;
        std::unique_ptr<AccountRegistry> registry;

        World()
        {
            auto opened = DeskStore::open(folder.filePath(QStringLiteral("desk.db")).toStdString());
            if (!opened)
                qFatal("no desk");
            desk = *std::move(opened);
            registry = std::make_unique<AccountRegistry>(AccountRegistry::Ports{
                *desk, secrets,
                [this](const Endpoint &endpoint) { return std::make_unique<FakeTransport>(server, endpoint); }, clock,
                log});
        }
    };
    std::unique_ptr<World> w;

    RequestRecoveryOperation *operation(RecoveryRequest what, const std::string &subject)
    {
        const DiscoveredCaisse caisse{{"https://caisse.example", "PEM"}, SessionScript::caisse(), {}};
        return new RequestRecoveryOperation(*w->registry, caisse, what, subject, this);
    }
    Result<bool> outcome(RequestRecoveryOperation *asked)
    {
        std::optional<Result<bool>> result;
        startAndThen<bool>(asked, this, [&](Result<bool> ended) { result = std::move(ended); });
        if (!QTest::qWaitFor([&] { return result.has_value(); }))
            return Error(ErrorCode::Internal, "never finished");
        return *std::move(result);
    }

private Q_SLOTS:
    void init() { w = std::make_unique<World>(); }

    void requests_areAskedAsTheyAreMeant_data()
    {
        QTest::addColumn<RecoveryRequest>("what");
        QTest::addColumn<QByteArray>("subject");
        QTest::addColumn<QByteArray>("asked");
        QTest::newRow("password") << RecoveryRequest::PasswordReset << QByteArray(" Lea@Batiloire.example\n")
                                  << QByteArray(R"(/v1/password-resets {"email":"lea@batiloire.example"})");
        QTest::newRow("code") << RecoveryRequest::ConfidentialCode << QByteArray("\xE2\x80\x8F" "123 ")
                              << QByteArray(R"(/v1/code-requests {"cibtpId":"123"})");
        QTest::newRow("activation") << RecoveryRequest::Activation << QByteArray("lea@batiloire.example")
                                    << QByteArray(R"(/v1/activations:resend {"email":"lea@batiloire.example"})");
    }
    void requests_areAskedAsTheyAreMeant()
    {
        QFETCH(RecoveryRequest, what);
        QFETCH(QByteArray, subject);
        QFETCH(QByteArray, asked);
        QCOMPARE(codeOf(outcome(operation(what, subject.toStdString()))), "ok");
        QCOMPARE(w->script.asked, std::vector<std::string>{asked.toStdString()});
    }

    void subjectsAtFault_askNobody_data()
    {
        QTest::addColumn<RecoveryRequest>("what");
        QTest::addColumn<QByteArray>("subject");
        QTest::addColumn<QByteArray>("pointer");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("no address") << RecoveryRequest::PasswordReset << QByteArray(" ") << QByteArray("/email")
                                    << QByteArray("required");
        QTest::newRow("other address") << RecoveryRequest::Activation << QByteArray("nobody") << QByteArray("/email")
                                       << QByteArray("invalid");
        QTest::newRow("no id") << RecoveryRequest::ConfidentialCode << QByteArray() << QByteArray("/cibtpId")
                               << QByteArray("required");
        QTest::newRow("other id") << RecoveryRequest::ConfidentialCode << QByteArray("12-A") << QByteArray("/cibtpId")
                                  << QByteArray("invalid");
        QTest::newRow("long id") << RecoveryRequest::ConfidentialCode << QByteArray(41, '1') << QByteArray("/cibtpId")
                                 << QByteArray("too-long");
    }
    void subjectsAtFault_askNobody()
    {
        QFETCH(RecoveryRequest, what);
        QFETCH(QByteArray, subject);
        QFETCH(QByteArray, pointer);
        QFETCH(QByteArray, code);
        const auto asked = outcome(operation(what, subject.toStdString()));
        QCOMPARE(codeOf(asked), "invalid-input");
        QVERIFY(asked.error().fields == (std::vector<FieldError>{{pointer.toStdString(), code.toStdString()}}));
        QVERIFY(w->server.requests().empty());
    }

    void refusals_areTold_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<int>("status");
        QTest::newRow("too many") << ErrorCode::RateLimited << 429;
        QTest::newRow("fields") << ErrorCode::ValidationFailed << 422;
        QTest::newRow("busy") << ErrorCode::ServerBusy << 503;
        QTest::newRow("no network") << ErrorCode::NetworkUnreachable << 0;
        QTest::newRow("late") << ErrorCode::TimedOut << 0;
    }
    void refusals_areTold()
    {
        QFETCH(ErrorCode, code);
        QFETCH(int, status);
        Error refusal(code);
        refusal.retryAfter = 90s;
        w->server.on("POST", "/v1/password-resets", [&](const HttpRequest &) -> Result<HttpAnswer> {
            return status == 0 ? Result<HttpAnswer>(refusal) : Result<HttpAnswer>(problemAnswer(refusal, status));
        });
        const auto asked = outcome(operation(RecoveryRequest::PasswordReset, "lea@batiloire.example"));
        QCOMPARE(codeOf(asked), std::string(codeName(code)));
        QVERIFY(asked.error().retryAfter == 90s);
    }

    void malformedAnswer_isNoSuccess()
    {
        w->server.on("POST", "/v1/password-resets", [](const HttpRequest &) { return Result<HttpAnswer>(htmlAnswer()); });
        QCOMPARE(codeOf(outcome(operation(RecoveryRequest::PasswordReset, "lea@batiloire.example"))), "not-a-caisse");
        w->server.on("POST", "/v1/password-resets",
                     [](const HttpRequest &) { return Result<HttpAnswer>(htmlAnswer(202)); });
        QCOMPARE(codeOf(outcome(operation(RecoveryRequest::PasswordReset, "lea@batiloire.example"))), "not-a-caisse");
        w->server.on("POST", "/v1/password-resets",
                     [](const HttpRequest &) { return Result<HttpAnswer>(emptyAnswer(200)); });
        QCOMPARE(codeOf(outcome(operation(RecoveryRequest::PasswordReset, "lea@batiloire.example"))), "not-a-caisse");
    }

    void cancelledRequest_saysSoOnce_data()
    {
        QTest::addColumn<bool>("isStarted");
        QTest::newRow("before") << false;
        QTest::newRow("during") << true;
    }
    void cancelledRequest_saysSoOnce()
    {
        QFETCH(bool, isStarted);
        w->server.hold();
        QPointer<RequestRecoveryOperation> asked = operation(RecoveryRequest::Activation, "lea@batiloire.example");
        std::string codes;
        connect(asked, &OperationBase::finished, this, [&] { codes += codeOf(asked->result()); });
        if (isStarted)
            asked->start();
        asked->cancel();
        asked->cancel();
        w->server.release();
        QTRY_VERIFY(!asked);
        QCOMPARE(codes, "cancelled");
    }

    void ownerGone_saysNothing()
    {
        w->server.hold();
        auto owner = std::make_unique<QObject>();
        auto *const asked = operation(RecoveryRequest::Activation, "lea@batiloire.example");
        asked->setParent(owner.get());
        connect(asked, &OperationBase::finished, this, [] { QFAIL("finished"); });
        asked->start();
        asked->start(); // a second start is none
        QCOMPARE(w->server.requests().size(), std::size_t{1});
        owner.reset();
        w->server.release();
        QTest::qWait(0);
    }
};

QTEST_GUILESS_MAIN(RecoveryFlowTest)
#include "tst_recoveryflow.moc"
