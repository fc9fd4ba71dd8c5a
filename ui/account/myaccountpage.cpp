// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/myaccountpage.h"

#include "ui/account/accountoverview.h"
#include "ui/account/certificationnotice.h"
#include "ui/account/contactform.h"
#include "ui/account/emailform.h"
#include "ui/account/myaccountwords.h"
#include "ui/account/notificationsform.h"
#include "ui/account/passwordform.h"
#include "ui/forms/emptystate.h"
#include "ui/forms/inlinemessage.h"
#include "ui/forms/mobilecertification.h"
#include "ui/services/dialogservice.h"
#include "ui/services/errortext.h"
#include "ui/theme/metrics.h"
#include "ui/theme/textlabel.h"

#include <QApplication>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

enum Tab { OverviewTab, NotificationsTab };

} // namespace

MyAccountPage::MyAccountPage(const Theme &theme, DialogService &dialogs, Parts parts, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_dialogs(dialogs)
    , m_parts(parts)
{
    build();
    connectForms();
    connect(qApp, &QApplication::focusChanged, this, &MyAccountPage::revealFocus);
    connect(&m_parts.accounts, &AccountRegistry::accountRemoved, this, [this](const AccountKey &removed) {
        if (removed == m_account)
            forget();
    });
    goTo(Place::Overview);
}

MyAccountPage::~MyAccountPage()
{
    disconnect(qApp, nullptr, this, nullptr); // the focus moves once more while its widgets go
}

void MyAccountPage::connectForms()
{
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        if (m_flow)
            goTo(tab == NotificationsTab ? Place::Notifications : Place::Overview);
    });
    connect(m_overview, &AccountOverview::emailRequested, this, [this] { openForm(Place::Email); });
    connect(m_overview, &AccountOverview::passwordRequested, this, [this] { openForm(Place::Password); });
    connect(m_overview, &AccountOverview::contactRequested, this, [this] { openForm(Place::Contact); });
    connect(m_notifications, &NotificationsForm::contactRequested, this,
            [this] { confirmLeave([this] { openForm(Place::Contact); }); });
    connect(m_notifications, &NotificationsForm::submitted, this, &MyAccountPage::change);
    connect(m_contact, &ContactForm::submitted, this, &MyAccountPage::change);
    connect(m_email, &EmailForm::submitted, this, &MyAccountPage::confirmEmail);
    connect(m_password, &PasswordForm::submitted, this, [this](const PasswordChange &change) {
        m_password->setBusy();
        m_flow->changePassword(change);
    });
    for (AccountForm *one : std::initializer_list<AccountForm *>{m_notifications, m_email, m_password, m_contact}) {
        connect(one, &AccountForm::cancelRequested, this, &MyAccountPage::leaveForm);
        connect(one, &AccountForm::obstacleActionRequested, this, &MyAccountPage::answerObstacle);
    }
    connectCertification();
    connect(m_obstacle, &InlineMessage::actionRequested, this, &MyAccountPage::answerObstacle);
    connect(m_deactivated, &EmptyState::actionRequested, this,
            [this] { Q_EMIT signInRequested(m_account, Error(ErrorCode::AccountNotActivated)); });
}

void MyAccountPage::connectCertification()
{
    connect(m_contact, &ContactForm::codeRequested, this, [this](const std::string &mobile) { m_flow->sendMobileCode(mobile); });
    connect(m_contact, &ContactForm::confirmationRequested, this,
            [this](const std::string &mobile, const Secret &code) { m_flow->confirmMobile(mobile, code); });
    connect(m_contact, &ContactForm::requestAbandoned, this, [this] { m_flow->cancelStep(); });
}

void MyAccountPage::connectFlow()
{
    MyAccountFlow *flow = m_flow.get();
    connect(flow, &MyAccountFlow::accountChanged, this, &MyAccountPage::showAccount);
    connect(flow, &MyAccountFlow::obstacleChanged, this, &MyAccountPage::showObstacle);
    connect(flow, &MyAccountFlow::changed, this, &MyAccountPage::showChanged);
    connect(flow, &MyAccountFlow::changeRefused, this, &MyAccountPage::showRefusal);
    connect(flow, &MyAccountFlow::passwordRefused, this, &MyAccountPage::showRefusal);
    connect(flow, &MyAccountFlow::emailRefused, this, &MyAccountPage::showRefusal);
    connect(flow, &MyAccountFlow::emailChanged, this, &MyAccountPage::showDeactivated);
    connect(flow, &MyAccountFlow::passwordChanged, this, [this] {
        goTo(Place::Overview);
        m_message->say(MessageKind::Success, tr("Votre mot de passe est modifié"),
                       tr("Vos sessions ouvertes ailleurs sont fermées. Un avis vous est envoyé par courriel."));
        m_overview->focusPassword();
    });
    MobileCertification *certification = &m_contact->certification();
    connect(flow, &MyAccountFlow::mobileCodeSent, certification, &MobileCertification::setChallenge);
    connect(flow, &MyAccountFlow::mobileCodeRefused, certification, &MobileCertification::setFailed);
    connect(flow, &MyAccountFlow::mobileConfirmed, certification, &MobileCertification::setConfirmation);
    connect(flow, &MyAccountFlow::mobileConfirmationRefused, certification, &MobileCertification::setFailed);
}

void MyAccountPage::setAccount(const AccountKey &account)
{
    forget();
    if (!m_parts.accounts.find(account))
        return;
    m_account = account;
    m_flow = std::make_unique<MyAccountFlow>(m_parts.accounts, account);
    connectFlow();
    goTo(Place::Overview);
    showAccount();
    showObstacle();
    m_flow->refresh();
}

void MyAccountPage::forget()
{
    m_flow.reset();
    m_account = {};
    m_certification->clear();
    m_obstacle->clear();
    goTo(Place::Overview);
}

AccountForm *MyAccountPage::form() const
{
    switch (m_place) {
    case Place::Notifications: return m_notifications;
    case Place::Email: return m_email;
    case Place::Password: return m_password;
    case Place::Contact: return m_contact;
    case Place::Overview:
    case Place::Deactivated: break;
    }
    return nullptr;
}

void MyAccountPage::goTo(Place place)
{
    m_place = place;
    m_message->clear();
    const bool isTab = place == Place::Overview || place == Place::Notifications;
    m_tabs->setVisible(isTab);
    if (isTab) {
        const QSignalBlocker quiet(m_tabs);
        m_tabs->setCurrentIndex(place == Place::Notifications ? NotificationsTab : OverviewTab);
    }
    m_overview->setVisible(place == Place::Overview);
    m_notificationsCard->setVisible(place == Place::Notifications);
    m_email->setVisible(place == Place::Email);
    m_password->setVisible(place == Place::Password);
    m_contact->setVisible(place == Place::Contact);
    m_deactivated->setVisible(place == Place::Deactivated);
    m_scroll->verticalScrollBar()->setValue(0);
    if (!m_flow)
        return;
    showObstacle();
    showCertification();
}

void MyAccountPage::openForm(Place place)
{
    if (!m_flow)
        return;
    goTo(place);
    if (place == Place::Email)
        m_email->open(QString::fromStdString(m_flow->account().email));
    else if (place == Place::Password)
        m_password->open(m_flow->account(), m_flow->caisse());
    else if (place == Place::Contact)
        m_contact->open(m_flow->account());
    showObstacle();
    form()->focusField();
}

// « Annuler » and Escape.
void MyAccountPage::leaveForm()
{
    AccountForm *left = form();
    if (!left || !m_flow)
        return;
    if (left->isBusy()) {
        m_flow->cancelStep();
        left->showInterrupted();
        m_flow->refresh();
        return;
    }
    confirmLeave([this, place = m_place] {
        if (!m_flow || m_place != place)
            return;
        m_flow->cancelStep(); // a code for a mobile may be on its way
        goTo(place == Place::Notifications ? Place::Notifications : Place::Overview);
        showAccount();
        if (place == Place::Notifications)
            m_notifications->open(m_flow->account());
        else if (place == Place::Email)
            m_overview->focusEmail();
        else if (place == Place::Password)
            m_overview->focusPassword();
        else
            m_overview->focusContact();
    });
}

void MyAccountPage::confirmLeave(std::function<void()> leave)
{
    const AccountForm *left = form();
    const bool isAsked = m_flow && ((left && left->hasInput()) || m_notifications->hasInput());
    if (!isAsked)
        return leave();
    const Question question = leavingQuestion(tr("Vos modifications n'ont pas encore été validées."), {},
                                              tr("Continuer la modification"));
    m_dialogs.ask(this, question, [page = QPointer(this), leave = std::move(leave)] {
        if (!page)
            return;
        if (page->m_flow) {
            page->m_flow->cancelStep();
            page->m_notifications->open(page->m_flow->account());
        }
        leave();
    });
}

void MyAccountPage::showAccount()
{
    if (!m_flow || !m_parts.accounts.find(m_account))
        return;
    const Account &account = m_flow->account();
    const QStringList context{QString::fromStdString(account.firmName), QString::fromStdString(m_flow->caisse().name)};
    m_context->setText(context.first().isEmpty() ? context.last() : context.join(u" · "_s));
    m_overview->show(account, parisDate(m_parts.clock.now()));
    if (m_notifications->hasInput() || m_notifications->isBusy())
        m_notifications->rebase(account);
    else
        m_notifications->open(account);
    // While busy its answer is about to come, and says what became of it.
    if (m_place == Place::Contact && !m_contact->isBusy())
        m_contact->rebase(account);
    showCertification();
}

void MyAccountPage::showCertification()
{
    if (m_place == Place::Email || m_place == Place::Deactivated)
        m_certification->hide();
    else
        m_certification->show(m_account);
}

void MyAccountPage::showObstacle()
{
    const std::optional<Error> obstacle = m_flow->obstacle();
    AccountForm *present = m_place == Place::Notifications ? nullptr : form();
    // What was asked has its own answer, of which this may be a part.
    const bool isShown = obstacle && m_place != Place::Deactivated && !(present && present->isBusy());
    for (AccountForm *one : std::initializer_list<AccountForm *>{m_email, m_password, m_contact})
        one->setObstacle(isShown && one == present ? obstacle : std::nullopt);
    m_overview->setChanging(obstacle ? AccountOverview::Changing::Impossible : AccountOverview::Changing::Possible,
                            obstacle ? obstacleWords(*obstacle).whatHappened : QString());
    if (!isShown || present)
        return m_obstacle->clear();
    const ObstacleWords words = obstacleWords(*obstacle);
    m_obstacle->say(MessageKind::Warning, tr("Vos informations ne peuvent pas être modifiées pour le moment"),
                    words.whatHappened % u' ' % tr("Vous voyez ce qui a été reçu en dernier."));
    m_obstacle->offer(words.action);
}

void MyAccountPage::answerObstacle()
{
    if (!m_flow)
        return;
    const std::optional<Error> obstacle = m_flow->obstacle();
    if (obstacle && isSignInNeeded(*obstacle))
        confirmLeave([this] { Q_EMIT signInRequested(m_account, std::nullopt); });
    else
        m_flow->refresh();
}

void MyAccountPage::change(const AccountPatch &patch)
{
    if (patch == AccountPatch())
        return showChanged();
    form()->setBusy();
    m_flow->change(patch);
}

void MyAccountPage::showChanged()
{
    const bool isNotifications = m_place == Place::Notifications;
    if (AccountForm *sent = form())
        sent->setIdle();
    goTo(isNotifications ? Place::Notifications : Place::Overview);
    m_notifications->open(m_flow->account());
    showAccount();
    m_message->say(MessageKind::Success, tr("Enregistré"),
                   isNotifications ? tr("La caisse a enregistré vos choix.")
                                   : tr("La caisse a enregistré vos informations de contact."));
    if (isNotifications)
        m_notifications->focusField();
    else
        m_overview->focusContact();
}

void MyAccountPage::showRefusal(const Error &error)
{
    AccountForm *sent = form();
    if (!sent)
        return;
    const bool isClash = error.code == ErrorCode::ChangedMeanwhile;
    if (isClash && sent == m_contact)
        m_contact->showChangedMeanwhile(m_flow->account());
    else if (isClash && sent == m_notifications)
        m_notifications->showChangedMeanwhile(m_flow->account());
    else
        sent->showRefusal(error);
    if (!isClash && sent == m_contact)
        m_contact->rebase(m_flow->account());
}

void MyAccountPage::confirmEmail(const EmailChange &change)
{
    Question question;
    question.title = tr("Modifier l'adresse électronique ?");
    question.text = tr("Votre compte va être désactivé jusqu'à ce que vous suiviez le lien envoyé à %1.")
                        .arg(QString::fromStdString(change.newEmail));
    question.explanation = tr("Vous serez déconnecté, ici et ailleurs. Un avis est envoyé à l'ancienne adresse, %1.")
                               .arg(QString::fromStdString(m_flow->account().email));
    question.accept = tr("Modifier et désactiver");
    question.reject = tr("Annuler");
    question.isDangerous = true;
    m_dialogs.ask(this, question, [page = QPointer(this), change] {
        if (!page || !page->m_flow || page->m_place != Place::Email)
            return;
        page->m_email->setBusy();
        page->m_flow->changeEmail(change);
    });
}

void MyAccountPage::showDeactivated(const QString &newEmail)
{
    m_email->setIdle();
    m_deactivated->say(Icon::Mail, tr("Votre compte est désactivé"),
                       tr("Un courriel contenant le lien d'activation vient d'être envoyé à %1. Suivez ce lien, puis "
                          "connectez-vous avec cette adresse. Un avis a été envoyé à l'ancienne.")
                           .arg(newEmail));
    m_deactivated->offer(tr("Aller à la connexion"));
    goTo(Place::Deactivated);
    showCertification();
}

void MyAccountPage::revealFocus()
{
    QWidget *focused = QApplication::focusWidget();
    if (focused && m_scroll->widget()->isAncestorOf(focused))
        m_scroll->ensureWidgetVisible(focused, 0, space::kBlock);
}

void MyAccountPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous() && m_flow)
        m_flow->refresh();
}

} // namespace truelle::ui
