// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/associationwizard.h"

#include "ui/wizards/accountpage.h"
#include "ui/wizards/identificationpage.h"

namespace truelle::ui {

AssociationWizard::AssociationWizard(const Theme &theme, std::unique_ptr<AssociationFlow> flow, const QString &account,
                                     QWidget *parent)
    : AssociationView(theme, flow->caisse(), account, parent)
    , m_flow(std::move(flow))
{
    connect(this, &WizardFrame::submitRequested, this, &AssociationWizard::submit);
    connect(this, &WizardFrame::leaveRequested, this, &AssociationWizard::leave);
    connect(this, &WizardFrame::backRequested, this, [this] {
        m_flow->cancelStep();
        setIdle();
        showIdentification();
    });
    connect(this, &WizardFrame::stopRequested, this, [this] {
        m_flow->cancelStep();
        setIdle();
    });
    connect(m_flow.get(), &AssociationFlow::identified, this, [this](const IdentifiedSite &site) {
        setIdle();
        showAccount(site);
    });
    connect(m_flow.get(), &AssociationFlow::identificationRefused, this, [this](const Error &error) {
        setIdle();
        tell(error);
    });
    connect(m_flow.get(), &AssociationFlow::associated, this, &AssociationWizard::takeAssociated);
    connect(m_flow.get(), &AssociationFlow::associationRefused, this, [this](const Error &error) {
        setIdle();
        if (error.code == ErrorCode::OpeningEnded)
            showIdentification();
        tell(error);
        if (error.code == ErrorCode::InvalidCredentials)
            this->account().focusPassword();
    });
}

AssociationWizard::~AssociationWizard() = default;

void AssociationWizard::submit()
{
    if (m_isDone)
        return Q_EMIT done(account().email());
    if (!judge())
        return;
    if (page() == &identification()) {
        setBusy(tr("Vérification en cours…"));
        m_flow->identify(identification().typed());
    } else {
        setBusy(tr("Association en cours…"));
        m_flow->associate(account().email().toStdString(), account().password());
    }
}

void AssociationWizard::leave()
{
    if (m_isDone) {
        m_isDone = false;
        return startAfresh();
    }
    m_flow->cancelStep();
    setIdle();
    Q_EMIT cancelled();
}

void AssociationWizard::takeAssociated(const AssociatedSite &site)
{
    setIdle();
    account().clearPassword();
    if (!isSignedIn())
        return Q_EMIT done(account().email().trimmed());
    m_isDone = true;
    showDone(site);
    Q_EMIT synchroniseWanted();
}

} // namespace truelle::ui
