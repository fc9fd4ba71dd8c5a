// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/store/feed.h"
#include "app/caisse/store/identifiers.h"
#include "core/domain/effectiverights.h"
#include "core/wire/delegationwire.h"
#include "core/wire/jsonwriter.h"
#include "core/wire/sitewire.h"
#include "tests/caisse/caisseworld.h"
#include "tests/caisse/randomlife.h"
#include "tests/caisse/visibilityoracle.h"

#include <QTest>

#include <set>

using namespace truelle;
using namespace truelle::caisse;
using namespace truelle::caisse::test;

namespace {

using Objects = std::map<std::string, std::string>; // id → JSON

std::string encoded(const Beneficiary &beneficiary)
{
    JsonWriter json;
    writeBeneficiary(json, beneficiary);
    return json.take();
}

std::string encoded(const DsnAlert &alert)
{
    JsonWriter json;
    writeAlert(json, alert);
    return json.take();
}

void addAll(const FeedObjects &from, const Vocabulary &vocabulary, Objects &to)
{
    for (const Site &site : from.sites)
        to[site.id.toString()] = encodeSite(site);
    for (const DsnAlert &alert : from.alerts)
        to[alert.id.toString()] = encoded(alert);
    for (const Beneficiary &beneficiary : from.beneficiaries)
        to[beneficiary.id.toString()] = encoded(beneficiary);
    for (const Delegation &delegation : from.delegations)
        to[delegation.id.toString()] = encodeDelegation(delegation, vocabulary);
}

// What a client does: a snapshot first, page by page, then changes, page by page; commits each page with its state.
class Mirror
{
public:
    Mirror(CaisseWorld &world, std::int64_t account, ObjectType type) : m_world(world), m_account(account), m_type(type)
    {
    }

    // One page of whatever comes next; false where there is nothing more.
    bool step(std::int64_t limit)
    {
        return m_isFilled ? stepChanges(limit) : stepSnapshot(limit);
    }
    void finish(std::int64_t limit)
    {
        while (step(limit) || !m_isFilled) { }
    }
    [[nodiscard]] const Objects &objects() const { return m_objects; }

private:
    bool stepSnapshot(std::int64_t limit)
    {
        const Viewer viewer = m_world.viewer(m_account);
        const auto page = m_world.database->read([&](Connection &store) {
            return snapshotPage(store, viewer, {m_type, m_cursor, limit});
        });
        if (!page)
            qFatal("snapshot refused");
        if (m_cursor.empty())
            m_state = page->state;
        else if (page->state != m_state)
            qFatal("a snapshot's state moved");
        if (page->objects.size() > static_cast<std::size_t>(limit))
            qFatal("page too large");
        addAll(page->objects, m_world.database->vocabulary(), m_objects);
        m_cursor = page->cursor;
        m_isFilled = !page->hasMore;
        return true;
    }
    bool stepChanges(std::int64_t limit)
    {
        const Viewer viewer = m_world.viewer(m_account);
        const auto changes = m_world.database->read([&](Connection &store) {
            return changesSince(store, viewer, m_type, m_state, limit);
        });
        if (!changes)
            qFatal("changes refused: %s", changes.error().detail.c_str());
        addAll(changes->page.objects, m_world.database->vocabulary(), m_objects);
        for (const Tombstone &gone : changes->page.destroyed)
            m_objects.erase(gone.id);
        m_state = changes->page.state;
        return changes->page.hasMore;
    }

    CaisseWorld &m_world;
    std::int64_t m_account;
    ObjectType m_type;
    std::string m_cursor;
    std::string m_state;
    bool m_isFilled = false;
    Objects m_objects;
};

Objects freshSnapshot(CaisseWorld &world, std::int64_t account, ObjectType type, std::int64_t limit = 1000)
{
    Mirror mirror(world, account, type);
    mirror.finish(limit);
    return mirror.objects();
}

std::set<std::string> idsOf(const Objects &objects)
{
    std::set<std::string> ids;
    for (const auto &[id, json] : objects)
        ids.insert(id);
    return ids;
}

} // namespace

class tst_CaisseFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void snapshotAndChanges_equalAFreshSnapshot_data();
    void snapshotAndChanges_equalAFreshSnapshot();
    void visibility_isThatOfTheDomainRules_data();
    void visibility_isThatOfTheDomainRules();
    void rebuilding_givesTheSameAccess();
    void nothingNew_keepsTheStates();
    void endDatePassing_takesTheSiteAway();
    void createdAndUpdated_areToldApart();
    void foreignAndPrunedStates_areExpired();
    void prunedFeed_keepsCurrentStates();
    void snapshotPages_needNoSorting();
};

void tst_CaisseFeed::snapshotAndChanges_equalAFreshSnapshot_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void tst_CaisseFeed::snapshotAndChanges_equalAFreshSnapshot()
{
    QFETCH(unsigned, seed);
    CaisseWorld world;
    RandomLife life(world, seed);
    std::vector<std::pair<std::pair<std::int64_t, ObjectType>, Mirror>> mirrors;
    for (const std::int64_t account : life.accounts())
        for (const ObjectType type : kObjectTypes)
            mirrors.push_back({{account, type}, Mirror(world, account, type)});
    std::size_t seen = 0;
    for (int round = 0; round < 50; ++round) {
        life.happen();
        // Some clients read a page or two between any two events, snapshots half done included.
        for (auto &[key, mirror] : mirrors)
            if (life.below(3) == 0)
                (void)mirror.step(1 + life.below(4));
    }
    for (auto &[key, mirror] : mirrors) {
        mirror.finish(1 + life.below(5));
        const Objects fresh = freshSnapshot(world, key.first, key.second);
        QCOMPARE(mirror.objects(), fresh);
        QCOMPARE(freshSnapshot(world, key.first, key.second, 2), fresh);
        seen += fresh.size();
    }
    QVERIFY(seen > 40); // a life in which nobody sees anything proves nothing
}

void tst_CaisseFeed::visibility_isThatOfTheDomainRules_data()
{
    snapshotAndChanges_equalAFreshSnapshot_data();
}

void tst_CaisseFeed::visibility_isThatOfTheDomainRules()
{
    QFETCH(unsigned, seed);
    CaisseWorld world;
    RandomLife life(world, 100 + seed);
    for (int round = 0; round < 40; ++round)
        life.happen();
    for (const std::int64_t account : life.accounts()) {
        const VisibilityOracle oracle(world, account);
        QCOMPARE(idsOf(freshSnapshot(world, account, ObjectType::Site)), oracle.sites);
        QCOMPARE(idsOf(freshSnapshot(world, account, ObjectType::Delegation)), oracle.delegations);
        QCOMPARE(idsOf(freshSnapshot(world, account, ObjectType::Beneficiary)), oracle.beneficiaries);
    }
}

void tst_CaisseFeed::rebuilding_givesTheSameAccess()
{
    CaisseWorld world;
    RandomLife life(world, 7);
    for (int round = 0; round < 40; ++round)
        life.happen();
    const auto dump = [&] {
        std::string text;
        world.change([&](Connection &store) {
            for (const char *sql : {"SELECT account_id, site_id, role, scope FROM access ORDER BY 1, 2",
                                    "SELECT account_id, beneficiary_id, sites, 0 FROM acquaintance ORDER BY 1, 2"}) {
                Query rows = store.query(sql);
                while (rows.next())
                    for (int column = 0; column < 4; ++column)
                        text += rows.text(column) + (column == 3 ? '\n' : ' ');
            }
        });
        return text;
    };
    const std::string kept = dump();
    QVERIFY(!kept.empty());
    world.change([&](Connection &store) { rebuildVisibility(store, world.clock.now()); });
    QCOMPARE(dump(), kept);
}

void tst_CaisseFeed::nothingNew_keepsTheStates()
{
    CaisseWorld world;
    const std::int64_t account = world.addAccount("lea@x.example");
    const std::int64_t other = world.addAccount("autre@x.example");
    const std::int64_t site = world.addSite("Moreau");
    const std::int64_t elsewhere = world.addSite("Ailleurs");
    world.makeCompanyAdministrator(account, site);
    const auto states = [&] {
        return world.database
            ->read([viewer = world.viewer(account)](Connection &store) -> Result<States> {
                return currentStates(store, viewer);
            })
            .value_or(States{});
    };
    const States before = states();
    QCOMPARE(before.size(), std::size_t(4));
    world.makeCompanyAdministrator(other, elsewhere); // no business of theirs
    QCOMPARE(states(), before);
    world.addAlert(site);
    const States after = states();
    QVERIFY(after.at(ObjectType::Alert) != before.at(ObjectType::Alert));
    QCOMPARE(after.at(ObjectType::Site), before.at(ObjectType::Site));
}

void tst_CaisseFeed::endDatePassing_takesTheSiteAway()
{
    CaisseWorld world;
    const std::int64_t account = world.addAccount("lea@x.example");
    const std::int64_t site = world.addSite("Moreau");
    world.addDelegation({.site = site,
                         .beneficiary = world.beneficiaryOf(account),
                         .effectDate = kToday,
                         .endDate = kToday});
    QCOMPARE(freshSnapshot(world, account, ObjectType::Site).size(), std::size_t(1));
    Mirror mirror(world, account, ObjectType::Site);
    mirror.finish(10);
    // Inclusive: until 24:00 in Paris, which is 23:00 UTC in winter.
    world.clock.setNow(parisMidnight(kToday + std::chrono::days{1}) - std::chrono::milliseconds{1});
    QVERIFY(world.services->ensureToday().has_value());
    QCOMPARE(freshSnapshot(world, account, ObjectType::Site).size(), std::size_t(1));
    world.clock.advance(std::chrono::milliseconds{1});
    QVERIFY(world.services->ensureToday().has_value());
    QVERIFY(freshSnapshot(world, account, ObjectType::Site).empty());
    mirror.finish(10);
    QVERIFY(mirror.objects().empty());
}

void tst_CaisseFeed::createdAndUpdated_areToldApart()
{
    CaisseWorld world;
    const std::int64_t account = world.addAccount("lea@x.example");
    const std::int64_t user = world.addAccount("user@x.example");
    const std::int64_t site = world.addSite("Moreau");
    world.makeCompanyAdministrator(account, site);
    const std::int64_t old = world.addDelegation({.site = site,
                                                  .beneficiary = world.beneficiaryOf(user),
                                                  .effectDate = kToday});
    const Viewer viewer = world.viewer(account);
    const auto read = [&](std::string_view since) {
        return world.database->read([&](Connection &store) {
            return changesSince(store, viewer, ObjectType::Delegation, since, 100);
        });
    };
    const auto states = world.database->read(
        [&](Connection &store) -> Result<States> { return currentStates(store, viewer); });
    const std::string since = states->at(ObjectType::Delegation);
    const std::int64_t added = world.addDelegation({.site = site,
                                                    .beneficiary = world.beneficiaryOf(user),
                                                    .effectDate = kToday});
    world.change([&](Connection &store) {
        changeSite(store, site, world.clock.now(), [&] {
            store.run("UPDATE delegation SET version = version + 1");
        });
    });
    const auto changes = read(since);
    QVERIFY(changes.has_value());
    QCOMPARE(changes->oldState, since);
    QCOMPARE(changes->createdCount, std::size_t(1));
    QCOMPARE(changes->page.objects.delegations.size(), std::size_t(2));
    QCOMPARE(changes->page.objects.delegations[0].id.toString(), publicId(IdKind::Delegation, added));
    QCOMPARE(changes->page.objects.delegations[1].id.toString(), publicId(IdKind::Delegation, old));
    const auto nothing = read(changes->page.state);
    QCOMPARE(nothing->page.objects.size(), std::size_t(0));
    QCOMPARE(nothing->page.state, changes->page.state);
}

void tst_CaisseFeed::foreignAndPrunedStates_areExpired()
{
    CaisseWorld world;
    const std::int64_t account = world.addAccount("lea@x.example");
    const std::int64_t site = world.addSite("Moreau");
    const Viewer viewer = world.viewer(account);
    const auto codeSince = [&](const std::string &since) {
        const auto changes = world.database->read([&](Connection &store) {
            return changesSince(store, viewer, ObjectType::Site, since, 10);
        });
        return changes ? ErrorCode::Cancelled : changes.error().code;
    };
    const auto current = [&] {
        return world.database
            ->read([&](Connection &store) -> Result<States> { return currentStates(store, viewer); })
            ->at(ObjectType::Site);
    };
    const std::string atFirst = current();
    QCOMPARE(codeSince(atFirst), ErrorCode::Cancelled);
    for (const std::string &state : {std::string("0123456789abcdef-0"), std::string("x"), atFirst + "9",
                                     atFirst.substr(0, atFirst.size() - 1), atFirst.substr(0, 17) + "-1",
                                     atFirst.substr(0, 17) + "99999999999999999999"})
        QCOMPARE(codeSince(state), ErrorCode::StateExpired);
    world.makeCompanyAdministrator(account, site);
    QCOMPARE(codeSince(atFirst), ErrorCode::Cancelled);
    world.clock.advance(std::chrono::hours{24});
    world.change([&](Connection &store) {
        noteSite(store, site, world.clock.now());
        pruneLog(store, world.clock.now());
    });
    QCOMPARE(codeSince(atFirst), ErrorCode::StateExpired);
    const std::string kept = current();
    QCOMPARE(codeSince(kept), ErrorCode::Cancelled);
    world.change([&](Connection &store) { rebuildVisibility(store, world.clock.now()); });
    QCOMPARE(codeSince(kept), ErrorCode::StateExpired);
}

void tst_CaisseFeed::prunedFeed_keepsCurrentStates()
{
    CaisseWorld world;
    const std::int64_t account = world.addAccount("lea@x.example");
    const std::int64_t site = world.addSite("Moreau");
    world.makeCompanyAdministrator(account, site);
    Mirror mirror(world, account, ObjectType::Site);
    mirror.finish(10);
    world.clock.advance(std::chrono::hours{48});
    // Others' entries follow and everything old is pruned: who was up to date stays so.
    const std::int64_t other = world.addAccount("autre@x.example");
    world.makeCompanyAdministrator(other, world.addSite("Ailleurs"));
    world.clock.advance(std::chrono::hours{48});
    world.change([&](Connection &store) { pruneLog(store, world.clock.now()); });
    world.change([&](Connection &store) { noteSite(store, site, world.clock.now()); });
    mirror.finish(10); // fails the program if refused
    QCOMPARE(mirror.objects(), freshSnapshot(world, account, ObjectType::Site));
}

void tst_CaisseFeed::snapshotPages_needNoSorting()
{
    CaisseWorld world;
    world.change([](Connection &store) {
        for (const ObjectType type : kObjectTypes) {
            Query plan = store.query("EXPLAIN QUERY PLAN " + snapshotSql(type), 1, 1, 1, 1, 1, 1);
            std::string text;
            while (plan.next())
                text += plan.text(3) + '\n';
            QVERIFY2(text.find("TEMP B-TREE") == std::string::npos, text.c_str());
            QVERIFY2(text.find("SCAN") == std::string::npos, text.c_str());
        }
    });
}

QTEST_APPLESS_MAIN(tst_CaisseFeed)
#include "tst_caissefeed.moc"
