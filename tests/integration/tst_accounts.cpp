// SPDX-License-Identifier: GPL-3.0-or-later
// The account's flows against a real caisse: from the letters to a kept-up space. What the caisse sends is read in its
// outbox, the links of its e-mails are followed over HTTPS.
#include "core/flows/associationflow.h"
#include "core/flows/myaccountflow.h"
#include "core/flows/openingflow.h"
#include "core/flows/recoveryflow.h"
#include "core/session/session.h"
#include "tests/support/accountsbench.h"

using namespace truelle;
using namespace Qt::Literals::StringLiterals;

class TestAccounts : public AccountsBench
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { startCaisse(); }
    void init() { QVERIFY(m_caisse.isRunning()); }

    void opening_leadsToASignIn()
    {
        const Site site = nextSite();
        const QString email = u"lucie.perrin@maconnerie.example"_s;
        TestClient client;
        QVERIFY(client.open());
        Opener opener(client, m_caisse.endpoint());
        QCOMPARE(opener.identify(site), (Told{"stage details", "identified"}));
        QCOMPARE(opener.flow().draft().memberName, site.member);
        opener.flow().sendMobileCode("+33612345601");
        QCOMPARE(opener.answers(), Told{"sent"});
        const QString code = m_post->waitForSmsCode(u"+33612345601"_s);
        QVERIFY(!code.isEmpty());
        opener.flow().confirmMobile("+33612345601", Secret(code == u"000000"_s ? "111111" : "000000"));
        QCOMPARE(opener.answers(), Told{"wrong code 4"});
        opener.flow().confirmMobile("+33612345601", Secret(code.toStdString()));
        QCOMPARE(opener.answers(), Told{"certified"});
        QCOMPARE(opener.complete(email, "+33612345601"), (Told{"stage waiting", "completed"}));
        const auto before = client.signIn(m_caisse.endpoint(), email.toStdString(), kPassword);
        QCOMPARE(Told{codeOf(before)}, Told{"account-not-activated"});
        QVERIFY(activates(email));
        QCOMPARE(opener.answers(), Told{"stage activated"});
        QVERIFY(OpeningFlow::unfinished(client.workspace().openings().desk)->empty());
        const auto account = client.signIn(m_caisse.endpoint(), email.toStdString(), kPassword);
        QCOMPARE(Told{codeOf(account)}, Told{"ok"});
        QVERIFY(client.workspace().accounts().find(*account)->account.isMobileCertified);
        QVERIFY(client.synchronise());
        QCOMPARE(client.workspace().portfolio().sites().size(), std::size_t(1));
        QCOMPARE(client.workspace().portfolio().sites().front().site.siret, site.siret);
        QCOMPARE(client.violations().join(u'\n'), QString());
        // Opened once: its code is worth nothing any more.
        Opener again(client, m_caisse.endpoint());
        QCOMPARE(again.identify(site), Told{"identification identification-refused"});
    }

    void correctedAddress_isTheOneThatCounts()
    {
        const Site site = nextSite();
        const QString wrong = u"hugo.petit@charpnetes.example"_s;
        const QString right = u"hugo.petit@charpentes.example"_s;
        TestClient client;
        QVERIFY(client.open());
        Opener opener(client, m_caisse.endpoint());
        QCOMPARE(opener.identify(site), (Told{"stage details", "identified"}));
        QCOMPARE(opener.complete(wrong), (Told{"stage waiting", "completed"}));
        const QString firstLink = m_post->waitForMail(wrong, u"/activation/"_s).link(u"/activation/"_s);
        QVERIFY(!firstLink.isEmpty());
        opener.flow().correct();
        QCOMPARE(opener.answers(), Told{"stage details"});
        QCOMPARE(opener.complete(right), (Told{"stage waiting", "completed"}));
        QVERIFY(!m_links->follow(firstLink).isEmpty()); // says that it is worth nothing
        QCOMPARE(Told{codeOf(client.signIn(m_caisse.endpoint(), wrong.toStdString(), kPassword))}, Told{"invalid-credentials"});
        QVERIFY(activates(right));
        QCOMPARE(opener.answers(), Told{"stage activated"});
        QCOMPARE(Told{codeOf(client.signIn(m_caisse.endpoint(), right.toStdString(), kPassword))}, Told{"ok"});
        QCOMPARE(client.violations().join(u'\n'), QString());
    }

    void activationMail_isSentAgainWhenAskedFor()
    {
        const Site site = nextSite();
        const QString email = u"ines.caron@platrerie.example"_s;
        TestClient client;
        QVERIFY(client.open());
        Opener opener(client, m_caisse.endpoint());
        QCOMPARE(opener.identify(site), (Told{"stage details", "identified"}));
        QCOMPARE(opener.complete(email), (Told{"stage waiting", "completed"}));
        QVERIFY(!m_post->waitForMail(email, u"/activation/"_s).to.isEmpty());
        opener.flow().resendActivation();
        QCOMPARE(opener.answers(), Told{"resent"});
        QVERIFY(activates(email, 1));
        QCOMPARE(opener.answers(), Told{"stage activated"});
        QCOMPARE(client.violations().join(u'\n'), QString());
    }

    void caisseAndProgramRestartedBetweenAnyTwoSteps_goOn()
    {
        const Site site = nextSite();
        const QString email = u"marc.roux@couverture.example"_s;
        TestClient client;
        QVERIFY(client.open());
        Opener opener(client, m_caisse.endpoint());
        restartCaisse(Ending::Killed);
        QCOMPARE(opener.identify(site), (Told{"stage details", "identified"}));
        restartBoth(opener);
        QCOMPARE(opener.answers(), Told{"stage details"});
        opener.flow().sendMobileCode("+33612345602");
        QCOMPARE(opener.answers(), Told{"sent"});
        const QString code = m_post->waitForSmsCode(u"+33612345602"_s);
        restartBoth(opener);
        QCOMPARE(opener.answers(), Told{"stage details"});
        opener.flow().confirmMobile("+33612345602", Secret(code.toStdString()));
        QCOMPARE(opener.answers(), Told{"certified"});
        restartBoth(opener);
        QCOMPARE(opener.answers(), Told{"stage details"});
        QCOMPARE(opener.flow().draft().certifiedMobile, "+33612345602");
        QCOMPARE(opener.complete(email, "+33612345602"), (Told{"stage waiting", "completed"}));
        restartBoth(opener);
        QCOMPARE(opener.answers(), Told{"stage waiting"});
        const QString link = m_post->waitForMail(email, u"/activation/"_s).link(u"/activation/"_s);
        QVERIFY(!m_links->open(link).isEmpty());
        restartCaisse(Ending::Stopped);
        QVERIFY(!m_links->follow(link).isEmpty());
        QVERIFY(opener.hears("stage activated")); // the watch may have missed the caisse before
        const auto account = client.signIn(m_caisse.endpoint(), email.toStdString(), kPassword);
        QCOMPARE(Told{codeOf(account)}, Told{"ok"});
        QVERIFY(client.workspace().accounts().find(*account)->account.isMobileCertified);
        QCOMPARE(client.violations().join(u'\n'), QString());
    }

    void caisseThatIsDown_isWaitedFor()
    {
        const Site site = nextSite();
        const QString email = u"zoe.blanc@peinture.example"_s;
        TestClient client;
        QVERIFY(client.open());
        Opener opener(client, m_caisse.endpoint());
        QCOMPARE(opener.identify(site), (Told{"stage details", "identified"}));
        const int port = m_caisse.port();
        m_caisse.stop();
        QCOMPARE(opener.complete(email), Told{"completion connection-refused"});
        QVERIFY(m_caisse.serve(port));
        QCOMPARE(opener.complete(email), (Told{"stage waiting", "completed"}));
        m_caisse.stop();
        QVERIFY(opener.hears("watch connection-refused")); // or cut first
        QVERIFY(m_caisse.serve(port));
        QVERIFY(opener.hears("watch ok"));
        QVERIFY(activates(email));
        QCOMPARE(opener.answers(), Told{"stage activated"});
    }

    void sameOpeningOnTwoComputers_isTheFirstToActivates()
    {
        const Site site = nextSite();
        const QString mine = u"paul.masson@carrelage.example"_s;
        const QString theirs = u"eva.masson@carrelage.example"_s;
        TestClient first;
        TestClient second;
        QVERIFY(first.open() && second.open());
        Opener a(first, m_caisse.endpoint());
        Opener b(second, m_caisse.endpoint());
        QCOMPARE(a.identify(site), (Told{"stage details", "identified"}));
        QCOMPARE(b.identify(site), (Told{"stage details", "identified"}));
        QCOMPARE(a.complete(mine), (Told{"stage waiting", "completed"}));
        QCOMPARE(b.complete(theirs), (Told{"stage waiting", "completed"}));
        const QString late = m_post->waitForMail(mine, u"/activation/"_s).link(u"/activation/"_s);
        QVERIFY(activates(theirs));
        QCOMPARE(b.answers(), Told{"stage activated"});
        QCOMPARE(a.answers(), Told{"stage identification"});
        QCOMPARE(a.flow().draft().email, mine.toStdString()); // nothing typed is lost
        QVERIFY(!m_links->follow(late).isEmpty());
        QCOMPARE(Told{codeOf(second.signIn(m_caisse.endpoint(), theirs.toStdString(), kPassword))}, Told{"ok"});
        QVERIFY(codeOf(first.signIn(m_caisse.endpoint(), mine.toStdString(), kPassword)) != "ok");
        QCOMPARE((first.violations() + second.violations()).join(u'\n'), QString());
    }

    void association_givesTheAccountAnotherSite()
    {
        const Site one = nextSite();
        const Site two = nextSite();
        TestClient client;
        QVERIFY(client.open());
        const auto account = client.signIn(m_caisse.endpoint(), kOneSite, kPassword);
        QCOMPARE(Told{codeOf(account)}, Told{"ok"});
        QVERIFY(client.synchronise());
        const std::size_t before = client.workspace().portfolio().sites().size();

        AssociationFlow flow(client.workspace().accounts(), discovered(client));
        Told told;
        connect(&flow, &AssociationFlow::identified, this, [&] { told.push_back("identified"); });
        connect(&flow, &AssociationFlow::identificationRefused, this,
                [&](const Error &error) { told.push_back(std::string(codeName(error.code))); });
        connect(&flow, &AssociationFlow::associationRefused, this,
                [&](const Error &error) { told.push_back(std::string(codeName(error.code))); });
        connect(&flow, &AssociationFlow::associated, this,
                [&](const AssociatedSite &site) { told.push_back(site.memberName + ' ' + site.siret); });
        const auto answer = [&] {
            static_cast<void>(QTest::qWaitFor([&] { return !told.empty(); }, kPatience));
            return std::exchange(told, {});
        };
        flow.identify({one.cibtpId, two.siret, one.code}); // each right, but not together
        QCOMPARE(answer(), Told{"identification-refused"});
        flow.identify({one.cibtpId, one.siret, one.code});
        QCOMPARE(answer(), Told{"identified"});
        flow.associate(kOneSite, Secret("not the password"));
        QCOMPARE(answer(), Told{"invalid-credentials"});
        restartCaisse(Ending::Killed);
        flow.associate(kOneSite, Secret(kPassword));
        QCOMPARE(answer(), Told{one.member + ' ' + one.siret});

        QObject owner;
        const auto site = waitFor<AssociatedSite>(new AssociateSiteOperation(
            client.workspace().accounts(), m_caisse.endpoint(),
            {{two.cibtpId, two.siret, two.code}, kOneSite, Secret(kPassword)}, &owner));
        QCOMPARE(Told{codeOf(site)}, Told{"ok"});
        QVERIFY(client.synchronise());
        QCOMPARE(client.workspace().portfolio().sites().size(), before + 2);
        QCOMPARE(client.violations().join(u'\n'), QString());
    }

    void forgottenPassword_isChosenAnewByTheLink()
    {
        const QString email = QString::fromStdString(kTwelveSites);
        TestClient client;
        QVERIFY(client.open());
        const auto account = client.signIn(m_caisse.endpoint(), kTwelveSites, kPassword);
        QCOMPARE(Told{codeOf(account)}, Told{"ok"});
        QCOMPARE(Told{codeOf(ask(client, RecoveryRequest::PasswordReset, "nobody@nowhere.example"))}, Told{"ok"});
        QCOMPARE(Told{codeOf(ask(client, RecoveryRequest::PasswordReset, kTwelveSites))}, Told{"ok"});
        const QString link = m_post->waitForMail(email, u"/password/"_s).link(u"/password/"_s);
        QVERIFY(!link.isEmpty());
        QVERIFY(m_post->mails(u"nobody@nowhere.example"_s).empty());
        restartCaisse(Ending::Stopped);
        QVERIFY(m_links->choosePassword(link, u"court"_s).contains(u"name=\"password\""_s)); // to be typed again
        QVERIFY(!m_links->choosePassword(link, u"Mortier & Chaux 2027"_s).contains(u"name=\"password\""_s));
        QCOMPARE(Told{codeOf(client.signIn(m_caisse.endpoint(), kTwelveSites, kPassword))}, Told{"invalid-credentials"});
        QCOMPARE(Told{codeOf(client.signIn(m_caisse.endpoint(), kTwelveSites, "Mortier & Chaux 2027"))}, Told{"ok"});
        QCOMPARE(client.violations().join(u'\n'), QString());
    }

    void changedPassword_signsTheOtherComputersOut()
    {
        TestClient mine;
        TestClient other;
        QVERIFY(mine.open() && other.open());
        const std::string email = openedAccount(u"nora.lemaire@enduit.example"_s);
        QVERIFY(!email.empty());
        const auto here = mine.signIn(m_caisse.endpoint(), email, kPassword);
        const auto there = other.signIn(m_caisse.endpoint(), email, kPassword);
        QVERIFY(here && there);
        QVERIFY(mine.synchronise() && other.synchronise());
        AccountOwner owner(mine, *here);
        owner.flow().changePassword({Secret("wrong-Password-1"), Secret("Enduit-Neuf-2027")});
        QCOMPARE(owner.answers(), Told{"password validation-failed"});
        QCOMPARE(owner.refusal().fields.front().pointer, "/currentPassword");
        restartCaisse(Ending::Killed);
        owner.flow().changePassword({Secret(kPassword), Secret("Enduit-Neuf-2027")});
        QCOMPARE(owner.answers(), Told{"password"});
        QVERIFY(!m_post->waitForMail(QString::fromStdString(email), u"mot de passe"_s).to.isEmpty());
        QVERIFY(mine.synchronise());
        QVERIFY(!other.synchronise());
        QCOMPARE(other.workspace().accounts().find(*there)->session->state(), SessionState::SignedOut);
        // This session goes on, also when its token is renewed at the next start.
        mine.close();
        QVERIFY(mine.open());
        QVERIFY(mine.synchronise());
        QCOMPARE(Told{codeOf(other.signIn(m_caisse.endpoint(), email, kPassword))}, Told{"invalid-credentials"});
        QCOMPARE(Told{codeOf(other.signIn(m_caisse.endpoint(), email, "Enduit-Neuf-2027"))}, Told{"ok"});
        QCOMPARE((mine.violations() + other.violations()).join(u'\n'), QString());
    }

    void contact_isChangedWithItsCertifiedMobile()
    {
        TestClient client;
        QVERIFY(client.open());
        const std::string email = openedAccount(u"jean.fabre@serrurerie.example"_s);
        QVERIFY(!email.empty());
        const auto account = client.signIn(m_caisse.endpoint(), email, kPassword);
        QVERIFY(account);
        AccountOwner owner(client, *account);
        AccountPatch patch;
        patch.lastName = "Fabre-Vidal";
        patch.landline = "+33140205050";
        patch.mobile = "+33612345611";
        patch.documentsByEmail = true;
        owner.flow().change(patch);
        QCOMPARE(owner.answers(), (Told{"account", "changed"}));
        patch = {};
        patch.documentsBySms = true;
        owner.flow().change(patch);
        QCOMPARE(owner.answers(), Told{"change invalid-input"});
        owner.flow().sendMobileCode("+33612345611");
        QCOMPARE(owner.answers(), Told{"sent"});
        const QString code = m_post->waitForSmsCode(u"+33612345611"_s);
        restartCaisse(Ending::Stopped);
        owner.flow().confirmMobile("+33612345611", Secret(code.toStdString()));
        QCOMPARE(owner.answers(), (Told{"account", "certified"}));
        QVERIFY(owner.flow().account().isMobileCertified);
        owner.flow().change(patch);
        QCOMPARE(owner.answers(), (Told{"account", "changed"}));
        QVERIFY(owner.flow().account().getsDocumentsBySms);
        patch = {};
        patch.mobile = "+33612345612";
        owner.flow().change(patch);
        QCOMPARE(owner.answers(), (Told{"account", "changed"}));
        QVERIFY(!owner.flow().account().isMobileCertified && !owner.flow().account().getsDocumentsBySms);
        QCOMPARE(client.violations().join(u'\n'), QString());
    }

    void accountChangedOnTwoComputers_isNotOverwritten()
    {
        TestClient mine;
        TestClient other;
        QVERIFY(mine.open() && other.open());
        const std::string email = openedAccount(u"anna.gros@facade.example"_s);
        QVERIFY(!email.empty());
        const auto here = mine.signIn(m_caisse.endpoint(), email, kPassword);
        const auto there = other.signIn(m_caisse.endpoint(), email, kPassword);
        QVERIFY(here && there);
        AccountOwner a(mine, *here);
        AccountOwner b(other, *there);
        AccountPatch patch;
        patch.landline = "+33140205051";
        a.flow().change(patch);
        QCOMPARE(a.answers(), (Told{"account", "changed"}));
        patch.landline = "+33140205052";
        b.flow().change(patch);
        QCOMPARE(b.answers(), (Told{"account", "change changed-meanwhile"}));
        QCOMPARE(b.flow().account().landline, "+33140205051");
        b.flow().change(patch);
        QCOMPARE(b.answers(), (Told{"account", "changed"}));
        a.flow().refresh();
        QCOMPARE(a.answers(), Told{"account"});
        QCOMPARE(a.flow().account().landline, "+33140205052");
        QCOMPARE((mine.violations() + other.violations()).join(u'\n'), QString());
    }

    void changedAddress_isTheOneToSignInWithOnceItsLinkWasFollowed()
    {
        TestClient client;
        QVERIFY(client.open());
        const std::string email = openedAccount(u"rose.marin@toiture.example"_s);
        QVERIFY(!email.empty());
        const std::string fresh = "rose.marin@marin-toiture.example";
        const auto account = client.signIn(m_caisse.endpoint(), email, kPassword);
        QVERIFY(account);
        AccountOwner owner(client, *account);
        owner.flow().changeEmail({fresh, Secret("wrong-Password-1")});
        QCOMPARE(owner.answers(), Told{"email validation-failed"});
        QCOMPARE(owner.refusal().fields.front().pointer, "/password");
        owner.flow().changeEmail({fresh, Secret(kPassword)});
        QCOMPARE(owner.answers(), (Told{"account", "obstacle session-ended", "email " + fresh}));
        QCOMPARE(Told{codeOf(client.signIn(m_caisse.endpoint(), email, kPassword))}, Told{"account-not-activated"});
        const QString link
            = m_post->waitForMail(QString::fromStdString(fresh), u"/new-address/"_s).link(u"/new-address/"_s);
        QVERIFY(!link.isEmpty());
        QVERIFY(!m_post->waitForMail(QString::fromStdString(email), u"/keep-address/"_s).to.isEmpty());
        restartCaisse(Ending::Killed);
        QVERIFY(!m_links->follow(link).isEmpty());
        const auto back = client.signIn(m_caisse.endpoint(), fresh, kPassword);
        QCOMPARE(Told{codeOf(back)}, Told{"ok"});
        QVERIFY(*back == *account); // the same account, with its cache
        QCOMPARE(owner.flow().account().email, fresh);
        QCOMPARE(Told{codeOf(client.signIn(m_caisse.endpoint(), email, kPassword))}, Told{"invalid-credentials"});
        QCOMPARE(client.violations().join(u'\n'), QString());
    }

    void addressChangedByAStranger_isKeptByTheOldOnesLink()
    {
        TestClient client;
        QVERIFY(client.open());
        const std::string email = openedAccount(u"tom.leroy@isolation.example"_s);
        QVERIFY(!email.empty());
        const auto account = client.signIn(m_caisse.endpoint(), email, kPassword);
        QVERIFY(account);
        AccountOwner owner(client, *account);
        owner.flow().changeEmail({"stranger@elsewhere.example", Secret(kPassword)});
        QVERIFY(owner.hears("email stranger@elsewhere.example"));
        const QString keep
            = m_post->waitForMail(QString::fromStdString(email), u"/keep-address/"_s).link(u"/keep-address/"_s);
        QVERIFY(!keep.isEmpty());
        // Who knew the password must not be able to do it again.
        QVERIFY(!m_links->choosePassword(keep, u"Isolation-Neuve-9"_s).contains(u"name=\"password\""_s));
        QCOMPARE(Told{codeOf(client.signIn(m_caisse.endpoint(), email, kPassword))}, Told{"invalid-credentials"});
        QCOMPARE(Told{codeOf(client.signIn(m_caisse.endpoint(), email, "Isolation-Neuve-9"))}, Told{"ok"});
        QCOMPARE(owner.flow().account().email, email);
        QCOMPARE(client.violations().join(u'\n'), QString());
    }

    void newCode_arrivesByLetterOnceAWeek()
    {
        if (!canReadLetters())
            QSKIP("pdftotext is not installed");
        Site site = nextSiteWithoutCode();
        TestClient client;
        QVERIFY(client.open());
        const int letters = static_cast<int>(m_post->letters().size());
        QCOMPARE(Told{codeOf(ask(client, RecoveryRequest::ConfidentialCode, site.cibtpId))}, Told{"ok"});
        QVERIFY(m_post->waitForLetters(letters + 1).size() > letters);
        const QString code = m_post->codeFor(site.siretShown());
        QVERIFY(!code.isEmpty());
        QCOMPARE(Told{codeOf(ask(client, RecoveryRequest::ConfidentialCode, site.cibtpId))}, Told{"ok"}); // asked, not sent
        QCOMPARE(Told{codeOf(ask(client, RecoveryRequest::ConfidentialCode, "99-999999-99"))}, Told{"ok"});
        site.code = Secret(code.toStdString());
        Opener opener(client, m_caisse.endpoint());
        QCOMPARE(opener.identify(site), (Told{"stage details", "identified"}));
        QCOMPARE(m_post->codeFor(site.siretShown()), code);
        QCOMPARE(client.violations().join(u'\n'), QString());
    }

    void codeOfAnOlderLetter_opensNothing()
    {
        if (!canReadLetters())
            QSKIP("pdftotext is not installed");
        const Site older = nextSite();
        TestClient client;
        QVERIFY(client.open());
        Opener opener(client, m_caisse.endpoint());
        QCOMPARE(opener.identify(older), (Told{"stage details", "identified"}));
        const QString former = QString::fromUtf8(older.code.reveal().data(), qsizetype(older.code.reveal().size()));
        QVERIFY2(m_caisse.run({u"code"_s, u"issue"_s, u"--site"_s, QString::fromStdString(older.siret)}),
                 qPrintable(m_caisse.output()));
        QTRY_VERIFY_WITH_TIMEOUT(m_post->codeFor(older.siretShown()) != former, kPatience);
        QCOMPARE(opener.complete(u"remi.colin@zinguerie.example"_s),
                 (Told{"stage identification", "completion opening-ended"}));
        QCOMPARE(opener.identify(older), Told{"identification identification-refused"});
        Site newer = older;
        newer.code = Secret(m_post->codeFor(older.siretShown()).toLower().replace(u'-', u' ').toStdString());
        QCOMPARE(opener.identify(newer), (Told{"stage details", "identified"}));
        QCOMPARE(client.violations().join(u'\n'), QString());
    }

    void noSecret_isInALogOrInTheStores()
    {
        const Site site = nextSite();
        const QString email = u"lola.denis@etancheite.example"_s;
        TestClient client;
        QVERIFY(client.open());
        Opener opener(client, m_caisse.endpoint());
        QCOMPARE(opener.identify(site), (Told{"stage details", "identified"}));
        const std::string token = client.secrets().stored("opening-token/" + opener.flow().draft().id);
        QVERIFY(!token.empty());
        QCOMPARE(opener.complete(email), (Told{"stage waiting", "completed"}));
        const QString link = m_post->waitForMail(email, u"/activation/"_s).link(u"/activation/"_s);
        QVERIFY(activates(email));
        QCOMPARE(opener.answers(), Told{"stage activated"});
        std::string all = m_caisse.log().toStdString();
        for (const std::string &line : client.log())
            all += line;
        QVERIFY(all.find("site identified") != std::string::npos);
        const std::string linkToken = link.section(u'/', -1).toStdString();
        QVERIFY(linkToken.size() > 16);
        for (const std::string_view secret : {std::string_view(token), std::string_view(linkToken),
                                              site.code.reveal(), std::string_view(kPassword)})
            QVERIFY2(all.find(secret) == std::string::npos, secret.data());
        opener.close();
        QVERIFY(!filesContain(client.profile(), {token, linkToken, std::string(site.code.reveal()), kPassword}));
        m_caisse.stop();
        QVERIFY(!filesContain(m_caisse.dataFolder(), {token, linkToken, std::string(site.code.reveal())}, u"outbox"_s));
        QVERIFY(m_caisse.serve(m_port));
    }
};

QTEST_GUILESS_MAIN(TestAccounts)
#include "tst_accounts.moc"
