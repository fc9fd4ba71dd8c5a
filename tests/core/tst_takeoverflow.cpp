// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flows/openingdraftcodec.h"
#include "tests/support/letterworld.h"

#include <QSignalSpy>
#include <QTest>

using namespace truelle;
using namespace std::chrono_literals;
using Codes = LetterWorld::Codes;

class TestTakeoverFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { w = std::make_unique<LetterWorld>(); }

    void codes_areAskedForOncePerMember()
    {
        w->add(3, Codes::Without);
        TakeoverLine second; // another site of the first member
        second.cibtpId = LetterWorld::cibtpId(0);
        second.siret = LetterWorld::siret(50);
        QVERIFY(w->board->add(LetterWorld::caisse().id, {second}));
        w->flow->askCodes(w->account, allKeys());
        QVERIFY(w->flow->isRunning());
        QVERIFY(ended());
        QCOMPARE(w->codesAskedFor.size(), std::size_t{3});
        for (const Takeover &row : w->board->rows())
            QCOMPARE(row.state, TakeoverState::CodeAsked);
        QVERIFY(w->due().empty());
        QVERIFY(!w->flow->stoppedBy());
    }

    void codeAskedForThisWeek_isNotAskedForAgain()
    {
        w->add(2, Codes::Without);
        QVERIFY(w->board->note({w->key(0)}, TakeoverEvent::CodeAsked));
        w->flow->askCodes(w->account, allKeys());
        QVERIFY(ended());
        QCOMPARE(w->codesAskedFor.size(), std::size_t{1});
        w->clock.advance(std::chrono::days{7});
        w->flow->askCodes(w->account, allKeys());
        QVERIFY(ended());
        QCOMPARE(w->codesAskedFor.size(), std::size_t{3});
    }

    void sites_areAssociatedOneAfterTheOther()
    {
        w->add(5, Codes::With);
        QVERIFY(w->board->setName(w->key(2), ""));
        QSignalSpy settled(w->flow.get(), &TakeoverFlow::settled);
        w->flow->associate(w->account, Secret(LetterWorld::kPassword), allKeys());
        QVERIFY(w->server.requests().empty()); // nothing within the call
        QVERIFY(ended());
        QCOMPARE(settled.size(), 5);
        QCOMPARE(w->associated.size(), std::size_t{5});
        QCOMPARE(w->associated[0], LetterWorld::siret(0));
        QCOMPARE(w->associated[4], LetterWorld::siret(4));
        QCOMPARE(w->board->codeCount(), std::size_t{0});
        QCOMPARE(w->board->rows()[2].name, std::string("Du registre"));
        QCOMPARE(w->board->rows()[3].name, LetterWorld::name(3));
        w->restart();
        for (int number = 0; number < 5; ++number)
            QCOMPARE(w->stateOf(number), TakeoverState::Associated);
    }

    void linesWithoutACodeAndOfOtherCaisses_areLeftAlone()
    {
        w->add(2, Codes::Without);
        QVERIFY(w->board->setCode(w->key(1), Secret(LetterWorld::code(1))));
        Caisse other = LetterWorld::caisse();
        other.id = CaisseId("loire");
        const AccountKey elsewhere = w->addAccount("admin@comptagestion.example", other);
        w->flow->associate(elsewhere, Secret(LetterWorld::kPassword), allKeys());
        QVERIFY(ended());
        QVERIFY(w->server.requests().empty());
        w->flow->associate(w->account, Secret(LetterWorld::kPassword), allKeys());
        QVERIFY(ended());
        QCOMPARE(w->associated.size(), std::size_t{1});
    }

    void refusedLine_saysWhyAndTheRestGoesOn()
    {
        w->add(3, Codes::With);
        w->codes[LetterWorld::siret(1)] = "autre";
        w->flow->associate(w->account, Secret(LetterWorld::kPassword), allKeys());
        QVERIFY(ended());
        QCOMPARE(w->associated.size(), std::size_t{2});
        QCOMPARE(w->stateOf(1), TakeoverState::Refused);
        QCOMPARE(w->board->find(w->key(1))->problem, std::optional(ErrorCode::IdentificationRefused));
        QVERIFY(w->board->isCodeRefused(w->key(1)));
        // The same code again would only use up the tries.
        QVERIFY(w->due().empty());
        QVERIFY(w->board->setCode(w->key(1), Secret("autre")));
        QVERIFY(w->due() == std::vector{w->key(1)});
        w->flow->associate(w->account, Secret(LetterWorld::kPassword), w->due());
        QVERIFY(ended());
        QCOMPARE(w->stateOf(1), TakeoverState::Associated);
    }

    void wrongPassword_isTriedOnceForAllLines()
    {
        w->add(5, Codes::With);
        w->flow->associate(w->account, Secret("faux"), allKeys());
        QVERIFY(ended());
        QCOMPARE(w->server.count("/v1/associations:complete"), std::size_t{1});
        QCOMPARE(w->flow->stoppedBy()->code, ErrorCode::InvalidCredentials);
        QCOMPARE(w->stateOf(0), TakeoverState::LetterReceived);
        QCOMPARE(w->due().size(), std::size_t{5});
        w->flow->associate(w->account, Secret(LetterWorld::kPassword), w->due());
        QVERIFY(ended());
        QCOMPARE(w->associated.size(), std::size_t{5});
    }

    void accountNotActivated_marksTheLineAndEndsTheRun()
    {
        w->add(2, Codes::With);
        answerWith("/v1/associations:complete", Error(ErrorCode::AccountNotActivated), 403);
        w->flow->associate(w->account, Secret(LetterWorld::kPassword), allKeys());
        QVERIFY(ended());
        QCOMPARE(w->stateOf(0), TakeoverState::ActivationPending);
        QCOMPARE(w->stateOf(1), TakeoverState::LetterReceived);
        QCOMPARE(w->due().size(), std::size_t{2});
    }

    void unreachableCaisse_endsTheRunAndChangesNothing()
    {
        w->add(3, Codes::With);
        answerWith("/v1/associations", Error(ErrorCode::ConnectionRefused), 0);
        w->flow->associate(w->account, Secret(LetterWorld::kPassword), allKeys());
        QVERIFY(ended());
        QCOMPARE(w->server.requests().size(), std::size_t{1});
        QCOMPARE(w->flow->stoppedBy()->code, ErrorCode::ConnectionRefused);
        QVERIFY(w->flow->outcomes().empty());
        QCOMPARE(w->due().size(), std::size_t{3});
    }

    void failuresInARow_endTheRun()
    {
        w->add(6, Codes::With);
        answerWith("/v1/associations", Error(ErrorCode::ServerFailed), 500);
        w->flow->associate(w->account, Secret(LetterWorld::kPassword), allKeys());
        QVERIFY(ended());
        QCOMPARE(int(w->server.requests().size()), TakeoverFlow::kFailuresInARow);
        QCOMPARE(int(w->flow->outcomes().size()), TakeoverFlow::kFailuresInARow);
        QCOMPARE(w->flow->stoppedBy()->code, ErrorCode::ServerFailed);
        QCOMPARE(w->due().size(), std::size_t{6});
    }

    void lettersTriedTooOften_doNotHoldUpTheRest()
    {
        w->add(4, Codes::With);
        Error locked(ErrorCode::AccountLocked);
        locked.retryAfter = 30s;
        w->server.enqueue(problemAnswer(locked, 429));
        w->flow->associate(w->account, Secret(LetterWorld::kPassword), allKeys());
        QVERIFY(ended());
        QCOMPARE(w->associated.size(), std::size_t{3});
        QVERIFY(w->due() == std::vector{w->key(0)});
        QCOMPARE(w->stateOf(0), TakeoverState::LetterReceived);
    }

    void lockedAccount_endsTheRun()
    {
        w->add(6, Codes::With);
        answerWith("/v1/associations:complete", Error(ErrorCode::AccountLocked), 429);
        w->flow->associate(w->account, Secret(LetterWorld::kPassword), allKeys());
        QVERIFY(ended());
        QCOMPARE(int(w->flow->outcomes().size()), TakeoverFlow::kFailuresInARow);
        QCOMPARE(w->flow->stoppedBy()->code, ErrorCode::AccountLocked);
    }

    void patienceAskedFor_isHadAndTold()
    {
        w->add(2, Codes::Without);
        Error later(ErrorCode::RateLimited);
        later.retryAfter = 1s;
        w->server.enqueue(problemAnswer(later, 429));
        bool wasWaiting = false;
        connect(w->flow.get(), &TakeoverFlow::progressed, this,
                [&] { wasWaiting = wasWaiting || w->flow->progress().waitingUntil.has_value(); });
        w->flow->askCodes(w->account, allKeys());
        QVERIFY(ended());
        QVERIFY(wasWaiting);
        QCOMPARE(w->codesAskedFor.size(), std::size_t{2});
        QVERIFY(!w->flow->stoppedBy());
    }

    void tooMuchPatience_endsTheRun()
    {
        w->add(2, Codes::Without);
        Error later(ErrorCode::RateLimited);
        later.retryAfter = std::chrono::hours(2);
        answerWith("/v1/code-requests", later, 429);
        w->flow->askCodes(w->account, allKeys());
        QVERIFY(ended());
        QCOMPARE(w->flow->stoppedBy()->code, ErrorCode::RateLimited);
        QCOMPARE(w->server.requests().size(), std::size_t{1});
        QCOMPARE(w->due().size(), std::size_t{2});
    }

    void cancelledRun_keepsWhatIsDone()
    {
        w->add(4, Codes::With);
        connect(w->flow.get(), &TakeoverFlow::settled, this, [this] {
            if (w->flow->outcomes().size() == 2)
                w->flow->cancel();
        });
        w->flow->associate(w->account, Secret(LetterWorld::kPassword), allKeys());
        QVERIFY(ended());
        QCOMPARE(w->associated.size(), std::size_t{2});
        QCOMPARE(w->flow->stoppedBy()->code, ErrorCode::Cancelled);
        QCOMPARE(w->due().size(), std::size_t{2});
    }

    void cancelWhileTheCaisseThinks_dropsItsAnswer()
    {
        w->add(2, Codes::With);
        w->server.hold();
        w->flow->associate(w->account, Secret(LetterWorld::kPassword), allKeys());
        QTRY_VERIFY(!w->server.requests().empty());
        QSignalSpy finished(w->flow.get(), &TakeoverFlow::finished);
        w->flow->cancel();
        QCOMPARE(finished.size(), 1);
        w->flow->cancel();
        w->server.release();
        QTest::qWait(0);
        QCOMPARE(finished.size(), 1);
        QVERIFY(!w->flow->isRunning());
        QCOMPARE(w->stateOf(0), TakeoverState::LetterReceived);
    }

    void secondRun_waitsForTheFirst()
    {
        w->add(2, Codes::With);
        w->flow->associate(w->account, Secret(LetterWorld::kPassword), allKeys());
        w->flow->associate(w->account, Secret("faux"), allKeys());
        w->flow->askCodes(w->account, allKeys());
        QVERIFY(ended());
        QCOMPARE(w->associated.size(), std::size_t{2});
        QVERIFY(w->codesAskedFor.empty());
    }

    void ownerGone_saysNothingMore()
    {
        w->add(2, Codes::With);
        w->server.hold();
        w->flow->associate(w->account, Secret(LetterWorld::kPassword), allKeys());
        QTRY_VERIFY(!w->server.requests().empty());
        w->flow.reset();
        w->server.release();
        QTest::qWait(0);
        QVERIFY(w->associated.empty());
    }

    void siteThatCameMeanwhile_isNotAssociatedAgain()
    {
        w->add(2, Codes::With);
        connect(w->flow.get(), &TakeoverFlow::settled, this, [this](const TakeoverOutcome &outcome) {
            if (outcome.key != w->key(0))
                return;
            SiteEntry entry;
            entry.key = {w->account, SiteId("s1")};
            entry.caisse = LetterWorld::caisse().id;
            entry.site.siret = LetterWorld::siret(1);
            w->portfolio.upsert({entry});
        });
        w->flow->associate(w->account, Secret(LetterWorld::kPassword), allKeys());
        QVERIFY(ended());
        QCOMPARE(w->associated.size(), std::size_t{1});
        QCOMPARE(w->stateOf(1), TakeoverState::Associated);
        QVERIFY(w->due().empty());
    }

    void openingThatWaits_isNewsForTheBoard()
    {
        w->add(3, Codes::Without);
        OpeningDraft draft;
        draft.id = "o1";
        draft.endpoint = {"https://val-de-seine.example", {}};
        draft.caisse = LetterWorld::caisse();
        draft.stage = OpeningStage::WaitingForActivation;
        draft.cibtpId = LetterWorld::cibtpId(1);
        draft.siret = LetterWorld::siret(1);
        QVERIFY(w->desk->putOpening(encodeDraft(draft)));
        draft.id = "o2";
        draft.stage = OpeningStage::Details;
        draft.siret = LetterWorld::siret(2);
        QVERIFY(w->desk->putOpening(encodeDraft(draft)));
        w->flow->lookAtOpenings();
        QCOMPARE(w->stateOf(0), TakeoverState::CodeToAsk);
        QCOMPARE(w->stateOf(1), TakeoverState::ActivationPending);
        QCOMPARE(w->stateOf(2), TakeoverState::CodeToAsk);
    }

    void verdicts_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QByteArray>("pointer");
        QTest::addColumn<RunVerdict>("verdict");
        using enum ErrorCode;
        QTest::newRow("letters") << IdentificationRefused << QByteArray() << RunVerdict::LineRefused;
        QTest::newRow("identifier") << ValidationFailed << QByteArray("/cibtpId") << RunVerdict::LineRefused;
        QTest::newRow("address") << ValidationFailed << QByteArray("/email") << RunVerdict::RunEnds;
        QTest::newRow("password form") << InvalidInput << QByteArray("/password") << RunVerdict::RunEnds;
        QTest::newRow("password") << InvalidCredentials << QByteArray() << RunVerdict::RunEnds;
        QTest::newRow("locked") << AccountLocked << QByteArray() << RunVerdict::LineFailed;
        QTest::newRow("lost") << ConnectionLost << QByteArray() << RunVerdict::LineFailed;
        QTest::newRow("busy") << ServerBusy << QByteArray() << RunVerdict::Wait;
        QTest::newRow("certificate") << CertificateUntrusted << QByteArray() << RunVerdict::RunEnds;
    }
    void verdicts()
    {
        QFETCH(ErrorCode, code);
        QFETCH(QByteArray, pointer);
        Error error(code);
        if (!pointer.isEmpty())
            error.fields.push_back({pointer.toStdString(), "invalid"});
        QTEST(runVerdict(error), "verdict");
    }

private:
    [[nodiscard]] std::vector<TakeoverKey> allKeys() const
    {
        std::vector<TakeoverKey> keys;
        for (const Takeover &row : w->board->rows())
            keys.push_back(row.key);
        return keys;
    }
    [[nodiscard]] bool ended() const
    {
        return QTest::qWaitFor([this] { return !w->flow->isRunning(); }, 20'000);
    }
    void answerWith(const char *path, const Error &error, int status)
    {
        w->server.on("POST", path, [=](const HttpRequest &) -> Result<HttpAnswer> {
            return status == 0 ? Result<HttpAnswer>(error) : Result<HttpAnswer>(problemAnswer(error, status));
        });
    }

    std::unique_ptr<LetterWorld> w;
};

QTEST_GUILESS_MAIN(TestTakeoverFlow)
#include "tst_takeoverflow.moc"
