// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/openingwizard.h"

#include "ui/forms/inlinemessage.h"
#include "ui/forms/mobilecertification.h"
#include "ui/wizards/connectionpage.h"
#include "ui/wizards/finalisationpage.h"
#include "ui/wizards/identificationpage.h"

#include <QtCore/QTimerEvent>

#include <utility>

namespace truelle::ui {

namespace {

constexpr int kKeepPause = 400; // ms

} // namespace

OpeningWizard::OpeningWizard(const Theme &theme, const Clock &clock, std::unique_ptr<OpeningFlow> flow, QWidget *parent)
    : OpeningView(theme, clock, flow->caisse(), parent)
    , m_flow(std::move(flow))
{
    m_isResuming = m_flow->draft().stage != OpeningStage::Identification;
    setDraft(m_flow->draft());
    showStage(m_flow->draft().stage, m_flow->draft());
    bindSteps();
    bindMobile();
    bindFinalisation();
}

OpeningWizard::~OpeningWizard()
{
    if (m_pause.isActive())
        keep();
}

void OpeningWizard::bindSteps()
{
    connect(this, &WizardFrame::submitRequested, this, &OpeningWizard::submit);
    connect(this, &WizardFrame::backRequested, this, &OpeningWizard::back);
    connect(this, &WizardFrame::leaveRequested, this, &OpeningWizard::leave);
    connect(this, &WizardFrame::stopRequested, this, [this] {
        m_flow->cancelStep();
        setIdle();
    });
    for (const WizardPage *page : {static_cast<WizardPage *>(&identification()), static_cast<WizardPage *>(&connection())})
        connect(page, &WizardPage::edited, this, [this] { m_pause.start(kKeepPause, this); });
    connect(m_flow.get(), &OpeningFlow::stageChanged, this, &OpeningWizard::takeStage);
    connect(m_flow.get(), &OpeningFlow::identified, this, [this] {
        identification().clearCode();
        connection().prefillNames(m_flow->draft().lastName, m_flow->draft().firstName);
        setIdle();
        takeStage(OpeningStage::Details);
    });
    const auto refused = [this](const Error &error) {
        setIdle();
        tell(error);
    };
    connect(m_flow.get(), &OpeningFlow::identificationRefused, this, refused);
    connect(m_flow.get(), &OpeningFlow::completionRefused, this, refused);
    connect(m_flow.get(), &OpeningFlow::completed, this, [this] {
        connection().clearPassword();
        setIdle();
        takeStage(m_flow->draft().stage);
    });
}

void OpeningWizard::bindMobile()
{
    MobileCertification &part = connection().certification();
    connect(&part, &MobileCertification::codeRequested, this, [this](const std::string &e164) {
        keep();
        m_isMobileAsked = true;
        m_flow->sendMobileCode(e164);
    });
    connect(&part, &MobileCertification::confirmationRequested, this, [this](const std::string &e164, const Secret &code) {
        m_isMobileAsked = true;
        m_flow->confirmMobile(e164, code);
    });
    connect(&part, &MobileCertification::requestAbandoned, this, &OpeningWizard::abandonMobile);
    connect(m_flow.get(), &OpeningFlow::mobileCodeSent, this, [this, &part](const MobileChallenge &challenge) {
        m_isMobileAsked = false;
        part.setChallenge(challenge);
    });
    connect(m_flow.get(), &OpeningFlow::mobileConfirmed, this, [this, &part](const MobileConfirmation &confirmation) {
        m_isMobileAsked = false;
        part.setConfirmation(confirmation);
    });
    const auto failed = [this, &part](const Error &error) {
        m_isMobileAsked = false;
        part.setFailed(error);
        if (error.code == ErrorCode::OpeningEnded)
            tell(error); // the stage is the first again
    };
    connect(m_flow.get(), &OpeningFlow::mobileCodeRefused, this, failed);
    connect(m_flow.get(), &OpeningFlow::mobileConfirmationRefused, this, failed);
}

void OpeningWizard::bindFinalisation()
{
    FinalisationPage &page = finalisation();
    connect(&page, &FinalisationPage::resendRequested, m_flow.get(), &OpeningFlow::resendActivation);
    connect(&page, &FinalisationPage::correctRequested, this, [this] {
        m_flow->cancelStep();
        m_flow->correct();
    });
    connect(m_flow.get(), &OpeningFlow::activationResent, &page, &FinalisationPage::setResent);
    connect(m_flow.get(), &OpeningFlow::activationResendRefused, &page, &FinalisationPage::setResendFailed);
    connect(m_flow.get(), &OpeningFlow::watchFailed, &page, &FinalisationPage::setUnanswered);
}

void OpeningWizard::takeStage(OpeningStage stage)
{
    m_isMobileAsked = false;
    if (!m_flow->isBusy())
        setIdle();
    const bool isBackInFirst = stage == OpeningStage::Identification && page() != &identification();
    if (stage == OpeningStage::Details)
        connection().certification().setCertified(m_flow->draft().certifiedMobile);
    showStage(stage, m_flow->draft());
    if (isBackInFirst)
        explainFirstStep();
    m_isResuming = false;
    const auto challenge = m_flow->mobileChallenge();
    if (stage == OpeningStage::Details && challenge && !connection().certification().isOpen())
        connection().certification().setChallenge(*challenge);
}

void OpeningWizard::explainFirstStep()
{
    if (m_isResuming || m_isGoingBack)
        message().say(MessageKind::Info, tr("Saisissez à nouveau le code confidentiel"),
                      tr("Tout le reste de votre saisie est conservé."));
    else
        tell(Error(ErrorCode::OpeningEnded));
}

void OpeningWizard::submit()
{
    if (m_flow->draft().stage == OpeningStage::Activated)
        return Q_EMIT signInWanted(QString::fromStdString(m_flow->draft().email));
    abandonMobile();
    if (!judge())
        return;
    keep();
    if (page() == &identification()) {
        setBusy(tr("Vérification en cours…"));
        m_flow->identify(identification().typed());
    } else {
        setBusy(tr("Envoi en cours…"));
        m_flow->complete(connection().typed());
    }
}

void OpeningWizard::abandonMobile()
{
    if (std::exchange(m_isMobileAsked, false)) {
        m_flow->cancelStep();
        connection().certification().close();
    }
}

void OpeningWizard::back()
{
    abandonMobile();
    m_flow->cancelStep();
    setIdle();
    keep();
    m_isGoingBack = true;
    m_flow->goBack();
    m_isGoingBack = false;
}

void OpeningWizard::leave()
{
    abandonMobile();
    m_flow->cancelStep();
    setIdle();
    if (m_pause.isActive())
        keep();
    Q_EMIT left();
}

void OpeningWizard::keep()
{
    m_pause.stop();
    if (m_flow->draft().stage == OpeningStage::Identification || m_flow->draft().stage == OpeningStage::Details)
        m_flow->keep(typed(m_flow->draft()));
}

void OpeningWizard::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_pause.timerId())
        keep();
    else
        OpeningView::timerEvent(event);
}

} // namespace truelle::ui
