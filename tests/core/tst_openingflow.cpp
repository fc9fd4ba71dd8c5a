// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/openingbench.h"

using namespace truelle;
using namespace std::chrono_literals;

class OpeningFlowTest : public OpeningBench
{
    Q_OBJECT

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
};

QTEST_GUILESS_MAIN(OpeningFlowTest)
#include "tst_openingflow.moc"
