// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/rules/delegationrules.h"
#include "app/caisse/rules/delegations.h"
#include "app/caisse/store/identifiers.h"
#include "app/caisse/store/reference.h"
#include "tests/caisse/caisseworld.h"

#include <QTest>

#include <thread>

using namespace truelle;
using namespace truelle::caisse;
using namespace truelle::caisse::test;
using namespace std::chrono_literals;

namespace {

// One company with everybody a site may have around it.
struct Company
{
    Company()
    {
        world.addToFirm(firmAdministrator, firm, "administrator");
        world.addToFirm(collaborator, firm, "collaborator");
        world.makeCompanyAdministrator(owner, site);
        world.makeCompanyAdministrator(stranger, elsewhere);
        administratorDelegation = world.addDelegation({.site = site,
                                                       .beneficiary = world.beneficiaryOf(administrator),
                                                       .rights = "update",
                                                       .isAdministrator = true,
                                                       .effectDate = kToday});
        userDelegation = world.addDelegation(
            {.site = site, .beneficiary = world.beneficiaryOf(user), .effectDate = kToday});
        firmDelegation = world.addDelegation({.site = site,
                                              .beneficiary = world.beneficiaryOfFirm(firm),
                                              .firm = firm,
                                              .rights = "consult",
                                              .colleges = 3,
                                              .effectDate = kToday});
        subDelegation = world.addDelegation({.site = site,
                                             .beneficiary = world.beneficiaryOf(collaborator),
                                             .grantor = firmDelegation,
                                             .firm = firm,
                                             .rights = "none",
                                             .colleges = 1,
                                             .effectDate = kToday});
    }

    Response patch(const std::string &who, std::int64_t delegation, const std::string &body,
                   const std::string &version = "\"1\"", const std::string &key = {})
    {
        const std::string used = key.empty() ? "key-" + std::to_string(++keys) : key;
        return world.ask({"PATCH", "/v1/delegations/" + publicId(IdKind::Delegation, delegation),
                          world.tokenOf(who + "@x.example"), body,
                          {{"Content-Type", "application/merge-patch+json"},
                           {"If-Match", version},
                           {"Idempotency-Key", used}}});
    }
    Response get(const std::string &who, std::int64_t delegation)
    {
        return world.ask({"GET", "/v1/delegations/" + publicId(IdKind::Delegation, delegation),
                          world.tokenOf(who + "@x.example")});
    }
    std::int64_t versionOf(std::int64_t delegation)
    {
        std::int64_t version = 0;
        world.change([&](Connection &store) {
            version = store.value("SELECT version FROM delegation WHERE id = ?1", delegation).value_or(0);
        });
        return version;
    }

    CaisseWorld world;
    int keys = 0;
    std::int64_t owner = world.addAccount("owner@x.example");
    std::int64_t administrator = world.addAccount("administrator@x.example");
    std::int64_t user = world.addAccount("user@x.example");
    std::int64_t stranger = world.addAccount("stranger@x.example");
    std::int64_t firmAdministrator = world.addAccount("firm@x.example");
    std::int64_t collaborator = world.addAccount("collaborator@x.example");
    std::int64_t firm = world.addFirm("Comptagestion");
    std::int64_t site = world.addSite("Moreau", firm);
    std::int64_t elsewhere = world.addSite("Ailleurs");
    std::int64_t administratorDelegation = 0;
    std::int64_t userDelegation = 0;
    std::int64_t firmDelegation = 0;
    std::int64_t subDelegation = 0;
};

constexpr const char *kGive = R"({"rights":{"my-staff":"update"}})";

} // namespace

class tst_CaisseDelegations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void change_isThereForEverybodyAndTheBeneficiaryIsTold();
    void who_mayReadAndChangeWhat_data();
    void who_mayReadAndChangeWhat();
    void companyAdministratorsRights_areNotAnAdministratorsToChange();
    void rules_refuseWithTheField_data();
    void rules_refuseWithTheField();
    void ceiling_refusesWhatTheFirmHasNot_data();
    void ceiling_refusesWhatTheFirmHasNot();
    void narrowedFirm_doesNotHinderOtherChangesBelow();
    void administrator_forcesEverything();
    void effectDateOfThePast_mayStay();
    void closedDelegation_isReopenedByANewEndDate();
    void staleVersion_isAnsweredWithTheCurrentOne_data();
    void staleVersion_isAnsweredWithTheCurrentOne();
    void missingHeaders_areRefused();
    void sameKeyAndBody_hasOneEffect();
    void sameKeyOtherBody_isRefused();
    void refusedChange_mayComeBackWithItsKey();
    void keyIsForgottenAfterSevenDays();
    void keyOfAnotherAccount_isAnotherKey();
    void runningKey_isAConflict();
    void changeOfNothing_makesNoVersionAndNoMail();
    void sideBySide_oneWinsOneIsTold();
    void endingTheFirmsDelegation_takesTheSiteFromItsPeople();
    void strangersWords_doNotEnterTheStoresVocabulary();
    void followUp_needsTheRight();
};

void tst_CaisseDelegations::change_isThereForEverybodyAndTheBeneficiaryIsTold()
{
    Company company;
    company.world.clock.advance(1h);
    const Response changed = company.patch("owner", company.userDelegation, kGive);
    QCOMPARE(changed.status, 200);
    QCOMPARE(headerOf(changed, "ETag"), std::string("\"2\""));
    QCOMPARE(jsonText(changed.body, "rights.my-staff"), std::string("update"));
    QCOMPARE(jsonText(changed.body, "rights.my-planning"), std::string("consult"));
    QCOMPARE(jsonText(changed.body, "modifiedBy"), std::string("Nom owner"));
    QCOMPARE(jsonText(changed.body, "modifiedAt"), std::string("2026-03-10T10:00:00.000Z"));
    const Response read = company.get("user", company.userDelegation);
    QCOMPARE(read.body, changed.body);
    QCOMPARE(headerOf(read, "ETag"), std::string("\"2\""));
    QCOMPARE(company.world.value("SELECT count(*) FROM post WHERE channel = 'mail' "
                                 "AND recipient = 'user@x.example'"),
             1);
    QCOMPARE(company.world.value("SELECT count(*) FROM post"), 1);
}

void tst_CaisseDelegations::who_mayReadAndChangeWhat_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("reads");
    QTest::addColumn<int>("changes");
    const auto row = [](const char *who, const char *what, int reads, int changes) {
        QTest::addRow("%s, %s", who, what) << QString::fromLatin1(who) << QString::fromLatin1(what) << reads << changes;
    };
    row("owner", "administrator", 200, 200);
    row("owner", "user", 200, 200);
    row("owner", "firm", 200, 200);
    row("owner", "sub", 200, 403); // the firm's to give
    row("administrator", "administrator", 200, 403); // their own
    row("administrator", "user", 200, 200);
    row("administrator", "firm", 200, 200);
    row("administrator", "sub", 200, 403);
    row("user", "user", 200, 403);
    row("user", "administrator", 404, 404);
    row("user", "firm", 404, 404);
    row("user", "sub", 404, 404);
    row("firm", "firm", 200, 403); // what the firm was given itself
    row("firm", "sub", 200, 200);
    row("firm", "user", 404, 404);
    row("firm", "administrator", 404, 404);
    row("collaborator", "sub", 200, 403);
    row("collaborator", "firm", 404, 404);
    row("stranger", "user", 404, 404);
    row("stranger", "sub", 404, 404);
}

void tst_CaisseDelegations::who_mayReadAndChangeWhat()
{
    QFETCH(QString, who);
    QFETCH(QString, what);
    QFETCH(int, reads);
    QFETCH(int, changes);
    Company company;
    const std::map<QString, std::int64_t> delegations{
        {QStringLiteral("administrator"), company.administratorDelegation},
        {QStringLiteral("user"), company.userDelegation},
        {QStringLiteral("firm"), company.firmDelegation},
        {QStringLiteral("sub"), company.subDelegation}};
    const std::int64_t delegation = delegations.at(what);
    QCOMPARE(company.get(who.toStdString(), delegation).status, reads);
    const Response changed = company.patch(who.toStdString(), delegation, R"({"endDate":"2026-12-31"})");
    QCOMPARE(changed.status, changes);
    QCOMPARE(company.versionOf(delegation), changes == 200 ? 2 : 1);
    // What may not be read is refused like what is not there, byte for byte.
    if (reads == 404)
        QCOMPARE(changed.body, company.patch(who.toStdString(), 9999, R"({"endDate":"2026-12-31"})").body);
}

void tst_CaisseDelegations::companyAdministratorsRights_areNotAnAdministratorsToChange()
{
    Company company;
    const std::int64_t given = company.world.addDelegation(
        {.site = company.site, .beneficiary = company.world.beneficiaryOf(company.owner), .effectDate = kToday});
    QCOMPARE(company.patch("administrator", given, kGive).status, 403);
    QCOMPARE(company.patch("owner", given, kGive).status, 403); // their own
}

void tst_CaisseDelegations::rules_refuseWithTheField_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const char *body, int status, const char *pointer, const char *code) {
        QTest::newRow(name) << QString::fromUtf8(body) << status << QString::fromLatin1(pointer)
                            << QString::fromLatin1(code);
    };
    row("no college", R"({"colleges":[]})", 422, "/colleges", "required");
    row("unknown college", R"({"colleges":["ouvrier","stagiaire"]})", 422, "/colleges", "unknown-college");
    row("unknown feature", R"({"rights":{"moon/base~":"update"}})", 422, "/rights/moon~1base~0", "unknown-feature");
    row("unknown level", R"({"rights":{"my-staff":"own"}})", 422, "/rights/my-staff", "unknown-level");
    row("end before effect", R"({"endDate":"2026-03-09"})", 422, "/endDate", "before-effect-date");
    row("effect in the past", R"({"effectDate":"2026-03-09"})", 422, "/effectDate", "in-the-past");
    row("no such day", R"({"endDate":"2026-02-30"})", 422, "/endDate", "invalid");
    row("date of another type", R"({"endDate":20260310})", 422, "/endDate", "wrong-type");
    row("rights as a list", R"({"rights":["update"]})", 422, "/rights", "wrong-type");
    row("level as a number", R"({"rights":{"my-staff":2}})", 422, "/rights/my-staff", "wrong-type");
    row("colleges as text", R"({"colleges":"ouvrier"})", 422, "/colleges", "wrong-type");
    row("college as a number", R"({"colleges":[1]})", 422, "/colleges", "wrong-type");
    row("flag as text", R"({"administrator":"yes"})", 422, "/administrator", "wrong-type");
    row("list", R"([1,2])", 400, "", "");
    row("number", "42", 400, "", "");
    row("cut", R"({"endDate":)", 400, "", "");
    row("nothing", "", 400, "", "");
    row("broken text", "{\"endDate\":\"\xff\"}", 400, "", "");
}

void tst_CaisseDelegations::rules_refuseWithTheField()
{
    QFETCH(QString, body);
    QFETCH(int, status);
    QFETCH(QString, pointer);
    QFETCH(QString, code);
    Company company;
    const std::string sent = QString::fromLatin1(QTest::currentDataTag()) == QStringLiteral("broken text")
        ? std::string("{\"endDate\":\"\xff\"}")
        : body.toStdString();
    const Response refused = company.patch("owner", company.userDelegation, sent);
    QCOMPARE(refused.status, status);
    QCOMPARE(jsonText(refused.body, "code"), std::string("validation-failed"));
    QCOMPARE(jsonText(refused.body, "errors.0.pointer"), pointer.toStdString());
    QCOMPARE(jsonText(refused.body, "errors.0.code"), code.toStdString());
    QCOMPARE(company.versionOf(company.userDelegation), 1);
    QCOMPARE(company.world.value("SELECT count(*) FROM post"), 0);
}

void tst_CaisseDelegations::ceiling_refusesWhatTheFirmHasNot_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("pointer");
    const auto row = [](const char *name, const char *body, const char *pointer) {
        QTest::newRow(name) << QString::fromLatin1(body) << QString::fromLatin1(pointer);
    };
    row("level", R"({"rights":{"my-staff":"update"}})", "/rights/my-staff");
    row("college", R"({"colleges":["cadre"]})", "/colleges");
    row("administrator", R"({"administrator":true})", "/administrator");
    row("within", R"({"rights":{"my-staff":"consult"},"colleges":["ouvrier","etam"]})", "");
}

void tst_CaisseDelegations::ceiling_refusesWhatTheFirmHasNot()
{
    QFETCH(QString, body);
    QFETCH(QString, pointer);
    Company company;
    const Response answer = company.patch("firm", company.subDelegation, body.toStdString());
    QCOMPARE(answer.status, pointer.isEmpty() ? 200 : 422);
    QCOMPARE(jsonText(answer.body, "errors.0.pointer"), pointer.toStdString());
    if (!pointer.isEmpty())
        QCOMPARE(jsonText(answer.body, "errors.0.code"), std::string("beyond-ceiling"));
}

void tst_CaisseDelegations::narrowedFirm_doesNotHinderOtherChangesBelow()
{
    Company company;
    QCOMPARE(company.patch("firm", company.subDelegation, R"({"rights":{"my-staff":"consult"}})").status, 200);
    QCOMPARE(company.patch("owner", company.firmDelegation, R"({"rights":{"my-staff":"none"}})").status, 200);
    QCOMPARE(company.patch("firm", company.subDelegation, R"({"endDate":"2026-12-31"})", "\"2\"").status, 200);
    QCOMPARE(company.patch("firm", company.subDelegation, R"({"rights":{"my-staff":"consult"}})", "\"3\"").status, 422);
}

void tst_CaisseDelegations::administrator_forcesEverything()
{
    Company company;
    const Response made
        = company.patch("owner", company.userDelegation, R"({"administrator":true,"colleges":["etam"]})");
    QCOMPARE(made.status, 200);
    QCOMPARE(jsonText(made.body, "colleges.2"), std::string("cadre"));
    QCOMPARE(jsonText(made.body, "rights.send-files"), std::string("update"));
    QCOMPARE(jsonText(made.body, "administrator"), std::string("true"));
    // They see the whole site now.
    QCOMPARE(company.get("user", company.firmDelegation).status, 200);
    const Response locked
        = company.patch("owner", company.userDelegation, R"({"rights":{"send-files":"none"}})", "\"2\"");
    QCOMPARE(jsonText(locked.body, "rights.send-files"), std::string("update"));
    QCOMPARE(company.patch("owner", company.userDelegation, R"({"administrator":false})", "\"2\"").status, 200);
    QCOMPARE(company.get("user", company.firmDelegation).status, 404);
}

void tst_CaisseDelegations::effectDateOfThePast_mayStay()
{
    Company company;
    company.world.clock.advance(72h);
    QCOMPARE(company.patch("owner", company.userDelegation, R"({"effectDate":"2026-03-10","endDate":"2026-06-30"})")
                 .status,
             200);
}

void tst_CaisseDelegations::closedDelegation_isReopenedByANewEndDate()
{
    Company company;
    company.world.change([&](Connection &store) {
        changeSite(store, company.site, kStart, [&] {
            store.run("UPDATE delegation SET closed = 1 WHERE id = ?1", company.userDelegation);
        });
    });
    QCOMPARE(company.get("user", company.userDelegation).status, 404);
    const Response open = company.patch("owner", company.userDelegation, R"({"endDate":"2026-12-31"})");
    QCOMPARE(jsonText(open.body, "closed"), std::string("false"));
    QCOMPARE(company.get("user", company.userDelegation).status, 200);
}

void tst_CaisseDelegations::staleVersion_isAnsweredWithTheCurrentOne_data()
{
    QTest::addColumn<QString>("version");
    QTest::newRow("older") << QStringLiteral("\"1\"");
    QTest::newRow("made up") << QStringLiteral("\"99\"");
    QTest::newRow("any") << QStringLiteral("*");
    QTest::newRow("weak") << QStringLiteral("W/\"2\"");
    QTest::newRow("bare") << QStringLiteral("2");
    QTest::newRow("empty") << QString();
}

void tst_CaisseDelegations::staleVersion_isAnsweredWithTheCurrentOne()
{
    QFETCH(QString, version);
    Company company;
    QCOMPARE(company.patch("owner", company.userDelegation, kGive).status, 200);
    const Response stale = company.patch("administrator", company.userDelegation, R"({"endDate":"2026-12-31"})",
                                         version.toStdString());
    QCOMPARE(stale.status, 412);
    QCOMPARE(jsonText(stale.body, "code"), std::string("changed-meanwhile"));
    QCOMPARE(jsonText(stale.body, "current.version"), std::string("2"));
    QCOMPARE(jsonText(stale.body, "current.rights.my-staff"), std::string("update"));
    QCOMPARE(company.versionOf(company.userDelegation), 2);
}

void tst_CaisseDelegations::missingHeaders_areRefused()
{
    Company company;
    const std::string target = "/v1/delegations/" + publicId(IdKind::Delegation, company.userDelegation);
    const std::string token = company.world.tokenOf("owner@x.example");
    const std::pair<std::string, std::string> type{"Content-Type", "application/merge-patch+json; charset=utf-8"};
    const std::pair<std::string, std::string> match{"If-Match", "\"1\""};
    const std::pair<std::string, std::string> key{"Idempotency-Key", "k"};
    const auto status = [&](HeaderList headers) {
        return company.world.ask({"PATCH", target, token, kGive, std::move(headers)}).status;
    };
    QCOMPARE(status({type, key}), 428);
    QCOMPARE(status({type, match}), 422);
    QCOMPARE(status({type, match, {"Idempotency-Key", ""}}), 422);
    QCOMPARE(status({type, match, {"Idempotency-Key", "with blank"}}), 422);
    QCOMPARE(status({type, match, {"Idempotency-Key", std::string(65, 'k')}}), 422);
    QCOMPARE(status({match, key}), 415);
    QCOMPARE(status({{"Content-Type", "application/json"}, match, key}), 415);
    QCOMPARE(company.world.ask({"PATCH", target, {}, kGive, {type, match, key}}).status, 401);
    QCOMPARE(company.versionOf(company.userDelegation), 1);
    QCOMPARE(status({type, match, key}), 200);
}

void tst_CaisseDelegations::sameKeyAndBody_hasOneEffect()
{
    Company company;
    const Response first = company.patch("owner", company.userDelegation, kGive, "\"1\"", "k1");
    company.world.reopen(); // the answer was lost with a crash
    const Response again = company.patch("owner", company.userDelegation, kGive, "\"1\"", "k1");
    QCOMPARE(again.status, first.status);
    QCOMPARE(again.body, first.body);
    QCOMPARE(again.headers, first.headers);
    QCOMPARE(company.versionOf(company.userDelegation), 2);
    QCOMPARE(company.world.value("SELECT count(*) FROM post"), 1);
}

void tst_CaisseDelegations::sameKeyOtherBody_isRefused()
{
    Company company;
    QCOMPARE(company.patch("owner", company.userDelegation, kGive, "\"1\"", "k1").status, 200);
    const Response other
        = company.patch("owner", company.userDelegation, R"({"endDate":"2026-12-31"})", "\"2\"", "k1");
    QCOMPARE(other.status, 422);
    QCOMPARE(jsonText(other.body, "code"), std::string("idempotency-key-reused"));
    QCOMPARE(company.patch("owner", company.administratorDelegation, kGive, "\"1\"", "k1").status, 422);
    QCOMPARE(company.versionOf(company.userDelegation), 2);
}

void tst_CaisseDelegations::refusedChange_mayComeBackWithItsKey()
{
    Company company;
    QCOMPARE(company.patch("owner", company.userDelegation, kGive, "\"7\"", "k1").status, 412);
    QCOMPARE(company.patch("owner", company.userDelegation, kGive, "\"1\"", "k1").status, 200);
}

void tst_CaisseDelegations::keyIsForgottenAfterSevenDays()
{
    Company company;
    QCOMPARE(company.patch("owner", company.userDelegation, kGive, "\"1\"", "k1").status, 200);
    company.world.clock.advance(kIdempotencyLife);
    QCOMPARE(company.patch("owner", company.userDelegation, kGive, "\"1\"", "k1").status, 200);
    company.world.clock.advance(1s);
    QCOMPARE(company.patch("owner", company.userDelegation, kGive, "\"1\"", "k1").status, 412);
}

void tst_CaisseDelegations::keyOfAnotherAccount_isAnotherKey()
{
    Company company;
    QCOMPARE(company.patch("owner", company.userDelegation, kGive, "\"1\"", "k1").status, 200);
    QCOMPARE(company.patch("administrator", company.userDelegation, R"({"endDate":"2026-12-31"})", "\"2\"", "k1").status,
             200);
}

void tst_CaisseDelegations::runningKey_isAConflict()
{
    Company company;
    {
        const auto running = company.world.services->runningKeys().begin({company.owner, "k1", {}});
        const Response conflict = company.patch("owner", company.userDelegation, kGive, "\"1\"", "k1");
        QCOMPARE(conflict.status, 409);
        QCOMPARE(jsonText(conflict.body, "code"), std::string("still-running"));
    }
    QCOMPARE(company.patch("owner", company.userDelegation, kGive, "\"1\"", "k1").status, 200);
}

void tst_CaisseDelegations::changeOfNothing_makesNoVersionAndNoMail()
{
    Company company;
    const Response same = company.patch("owner", company.userDelegation, R"({"rights":{"my-staff":"consult"}})");
    QCOMPARE(same.status, 200);
    QCOMPARE(headerOf(same, "ETag"), std::string("\"1\""));
    QCOMPARE(company.patch("owner", company.userDelegation, "{}").status, 200);
    QCOMPARE(company.versionOf(company.userDelegation), 1);
    QCOMPARE(company.world.value("SELECT count(*) FROM post"), 0);
}

void tst_CaisseDelegations::sideBySide_oneWinsOneIsTold()
{
    Company company;
    const Viewer viewer = company.world.viewer(company.owner);
    std::atomic<int> won{0};
    std::atomic<int> told{0};
    std::vector<std::thread> people;
    for (int person = 0; person < 8; ++person)
        people.emplace_back([&, person] {
            const ChangeRequest request{viewer, company.userDelegation, "1",
                                        R"({"endDate":"2026-12-)" + std::to_string(10 + person) + R"("})",
                                        {company.owner, "p" + std::to_string(person), "h"}};
            const auto answer = changeDelegation(*company.world.services, request);
            if (answer)
                ++won;
            else if (answer.error().code == ErrorCode::ChangedMeanwhile)
                ++told;
        });
    for (std::thread &person : people)
        person.join();
    QCOMPARE(won.load(), 1);
    QCOMPARE(told.load(), 7);
    QCOMPARE(company.versionOf(company.userDelegation), 2);
}

void tst_CaisseDelegations::endingTheFirmsDelegation_takesTheSiteFromItsPeople()
{
    Company company;
    const std::string target = "/v1/sites/" + publicId(IdKind::Site, company.site);
    for (const char *who : {"firm@x.example", "collaborator@x.example"})
        QCOMPARE(company.world.ask({"GET", target, company.world.tokenOf(who)}).status, 200);
    QCOMPARE(company.patch("owner", company.firmDelegation, R"({"effectDate":"2026-04-01"})").status, 200);
    for (const char *who : {"firm@x.example", "collaborator@x.example"})
        QCOMPARE(company.world.ask({"GET", target, company.world.tokenOf(who)}).status, 404);
    QCOMPARE(company.world.value("SELECT count(*) FROM post WHERE recipient = 'firm@x.example'"), 1);
    company.world.clock.setNow(parisMidnight(Date{std::chrono::year{2026} / 4 / 1}));
    for (const char *who : {"firm@x.example", "collaborator@x.example"})
        QCOMPARE(company.world.ask({"GET", target, company.world.tokenOf(who)}).status, 200);
}

void tst_CaisseDelegations::strangersWords_doNotEnterTheStoresVocabulary()
{
    Company company;
    const std::size_t before = company.world.database->vocabulary().features.size();
    QCOMPARE(company.patch("owner", company.userDelegation, R"({"rights":{"invented":"update"}})").status, 422);
    QCOMPARE(company.world.database->vocabulary().features.size(), before);
}

void tst_CaisseDelegations::followUp_needsTheRight()
{
    Company company;
    company.world.change([&](Connection &store) {
        store.run("INSERT INTO dsn_month (site_id, month, state) VALUES (?1, '2026-01', 'validated')", company.site);
        store.run("INSERT INTO dsn_month (site_id, month, state, message) VALUES (?1, '2026-02', 'anomaly', 'x')",
                  company.site);
    });
    const std::string target = "/v1/sites/" + publicId(IdKind::Site, company.site) + "/dsn-follow-up";
    const auto status = [&](const char *who) {
        return company.world.ask({"GET", target, company.world.tokenOf(std::string(who) + "@x.example")}).status;
    };
    QCOMPARE(status("owner"), 200);
    QCOMPARE(status("administrator"), 200);
    QCOMPARE(status("user"), 200);
    QCOMPARE(status("firm"), 200);
    QCOMPARE(status("collaborator"), 403); // given nothing yet
    QCOMPARE(status("stranger"), 404);
    const Response read = company.world.ask({"GET", target, company.world.tokenOf("user@x.example")});
    QCOMPARE(jsonText(read.body, "months.0.month"), std::string("2026-02"));
    QCOMPARE(company.patch("owner", company.userDelegation, R"({"rights":{"salary-declarations":"none"}})").status, 200);
    QCOMPARE(status("user"), 403);
    // Narrowing the firm narrows those below at once.
    QCOMPARE(company.patch("firm", company.subDelegation, R"({"rights":{"salary-declarations":"consult"}})").status, 200);
    QCOMPARE(status("collaborator"), 200);
    QCOMPARE(company.patch("owner", company.firmDelegation, R"({"rights":{"salary-declarations":"none"}})").status, 200);
    QCOMPARE(status("collaborator"), 403);
}

QTEST_APPLESS_MAIN(tst_CaisseDelegations)
#include "tst_caissedelegations.moc"
