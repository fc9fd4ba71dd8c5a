// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flows/openingflow.h"
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

namespace {

constexpr const char *kMobile = "+33612345678";
constexpr const char *kOtherMobile = "+33612345679";

OpeningDetails details(const std::string &mobile = {})
{
    return {{}, "lea@batiloire.example", Secret(OpeningScript::kPassword), "Fournier", "Léa", {}, mobile};
}

} // namespace

class OpeningFlowTest : public QObject
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
        std::unique_ptr<OpeningFlow> flow;
        std::vector<std::string> told; // what the flow said, in order
        Error refusal; // the last one

        World() { startProgram(); }
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
        [[nodiscard]] OpeningFlow::Parts parts() { return {*registry, *desk, secrets, clock, log, 20ms}; }
        void begin()
        {
            flow = std::make_unique<OpeningFlow>(
                parts(), DiscoveredCaisse{{"https://caisse.example", "PEM"}, SessionScript::caisse(), {}});
            listen();
        }
        // The program was ended, and is started anew.
        void restart()
        {
            startProgram();
            auto drafts = OpeningFlow::unfinished(*desk);
            if (!drafts || drafts->size() != 1)
                qFatal("not exactly one opening");
            told.clear();
            flow = std::make_unique<OpeningFlow>(parts(), drafts->front());
            listen();
        }
        [[nodiscard]] std::size_t unfinished() const { return OpeningFlow::unfinished(*desk)->size(); }
        [[nodiscard]] std::string tokenKept() const { return secrets.stored("opening-token/" + flow->draft().id); }

    private:
        void listen()
        {
            OpeningFlow *const f = flow.get();
            const auto refused = [this](const char *what) {
                return [this, what](const Error &error) {
                    refusal = error;
                    told.push_back(std::string(what) + ' ' + std::string(codeName(error.code)));
                };
            };
            connect(f, &OpeningFlow::stageChanged, f, [this](OpeningStage stage) {
                static constexpr const char *kNames[] = {"identification", "details", "waiting", "activated"};
                told.push_back(std::string("stage ") + kNames[static_cast<int>(stage)]);
            });
            connect(f, &OpeningFlow::identified, f, [this](const IdentifiedSite &) { told.push_back("identified"); });
            connect(f, &OpeningFlow::mobileCodeSent, f, [this](const MobileChallenge &) { told.push_back("sent"); });
            connect(f, &OpeningFlow::mobileConfirmed, f, [this](const MobileConfirmation &confirmation) {
                told.push_back(confirmation.isCertified ? "certified"
                                                        : "wrong code " + std::to_string(confirmation.triesLeft));
            });
            connect(f, &OpeningFlow::completed, f, [this](const CompletedOpening &) { told.push_back("completed"); });
            connect(f, &OpeningFlow::activationResent, f, [this] { told.push_back("resent"); });
            connect(f, &OpeningFlow::watchFailed, f, [this](const std::optional<Error> &error) {
                told.push_back("watch " + (error ? std::string(codeName(error->code)) : std::string("ok")));
            });
            connect(f, &OpeningFlow::identificationRefused, f, refused("identification"));
            connect(f, &OpeningFlow::mobileCodeRefused, f, refused("code"));
            connect(f, &OpeningFlow::mobileConfirmationRefused, f, refused("confirmation"));
            connect(f, &OpeningFlow::completionRefused, f, refused("completion"));
            connect(f, &OpeningFlow::activationResendRefused, f, refused("resend"));
        }
    };
    std::unique_ptr<World> w;

    using Told = std::vector<std::string>;
    // What was told since the last call, once there is any of it and nothing is asked any more.
    Told answers()
    {
        static_cast<void>(QTest::qWaitFor([this] { return !w->told.empty() && !w->flow->isBusy(); }));
        return std::exchange(w->told, {});
    }
    // Nothing more comes: everything that is queued has been told.
    bool isSilent()
    {
        QTest::qWait(0);
        QCoreApplication::sendPostedEvents();
        return w->told.empty();
    }
    void identify()
    {
        w->flow->identify(OpeningScript::letters());
        QCOMPARE(answers(), (Told{"stage details", "identified"}));
    }
    void complete()
    {
        w->flow->complete(details());
        QCOMPARE(answers(), (Told{"stage waiting", "completed"}));
    }
    void certify()
    {
        w->flow->sendMobileCode(kMobile);
        QCOMPARE(answers(), Told{"sent"});
        w->flow->confirmMobile(kMobile, Secret(OpeningScript::kSmsCode));
        QCOMPARE(answers(), Told{"certified"});
    }
    void answerWith(const char *path, const Error &error, int status)
    {
        w->server.on("POST", path, [=](const HttpRequest &) -> Result<HttpAnswer> {
            return status == 0 ? Result<HttpAnswer>(error) : Result<HttpAnswer>(problemAnswer(error, status));
        });
    }
    [[nodiscard]] OpeningStage stage() const { return w->flow->draft().stage; }

private Q_SLOTS:
    void init() { w = std::make_unique<World>(); }

    void opening_goesFromTheLettersToTheActivation()
    {
        w->begin();
        identify();
        QCOMPARE(w->flow->draft().memberName, "Bâtiloire");
        QCOMPARE(w->flow->draft().town, "Nantes");
        QCOMPARE(w->flow->draft().lastName, "Fournier");
        QCOMPARE(w->flow->draft().firstName, "Léa");
        QTRY_COMPARE(w->tokenKept(), "opening-1");
        certify();
        w->flow->complete(details(kMobile));
        QCOMPARE(answers(), (Told{"stage waiting", "completed"}));
        QCOMPARE(w->script.completed.mobile, kMobile);
        QCOMPARE(w->script.completed.token.reveal(), "opening-1");
        QVERIFY(w->server.count("/v1/openings:status") == 0);
        QTRY_VERIFY(w->server.count("/v1/openings:status") >= 2);
        w->script.state = OpeningState::Activated;
        QCOMPARE(answers(), Told{"stage activated"});
        QCOMPARE(w->flow->draft().email, "lea@batiloire.example");
        QCOMPARE(w->unfinished(), std::size_t{0});
        QTRY_COMPARE(w->tokenKept(), "");
        const std::size_t asked = w->server.count("/v1/openings:status");
        QTest::qWait(60); // longer than the watch's pause
        QCOMPARE(w->server.count("/v1/openings:status"), asked);
    }

    void fieldsAtFault_askNobodyAndAreKept()
    {
        w->begin();
        w->flow->identify({"12 A", "12345678912345", {}});
        QVERIFY(w->flow->isBusy());
        QCOMPARE(answers(), Told{"identification invalid-input"});
        QVERIFY(w->refusal.fields
                == (std::vector<FieldError>{{"/cibtpId", "invalid"}, {"/siret", "invalid"}, {"/code", "required"}}));
        QVERIFY(w->server.requests().empty());
        w->restart();
        QCOMPARE(w->flow->draft().cibtpId, "12 A");
        QCOMPARE(w->flow->draft().siret, "12345678912345");
        QCOMPARE(answers(), Told{"stage identification"});
    }

    void refusedIdentification_staysInTheFirstStep_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<int>("status");
        QTest::newRow("refused") << ErrorCode::IdentificationRefused << 403;
        QTest::newRow("fields") << ErrorCode::ValidationFailed << 422;
        QTest::newRow("locked") << ErrorCode::AccountLocked << 423;
        QTest::newRow("too many") << ErrorCode::RateLimited << 429;
        QTest::newRow("no network") << ErrorCode::NetworkUnreachable << 0;
        QTest::newRow("cut") << ErrorCode::ConnectionLost << 0;
        QTest::newRow("no caisse") << ErrorCode::CertificateUntrusted << 0;
    }
    void refusedIdentification_staysInTheFirstStep()
    {
        QFETCH(ErrorCode, code);
        QFETCH(int, status);
        Error refusal(code);
        refusal.retryAfter = status == 0 ? std::nullopt : std::optional(90s);
        answerWith("/v1/openings", refusal, status);
        w->begin();
        w->flow->identify(OpeningScript::letters());
        QCOMPARE(answers(), Told{"identification " + std::string(codeName(code))});
        QVERIFY(w->refusal.retryAfter == refusal.retryAfter);
        QCOMPARE(stage(), OpeningStage::Identification);
        QCOMPARE(w->tokenKept(), "");
        w->restart();
        QCOMPARE(w->flow->draft().cibtpId, "123");
    }

    void detailsAtFault_askNobodyAndAreKept()
    {
        w->begin();
        identify();
        OpeningDetails wrong = details();
        wrong.email = "nobody";
        wrong.password = Secret("short");
        wrong.firstName = "";
        wrong.mobile = "+33140205050";
        w->flow->complete(wrong);
        QCOMPARE(answers(), Told{"completion invalid-input"});
        QVERIFY(w->refusal.fields
                == (std::vector<FieldError>{{"/email", "invalid"},
                                            {"/password", "password-rule"},
                                            {"/firstName", "required"},
                                            {"/mobile", "not-mobile"}}));
        QCOMPARE(w->server.count("/v1/openings:complete"), std::size_t{0});
        QCOMPARE(w->flow->draft().email, "nobody");
    }

    void refusedCompletion_losesNothing_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<int>("status");
        QTest::newRow("fields") << ErrorCode::ValidationFailed << 422;
        QTest::newRow("too many") << ErrorCode::RateLimited << 429;
        QTest::newRow("busy") << ErrorCode::ServerBusy << 503;
        QTest::newRow("cut") << ErrorCode::ConnectionLost << 0;
        QTest::newRow("late") << ErrorCode::TimedOut << 0;
    }
    void refusedCompletion_losesNothing()
    {
        QFETCH(ErrorCode, code);
        QFETCH(int, status);
        w->begin();
        identify();
        answerWith("/v1/openings:complete", Error(code), status);
        w->flow->complete(details());
        QCOMPARE(answers(), Told{"completion " + std::string(codeName(code))});
        QCOMPARE(stage(), OpeningStage::Details);
        OpeningScript again(w->server);
        again.identifications = 1;
        again.state = OpeningState::Identified;
        complete();
    }

    void endedOpening_fallsBackWithEverythingTyped()
    {
        w->begin();
        identify();
        certify();
        w->script.state = OpeningState::Ended;
        w->flow->complete(details(kMobile));
        QCOMPARE(answers(), (Told{"stage identification", "completion opening-ended"}));
        QTRY_COMPARE(w->tokenKept(), "");
        const OpeningDraft &draft = w->flow->draft();
        QCOMPARE(draft.cibtpId, "123");
        QCOMPARE(draft.email, "lea@batiloire.example");
        QCOMPARE(draft.mobile, kMobile);
        QCOMPARE(draft.certifiedMobile, ""); // in the name of an opening that is no more
        identify();
        QTRY_COMPARE(w->tokenKept(), "opening-2");
        complete();
    }

    void endedOpening_isToldByTheMobileStepsToo()
    {
        w->begin();
        identify();
        w->script.state = OpeningState::Ended;
        w->flow->sendMobileCode(kMobile);
        QCOMPARE(answers(), (Told{"stage identification", "code opening-ended"}));
        identify();
        w->script.state = OpeningState::Ended;
        w->flow->confirmMobile(kMobile, Secret("1"));
        QCOMPARE(answers(), (Told{"stage identification", "confirmation opening-ended"}));
    }

    void completionWhoseAnswerWasLost_isFoundActivated()
    {
        w->begin();
        identify();
        w->script.state = OpeningState::Activated; // completed, and the link followed
        w->flow->complete(details());
        QCOMPARE(answers(), (Told{"stage activated", "completed"}));
        QCOMPARE(w->unfinished(), std::size_t{0});
    }

    void wrongCode_tellsTheTriesLeft()
    {
        w->begin();
        identify();
        w->flow->sendMobileCode(kMobile);
        QCOMPARE(answers(), Told{"sent"});
        QCOMPARE(w->flow->mobileChallenge()->triesLeft, 5);
        w->flow->confirmMobile(kMobile, Secret("999 999"));
        QCOMPARE(answers(), Told{"wrong code 4"});
        QCOMPARE(w->flow->mobileChallenge()->triesLeft, 4);
        QCOMPARE(w->flow->draft().certifiedMobile, "");
        w->flow->confirmMobile(kMobile, Secret(" 123 456 "));
        QCOMPARE(answers(), Told{"certified"});
        QVERIFY(!w->flow->mobileChallenge());
    }

    void mobileAtFault_asksNobody()
    {
        w->begin();
        identify();
        w->flow->sendMobileCode("+33140205050");
        QCOMPARE(answers(), Told{"code invalid-input"});
        w->flow->confirmMobile(kMobile, Secret(" "));
        QCOMPARE(answers(), Told{"confirmation invalid-input"});
        QVERIFY(w->refusal.fields == (std::vector<FieldError>{{"/code", "required"}}));
        QCOMPARE(w->server.count("/v1/openings:certify-mobile"), std::size_t{0});
    }

    void anotherNumber_dropsTheCertification()
    {
        w->begin();
        identify();
        certify();
        OpeningDraft typed = w->flow->draft();
        typed.mobile = "06 12 34 56 78"; // the same, as the person writes it
        w->flow->keep(typed);
        QCOMPARE(w->flow->draft().certifiedMobile, kMobile);
        typed.mobile = "06 12 34 56 79";
        w->flow->keep(typed);
        QCOMPARE(w->flow->draft().certifiedMobile, "");
        typed.mobile = "06 12 34 56 78";
        w->flow->keep(typed);
        QCOMPARE(w->flow->draft().certifiedMobile, "");
    }

    void numberChangedWhileTheCodeIsLookedAt_isNotCertified()
    {
        w->begin();
        identify();
        w->flow->sendMobileCode(kMobile);
        QCOMPARE(answers(), Told{"sent"});
        w->server.hold();
        w->flow->confirmMobile(kMobile, Secret(OpeningScript::kSmsCode));
        OpeningDraft typed = w->flow->draft();
        typed.mobile = kOtherMobile;
        w->flow->keep(typed);
        QVERIFY(!w->flow->mobileChallenge());
        w->server.release();
        QCOMPARE(answers(), Told{"certified"});
        QCOMPARE(w->flow->draft().certifiedMobile, "");
        QCOMPARE(w->flow->draft().mobile, kOtherMobile);
    }

    void names_arePrefilledUntilTheyAreTyped()
    {
        w->begin();
        identify();
        w->flow->goBack();
        QCOMPARE(answers(), Told{"stage identification"});
        w->script.lastName = "Fournier-Roy";
        identify();
        QCOMPARE(w->flow->draft().lastName, "Fournier-Roy");
        OpeningDraft typed = w->flow->draft();
        typed.lastName = "Roy";
        w->flow->keep(typed);
        w->flow->goBack();
        QCOMPARE(answers(), Told{"stage identification"});
        identify();
        QCOMPARE(w->flow->draft().lastName, "Roy");
    }

    void correction_replacesTheAddress()
    {
        w->begin();
        identify();
        complete();
        w->flow->correct();
        QCOMPARE(answers(), Told{"stage details"});
        OpeningDetails other = details();
        other.email = "lea.fournier@batiloire.example";
        w->flow->complete(other);
        QCOMPARE(answers(), (Told{"stage waiting", "completed"}));
        QCOMPARE(w->flow->draft().email, "lea.fournier@batiloire.example");
        w->script.state = OpeningState::Activated;
        QCOMPARE(answers(), Told{"stage activated"});
    }

    void resend_asksForTheAddressThatWasGiven()
    {
        w->begin();
        identify();
        complete();
        w->flow->resendActivation();
        QCOMPARE(answers(), Told{"resent"});
        QCOMPARE(w->script.asked, (Told{R"(/v1/activations:resend {"email":"lea@batiloire.example"})"}));
        answerWith("/v1/activations:resend", Error(ErrorCode::RateLimited), 429);
        w->flow->resendActivation();
        QCOMPARE(answers(), Told{"resend rate-limited"});
        QCOMPARE(stage(), OpeningStage::WaitingForActivation);
    }

    void watch_tellsWhenNobodyAnswersAndWhenSomebodyDoesAgain()
    {
        w->begin();
        identify();
        complete();
        answerWith("/v1/openings:status", Error(ErrorCode::ConnectionRefused), 0);
        QTRY_COMPARE(w->told, Told{"watch connection-refused"});
        const std::size_t asked = w->server.count("/v1/openings:status");
        QTRY_VERIFY(w->server.count("/v1/openings:status") >= asked + 2);
        QCOMPARE(answers(), Told{"watch connection-refused"}); // told once
        w->server.on("POST", "/v1/openings:status", [](const HttpRequest &) {
            return Result<HttpAnswer>(jsonAnswer(encodeOpeningStatus({OpeningState::WaitingForActivation, {}})));
        });
        QCOMPARE(answers(), Told{"watch ok"});
    }

    void openingThatEndsWhileItWaits_fallsBack_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("stage");
        QTest::newRow("ended") << int(OpeningState::Ended) << QStringLiteral("stage identification");
        QTest::newRow("not completed") << int(OpeningState::Identified) << QStringLiteral("stage details");
    }
    void openingThatEndsWhileItWaits_fallsBack()
    {
        QFETCH(int, state);
        QFETCH(QString, stage);
        w->begin();
        identify();
        complete();
        w->script.state = static_cast<OpeningState>(state);
        QCOMPARE(answers(), Told{stage.toStdString()});
        QCOMPARE(w->unfinished(), std::size_t{1});
        QCOMPARE(w->flow->draft().email, "lea@batiloire.example");
    }

    void programEndedInTheSecondStep_goesOnThere()
    {
        w->begin();
        identify();
        certify();
        OpeningDraft typed = w->flow->draft();
        typed.email = "lea@";
        typed.landlineRegion = "RE";
        typed.landline = "0262 12";
        w->flow->keep(typed);
        const OpeningDraft kept = w->flow->draft();
        w->restart();
        QVERIFY(w->flow->draft() == kept);
        QVERIFY(w->flow->caisse() == SessionScript::caisse());
        QCOMPARE(answers(), Told{"stage details"});
        w->flow->complete(details(kMobile));
        QCOMPARE(answers(), (Told{"stage waiting", "completed"}));
        QCOMPARE(w->flow->draft().certifiedMobile, kMobile);
    }

    void programEndedInTheSecondStep_findsTheOpeningOver_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("stage");
        QTest::newRow("ended") << int(OpeningState::Ended) << QStringLiteral("stage identification");
        QTest::newRow("activated") << int(OpeningState::Activated) << QStringLiteral("stage activated");
    }
    void programEndedInTheSecondStep_findsTheOpeningOver()
    {
        QFETCH(int, state);
        QFETCH(QString, stage);
        w->begin();
        identify();
        w->script.state = static_cast<OpeningState>(state);
        w->restart();
        QTRY_COMPARE(w->told, (Told{"stage details", stage.toStdString()}));
    }

    void programEndedWhileItWaits_noticesTheActivation()
    {
        w->begin();
        identify();
        complete();
        w->restart();
        w->script.state = OpeningState::Activated;
        QTRY_COMPARE(w->told, (Told{"stage waiting", "stage activated"}));
        QCOMPARE(w->unfinished(), std::size_t{0});
    }

    void programEndedWithoutANetwork_goesOnAllTheSame()
    {
        w->begin();
        identify();
        answerWith("/v1/openings:status", Error(ErrorCode::NetworkUnreachable), 0);
        w->restart();
        QCOMPARE(answers(), Told{"stage details"});
        QTRY_COMPARE(w->server.count("/v1/openings:status"), std::size_t{1});
        QVERIFY(isSilent());
        complete();
        w->restart();
        QTRY_COMPARE(w->told, (Told{"stage waiting", "watch network-unreachable"}));
    }

    void computerWithoutAKeychain_asksTheCodeAgain_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("absent") << ErrorCode::KeychainAbsent;
        QTest::newRow("refused") << ErrorCode::KeychainRefused;
    }
    void computerWithoutAKeychain_asksTheCodeAgain()
    {
        QFETCH(ErrorCode, code);
        w->secrets.failWith(code);
        w->begin();
        identify();
        complete(); // goes on while the program runs
        w->restart();
        QCOMPARE(answers(), Told{"stage identification"});
        QCOMPARE(w->flow->draft().email, "lea@batiloire.example");
        w->restart();
        QCOMPARE(answers(), Told{"stage identification"});
        identify();
        complete();
    }

    void lockedKeychain_putsNothingInTheTokensPlace()
    {
        w->begin();
        identify();
        complete();
        QTRY_COMPARE(w->tokenKept(), "opening-1");
        w->secrets.failWith(ErrorCode::KeychainUnavailable);
        w->restart();
        QCOMPARE(answers(), Told{"stage identification"});
        OpeningDraft typed = w->flow->draft();
        typed.cibtpId = "124";
        w->flow->keep(typed);
        QCOMPARE(w->tokenKept(), "opening-1");
        w->secrets.failWith({});
        w->restart();
        QCOMPARE(answers(), Told{"stage waiting"});
        QCOMPARE(w->flow->draft().cibtpId, "124");
    }

    void tokenOnItsWayToTheKeychain_arrivesWithoutItsFlow()
    {
        w->begin();
        w->secrets.hold();
        identify();
        const std::string key = "opening-token/" + w->flow->draft().id;
        w->flow.reset();
        w->secrets.release();
        QTRY_COMPARE(w->secrets.stored(key), "opening-1");
        w->restart();
        QCOMPARE(answers(), Told{"stage details"});
    }

    void flowThatGoesWhileTheKeychainIsRead_saysNothing()
    {
        w->begin();
        identify();
        w->secrets.hold();
        w->restart();
        w->flow->keep(w->flow->draft());
        w->flow->complete(details());
        QCOMPARE(answers(), Told{"completion keychain-unavailable"});
        QCOMPARE(stage(), OpeningStage::Details);
        w->flow.reset();
        w->secrets.release();
        QTest::qWait(0);
        QVERIFY(w->told.empty());
    }

    void identificationBeforeTheKeychainAnswers_wins()
    {
        w->begin();
        identify();
        w->secrets.hold();
        w->restart();
        w->flow->identify(OpeningScript::letters());
        QCOMPARE(answers(), Told{"identified"}); // it stands in the second step as before
        w->secrets.release();
        QTest::qWait(0);
        QVERIFY(w->told.empty());
        complete();
        QCOMPARE(w->script.completed.token.reveal(), "opening-2");
    }

    void cancelledStep_isSilentAndLosesNothing_data()
    {
        QTest::addColumn<bool>("isAnsweredBefore");
        QTest::newRow("during") << false;
        QTest::newRow("after") << true;
    }
    void cancelledStep_isSilentAndLosesNothing()
    {
        QFETCH(bool, isAnsweredBefore);
        w->begin();
        w->flow->cancelStep(); // before: nothing is asked
        w->server.hold();
        w->flow->identify(OpeningScript::letters());
        QVERIFY(w->flow->isBusy());
        if (isAnsweredBefore)
            w->server.release();
        w->flow->cancelStep();
        QVERIFY(!w->flow->isBusy());
        w->server.release();
        QVERIFY(isSilent());
        QCOMPARE(stage(), OpeningStage::Identification);
        identify();
        w->server.hold();
        w->flow->complete(details());
        w->flow->cancelStep();
        w->server.release();
        QVERIFY(isSilent());
        complete(); // the caisse had it already
    }

    void secondQuestionAtOnce_isNotHeard()
    {
        w->begin();
        w->flow->identify(OpeningScript::letters());
        w->flow->identify(OpeningScript::letters());
        QCOMPARE(answers(), (Told{"stage details", "identified"}));
        QVERIFY(isSilent());
        QCOMPARE(w->script.identifications, 1);
    }

    void flowDestroyedByAnyOfItsSignals_isSafe_data()
    {
        QTest::addColumn<int>("at");
        for (int at = 0; at < 4; ++at)
            QTest::addRow("%d", at) << at;
    }
    void flowDestroyedByAnyOfItsSignals_isSafe()
    {
        QFETCH(int, at);
        w->begin();
        int calls = 0;
        const auto destroy = [&, at] {
            if (calls++ == at)
                w->flow.reset();
        };
        // The context is the test: the flow is what goes.
        connect(w->flow.get(), &OpeningFlow::busyChanged, this, destroy);
        connect(w->flow.get(), &OpeningFlow::stageChanged, this, destroy);
        connect(w->flow.get(), &OpeningFlow::identified, this, destroy);
        w->flow->identify(OpeningScript::letters());
        QTRY_VERIFY(!w->flow);
        QTest::qWait(0);
        QCOMPARE(w->unfinished(), std::size_t{1});
    }

    void ownerGone_endsTheQuestion()
    {
        w->begin();
        w->server.hold();
        w->flow->identify(OpeningScript::letters());
        w->flow.reset();
        w->server.release();
        QTest::qWait(0);
        QVERIFY(w->told.empty());
    }

    void abandonedOpening_leavesNothing()
    {
        w->begin();
        identify();
        complete();
        QTRY_COMPARE(w->tokenKept(), "opening-1");
        w->flow->abandon();
        QTRY_COMPARE(w->tokenKept(), "");
        QCOMPARE(w->unfinished(), std::size_t{0});
        w->flow->keep(OpeningDraft()); // a page that closes
        QCOMPARE(w->unfinished(), std::size_t{0});
        const std::size_t asked = w->server.requests().size();
        QTest::qWait(60); // longer than the watch's pause
        QCOMPARE(w->server.requests().size(), asked);
        QVERIFY(w->told.empty());
    }

    void keptDraft_holdsNoSecret()
    {
        w->begin();
        identify();
        complete();
        QFile file(w->folder.filePath(QStringLiteral("desk.db")));
        w->flow.reset();
        w->registry.reset();
        w->desk.reset();
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains("lea@batiloire.example"));
        for (const char *secret : {OpeningScript::kPassword, "ABCD-2345", "opening-1"})
            QVERIFY2(!bytes.contains(secret), secret);
        for (const std::string &line : w->log.lines())
            QVERIFY(line.find("opening-1") == std::string::npos);
    }

    void unreadableDraft_isLeftOut()
    {
        QVERIFY(w->desk->putOpening({"x", w->clock.now(), "{}"}));
        w->begin();
        w->flow->keep(w->flow->draft());
        QCOMPARE(w->unfinished(), std::size_t{1});
    }
};

QTEST_GUILESS_MAIN(OpeningFlowTest)
#include "tst_openingflow.moc"
