// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/effectiverights.h"

#include <QRandomGenerator>
#include <QTest>

#include <functional>

using namespace truelle;
using namespace std::chrono;

namespace {

constexpr std::size_t kFeatures = 150; // more than two words, so that the overflow is used
const Date kToday = sys_days{2026y / April / 16};

RightsMatrix randomMatrix(QRandomGenerator &random)
{
    RightsMatrix matrix;
    for (std::size_t feature = 0; feature < kFeatures; ++feature)
        matrix.setLevel(feature, static_cast<AccessLevel>(random.bounded(3)));
    return matrix;
}

Delegation randomDelegation(QRandomGenerator &random)
{
    Delegation delegation;
    delegation.rights = randomMatrix(random);
    for (std::size_t college = 0; college < 3; ++college)
        if (random.bounded(4) != 0)
            delegation.colleges.set(college);
    delegation.effectDate = kToday - days{random.bounded(100)} + days{random.bounded(10)};
    if (random.bounded(3) == 0)
        delegation.endDate = kToday + days{random.bounded(100)};
    return delegation;
}

} // namespace

class TestRights : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void meetIsALattice()
    {
        QRandomGenerator random(7);
        for (int i = 0; i < 200; ++i) {
            const RightsMatrix a = randomMatrix(random), b = randomMatrix(random), c = randomMatrix(random);
            QCOMPARE(a.meet(b), b.meet(a));
            QCOMPARE(a.meet(b).meet(c), a.meet(b.meet(c)));
            QCOMPARE(a.meet(a), a);
            QVERIFY(a.meet(b).isWithin(a) && a.meet(b).isWithin(b));
            QVERIFY(a.isWithin(a.join(b)));
            QCOMPARE(a.meet(a.join(b)), a);
            for (std::size_t f = 0; f < kFeatures; ++f) {
                QCOMPARE(a.meet(b).level(f), std::min(a.level(f), b.level(f)));
                QCOMPARE(a.join(b).level(f), std::max(a.level(f), b.level(f)));
            }
        }
    }
    void effectiveRightsAreWithinEveryLink()
    {
        QRandomGenerator random(11);
        for (int i = 0; i < 200; ++i) {
            std::vector<Delegation> chain;
            for (int link = 0; link <= random.bounded(3); ++link)
                chain.push_back(randomDelegation(random));
            const EffectiveRights effective = effectiveRights(chain, kToday);
            for (const Delegation &link : chain) {
                QVERIFY(effective.colleges.isSubsetOf(link.colleges));
                QVERIFY(effective.rights.isWithin(link.rights));
                if (!isInForce(kToday, link))
                    QVERIFY(effective.isNothing());
            }
        }
    }
    void narrowingALinkNeverWidensBelow()
    {
        QRandomGenerator random(13);
        for (int i = 0; i < 200; ++i) {
            std::vector<Delegation> chain{randomDelegation(random), randomDelegation(random), randomDelegation(random)};
            const EffectiveRights before = effectiveRights(chain, kToday);
            auto &narrowed = chain[random.bounded(3)];
            narrowed.rights = narrowed.rights.meet(randomMatrix(random));
            QVERIFY(isWithin(effectiveRights(chain, kToday), before));
        }
    }
    void anEmptyChainGivesNothing()
    {
        QVERIFY(effectiveRights({}, kToday).isNothing());
    }
    void endDateIsInclusive()
    {
        Delegation delegation;
        delegation.effectDate = kToday - days{10};
        delegation.endDate = kToday;
        QVERIFY(isInForce(kToday, delegation));
        QVERIFY(!isInForce(kToday + days{1}, delegation));
    }
    void statusesOfTheList_data()
    {
        QTest::addColumn<int>("startsIn");
        QTest::addColumn<int>("endsIn"); // 999: no end
        QTest::addColumn<bool>("closed");
        QTest::addColumn<bool>("suspended");
        QTest::addColumn<bool>("activated");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, int startsIn, int endsIn, const char *flags, DelegationStatus status) {
            const QByteArray f(flags);
            QTest::newRow(name) << startsIn << endsIn << f.contains('c') << f.contains('s') << f.contains('a') << int(status);
        };
        row("active", -5, 999, "a", DelegationStatus::Active);
        row("last day", -5, 0, "a", DelegationStatus::Active);
        row("over", -5, -1, "a", DelegationStatus::Inactive);
        row("upcoming", 3, 999, "a", DelegationStatus::Upcoming);
        row("not activated", -5, 999, "", DelegationStatus::AwaitingActivation);
        row("upcoming, not activated", 3, 999, "", DelegationStatus::AwaitingActivation);
        row("closed", -5, 999, "ca", DelegationStatus::Inactive);
        row("suspended", -5, 999, "sa", DelegationStatus::Suspended);
        row("suspended and over", -5, -1, "sa", DelegationStatus::Inactive);
    }
    void statusesOfTheList()
    {
        QFETCH(int, startsIn);
        QFETCH(int, endsIn);
        QFETCH(bool, closed);
        QFETCH(bool, suspended);
        QFETCH(bool, activated);
        Delegation delegation;
        delegation.effectDate = kToday + days{startsIn};
        if (endsIn != 999)
            delegation.endDate = kToday + days{endsIn};
        delegation.isClosed = closed;
        if (suspended)
            delegation.suspension = Suspension{kToday, std::nullopt};
        QTEST(int(statusOn(kToday, delegation, activated)), "status");
    }
    void differenceThenAppliedGivesTheEdited()
    {
        QRandomGenerator random(17);
        for (int i = 0; i < 200; ++i) {
            const Delegation base = randomDelegation(random), edited = randomDelegation(random);
            QCOMPARE(applied(difference(base, edited), base), edited);
            QVERIFY(difference(base, base).isEmpty());
            const Delegation third = randomDelegation(random);
            const DelegationPatch both = combined(difference(base, edited), difference(edited, third));
            QCOMPARE(applied(both, base), third);
        }
    }
    void anUnknownLevelIsKeptAndGivesNothing()
    {
        Delegation base;
        base.rights.setUnknownLevel(4, "approve");
        QCOMPARE(base.rights.level(4), AccessLevel::None);
        Delegation edited = base;
        edited.rights.setLevel(5, AccessLevel::Consult);
        const DelegationPatch patch = difference(base, edited);
        QCOMPARE(patch.levels.size(), std::size_t(1)); // the unknown one is not sent, so it is not overwritten
        QCOMPARE(applied(patch, base).rights.unknownLevels().at(4), std::string("approve"));
    }
    void onlyDifferentWishesForOneCellClash()
    {
        DelegationPatch mine, theirs;
        mine.levels[1] = AccessLevel::Consult;
        theirs.levels[2] = AccessLevel::Update;
        QVERIFY(!clashes(mine, theirs));
        theirs.levels[1] = AccessLevel::Consult;
        QVERIFY(!clashes(mine, theirs));
        theirs.levels[1] = AccessLevel::None;
        QVERIFY(clashes(mine, theirs));
        DelegationPatch end;
        end.endDate = std::optional<Date>();
        QVERIFY(!clashes(mine, end));
        DelegationPatch otherEnd;
        otherEnd.endDate = std::optional(kToday);
        QVERIFY(clashes(end, otherEnd));
    }
    void administratorHasEverythingOfTheCatalogue()
    {
        Vocabulary vocabulary;
        Catalogue catalogue{"1", {{"ouvrier", {}}, {"etam", {}}}, {{"g", {}, {{"a", {}}, {"b", {}}}}}};
        const RightsMatrix all = administratorRights(catalogue, vocabulary);
        QCOMPARE(all.updatePlane().count(), std::size_t(2));
        QCOMPARE(allColleges(catalogue, vocabulary).count(), std::size_t(2));
    }
};

QTEST_APPLESS_MAIN(TestRights)
#include "tst_rights.moc"
