// SPDX-License-Identifier: GPL-3.0-or-later
// The rights on a site through the real windows and a real caisse, along the chain company, firm, collaborator: given,
// passed on, narrowed, closed and given back, each person at a computer of their own, counted in gestures. Each function
// goes on from where the one before left the site.
#include "core/session/session.h"
#include "tests/support/rightsjourney.h"
#include "tests/support/testclient.h"
#include "ui/models/beneficiariesmodel.h"
#include "ui/models/rightsmodel.h"

#include <QAbstractItemView>
#include <QTest>

using namespace truelle;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kNewcomer = u"alice.dubois@charpentes-moreau.example"_s;
const QString kAlice = u"Dubois Alice"_s;
const QString kCollaborator = u"nadia.benali@comptagestion.example"_s;
const QString kNadia = u"Benali Nadia"_s;
const QString kDeputy = u"paule.martin@charpentes-moreau.example"_s;
const QString kAdd = u"Ajouter une délégation"_s;
const QString kAddress = u"Adresse électronique"_s;
const QString kNone = u"Aucun droit"_s;
const QString kConsult = u"Consultation"_s;
const QString kUpdate = u"Mise à jour"_s;
const QString kEverywhere = u" pour toutes les fonctionnalités affichées"_s; // of a column's title
const QString kBank = u"Mes comptes bancaires"_s;
const QString kPlanning = u"Mon planning"_s;
const QString kPayments = u"Mes télépaiements"_s;
const QString kGiven = u"Délégation enregistrée"_s;
const QString kSaved = u"La caisse l'a enregistré."_s;

} // namespace

class TestJourneyRights : public RightsJourney
{
    Q_OBJECT
private:
    bool sitsAtTheList(const QString &email) { return sitsDown(email) && opensTheList(); }
    // The rights of the one row of the list in front.
    bool viewsTheRow(const QString &words)
    {
        return m_person.clickRow(kList, words) && m_person.press(Qt::Key_Return) && seesRights();
    }
    bool seesRights()
    {
        return m_person.waitForText(u"Droits de "_s)
            && m_person.waitUntil([this] { return !shownRights().isEmpty(); }, u"rights in the table"_s, 3000);
    }
    [[nodiscard]] QString levelOf(const QString &feature) const
    {
        for (const QString &right : shownRights())
            if (right.startsWith(feature + u" :"_s))
                return right.mid(feature.size() + 3);
        return {};
    }
    [[nodiscard]] QVariant cell(const QString &feature, int column, int role) const
    {
        return m_person.findRow(kRights, feature).siblingAtColumn(column).data(role);
    }
    [[nodiscard]] QString statusOf(const QString &words) const
    {
        const QModelIndex row = m_person.findRow(kList, words);
        return row.isValid() ? row.siblingAtColumn(2).data().toString() : QString();
    }
    // What the collaborator may do on the site, as the caisse itself says now.
    std::optional<AccessLevel> levelAtTheCaisse(const char *feature)
    {
        TestClient witness;
        const auto account = witness.open()
            ? witness.signIn(m_caisse.endpoint(), kCollaborator.toStdString(), kPassword.toStdString())
            : Result<AccountKey>(Error(ErrorCode::NotFound));
        if (!account || !witness.synchronise())
            return std::nullopt;
        for (const SiteEntry &entry : witness.workspace().portfolio().sites()) {
            if (entry.site.siret != kSiret.toStdString())
                continue;
            QObject owner;
            const auto own = waitFor(witness.workspace().delegations().ownRights(entry.key, &owner));
            Vocabulary &words = *witness.workspace().accounts().find(*account)->vocabulary;
            return own ? std::optional(own->effective.rights.level(words.features.intern(feature))) : std::nullopt;
        }
        return std::nullopt;
    }
    bool changesAddress()
    {
        const QString other = u"karim@moreau-charpentes.example"_s;
        return m_person.choose(u"Gérer mon compte utilisateur"_s, u"Mon compte utilisateur"_s)
            && m_person.click(u"Modifier adresse électronique"_s) && m_person.fill(u"Nouvelle adresse électronique"_s, other)
            && m_person.fill(u"Confirmer l'adresse électronique"_s, other) && m_person.fill(u"Mot de passe"_s, kPassword)
            && m_person.click(u"J'ai compris que mon compte sera désactivé."_s)
            && m_person.click(u"Valider"_s, u"emailForm"_s) && m_person.click(u"Modifier et désactiver"_s)
            && m_person.waitForText(u"Votre compte est désactivé"_s);
    }
    bool refuses(const QString &address, const QString &sentence)
    {
        return m_person.fill(kAddress, address) && m_person.click(u"Valider"_s) && m_person.waitForText(sentence)
            && m_person.shows(u"Rien n'est encore enregistré"_s);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QByteArray trouble = startCaisse();
        QVERIFY2(trouble.isEmpty(), trouble.constData());
    }
    void cleanupTestCase() { standsUp(); }

    void aCollaboratorIsAddedInTheGuidesGestures()
    {
        QVERIFY2(sitsAtTheList(kOwner), m_person.problem());
        m_person.restartCounting();
        QVERIFY2(m_person.click(kAdd) && m_person.fill(kAddress, kNewcomer) && m_person.click(kConsult + kEverywhere)
                     && m_person.waitForText(u"Ce qui est délégué : 15 droits"_s) && m_person.click(u"Valider"_s),
                 m_person.problem());
        const int gestures = m_person.gestures();
        qInfo("add a collaborator: %d gestures; the guide: 4", gestures);
        QCOMPARE(gestures, 4);
        QVERIFY2(m_person.waitForText(kGiven), m_person.problem());
        QCOMPARE(statusOf(kNewcomer), u"En attente d'activation"_s);

        const PostBox::Mail mail = post().waitForMail(kNewcomer, u"/activation/"_s);
        QVERIFY2(mail.body.contains(u"Karim Moreau"_s) || mail.body.contains(u"Moreau Karim"_s), qPrintable(mail.body));
        QVERIFY2(followsActivation(kNewcomer, u"Dubois"_s, u"Alice"_s), browserProblem());
    }

    void theNewcomerSignsInAndSeesExactlyWhatWasGiven()
    {
        QVERIFY2(sitsAtTheList(kNewcomer), m_person.problem());
        QVERIFY2(m_person.waitForRows(kList, 1) && viewsTheRow(kAlice), m_person.problem());
        const QStringList rights = shownRights();
        QVERIFY(rights.size() > 10);
        for (const QString &right : rights)
            QVERIFY2(right.endsWith(u" : consultation"_s), qPrintable(right));
        QVERIFY(!m_person.find(u"Valider"_s));
        QVERIFY2(sitsAtTheList(kOwner) && looksFor(kNewcomer), m_person.problem());
        QCOMPARE(statusOf(kAlice), u"Actif"_s);
    }

    void refusalsAreSentencesAndLoseNothing()
    {
        QVERIFY2(sitsAtTheList(kOwner), m_person.problem());
        QVERIFY2(m_person.click(kAdd) && m_person.waitForText(u"Ajout de délégation"_s), m_person.problem());
        QVERIFY2(refuses(u"karim.moreau"_s,
                         u"Cette adresse électronique n'est pas valable : vérifiez qu'elle est complète."_s)
                     && refuses(kOwner, u"Cette adresse est la vôtre : vous ne pouvez pas vous déléguer des droits."_s)
                     && refuses(kNewcomer, u"Cette personne a déjà une délégation sur ce site, que vous pouvez modifier."_s),
                 m_person.problem());
        // The delegation that is there is one click away.
        QVERIFY2(m_person.click(u"Voir sa délégation"_s) && m_person.click(u"Quitter sans enregistrer"_s)
                     && m_person.waitForText(u"Droits de "_s),
                 m_person.problem());
    }

    void theFirmsDelegationIsDeletedAndWhoLosesWithItIsSaidBefore()
    {
        QVERIFY2(sitsAtTheList(kOwner), m_person.problem());
        m_person.restartCounting();
        QVERIFY2(m_person.click(u"Suppression"_s, u"firmBlock"_s)
                     && m_person.waitForText(u"Ce que perdent les collaborateurs du cabinet"_s)
                     && m_person.waitForText(u": tous ses droits"_s) && m_person.click(u"Supprimer la délégation"_s),
                 m_person.problem());
        QCOMPARE(m_person.gestures(), 2);
        QVERIFY2(m_person.waitForText(u"Vous n'avez défini aucune délégation à votre cabinet comptable."_s),
                 m_person.problem());
    }

    void theFirmIsDelegatedTo()
    {
        m_person.restartCounting();
        QVERIFY2(m_person.click(u"Déléguer à mon cabinet comptable"_s, u"firmBlock"_s)
                     && m_person.click(kUpdate + kEverywhere) && m_person.clickCell(kRights, kBank, kConsult)
                     && m_person.clickCell(kRights, kPayments, kNone) && m_person.click(u"Valider"_s),
                 m_person.problem());
        const int gestures = m_person.gestures();
        qInfo("delegate to my firm, all but one right and one of it to consult: %d gestures; the guide: 5", gestures);
        QCOMPARE(gestures, 5);
        QVERIFY2(m_person.waitForText(kGiven), m_person.problem());
        QVERIFY2(m_person.find(u"Suppression"_s, u"firmBlock"_s), m_person.problem());
    }

    void theFirmSeesWhatItReceivedAndPassesOnNoMore()
    {
        QVERIFY2(sitsAtTheList(kFirm), m_person.problem());
        QVERIFY2(m_person.click(u"Visualisation"_s, u"firmBlock"_s) && seesRights(),
                 m_person.problem());
        QCOMPARE(levelOf(kBank), u"consultation"_s);
        QCOMPARE(levelOf(kPayments), u"aucun droit"_s);
        QCOMPARE(levelOf(kPlanning), u"mise à jour"_s);
        QVERIFY2(m_person.click(u"Liste des bénéficiaires"_s) && m_person.click(kAdd)
                     && m_person.fill(kAddress, kCollaborator) && m_person.click(kUpdate + kEverywhere),
                 m_person.problem());
        QCOMPARE(levelOf(kBank), u"consultation"_s); // the most there is
        QCOMPARE(levelOf(kPayments), u"aucun droit"_s);
        QCOMPARE(levelOf(kPlanning), u"mise à jour"_s);
        using ui::RightsModel;
        QCOMPARE(cell(kBank, RightsModel::UpdateColumn, RightsModel::LockReasonRole).toString(),
                 u"Droit reçu par le cabinet en consultation seulement"_s);
        QCOMPARE(cell(kPayments, RightsModel::ConsultColumn, RightsModel::LockReasonRole).toString(),
                 u"Droit non reçu par le cabinet"_s);
        QVERIFY2(m_person.clickCell(kRights, kPayments, kConsult), m_person.problem());
        QCOMPARE(levelOf(kPayments), u"aucun droit"_s);
        QVERIFY2(m_person.click(u"Valider"_s) && m_person.waitForText(kGiven), m_person.problem());
    }

    void theCollaboratorHasWhatTheFirmPassedOn()
    {
        QVERIFY2(sitsAtTheList(kCollaborator) && viewsTheRow(kNadia), m_person.problem());
        QCOMPARE(levelOf(kBank), u"consultation"_s);
        QCOMPARE(levelOf(kPlanning), u"mise à jour"_s);
        QVERIFY2(m_person.waitForText(u"Tout ce qui a été donné ici est en vigueur aujourd'hui."_s), m_person.problem());
        QCOMPARE(levelAtTheCaisse("my-planning"), std::optional(AccessLevel::Update));
    }

    // J8
    void whatNarrowingTheFirmBreaksIsSeenBefore()
    {
        QVERIFY2(sitsAtTheList(kOwner), m_person.problem());
        m_person.restartCounting();
        QVERIFY2(m_person.click(u"Modification"_s, u"firmBlock"_s) && m_person.clickCell(kRights, kPlanning, kNone)
                     && m_person.click(u"Valider"_s) && m_person.waitForText(kNadia + u" : 1 droit retiré"_s),
                 m_person.problem());
        const int gestures = m_person.gestures();
        qInfo("J8, what narrowing the firm's delegation breaks: %d gestures, at most 3", gestures);
        QVERIFY(gestures <= 3);
        QVERIFY2(m_person.click(u"Réduire les droits"_s) && m_person.waitForText(u"Enregistré"_s), m_person.problem());
    }

    void whatTheClientTookIsMarkedAndExplainedAndGone()
    {
        QVERIFY2(sitsAtTheList(kFirm) && m_person.waitForRows(kList, 1), m_person.problem());
        QCOMPARE(m_person.findRow(kList, kNadia).data(ui::BeneficiariesModel::MarkRole).toString(),
                 u"Réduit par le client"_s);
        QVERIFY2(viewsTheRow(kNadia) && m_person.clickRow(kRights, kPlanning) && m_person.press(Qt::Key_Question)
                     && m_person.waitForText(kPlanning + u" : aucun droit, réduit par le client"_s),
                 m_person.problem());
        QCOMPARE(levelAtTheCaisse("my-planning"), std::optional(AccessLevel::None));
        QCOMPARE(levelAtTheCaisse("bank-accounts"), std::optional(AccessLevel::Consult));
    }

    // Her own link says what the firm gave; what the client took above it she cannot see, and is told.
    void theCollaboratorIsToldWhatIsLeft()
    {
        QVERIFY2(sitsAtTheList(kCollaborator) && m_person.waitForRows(kList, 1), m_person.problem());
        QTRY_COMPARE(m_person.findRow(kList, kNadia).data(ui::BeneficiariesModel::MarkRole).toString(),
                     u"Réduit par le client"_s);
        QVERIFY2(viewsTheRow(kNadia) && m_person.waitForText(kPlanning + u" : aucun droit au lieu de mise à jour"_s)
                     && m_person.clickRow(kRights, kPlanning) && m_person.press(Qt::Key_Question)
                     && m_person.waitForText(kPlanning + u" : aucun droit, réduit par le client"_s),
                 m_person.problem());
    }

    void aRightIsClosedAndGivenBack()
    {
        QVERIFY2(sitsAtTheList(kOwner) && looksFor(kNewcomer), m_person.problem());
        m_person.restartCounting();
        QVERIFY2(m_person.clickRow(kList, kAlice) && m_person.press(Qt::Key_Delete)
                     && m_person.click(u"Fermer la délégation"_s),
                 m_person.problem());
        const int gestures = m_person.gestures();
        qInfo("close a right: %d gestures; the guide: 2 and the confirmation", gestures);
        QCOMPARE(gestures, 3);
        QVERIFY2(m_person.waitForText(kSaved), m_person.problem());
        QVERIFY(!m_person.findRow(kList, kAlice).isValid()); // among the inactive ones

        QVERIFY2(sitsDown(kNewcomer) && m_person.waitForText(u"Aucun site déclarant"_s), m_person.problem());
        QVERIFY2(sitsAtTheList(kOwner) && m_person.click(u"Exclure les utilisateurs inactifs"_s) && looksFor(kNewcomer),
                 m_person.problem());
        QCOMPARE(statusOf(kAlice), u"Inactif"_s);
        QVERIFY2(m_person.chooseFromRow(kList, kAlice, u"Rouvrir"_s) && m_person.click(u"Rouvrir"_s, u"deedPage"_s)
                     && m_person.waitForText(kSaved),
                 m_person.problem());
        QCOMPARE(statusOf(kAlice), u"Actif"_s);
        QVERIFY2(sitsAtTheList(kNewcomer) && viewsTheRow(kAlice), m_person.problem());
        QCOMPARE(levelOf(kPlanning), u"consultation"_s);
    }

    void aRightIsSuspendedUntilADayAndTakenUpAgain()
    {
        const QString day = QDate::currentDate().addDays(16 * 7).toString(u"dd/MM/yyyy"_s);
        QVERIFY2(sitsAtTheList(kOwner) && looksFor(kNewcomer), m_person.problem());
        m_person.restartCounting();
        QVERIFY2(m_person.chooseFromRow(kList, kAlice, u"Suspendre…"_s)
                     && m_person.fill(u"Suspendre jusqu'au (inclus)"_s, day)
                     && m_person.click(u"Suspendre"_s, u"deedPage"_s),
                 m_person.problem());
        QCOMPARE(m_person.gestures(), 4);
        QVERIFY2(m_person.waitForText(kSaved), m_person.problem());
        QCOMPARE(statusOf(kAlice), u"Suspendu"_s);
        QVERIFY2(sitsDown(kNewcomer) && m_person.waitForText(u"Aucun site déclarant"_s), m_person.problem());
        QVERIFY2(sitsAtTheList(kOwner) && looksFor(kNewcomer), m_person.problem());
        QVERIFY2(m_person.chooseFromRow(kList, kAlice, u"Reprendre"_s) && m_person.click(u"Reprendre"_s, u"deedPage"_s)
                     && m_person.waitForText(kSaved),
                 m_person.problem());
        QCOMPARE(statusOf(kAlice), u"Actif"_s);
        QVERIFY2(sitsAtTheList(kNewcomer) && viewsTheRow(kAlice), m_person.problem());
    }

    // The company's own administrator is away: the account waits for the new address to be proved.
    void theLastAdministratorIsNotClosed()
    {
        const QString day = QDate::currentDate().addDays(30).toString(u"dd/MM/yyyy"_s);
        QVERIFY2(sitsAtTheList(kOwner) && m_person.click(kAdd) && m_person.fill(kAddress, kDeputy)
                     && m_person.fill(u"Date de fin"_s, day) && m_person.click(u"Administrateur"_s)
                     && m_person.click(u"Valider"_s) && m_person.waitForText(kGiven),
                 m_person.problem());
        QVERIFY2(followsActivation(kDeputy, u"Martin"_s, u"Paule"_s), browserProblem());
        QVERIFY2(changesAddress(), m_person.problem());
        // « Rôle », the first of the lists: on Unix Qt tells what they show as their name.
        QVERIFY2(sitsAtTheList(kDeputy) && m_person.tabTo(u"Tous"_s) && m_person.press(Qt::Key_Down)
                     && m_person.waitForRows(kList, 2),
                 m_person.problem());
        const QAbstractItemModel *rows = m_person.findView(kList)->model();
        const int own = m_person.findRow(kList, u"Martin Paule"_s).row();
        const QString lasting = rows->index(1 - own, 0).data().toString();
        QVERIFY2(m_person.clickRow(kList, lasting) && m_person.press(Qt::Key_Delete)
                     && m_person.click(u"Fermer la délégation"_s)
                     && m_person.waitForText(u"C'est le dernier administrateur actif de ce site : désignez-en d'abord un autre."_s)
                     && m_person.click(u"Abandonner"_s),
                 m_person.problem());
        QCOMPARE(statusOf(lasting), u"Actif"_s);
    }
};

QTEST_MAIN(TestJourneyRights)
#include "tst_journey_rights.moc"
