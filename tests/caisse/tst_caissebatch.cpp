// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/caisse/batchcompany.h"

#include <QTest>

#include <random>

using namespace truelle;
using namespace truelle::caisse;
using namespace truelle::caisse::test;

class tst_CaisseBatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyItem_hasItsOwnOutcome();
    void everyItem_seesWhatWasDoneBefore();
    void sameBatch_hasOneEffect();
    void mendedBatch_doesTheMendedItemsOnly();
    void onePersonOnManySites_getsOneMail();
    void wrongForm_refusesTheWhole_data();
    void wrongForm_refusesTheWhole();
    void aHundredItems_areTaken();
    void runningKey_isAConflict();
    void preview_leavesNothing();
    void preview_foretellsTheOutcome_data();
    void preview_foretellsTheOutcome();
    void preview_tellsWhoLosesWhat_data();
    void preview_tellsWhoLosesWhat();
    void preview_ofNothing_saysSo();
    void preview_doesNotTellWhoHasAnAccount();
};

void tst_CaisseBatch::everyItem_hasItsOwnOutcome()
{
    BatchCompany company;
    const Response done = company.send("owner", "batch",
                                       {company.addition(userGrant("new@x.example")),
                                        company.change(company.userDelegation, R"({"closed":true})", "9"),
                                        company.addition(userGrant("owner@x.example")),
                                        company.change(company.administratorDelegation, R"({"endDate":"2026-12-31"})"),
                                        company.deletion(company.firmDelegation),
                                        company.change(company.subDelegation, R"({"closed":true})"),
                                        company.addition(userGrant("n@x.example"), company.elsewhere),
                                        R"({"action":"delete","delegationId":"none","version":"1"})"});
    QCOMPARE(done.status, 200);
    QCOMPARE(statuses(done), std::string("201 412 422 200 204 404 404 404 "));
    QCOMPARE(result(done, 0, "delegation.version"), std::string("1"));
    QCOMPARE(result(done, 1, "problem.current.version"), std::string("1"));
    QCOMPARE(result(done, 2, "problem.errors.0.code"), std::string("own-delegation"));
    QCOMPARE(result(done, 3, "delegation.endDate"), std::string("2026-12-31"));
    QVERIFY(result(done, 4, "delegation.id").empty() && result(done, 4, "problem.code").empty());
    QVERIFY(company.sees("user"));
    QVERIFY(!company.sees("firm"));
    QCOMPARE(jsonText(company.history("owner", company.firmDelegation).body, "entries.0.reason"),
             std::string("Fin de mission"));
    QCOMPARE(company.world.value("SELECT count(*) FROM account WHERE email = 'n@x.example'"), 0);
}

void tst_CaisseBatch::everyItem_seesWhatWasDoneBefore()
{
    BatchCompany company;
    const Response done = company.send("owner", "batch",
                                       {company.addition(userGrant("new@x.example")),
                                        company.addition(userGrant("NEW@x.example")),
                                        company.change(company.userDelegation, R"({"closed":true})"),
                                        company.change(company.userDelegation, R"({"closed":false})", "2")});
    QCOMPARE(statuses(done), std::string("201 422 200 200 "));
    QCOMPARE(result(done, 1, "problem.errors.0.about"), result(done, 0, "delegation.id"));
    QCOMPARE(company.versionOf(company.userDelegation), 3);
}

void tst_CaisseBatch::sameBatch_hasOneEffect()
{
    BatchCompany company;
    const std::vector<std::string> items{company.addition(userGrant("new@x.example")),
                                         company.change(company.userDelegation, R"({"closed":true})"),
                                         company.change(company.userDelegation, R"({"closed":false})", "7"),
                                         company.deletion(company.firmDelegation)};
    const Response first = company.send("owner", "batch", items, "k1");
    QCOMPARE(statuses(first), std::string("201 200 412 204 "));
    const std::string after = company.traces();
    company.world.reopen(); // the answer was lost with a crash
    const Response again = company.send("owner", "batch", items, "k1");
    QCOMPARE(again.body, first.body);
    QCOMPARE(company.traces(), after);
}

void tst_CaisseBatch::mendedBatch_doesTheMendedItemsOnly()
{
    BatchCompany company;
    const std::string good = company.addition(userGrant("new@x.example"));
    const Response first = company.send("owner", "batch", {good, company.addition(userGrant("wrong"))}, "k1");
    QCOMPARE(statuses(first), std::string("201 422 "));
    const Response mended
        = company.send("owner", "batch", {good, company.addition(userGrant("right@x.example"))}, "k1");
    QCOMPARE(statuses(mended), std::string("201 201 "));
    QCOMPARE(result(mended, 0, "delegation.id"), result(first, 0, "delegation.id"));
    QCOMPARE(company.world.value("SELECT count(*) FROM delegation"), 6);
    // What took effect is not another thing under its key, and no key of a single request is one of an item.
    const Response other = company.send("owner", "batch", {company.addition(userGrant("third@x.example"))}, "k1");
    QCOMPARE(result(other, 0, "problem.code"), std::string("idempotency-key-reused"));
    QCOMPARE(company.add("owner", userGrant("fourth@x.example"), 0, "k1").status, 201);
}

void tst_CaisseBatch::onePersonOnManySites_getsOneMail()
{
    BatchCompany company;
    std::vector<std::string> items{company.addition(userGrant("new@x.example"))};
    for (const char *name : {"Deuxième", "Troisième"}) {
        const std::int64_t site = company.world.addSite(name);
        company.world.makeCompanyAdministrator(company.owner, site);
        items.push_back(company.addition(userGrant("new@x.example"), site));
    }
    QCOMPARE(statuses(company.send("owner", "batch", items)), std::string("201 201 201 "));
    QCOMPARE(company.world.value("SELECT count(*) FROM post"), 1);
    QCOMPARE(company.world.value("SELECT count(*) FROM post WHERE secret IS NOT NULL AND body LIKE '%Moreau%' "
                                 "AND body LIKE '%Deuxième%' AND body LIKE '%Troisième%'"),
             1);
}

void tst_CaisseBatch::wrongForm_refusesTheWhole_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("fault");
    QTest::newRow("no object") << "[]" << 400 << " ";
    QTest::newRow("nothing") << R"({"items":[]})" << 422 << "/items required";
    QTest::newRow("no items") << "{}" << 422 << "/items missing";
    QTest::newRow("no item") << R"({"items":[5]})" << 422 << "several";
    QTest::newRow("too many") << R"({"items":[%1{"action":"delete","delegationId":"d","version":"1"}]})" << 422
                              << "/items too-long";
    QTest::newRow("unknown action") << R"({"items":[{"action":"x","delegationId":"d","version":"1"}]})" << 422
                                    << "/items/0/action unknown-type";
    QTest::newRow("wrong patch")
        << R"({"items":[{"action":"change","delegationId":"d","version":"1","patch":{"rights":{"a":"b"}}}]})" << 422
        << "/items/0/patch/rights/a unknown-level";
    QTest::newRow("twice") << R"({"items":[{"action":"delete","delegationId":"d","version":"1","version":"2"}]})" << 422
                           << "/items/0/version duplicate";
}

void tst_CaisseBatch::wrongForm_refusesTheWhole()
{
    QFETCH(QString, body);
    QFETCH(int, status);
    QFETCH(QString, fault);
    BatchCompany company;
    QString many;
    for (int i = 0; i < 100; ++i)
        many += QStringLiteral(R"({"action":"delete","delegationId":"d","version":"1"},)");
    body.replace(QStringLiteral("%1"), many);
    for (const char *action : {"batch", "preview"}) {
        const Response refused
            = company.world.ask({"POST", std::string("/v1/delegations:") + action,
                                 company.world.tokenOf("owner@x.example"), body.toStdString(),
                                 {{"Content-Type", "application/json"}, {"Idempotency-Key", "k"}}});
        QCOMPARE(refused.status, status);
        QCOMPARE(QString::fromStdString(faultOf(refused)), fault);
    }
}

void tst_CaisseBatch::aHundredItems_areTaken()
{
    BatchCompany company;
    std::vector<std::string> items;
    for (int i = 0; i < 100; ++i)
        items.push_back(company.addition(userGrant("p" + std::to_string(i) + "@x.example")));
    const Response done = company.send("owner", "batch", items);
    QCOMPARE(result(done, 99, "status"), std::string("201"));
    QCOMPARE(company.world.value("SELECT count(*) FROM delegation"), 104);
    QCOMPARE(company.world.value("SELECT count(*) FROM post"), 100);
}

void tst_CaisseBatch::runningKey_isAConflict()
{
    BatchCompany company;
    const std::vector<std::string> items{company.deletion(company.firmDelegation)};
    {
        const auto running = company.world.services->runningKeys().begin({company.owner, "k1", {}});
        QCOMPARE(company.send("owner", "batch", items, "k1").status, 409);
    }
    QCOMPARE(company.send("owner", "batch", items, "k1").status, 200);
}

void tst_CaisseBatch::preview_leavesNothing()
{
    BatchCompany company;
    QCOMPARE(company.patch("firm", company.subDelegation, R"({"rights":{"my-staff":"consult"}})").status, 200);
    const std::string before = company.traces();
    const Response seen = company.send("owner", "preview",
                                       {company.addition(userGrant("new@x.example")),
                                        company.change(company.userDelegation, R"({"closed":true})"),
                                        company.deletion(company.firmDelegation),
                                        company.addition(kFirmGrant)});
    QCOMPARE(seen.status, 200);
    QCOMPARE(company.traces(), before);
    QVERIFY(company.sees("user") && company.sees("collaborator"));
    QCOMPARE(result(seen, 0, "readiness"), std::string("ready"));
    QCOMPARE(result(seen, 1, "delegation.closed"), std::string("true"));
    QCOMPARE(result(seen, 2, "readiness"), std::string("warning"));
    QCOMPARE(result(seen, 3, "readiness"), std::string("ready")); // after the deletion before it
    // What was looked at is still to be done.
    QCOMPARE(statuses(company.send("owner", "batch", {company.deletion(company.firmDelegation)})), std::string("204 "));
}

void tst_CaisseBatch::preview_foretellsTheOutcome_data()
{
    QTest::addColumn<unsigned>("seed");
    for (const unsigned seed : {3U, 20261126U, 4711U})
        QTest::addRow("seed %u", seed) << seed;
}

void tst_CaisseBatch::preview_foretellsTheOutcome()
{
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    BatchCompany company;
    const auto any = [&](const std::vector<std::string> &of) { return of[random() % of.size()]; };
    const std::vector<std::string> people{"user@x.example", "owner@x.example", "a@x.example", "b@x.example", "no"};
    const std::vector<std::string> patches{R"({"closed":true})", R"({"closed":false})", R"({"endDate":"2026-03-01"})",
                                           R"({"administrator":true})", R"({"rights":{"my-staff":"update"}})",
                                           R"({"suspension":{"from":"2026-03-10","until":null}})"};
    int blocked = 0;
    int done = 0;
    for (int round = 0; round < 12; ++round) {
        const std::string who = any({"owner", "administrator", "firm", "user"});
        std::vector<std::string> items;
        for (int item = 0; item < 4; ++item) {
            const auto row = static_cast<std::int64_t>(1 + random() % 6);
            const std::string version = std::to_string(company.versionOf(row));
            const std::vector<std::string> kinds{company.addition(userGrant(any(people))),
                                                 company.change(row, any(patches), version),
                                                 company.deletion(row, version)};
            items.push_back(any(kinds));
        }
        const Response seen = company.send(who, "preview", items);
        const Response came = company.send(who, "batch", items);
        for (int item = 0; item < 4; ++item) {
            const bool isBlocked = result(seen, item, "readiness") == "blocked";
            QCOMPARE(isBlocked, std::stoi(result(came, item, "status")) >= 400);
            QCOMPARE(result(seen, item, "problem.code"), result(came, item, "problem.code"));
            ++(isBlocked ? blocked : done);
        }
    }
    QVERIFY(blocked > 0 && done > 0);
}

void tst_CaisseBatch::preview_tellsWhoLosesWhat_data()
{
    QTest::addColumn<QString>("patch"); // empty: deletion
    QTest::addColumn<QString>("effect"); // from, everything, level after; empty: none
    QTest::newRow("level lowered") << R"({"rights":{"my-staff":"none"}})" << "2026-03-10 true none";
    QTest::newRow("another feature") << R"({"rights":{"my-planning":"none"}})" << "";
    QTest::newRow("college taken") << R"({"colleges":["etam"]})" << "2026-03-10 true none";
    QTest::newRow("another college") << R"({"colleges":["ouvrier"]})" << "";
    QTest::newRow("widened") << R"({"rights":{"my-staff":"update"}})" << "";
    QTest::newRow("closed") << R"({"closed":true})" << "2026-03-10 true none";
    QTest::newRow("ends") << R"({"endDate":"2026-06-30"})" << "2026-07-01 true none";
    QTest::newRow("pauses") << R"({"suspension":{"from":"2026-05-01","until":"2026-05-31"}})" << "2026-05-01 true none";
    QTest::newRow("deleted") << "" << "2026-03-10 true none";
}

void tst_CaisseBatch::preview_tellsWhoLosesWhat()
{
    QFETCH(QString, patch);
    QFETCH(QString, effect);
    BatchCompany company;
    QCOMPARE(company.patch("firm", company.subDelegation, R"({"rights":{"my-staff":"consult"}})").status, 200);
    const Response seen
        = company.send("owner", "preview",
                       {patch.isEmpty() ? company.deletion(company.firmDelegation)
                                        : company.change(company.firmDelegation, patch.toStdString())});
    QString told;
    if (!result(seen, 0, "effects.0.delegationId").empty()) {
        QCOMPARE(result(seen, 0, "effects.0.delegationId"), publicId(IdKind::Delegation, company.subDelegation));
        QCOMPARE(result(seen, 0, "effects.0.beneficiaryName"), std::string("Nom collaborator"));
        QCOMPARE(result(seen, 0, "warnings.0.code"), std::string("sub-delegations-narrowed"));
        told = QString::fromStdString(result(seen, 0, "effects.0.from") + ' ' + result(seen, 0, "effects.0.everything")
                                      + ' ' + result(seen, 0, "effects.0.rights.my-staff.after"));
    }
    QCOMPARE(told, effect);
    QCOMPARE(result(seen, 0, "readiness"), std::string(effect.isEmpty() ? "ready" : "warning"));
}

void tst_CaisseBatch::preview_ofNothing_saysSo()
{
    BatchCompany company;
    const Response seen
        = company.send("owner", "preview", {company.change(company.userDelegation, R"({"closed":false})")});
    QCOMPARE(result(seen, 0, "readiness"), std::string("warning"));
    QCOMPARE(result(seen, 0, "warnings.0.code"), std::string("changes-nothing"));
}

void tst_CaisseBatch::preview_doesNotTellWhoHasAnAccount()
{
    BatchCompany company;
    company.world.addAccount("waiting@x.example", "pending");
    const auto seen = [&](const char *email) {
        return company.send("owner", "preview", {company.addition(userGrant(email))}).body;
    };
    QCOMPARE(seen("stranger@x.example"), seen("nobody@x.example"));
    QCOMPARE(seen("waiting@x.example"), seen("nobody@x.example"));
    // Whom one sees already is another matter.
    const std::int64_t second = company.world.addSite("Deuxième");
    company.world.makeCompanyAdministrator(company.owner, second);
    QCOMPARE(company.add("owner", userGrant("waiting@x.example"), second).status, 201);
    const Response known = company.send("owner", "preview", {company.addition(userGrant("waiting@x.example"))});
    QCOMPARE(result(known, 0, "warnings.0.code"), std::string("awaiting-activation"));
}

QTEST_APPLESS_MAIN(tst_CaisseBatch)
#include "tst_caissebatch.moc"
