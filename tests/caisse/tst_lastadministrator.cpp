// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/caisse/grantedcompany.h"

#include <QTest>

using namespace truelle;
using namespace truelle::caisse;
using namespace truelle::caisse::test;
using namespace std::chrono;

namespace {

const Date kJune = kToday + days{90};

// A site that no company administrator has opened yet: "administrator" holds it for good, "user" for some months.
struct Orphan : GrantedCompany
{
    std::int64_t give(std::int64_t account, std::optional<Date> end)
    {
        return world.addDelegation({.site = orphan,
                                    .beneficiary = world.beneficiaryOf(account),
                                    .rights = "update",
                                    .isAdministrator = true,
                                    .effectDate = kToday,
                                    .endDate = end});
    }
    std::int64_t orphan = world.addSite("Sans administrateur");
    std::int64_t lasting = give(administrator, std::nullopt);
    std::int64_t passing = give(user, kJune);
};

} // namespace

class tst_LastAdministrator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLastOne_isKept_data();
    void theLastOne_isKept();
    void whatTakesNothingAway_isAllowed();
    void theOneWhoStaysShorter_isNotKept();
    void anotherWhoStaysAsLong_frees();
    void companyAdministrator_frees_data();
    void companyAdministrator_frees();
    void firmsLine_isNoMatter();
};

void tst_LastAdministrator::theLastOne_isKept_data()
{
    QTest::addColumn<QString>("patch");
    QTest::addColumn<QString>("pointer");
    QTest::newRow("closed") << R"({"closed":true})" << "/closed";
    QTest::newRow("suspended today") << R"({"suspension":{"from":"2026-03-10","until":"2026-03-11"}})" << "/suspension";
    QTest::newRow("suspended later") << R"({"suspension":{"from":"2026-09-01","until":null}})" << "/suspension";
    QTest::newRow("demoted") << R"({"administrator":false})" << "/administrator";
    QTest::newRow("ended") << R"({"endDate":"2026-12-31"})" << "/endDate";
    QTest::newRow("put off") << R"({"effectDate":"2026-04-01"})" << "/effectDate";
}

void tst_LastAdministrator::theLastOne_isKept()
{
    QFETCH(QString, patch);
    QFETCH(QString, pointer);
    Orphan site;
    const Response refused = site.patch("user", site.lasting, patch.toStdString());
    QCOMPARE(refused.status, 422);
    QCOMPARE(faultOf(refused), pointer.toStdString() + " last-administrator");
    QCOMPARE(site.versionOf(site.lasting), 1);
    QCOMPARE(site.world.value("SELECT count(*) FROM delegation_event"), 0);
}

void tst_LastAdministrator::whatTakesNothingAway_isAllowed()
{
    Orphan site;
    QCOMPARE(site.patch("user", site.lasting, R"({"closed":false,"reason":"Rien"})").status, 200);
    QCOMPARE(site.patch("user", site.lasting, R"({"effectDate":"2026-03-10"})").status, 200);
    QCOMPARE(site.patch("user", site.lasting, R"({"endDate":null})").status, 200);
    QCOMPARE(site.versionOf(site.lasting), 1);
}

void tst_LastAdministrator::theOneWhoStaysShorter_isNotKept()
{
    Orphan site;
    QCOMPARE(site.patch("administrator", site.passing, R"({"closed":true})").status, 200);
}

void tst_LastAdministrator::anotherWhoStaysAsLong_frees()
{
    Orphan site;
    const std::string all = R"({"kind":"user","email":"third@x.example","administrator":true})";
    QCOMPARE(site.add("user", all, site.orphan).status, 201);
    QCOMPARE(site.patch("user", site.lasting, R"({"closed":true})").status, 422); // who is not activated is not active
    site.activate("third@x.example");
    QCOMPARE(site.patch("user", site.lasting, R"({"closed":true})").status, 200);
}

void tst_LastAdministrator::companyAdministrator_frees_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<int>("status");
    QTest::newRow("activated") << "active" << 200;
    QTest::newRow("waiting") << "pending" << 422;
}

void tst_LastAdministrator::companyAdministrator_frees()
{
    QFETCH(QString, state);
    QFETCH(int, status);
    Orphan site;
    const std::int64_t owner = site.world.addAccount("late@x.example", state.toStdString());
    site.world.makeCompanyAdministrator(owner, site.orphan);
    QCOMPARE(site.patch("user", site.lasting, R"({"closed":true})").status, status);
}

void tst_LastAdministrator::firmsLine_isNoMatter()
{
    Orphan site;
    const std::int64_t firms = site.world.addDelegation({.site = site.orphan,
                                                         .beneficiary = site.world.beneficiaryOfFirm(site.firm),
                                                         .firm = site.firm,
                                                         .rights = "update",
                                                         .isAdministrator = true,
                                                         .effectDate = kToday});
    QCOMPARE(site.patch("user", site.lasting, R"({"closed":true})").status, 422); // a firm does not hold it
    QCOMPARE(site.patch("user", firms, R"({"closed":true})").status, 200);
}

QTEST_APPLESS_MAIN(tst_LastAdministrator)
#include "tst_lastadministrator.moc"
