// SPDX-License-Identifier: GPL-3.0-or-later
// J12, one more site in a space that exists: from the first page and from inside, the real windows against a real caisse and
// its letters.
#include "app/desktop/program.h"
#include "tests/support/lettersjourney.h"

#include <QTest>

using namespace truelle;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kKarim = u"karim.moreau@charpentes-moreau.example"_s; // has one site
const QString kLea = u"lea.fournier@batiloire.example"_s; // has twelve
constexpr int kLeasSites = 12;
const QString kCode = u"Code confidentiel"_s;
const QString kFirstStep = u"Munissez-vous des deux courriers"_s;
const QString kSecondStep = u"le nouveau site déclarant y sera associé"_s;
const QString kDone = u"L'association de l'adhérent/site choisi avec votre espace sécurisé a bien été effectuée."_s;
const QString kChooser = u"Choix de l'adhérent et du site déclarant"_s;

// The guide's own way, « Associer d'autres sites déclarants à votre Espace sécurisé »:
constexpr int kGuide = 1 // « Je les associe à un espace existant »
    + 3 + 1 // étape 1/2: identifiant CIBTP, SIRET, code confidentiel; Valider
    + 2 + 1; // étape 2/2: adresse électronique, mot de passe; Valider

} // namespace

class TestJourneyAssociation : public LettersJourney
{
    Q_OBJECT
private:
    bool begins() { return m_person.click(u"Je les associe à un espace existant"_s) && m_person.waitForText(kFirstStep); }
    bool saysWho(const QString &email, const QString &password)
    {
        return m_person.waitForText(kSecondStep) && m_person.fill(u"Adresse électronique"_s, email)
            && m_person.fill(u"Mot de passe"_s, password) && m_person.click(u"Valider"_s);
    }
    bool seesInThePortfolio(const Letters &letters, int sites)
    {
        return m_person.waitForRows(kChooser, sites)
            && m_person.waitUntil([&] { return m_person.findRow(kChooser, letters.siret).isValid(); }, letters.siret);
    }
    bool signsInAgain()
    {
        return m_person.fill(u"Mot de passe"_s, kPassword) && m_person.click(u"Connexion"_s);
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!canReadLetters())
            QSKIP("pdftotext is not installed (Debian: poppler-utils)");
        const QByteArray problem = startCaisse(4);
        QVERIFY2(problem.isEmpty(), problem.constData());
    }
    void cleanup() { m_computer.reset(); }

    void fromTheFirstPageInTheGuidesGestures()
    {
        const Letters letters = nextLetters();
        QVERIFY2(startAfresh() && begins() && identifies(letters, kCode) && saysWho(kKarim, kPassword)
                     && m_person.waitForText(kDone),
                 m_person.problem());
        QVERIFY2(m_person.shows(u"Vous êtes redirigé automatiquement sur la page de connexion à votre espace sécurisé."_s),
                 m_person.problem());
        QVERIFY2(m_person.gestures() <= kGuide,
                 qPrintable(u"%1 gestures, %2 in the guide"_s.arg(m_person.gestures()).arg(kGuide)));
        qInfo("J12: %d gestures, %d in the guide", m_person.gestures(), kGuide);
        QVERIFY2(signsInAgain() && seesInThePortfolio(letters, 2), m_person.problem());
    }

    void fromInsideInNoMore()
    {
        const Letters letters = nextLetters();
        QVERIFY2(startAfresh() && signsIn(kLea, kPassword) && m_person.waitForRows(kChooser, kLeasSites), m_person.problem());
        m_person.restartCounting();
        QVERIFY2(m_person.choose(u"Compte :"_s, u"Associer un site déclarant"_s) && m_person.waitForText(kFirstStep)
                     && identifies(letters, kCode) && m_person.waitForText(kSecondStep)
                     && m_person.fill(u"Mot de passe"_s, kPassword) && m_person.click(u"Valider"_s)
                     && m_person.waitForText(kDone),
                 m_person.problem());
        QVERIFY2(m_person.gestures() <= kGuide,
                 qPrintable(u"%1 gestures, %2 in the guide"_s.arg(m_person.gestures()).arg(kGuide)));
        qInfo("J12 from inside: %d gestures, %d in the guide", m_person.gestures(), kGuide);
        QVERIFY2(m_person.click(u"Voir le portefeuille"_s) && seesInThePortfolio(letters, kLeasSites + 1), m_person.problem());
    }

    void mistakesAndAKilledCaisseLoseNothing()
    {
        const Letters letters = nextLetters();
        Letters mistaken = letters;
        mistaken.code = u"ABCD-EFGH"_s;
        QVERIFY2(startAfresh() && begins() && identifies(mistaken, kCode)
                     && m_person.waitForText(u"Ces trois informations ne correspondent à aucun courrier"_s),
                 m_person.problem());
        QVERIFY(killAndServe());
        QVERIFY2(m_person.fill(kCode, letters.code) && m_person.click(u"Valider"_s) && m_person.waitForText(kSecondStep),
                 m_person.problem());
        QVERIFY(killAndServe());
        QVERIFY2(saysWho(kKarim, u"Truelle-2025!"_s)
                     && m_person.waitForText(u"L'adresse électronique ou le mot de passe est incorrect."_s),
                 m_person.problem());
        QVERIFY2(m_person.fill(u"Mot de passe"_s, kPassword) && m_person.click(u"Valider"_s) && m_person.waitForText(kDone)
                     && signsInAgain() && seesInThePortfolio(letters, 3),
                 m_person.problem());
    }

    void theKeyboardAloneIsEnough()
    {
        const Letters letters = nextLetters();
        QVERIFY2(startAfresh() && m_person.tabTo(u"Je les associe à un espace existant"_s) && m_person.press(Qt::Key_Space)
                     && m_person.waitForText(kFirstStep) && tabsAndTypes(u"Identifiant CIBTP"_s, letters.cibtpId)
                     && tabsAndTypes(u"Numéro de SIRET"_s, letters.siret) && tabsAndTypes(kCode, letters.code)
                     && m_person.tabTo(u"Valider"_s) && m_person.press(Qt::Key_Return) && m_person.waitForText(kSecondStep),
                 m_person.problem());
        QVERIFY2(tabsAndTypes(u"Adresse électronique"_s, kKarim) && tabsAndTypes(u"Mot de passe"_s, kPassword)
                     && m_person.press(Qt::Key_Return) && m_person.waitForText(kDone),
                 m_person.problem());
        QVERIFY2(tabsAndTypes(u"Mot de passe"_s, kPassword) && m_person.press(Qt::Key_Return)
                     && seesInThePortfolio(letters, 4),
                 m_person.problem());
    }
};

QTEST_MAIN(TestJourneyAssociation)
#include "tst_journey_association.moc"
