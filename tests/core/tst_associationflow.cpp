// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flows/associationflow.h"
#include "core/storage/deskstore.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/openingscript.h"
#include "tests/support/recordinglog.h"
#include "tests/support/sessionscript.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace truelle;
using namespace std::chrono_literals;

namespace {

constexpr const char *kEmail = "lea@batiloire.example";

} // namespace

class AssociationFlowTest : public QObject
{
    Q_OBJECT

    using Told = std::vector<std::string>;
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
        std::unique_ptr<AssociationFlow> flow;
        Told told;
        Error refusal;
        AssociatedSite site;

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
            begin();
        }
        void begin()
        {
            flow = std::make_unique<AssociationFlow>(
                *registry, DiscoveredCaisse{{"https://caisse.example", "PEM"}, SessionScript::caisse(), {}});
            AssociationFlow *const f = flow.get();
            connect(f, &AssociationFlow::identified, f, [this](const IdentifiedSite &identified) {
                told.push_back("identified " + identified.memberName);
            });
            connect(f, &AssociationFlow::associated, f, [this](const AssociatedSite &associated) {
                site = associated;
                told.push_back("associated");
            });
            connect(f, &AssociationFlow::identificationRefused, f, [this](const Error &error) {
                refusal = error;
                told.push_back("identification " + std::string(codeName(error.code)));
            });
            connect(f, &AssociationFlow::associationRefused, f, [this](const Error &error) {
                refusal = error;
                told.push_back("association " + std::string(codeName(error.code)));
            });
        }
    };
    std::unique_ptr<World> w;

    Told answers()
    {
        static_cast<void>(QTest::qWaitFor([this] { return !w->told.empty() && !w->flow->isBusy(); }));
        return std::exchange(w->told, {});
    }
    void identify()
    {
        w->flow->identify(OpeningScript::letters());
        QCOMPARE(answers(), Told{"identified Bâtiloire"});
    }
    void answerWith(const char *path, const Error &error, int status)
    {
        w->server.on("POST", path, [=](const HttpRequest &) -> Result<HttpAnswer> {
            return status == 0 ? Result<HttpAnswer>(error) : Result<HttpAnswer>(problemAnswer(error, status));
        });
    }
    AssociateSiteOperation *operation(const std::string &password = OpeningScript::kPassword)
    {
        return new AssociateSiteOperation(*w->registry, {"https://caisse.example", "PEM"},
                                          {OpeningScript::letters(), kEmail, Secret(password)}, this);
    }
    Result<AssociatedSite> outcome(AssociateSiteOperation *asked)
    {
        std::optional<Result<AssociatedSite>> result;
        startAndThen<AssociatedSite>(asked, this, [&](Result<AssociatedSite> ended) { result = std::move(ended); });
        if (!QTest::qWaitFor([&] { return result.has_value(); }))
            return Error(ErrorCode::Internal, "never finished");
        return *std::move(result);
    }

private Q_SLOTS:
    void init() { w = std::make_unique<World>(); }

    void association_takesBothSteps()
    {
        identify();
        w->flow->associate(" Lea@Batiloire.example", Secret(OpeningScript::kPassword));
        QVERIFY(w->flow->isBusy());
        QCOMPARE(answers(), Told{"associated"});
        QVERIFY(w->site == OpeningScript::site());
        const auto sent = decodeAssociationDetails(w->server.requests().back().body);
        QCOMPARE(sent->token.reveal(), "association-1");
        QCOMPARE(sent->email, kEmail);
        w->flow->associate(kEmail, Secret(OpeningScript::kPassword)); // what it stood for is associated
        QCOMPARE(answers(), Told{"association opening-ended"});
    }

    void fieldsAtFault_askNobody()
    {
        w->flow->identify({"", "12345678912345", Secret("x")});
        QCOMPARE(answers(), Told{"identification invalid-input"});
        QVERIFY(w->refusal.fields == (std::vector<FieldError>{{"/cibtpId", "required"}, {"/siret", "invalid"}}));
        identify();
        w->flow->associate("nobody", {});
        QCOMPARE(answers(), Told{"association invalid-input"});
        QVERIFY(w->refusal.fields == (std::vector<FieldError>{{"/email", "invalid"}, {"/password", "required"}}));
        QCOMPARE(w->server.requests().size(), std::size_t{1});
    }

    void secondStepBeforeTheFirst_isRefused()
    {
        w->flow->associate(kEmail, Secret("x"));
        QCOMPARE(answers(), Told{"association opening-ended"});
        QVERIFY(w->server.requests().empty());
    }

    void refusedAssociation_canBeAskedAgain_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<int>("status");
        QTest::newRow("wrong password") << ErrorCode::InvalidCredentials << 401;
        QTest::newRow("locked") << ErrorCode::AccountLocked << 423;
        QTest::newRow("not activated") << ErrorCode::AccountNotActivated << 403;
        QTest::newRow("lapsed") << ErrorCode::CertificationLapsed << 403;
        QTest::newRow("fields") << ErrorCode::ValidationFailed << 422;
        QTest::newRow("too many") << ErrorCode::RateLimited << 429;
        QTest::newRow("cut") << ErrorCode::ConnectionLost << 0;
        QTest::newRow("late") << ErrorCode::TimedOut << 0;
    }
    void refusedAssociation_canBeAskedAgain()
    {
        QFETCH(ErrorCode, code);
        QFETCH(int, status);
        identify();
        answerWith("/v1/associations:complete", Error(code), status);
        w->flow->associate(kEmail, Secret("x"));
        QCOMPARE(answers(), Told{"association " + std::string(codeName(code))});
        OpeningScript again(w->server);
        again.identifications = 1;
        again.state = OpeningState::Identified;
        w->flow->associate(kEmail, Secret(OpeningScript::kPassword));
        QCOMPARE(answers(), Told{"associated"});
    }

    void endedIdentification_needsTheFirstStepAgain()
    {
        identify();
        w->script.state = OpeningState::Ended;
        w->flow->associate(kEmail, Secret(OpeningScript::kPassword));
        QCOMPARE(answers(), Told{"association opening-ended"});
        w->flow->associate(kEmail, Secret(OpeningScript::kPassword));
        QCOMPARE(answers(), Told{"association opening-ended"});
        QCOMPARE(w->server.count("/v1/associations:complete"), std::size_t{1});
        identify();
        w->flow->associate(kEmail, Secret(OpeningScript::kPassword));
        QCOMPARE(answers(), Told{"associated"});
    }

    void refusedIdentification_isTold()
    {
        answerWith("/v1/associations", Error(ErrorCode::IdentificationRefused), 403);
        w->flow->identify(OpeningScript::letters());
        QCOMPARE(answers(), Told{"identification identification-refused"});
    }

    void cancelledStep_isSilent()
    {
        w->flow->cancelStep();
        for (const bool isAnsweredBefore : {false, true}) {
            w->server.hold();
            w->flow->identify(OpeningScript::letters());
            if (isAnsweredBefore)
                w->server.release();
            w->flow->cancelStep();
            QVERIFY(!w->flow->isBusy());
            w->server.release();
            QTest::qWait(0);
            QVERIFY(w->told.empty());
        }
        identify();
    }

    void secondQuestionAtOnce_isNotHeard()
    {
        w->flow->identify(OpeningScript::letters());
        w->flow->associate(kEmail, Secret("x"));
        QCOMPARE(answers(), Told{"identified Bâtiloire"});
        QCOMPARE(w->server.requests().size(), std::size_t{1});
    }

    void ownerGone_endsTheQuestion()
    {
        w->server.hold();
        w->flow->identify(OpeningScript::letters());
        w->flow.reset();
        w->server.release();
        QTest::qWait(0);
        QVERIFY(w->told.empty());
    }

    void flowDestroyedByItsAnswer_isSafe()
    {
        connect(w->flow.get(), &AssociationFlow::identified, this, [this] { w->flow.reset(); });
        w->flow->identify(OpeningScript::letters());
        QTRY_VERIFY(!w->flow);
    }

    void oneGo_associates()
    {
        const auto site = outcome(operation());
        QCOMPARE(codeOf(site), "ok");
        QVERIFY(*site == OpeningScript::site());
    }

    void oneGoWithFieldsAtFault_namesThemAll()
    {
        AssociateSiteOperation::Letters letters{{"", "7", Secret("x")}, "nobody", {}};
        const auto site = outcome(new AssociateSiteOperation(*w->registry, {"https://caisse.example", {}}, letters, this));
        QCOMPARE(codeOf(site), "invalid-input");
        QVERIFY(site.error().fields
                == (std::vector<FieldError>{{"/cibtpId", "required"},
                                            {"/siret", "invalid"},
                                            {"/email", "invalid"},
                                            {"/password", "required"}}));
        QVERIFY(w->server.requests().empty());
    }

    void oneGoRefused_tellsWhichStepRefused()
    {
        QCOMPARE(codeOf(outcome(operation("wrong"))), "invalid-credentials");
        QCOMPARE(w->server.count("/v1/associations:complete"), std::size_t{1});
        answerWith("/v1/associations", Error(ErrorCode::IdentificationRefused), 403);
        QCOMPARE(codeOf(outcome(operation())), "identification-refused");
        QCOMPARE(w->server.count("/v1/associations:complete"), std::size_t{1});
        w->server.on("POST", "/v1/associations", [](const HttpRequest &) { return Result<HttpAnswer>(htmlAnswer()); });
        QCOMPARE(codeOf(outcome(operation())), "not-a-caisse");
    }

    void tooManyRequests_areWaitedOutInEachStep()
    {
        Error later(ErrorCode::RateLimited);
        later.retryAfter = 1s;
        w->server.enqueue(problemAnswer(later, 429));
        QElapsedTimer since;
        since.start();
        QCOMPARE(codeOf(outcome(operation())), "ok");
        QVERIFY(since.elapsed() >= 1000);
        QCOMPARE(w->server.count("/v1/associations"), std::size_t{2});
        QCOMPARE(w->server.count("/v1/associations:complete"), std::size_t{1});
        w->server.on("POST", "/v1/associations:complete", [later, asked = 0](const HttpRequest &) mutable {
            return asked++ == 0 ? Result<HttpAnswer>(problemAnswer(later, 429))
                                : Result<HttpAnswer>(jsonAnswer(encodeAssociatedSite(OpeningScript::site())));
        });
        QCOMPARE(codeOf(outcome(operation())), "ok");
        QCOMPARE(w->server.count("/v1/associations"), std::size_t{3}); // the first step is not repeated
    }

    void waitBeyondTheDeadline_isTheAnswerAtOnce()
    {
        Error later(ErrorCode::RateLimited);
        later.retryAfter = 121s;
        answerWith("/v1/associations", later, 429);
        QCOMPARE(codeOf(outcome(operation())), "rate-limited");
        QCOMPARE(w->server.requests().size(), std::size_t{1});
    }

    void caisseThatNeverAnswers_endsAtTheDeadline()
    {
        w->server.hold();
        AssociateSiteOperation *const asked = operation();
        asked->setDeadline(30ms);
        QCOMPARE(codeOf(outcome(asked)), "timed-out");
        w->server.release();
        QTest::qWait(0);
        QCOMPARE(w->server.requests().size(), std::size_t{1});
    }

    void cancelledOneGo_stops_data()
    {
        QTest::addColumn<int>("when");
        QTest::newRow("before") << 0;
        QTest::newRow("during") << 1;
        QTest::newRow("while it waits") << 2;
    }
    void cancelledOneGo_stops()
    {
        QFETCH(int, when);
        Error later(ErrorCode::RateLimited);
        later.retryAfter = 1s;
        if (when == 2)
            answerWith("/v1/associations", later, 429);
        else
            w->server.hold();
        QPointer<AssociateSiteOperation> asked = operation();
        std::string code;
        int ends = 0;
        connect(asked, &OperationBase::finished, this, [&] {
            ++ends;
            code = codeOf(asked->result());
        });
        if (when > 0)
            asked->start();
        if (when == 2)
            QTRY_COMPARE(w->server.requests().size(), std::size_t{1});
        QTest::qWait(0);
        asked->cancel();
        w->server.release();
        QTRY_COMPARE(code, "cancelled");
        QTRY_VERIFY(!asked);
        QCOMPARE(ends, 1);
        QCOMPARE(w->server.requests().size(), std::size_t{when > 0 ? 1u : 0u});
    }

    void oneGoWhoseOwnerIsGone_saysNothing()
    {
        w->server.hold();
        auto owner = std::make_unique<QObject>();
        auto *const asked = operation();
        asked->setParent(owner.get());
        connect(asked, &OperationBase::finished, this, [] { QFAIL("finished"); });
        asked->start();
        owner.reset();
        w->server.release();
        QTest::qWait(0);
    }
};

QTEST_GUILESS_MAIN(AssociationFlowTest)
#include "tst_associationflow.moc"
