// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/rules/delegations.h"
#include "tests/caisse/company.h"

#include <QTest>

#include <thread>

using namespace truelle;
using namespace truelle::caisse;
using namespace truelle::caisse::test;
using namespace std::chrono_literals;

class tst_CaisseChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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

void tst_CaisseChanges::staleVersion_isAnsweredWithTheCurrentOne_data()
{
    QTest::addColumn<QString>("version");
    QTest::newRow("older") << QStringLiteral("\"1\"");
    QTest::newRow("made up") << QStringLiteral("\"99\"");
    QTest::newRow("any") << QStringLiteral("*");
    QTest::newRow("weak") << QStringLiteral("W/\"2\"");
    QTest::newRow("bare") << QStringLiteral("2");
    QTest::newRow("empty") << QString();
}

void tst_CaisseChanges::staleVersion_isAnsweredWithTheCurrentOne()
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

void tst_CaisseChanges::missingHeaders_areRefused()
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

void tst_CaisseChanges::sameKeyAndBody_hasOneEffect()
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

void tst_CaisseChanges::sameKeyOtherBody_isRefused()
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

void tst_CaisseChanges::refusedChange_mayComeBackWithItsKey()
{
    Company company;
    QCOMPARE(company.patch("owner", company.userDelegation, kGive, "\"7\"", "k1").status, 412);
    QCOMPARE(company.patch("owner", company.userDelegation, kGive, "\"1\"", "k1").status, 200);
}

void tst_CaisseChanges::keyIsForgottenAfterSevenDays()
{
    Company company;
    QCOMPARE(company.patch("owner", company.userDelegation, kGive, "\"1\"", "k1").status, 200);
    company.world.clock.advance(kIdempotencyLife);
    QCOMPARE(company.patch("owner", company.userDelegation, kGive, "\"1\"", "k1").status, 200);
    company.world.clock.advance(1s);
    QCOMPARE(company.patch("owner", company.userDelegation, kGive, "\"1\"", "k1").status, 412);
}

void tst_CaisseChanges::keyOfAnotherAccount_isAnotherKey()
{
    Company company;
    QCOMPARE(company.patch("owner", company.userDelegation, kGive, "\"1\"", "k1").status, 200);
    QCOMPARE(company.patch("administrator", company.userDelegation, R"({"endDate":"2026-12-31"})", "\"2\"", "k1").status,
             200);
}

void tst_CaisseChanges::runningKey_isAConflict()
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

void tst_CaisseChanges::changeOfNothing_makesNoVersionAndNoMail()
{
    Company company;
    const Response same = company.patch("owner", company.userDelegation, R"({"rights":{"my-staff":"consult"}})");
    QCOMPARE(same.status, 200);
    QCOMPARE(headerOf(same, "ETag"), std::string("\"1\""));
    QCOMPARE(company.patch("owner", company.userDelegation, R"({"administrator":false})").status, 200);
    QCOMPARE(company.versionOf(company.userDelegation), 1);
    QCOMPARE(company.world.value("SELECT count(*) FROM post"), 0);
}

void tst_CaisseChanges::sideBySide_oneWinsOneIsTold()
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

void tst_CaisseChanges::endingTheFirmsDelegation_takesTheSiteFromItsPeople()
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

void tst_CaisseChanges::strangersWords_doNotEnterTheStoresVocabulary()
{
    Company company;
    const std::size_t before = company.world.database->vocabulary().features.size();
    QCOMPARE(company.patch("owner", company.userDelegation, R"({"rights":{"invented":"update"}})").status, 422);
    QCOMPARE(company.world.database->vocabulary().features.size(), before);
}

void tst_CaisseChanges::followUp_needsTheRight()
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

QTEST_APPLESS_MAIN(tst_CaisseChanges)
#include "tst_caissechanges.moc"
