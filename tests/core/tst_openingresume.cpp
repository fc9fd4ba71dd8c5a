// SPDX-License-Identifier: GPL-3.0-or-later
// An opening goes on after the program was ended.
#include "tests/support/openingbench.h"

using namespace truelle;
using namespace std::chrono_literals;

class OpeningResumeTest : public OpeningBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { w = std::make_unique<World>(); }

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

QTEST_GUILESS_MAIN(OpeningResumeTest)
#include "tst_openingresume.moc"
