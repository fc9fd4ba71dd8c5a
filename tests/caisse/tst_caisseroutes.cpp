// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/store/identifiers.h"
#include "core/wire/caissewire.h"
#include "core/wire/syncwire.h"
#include "tests/caisse/caisseworld.h"

#include <QTest>

using namespace truelle;
using namespace truelle::caisse;
using namespace truelle::caisse::test;

class tst_CaisseRoutes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void caisseAndCatalogue_areServedWithoutSignInAndCached();
    void everythingElse_needsAToken_data();
    void everythingElse_needsAToken();
    void feedParameters_areChecked_data();
    void feedParameters_areChecked();
    void snapshotAndChanges_areWhatTheClientDecodes();
    void bodies_areChecked_data();
    void bodies_areChecked();
    void unseenSite_answersLikeAnAbsentOne();
    void siteDelegations_areThoseOneMaySee();
    void brokenStore_isAnsweredWithoutItsDetails();
};

void tst_CaisseRoutes::caisseAndCatalogue_areServedWithoutSignInAndCached()
{
    CaisseWorld world;
    for (const char *target : {"/v1/caisse", "/v1/catalogue"}) {
        const Response first = world.ask({"GET", target});
        QCOMPARE(first.status, 200);
        QCOMPARE(headerOf(first, "Cache-Control"), std::string("no-cache"));
        const std::string tag = headerOf(first, "ETag");
        QVERIFY(tag.size() > 10 && tag.front() == '"' && tag.back() == '"');
        for (const std::string &known : {tag, "W/" + tag, "\"x\", " + tag, std::string("*")}) {
            const Response again = world.ask({"GET", target, {}, {}, {{"If-None-Match", known}}});
            QCOMPARE(again.status, 304);
            QVERIFY(again.body.empty());
            QCOMPARE(headerOf(again, "ETag"), tag);
        }
        QCOMPARE(world.ask({"GET", target, {}, {}, {{"If-None-Match", "\"other\""}}}).status, 200);
    }
    QVERIFY(decodeCaisse(world.ask({"GET", "/v1/caisse"}).body).has_value());
    QVERIFY(decodeCatalogue(world.ask({"GET", "/v1/catalogue"}).body).has_value());
}

void tst_CaisseRoutes::everythingElse_needsAToken_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("target");
    for (const char *target : {"/v1/session", "/v1/me", "/v1/states", "/v1/changes?type=site&since=x",
                               "/v1/snapshot?type=site", "/v1/sites/s0000000001", "/v1/sites/s0000000001/delegations",
                               "/v1/sites/s0000000001/dsn-follow-up", "/v1/delegations/d0000000001"})
        QTest::addRow("GET %s", target) << QStringLiteral("GET") << QString::fromLatin1(target);
    QTest::newRow("sign out") << QStringLiteral("DELETE") << QStringLiteral("/v1/session");
    QTest::newRow("change") << QStringLiteral("PATCH") << QStringLiteral("/v1/delegations/d0000000001");
}

void tst_CaisseRoutes::everythingElse_needsAToken()
{
    QFETCH(QString, method);
    QFETCH(QString, target);
    CaisseWorld world;
    world.addAccount("lea@x.example");
    const std::string token = world.tokenOf("lea@x.example");
    const auto with = [&](const std::string &authorization) {
        HeaderList headers;
        if (!authorization.empty())
            headers.emplace_back("Authorization", authorization);
        return world.ask({method.toStdString(), target.toStdString(), {}, {}, headers});
    };
    for (const std::string &wrong :
         {std::string(), std::string("Bearer"), std::string("Bearer "), std::string("Basic ") + token, token,
          "Bearer " + token + "x", "Bearer  " + token}) {
        const Response refused = with(wrong);
        QCOMPARE(refused.status, 401);
        QCOMPARE(jsonText(refused.body, "code"), std::string("session-ended"));
        QCOMPARE(refused.contentType, std::string("application/problem+json"));
    }
    QVERIFY(with("bearer " + token).status != 401);
}

void tst_CaisseRoutes::feedParameters_areChecked_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("pointer");
    const auto row = [](const char *target, int status, const char *pointer) {
        QTest::newRow(target) << QString::fromLatin1(target) << status << QString::fromLatin1(pointer);
    };
    row("/v1/snapshot", 422, "/type");
    row("/v1/snapshot?type=moon", 422, "/type");
    row("/v1/snapshot?type=site&limit=0", 422, "/limit");
    row("/v1/snapshot?type=site&limit=1001", 422, "/limit");
    row("/v1/snapshot?type=site&limit=-1", 422, "/limit");
    row("/v1/snapshot?type=site&limit=10x", 422, "/limit");
    row("/v1/snapshot?type=site&limit=99999999999999999999", 422, "/limit");
    row("/v1/snapshot?type=site&cursor=x", 410, "");
    row("/v1/snapshot?type=site&cursor=site.0-0.1.", 410, "");
    row("/v1/snapshot?type=site&limit=1000", 200, "");
    row("/v1/changes?type=site", 422, "/since");
    row("/v1/changes?type=site&since=", 422, "/since");
    row("/v1/changes?since=x", 422, "/type");
    row("/v1/changes?type=site&since=x", 410, "");
    row("/v1/changes?type=site&since=x' OR '1'='1", 410, "");
}

void tst_CaisseRoutes::feedParameters_areChecked()
{
    QFETCH(QString, target);
    QFETCH(int, status);
    QFETCH(QString, pointer);
    CaisseWorld world;
    world.addAccount("lea@x.example");
    const Response response = world.ask({"GET", target.toStdString(), world.tokenOf("lea@x.example")});
    QCOMPARE(response.status, status);
    QCOMPARE(jsonText(response.body, "errors.0.pointer"), pointer.toStdString());
    if (status == 410)
        QCOMPARE(jsonText(response.body, "code"), std::string("state-expired"));
}

void tst_CaisseRoutes::snapshotAndChanges_areWhatTheClientDecodes()
{
    CaisseWorld world;
    const std::int64_t lea = world.addAccount("lea@x.example");
    const std::int64_t user = world.addAccount("user@x.example");
    std::vector<std::int64_t> sites;
    for (int i = 0; i < 5; ++i) {
        sites.push_back(world.addSite("Bâti'Loire \"" + std::to_string(i) + "\""));
        world.makeCompanyAdministrator(lea, sites.back());
        for (int j = 0; j < 3; ++j)
            world.addDelegation(
                {.site = sites.back(), .beneficiary = world.beneficiaryOf(user), .effectDate = kToday});
    }
    const std::string token = world.tokenOf("lea@x.example");
    const States states = decodeStates(world.ask({"GET", "/v1/states", token}).body).value_or(States{});
    QCOMPARE(states.size(), std::size_t(4));
    Vocabulary vocabulary;
    std::string cursor;
    std::vector<Delegation> read;
    do {
        const auto page = decodeSnapshotPage(
            world.ask({"GET", "/v1/snapshot?type=delegation&limit=4&cursor=" + cursor, token}).body, vocabulary);
        QVERIFY(page.has_value());
        QCOMPARE(page->state, states.at(ObjectType::Delegation));
        read.insert(read.end(), page->objects.delegations.begin(), page->objects.delegations.end());
        cursor = page->cursor;
    } while (!cursor.empty());
    QCOMPARE(read.size(), std::size_t(15));
    QVERIFY(std::ranges::is_sorted(read, {}, [](const Delegation &one) { return std::pair(one.site, one.id); }));
    // A site lost: one tombstone with its place.
    world.change([&](Connection &store) {
        changeSite(store, sites[0], world.clock.now(), [&] {
            store.run("DELETE FROM company_administrator WHERE site_id = ?1", sites[0]);
        });
    });
    const auto changes = decodeChangesPage(
        world.ask({"GET", "/v1/changes?type=delegation&since=" + states.at(ObjectType::Delegation), token}).body,
        vocabulary);
    QVERIFY(changes.has_value());
    QCOMPARE(changes->page.destroyed.size(), std::size_t(3));
    QCOMPARE(changes->page.destroyed[0].site.toString(), publicId(IdKind::Site, sites[0]));
}

void tst_CaisseRoutes::bodies_areChecked_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("pointer");
    const auto row = [](const char *name, const char *target, const char *body, int status, const char *pointer) {
        QTest::newRow(name) << QString::fromLatin1(target) << QStringLiteral("application/json")
                            << QString::fromLatin1(body) << status << QString::fromLatin1(pointer);
    };
    row("nothing", "/v1/sessions", "", 400, "");
    row("no JSON", "/v1/sessions", "email=x", 400, "");
    row("a list", "/v1/sessions", "[]", 400, "");
    row("empty object", "/v1/sessions", "{}", 422, "/email");
    row("address as number", "/v1/sessions", R"({"email":1,"password":"x"})", 422, "/email");
    row("password as list", "/v1/sessions", R"({"email":"a@b.example","password":[]})", 422, "/password");
    row("null password", "/v1/sessions", R"({"email":"a@b.example","password":null})", 422, "/password");
    row("device as object", "/v1/sessions", R"({"email":"a@b.c","password":"x","deviceName":{}})", 422, "/deviceName");
    row("zero in address", "/v1/sessions", R"({"email":"a\u0000@b.c","password":"x\u0000y"})", 401, "");
    row("no token", "/v1/sessions:refresh", "{}", 422, "/refreshToken");
    row("token as number", "/v1/sessions:refresh", R"({"refreshToken":5})", 422, "/refreshToken");
    row("empty token", "/v1/sessions:refresh", R"({"refreshToken":""})", 401, "");
    QTest::newRow("form") << QStringLiteral("/v1/sessions") << QStringLiteral("application/x-www-form-urlencoded")
                          << QStringLiteral("{}") << 415 << QString();
    QTest::newRow("no type") << QStringLiteral("/v1/sessions:refresh") << QString() << QStringLiteral("{}") << 415
                             << QString();
}

void tst_CaisseRoutes::bodies_areChecked()
{
    QFETCH(QString, target);
    QFETCH(QString, type);
    QFETCH(QString, body);
    QFETCH(int, status);
    QFETCH(QString, pointer);
    CaisseWorld world;
    const Response response = world.ask(
        {"POST", target.toStdString(), {}, body.toStdString(), {{"Content-Type", type.toStdString()}}});
    QCOMPARE(response.status, status);
    QCOMPARE(jsonText(response.body, "errors.0.pointer"), pointer.toStdString());
    QCOMPARE(response.contentType, std::string("application/problem+json"));
}

void tst_CaisseRoutes::unseenSite_answersLikeAnAbsentOne()
{
    CaisseWorld world;
    world.addAccount("lea@x.example");
    const std::int64_t site = world.addSite("Ailleurs");
    const std::string token = world.tokenOf("lea@x.example");
    for (const char *part : {"", "/delegations", "/dsn-follow-up"}) {
        const Response unseen = world.ask({"GET", "/v1/sites/" + publicId(IdKind::Site, site) + part, token});
        QCOMPARE(unseen.status, 404);
        for (const char *absent : {"s0000009999", "d0000000001", "x", "s1"})
            QCOMPARE(world.ask({"GET", std::string("/v1/sites/") + absent + part, token}).body, unseen.body);
    }
}

void tst_CaisseRoutes::siteDelegations_areThoseOneMaySee()
{
    CaisseWorld world;
    const std::int64_t lea = world.addAccount("lea@x.example");
    const std::int64_t user = world.addAccount("user@x.example");
    const std::int64_t site = world.addSite("Moreau");
    world.makeCompanyAdministrator(lea, site);
    for (const std::int64_t account : {user, user, lea})
        world.addDelegation({.site = site, .beneficiary = world.beneficiaryOf(account), .effectDate = kToday});
    const auto count = [&](const char *who) {
        const Response response = world.ask(
            {"GET", "/v1/sites/" + publicId(IdKind::Site, site) + "/delegations", world.tokenOf(who)});
        int found = 0;
        while (!jsonText(response.body, ("objects." + std::to_string(found) + ".id").c_str()).empty())
            ++found;
        return found;
    };
    QCOMPARE(count("lea@x.example"), 3);
    QCOMPARE(count("user@x.example"), 2);
}

void tst_CaisseRoutes::brokenStore_isAnsweredWithoutItsDetails()
{
    CaisseWorld world;
    world.addAccount("lea@x.example");
    const std::string token = world.tokenOf("lea@x.example");
    world.change([](Connection &store) { store.script("ALTER TABLE change_log RENAME TO change_log_gone"); });
    const Response response = world.ask({"GET", "/v1/states", token});
    QCOMPARE(response.status, 500);
    QCOMPARE(jsonText(response.body, "code"), std::string("server-failed"));
    QVERIFY(response.body.find("change_log") == std::string::npos);
    QVERIFY(world.log.lines.find("change_log") != std::string::npos);
}

QTEST_APPLESS_MAIN(tst_CaisseRoutes)
#include "tst_caisseroutes.moc"
