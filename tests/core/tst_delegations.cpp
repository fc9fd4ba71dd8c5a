// SPDX-License-Identifier: GPL-3.0-or-later
// The chain company → firm → collaborator as values: whatever is drawn, the laws hold.
#include "core/domain/delegationgrant.h"
#include "core/domain/delegationhistory.h"
#include "core/domain/effectiverights.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace truelle;
using namespace std::chrono;

namespace {

constexpr std::size_t kFeatures = 70; // more than one word
constexpr std::size_t kColleges = 3;
constexpr int kCases = 300;
const Date kToday = sys_days{2026y / April / 16};

std::optional<Date> maybeDay(QRandomGenerator &random, int one)
{
    return random.bounded(one) == 0 ? std::optional(kToday + days{random.bounded(40) - 20}) : std::nullopt;
}

RightsMatrix anyMatrix(QRandomGenerator &random)
{
    RightsMatrix matrix;
    for (std::size_t feature = 0; feature < kFeatures; ++feature)
        matrix.setLevel(feature, static_cast<AccessLevel>(random.bounded(3)));
    return matrix;
}

BitSet anyColleges(QRandomGenerator &random)
{
    BitSet colleges;
    for (std::size_t college = 0; college < kColleges; ++college)
        if (random.bounded(3) != 0)
            colleges.set(college);
    return colleges;
}

Delegation anyDelegation(QRandomGenerator &random)
{
    Delegation delegation;
    delegation.colleges = anyColleges(random);
    delegation.rights = anyMatrix(random);
    delegation.isAdministrator = random.bounded(2) == 0;
    delegation.effectDate = kToday + days{random.bounded(30) - 25};
    delegation.endDate = maybeDay(random, 4);
    if (const auto from = maybeDay(random, 4))
        delegation.suspension = Suspension{*from, maybeDay(random, 2)};
    delegation.isClosed = random.bounded(8) == 0;
    return delegation;
}

EffectiveRights anyRights(QRandomGenerator &random)
{
    return {anyColleges(random), anyMatrix(random), random.bounded(2) == 0};
}

std::vector<Delegation> anyChain(QRandomGenerator &random)
{
    std::vector<Delegation> chain;
    const int length = 1 + random.bounded(4);
    for (int link = 0; link < length; ++link)
        chain.push_back(anyDelegation(random));
    return chain;
}

// Takes something away from a link, in any of the ways there are.
void narrow(Delegation &link, QRandomGenerator &random)
{
    switch (random.bounded(6)) {
    case 0: link.rights = link.rights.meet(anyMatrix(random)); return;
    case 1: link.colleges = link.colleges.intersected(anyColleges(random)); return;
    case 2: link.isClosed = true; return;
    case 3: link.suspension = Suspension{kToday - days{1}, kToday}; return;
    case 4: link.endDate = kToday - days{1}; return;
    case 5: link.isAdministrator = false; return;
    }
}

EffectiveRights top()
{
    EffectiveRights all;
    all.mayDelegate = true;
    for (std::size_t college = 0; college < kColleges; ++college)
        all.colleges.set(college);
    for (std::size_t feature = 0; feature < kFeatures; ++feature)
        all.rights.setLevel(feature, AccessLevel::Update);
    return all;
}

DelegationPatch levelPatch(std::size_t feature, AccessLevel level)
{
    DelegationPatch patch;
    patch.levels[feature] = level;
    return patch;
}

} // namespace

class TestDelegations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void meetOfRightsIsALattice()
    {
        QRandomGenerator random(101);
        for (int i = 0; i < kCases; ++i) {
            const EffectiveRights a = anyRights(random), b = anyRights(random), c = anyRights(random);
            QCOMPARE(meet(a, b), meet(b, a));
            QCOMPARE(meet(meet(a, b), c), meet(a, meet(b, c)));
            QCOMPARE(meet(a, a), a);
            QCOMPARE(meet(a, top()), a); // administrator = top
            QVERIFY(isWithin(meet(a, b), a) && isWithin(meet(a, b), b));
            QCOMPARE(isWithin(a, b), meet(a, b).colleges == a.colleges && meet(a, b).rights == a.rights);
        }
    }
    void effectiveRightsAreWithinEveryLink()
    {
        QRandomGenerator random(103);
        int some = 0;
        for (int i = 0; i < kCases; ++i) {
            const auto chain = anyChain(random);
            const EffectiveRights effective = effectiveRights(chain, kToday);
            some += !effective.isNothing();
            for (const Delegation &link : chain) {
                QVERIFY(isWithin(effective, {link.colleges, link.rights, true}));
                QVERIFY(!effective.mayDelegate || link.isAdministrator);
                QVERIFY(isInForce(kToday, link) || effective.isNothing());
            }
        }
        QVERIFY(some > 20); // else nothing was shown
    }
    void narrowingALinkNeverWidensAnythingBelow()
    {
        QRandomGenerator random(107);
        int narrowed = 0;
        for (int i = 0; i < kCases; ++i) {
            auto chain = anyChain(random);
            std::vector<EffectiveRights> before;
            for (std::size_t length = 1; length <= chain.size(); ++length)
                before.push_back(effectiveRights(std::span(chain).first(length), kToday));
            const auto at = static_cast<std::size_t>(random.bounded(int(chain.size())));
            narrow(chain[at], random);
            for (std::size_t length = 1; length <= chain.size(); ++length) {
                const EffectiveRights after = effectiveRights(std::span(chain).first(length), kToday);
                QVERIFY(isWithin(after, before[length - 1]));
                QVERIFY(length > at || after == before[length - 1]); // and touches nothing above
                const RightsLoss loss = lossBetween(before[length - 1], after);
                const bool isSame = after.colleges == before[length - 1].colleges
                    && after.rights == before[length - 1].rights;
                QCOMPARE(loss.isNothing(), isSame);
                narrowed += !loss.isNothing();
            }
        }
        QVERIFY(narrowed > 20);
    }
    void administratorIsTop()
    {
        QRandomGenerator random(109);
        Delegation administrator;
        administrator.colleges = top().colleges;
        administrator.rights = top().rights;
        administrator.isAdministrator = true;
        administrator.effectDate = kToday;
        for (int i = 0; i < kCases; ++i) {
            auto chain = anyChain(random);
            const EffectiveRights without = effectiveRights(chain, kToday);
            chain.insert(chain.begin() + random.bounded(int(chain.size()) + 1), administrator);
            QCOMPARE(effectiveRights(chain, kToday), without);
        }
    }
    void theOrderOfEditsDoesNotMatter()
    {
        QRandomGenerator random(113);
        for (int i = 0; i < kCases; ++i) {
            const Delegation base = anyDelegation(random);
            std::vector<DelegationPatch> edits;
            for (std::size_t feature = 0; feature < 8; ++feature)
                edits.push_back(levelPatch(feature * 9, static_cast<AccessLevel>(random.bounded(3))));
            edits.emplace_back().isClosed = random.bounded(2) == 0;
            edits.emplace_back().suspension = Suspension{kToday, maybeDay(random, 2)};
            edits.emplace_back().endDate = maybeDay(random, 2);
            edits.emplace_back().colleges = anyColleges(random);
            Delegation oneByOne = base;
            for (const DelegationPatch &edit : edits)
                oneByOne = applied(edit, oneByOne);
            std::shuffle(edits.begin(), edits.end(), random);
            DelegationPatch together;
            for (const DelegationPatch &edit : edits) {
                QVERIFY(!clashes(edit, together));
                together = combined(together, edit);
            }
            QCOMPARE(applied(together, base), oneByOne);
        }
    }
    void differenceAndAppliedRoundTrip()
    {
        QRandomGenerator random(127);
        for (int i = 0; i < kCases; ++i) {
            const Delegation base = anyDelegation(random), edited = anyDelegation(random);
            const DelegationPatch patch = difference(base, edited);
            QCOMPARE(applied(patch, base), edited);
            QCOMPARE(reduced(patch, base), patch);
            QVERIFY(reduced(patch, edited).isEmpty());
            QVERIFY(!clashes(patch, patch));
        }
    }
    void closureAndSuspensionClashOnlyOverDifferentWishes()
    {
        DelegationPatch closing, opening, pausing, resuming;
        closing.isClosed = true;
        opening.isClosed = false;
        pausing.suspension = Suspension{kToday, kToday + days{112}};
        resuming.suspension = std::optional<Suspension>();
        QVERIFY(clashes(closing, opening));
        QVERIFY(!clashes(closing, pausing));
        QVERIFY(clashes(pausing, resuming));
        QVERIFY(!closing.isEmpty() && !resuming.isEmpty());
    }
    void aReasonGoesWithTheChangeAndIsNone()
    {
        DelegationPatch first, second;
        first.reason = "Départ";
        QVERIFY(first.isEmpty());
        second.isClosed = true;
        QCOMPARE(combined(first, second).reason, std::string("Départ"));
        second.reason = "Retraite";
        QVERIFY(!clashes(first, second));
        QCOMPARE(combined(first, second).reason, std::string("Retraite"));
        QCOMPARE(reduced(second, Delegation{}).reason, std::string("Retraite"));
    }
    void whatALossTells()
    {
        EffectiveRights before = top(), after = top();
        QVERIFY(lossBetween(before, after).isNothing());
        after.rights.setLevel(2, AccessLevel::Consult);
        after.colleges.reset(1);
        const RightsLoss loss = lossBetween(before, after);
        QCOMPARE(loss.levels.size(), std::size_t(1));
        QCOMPARE(loss.levels.at(2), (LevelLoss{AccessLevel::Update, AccessLevel::Consult}));
        QVERIFY(loss.colleges.test(1) && loss.colleges.count() == 1 && !loss.isEverything);
        QVERIFY(lossBetween(before, {}).isEverything);
        QVERIFY(lossBetween(after, before).isNothing()); // gaining is no loss
    }
    void aGrantIsWhatWasEdited()
    {
        RightsScope scope{top().colleges, top().rights.updatePlane(), top(), kToday};
        scope.ceiling.colleges.reset(2);
        Delegation blank = blankDelegation(scope, SiteId("s1"));
        QCOMPARE(blank.colleges.count(), std::size_t(2)); // only what can be given
        QVERIFY(blank.rights.isEmpty());
        RightsDraft draft(scope, blank);
        QVERIFY(draft.setLevel(3, AccessLevel::Consult));
        Vocabulary vocabulary;
        QVERIFY(draft.faults(vocabulary).empty());
        DelegationGrant grant = grantOf(draft.edited(), kToday);
        QVERIFY(!grant.effectDate); // today is whatever day it arrives
        QCOMPARE(delegationOf(grant, kToday), draft.edited());
        QCOMPARE(delegationOf(grant, kToday + days{1}).effectDate, kToday + days{1});
        QVERIFY(draft.setDates(kToday + days{5}, kToday + days{9}));
        grant = grantOf(draft.edited(), kToday);
        QCOMPARE(grant.effectDate, std::optional(kToday + days{5}));
        QCOMPARE(delegationOf(grant, kToday), draft.edited());
    }
    void changesOfFieldsAreReadyForWords()
    {
        Vocabulary vocabulary;
        const std::size_t staff = vocabulary.features.intern("my-staff");
        const std::size_t etam = vocabulary.colleges.intern("etam");
        Delegation before;
        before.effectDate = kToday;
        before.colleges.set(etam);
        before.rights.setUnknownLevel(staff, "approve");
        Delegation after = before;
        QVERIFY(fieldChanges(before, after, vocabulary).empty());
        after.colleges.reset(etam);
        after.rights.setLevel(staff, AccessLevel::Consult);
        after.endDate = kToday + days{1};
        after.suspension = Suspension{kToday, std::nullopt};
        after.isClosed = true;
        const std::vector<FieldChange> expected{{"/colleges/etam", "true", "false"},
                                                {"/rights/my-staff", "approve", "consult"},
                                                {"/endDate", "", "2026-04-17"},
                                                {"/closed", "false", "true"},
                                                {"/suspension/from", "", "2026-04-16"}};
        QCOMPARE(fieldChanges(before, after, vocabulary), expected);
        const auto fresh = fieldChanges(std::nullopt, before, vocabulary);
        QCOMPARE(fresh, (std::vector<FieldChange>{{"/colleges/etam", "false", "true"},
                                                  {"/rights/my-staff", "none", "approve"},
                                                  {"/effectDate", "", "2026-04-16"}}));
    }
    void aDeedHasOneName()
    {
        Delegation open;
        Delegation closed = open;
        closed.isClosed = true;
        Delegation paused = open;
        paused.suspension = Suspension{kToday, std::nullopt};
        Delegation later = open;
        later.endDate = kToday;
        Delegation pausedLater = paused;
        pausedLater.endDate = kToday;
        QCOMPARE(deedOf(open, closed), DelegationDeed::Closed);
        QCOMPARE(deedOf(closed, later), DelegationDeed::Reopened);
        QCOMPARE(deedOf(open, paused), DelegationDeed::Suspended);
        QCOMPARE(deedOf(paused, open), DelegationDeed::Resumed);
        QCOMPARE(deedOf(open, later), DelegationDeed::Changed);
        QCOMPARE(deedOf(open, pausedLater), DelegationDeed::Changed);
        QCOMPARE(deedFromName(deedName(DelegationDeed::Deleted)), DelegationDeed::Deleted);
        QCOMPARE(deedFromName("merged"), DelegationDeed::Changed);
    }
};

QTEST_APPLESS_MAIN(TestDelegations)
#include "tst_delegations.moc"
