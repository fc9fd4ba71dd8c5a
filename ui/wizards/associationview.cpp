// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/associationview.h"

#include "ui/wizards/accountpage.h"
#include "ui/wizards/associatedpage.h"
#include "ui/wizards/identificationpage.h"

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kAllDone = 2; // steps

} // namespace

AssociationView::AssociationView(const Theme &theme, const Caisse &caisse, const QString &account, QWidget *parent)
    : WizardFrame(theme, parent)
    , m_identification(new IdentificationPage(theme, IdentificationPage::Purpose::Association))
    , m_account(new AccountPage(theme))
    , m_done(new AssociatedPage(theme))
    , m_isSignedIn(!account.isEmpty())
{
    setObjectName(u"associationWizard"_s);
    setTitle(tr("Associer un site déclarant à un espace existant"), QString::fromStdString(caisse.name));
    setSteps({m_identification->heading(), m_account->heading()});
    addPage(*m_identification);
    addPage(*m_account);
    addPage(*m_done);
    m_identification->setCaisse(caisse);
    m_account->setAccount(account);
    showIdentification();
}

void AssociationView::showIdentification()
{
    showPage(*m_identification, 0);
    setBack(Return::None);
    setLeave(tr("Annuler"));
    setNext(tr("Valider"), tr("La caisse vérifie vos courriers, puis vous passez à l'étape suivante."));
}

void AssociationView::showAccount(const IdentifiedSite &site)
{
    m_account->setSite(site);
    showPage(*m_account, 1);
    setBack(Return::Offered);
    setLeave(tr("Annuler"));
    setNext(tr("Valider"), tr("Le site déclarant rejoint votre espace sécurisé."));
}

void AssociationView::showDone(const AssociatedSite &site)
{
    m_done->setSite(site);
    showPage(*m_done, kAllDone);
    setBack(Return::None);
    setLeave(tr("Associer un autre site"));
    setNext(tr("Voir le portefeuille"), tr("Le nouveau site y paraît dès qu'il est synchronisé."));
    takeNextFocus();
}

void AssociationView::startAfresh()
{
    m_identification->setTyped({}, {});
    m_identification->clearCode();
    m_account->clearPassword();
    showIdentification();
}

} // namespace truelle::ui
