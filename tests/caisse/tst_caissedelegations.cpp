// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/caisse/company.h"

#include <QTest>

using namespace truelle;
using namespace truelle::caisse;
using namespace truelle::caisse::test;
using namespace std::chrono_literals;

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
    row("no effect date", R"({"effectDate":null})", 422, "/effectDate", "required");
    row("no colleges at all", R"({"colleges":null})", 422, "/colleges", "required");
    row("level taken away", R"({"rights":{"my-staff":null}})", 422, "/rights/my-staff", "wrong-type");
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

QTEST_APPLESS_MAIN(tst_CaisseDelegations)
#include "tst_caissedelegations.moc"
