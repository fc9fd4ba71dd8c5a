// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/signinpage.h"

#include "ui/forms/busybutton.h"
#include "ui/forms/card.h"
#include "ui/forms/choicebutton.h"
#include "ui/forms/formfield.h"
#include "ui/forms/iconlabel.h"
#include "ui/forms/inlinemessage.h"
#include "ui/forms/passwordfield.h"
#include "ui/services/errortext.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/theme/textlabel.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QPushButton>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

SignInPage::SignInPage(const Theme &theme, QWidget *parent)
    : EntrancePage(theme, parent)
    , m_theme(theme)
{
    setObjectName(u"signInPage"_s);
    buildHead();
    buildForm();
    buildOtherWays();
    buildDemonstration();
}

void SignInPage::buildHead()
{
    auto *icon = new IconLabel(m_theme, Icon::Site, metric::kSmallIcon, content());
    m_caisse = new TextLabel(m_theme, TextRole::Body, content());
    m_caisse->setObjectName(u"caisseName"_s);
    m_caisse->setColorRole(ColorRole::Muted);
    m_changeCaisse = new QPushButton(tr("Changer de caisse"), content());
    m_changeCaisse->setObjectName(u"changeCaisseButton"_s);
    m_changeCaisse->setAutoDefault(false);
    setButtonRole(*m_changeCaisse, ButtonRole::Link);
    connect(m_changeCaisse, &QPushButton::clicked, this, &SignInPage::changeCaisseRequested);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::kTight);
    line->addWidget(icon);
    line->addWidget(m_caisse, 1);
    line->addWidget(m_changeCaisse);

    auto *title = new TextLabel(m_theme, TextRole::Title, content());
    title->setObjectName(u"pageTitle"_s);
    title->setText(tr("Connexion à votre espace CIBTP"));
    m_message = new InlineMessage(m_theme, content());
    m_message->setObjectName(u"signInMessage"_s);
    connect(m_message, &InlineMessage::actionRequested, this, [this] { Q_EMIT activationMailRequested(typedEmail()); });
    auto *head = new QVBoxLayout;
    head->setSpacing(space::kTight);
    head->addLayout(line);
    head->addWidget(title);
    column()->addLayout(head);
    column()->addWidget(m_message);
    m_unfinished = new InlineMessage(m_theme, content());
    m_unfinished->setObjectName(u"unfinishedOpening"_s);
    connect(m_unfinished, &InlineMessage::actionRequested, this, &SignInPage::resumeOpeningRequested);
    column()->addWidget(m_unfinished);
}

void SignInPage::buildForm()
{
    m_email = new QLineEdit(content());
    m_email->setObjectName(u"emailField"_s);
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoAutoUppercase);
    m_emailField = new FormField(m_theme, tr("Adresse électronique"), m_email, content());
    m_password = new PasswordField(m_theme, content());
    m_password->setObjectName(u"passwordField"_s);
    m_passwordField = new FormField(m_theme, tr("Mot de passe"), m_password, content());
    m_signIn = new BusyButton(m_theme, tr("Connexion"), content());
    m_signIn->setObjectName(u"signInButton"_s);
    m_signIn->setDefault(true);
    setButtonRole(*m_signIn, ButtonRole::Primary);
    auto *forgotten = new QPushButton(tr("Mot de passe oublié ?"), content());
    forgotten->setObjectName(u"forgottenPasswordButton"_s);
    forgotten->setAutoDefault(false);
    setButtonRole(*forgotten, ButtonRole::Link);

    connect(m_email, &QLineEdit::textChanged, this, [this] { m_emailField->setError({}); });
    connect(m_password, &QLineEdit::textChanged, this, [this] { m_passwordField->setError({}); });
    connect(m_email, &QLineEdit::returnPressed, this, &SignInPage::submit);
    connect(m_password, &QLineEdit::returnPressed, this, &SignInPage::submit);
    connect(m_signIn, &QPushButton::clicked, this, &SignInPage::submit);
    connect(forgotten, &QPushButton::clicked, this, [this] { Q_EMIT forgottenPasswordRequested(typedEmail()); });

    column()->addWidget(m_emailField);
    column()->addWidget(m_passwordField);
    column()->addSpacing(space::kHair);
    column()->addWidget(m_signIn);
    column()->addWidget(forgotten, 0, Qt::AlignHCenter);
}

void SignInPage::buildOtherWays()
{
    auto *card = new Card(m_theme, content());
    auto *grid = new QGridLayout(card);
    grid->setContentsMargins(space::kBase, space::kSnug, space::kBase, space::kSnug);
    grid->setHorizontalSpacing(space::kBase);
    grid->setVerticalSpacing(0);
    QPushButton *create =
        addOtherWay(*grid, 0, tr("Première connexion à cet espace ?"), tr("Je crée mon espace sécurisé"));
    create->setObjectName(u"createSpaceButton"_s);
    connect(create, &QPushButton::clicked, this, &SignInPage::createSpaceRequested);
    QPushButton *associate =
        addOtherWay(*grid, 1, tr("D'autres sites déclarants ?"), tr("Je les associe à un espace existant"));
    associate->setObjectName(u"associateSitesButton"_s);
    connect(associate, &QPushButton::clicked, this, &SignInPage::associateRequested);
    column()->addWidget(card);
}

QPushButton *SignInPage::addOtherWay(QGridLayout &grid, int place, const QString &question,
                                     const QString &action)
{
    auto *words = new TextLabel(m_theme, TextRole::Caption, content());
    words->setColorRole(ColorRole::Muted);
    words->setText(question);
    auto *button = new QPushButton(action, content());
    button->setAutoDefault(false);
    button->setAccessibleDescription(question);
    setButtonRole(*button, ButtonRole::Link);
    grid.addWidget(words, 2 * place, 0);
    grid.addWidget(button, 2 * place + 1, 0, Qt::AlignLeading);
    if (place > 0)
        words->setContentsMargins(0, space::kTight, 0, 0);
    return button;
}

void SignInPage::buildDemonstration()
{
    m_demonstration = new QWidget(content());
    m_demonstration->setObjectName(u"demonstrationAccounts"_s);
    auto *title = new TextLabel(m_theme, TextRole::Emphasis, m_demonstration);
    title->setText(tr("Comptes de démonstration"));
    auto *help = new TextLabel(m_theme, TextRole::Caption, m_demonstration);
    help->setColorRole(ColorRole::Muted);
    help->setText(tr("Un clic remplit l'adresse et le mot de passe. Ils n'existent que sur cet ordinateur."));
    auto *card = new Card(m_theme, m_demonstration);
    m_accounts = new QVBoxLayout(card);
    m_accounts->setContentsMargins(space::kHair, space::kHair, space::kHair, space::kHair);
    m_accounts->setSpacing(0);
    auto *around = new QVBoxLayout(m_demonstration);
    around->setContentsMargins(0, space::kTight, 0, 0);
    around->setSpacing(space::kHair);
    around->addWidget(title);
    around->addWidget(help);
    around->addSpacing(space::kHair);
    around->addWidget(card);
    column()->addWidget(m_demonstration);
    m_demonstration->hide();
}

void SignInPage::setView(const SignInView &view)
{
    m_caisse->setText(view.caisseName);
    m_email->setText(view.email);
    m_password->clear();
    m_message->clear();
    m_unfinished->clear();
    m_emailField->setError({});
    m_passwordField->setError({});
    m_signIn->setIdle();
    setEditable(true);
    fillDemonstration(view.demonstrationAccounts);
}

void SignInPage::fillDemonstration(const std::vector<DemonstrationAccount> &accounts)
{
    while (QLayoutItem *item = m_accounts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int place = 0;
    for (const DemonstrationAccount &account : accounts) {
        auto *choice = new ChoiceButton(m_theme, Icon::Person, m_demonstration);
        choice->setObjectName(u"demonstrationAccount%1"_s.arg(place++));
        choice->setTexts(account.label, account.email);
        connect(choice, &ChoiceButton::clicked, this, [this, account] {
            if (m_signIn->isBusy())
                return;
            m_email->setText(account.email);
            m_password->setSecret(account.password);
            m_emailField->setError({});
            m_passwordField->setError({});
            m_message->clear();
            m_signIn->setFocus();
            reveal(*m_emailField);
        });
        m_accounts->addWidget(choice);
    }
    m_demonstration->setVisible(!accounts.empty());
}

void SignInPage::submit()
{
    if (m_signIn->isBusy())
        return;
    const QString email = typedEmail();
    m_emailField->setError(email.isEmpty() ? tr("Indiquez votre adresse électronique.") : QString());
    m_passwordField->setError(m_password->text().isEmpty() ? tr("Indiquez votre mot de passe.") : QString());
    if (m_emailField->hasError() || m_passwordField->hasError()) {
        (m_emailField->hasError() ? m_emailField : m_passwordField)->field()->setFocus();
        return;
    }
    m_message->clear();
    Q_EMIT signInRequested(email, m_password->secret());
}

QString SignInPage::typedEmail() const
{
    return m_email->text().trimmed();
}

void SignInPage::setEditable(bool isEditable)
{
    m_email->setReadOnly(!isEditable);
    m_password->setReadOnly(!isEditable);
    m_changeCaisse->setEnabled(isEditable);
}

void SignInPage::setBusy()
{
    m_message->clear();
    m_signIn->setBusy(tr("Connexion en cours…"));
    setEditable(false);
}

void SignInPage::setSucceeded()
{
    m_signIn->setIdle();
    setEditable(true);
    m_password->clear();
}

void SignInPage::setFailed(const Error &error)
{
    m_signIn->setIdle();
    setEditable(true);
    if (error.code == ErrorCode::Cancelled)
        return;
    setNotice(error);
    if (error.code == ErrorCode::InvalidCredentials) {
        m_password->setFocus();
        m_password->selectAll();
    }
}

void SignInPage::setNotice(const Error &error)
{
    const ErrorWords words = errorWords(error);
    m_message->say(MessageKind::Danger, words.whatHappened, words.advice());
    if (error.code == ErrorCode::AccountNotActivated || error.code == ErrorCode::CertificationLapsed)
        m_message->offer(tr("Renvoyer le courriel d'activation"));
    reveal(*m_message);
}

void SignInPage::setUnfinishedOpening(const QString &words)
{
    m_unfinished->clear();
    if (words.isEmpty())
        return;
    m_unfinished->say(MessageKind::Info, tr("Une ouverture de compte est en cours"), words);
    m_unfinished->offer(tr("Reprendre l'ouverture"));
}

void SignInPage::setGoodNews(const QString &title, const QString &text)
{
    m_message->say(MessageKind::Success, title, text);
    reveal(*m_message);
}

void SignInPage::showEvent(QShowEvent *event)
{
    EntrancePage::showEvent(event);
    if (!event->spontaneous())
        (m_email->text().isEmpty() ? static_cast<QWidget *>(m_email) : m_password)->setFocus();
}

void SignInPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_signIn->isBusy())
        Q_EMIT cancelRequested();
    else
        EntrancePage::keyPressEvent(event);
}

} // namespace truelle::ui
