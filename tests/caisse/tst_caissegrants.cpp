// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/caisse/grantedcompany.h"

#include <QTest>

using namespace truelle;
using namespace truelle::caisse;
using namespace truelle::caisse::test;
using namespace std::chrono;

class tst_CaisseGrants : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newPerson_getsAnAccountALinkAndTheRights();
    void knownPerson_keepsTheAccount();
    void waitingPerson_isNotSentASecondLink();
    void passwordOfAnAccountNobodyActivated_isForgotten();
    void who_mayGiveWhere_data();
    void who_mayGiveWhere();
    void rules_refuseWithTheField_data();
    void rules_refuseWithTheField();
    void firm_givesWithinWhatItHas_data();
    void firm_givesWithinWhatItHas();
    void firmsNewPerson_isOneOfTheFirm();
    void secondDelegation_isRefusedWithTheFirst();
    void firm_receivesOnceAndOnlyWhereItIsKnown();
    void sameKey_givesOnce();
    void missingHeaders_areRefused();
    void closing_takesTheSiteAwayUntilItIsOpenedAgain();
    void suspension_endsByItself();
    void suspension_isTakenAway();
    void suspension_ofWrongDays_isRefused_data();
    void suspension_ofWrongDays_isRefused();
    void givenRights_areExactlyThose();
    void linksAbove_areToldAsFarAsTheyBear();
};

void tst_CaisseGrants::newPerson_getsAnAccountALinkAndTheRights()
{
    GrantedCompany company;
    const std::string token = company.world.tokenOf("owner@x.example");
    const auto state = [&](const char *type) {
        return jsonText(company.world.ask({"GET", "/v1/states", token}).body, (std::string("states.") + type).c_str());
    };
    const std::string delegations = state("delegation");
    const std::string people = state("beneficiary");
    const Response given = company.add("owner", userGrant(" Paul.GIRARD@X.example ", R"(,"endDate":"2026-12-31")"));
    QCOMPARE(given.status, 201);
    QCOMPARE(headerOf(given, "ETag"), std::string("\"1\""));
    QCOMPARE(jsonText(given.body, "effectDate"), std::string("2026-03-10"));
    QCOMPARE(jsonText(given.body, "modifiedBy"), std::string("Nom owner"));
    QCOMPARE(company.world.value("SELECT count(*) FROM account WHERE email = 'paul.girard@x.example' "
                                 "AND state = 'pending' AND password_hash IS NULL"),
             1);
    QCOMPARE(company.world.value("SELECT count(*) FROM post WHERE recipient = 'paul.girard@x.example' "
                                 "AND secret LIKE '{address}/activation/%' AND body LIKE '%{secret}%'"),
             1);
    QCOMPARE(company.world.value("SELECT count(*) FROM one_time_link WHERE purpose = 'activation'"), 1);
    const auto created = [&](const char *type, const std::string &since) {
        return jsonText(
            company.world.ask({"GET", std::string("/v1/changes?type=") + type + "&since=" + since, token}).body,
            "created.0.id");
    };
    QCOMPARE(created("delegation", delegations), jsonText(given.body, "id"));
    QCOMPARE(created("beneficiary", people), jsonText(given.body, "beneficiaryId"));
    company.activate("paul.girard@x.example");
    QVERIFY(company.sees("paul.girard"));
    QVERIFY(!company.sees("paul.girard", company.elsewhere));
}

void tst_CaisseGrants::knownPerson_keepsTheAccount()
{
    GrantedCompany company;
    const std::int64_t accounts = company.world.value("SELECT count(*) FROM account");
    QVERIFY(!company.sees("user", company.elsewhere));
    QCOMPARE(company.add("stranger", userGrant("USER@x.Example"), company.elsewhere).status, 201);
    QCOMPARE(company.world.value("SELECT count(*) FROM account"), accounts);
    QCOMPARE(company.world.value("SELECT count(*) FROM account WHERE password_hash IS NULL"), 0);
    QVERIFY(company.sees("user", company.elsewhere));
    QCOMPARE(company.world.value("SELECT count(*) FROM post WHERE recipient = 'user@x.example' AND secret IS NULL"), 1);
}

void tst_CaisseGrants::waitingPerson_isNotSentASecondLink()
{
    GrantedCompany company;
    QCOMPARE(company.add("owner", userGrant("new@x.example")).status, 201);
    QCOMPARE(company.add("stranger", userGrant("new@x.example"), company.elsewhere).status, 201);
    QCOMPARE(company.world.value("SELECT count(*) FROM post WHERE recipient = 'new@x.example'"), 2);
    // A second one would have voided the first.
    QCOMPARE(company.world.value("SELECT count(*) FROM one_time_link WHERE voided_at IS NULL"), 1);
    QCOMPARE(company.world.value("SELECT count(*) FROM post WHERE secret IS NOT NULL"), 1);
    const std::int64_t third = company.world.addSite("Troisième");
    company.world.makeCompanyAdministrator(company.stranger, third);
    company.world.clock.advance(hours{49}); // the link is over
    QCOMPARE(company.add("stranger", userGrant("new@x.example"), third).status, 201);
    QCOMPARE(company.world.value("SELECT count(*) FROM post WHERE secret IS NOT NULL"), 2);
}

void tst_CaisseGrants::passwordOfAnAccountNobodyActivated_isForgotten()
{
    GrantedCompany company;
    company.world.addAccount("pending@x.example", "pending"); // with a password that a stranger may have chosen
    QCOMPARE(company.add("owner", userGrant("pending@x.example")).status, 201);
    QCOMPARE(company.world.value("SELECT count(*) FROM account WHERE email = 'pending@x.example' "
                                 "AND password_hash IS NULL"),
             1);
}

void tst_CaisseGrants::who_mayGiveWhere_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<int>("status");
    QTest::newRow("company administrator") << "owner" << 201;
    QTest::newRow("administrator") << "administrator" << 201;
    QTest::newRow("firm's administrator") << "firm" << 201;
    QTest::newRow("user") << "user" << 403;
    QTest::newRow("collaborator") << "collaborator" << 403;
    QTest::newRow("another company's") << "stranger" << 404;
}

void tst_CaisseGrants::who_mayGiveWhere()
{
    QFETCH(QString, who);
    QFETCH(int, status);
    GrantedCompany company;
    const Response given = company.add(who.toStdString(), userGrant("new@x.example"));
    QCOMPARE(given.status, status);
    const bool isFirms = who == QLatin1String("firm");
    QCOMPARE(jsonText(given.body, "grantorId"),
             isFirms ? publicId(IdKind::Delegation, company.firmDelegation) : std::string());
    if (status >= 400) {
        QCOMPARE(company.world.value("SELECT count(*) FROM account WHERE email = 'new@x.example'"), 0);
        QCOMPARE(company.world.value("SELECT count(*) FROM post"), 0);
    }
}

void tst_CaisseGrants::rules_refuseWithTheField_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *name, const std::string &body, const char *fault) {
        QTest::newRow(name) << QString::fromStdString(body) << QString::fromLatin1(fault);
    };
    row("own address", userGrant("OWNER@x.example"), "/email own-delegation");
    row("no address", userGrant(" "), "/email required");
    row("no mail address", userGrant("a b@x.example"), "/email invalid");
    row("line break", userGrant("a@x.example\\r\\nBcc: b@x.example"), "/email invalid");
    row("no college", R"({"kind":"user","email":"n@x.example","colleges":[],"rights":{}})", "/colleges required");
    row("colleges not named", R"({"kind":"user","email":"n@x.example"})", "/colleges required");
    row("unknown college", R"({"kind":"user","email":"n@x.example","colleges":["apprenti"]})",
        "/colleges unknown-college");
    row("unknown feature", R"({"kind":"user","email":"n@x.example","colleges":["etam"],"rights":{"moon":"consult"}})",
        "/rights/moon unknown-feature");
    row("unknown level", R"({"kind":"user","email":"n@x.example","colleges":["etam"],"rights":{"my-staff":"own"}})",
        "/rights/my-staff unknown-level");
    row("from the past", userGrant("n@x.example", R"(,"effectDate":"2026-03-09")"), "/effectDate in-the-past");
    row("ends before it begins", userGrant("n@x.example", R"(,"effectDate":"2026-05-02","endDate":"2026-05-01")"),
        "/endDate before-effect-date");
    row("ended already", userGrant("n@x.example", R"(,"endDate":"2026-03-09")"), "/endDate before-effect-date");
    row("no kind", R"({"kind":"robot","email":"n@x.example"})", "/kind unknown-type");
}

void tst_CaisseGrants::rules_refuseWithTheField()
{
    QFETCH(QString, body);
    QFETCH(QString, fault);
    GrantedCompany company;
    const std::int64_t accounts = company.world.value("SELECT count(*) FROM account");
    const Response refused = company.add("owner", body.toStdString());
    QCOMPARE(refused.status, 422);
    QCOMPARE(QString::fromStdString(faultOf(refused)), fault);
    QCOMPARE(company.world.value("SELECT count(*) FROM account"), accounts);
    QCOMPARE(company.world.value("SELECT count(*) FROM delegation"), 4);
    QCOMPARE(company.world.value("SELECT count(*) FROM post"), 0);
    // The company administrator's address: nobody gives them anything.
    QCOMPARE(faultOf(company.add("administrator", userGrant("owner@x.example"))), std::string("/email company-administrator"));
    QCOMPARE(faultOf(company.add("firm", userGrant("owner@x.example"))), std::string("/email company-administrator"));
}

void tst_CaisseGrants::firm_givesWithinWhatItHas_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("fault"); // empty: it is given
    const auto row = [](const char *name, const char *rest, const char *fault) {
        QTest::newRow(name) << QStringLiteral(R"({"kind":"user","email":"n@x.example",%1})").arg(QLatin1String(rest))
                            << QString::fromLatin1(fault);
    };
    // The firm has consultation for ouvrier and etam.
    row("all it has", R"("colleges":["ouvrier","etam"],"rights":{"my-staff":"consult"})", "");
    row("a higher level", R"("colleges":["etam"],"rights":{"my-staff":"update"})", "/rights/my-staff beyond-ceiling");
    row("another college", R"("colleges":["etam","cadre"],"rights":{"my-staff":"consult"})", "/colleges beyond-ceiling");
    row("administrator", R"("administrator":true)", "/administrator beyond-ceiling");
    row("from its delegation", R"("colleges":["etam"],"grantorId":"d0000000003")", "");
}

void tst_CaisseGrants::firm_givesWithinWhatItHas()
{
    QFETCH(QString, body);
    QFETCH(QString, fault);
    GrantedCompany company;
    const Response response = company.add("firm", body.toStdString());
    QCOMPARE(response.status, fault.isEmpty() ? 201 : 422);
    if (!fault.isEmpty())
        QCOMPARE(QString::fromStdString(faultOf(response)), fault);
    // Nobody gives from another's delegation.
    QCOMPARE(company.add("owner", userGrant("m@x.example", R"(,"grantorId":"d0000000003")")).status, 403);
    QCOMPARE(company.add("firm", userGrant("m@x.example", R"(,"grantorId":"d0000000001")")).status, 403);
    // What the firm has no more, it cannot give.
    QCOMPARE(company.patch("owner", company.firmDelegation, R"({"rights":{"my-staff":"none"}})").status, 200);
    QCOMPARE(faultOf(company.add("firm", userGrant("m@x.example"))), std::string("/rights/my-staff beyond-ceiling"));
}

void tst_CaisseGrants::firmsNewPerson_isOneOfTheFirm()
{
    GrantedCompany company;
    QCOMPARE(company.add("firm", userGrant("new@x.example")).status, 201);
    QCOMPARE(company.world.value("SELECT count(*) FROM firm_account e JOIN account p ON p.id = e.account_id "
                                 "WHERE p.email = 'new@x.example' AND e.role = 'collaborator'"),
             1);
    company.activate("new@x.example");
    QCOMPARE(jsonText(company.read("new", company.sitePath()).body, "role"), std::string("firm-collaborator"));
    // Somebody who has an account stays whose they are.
    QCOMPARE(company.add("firm", userGrant("stranger@x.example")).status, 201);
    QCOMPARE(company.world.value("SELECT count(*) FROM firm_account e JOIN account p ON p.id = e.account_id "
                                 "WHERE p.email = 'stranger@x.example'"),
             0);
}

void tst_CaisseGrants::secondDelegation_isRefusedWithTheFirst()
{
    GrantedCompany company;
    const auto refusal = [&] {
        const Response second = company.add("owner", userGrant("user@x.example"));
        return faultOf(second) + ' ' + jsonText(second.body, "errors.0.about");
    };
    const std::string expected
        = "/email already-beneficiary " + publicId(IdKind::Delegation, company.userDelegation);
    QCOMPARE(refusal(), expected);
    QCOMPARE(company.patch("owner", company.userDelegation, R"({"closed":true})").status, 200);
    QCOMPARE(refusal(), expected); // it is opened again, not given twice
    // Another line is another matter.
    const Response firms = company.add("firm", userGrant("user@x.example"));
    QCOMPARE(firms.status, 201);
    QCOMPARE(faultOf(company.add("firm", userGrant("user@x.example"))), std::string("/email already-beneficiary"));
}

void tst_CaisseGrants::firm_receivesOnceAndOnlyWhereItIsKnown()
{
    GrantedCompany company;
    QCOMPARE(faultOf(company.add("owner", kFirmGrant)), std::string("/kind already-beneficiary"));
    QCOMPARE(faultOf(company.add("stranger", kFirmGrant, company.elsewhere)), std::string("/kind no-firm"));
    QCOMPARE(company.add("firm", kFirmGrant).status, 403);
    const std::int64_t fresh = company.world.addSite("Nouvelle", company.firm);
    company.world.makeCompanyAdministrator(company.owner, fresh);
    QVERIFY(!company.sees("firm", fresh));
    QCOMPARE(company.add("owner", kFirmGrant, fresh).status, 201);
    QVERIFY(company.sees("firm", fresh));
    QVERIFY(!company.sees("collaborator", fresh)); // the firm has not given it on
    QCOMPARE(company.world.value("SELECT count(*) FROM post WHERE recipient = 'firm@x.example'"), 1);
    QCOMPARE(company.add("firm", userGrant("collaborator@x.example"), fresh).status, 201);
    QVERIFY(company.sees("collaborator", fresh));
}

void tst_CaisseGrants::sameKey_givesOnce()
{
    GrantedCompany company;
    const Response first = company.add("owner", userGrant("new@x.example"), 0, "k1");
    company.world.reopen(); // the answer was lost with a crash
    const Response again = company.add("owner", userGrant("new@x.example"), 0, "k1");
    QCOMPARE(again.status, 201);
    QCOMPARE(again.body, first.body);
    QCOMPARE(again.headers, first.headers);
    QCOMPARE(company.world.value("SELECT count(*) FROM delegation"), 5);
    QCOMPARE(company.world.value("SELECT count(*) FROM post"), 1);
    QCOMPARE(jsonText(company.add("owner", userGrant("other@x.example"), 0, "k1").body, "code"),
             std::string("idempotency-key-reused"));
}

void tst_CaisseGrants::missingHeaders_areRefused()
{
    GrantedCompany company;
    const std::string token = company.world.tokenOf("owner@x.example");
    const std::pair<std::string, std::string> type{"Content-Type", "application/json"};
    const std::pair<std::string, std::string> key{"Idempotency-Key", "k"};
    const std::pair<std::string, std::string> match{"If-Match", "\"1\""};
    const auto add = [&](HeaderList headers, const std::string &body) {
        return company.world.ask({"POST", company.sitePath() + "/delegations", token, body, std::move(headers)}).status;
    };
    QCOMPARE(add({type}, userGrant("n@x.example")), 422);
    QCOMPARE(add({key}, userGrant("n@x.example")), 415);
    QCOMPARE(add({type, key}, "[]"), 400);
    const auto remove = [&](HeaderList headers) {
        return company.world.ask({"DELETE", company.pathOf(company.firmDelegation), token, {}, std::move(headers)})
            .status;
    };
    QCOMPARE(remove({match}), 422);
    QCOMPARE(remove({key}), 428);
    QCOMPARE(remove({key, {"If-Match", "\"2\""}}), 412);
    QCOMPARE(company.world.value("SELECT count(*) FROM delegation WHERE deleted_at IS NULL"), 4);
}

void tst_CaisseGrants::closing_takesTheSiteAwayUntilItIsOpenedAgain()
{
    GrantedCompany company;
    QVERIFY(company.sees("user"));
    QCOMPARE(company.patch("owner", company.userDelegation, R"({"closed":true,"reason":"Départ"})").status, 200);
    QVERIFY(!company.sees("user"));
    QCOMPARE(company.get("user", company.userDelegation).status, 404);
    // A change of something else leaves it closed; closing and a new end date in one leave it closed too.
    QCOMPARE(company.patch("owner", company.userDelegation, R"({"rights":{"my-staff":"update"}})", "\"2\"").status, 200);
    QCOMPARE(company.patch("owner", company.userDelegation, R"({"closed":true,"endDate":"2026-12-31"})", "\"3\"").status,
             200);
    QVERIFY(!company.sees("user"));
    QCOMPARE(company.patch("owner", company.userDelegation, R"({"closed":false})", "\"4\"").status, 200);
    QVERIFY(company.sees("user"));
}

void tst_CaisseGrants::suspension_endsByItself()
{
    GrantedCompany company;
    const Response done = company.patch("owner", company.firmDelegation,
                                        R"({"suspension":{"from":"2026-03-12","until":"2026-03-20"}})");
    QCOMPARE(done.status, 200);
    QCOMPARE(jsonText(done.body, "suspension.until"), std::string("2026-03-20"));
    const auto seenOn = [&](Date day) {
        company.world.clock.setNow(parisMidnight(day));
        const bool isSeen = company.sees("firm");
        return isSeen == company.sees("collaborator") ? int(isSeen) : -1;
    };
    QCOMPARE(seenOn(kToday + days{1}), 1);
    QCOMPARE(seenOn(kToday + days{2}), 0);
    QCOMPARE(seenOn(kToday + days{10}), 0);
    QCOMPARE(seenOn(kToday + days{11}), 1);
}

void tst_CaisseGrants::suspension_isTakenAway()
{
    GrantedCompany company;
    QCOMPARE(company.patch("owner", company.userDelegation, R"({"suspension":{"from":"2026-03-10","until":null}})").status,
             200);
    QVERIFY(!company.sees("user"));
    company.world.clock.advance(days{200});
    QVERIFY(!company.sees("user"));
    // Its beginning is past by now and may stay.
    QCOMPARE(company.patch("owner", company.userDelegation,
                           R"({"suspension":{"from":"2026-03-10","until":"2026-12-01"}})", "\"2\"")
                 .status,
             200);
    const Response resumed = company.patch("owner", company.userDelegation, R"({"suspension":null})", "\"3\"");
    QCOMPARE(resumed.status, 200);
    QVERIFY(jsonText(resumed.body, "suspension.from").empty());
    QVERIFY(company.sees("user"));
}

void tst_CaisseGrants::suspension_ofWrongDays_isRefused_data()
{
    QTest::addColumn<QString>("suspension");
    QTest::addColumn<QString>("fault");
    QTest::newRow("past") << R"({"from":"2026-03-09","until":null})" << "/suspension/from in-the-past";
    QTest::newRow("backwards") << R"({"from":"2026-03-12","until":"2026-03-11"})" << "/suspension/until before-start";
    QTest::newRow("no end said") << R"({"from":"2026-03-12"})" << "/suspension/until missing";
    QTest::newRow("no beginning") << R"({"until":null})" << "/suspension/from missing";
}

void tst_CaisseGrants::suspension_ofWrongDays_isRefused()
{
    QFETCH(QString, suspension);
    QFETCH(QString, fault);
    GrantedCompany company;
    const Response refused
        = company.patch("owner", company.userDelegation, "{\"suspension\":" + suspension.toStdString() + '}');
    QCOMPARE(refused.status, 422);
    QCOMPARE(QString::fromStdString(faultOf(refused)), fault);
    QCOMPARE(company.versionOf(company.userDelegation), 1);
}

void tst_CaisseGrants::givenRights_areExactlyThose()
{
    GrantedCompany company;
    QCOMPARE(company.add("owner", userGrant("new@x.example")).status, 201);
    company.activate("new@x.example");
    const Response rights = company.read("new", company.sitePath() + "/rights");
    QCOMPARE(rights.status, 200);
    QCOMPARE(jsonText(rights.body, "role"), std::string("user"));
    QVERIFY(rights.body.find(R"("effective":{"colleges":["etam"],"rights":{"my-staff":"consult"},"administrator":false})")
            != std::string::npos);
    QCOMPARE(jsonText(rights.body, "chains.0.links.0.status"), std::string("active"));
    QCOMPARE(company.read("new", company.sitePath() + "/dsn-follow-up").status, 403); // not given
    const Response everything = company.read("owner", company.sitePath() + "/rights");
    QCOMPARE(jsonText(everything.body, "effective.rights.bank-accounts"), std::string("update"));
    QCOMPARE(jsonText(everything.body, "effective.administrator"), std::string("true"));
    QVERIFY(jsonText(everything.body, "chains.0.links").empty());
    QCOMPARE(company.read("stranger", company.sitePath() + "/rights").status, 404);
}

void tst_CaisseGrants::linksAbove_areToldAsFarAsTheyBear()
{
    GrantedCompany company;
    QCOMPARE(company.patch("firm", company.subDelegation, R"({"rights":{"my-staff":"consult"}})").status, 200);
    QCOMPARE(company.patch("owner", company.firmDelegation, R"({"rights":{"my-staff":"none"}})").status, 200);
    const std::string target = company.pathOf(company.subDelegation) + "/chain";
    const Response own = company.read("collaborator", target);
    QCOMPARE(own.status, 200);
    QCOMPARE(jsonText(own.body, "links.0.name"), std::string("Comptagestion"));
    QCOMPARE(jsonText(own.body, "links.0.seen"), std::string("false"));
    QVERIFY(jsonText(own.body, "links.0.delegationId").empty());
    // The firm may consult everything else: nothing of that is the collaborator's to know.
    QVERIFY(own.body.find("bank-accounts") == std::string::npos);
    QVERIFY(own.body.find("etam") == std::string::npos);
    QCOMPARE(jsonText(own.body, "links.1.given.rights.my-staff"), std::string("consult"));
    QVERIFY(jsonText(own.body, "effective.rights.my-staff").empty());
    for (const char *who : {"owner", "firm"}) {
        const Response seen = company.read(who, target);
        QCOMPARE(jsonText(seen.body, "links.0.seen"), std::string("true"));
        QCOMPARE(jsonText(seen.body, "links.0.given.rights.bank-accounts"), std::string("consult"));
    }
    QCOMPARE(company.read("user", target).status, 404);
}

QTEST_APPLESS_MAIN(tst_CaisseGrants)
#include "tst_caissegrants.moc"
