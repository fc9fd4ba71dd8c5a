// SPDX-License-Identifier: GPL-3.0-or-later
// « Je crée mon espace sécurisé », the second step and the activation: whose address opens what, and who wins.
#include "app/caisse/rules/housekeeping.h"
#include "tests/caisse/openingdesk.h"

#include <QTest>

using namespace truelle;
using namespace truelle::caisse;
using namespace truelle::caisse::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {
constexpr const char *kMobile = "+33612345678";
}

class tst_CaisseOpenings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letters_becomeACompanyAdministrator();
    void space_reachesTheFeeds();
    void everyStep_survivesARestart();
    void token_isGoodForAnHour();
    void activation_isGoodFor48Hours();
    void token_isBoundToItsPurpose_data();
    void token_isBoundToItsPurpose();
    void madeUpToken_opensNothing();
    void forms_areJudgedByField_data();
    void forms_areJudgedByField();
    void correction_voidsTheEarlierLink();
    void correction_leavesNothingBehind();
    void correctionAfterActivation_isOver();
    void correction_leavesAPersonWhoIsThereMeanwhileAlone_data();
    void correction_leavesAPersonWhoIsThereMeanwhileAlone();
    void sameOpeningTwice_theFirstToActivateWins();
    void code_isUsedUpByTheActivationOnly();
    void newerLetter_leavesAnOpeningUnderWay();
    void addressesDifferingByCase_areOne();
    void knownAddress_isAnsweredAlikeAndTold_data();
    void knownAddress_isAnsweredAlikeAndTold();
    void knownAddress_keepsTheCodeForAnAssociation();
    void invitedPerson_isNotTakenOver();
    void importedAdministrator_activatesByTheLetters();
    void anotherOpeningOfTheAddress_endsTheEarlierOne();
    void formerAdministrators_keepTheirRightsAndAreTold();
    void mails_areLimitedAlike();
    void mailToTheUnproved_repeatsNothingTyped();
    void resentLink_extendsTheWait();
    void certifiedMobile_isTheAccounts();
    void anotherMobile_isNotCertified();
    void unfinishedOpenings_areForgotten();
};

void tst_CaisseOpenings::letters_becomeACompanyAdministrator()
{
    OpeningDesk desk;
    const Letters letters = desk.addLetters();
    const std::string token = desk.tokenFor(letters);
    const Response completed = desk.complete(token);
    QCOMPARE(completed.status, 202);
    QCOMPARE(jsonText(completed.body, "email"), std::string(kNewcomer));
    QCOMPARE(jsonText(completed.body, "activationExpiresIn"), std::string("172800"));
    QCOMPARE(desk.state(token), std::string("waiting-for-activation"));
    QCOMPARE(jsonText(desk.world.signIn(kNewcomer, kNewPassword).body, "code"), std::string("account-not-activated"));
    QVERIFY(!desk.administers(kNewcomer, kSiret));

    QVERIFY(desk.activate(desk.activationToken(kNewcomer)));
    QCOMPARE(desk.state(token), std::string("activated"));
    QVERIFY(desk.administers(kNewcomer, kSiret));
    const Response session = desk.world.signIn(kNewcomer, kNewPassword);
    QCOMPARE(session.status, 201);
    QCOMPARE(jsonText(session.body, "account.lastName"), std::string("Girard"));
    QCOMPARE(desk.identify(letters).status, 403); // single use
}

void tst_CaisseOpenings::space_reachesTheFeeds()
{
    OpeningDesk desk;
    static_cast<void>(desk.opened(desk.addLetters()));
    const std::string session = jsonText(desk.world.signIn(kNewcomer, kNewPassword).body, "accessToken");
    const Response sites = desk.world.ask({"GET", "/v1/snapshot?type=site", session});
    QCOMPARE(jsonText(sites.body, "objects.0.siret"), std::string(kSiret));
    QCOMPARE(jsonText(sites.body, "objects.0.role"), std::string("company-administrator"));
}

void tst_CaisseOpenings::everyStep_survivesARestart()
{
    OpeningDesk desk;
    const Letters letters = desk.addLetters();
    const std::string token = desk.tokenFor(letters);
    desk.world.reopen();
    QCOMPARE(desk.state(token), std::string("identified"));
    QCOMPARE(desk.complete(token).status, 202);
    desk.world.reopen();
    QCOMPARE(desk.complete(token).status, 202); // its answer was lost
    desk.world.reopen();
    QCOMPARE(desk.state(token), std::string("waiting-for-activation"));
    QVERIFY(desk.activate(desk.activationToken(kNewcomer)));
    desk.world.reopen();
    QCOMPARE(desk.state(token), std::string("activated"));
    QCOMPARE(desk.world.signIn(kNewcomer, kNewPassword).status, 201);
}

void tst_CaisseOpenings::token_isGoodForAnHour()
{
    OpeningDesk desk;
    const std::string token = desk.tokenFor(desk.addLetters());
    desk.world.clock.advance(1h - 1s);
    QCOMPARE(desk.state(token), std::string("identified"));
    desk.world.clock.advance(1s);
    QCOMPARE(desk.state(token), std::string("ended"));
    const Response late = desk.complete(token);
    QCOMPARE(late.status, 410);
    QCOMPARE(jsonText(late.body, "code"), std::string("opening-ended"));
    QCOMPARE(desk.posts("channel = 'mail'"), 0);
}

void tst_CaisseOpenings::activation_isGoodFor48Hours()
{
    OpeningDesk desk;
    const std::string token = desk.tokenFor(desk.addLetters());
    desk.world.clock.advance(59min);
    QCOMPARE(desk.complete(token).status, 202);
    const std::string link = desk.activationToken(kNewcomer);
    desk.world.clock.advance(48h - 1s);
    QCOMPARE(desk.state(token), std::string("waiting-for-activation"));
    desk.world.clock.advance(1s);
    QCOMPARE(desk.state(token), std::string("ended"));
    QVERIFY(!desk.activate(link));
    QVERIFY(!desk.administers(kNewcomer, kSiret));
}

void tst_CaisseOpenings::token_isBoundToItsPurpose_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("complete") << "/v1/openings:complete";
    QTest::newRow("certify") << "/v1/openings:certify-mobile";
    QTest::newRow("confirm") << "/v1/openings:confirm-mobile";
    QTest::newRow("associate") << "/v1/associations:complete";
}

void tst_CaisseOpenings::token_isBoundToItsPurpose()
{
    QFETCH(QString, path);
    OpeningDesk desk;
    desk.world.addAccount("lea@x.example");
    const bool isAssociation = path.contains(u"associations"_s);
    const std::string wrong = desk.tokenFor(desk.addLetters(), isAssociation ? "/v1/openings" : "/v1/associations");
    const Response refused = desk.post(path.toStdString(),
                                       jsonOf({{"token", wrong},
                                               {"email", "lea@x.example"},
                                               {"password", kPassword},
                                               {"lastName", "Girard"},
                                               {"firstName", "Paul"},
                                               {"mobile", isAssociation ? "" : "+33612345678"},
                                               {"code", "123456"}}));
    QCOMPARE(refused.status, 410);
    QCOMPARE(desk.world.hasher.hashed, 0);
    QCOMPARE(desk.posts("1"), 0);
    QCOMPARE(desk.state(wrong), std::string(isAssociation ? "identified" : "ended"));
}

void tst_CaisseOpenings::madeUpToken_opensNothing()
{
    OpeningDesk desk;
    desk.addLetters();
    for (const std::string &token : {std::string(), std::string(43, 'A'), std::string("' OR 1=1 --")}) {
        QCOMPARE(desk.state(token), std::string("ended"));
        QCOMPARE(desk.complete(token).status, 410);
    }
}

void tst_CaisseOpenings::forms_areJudgedByField_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("fault");
    QTest::newRow("no address") << "email" << " " << "required";
    QTest::newRow("no domain") << "email" << "paul@" << "invalid";
    QTest::newRow("two addresses") << "email" << "a@b.example,c@d.example" << "invalid";
    QTest::newRow("mail command") << "email" << "a@b.example\r\nBcc: c@d.example" << "invalid";
    QTest::newRow("too long address") << "email" << QString(255, u'a') << "too-long";
    QTest::newRow("no password") << "password" << "" << "required";
    QTest::newRow("two classes") << "password" << "chantier1" << "password-rule";
    QTest::newRow("seven characters") << "password" << "Chant-1" << "password-rule";
    QTest::newRow("long password") << "password" << QString(1025, u'A') << "too-long";
    QTest::newRow("blank name") << "lastName" << "\u00a0\u200e " << "required";
    QTest::newRow("long name") << "firstName" << QString(101, u'a') << "too-long";
    QTest::newRow("landline") << "landline" << "12" << "invalid";
    QTest::newRow("national landline") << "landline" << "0241000000" << "invalid";
    QTest::newRow("fixed as mobile") << "mobile" << "+33241000000" << "not-mobile";
    QTest::newRow("letters for digits") << "mobile" << "+336CHANTIER" << "invalid";
}

void tst_CaisseOpenings::forms_areJudgedByField()
{
    QFETCH(QString, member);
    QFETCH(QString, value);
    QFETCH(QString, fault);
    OpeningDesk desk;
    const std::string token = desk.tokenFor(desk.addLetters());
    const std::string name = member.toStdString();
    const Response refused = desk.complete(token, kNewcomer, kNewPassword, {{name.c_str(), value.toStdString()}});
    QCOMPARE(refused.status, 422);
    QCOMPARE(jsonText(refused.body, "errors.0.pointer"), '/' + name);
    QCOMPARE(jsonText(refused.body, "errors.0.code"), fault.toStdString());
    QCOMPARE(desk.state(token), std::string("identified"));
    QCOMPARE(desk.complete(token).status, 202); // nothing is lost
}

void tst_CaisseOpenings::correction_voidsTheEarlierLink()
{
    OpeningDesk desk;
    const std::string token = desk.tokenFor(desk.addLetters());
    QCOMPARE(desk.complete(token, "paul.girrard@toitures-girard.example").status, 202);
    const std::string mistyped = desk.activationToken("paul.girrard@toitures-girard.example");
    QCOMPARE(desk.complete(token, kNewcomer, "Premier-1789").status, 202);
    const std::string first = desk.activationToken(kNewcomer);
    QCOMPARE(desk.complete(token).status, 202);
    QVERIFY(!mistyped.empty() && !first.empty());
    QVERIFY(!desk.activate(mistyped));
    QVERIFY(!desk.activate(first));
    QVERIFY(desk.activate(desk.activationToken(kNewcomer)));
    QCOMPARE(desk.world.signIn(kNewcomer, kNewPassword).status, 201);
    QCOMPARE(desk.world.signIn(kNewcomer, "Premier-1789").status, 401);
}

void tst_CaisseOpenings::correction_leavesNothingBehind()
{
    OpeningDesk desk;
    const std::string token = desk.tokenFor(desk.addLetters());
    QCOMPARE(desk.complete(token, "mistyped@x.example").status, 202);
    QCOMPARE(desk.complete(token).status, 202);
    QCOMPARE(desk.world.value("SELECT count(*) FROM account"), 1);
    QCOMPARE(desk.world.value("SELECT count(*) FROM one_time_link WHERE voided_at IS NULL"), 1);
}

void tst_CaisseOpenings::correctionAfterActivation_isOver()
{
    OpeningDesk desk;
    const std::string token = desk.opened(desk.addLetters());
    QCOMPARE(desk.complete(token, "other@x.example").status, 410);
    QCOMPARE(desk.state(token), std::string("activated"));
    QCOMPARE(desk.world.value("SELECT count(*) FROM account"), 1);
}

void tst_CaisseOpenings::correction_leavesAPersonWhoIsThereMeanwhileAlone_data()
{
    QTest::addColumn<QString>("meanwhile");
    QTest::newRow("active") << "UPDATE account SET state = 'active', email_certified_until = 99999";
    QTest::newRow("changing their address") << "UPDATE account SET email_certified_until = 99999, pending_email = 'n@x.example'";
}

// Activated by another link than the opening's, such as that of an invitation.
void tst_CaisseOpenings::correction_leavesAPersonWhoIsThereMeanwhileAlone()
{
    QFETCH(QString, meanwhile);
    OpeningDesk desk;
    const std::string token = desk.tokenFor(desk.addLetters());
    QCOMPARE(desk.complete(token, "person@x.example").status, 202);
    desk.world.change([&](Connection &store) {
        store.run(meanwhile.toStdString());
        store.run("UPDATE account SET password_hash = 'plain:their own'");
    });
    QCOMPARE(desk.complete(token).status, 202);
    QCOMPARE(desk.text("SELECT password_hash FROM account WHERE email = 'person@x.example'"),
             std::string("plain:their own"));
    QVERIFY(desk.activate(desk.activationToken(kNewcomer)));
    QVERIFY(!desk.administers("person@x.example", kSiret));
}

void tst_CaisseOpenings::sameOpeningTwice_theFirstToActivateWins()
{
    OpeningDesk desk;
    const Letters letters = desk.addLetters();
    const std::string one = desk.tokenFor(letters);
    const std::string two = desk.tokenFor(letters);
    const std::string association = desk.tokenFor(letters, "/v1/associations");
    QCOMPARE(desk.complete(one, "one@x.example").status, 202);
    QCOMPARE(desk.complete(two, "two@x.example").status, 202);
    const std::string slow = desk.activationToken("one@x.example");
    QVERIFY(desk.activate(desk.activationToken("two@x.example")));
    QCOMPARE(desk.state(two), std::string("activated"));
    QCOMPARE(desk.state(one), std::string("ended"));
    QVERIFY(!desk.activate(slow));
    QCOMPARE(desk.world.value("SELECT count(*) FROM company_administrator"), 1);
    QCOMPARE(desk.complete(one).status, 410);
    desk.world.addAccount("lea@x.example");
    QCOMPARE(desk.associate(association, "lea@x.example").status, 410);
}

void tst_CaisseOpenings::code_isUsedUpByTheActivationOnly()
{
    OpeningDesk desk;
    const Letters letters = desk.addLetters();
    QCOMPARE(desk.complete(desk.tokenFor(letters)).status, 202);
    desk.world.clock.advance(49h); // nobody followed the link
    const std::string again = desk.tokenFor(letters);
    QVERIFY(!again.empty());
    QCOMPARE(desk.complete(again).status, 202);
    QVERIFY(desk.activate(desk.activationToken(kNewcomer)));
}

void tst_CaisseOpenings::newerLetter_leavesAnOpeningUnderWay()
{
    OpeningDesk desk;
    const Letters letters = desk.addLetters();
    const std::string token = desk.tokenFor(letters);
    desk.newCode(kSiret, "BBBB-BBBB");
    QCOMPARE(desk.complete(token).status, 202);
    QVERIFY(desk.activate(desk.activationToken(kNewcomer)));
    // The space is open: the letter that is still on its way opens nothing any more.
    QCOMPARE(desk.identify({letters.cibtpId, letters.siret, "BBBB-BBBB"}).status, 403);
}

void tst_CaisseOpenings::addressesDifferingByCase_areOne()
{
    OpeningDesk desk;
    desk.world.addAccount("lea@x.example");
    const std::string token = desk.tokenFor(desk.addLetters());
    QCOMPARE(desk.complete(token, " LEA@X.Example ").status, 202);
    QCOMPARE(desk.world.value("SELECT count(*) FROM account"), 1);
    QCOMPARE(desk.activationToken("lea@x.example"), std::string());
}

void tst_CaisseOpenings::knownAddress_isAnsweredAlikeAndTold_data()
{
    QTest::addColumn<QString>("change"); // of Léa's account
    QTest::newRow("active") << "UPDATE account SET email_certified_until = 99999";
    QTest::newRow("lapsed") << "UPDATE account SET email_certified_until = 1";
    QTest::newRow("never certified") << "UPDATE account SET email_certified_until = NULL";
    QTest::newRow("changing its address")
        << "UPDATE account SET state = 'pending', pending_email = 'new@x.example', email_certified_until = NULL";
}

void tst_CaisseOpenings::knownAddress_isAnsweredAlikeAndTold()
{
    QFETCH(QString, change);
    OpeningDesk desk;
    desk.world.addAccount("lea@x.example");
    desk.world.change([&](Connection &store) { store.run(change.toStdString()); });
    const std::string before = desk.text("SELECT hex(password_hash) || last_name || state || version FROM account");
    const Letters letters = desk.addLetters();
    const std::string token = desk.tokenFor(letters);
    const Response known = desk.complete(token, "lea@x.example");
    const int work = desk.world.hasher.hashed;
    const std::string other = desk.tokenFor(letters);
    const Response unknown = desk.complete(other, "nob@x.example");
    QCOMPARE(desk.world.hasher.hashed, 2 * work);
    QCOMPARE(known.status, 202);
    QCOMPARE(QByteArray::fromStdString(known.body).replace("lea@", "nob@").toStdString(), unknown.body);
    QCOMPARE(desk.state(token), desk.state(other));
    QCOMPARE(desk.text("SELECT hex(password_hash) || last_name || state || version FROM account WHERE id = 1"), before);
    QCOMPARE(desk.activationToken("lea@x.example"), std::string());
    QCOMPARE(desk.posts("recipient = 'lea@x.example' AND secret IS NULL AND body LIKE '%espace existant%'"), 1);
    QVERIFY(!desk.administers("lea@x.example", kSiret));
}

void tst_CaisseOpenings::knownAddress_keepsTheCodeForAnAssociation()
{
    OpeningDesk desk;
    desk.world.addAccount("lea@x.example");
    const Letters letters = desk.addLetters();
    const std::string token = desk.tokenFor(letters);
    QCOMPARE(desk.complete(token, "lea@x.example").status, 202);
    QCOMPARE(desk.associate(desk.tokenFor(letters, "/v1/associations"), "lea@x.example").status, 200);
    QVERIFY(desk.administers("lea@x.example", kSiret));
    QCOMPARE(desk.state(token), std::string("ended"));
}

// Somebody with a letter of their own must not choose the password of a person who was given rights elsewhere.
void tst_CaisseOpenings::invitedPerson_isNotTakenOver()
{
    OpeningDesk desk;
    const std::int64_t site = desk.world.addSite("Moreau");
    const std::int64_t invited = desk.world.addAccount("nadia@x.example", "pending");
    static_cast<void>(desk.world.addDelegation(
        {.site = site, .beneficiary = desk.world.beneficiaryOf(invited), .effectDate = kToday}));
    QCOMPARE(desk.complete(desk.tokenFor(desk.addLetters()), "nadia@x.example", "Pirate-1789").status, 202);
    QCOMPARE(desk.activationToken("nadia@x.example"), std::string());
    QCOMPARE(desk.text("SELECT password_hash FROM account WHERE email = 'nadia@x.example'"),
             "plain:" + std::string(kPassword));
    // Nor of one who administers another site.
    const std::int64_t named = desk.world.addAccount("karim@x.example", "pending");
    desk.world.makeCompanyAdministrator(named, site);
    QCOMPARE(desk.complete(desk.tokenFor({"75-000001-01", kSiret, kCode}), "karim@x.example", "Pirate-1789").status, 202);
    QCOMPARE(desk.activationToken("karim@x.example"), std::string());
}

void tst_CaisseOpenings::importedAdministrator_activatesByTheLetters()
{
    OpeningDesk desk;
    const Letters letters = desk.addLetters();
    const std::int64_t named = desk.world.addAccount(kNewcomer, "pending");
    desk.world.makeCompanyAdministrator(named, 1);
    static_cast<void>(desk.opened(letters));
    QCOMPARE(desk.world.signIn(kNewcomer, kNewPassword).status, 201);
    QVERIFY(desk.administers(kNewcomer, kSiret));
    QCOMPARE(desk.world.value("SELECT count(*) FROM account"), 1);
}

void tst_CaisseOpenings::anotherOpeningOfTheAddress_endsTheEarlierOne()
{
    OpeningDesk desk;
    const std::string mine = desk.tokenFor(desk.addLetters());
    const std::string theirs = desk.tokenFor(desk.addLetters("La Poste", kOtherSiret));
    QCOMPARE(desk.complete(mine).status, 202);
    const std::string first = desk.activationToken(kNewcomer);
    QCOMPARE(desk.complete(theirs, kNewcomer, "Pirate-1789").status, 202);
    QCOMPARE(desk.state(mine), std::string("ended"));
    QVERIFY(!desk.activate(first));
    QVERIFY(desk.activate(desk.activationToken(kNewcomer)));
    // Whoever typed last chose the password, and gets their own site only.
    QVERIFY(desk.administers(kNewcomer, kOtherSiret));
    QVERIFY(!desk.administers(kNewcomer, kSiret));
}

void tst_CaisseOpenings::formerAdministrators_keepTheirRightsAndAreTold()
{
    OpeningDesk desk;
    const Letters letters = desk.addLetters();
    desk.world.makeCompanyAdministrator(desk.world.addAccount("former@x.example"), 1);
    desk.world.makeCompanyAdministrator(desk.world.addAccount("never@x.example", "pending"), 1);
    static_cast<void>(desk.opened(letters));
    QVERIFY(desk.administers("former@x.example", kSiret));
    QCOMPARE(desk.posts("recipient = 'former@x.example' AND body LIKE '%Paul Girard est désormais%'"), 1);
    QCOMPARE(desk.posts("recipient = 'never@x.example'"), 0);
    QCOMPARE(desk.posts("recipient = '" + std::string(kNewcomer) + "' AND subject LIKE 'Un autre%'"), 0);
}

void tst_CaisseOpenings::mails_areLimitedAlike()
{
    OpeningDesk desk;
    desk.world.addAccount("lea@x.example");
    const Letters letters = desk.addLetters();
    for (const char *email : {"lea@x.example", "nobody@x.example"}) {
        for (int i = 0; i < kActivationMails; ++i)
            QCOMPARE(desk.complete(desk.tokenFor(letters), email).status, 202);
        const Response refused = desk.complete(desk.tokenFor(letters), email);
        QCOMPARE(refused.status, 429);
        QCOMPARE(headerOf(refused, "Retry-After"), std::string("3600"));
    }
    const std::string token = desk.tokenFor(letters);
    for (int i = 0; i < kActivationMails; ++i)
        QCOMPARE(desk.complete(token, "p" + std::to_string(i) + "@x.example").status, 202);
    QCOMPARE(desk.complete(token, "p6@x.example").status, 429);
    QCOMPARE(desk.posts("channel = 'mail'"), 3 * kActivationMails);
}

void tst_CaisseOpenings::mailToTheUnproved_repeatsNothingTyped()
{
    OpeningDesk desk;
    desk.world.addAccount("lea@x.example");
    const Letters letters = desk.addLetters();
    for (const char *email : {"lea@x.example", "nobody@x.example"}) {
        const Response done = desk.complete(desk.tokenFor(letters), email, kNewPassword,
                                            {{"lastName", "https://evil.example/{secret}"},
                                             {"firstName", "Gagnez 1000 EUR"}});
        QCOMPARE(done.status, 202);
    }
    QCOMPARE(desk.posts("body LIKE '%evil%' OR body LIKE '%Gagnez%' OR recipient_name LIKE '%evil%'"), 0);
    // The secret is nowhere but in its own column.
    const std::string token = desk.activationToken("nobody@x.example");
    QVERIFY(!token.empty());
    QCOMPARE(desk.posts("body LIKE '%" + token + "%'"), 0);
    QVERIFY(desk.world.log.lines.find(token) == std::string::npos);
}

void tst_CaisseOpenings::resentLink_extendsTheWait()
{
    OpeningDesk desk;
    const std::string token = desk.tokenFor(desk.addLetters());
    QCOMPARE(desk.complete(token).status, 202);
    const std::string first = desk.activationToken(kNewcomer);
    const auto resend = [&] {
        bool isSent = false;
        desk.world.change([&](Connection &store) { isSent = resendOpeningLink(store, *desk.world.services, 1); });
        return isSent;
    };
    desk.world.clock.advance(47h);
    QVERIFY(resend());
    desk.world.clock.advance(47h);
    QCOMPARE(desk.state(token), std::string("waiting-for-activation"));
    QVERIFY(!desk.activate(first));
    QVERIFY(desk.activate(desk.activationToken(kNewcomer)));
    QVERIFY(!resend());
}

void tst_CaisseOpenings::certifiedMobile_isTheAccounts()
{
    OpeningDesk desk;
    const std::string token = desk.tokenFor(desk.addLetters());
    const Members mobile{{"token", token}, {"mobile", kMobile}};
    const Response sent = desk.post("/v1/openings:certify-mobile", jsonOf(mobile));
    QCOMPARE(sent.status, 202);
    QCOMPARE(jsonText(sent.body, "sendsLeft"), std::string("2"));
    const std::string code = desk.text("SELECT secret FROM post WHERE channel = 'sms'");
    const Response missed = desk.confirm(token, kMobile, code == "123456" ? "654321" : "123456");
    QCOMPARE(jsonText(missed.body, "certified"), std::string("false"));
    QCOMPARE(jsonText(missed.body, "triesLeft"), std::string("4"));
    QCOMPARE(jsonText(desk.confirm(token, kMobile, code).body, "certified"), std::string("true"));
    QCOMPARE(desk.confirm(token, kMobile, "").status, 422);
    QCOMPARE(desk.complete(token, kNewcomer, kNewPassword, {{"mobile", kMobile}}).status, 202);
    QCOMPARE(desk.world.value("SELECT mobile_certified FROM account"), 1);
}

void tst_CaisseOpenings::anotherMobile_isNotCertified()
{
    OpeningDesk desk;
    const Letters letters = desk.addLetters();
    const std::string token = desk.tokenFor(letters);
    const Members mobile{{"token", token}, {"mobile", kMobile}};
    QCOMPARE(desk.post("/v1/openings:certify-mobile", jsonOf(mobile)).status, 202);
    const std::string code = desk.text("SELECT secret FROM post WHERE channel = 'sms'");
    // The code of one opening is nothing to another.
    QCOMPARE(jsonText(desk.confirm(desk.tokenFor(letters), kMobile, code).body, "certified"), std::string("false"));
    QCOMPARE(jsonText(desk.confirm(token, kMobile, code).body, "certified"), std::string("true"));
    QCOMPARE(desk.complete(token, kNewcomer, kNewPassword, {{"mobile", "+33612345679"}}).status, 202);
    QCOMPARE(desk.world.value("SELECT mobile_certified FROM account"), 0);
}

void tst_CaisseOpenings::unfinishedOpenings_areForgotten()
{
    OpeningDesk desk;
    const Letters letters = desk.addLetters();
    QCOMPARE(desk.complete(desk.tokenFor(letters), "one@x.example").status, 202);
    static_cast<void>(desk.opened(letters));
    desk.world.clock.advance(20 * 24h);
    QVERIFY(keepHouse(*desk.world.services));
    QCOMPARE(desk.world.value("SELECT count(*) FROM account"), 2);
    desk.world.clock.advance(20 * 24h);
    QVERIFY(keepHouse(*desk.world.services));
    QCOMPARE(desk.world.value("SELECT count(*) FROM account"), 1);
    QCOMPARE(desk.world.value("SELECT count(*) FROM opening"), 0);
    QVERIFY(desk.administers(kNewcomer, kSiret));
}

QTEST_APPLESS_MAIN(tst_CaisseOpenings)
#include "tst_caisseopenings.moc"
