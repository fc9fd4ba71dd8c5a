// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/portfolio.h"
#include "core/sync/errorclass.h"
#include "core/sync/overlay.h"
#include "core/sync/pendingchange.h"
#include "core/wire/delegationwire.h"
#include "tests/support/samplefacts.h"

#include <QSignalSpy>
#include <QTest>

#include <set>

using namespace truelle;
using namespace std::chrono_literals;

namespace {

PendingChange change(const Delegation &base, const DelegationPatch &patch, OutboxState state = OutboxState::Waiting)
{
    PendingChange change;
    change.entry.delegation = base.id;
    change.entry.state = state;
    change.patch = patch;
    change.base = base;
    return change;
}

DelegationPatch level(std::size_t feature, AccessLevel level)
{
    DelegationPatch patch;
    patch.levels[feature] = level;
    return patch;
}

DelegationPatch end(int days)
{
    DelegationPatch patch;
    patch.endDate = std::optional(Date(std::chrono::days(days)));
    return patch;
}

SiteEntry entryOf(int number)
{
    SiteEntry entry;
    entry.key = {AccountKey("k"), samples::site(number).id};
    entry.site = samples::site(number);
    return entry;
}

} // namespace

class TestSyncRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void failure_isClassified_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<ErrorClass>("expected");
        QTest::addColumn<bool>("mayHaveActed");
        QTest::addColumn<SyncStatus::State>("state");
        using State = SyncStatus::State;
        const auto row = [](ErrorCode code, ErrorClass expected, bool acted, State state) {
            QTest::newRow(std::string(codeName(code)).c_str()) << code << expected << acted << state;
        };
        const auto later = ErrorClass::RetryLater;
        row(ErrorCode::HostNotFound, later, false, State::Offline);
        row(ErrorCode::ConnectionRefused, later, false, State::Offline);
        row(ErrorCode::ConnectionLost, later, true, State::Offline);
        row(ErrorCode::TimedOut, later, true, State::Offline);
        row(ErrorCode::NetworkUnreachable, later, true, State::Offline);
        row(ErrorCode::ProxyRefused, later, false, State::Offline);
        row(ErrorCode::TlsFailed, later, true, State::Failed);
        row(ErrorCode::NotACaisse, later, true, State::Failed);
        row(ErrorCode::StillRunning, later, true, State::Failed);
        row(ErrorCode::RateLimited, later, false, State::Failed);
        row(ErrorCode::ServerBusy, later, true, State::Failed);
        row(ErrorCode::ServerFailed, later, true, State::Failed);
        row(ErrorCode::Cancelled, later, true, State::Failed);
        row(ErrorCode::KeychainUnavailable, later, false, State::KeychainWaiting);
        row(ErrorCode::SessionEnded, ErrorClass::SignInAgain, false, State::SignInNeeded);
        row(ErrorCode::RefreshReused, ErrorClass::SignInAgain, false, State::SignInNeeded);
        row(ErrorCode::CertificationLapsed, ErrorClass::SignInAgain, false, State::SignInNeeded);
        row(ErrorCode::Forbidden, ErrorClass::Refused, false, State::Failed);
        row(ErrorCode::NotFound, ErrorClass::Refused, false, State::Failed);
        row(ErrorCode::ValidationFailed, ErrorClass::Refused, false, State::Failed);
        row(ErrorCode::PreconditionRequired, ErrorClass::Refused, false, State::Failed);
        row(ErrorCode::IdempotencyKeyReused, ErrorClass::Refused, false, State::Failed);
        row(ErrorCode::CertificateUntrusted, ErrorClass::Stop, false, State::Failed);
        row(ErrorCode::CertificateExpired, ErrorClass::Stop, false, State::Failed);
        row(ErrorCode::ClientTooOld, ErrorClass::Stop, false, State::Failed);
        row(ErrorCode::MalformedAnswer, ErrorClass::Stop, true, State::Failed);
        row(ErrorCode::DiskFull, ErrorClass::Stop, false, State::Failed);
        row(ErrorCode::StoreDamaged, ErrorClass::Stop, false, State::Failed);
        row(ErrorCode::Internal, ErrorClass::Stop, true, State::Failed);
    }
    void failure_isClassified()
    {
        QFETCH(const ErrorCode, code);
        QTEST(classify(code), "expected");
        QTEST(mayHaveActed(code), "mayHaveActed");
        QTEST(stateAfter(code), "state");
    }

    void waiting_doublesFromFiveSecondsToFiveMinutes()
    {
        QCOMPARE(retryDelay(1, 0.0), 5'000ms);
        QCOMPARE(retryDelay(1, 1.0), 10'000ms);
        QCOMPARE(retryDelay(2, 0.0), 10'000ms);
        QCOMPARE(retryDelay(3, 0.5), 30'000ms);
        QCOMPARE(retryDelay(6, 1.0), 300'000ms);
        QCOMPARE(retryDelay(1'000'000, 1.0), 300'000ms);
        QCOMPARE(retryDelay(0, 0.0), 5'000ms);
    }

    void waiting_isAsLongAsTheCaisseAsks()
    {
        QCOMPARE(retryDelay(1, 0.0, 600s), 600'000ms);
        QCOMPARE(retryDelay(6, 1.0, 1s), 300'000ms);
    }

    void nothingQueued_showsWhatTheCaisseSaid()
    {
        Vocabulary words;
        const Delegation cached = samples::delegation(1, 0, words);
        const ShownDelegation shown = laidOver(cached, {});
        QVERIFY(shown.shown == cached && shown.cached == cached);
        QCOMPARE(shown.pending, PendingState::None);
    }

    void changes_lieOverTheCacheInTheirOrder()
    {
        Vocabulary words;
        const Delegation cached = samples::delegation(1, 0, words);
        const Delegation other = samples::delegation(2, 0, words);
        DelegationPatch second = level(0, AccessLevel::None);
        second.levels[1] = AccessLevel::Consult;
        const std::vector changes{change(cached, level(0, AccessLevel::Update), OutboxState::Sent),
                                  change(other, end(1)), change(cached, second)};
        const ShownDelegation shown = laidOver(cached, changes);
        QVERIFY(shown.cached == cached);
        QCOMPARE(shown.shown.rights.level(0), AccessLevel::None);
        QCOMPARE(shown.shown.rights.level(1), AccessLevel::Consult);
        QVERIFY(shown.shown.endDate == cached.endDate);
        QCOMPARE(shown.pending, PendingState::Waiting);
    }

    // Cache ⊕ outbox for every kind of change, alone and behind another.
    void everyKind_isLaidOverTheCache_data()
    {
        QTest::addColumn<std::vector<OutboxKind>>("kinds");
        QTest::addColumn<bool>("isOfTheCache");
        QTest::addColumn<PendingKind>("kind");
        QTest::addColumn<bool>("isClosed");
        QTest::addColumn<int>("end");
        using Kinds = std::vector<OutboxKind>;
        const auto edit = OutboxKind::Change;
        const auto addition = OutboxKind::Addition;
        const auto removal = OutboxKind::Removal;
        QTest::newRow("nothing") << Kinds{} << true << PendingKind::None << false << 30;
        QTest::newRow("an edit") << Kinds{edit} << true << PendingKind::Change << false << 50;
        QTest::newRow("a deletion") << Kinds{removal} << true << PendingKind::Removal << true << 30;
        QTest::newRow("a deletion behind an edit")
            << Kinds{edit, removal} << true << PendingKind::Removal << true << 50;
        QTest::newRow("an addition") << Kinds{addition} << false << PendingKind::Addition << false << 40;
        QTest::newRow("an edit behind an addition")
            << Kinds{addition, edit} << false << PendingKind::Addition << false << 50;
        QTest::newRow("a deletion behind an addition")
            << Kinds{addition, removal} << false << PendingKind::Removal << true << 40;
    }
    void everyKind_isLaidOverTheCache()
    {
        QFETCH(const std::vector<OutboxKind>, kinds);
        QFETCH(const bool, isOfTheCache);
        QFETCH(const PendingKind, kind);
        Vocabulary words;
        Delegation cached = samples::delegation(1, 0, words);
        cached.endDate = Date(std::chrono::days(30));
        const Delegation other = samples::delegation(2, 0, words);
        const Delegation &changed = isOfTheCache ? cached : samples::delegation(3, 0, words);
        std::vector<PendingChange> changes;
        for (const OutboxKind one : kinds) {
            changes.push_back(change(changed, end(50)));
            changes.back().entry.kind = one;
            if (one != OutboxKind::Addition)
                continue;
            changes.back().grant.email = "a@exemple.example";
            changes.back().base.endDate = Date(std::chrono::days(40));
        }
        const std::vector all = laidOver(std::vector{cached, other}, changes);
        QCOMPARE(all.size(), isOfTheCache ? std::size_t{2} : std::size_t{3});
        QVERIFY(all[1].shown == other && all[1].kind == PendingKind::None);
        const ShownDelegation &shown = isOfTheCache ? all[0] : all[2];
        QCOMPARE(shown.shown.id, changed.id);
        QCOMPARE(shown.kind, kind);
        QTEST(shown.shown.isClosed, "isClosed");
        QTEST(static_cast<int>(shown.shown.endDate->time_since_epoch().count()), "end");
        QCOMPARE(shown.pending, kinds.empty() ? PendingState::None : PendingState::Waiting);
        QCOMPARE(shown.grant.has_value(), !isOfTheCache);
        QCOMPARE(shown.beneficiary.email, std::string(isOfTheCache ? "" : "a@exemple.example"));
        QVERIFY(isOfTheCache ? shown.cached == cached : shown.cached.rights.isEmpty() && !shown.cached.endDate);
    }

    void stateShown_isThatOfTheChangeThatCannotGoOn()
    {
        Vocabulary words;
        const Delegation cached = samples::delegation(1, 0, words);
        std::vector changes{change(cached, end(5), OutboxState::Refused)};
        changes[0].problem = Error(ErrorCode::Forbidden);
        QCOMPARE(laidOver(cached, changes).pending, PendingState::Refused);
        QCOMPARE(laidOver(cached, changes).problem->code, ErrorCode::Forbidden);
        changes[0].entry.state = OutboxState::Conflict;
        QCOMPARE(laidOver(cached, changes).pending, PendingState::Conflict);
        changes[0].entry.state = OutboxState::Sent;
        QCOMPARE(laidOver(cached, changes).pending, PendingState::Waiting);
        changes[0].isInFlight = true;
        changes.push_back(change(cached, end(6)));
        QCOMPARE(laidOver(cached, changes).pending, PendingState::Sending);
    }

    void rebase_mergesDifferentFieldsAndStopsAtTheSame()
    {
        Vocabulary words;
        const Delegation base = samples::delegation(1, 0, words);
        const DelegationPatch mine = level(0, AccessLevel::Update);
        Delegation current = applied(end(9), base);
        current.version = "2";
        const Rebase merged = rebased(mine, base, current);
        QCOMPARE(merged.outcome, RebaseOutcome::Rebased);
        QVERIFY(merged.patch == mine);
        QCOMPARE(rebased(mine, base, applied(mine, base)).outcome, RebaseOutcome::NothingLeft);
        QCOMPARE(rebased(mine, base, applied(level(0, AccessLevel::None), base)).outcome, RebaseOutcome::Clash);
        QCOMPARE(rebased(end(3), base, applied(end(4), base)).outcome, RebaseOutcome::Clash);
    }

    void anotherBody_isAnotherRequest()
    {
        Vocabulary words;
        const Delegation base = samples::delegation(1, 0, words);
        PendingChange changed;
        rewrite(changed, end(9), base, words);
        const std::string key = changed.entry.idempotencyKey;
        QCOMPARE(key.size(), std::size_t{32});
        rewrite(changed, end(9), base, words);
        QVERIFY(changed.entry.idempotencyKey != key);
        const auto read = readChange(changed.entry, words, Date{});
        QVERIFY(read && read->patch == end(9) && read->base == base);
    }

    void additionsAndDeletions_areReadAsTheyWereWritten()
    {
        Vocabulary words;
        PendingChange changed;
        changed.entry.site = SiteId("s");
        changed.entry.delegation = DelegationId("new-1");
        DelegationGrant grant;
        grant.site = SiteId("s");
        grant.email = "a@exemple.example";
        grant.colleges.set(words.colleges.intern("ouvrier"));
        grant.rights.setLevel(words.features.intern("my-staff"), AccessLevel::Update);
        const Date today(std::chrono::days(20'000));
        rewriteAsAddition(changed, grant, words, today);
        const std::string key = changed.entry.idempotencyKey;
        const auto addition = readChange(changed.entry, words, today);
        QVERIFY(addition && addition->grant == grant);
        QVERIFY(addition->base == changed.base);
        QCOMPARE(addition->base.id, DelegationId("new-1"));
        QCOMPARE(addition->base.effectDate, today);
        QCOMPARE(readChange(changed.entry, words, today + std::chrono::days(3))->base.effectDate,
                 today + std::chrono::days(3));
        rewriteAsRemoval(changed, samples::delegation(1, 0, words), words);
        QVERIFY(changed.entry.idempotencyKey != key);
        QVERIFY(changed.entry.patchJson.empty());
        const auto removal = readChange(changed.entry, words, today);
        QVERIFY(removal && removal->entry.kind == OutboxKind::Removal);
        QVERIFY(removal->base == samples::delegation(1, 0, words));
    }

    void problem_survivesTheOutbox()
    {
        Vocabulary words;
        PendingChange changed;
        rewrite(changed, end(9), samples::delegation(1, 0, words), words);
        Error problem(ErrorCode::ValidationFailed);
        problem.fields = {{"/endDate", "before-effect-date"}};
        setProblem(changed, problem);
        const auto read = readChange(changed.entry, words, Date{});
        QVERIFY(read && read->problem);
        QCOMPARE(read->problem->code, ErrorCode::ValidationFailed);
        QVERIFY(read->problem->fields == problem.fields);
    }

    void brokenOutboxEntry_isAnError()
    {
        Vocabulary words;
        OutboxEntry entry;
        entry.patchJson = "{";
        QVERIFY(!readChange(entry, words, Date{}));
    }

    void portfolio_keepsPositionsUntilASiteGoes()
    {
        Portfolio portfolio;
        QSignalSpy appended(&portfolio, &Portfolio::sitesAppended);
        QSignalSpy reset(&portfolio, &Portfolio::sitesReset);
        std::vector<std::size_t> changed;
        connect(&portfolio, &Portfolio::sitesChanged, this,
                [&](const std::vector<std::size_t> &positions) { changed = positions; });
        portfolio.upsert({entryOf(0), entryOf(1), entryOf(2)});
        QCOMPARE(appended.count(), 1);
        SiteEntry alerted = entryOf(1);
        alerted.alerts = {samples::alert(1, 1)};
        portfolio.upsert({alerted, entryOf(3), entryOf(3)});
        QCOMPARE(appended.count(), 2);
        QVERIFY(changed == std::vector<std::size_t>{1});
        QCOMPARE(portfolio.sitesInAlert(), std::size_t{1});
        QCOMPARE(portfolio.sites().size(), std::size_t{4});
        portfolio.remove({entryOf(0).key, entryOf(9).key});
        QCOMPARE(reset.count(), 1);
        QVERIFY(portfolio.find(entryOf(1).key) == &portfolio.sites()[0]);
        QVERIFY(portfolio.find(entryOf(0).key) == nullptr);
        portfolio.remove({entryOf(9).key});
        QCOMPARE(reset.count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestSyncRules)
#include "tst_syncrules.moc"
