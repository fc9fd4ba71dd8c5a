// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/openingview.h"

#include "ui/wizards/connectionpage.h"
#include "ui/wizards/finalisationpage.h"
#include "ui/wizards/identificationpage.h"

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kAllDone = 2; // steps

} // namespace

OpeningView::OpeningView(const Theme &theme, const Clock &clock, const Caisse &caisse, QWidget *parent)
    : WizardFrame(theme, parent)
    , m_identification(new IdentificationPage(theme, IdentificationPage::Purpose::Opening))
    , m_connection(new ConnectionPage(theme, clock))
    , m_finalisation(new FinalisationPage(theme))
{
    setObjectName(u"openingWizard"_s);
    setTitle(tr("Créer mon espace sécurisé"), QString::fromStdString(caisse.name));
    setSteps({m_identification->heading(), m_connection->heading()});
    addPage(*m_identification);
    addPage(*m_connection);
    addPage(*m_finalisation);
    m_identification->setCaisse(caisse);
    m_connection->setCaisse(caisse);
}

void OpeningView::setDraft(const OpeningDraft &draft)
{
    m_identification->setTyped(draft.cibtpId, draft.siret);
    m_connection->setDraft(draft);
}

OpeningDraft OpeningView::typed(OpeningDraft draft) const
{
    const SiteIdentification site = m_identification->typed();
    draft.cibtpId = site.cibtpId;
    draft.siret = site.siret;
    m_connection->read(draft);
    return draft;
}

void OpeningView::showStage(OpeningStage stage, const OpeningDraft &draft)
{
    switch (stage) {
    case OpeningStage::Identification:
        showPage(*m_identification, 0);
        break;
    case OpeningStage::Details:
        m_connection->setSite(draft);
        showPage(*m_connection, 1);
        break;
    case OpeningStage::WaitingForActivation:
        m_finalisation->setWaiting(QString::fromStdString(draft.email));
        showPage(*m_finalisation, kAllDone);
        break;
    case OpeningStage::Activated:
        m_finalisation->setActivated(QString::fromStdString(draft.email));
        showPage(*m_finalisation, kAllDone);
        break;
    }
    describe(stage);
}

void OpeningView::describe(OpeningStage stage)
{
    setBack(stage == OpeningStage::Details ? Return::Offered : Return::None);
    switch (stage) {
    case OpeningStage::Identification:
        setNext(tr("Valider"), tr("La caisse vérifie vos courriers, puis vous passez à l'étape suivante."));
        setLeave(tr("Annuler"));
        break;
    case OpeningStage::Details:
        setNext(tr("Valider"), tr("Un courriel d'activation sera envoyé à votre adresse électronique."));
        setLeave(tr("Annuler"));
        break;
    case OpeningStage::WaitingForActivation:
        setNext(tr("Connexion"), tr("Possible dès que le lien du courriel aura été suivi."), Going::Nowhere);
        setLeave(tr("Fermer"));
        break;
    case OpeningStage::Activated:
        setNext(tr("Connexion"), tr("Votre adresse électronique sera déjà saisie."));
        setLeave({});
        takeNextFocus();
        break;
    }
}

} // namespace truelle::ui
