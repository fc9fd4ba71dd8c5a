// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/caisse/grantedcompany.h"
#include "tests/caisse/randomlife.h"
#include "tests/caisse/visibilityoracle.h"

#include <QTest>

using namespace truelle;
using namespace truelle::caisse;
using namespace truelle::caisse::test;
using namespace std::chrono;

class tst_DelegationHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyChange_isTold();
    void whatChangesNothing_isNotTold();
    void reasons_areKeptAsPlainText();
    void deletion_takesEverythingBelowAtOnce();
    void deletion_leavesTheHistory();
    void deletion_isForFirmsOnly();
    void deletion_isDoneOnce();
    void deleted_mayBeGivenAgain();
    void who_mayDelete_data();
    void who_mayDelete();
    void everyEndpoint_keepsToVisibility_data();
    void everyEndpoint_keepsToVisibility();
};

void tst_DelegationHistory::everyChange_isTold()
{
    GrantedCompany company;
    const std::int64_t row = company.rowOfAnswer(company.add("owner", userGrant("new@x.example", R"(,"reason":"Arrivée")")));
    company.world.clock.advance(hours{1});
    QCOMPARE(company.patch("administrator", row, R"({"rights":{"my-staff":"update"},"colleges":["cadre"]})").status, 200);
    QCOMPARE(company.patch("owner", row, R"({"suspension":{"from":"2026-03-10","until":null}})", "\"2\"").status, 200);
    QCOMPARE(company.patch("owner", row, R"({"suspension":null})", "\"3\"").status, 200);
    QCOMPARE(company.patch("owner", row, R"({"closed":true,"reason":"Départ"})", "\"4\"").status, 200);
    QCOMPARE(company.patch("owner", row, R"({"endDate":"2026-12-31"})", "\"5\"").status, 200);
    const Response told = company.history("owner", row);
    QCOMPARE(told.status, 200);
    const char *const kDeeds[] = {"reopened", "closed", "resumed", "suspended", "changed", "added"};
    for (int i = 0; i < 6; ++i) {
        const std::string entry = "entries." + std::to_string(i);
        QCOMPARE(jsonText(told.body, (entry + ".deed").c_str()), std::string(kDeeds[i]));
        QCOMPARE(jsonText(told.body, (entry + ".version").c_str()), std::to_string(6 - i));
    }
    QCOMPARE(jsonText(told.body, "entries.1.reason"), std::string("Départ"));
    QCOMPARE(jsonText(told.body, "entries.5.reason"), std::string("Arrivée"));
    QCOMPARE(jsonText(told.body, "entries.4.by"), std::string("Nom administrator"));
    QVERIFY(jsonText(told.body, "entries.4.at").starts_with("2026-03-10T10:00:00"));
    QVERIFY(told.body.find(R"("changes":[{"pointer":"/colleges/etam","before":"true","after":"false"},)"
                           R"({"pointer":"/colleges/cadre","before":"false","after":"true"},)"
                           R"({"pointer":"/rights/my-staff","before":"consult","after":"update"}])")
            != std::string::npos);
    QVERIFY(told.body.find(R"({"pointer":"/endDate","after":"2026-12-31"})") != std::string::npos);
}

void tst_DelegationHistory::whatChangesNothing_isNotTold()
{
    GrantedCompany company;
    QCOMPARE(company.patch("owner", company.userDelegation, R"({"reason":"Rien"})").status, 200);
    QCOMPARE(company.patch("owner", company.userDelegation, R"({"closed":false})").status, 200);
    QCOMPARE(company.patch("owner", company.userDelegation, R"({"endDate":"2020-01-01"})").status, 422);
    QCOMPARE(company.history("owner", company.userDelegation).body, std::string(R"({"entries":[]})"));
    QCOMPARE(company.world.value("SELECT count(*) FROM post"), 0);
}

void tst_DelegationHistory::reasons_areKeptAsPlainText()
{
    GrantedCompany company;
    QCOMPARE(company.patch("owner", company.userDelegation,
                           R"({"closed":true,"reason":" <b>x</b>'; DROP TABLE\u0000\u202e account\n"})")
                 .status,
             200);
    QCOMPARE(jsonText(company.history("owner", company.userDelegation).body, "entries.0.reason"),
             std::string("<b>x</b>'; DROP TABLE account"));
}

void tst_DelegationHistory::deletion_takesEverythingBelowAtOnce()
{
    GrantedCompany company;
    const std::string token = company.world.tokenOf("owner@x.example");
    const std::string since = jsonText(company.world.ask({"GET", "/v1/states", token}).body, "states.delegation");
    QVERIFY(company.sees("firm") && company.sees("collaborator"));
    const Response gone = company.remove("owner", company.firmDelegation);
    QCOMPARE(gone.status, 204);
    QVERIFY(gone.body.empty());
    QVERIFY(!company.sees("firm") && !company.sees("collaborator"));
    for (const std::int64_t row : {company.firmDelegation, company.subDelegation}) {
        QCOMPARE(company.get("owner", row).status, 404);
        QCOMPARE(company.patch("owner", row, R"({"closed":false})", "\"2\"").status, 404);
    }
    const Response changes = company.world.ask({"GET", "/v1/changes?type=delegation&since=" + since, token});
    const std::string destroyed = changes.body.substr(changes.body.find("destroyed"));
    QVERIFY(destroyed.find(publicId(IdKind::Delegation, company.firmDelegation)) != std::string::npos);
    QVERIFY(destroyed.find(publicId(IdKind::Delegation, company.subDelegation)) != std::string::npos);
    QCOMPARE(company.world.value("SELECT count(*) FROM post WHERE recipient = 'firm@x.example'"), 1);
    QCOMPARE(company.read("owner", company.sitePath() + "/delegations").body.find("grantorId"), std::string::npos);
}

void tst_DelegationHistory::deletion_leavesTheHistory()
{
    GrantedCompany company;
    QCOMPARE(company.patch("owner", company.firmDelegation, R"({"rights":{"my-staff":"none"},"reason":"Prudence"})").status,
             200);
    QCOMPARE(company.remove("administrator", company.firmDelegation, "\"2\"").status, 204);
    for (const char *who : {"owner", "administrator"}) {
        const Response told = company.history(who, company.firmDelegation);
        QCOMPARE(told.status, 200);
        QCOMPARE(jsonText(told.body, "entries.0.deed"), std::string("deleted"));
        QCOMPARE(jsonText(told.body, "entries.0.by"), std::string("Nom administrator"));
        QCOMPARE(jsonText(told.body, "entries.1.reason"), std::string("Prudence"));
        QCOMPARE(jsonText(company.history(who, company.subDelegation).body, "entries.0.deed"), std::string("deleted"));
    }
    for (const char *who : {"firm", "collaborator", "user", "stranger"})
        QCOMPARE(company.history(who, company.firmDelegation).status, 404);
    company.world.clock.advance(days{4000}); // for good
    QCOMPARE(jsonText(company.history("owner", company.firmDelegation).body, "entries.1.reason"), std::string("Prudence"));
}

void tst_DelegationHistory::deletion_isForFirmsOnly()
{
    GrantedCompany company;
    QCOMPARE(faultOf(company.remove("owner", company.userDelegation)), std::string(" only-firm"));
    QCOMPARE(faultOf(company.remove("firm", company.subDelegation)), std::string(" only-firm"));
    QVERIFY(company.sees("user") && company.sees("collaborator"));
}

void tst_DelegationHistory::deletion_isDoneOnce()
{
    GrantedCompany company;
    QCOMPARE(company.remove("owner", company.firmDelegation, "\"1\"", "k1").status, 204);
    company.world.reopen();
    QCOMPARE(company.remove("owner", company.firmDelegation, "\"1\"", "k1").status, 204);
    QCOMPARE(company.remove("owner", company.firmDelegation, "\"1\"", "k2").status, 404);
    QCOMPARE(company.world.value("SELECT count(*) FROM delegation_event"), 2);
    QCOMPARE(company.world.value("SELECT count(*) FROM post"), 1);
}

void tst_DelegationHistory::deleted_mayBeGivenAgain()
{
    GrantedCompany company;
    QCOMPARE(company.remove("owner", company.firmDelegation).status, 204);
    const Response again = company.add("owner", kFirmGrant);
    QCOMPARE(again.status, 201);
    QVERIFY(company.rowOfAnswer(again) > company.subDelegation); // never another's number
    QVERIFY(company.sees("firm"));
    QVERIFY(!company.sees("collaborator")); // what hung on the old one is gone for good
    QCOMPARE(jsonText(company.history("firm", company.rowOfAnswer(again)).body, "entries.0.deed"), std::string("added"));
}

void tst_DelegationHistory::who_mayDelete_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<int>("status");
    QTest::newRow("company administrator") << "owner" << 204;
    QTest::newRow("administrator") << "administrator" << 204;
    QTest::newRow("the firm itself") << "firm" << 403;
    QTest::newRow("user") << "user" << 404;
    QTest::newRow("collaborator") << "collaborator" << 404;
    QTest::newRow("another company's") << "stranger" << 404;
}

void tst_DelegationHistory::who_mayDelete()
{
    QFETCH(QString, who);
    QFETCH(int, status);
    GrantedCompany company;
    QCOMPARE(company.remove(who.toStdString(), company.firmDelegation).status, status);
    QCOMPARE(company.sees("firm"), status != 204);
}

void tst_DelegationHistory::everyEndpoint_keepsToVisibility_data()
{
    QTest::addColumn<unsigned>("seed");
    for (const unsigned seed : {1U, 20261126U, 77U})
        QTest::addRow("seed %u", seed) << seed;
}

// Whoever asks for whatever: told is what the oracle, written in the words of core/domain, lets them see.
void tst_DelegationHistory::everyEndpoint_keepsToVisibility()
{
    QFETCH(unsigned, seed);
    CaisseWorld world;
    RandomLife life(world, seed);
    for (int i = 0; i < 60; ++i)
        life.happen();
    const std::int64_t last = world.value("SELECT max(id) FROM delegation");
    int seen = 0;
    int hidden = 0;
    for (std::size_t person = 0; person < life.accounts().size(); ++person) {
        const VisibilityOracle oracle(world, life.accounts()[person]);
        const std::string token = world.tokenOf("p" + std::to_string(person) + "@x.example");
        for (const std::int64_t site : life.sites()) {
            const std::string id = publicId(IdKind::Site, site);
            const int status = world.ask({"GET", "/v1/sites/" + id + "/rights", token}).status;
            QCOMPARE(status, oracle.sites.contains(id) ? 200 : 404);
        }
        for (std::int64_t row = 1; row <= last; ++row) {
            const std::string id = publicId(IdKind::Delegation, row);
            const std::string target = "/v1/delegations/" + id;
            const bool isSeen = oracle.delegations.contains(id);
            QCOMPARE(world.ask({"GET", target + "/chain", token}).status, isSeen ? 200 : 404);
            const bool isDeleted
                = world.value("SELECT deleted_at IS NOT NULL FROM delegation WHERE id = " + std::to_string(row)) == 1;
            const int told = world.ask({"GET", target + "/history", token}).status;
            QVERIFY(told == 200 || told == 404);
            QVERIFY(isDeleted || told == (isSeen ? 200 : 404));
            ++(told == 200 ? seen : hidden);
        }
    }
    QVERIFY(seen > 0 && hidden > 0);
}

QTEST_APPLESS_MAIN(tst_DelegationHistory)
#include "tst_delegationhistory.moc"
