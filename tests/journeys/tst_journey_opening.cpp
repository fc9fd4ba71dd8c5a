// SPDX-License-Identifier: GPL-3.0-or-later
// J11, from the two letters to the space: the real windows against a real caisse, its letters, mails and text messages, and
// a real browser on the page that activates the account.
#include "app/desktop/program.h"
#include "core/domain/phonenumber.h"
#include "tests/support/lettersjourney.h"

#include <QLineEdit>
#include <QTest>

using namespace truelle;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kCode = u"Code confidentiel provisoire"_s;
const QString kFirstStep = u"Munissez-vous des deux courriers"_s;
const QString kSecondStep = u"Elle deviendra votre identifiant de connexion pour ce compte."_s;
const QString kThanks = u"Merci d'avoir finalisé l'ouverture du compte"_s;
const QString kActivated = u"Votre compte est activé"_s;
const QString kInTheSpace = u"Changer de tiers"_s;
const QString kMobile = u"06 39 98 45 67"_s; // kept for fiction (ARCEP)

// The guide's own way, « Connexion initiale à l'Espace sécurisé » to « Saisie des informations de connexion »:
constexpr int kGuide = 1 // « Je crée mon espace sécurisé »
    + 3 + 1 // étape 1/2: identifiant CIBTP, SIRET, code confidentiel; Valider
    + 4 + 1 // étape 2/2: adresse and mot de passe, twice each (nom and prénom are there); Valider
    + 1 // the link of the e-mail
    + 3; // connexion: adresse, mot de passe, Connexion
// Here too. The page that the link leads to has a button of its own besides: an e-mail's links are opened by scanners as
// well, and these must not activate anything.
constexpr int kLink = 1;

} // namespace

class TestJourneyOpening : public LettersJourney
{
    Q_OBJECT
private:
    bool fillsTheSecondStep(const QString &email)
    {
        return m_person.waitForText(kSecondStep) && m_person.fill(u"Adresse électronique"_s, email)
            && m_person.fill(u"Confirmer l'adresse électronique"_s, email) && fillsThePassword();
    }
    bool fillsThePassword()
    {
        return m_person.fill(u"Mot de passe"_s, kPassword) && m_person.fill(u"Confirmer le mot de passe"_s, kPassword);
    }
    bool opens(const Letters &letters)
    {
        return m_person.click(u"Je crée mon espace sécurisé"_s) && m_person.waitForText(kFirstStep)
            && identifies(letters, kCode);
    }
    bool activates(const QString &email) { return followsMail(email, u"/activation/"_s, u"Activer mon compte"_s); }
    // From the page that says so by itself into the space: the address is there already.
    bool entersTheSpace(const QString &email)
    {
        return m_person.waitForText(kActivated) && m_person.click(u"Connexion"_s) && m_person.waitForText(kSignIn)
            && m_person.waitUntil([&] { return held(u"Adresse électronique"_s) == email; }, u"the address"_s)
            && m_person.fill(u"Mot de passe"_s, kPassword) && m_person.click(u"Connexion"_s)
            && m_person.waitForText(kInTheSpace);
    }
    [[nodiscard]] QString held(const QString &field) const
    {
        const auto *line = qobject_cast<QLineEdit *>(m_person.find(field));
        return line ? line->text() : QString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!canReadLetters())
            QSKIP("pdftotext is not installed (Debian: poppler-utils)");
        const QByteArray problem = startCaisse(5);
        QVERIFY2(problem.isEmpty(), problem.constData());
    }
    void cleanup() { m_computer.reset(); }

    void theTwoLettersOpenTheSpaceInTheGuidesGestures()
    {
        const QString email = u"lucie.perrin@maconnerie.example"_s;
        QVERIFY2(startAfresh() && opens(nextLetters()) && m_person.waitForText(kSecondStep), m_person.problem());
        QVERIFY(!held(u"Nom"_s).isEmpty() && !held(u"Prénom"_s).isEmpty()); // from the caisse
        QVERIFY2(fillsTheSecondStep(email) && m_person.click(u"Valider"_s) && m_person.waitForText(kThanks),
                 m_person.problem());
        QVERIFY2(m_person.shows(u"Un courriel permettant l'activation de votre compte vient d'être envoyé afin de certifier "
                                "votre adresse électronique."_s),
                 m_person.problem());
        QVERIFY2(activates(email), m_browser.problem());
        QVERIFY2(entersTheSpace(email), m_person.problem());
        QVERIFY2(m_person.gestures() + kLink <= kGuide,
                 qPrintable(u"%1 gestures, %2 in the guide"_s.arg(m_person.gestures() + kLink).arg(kGuide)));
        qInfo("J11: %d gestures, %d in the guide", m_person.gestures() + kLink, kGuide);
    }

    void theMobileIsCertifiedOnTheWay()
    {
        const QString email = u"hugo.petit@charpentes.example"_s;
        QVERIFY2(startAfresh() && opens(nextLetters()) && fillsTheSecondStep(email), m_person.problem());
        QVERIFY(!m_person.find(u"Certifier"_s)); // only where there is a mobile number
        QVERIFY2(m_person.fill(u"Téléphone mobile"_s, kMobile) && m_person.click(u"Certifier"_s)
                     && m_person.waitForText(u"Code reçu par SMS"_s),
                 m_person.problem());
        const QString code = post().waitForSmsCode(QString::fromStdString(parsePhoneNumber(kMobile.toStdString(), "FR")->e164));
        QVERIFY(!code.isEmpty());
        QVERIFY2(m_person.fill(u"Code reçu par SMS"_s, code) && m_person.click(u"Valider le code"_s)
                     && m_person.waitForText(u"Numéro certifié"_s) && m_person.click(u"Valider"_s)
                     && m_person.waitForText(kThanks),
                 m_person.problem());
        QVERIFY2(activates(email), m_browser.problem());
        QVERIFY2(entersTheSpace(email), m_person.problem());
        // « Téléphone mobile », « Certifier », the code and « Valider le code » besides, as in the guide.
        QVERIFY2(m_person.gestures() + kLink <= kGuide + 4, qPrintable(QString::number(m_person.gestures())));
        QVERIFY2(m_person.choose(u"Compte :"_s, u"Mon compte utilisateur"_s) && m_person.waitForText(kMobile)
                     && m_person.waitForText(u"Numéro certifié"_s),
                 m_person.problem());
    }

    void programAndCaisseEndedBetweenTheStepsLoseNothingButSecrets()
    {
        const QString email = u"marc.roux@couverture.example"_s;
        const Letters letters = nextLetters();
        QVERIFY2(startAfresh() && m_person.click(u"Je crée mon espace sécurisé"_s)
                     && m_person.fill(u"Identifiant CIBTP"_s, letters.cibtpId)
                     && m_person.fill(u"Numéro de SIRET"_s, letters.siret),
                 m_person.problem());
        QVERIFY2(endBoth() && m_person.click(u"Reprendre l'ouverture"_s) && m_person.waitForText(kFirstStep), m_person.problem());
        QCOMPARE(held(u"Identifiant CIBTP"_s), letters.cibtpId);
        QCOMPARE(held(u"Numéro de SIRET"_s).simplified(), letters.siret.simplified());
        QVERIFY2(m_person.fill(kCode, letters.code) && m_person.click(u"Valider"_s) && fillsTheSecondStep(email),
                 m_person.problem());
        QVERIFY2(m_person.fill(u"Téléphone mobile"_s, kMobile), m_person.problem());

        QVERIFY2(endBoth() && m_person.click(u"Reprendre l'ouverture"_s) && m_person.waitForText(kSecondStep), m_person.problem());
        QCOMPARE(held(u"Adresse électronique"_s), email);
        QCOMPARE(held(u"Confirmer l'adresse électronique"_s), email);
        QVERIFY(!held(u"Nom"_s).isEmpty() && !held(u"Prénom"_s).isEmpty());
        QCOMPARE(held(u"Téléphone mobile"_s), kMobile);
        QVERIFY(held(u"Mot de passe"_s).isEmpty());
        QVERIFY2(fillsThePassword() && m_person.click(u"Valider"_s) && m_person.waitForText(kThanks), m_person.problem());

        QVERIFY2(endBoth() && m_person.click(u"Reprendre l'ouverture"_s) && m_person.waitForText(kThanks)
                     && m_person.waitForText(email),
                 m_person.problem());
        m_computer->quit(); // the link is followed while no program looks
        QVERIFY2(activates(email), m_browser.problem());
        QVERIFY2(killAndServe() && start(*m_computer) && m_person.click(u"Reprendre l'ouverture"_s), m_person.problem());
        QVERIFY2(entersTheSpace(email), m_person.problem());
    }

    void whoIsSlowerOnAnotherComputerIsTold()
    {
        const Letters letters = nextLetters();
        const QString mine = u"paul.masson@carrelage.example"_s;
        const QString theirs = u"eva.masson@carrelage.example"_s;
        QVERIFY2(startAfresh() && opens(letters) && fillsTheSecondStep(mine) && m_person.click(u"Valider"_s)
                     && m_person.waitForText(kThanks),
                 m_person.problem());
        m_computer->quit(); // one goes to the other computer
        const std::unique_ptr<ProgramRun> first = std::move(m_computer);
        QVERIFY2(startAfresh() && opens(letters) && fillsTheSecondStep(theirs) && m_person.click(u"Valider"_s)
                     && m_person.waitForText(kThanks),
                 m_person.problem());
        QVERIFY2(activates(theirs), m_browser.problem());
        QVERIFY2(entersTheSpace(theirs), m_person.problem());
        m_computer->quit();
        QVERIFY2(start(*first) && m_person.click(u"Reprendre l'ouverture"_s)
                     && m_person.waitForText(u"l'espace a été ouvert entre-temps depuis un autre ordinateur"_s),
                 m_person.problem());
        QVERIFY2(m_person.shows(kFirstStep), m_person.problem());
        QCOMPARE(held(u"Identifiant CIBTP"_s), letters.cibtpId); // kept
        QVERIFY2(m_person.fill(kCode, letters.code) && m_person.click(u"Valider"_s)
                     && m_person.waitForText(u"Ces trois informations ne correspondent à aucun courrier"_s),
                 m_person.problem()); // a code is good once
        QVERIFY(!post().waitForMail(mine, u"/activation/"_s).to.isEmpty());
        QVERIFY(!activates(mine)); // nor has the page of the late link anything to press
    }

    void theKeyboardAloneIsEnough()
    {
        const QString email = u"zoe.blanc@peinture.example"_s;
        const Letters letters = nextLetters();
        QVERIFY2(startAfresh() && m_person.tabTo(u"Je crée mon espace sécurisé"_s) && m_person.press(Qt::Key_Space)
                     && m_person.waitForText(kFirstStep) && tabsAndTypes(u"Identifiant CIBTP"_s, letters.cibtpId)
                     && tabsAndTypes(u"Numéro de SIRET"_s, letters.siret) && tabsAndTypes(kCode, letters.code)
                     && m_person.tabTo(u"Valider"_s) && m_person.press(Qt::Key_Return) && m_person.waitForText(kSecondStep),
                 m_person.problem());
        QVERIFY2(tabsAndTypes(u"Adresse électronique"_s, email)
                     && tabsAndTypes(u"Confirmer l'adresse électronique"_s, email)
                     && tabsAndTypes(u"Mot de passe"_s, kPassword) && tabsAndTypes(u"Confirmer le mot de passe"_s, kPassword)
                     && m_person.tabTo(u"Valider"_s) && m_person.press(Qt::Key_Space) && m_person.waitForText(kThanks),
                 m_person.problem());
        QVERIFY2(activates(email), m_browser.problem());
        QVERIFY2(m_person.waitForText(kActivated) && m_person.tabTo(u"Connexion"_s) && m_person.press(Qt::Key_Return)
                     && m_person.waitForText(kSignIn) && tabsAndTypes(u"Mot de passe"_s, kPassword)
                     && m_person.press(Qt::Key_Return) && m_person.waitForText(kInTheSpace),
                 m_person.problem());
    }
};

QTEST_MAIN(TestJourneyOpening)
#include "tst_journey_opening.moc"
