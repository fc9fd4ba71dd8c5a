// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/rightsdraft.h"

#include <QRandomGenerator>
#include <QTest>

using namespace truelle;
using namespace std::chrono;

namespace {

constexpr std::size_t kFeatures = 80; // more than a word
constexpr std::size_t kColleges = 3;
const Date kToday = sys_days{2026y / April / 16};

RightsScope fullScope()
{
    RightsScope scope;
    for (std::size_t college = 0; college < kColleges; ++college)
        scope.colleges.set(college);
    for (std::size_t feature = 0; feature < kFeatures; ++feature)
        scope.features.set(feature);
    scope.ceiling = {scope.colleges, RightsMatrix::fromPlanes(scope.features, scope.features), true};
    scope.today = kToday;
    return scope;
}

Delegation plainDelegation()
{
    Delegation delegation;
    delegation.colleges = fullScope().colleges;
    delegation.effectDate = kToday - days{30};
    return delegation;
}

AccessLevel randomLevel(QRandomGenerator &random)
{
    return static_cast<AccessLevel>(random.bounded(3));
}

RightsMatrix randomMatrix(QRandomGenerator &random)
{
    RightsMatrix matrix;
    for (std::size_t feature = 0; feature < kFeatures; ++feature)
        matrix.setLevel(feature, randomLevel(random));
    return matrix;
}

bool hasFault(const RightsDraft &draft, const FieldError &fault)
{
    Vocabulary vocabulary;
    for (std::size_t feature = 0; feature < kFeatures; ++feature)
        vocabulary.features.intern("f/" + std::to_string(feature));
    const auto faults = draft.faults(vocabulary);
    return std::find(faults.begin(), faults.end(), fault) != faults.end();
}

} // namespace

class TestRightsDraft : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFreshDraftChangesNothing()
    {
        const RightsDraft draft(fullScope(), plainDelegation());
        QVERIFY(!draft.isChanged());
        QCOMPARE(draft.edited(), plainDelegation());
        QVERIFY(draft.faults(Vocabulary()).empty());
        QCOMPARE(draft.summary(), RightsSummary());
    }
    void theColumnSetsEveryRowThenOneRowChanges()
    {
        RightsDraft draft(fullScope(), plainDelegation());
        QVERIFY(draft.setColumn(AccessLevel::Consult));
        QVERIFY(draft.setLevel(5, AccessLevel::Update));
        QVERIFY(!draft.setLevel(5, AccessLevel::Update)); // as it is already
        QCOMPARE(draft.level(4), AccessLevel::Consult);
        QCOMPARE(draft.level(5), AccessLevel::Update);
        QCOMPARE(draft.summary().added, kFeatures);
    }
    void summaryTellsAddedRaisedReducedRemoved()
    {
        Delegation base = plainDelegation();
        base.rights.setLevel(1, AccessLevel::Consult);
        base.rights.setLevel(2, AccessLevel::Update);
        base.rights.setLevel(3, AccessLevel::Update);
        RightsDraft draft(fullScope(), base);
        draft.setLevel(0, AccessLevel::Consult);
        draft.setLevel(1, AccessLevel::Update);
        draft.setLevel(2, AccessLevel::Consult);
        draft.setLevel(3, AccessLevel::None);
        QCOMPARE(draft.summary(), (RightsSummary{1, 1, 1, 1}));
        QCOMPARE(draft.patch().levels.size(), std::size_t(4));
    }
    void goingBackLeavesNothingToSave()
    {
        QRandomGenerator random(3);
        Delegation base = plainDelegation();
        base.rights = randomMatrix(random);
        RightsDraft draft(fullScope(), base);
        draft.setColumn(AccessLevel::Update);
        draft.withdrawCollege(0);
        draft.grantAdministrator();
        draft.withdrawAdministrator();
        for (std::size_t feature = 0; feature < kFeatures; ++feature)
            draft.setLevel(feature, base.rights.level(feature));
        draft.grantCollege(0);
        QVERIFY(!draft.isChanged());
    }
    void administratorIsTopAndLocks()
    {
        Delegation base = plainDelegation();
        base.colleges.reset(1);
        base.rights.setLevel(2, AccessLevel::Consult);
        RightsDraft draft(fullScope(), base);
        QVERIFY(draft.grantAdministrator());
        QVERIFY(draft.hasCollege(1));
        for (std::size_t feature = 0; feature < kFeatures; ++feature)
            QCOMPARE(draft.level(feature), AccessLevel::Update);
        QVERIFY(!draft.setLevel(0, AccessLevel::None));
        QVERIFY(!draft.setColumn(AccessLevel::None));
        QVERIFY(!draft.withdrawCollege(0));
        QCOMPARE(draft.edited().rights.updatePlane().count(), kFeatures);
        QCOMPARE(draft.edited().colleges, fullScope().colleges);
        draft.withdrawAdministrator();
        QVERIFY(!draft.isChanged());
    }
    void aServedAdministratorIsNoEditWhenTheCatalogueGrew()
    {
        Delegation base = plainDelegation();
        base.isAdministrator = true;
        base.rights.setLevel(0, AccessLevel::Update); // of an older, smaller catalogue
        const RightsDraft draft(fullScope(), base);
        QVERIFY(!draft.isChanged());
        QCOMPARE(draft.level(7), AccessLevel::Update);
    }
    void administratorNeedsEverything()
    {
        RightsScope scope = fullScope();
        scope.ceiling.rights.setLevel(9, AccessLevel::Consult);
        RightsDraft draft(scope, plainDelegation());
        QVERIFY(!draft.canBeAdministrator());
        QVERIFY(!draft.grantAdministrator());
        scope = fullScope();
        scope.ceiling.mayDelegate = false;
        QVERIFY(!RightsDraft(scope, plainDelegation()).canBeAdministrator());
    }
    void nothingGoesBeyondTheCeiling()
    {
        QRandomGenerator random(5);
        for (int i = 0; i < 100; ++i) {
            RightsScope scope = fullScope();
            scope.ceiling.rights = randomMatrix(random);
            scope.ceiling.colleges.reset(2);
            Delegation base = plainDelegation();
            base.colleges.reset(2);
            RightsDraft draft(scope, base);
            draft.setColumn(randomLevel(random));
            for (int edit = 0; edit < 40; ++edit)
                draft.setLevel(std::size_t(random.bounded(int(kFeatures))), randomLevel(random));
            draft.grantCollege(2);
            const Delegation edited = draft.edited();
            QVERIFY(isWithin({edited.colleges, edited.rights, false}, scope.ceiling));
        }
    }
    void theColumnGivesTheMostACeilingAllows()
    {
        RightsScope scope = fullScope();
        scope.ceiling.rights.setLevel(1, AccessLevel::Consult);
        scope.ceiling.rights.setLevel(2, AccessLevel::None);
        RightsDraft draft(scope, plainDelegation());
        draft.setColumn(AccessLevel::Update);
        QCOMPARE(draft.level(0), AccessLevel::Update);
        QCOMPARE(draft.level(1), AccessLevel::Consult);
        QCOMPARE(draft.level(2), AccessLevel::None);
        QVERIFY(!draft.canSetLevel(1, AccessLevel::Update));
    }
    void whatWasAlreadyAboveTheCeilingIsNoFault()
    {
        RightsScope scope = fullScope();
        scope.ceiling.rights.setLevel(1, AccessLevel::None);
        Delegation base = plainDelegation();
        base.rights.setLevel(1, AccessLevel::Update);
        RightsDraft draft(scope, base);
        draft.setDates(kToday, std::nullopt);
        QVERIFY(draft.faults(Vocabulary()).empty());
        QVERIFY(draft.setLevel(1, AccessLevel::None));
        QVERIFY(draft.setLevel(1, AccessLevel::Update)); // back to what it was
        QVERIFY(draft.patch().levels.empty());
        QVERIFY(!draft.setLevel(1, AccessLevel::Consult));
    }
    void orderOfEditsOfDifferentCellsDoesNotMatter()
    {
        QRandomGenerator random(9);
        for (int i = 0; i < 50; ++i) {
            const RightsMatrix wanted = randomMatrix(random);
            RightsDraft up(fullScope(), plainDelegation()), down(fullScope(), plainDelegation());
            for (std::size_t feature = 0; feature < kFeatures; ++feature) {
                up.setLevel(feature, wanted.level(feature));
                down.setLevel(kFeatures - 1 - feature, wanted.level(kFeatures - 1 - feature));
            }
            QCOMPARE(up.edited(), down.edited());
            QCOMPARE(up.edited().rights, wanted);
        }
    }
    void faultsOfADraft_data()
    {
        QTest::addColumn<int>("effectIn");
        QTest::addColumn<int>("endIn"); // 999: none
        QTest::addColumn<bool>("hasColleges");
        QTest::addColumn<QByteArray>("pointer");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("fine") << 0 << 999 << true << QByteArray() << QByteArray();
        QTest::newRow("one day") << 0 << 0 << true << QByteArray() << QByteArray();
        QTest::newRow("no college") << 0 << 999 << false << QByteArray("/colleges") << QByteArray("required");
        QTest::newRow("past") << -1 << 999 << true << QByteArray("/effectDate") << QByteArray("in-the-past");
        QTest::newRow("unchanged past") << -30 << 999 << true << QByteArray() << QByteArray();
        QTest::newRow("end first") << 5 << 4 << true << QByteArray("/endDate") << QByteArray("before-effect-date");
    }
    void faultsOfADraft()
    {
        QFETCH(int, effectIn);
        QFETCH(int, endIn);
        QFETCH(bool, hasColleges);
        QFETCH(QByteArray, pointer);
        QFETCH(QByteArray, code);
        RightsDraft draft(fullScope(), plainDelegation());
        draft.setDates(kToday + days{effectIn}, endIn == 999 ? std::nullopt : std::optional<Date>(kToday + days{endIn}));
        for (std::size_t college = 0; !hasColleges && college < kColleges; ++college)
            draft.withdrawCollege(college);
        const auto faults = draft.faults(Vocabulary());
        QCOMPARE(faults.size(), pointer.isEmpty() ? std::size_t(0) : std::size_t(1));
        if (!faults.empty())
            QCOMPARE(faults.front(), (FieldError{pointer.toStdString(), code.toStdString()}));
    }
    void aCeilingLoweredMeanwhileIsAFaultByCode()
    {
        RightsDraft draft(fullScope(), plainDelegation());
        draft.setLevel(4, AccessLevel::Update);
        RightsScope lower = fullScope();
        lower.ceiling.rights.setLevel(4, AccessLevel::Consult);
        const RightsDraft now = draft.rebased(lower, plainDelegation());
        QVERIFY(hasFault(now, {"/rights/f~14", "beyond-ceiling"}));
    }
    void rebasingKeepsTheEditsAndTakesTheRest()
    {
        RightsDraft draft(fullScope(), plainDelegation());
        draft.setLevel(4, AccessLevel::Update);
        Delegation theirs = plainDelegation();
        theirs.rights.setLevel(5, AccessLevel::Consult);
        const RightsDraft now = draft.rebased(fullScope(), theirs);
        QCOMPARE(now.level(4), AccessLevel::Update);
        QCOMPARE(now.level(5), AccessLevel::Consult);
        QCOMPARE(now.patch().levels.size(), std::size_t(1));
    }
    void anUnknownLevelStaysUntilItIsReplaced()
    {
        Delegation base = plainDelegation();
        base.rights.setUnknownLevel(4, "approve");
        RightsDraft draft(fullScope(), base);
        draft.setLevel(5, AccessLevel::Consult);
        QVERIFY(!draft.patch().levels.contains(4));
        QVERIFY(draft.setLevel(4, AccessLevel::None)); // a wish of its own
        QCOMPARE(draft.patch().levels.at(4), AccessLevel::None);
    }
    void aFeatureOutsideTheCatalogueCannotBeSet()
    {
        RightsDraft draft(fullScope(), plainDelegation());
        QVERIFY(!draft.setLevel(kFeatures + 1, AccessLevel::Consult));
    }
};

QTEST_APPLESS_MAIN(TestRightsDraft)
#include "tst_rightsdraft.moc"
