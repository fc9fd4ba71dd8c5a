// SPDX-License-Identifier: GPL-3.0-or-later
// « Associer un site déclarant à un espace existant », and « Recevoir mon code confidentiel par courrier ».
#include "app/caisse/rules/coderequests.h"
#include "tests/caisse/openingdesk.h"

#include <QTest>

using namespace truelle;
using namespace truelle::caisse;
using namespace truelle::caisse::test;
using namespace std::chrono_literals;

namespace {
constexpr const char *kLea = "lea@x.example";
constexpr const char *kPath = "/v1/associations";
} // namespace

class tst_CaisseAssociations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void association_givesTheSiteAndTellsTheHolder();
    void association_reachesTheFeedsOfARunningSession();
    void associationAgain_isAnsweredAgainToTheSamePersonOnly();
    void wrongPassword_isCountedWithSignIns();
    void unknownAddress_isRefusedWithTheSameWork();
    void inactiveAccounts_areToldAsAtSignIn();
    void formFaults_areToldByField();
    void token_isGoodFor15Minutes();
    void associationsOfOneCode_theFirstWins();
    void refusal_leavesTheCodeUnused();

    void codeRequest_postsOneLetterForUnopenedSites();
    void codeRequest_isAnsweredAlikeAndWithTheSameWork();
    void codeRequest_postsOnceInSevenDays();
    void codeRequest_postsNothingForOpenedSites();
    void codeRequest_isLimitedPerSource();
    void codeRequest_judgesTheFormOnly();
    void letterWithoutAddress_carriesNameAndTown();
    void operatorsCode_opensAnOpenedSiteAndEndsWhatIsUnderWay();
    void operatorsCode_mayBeShownInsteadOfPosted();
};

void tst_CaisseAssociations::association_givesTheSiteAndTellsTheHolder()
{
    OpeningDesk desk;
    desk.world.addAccount(kLea);
    const Letters letters = desk.addLetters();
    const Response done = desk.associate(desk.tokenFor(letters, kPath), "LEA@x.example ");
    QCOMPARE(done.status, 200);
    QCOMPARE(jsonText(done.body, "memberName"), std::string("Toitures Girard"));
    QCOMPARE(jsonText(done.body, "cibtpId"), letters.cibtpId);
    QCOMPARE(jsonText(done.body, "siret"), std::string(kSiret));
    QVERIFY(desk.administers(kLea, kSiret));
    QCOMPARE(desk.posts("recipient = 'lea@x.example' AND body LIKE '%a bien été effectuée%'"), 1);
    QCOMPARE(desk.identify(letters, kPath).status, 403);
    QCOMPARE(desk.world.value("SELECT count(*) FROM session"), 0);
}

void tst_CaisseAssociations::association_reachesTheFeedsOfARunningSession()
{
    OpeningDesk desk;
    desk.world.addAccount(kLea);
    const std::string session = desk.world.tokenOf(kLea);
    const std::string state = jsonText(desk.world.ask({"GET", "/v1/states", session}).body, "states.site");
    QCOMPARE(desk.associate(desk.tokenFor(desk.addLetters(), kPath), kLea).status, 200);
    const Response changes = desk.world.ask({"GET", "/v1/changes?type=site&limit=10&since=" + state, session});
    QCOMPARE(jsonText(changes.body, "created.0.siret"), std::string(kSiret));
    QCOMPARE(jsonText(changes.body, "created.0.role"), std::string("company-administrator"));
}

void tst_CaisseAssociations::associationAgain_isAnsweredAgainToTheSamePersonOnly()
{
    OpeningDesk desk;
    desk.world.addAccount(kLea);
    desk.world.addAccount("karim@x.example");
    const std::string token = desk.tokenFor(desk.addLetters(), kPath);
    const Response first = desk.associate(token, kLea);
    desk.world.reopen(); // its answer was lost with the caisse
    const Response again = desk.associate(token, kLea);
    QCOMPARE(again.status, 200);
    QCOMPARE(again.body, first.body);
    QCOMPARE(desk.posts("recipient = 'lea@x.example'"), 1);
    QCOMPARE(desk.associate(token, "karim@x.example").status, 410);
    QVERIFY(!desk.administers("karim@x.example", kSiret));
}

void tst_CaisseAssociations::wrongPassword_isCountedWithSignIns()
{
    OpeningDesk desk;
    desk.world.addAccount(kLea);
    const std::string token = desk.tokenFor(desk.addLetters(), kPath);
    for (int i = 0; i < 5; ++i) {
        const Response refused = desk.associate(token, kLea, "Wrong-1789");
        QCOMPARE(refused.status, 401);
        QCOMPARE(jsonText(refused.body, "code"), std::string("invalid-credentials"));
    }
    QCOMPARE(desk.associate(token, kLea).status, 423);
    QCOMPARE(desk.world.signIn(kLea).status, 423);
    desk.world.clock.advance(30s);
    QCOMPARE(desk.associate(token, kLea).status, 200);
}

void tst_CaisseAssociations::unknownAddress_isRefusedWithTheSameWork()
{
    OpeningDesk desk;
    desk.world.addAccount(kLea);
    const std::string token = desk.tokenFor(desk.addLetters(), kPath);
    const int start = desk.world.hasher.verified;
    const Response wrong = desk.associate(token, kLea, "Wrong-1789");
    const int work = desk.world.hasher.verified - start;
    const Response unknown = desk.associate(token, "nobody@x.example", "Wrong-1789");
    QCOMPARE(unknown.status, wrong.status);
    QCOMPARE(unknown.body, wrong.body);
    QCOMPARE(work, 1);
    QCOMPARE(desk.world.hasher.verified - start, 2 * work);
}

void tst_CaisseAssociations::inactiveAccounts_areToldAsAtSignIn()
{
    OpeningDesk desk;
    desk.world.addAccount("pending@x.example", "pending");
    desk.world.addAccount(kLea);
    desk.world.change([](Connection &store) { store.run("UPDATE account SET email_certified_until = 1 WHERE id = 2"); });
    const std::string token = desk.tokenFor(desk.addLetters(), kPath);
    QCOMPARE(jsonText(desk.associate(token, "pending@x.example").body, "code"), std::string("account-not-activated"));
    QCOMPARE(jsonText(desk.associate(token, kLea).body, "code"), std::string("certification-lapsed"));
    QCOMPARE(desk.associate(token, kLea, "Wrong-1789").status, 401);
    QCOMPARE(desk.world.value("SELECT count(*) FROM company_administrator"), 0);
}

void tst_CaisseAssociations::formFaults_areToldByField()
{
    OpeningDesk desk;
    const std::string token = desk.tokenFor(desk.addLetters(), kPath);
    const Response refused = desk.associate(token, "  ", "");
    QCOMPARE(refused.status, 422);
    QCOMPARE(jsonText(refused.body, "errors.0.pointer"), std::string("/email"));
    QCOMPARE(jsonText(refused.body, "errors.1.pointer"), std::string("/password"));
    QCOMPARE(jsonText(refused.body, "errors.1.code"), std::string("required"));
}

void tst_CaisseAssociations::token_isGoodFor15Minutes()
{
    OpeningDesk desk;
    desk.world.addAccount(kLea);
    const std::string token = desk.tokenFor(desk.addLetters(), kPath);
    desk.world.clock.advance(15min);
    const int work = desk.world.hasher.verified;
    QCOMPARE(desk.associate(token, kLea).status, 410);
    QCOMPARE(desk.world.hasher.verified - work, 0); // no oracle for passwords
}

void tst_CaisseAssociations::associationsOfOneCode_theFirstWins()
{
    OpeningDesk desk;
    desk.world.addAccount(kLea);
    desk.world.addAccount("karim@x.example");
    const Letters letters = desk.addLetters();
    const std::string one = desk.tokenFor(letters, kPath);
    const std::string two = desk.tokenFor(letters, kPath);
    const std::string opening = desk.tokenFor(letters);
    QCOMPARE(desk.complete(opening).status, 202);
    const std::string link = desk.activationToken(kNewcomer);
    QCOMPARE(desk.associate(two, kLea).status, 200);
    QCOMPARE(desk.associate(one, "karim@x.example").status, 410);
    QCOMPARE(desk.state(opening), std::string("ended"));
    QVERIFY(!desk.activate(link));
    QCOMPARE(desk.world.value("SELECT count(*) FROM company_administrator"), 1);
}

void tst_CaisseAssociations::refusal_leavesTheCodeUnused()
{
    OpeningDesk desk;
    desk.world.addAccount(kLea);
    const Letters letters = desk.addLetters();
    QCOMPARE(desk.associate(desk.tokenFor(letters, kPath), kLea, "Wrong-1789").status, 401);
    desk.world.reopen();
    QCOMPARE(desk.associate(desk.tokenFor(letters, kPath), kLea).status, 200);
}

void tst_CaisseAssociations::codeRequest_postsOneLetterForUnopenedSites()
{
    OpeningDesk desk;
    const Letters letters = desk.addLetters();
    desk.world.change([](Connection &store) {
        store.run("INSERT INTO site (member_id, siret, town) VALUES (1, ?1, 'Nevers')", kOtherSiret);
        store.run("INSERT INTO site (member_id, siret, town) VALUES (1, '35600000000048', 'Dijon')");
    });
    desk.world.makeCompanyAdministrator(desk.world.addAccount(kLea), 3);
    desk.world.makeCompanyAdministrator(desk.world.addAccount("never@x.example", "pending"), 2);
    QCOMPARE(desk.requestCode(" " + letters.cibtpId + " ").status, 202);
    QCOMPARE(desk.posts("channel = 'letter'"), 1);
    const std::string body = desk.text("SELECT body FROM post");
    QVERIFY(body.find("732 829 320 00074") != std::string::npos);
    QVERIFY(body.find("356 000 000 49837") != std::string::npos);
    QVERIFY(body.find("356 000 000 00048") == std::string::npos); // opened
    QVERIFY(desk.text("SELECT recipient FROM post").starts_with("Toitures Girard\n1 rue"));
    const std::string code = desk.text("SELECT secret FROM post");
    QVERIFY(body.find(code) == std::string::npos);
    QCOMPARE(desk.identify(letters).status, 403); // the older letter's code
    QCOMPARE(desk.identify({letters.cibtpId, kSiret, code}).status, 201);
    static_cast<void>(desk.opened({letters.cibtpId, kSiret, code}));
    QCOMPARE(desk.identify({letters.cibtpId, kOtherSiret, code}).status, 201); // good once for each site
}

void tst_CaisseAssociations::codeRequest_isAnsweredAlikeAndWithTheSameWork()
{
    OpeningDesk desk;
    const Letters letters = desk.addLetters();
    const Response known = desk.requestCode(letters.cibtpId);
    QCOMPARE(desk.world.hasher.hashed, 1);
    const Response again = desk.requestCode(letters.cibtpId); // no second letter
    QCOMPARE(desk.world.hasher.hashed, 2);
    const Response unknown = desk.requestCode("75-999999-01");
    QCOMPARE(desk.world.hasher.hashed, 3);
    for (const Response &response : {known, again, unknown}) {
        QCOMPARE(response.status, 202);
        QCOMPARE(response.body, std::string());
    }
    QCOMPARE(desk.posts("1"), 1);
}

void tst_CaisseAssociations::codeRequest_postsOnceInSevenDays()
{
    OpeningDesk desk;
    const Letters letters = desk.addLetters();
    QCOMPARE(desk.requestCode(letters.cibtpId).status, 202);
    const std::string code = desk.text("SELECT secret FROM post");
    desk.world.reopen();
    desk.world.clock.advance(7 * 24h - 1s);
    QCOMPARE(desk.requestCode(letters.cibtpId, "192.0.2.7").status, 202);
    QCOMPARE(desk.posts("channel = 'letter'"), 1);
    QCOMPARE(desk.identify({letters.cibtpId, kSiret, code}).status, 201); // still the letter's
    desk.world.clock.advance(1s);
    QCOMPARE(desk.requestCode(letters.cibtpId).status, 202);
    QCOMPARE(desk.posts("channel = 'letter'"), 2);
    QCOMPARE(desk.identify({letters.cibtpId, kSiret, code}).status, 403);
}

void tst_CaisseAssociations::codeRequest_postsNothingForOpenedSites()
{
    OpeningDesk desk;
    const Letters letters = desk.addLetters();
    static_cast<void>(desk.opened(letters));
    QCOMPARE(desk.requestCode(letters.cibtpId).status, 202);
    QCOMPARE(desk.posts("channel = 'letter'"), 0);
    // Nor while its administrator changes their address.
    desk.world.change([](Connection &store) {
        store.run("UPDATE account SET state = 'pending', pending_email = 'new@x.example'");
    });
    QCOMPARE(desk.requestCode(letters.cibtpId).status, 202);
    QCOMPARE(desk.posts("channel = 'letter'"), 0);
}

void tst_CaisseAssociations::codeRequest_isLimitedPerSource()
{
    OpeningDesk desk;
    for (int i = 0; i < kCodeRequests; ++i)
        QCOMPARE(desk.requestCode("75-9" + std::to_string(10000 + i) + "-01").status, 202);
    const Letters letters = desk.addLetters();
    const int work = desk.world.hasher.hashed;
    QCOMPARE(desk.requestCode(letters.cibtpId).status, 429);
    QCOMPARE(desk.world.hasher.hashed, work);
    QCOMPARE(desk.requestCode(letters.cibtpId, "192.0.2.9").status, 202);
    desk.world.clock.advance(1h);
    QCOMPARE(desk.requestCode("75-999999-01").status, 202);
}

void tst_CaisseAssociations::codeRequest_judgesTheFormOnly()
{
    OpeningDesk desk;
    for (const auto &[typed, fault] : {std::pair{"", "required"}, {" ", "required"}, {"75-12-1", "invalid"}}) {
        const Response refused = desk.requestCode(typed);
        QCOMPARE(refused.status, 422);
        QCOMPARE(jsonText(refused.body, "errors.0.pointer"), std::string("/cibtpId"));
        QCOMPARE(jsonText(refused.body, "errors.0.code"), std::string(fault));
    }
}

void tst_CaisseAssociations::letterWithoutAddress_carriesNameAndTown()
{
    OpeningDesk desk;
    const Letters letters = desk.addLetters();
    desk.world.change([](Connection &store) { store.run("UPDATE member SET postal_address = ''"); });
    QCOMPARE(desk.requestCode(letters.cibtpId).status, 202);
    QCOMPARE(desk.text("SELECT recipient FROM post"), std::string("Toitures Girard\nLyon"));
}

void tst_CaisseAssociations::operatorsCode_opensAnOpenedSiteAndEndsWhatIsUnderWay()
{
    OpeningDesk desk;
    const Letters letters = desk.addLetters();
    const std::string token = desk.tokenFor(letters);
    QCOMPARE(desk.complete(token).status, 202);
    const std::string link = desk.activationToken(kNewcomer);
    const auto issued = issueCode(*desk.world.database, desk.world.hasher, kSiret, CodeDelivery::Letter);
    QVERIFY(issued && issued->isAddressKnown);
    QCOMPARE(desk.state(token), std::string("ended")); // with a code in wrong hands, maybe
    QVERIFY(!desk.activate(link));
    const auto activated = desk.world.database->write(
        [&](Connection &store) { return activateOpening(store, *desk.world.services, 1); });
    QVERIFY(!activated && activated.error().code == ErrorCode::OpeningEnded); // were there a link, too
    QCOMPARE(desk.identify(letters).status, 403);
    const std::string code = desk.text("SELECT secret FROM post WHERE channel = 'letter'");
    QCOMPARE(code, std::string(issued->code.reveal()));
    static_cast<void>(desk.opened({letters.cibtpId, kSiret, code}));
    const auto again = issueCode(*desk.world.database, desk.world.hasher, kSiret, CodeDelivery::Letter);
    QVERIFY(again && desk.identify({letters.cibtpId, kSiret, std::string(again->code.reveal())}).status == 201);
    const auto nowhere = issueCode(*desk.world.database, desk.world.hasher, kOtherSiret, CodeDelivery::Letter);
    QVERIFY(!nowhere && nowhere.error().code == ErrorCode::NotFound);
}

void tst_CaisseAssociations::operatorsCode_mayBeShownInsteadOfPosted()
{
    OpeningDesk desk;
    const Letters letters = desk.addLetters();
    const auto issued = issueCode(*desk.world.database, desk.world.hasher, kSiret, CodeDelivery::OnlyShown);
    QVERIFY(issued);
    QCOMPARE(desk.posts("1"), 0);
    QCOMPARE(desk.identify({letters.cibtpId, kSiret, std::string(issued->code.reveal())}).status, 201);
}

QTEST_APPLESS_MAIN(tst_CaisseAssociations)
#include "tst_caisseassociations.moc"
