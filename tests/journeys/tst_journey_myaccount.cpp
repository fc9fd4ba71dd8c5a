// SPDX-License-Identifier: GPL-3.0-or-later
// One's own account through the real windows, a real caisse, its e-mails, text messages and letters, and a real browser on
// its pages: the activation link once more, a forgotten password, a lost code, then contact, password and address.
#include "app/desktop/program.h"
#include "core/domain/phonenumber.h"
#include "tests/support/browserprocess.h"
#include "tests/support/caisseprocess.h"
#include "tests/support/postbox.h"
#include "tests/support/programrun.h"
#include "tests/support/windowdriver.h"

#include <QTest>

using namespace truelle;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kPassword = u"Truelle-2026!"_s;
const QString kResetPassword = u"Mortier-et-brique-7"_s;
const QString kNewPassword = u"Chevron-Faîtage-31"_s;
const QString kLea = u"lea.fournier@batiloire.example"_s;
const QString kNewLea = u"lea.fournier@batiloire-habitat.example"_s;
const QString kPaul = u"paul.girard@toitures-girard.example"_s;
const QString kCibtpId = u"75-990001-01"_s; // of a company whose space nobody opened
const QString kMobile = u"06 39 98 12 34"_s; // kept for fiction (ARCEP)
const QString kSignIn = u"Connexion à votre espace CIBTP"_s;
const QString kAnswer = u"Demande transmise à la caisse"_s;

} // namespace

class TestJourneyMyAccount : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    CaisseProcess m_caisse;
    std::unique_ptr<ProgramRun> m_run;
    WindowDriver m_person;
    BrowserProcess m_browser;

    [[nodiscard]] PostBox post() const { return PostBox(m_caisse.dataFolder()); }
    [[nodiscard]] int mailCount(const QString &to, const QString &part) const
    {
        const auto mails = post().mails(to);
        return int(std::ranges::count_if(mails, [&part](const PostBox::Mail &mail) { return mail.body.contains(part); }));
    }
    void start()
    {
        Options options;
        options.caisse = QString::fromStdString(m_caisse.endpoint().baseUrl);
        options.caFile = m_caisse.caFile();
        m_run->start(options);
    }
    // A program nobody has signed in to.
    void startAfresh()
    {
        m_run = std::make_unique<ProgramRun>();
        start();
        QVERIFY2(m_person.waitForText(kSignIn), m_person.problem());
        m_person.restartCounting();
    }
    bool signIn(const QString &email, const QString &password)
    {
        return m_person.waitForText(kSignIn) && m_person.fill(u"Adresse électronique"_s, email)
            && m_person.fill(u"Mot de passe"_s, password) && m_person.press(Qt::Key_Return);
    }
    bool enterMyAccount(const QString &password)
    {
        return signIn(kLea, password) && m_person.waitForText(u"Choix de l'adhérent et du site déclarant"_s)
            && m_person.click(u"Mon compte"_s, u"navigationBar"_s) && m_person.waitForText(u"Informations de connexion"_s);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_caisse.run({u"seed"_s, u"--sites"_s, u"40"_s}), qPrintable(m_caisse.output()));
        QFile table(m_folder.filePath(u"sites.csv"_s));
        QVERIFY(table.open(QIODevice::WriteOnly));
        table.write("member;cibtp_id;siret;town\nMenuiserie Neuve;" + kCibtpId.toUtf8() + ";73282932000074;Angers\n");
        table.close();
        QVERIFY2(m_caisse.run({u"import"_s, table.fileName()}), qPrintable(m_caisse.output()));
        QVERIFY2(m_caisse.serve(), qPrintable(m_caisse.output()));
        switch (m_browser.start(m_caisse.caFile())) {
        case BrowserProcess::Start::Ready: break;
        case BrowserProcess::Start::NotInstalled: QSKIP("no Chromium is installed");
        case BrowserProcess::Start::Failed: QFAIL("Chromium does not start");
        }
    }
    void cleanupTestCase() { m_run.reset(); }

    void whoIsNotActivatedAsksForTheLinkAgain()
    {
        startAfresh();
        const int before = mailCount(kPaul, u"/activation/"_s);
        QVERIFY2(signIn(kPaul, kPassword) && m_person.waitForText(u"Ce compte n'est pas encore activé."_s), m_person.problem());
        m_person.restartCounting();
        QVERIFY2(m_person.click(u"Renvoyer le courriel d'activation"_s) && m_person.waitForText(kAnswer), m_person.problem());
        QCOMPARE(m_person.gestures(), 1); // nothing is typed again
        const QString link = post().waitForMail(kPaul, u"/activation/"_s, before).link(u"/activation/"_s);
        QVERIFY(!link.isEmpty());
        QVERIFY2(m_browser.open(link) && m_browser.press(u"Activer mon compte"_s), m_browser.problem());
        QVERIFY2(m_person.click(u"Retour à la connexion"_s) && m_person.waitForText(kSignIn), m_person.problem());
        QVERIFY2(m_person.fill(u"Mot de passe"_s, kPassword) && m_person.press(Qt::Key_Return), m_person.problem());
        QVERIFY2(m_person.waitForText(u"Changer de tiers"_s), m_person.problem());
    }

    void aForgottenPasswordIsReplaced()
    {
        startAfresh();
        QVERIFY2(signIn(kLea, kPassword) && m_person.waitForText(u"Choix de l'adhérent et du site déclarant"_s)
                     && m_person.waitForText(u"À jour"_s),
                 m_person.problem());
        m_run->quit(); // one goes to another computer
        std::unique_ptr<ProgramRun> signedInBefore = std::move(m_run);
        startAfresh();
        QVERIFY2(m_person.click(u"Mot de passe oublié ?"_s)
                     && m_person.click(u"J'ai déjà créé mon espace sécurisé et j'ai oublié mon mot de passe."_s)
                     && m_person.fill(u"Adresse e-mail"_s, kLea) && m_person.click(u"Valider"_s, u"recoveryPage"_s)
                     && m_person.waitForText(kAnswer),
                 m_person.problem());
        QCOMPARE(m_person.gestures(), 4); // as the guide
        const QString link = post().waitForMail(kLea, u"/password/"_s).link(u"/password/"_s);
        QVERIFY(!link.isEmpty());
        QVERIFY2(m_browser.open(link) && m_browser.fill(u"Nouveau mot de passe"_s, kResetPassword)
                     && m_browser.fill(u"Confirmez le mot de passe"_s, kResetPassword) && m_browser.press(u"Valider"_s),
                 m_browser.problem());
        QVERIFY2(m_browser.text().contains(u"Votre mot de passe est modifié"_s), m_browser.problem());
        QVERIFY2(m_person.click(u"Retour à la connexion"_s) && m_person.waitForText(kSignIn), m_person.problem());
        QVERIFY2(m_person.fill(u"Mot de passe"_s, kPassword) && m_person.press(Qt::Key_Return)
                     && m_person.waitForText(u"L'adresse électronique ou le mot de passe est incorrect."_s),
                 m_person.problem()); // the old one
        QVERIFY2(m_person.fill(u"Mot de passe"_s, kResetPassword) && m_person.press(Qt::Key_Return), m_person.problem());
        QVERIFY2(m_person.waitForText(u"Choix de l'adhérent et du site déclarant"_s), m_person.problem());
        m_run = std::move(signedInBefore);
        start();
        QVERIFY2(m_person.waitForText(u"Choix de l'adhérent et du site déclarant"_s) && m_person.press(Qt::Key_F5)
                     && m_person.waitForText(u"Votre session est terminée"_s),
                 m_person.problem());
    }

    void anAddressNobodyHasGetsTheSameAnswer()
    {
        startAfresh();
        QVERIFY2(m_person.click(u"Mot de passe oublié ?"_s)
                     && m_person.click(u"J'ai déjà créé mon espace sécurisé et j'ai oublié mon mot de passe."_s)
                     && m_person.fill(u"Adresse e-mail"_s, u"personne@nulle-part.example"_s) && m_person.press(Qt::Key_Return)
                     && m_person.waitForText(kAnswer),
                 m_person.problem());
        QVERIFY(post().mails(u"personne@nulle-part.example"_s).empty());
    }

    void aLostCodeComesByLetter()
    {
        if (!canReadLetters())
            QSKIP("pdftotext is not installed");
        startAfresh();
        const auto before = post().letters().size();
        QVERIFY2(m_person.click(u"Mot de passe oublié ?"_s)
                     && m_person.click(u"Je veux créer mon espace sécurisé mais je ne connais pas mon code confidentiel."_s)
                     && m_person.fill(u"Identifiant CIBTP"_s, u"x"_s)
                     && m_person.click(u"Recevoir mon code confidentiel par courrier"_s),
                 m_person.problem());
        QVERIFY2(m_person.waitForText(u"identifiant"_s), m_person.problem());
        QVERIFY(!m_person.shows(kAnswer)); // not of the caisse's form
        QVERIFY2(m_person.fill(u"Identifiant CIBTP"_s, kCibtpId)
                     && m_person.click(u"Recevoir mon code confidentiel par courrier"_s) && m_person.waitForText(kAnswer),
                 m_person.problem());
        const QStringList letters = post().waitForLetters(int(before) + 1);
        QCOMPARE(letters.size(), before + 1);
        QVERIFY(letters.last().contains(u"code confidentiel"_s));
    }

    void contactIsChangedAndTheMobileCertified()
    {
        startAfresh();
        QVERIFY2(enterMyAccount(kResetPassword) && m_person.click(u"Modifier contact"_s), m_person.problem());
        const QString number = QString::fromStdString(parsePhoneNumber(kMobile.toStdString(), "FR")->e164);
        QVERIFY2(m_person.fill(u"Téléphone mobile"_s, kMobile) && m_person.click(u"Certifier"_s)
                     && m_person.waitForText(u"Code reçu par SMS"_s),
                 m_person.problem());
        const QString code = post().waitForSmsCode(number);
        QVERIFY(!code.isEmpty());
        QVERIFY2(m_person.fill(u"Code reçu par SMS"_s, code) && m_person.click(u"Valider le code"_s)
                     && m_person.waitForText(u"Numéro certifié"_s),
                 m_person.problem());
        QVERIFY2(m_person.click(u"Valider"_s, u"contactForm"_s) && m_person.waitForText(u"Enregistré"_s), m_person.problem());
        QVERIFY2(m_person.shows(kMobile) && m_person.shows(u"Numéro certifié"_s), m_person.problem());
    }

    void documentsAreToldBySms()
    {
        QVERIFY2(m_person.tabTo(u"Connexion et contact"_s) && m_person.press(Qt::Key_Right)
                     && m_person.click(u"Par SMS"_s) && m_person.click(u"Valider"_s, u"notificationsForm"_s)
                     && m_person.waitForText(u"La caisse a enregistré vos choix."_s),
                 m_person.problem());
    }

    void thePasswordIsChangedAndThisSessionGoesOn()
    {
        startAfresh();
        QVERIFY2(enterMyAccount(kResetPassword) && m_person.click(u"Modifier mot de passe"_s), m_person.problem());
        QVERIFY2(m_person.fill(u"Mot de passe actuel"_s, kPassword) && m_person.fill(u"Nouveau mot de passe"_s, kNewPassword)
                     && m_person.fill(u"Confirmer le mot de passe"_s, kNewPassword)
                     && m_person.click(u"Valider"_s, u"passwordForm"_s)
                     && m_person.waitForText(u"Ce mot de passe n'est pas le bon."_s),
                 m_person.problem());
        QVERIFY2(m_person.fill(u"Mot de passe actuel"_s, kResetPassword) && m_person.click(u"Valider"_s, u"passwordForm"_s)
                     && m_person.waitForText(u"Votre mot de passe est modifié"_s),
                 m_person.problem());
        QVERIFY2(m_person.press(Qt::Key_F5) && m_person.waitForText(u"À jour"_s), m_person.problem());
        QVERIFY(!m_person.shows(u"Votre session est terminée"_s));
    }

    void theAddressIsChangedAndTheAccountReactivated()
    {
        startAfresh();
        QVERIFY2(enterMyAccount(kNewPassword) && m_person.click(u"Modifier adresse électronique"_s), m_person.problem());
        QVERIFY2(m_person.fill(u"Nouvelle adresse électronique"_s, kNewLea)
                     && m_person.fill(u"Confirmer l'adresse électronique"_s, kNewLea)
                     && m_person.fill(u"Mot de passe"_s, kNewPassword)
                     && m_person.click(u"J'ai compris que mon compte sera désactivé."_s)
                     && m_person.click(u"Valider"_s, u"emailForm"_s) && m_person.click(u"Modifier et désactiver"_s)
                     && m_person.waitForText(u"Votre compte est désactivé"_s),
                 m_person.problem());
        QVERIFY(!post().waitForMail(kLea, u"/keep-address/"_s).link(u"/keep-address/"_s).isEmpty()); // the old address is told
        const QString first = post().waitForMail(kNewLea, u"/new-address/"_s).link(u"/new-address/"_s);
        QVERIFY2(m_person.click(u"Aller à la connexion"_s) && m_person.waitForText(u"Ce compte n'est pas encore activé."_s)
                     && m_person.click(u"Renvoyer le courriel d'activation"_s) && m_person.waitForText(kAnswer)
                     && m_person.click(u"Retour à la connexion"_s) && m_person.waitForText(kSignIn),
                 m_person.problem());
        const QString link = post().waitForMail(kNewLea, u"/new-address/"_s, 1).link(u"/new-address/"_s);
        QVERIFY(!link.isEmpty() && link != first);
        QVERIFY2(m_browser.open(link) && m_browser.press(u"Confirmer cette adresse"_s), m_browser.problem());
        QVERIFY2(m_person.fill(u"Mot de passe"_s, kNewPassword) && m_person.press(Qt::Key_Return)
                     && m_person.waitForText(u"Choix de l'adhérent et du site déclarant"_s),
                 m_person.problem());
    }
};

QTEST_MAIN(TestJourneyMyAccount)
#include "tst_journey_myaccount.moc"
