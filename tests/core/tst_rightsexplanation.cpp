// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/delegationdeeds.h"
#include "core/domain/rightsexplanation.h"

#include <QTest>

#include <random>

using namespace truelle;
using std::chrono::days;

namespace {

constexpr Date kToday{days(20'000)};
constexpr unsigned kSeed = 20261126;
constexpr int kCases = 2'000;
constexpr std::size_t kFeatures = 6;

Delegation link(const char *id, AccessLevel level, const char *grantor = "")
{
    Delegation link;
    link.id = DelegationId(id);
    link.grantor = DelegationId(grantor);
    link.colleges.set(0);
    link.rights.setLevel(0, level);
    link.isAdministrator = true;
    link.effectDate = kToday - days(10);
    return link;
}

// Companies' delegations, firms' and what those give further: two deep and wide, with holes in dates and levels.
class World
{
public:
    explicit World(unsigned seed) : m_random(seed) { }

    int below(int end) { return static_cast<int>(m_random() % static_cast<unsigned>(end)); }
    Date day() { return kToday + days(below(40) - 20); }
    AccessLevel level() { return static_cast<AccessLevel>(below(3)); }

    Delegation delegation(int number, const DelegationId &grantor)
    {
        Delegation one;
        one.id = DelegationId("d" + std::to_string(number));
        one.grantor = grantor;
        for (std::size_t college = 0; college < 3; ++college)
            if (below(4) != 0)
                one.colleges.set(college);
        for (std::size_t feature = 0; feature < kFeatures; ++feature)
            one.rights.setLevel(feature, level());
        one.isAdministrator = below(2) == 0;
        one.effectDate = day();
        if (below(3) == 0)
            one.endDate = one.effectDate + days(below(30));
        if (below(4) == 0)
            one.suspension = Suspension{day(), below(2) == 0 ? std::optional(day()) : std::nullopt};
        one.isClosed = below(10) == 0;
        return one;
    }
    std::vector<Delegation> site()
    {
        std::vector<Delegation> all;
        for (int number = 0; number < 8; ++number) {
            const bool isTop = number < 2 || below(3) == 0;
            const DelegationId grantor
                = isTop ? DelegationId() : all[static_cast<std::size_t>(below(number))].id;
            all.push_back(delegation(number, grantor));
        }
        return all;
    }
    DelegationPatch patch(const Delegation &of) { return difference(of, delegation(0, of.grantor)); }

private:
    std::mt19937 m_random;
};

} // namespace

class TestRightsExplanation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void level_isExplainedByTheLinkThatDecides_data()
    {
        QTest::addColumn<std::vector<Delegation>>("chain");
        QTest::addColumn<LevelExplanation>("expected");
        const auto none = AccessLevel::None;
        const auto consult = AccessLevel::Consult;
        const auto update = AccessLevel::Update;
        const auto chain = [](AccessLevel company, AccessLevel person) {
            return std::vector{link("firm", company), link("person", person, "firm")};
        };
        QTest::newRow("given by the company") << std::vector{link("d", update)}
                                              << LevelExplanation{update, update, 0, LevelReason::GivenSo};
        QTest::newRow("not given") << std::vector{link("d", none)}
                                   << LevelExplanation{none, none, 0, LevelReason::GivenSo};
        QTest::newRow("as much as above") << chain(consult, consult)
                                          << LevelExplanation{consult, consult, 1, LevelReason::GivenSo};
        QTest::newRow("less than above") << chain(update, consult)
                                         << LevelExplanation{consult, consult, 1, LevelReason::GivenSo};
        QTest::newRow("reduced above") << chain(consult, update)
                                       << LevelExplanation{update, consult, 0, LevelReason::GivenLessAbove};
        QTest::newRow("taken away above") << chain(none, update)
                                          << LevelExplanation{update, none, 0, LevelReason::GivenLessAbove};
        auto closed = chain(update, update);
        closed[0].isClosed = true;
        QTest::newRow("closed above") << closed << LevelExplanation{update, none, 0, LevelReason::NotInForce};
        auto upcoming = chain(update, update);
        upcoming[1].effectDate = kToday + days(1);
        QTest::newRow("yet to come") << upcoming << LevelExplanation{update, none, 1, LevelReason::NotInForce};
        auto apart = chain(update, update);
        apart[1].colleges = {};
        apart[1].colleges.set(1);
        QTest::newRow("no college in common") << apart << LevelExplanation{update, none, 1, LevelReason::NoCollege};
    }
    void level_isExplainedByTheLinkThatDecides()
    {
        QFETCH(const std::vector<Delegation>, chain);
        QFETCH(const LevelExplanation, expected);
        const auto explanation = explainLevel(chain, 0, kToday);
        QVERIFY(explanation);
        QCOMPARE(explanation->given, expected.given);
        QCOMPARE(explanation->effective, expected.effective);
        QCOMPARE(explanation->link, expected.link);
        QCOMPARE(explanation->reason, expected.reason);
    }

    void emptyChain_hasNoExplanation() { QVERIFY(!explainLevel({}, 0, kToday)); }

    void chain_runsFromTheCompanyDownAsFarAsItIsSeen()
    {
        const std::vector all{link("person", AccessLevel::Consult, "firm"), link("firm", AccessLevel::Update),
                              link("stray", AccessLevel::Update, "unseen")};
        const auto ids = [&](const char *id) {
            std::vector<std::string> links;
            for (const Delegation &one : chainOf(all, DelegationId(id)))
                links.push_back(one.id.toString());
            return links;
        };
        QCOMPARE(ids("person"), (std::vector<std::string>{"firm", "person"}));
        QCOMPARE(ids("stray"), std::vector<std::string>{"stray"});
        QVERIFY(ids("nobody").empty());
    }

    void chainInACircle_ends()
    {
        const std::vector all{link("a", AccessLevel::Consult, "b"), link("b", AccessLevel::Update, "a")};
        QCOMPARE(chainOf(all, DelegationId("a")).size(), std::size_t{2});
        QVERIFY(!lossesBelow(all, DelegationId("a"), closing(), kToday).empty());
    }

    void loss_namesWhoLosesWhatFromWhichDay()
    {
        std::vector all{link("firm", AccessLevel::Update), link("one", AccessLevel::Update, "firm"),
                        link("two", AccessLevel::Consult, "firm"), link("three", AccessLevel::Update, "one"),
                        link("other", AccessLevel::Update)};
        DelegationPatch narrower;
        narrower.levels[0] = AccessLevel::Consult;
        const auto losses = lossesBelow(all, DelegationId("firm"), narrower, kToday);
        QCOMPARE(losses.size(), std::size_t{2});
        QCOMPARE(losses[0].delegation, DelegationId("one"));
        QCOMPARE(losses[1].delegation, DelegationId("three"));
        QVERIFY(losses[0].loss.levels.at(0) == (LevelLoss{AccessLevel::Update, AccessLevel::Consult}));
        QVERIFY(!losses[0].loss.isEverything);
        DelegationPatch shorter;
        shorter.endDate = std::optional(kToday + days(4));
        const auto later = lossesBelow(all, DelegationId("firm"), shorter, kToday);
        QCOMPARE(later.size(), std::size_t{3});
        QCOMPARE(later[1].delegation, DelegationId("two"));
        QCOMPARE(later[1].from, kToday + days(5));
        QVERIFY(later[1].loss.isEverything);
        QCOMPARE(lossesOfRemoval(all, DelegationId("firm"), kToday).size(), std::size_t{3});
        QVERIFY(lossesOfRemoval(all, DelegationId("other"), kToday).empty());
    }

    // For every chain: what is explained is what effectiveRights says, and the link named bears the reason.
    void explanation_agreesWithTheEffectiveRights()
    {
        World world(kSeed);
        for (int round = 0; round < kCases; ++round) {
            const std::vector<Delegation> all = world.site();
            const std::vector<Delegation> chain = chainOf(all, all.back().id);
            const EffectiveRights effective = effectiveRights(chain, kToday);
            for (std::size_t feature = 0; feature < kFeatures; ++feature) {
                const auto explained = explainLevel(chain, feature, kToday);
                QCOMPARE(explained->effective, effective.rights.level(feature));
                QCOMPARE(explained->given, chain.back().rights.level(feature));
                QVERIFY(explained->link < chain.size());
                const Delegation &deciding = chain[explained->link];
                switch (explained->reason) {
                case LevelReason::GivenSo: QCOMPARE(explained->effective, explained->given); break;
                case LevelReason::GivenLessAbove:
                    QVERIFY(explained->link + 1 < chain.size());
                    QCOMPARE(deciding.rights.level(feature), explained->effective);
                    break;
                case LevelReason::NoCollege: QVERIFY(effective.colleges.isEmpty()); break;
                case LevelReason::NotInForce: QVERIFY(!isInForce(kToday, deciding)); break;
                }
            }
        }
    }

    // Told by a caisse, link by link, it is the same explanation.
    void explanationOfATold_chainIsTheSame()
    {
        World world(kSeed + 2);
        for (int round = 0; round < kCases; ++round) {
            const std::vector<Delegation> all = world.site();
            const std::vector<Delegation> chain = chainOf(all, all.back().id);
            RightsChain told;
            for (const Delegation &one : chain)
                told.links.push_back({one.id, BeneficiaryKind::User, "", {one.colleges, one.rights, one.isAdministrator},
                                      statusOn(kToday, one, true), true});
            told.effective = effectiveRights(chain, kToday);
            for (std::size_t feature = 0; feature < kFeatures; ++feature)
                QVERIFY(explainLevel(told, feature) == explainLevel(chain, feature, kToday));
        }
        QVERIFY(!explainLevel(RightsChain(), 0));
    }

    void newcomersChain_isNotInForceWhereItIsYetToBegin()
    {
        RightsChain told;
        const Delegation one = link("d", AccessLevel::Update);
        told.links.push_back({one.id, BeneficiaryKind::User, "", {one.colleges, one.rights, true},
                              DelegationStatus::AwaitingActivation, true});
        QCOMPARE(explainLevel(told, 0)->reason, LevelReason::NotInForce);
        told.effective = told.links.front().given; // begun: only the activation is missing
        QCOMPARE(explainLevel(told, 0)->reason, LevelReason::GivenSo);
    }

    void lossAbove_isWhatTheUpperLinksTakeAndNothingElse()
    {
        QVERIFY(lossAbove(RightsChain()).isNothing());
        const Delegation firm = link("firm", AccessLevel::Consult);
        const Delegation own = link("own", AccessLevel::Update);
        RightsChain told;
        for (const Delegation *one : {&firm, &own})
            told.links.push_back({one->id, BeneficiaryKind::User, "", {one->colleges, one->rights, false},
                                  DelegationStatus::Active, true});
        told.effective = {own.colleges, firm.rights, false};
        const RightsLoss loss = lossAbove(told);
        QVERIFY(loss.colleges.isEmpty());
        QVERIFY(loss.levels == (std::map<std::size_t, LevelLoss>{{0, {AccessLevel::Update, AccessLevel::Consult}}}));
        told.links.back().status = DelegationStatus::Suspended; // the link itself gives nothing now
        told.effective = {};
        QVERIFY(lossAbove(told).isNothing());
    }

    // For every change of any link: exactly those below who have less on some day are named, and truly.
    void losses_agreeWithTheEffectiveRightsOnEveryDay()
    {
        World world(kSeed + 1);
        int seen = 0;
        for (int round = 0; round < kCases / 4; ++round) {
            const std::vector<Delegation> all = world.site();
            const Delegation &changed = all[static_cast<std::size_t>(world.below(4))];
            const DelegationPatch patch = world.patch(changed);
            std::vector<Delegation> after = all;
            *std::ranges::find(after, changed.id, &Delegation::id) = applied(patch, changed);
            const auto losses = lossesBelow(all, changed.id, patch, kToday);
            for (const Delegation &one : all) {
                if (one.id == changed.id)
                    continue;
                std::optional<Date> first;
                RightsLoss loss;
                for (Date day = kToday; day < kToday + days(80) && !first; day += days(1)) {
                    loss = lossBetween(effectiveRights(chainOf(all, one.id), day),
                                       effectiveRights(chainOf(after, one.id), day));
                    if (!loss.isNothing())
                        first = day;
                }
                const auto told = std::ranges::find(losses, one.id, &LossBelow::delegation);
                QCOMPARE(told != losses.end(), first.has_value());
                if (!first)
                    continue;
                ++seen;
                QCOMPARE(told->from, *first);
                QVERIFY(told->loss == loss);
            }
        }
        QVERIFY(seen > 100);
    }
};

QTEST_APPLESS_MAIN(TestRightsExplanation)
#include "tst_rightsexplanation.moc"
