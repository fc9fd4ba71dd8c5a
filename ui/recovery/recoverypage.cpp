// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recovery/recoverypage.h"

#include "ui/forms/announcement.h"
#include "ui/forms/card.h"
#include "ui/forms/choicebutton.h"
#include "ui/forms/iconlabel.h"
#include "ui/forms/inlinemessage.h"
#include "ui/recovery/recoveryform.h"
#include "ui/recovery/recoverywords.h"
#include "ui/services/errortext.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/theme/textlabel.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPushButton>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

RecoveryPage::RecoveryPage(const Theme &theme, QWidget *parent)
    : EntrancePage(theme, parent)
    , m_theme(theme)
{
    setObjectName(u"recoveryPage"_s);
    buildHead();
    buildQuestion();
    buildForms();
    buildAnswer();
    enter(Stage::Question);
}

void RecoveryPage::buildHead()
{
    m_back = new QPushButton(m_theme.icon(Icon::Back, ColorRole::Primary), tr("Retour"), content());
    m_back->setObjectName(u"recoveryBackButton"_s);
    m_back->setAutoDefault(false);
    setButtonRole(*m_back, ButtonRole::Link);
    connect(m_back, &QPushButton::clicked, this, &RecoveryPage::goBack);
    m_caisse = new TextLabel(m_theme, TextRole::Body, content());
    m_caisse->setObjectName(u"recoveryCaisse"_s);
    m_caisse->setColorRole(ColorRole::Muted);
    m_title = new TextLabel(m_theme, TextRole::Title, content());
    m_title->setObjectName(u"pageTitle"_s);
    m_message = new InlineMessage(m_theme, content());
    m_message->setObjectName(u"recoveryMessage"_s);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::kTight);
    line->addWidget(new IconLabel(m_theme, Icon::Site, metric::kSmallIcon, content()));
    line->addWidget(m_caisse, 1);
    line->addWidget(m_back);
    auto *head = new QVBoxLayout;
    head->setSpacing(space::kTight);
    head->addLayout(line);
    head->addWidget(m_title);
    column()->addLayout(head);
    column()->addWidget(m_message);
}

void RecoveryPage::buildQuestion()
{
    m_question = new QWidget(content());
    m_first = addSituation(u"forgottenPasswordChoice"_s,
                           tr("J'ai déjà créé mon espace sécurisé et j'ai oublié mon mot de passe."),
                           RecoveryRequest::PasswordReset);
    m_second = addSituation(u"lostCodeChoice"_s,
                            tr("Je veux créer mon espace sécurisé mais je ne connais pas mon code confidentiel."),
                            RecoveryRequest::ConfidentialCode);
    auto *card = new Card(m_theme, m_question);
    auto *choices = new QVBoxLayout(card);
    choices->setContentsMargins(space::kHair, space::kHair, space::kHair, space::kHair);
    choices->setSpacing(0);
    choices->addWidget(m_first);
    choices->addWidget(m_second);
    auto *layout = new QVBoxLayout(m_question);
    layout->setContentsMargins({});
    layout->addWidget(card);
    column()->addWidget(m_question);
}

ChoiceButton *RecoveryPage::addSituation(const QString &name, const QString &sentence, RecoveryRequest what)
{
    auto *choice = new ChoiceButton(m_theme, what == RecoveryRequest::PasswordReset ? Icon::Mail : Icon::Letter, m_question);
    choice->setObjectName(name);
    choice->setTitleLines(ChoiceButton::TitleLines::AsNeeded);
    choice->setTexts(sentence, {});
    connect(choice, &ChoiceButton::clicked, this, [this, what] {
        m_what = what;
        enter(Stage::Form);
    });
    return choice;
}

void RecoveryPage::buildForms()
{
    const std::array<QString, kRequests> names{u"recoveryEmail"_s, u"recoveryCibtpId"_s, u"recoveryActivation"_s};
    for (std::size_t i = 0; i < kRequests; ++i) {
        const auto what = static_cast<RecoveryRequest>(i);
        m_forms[i] = new RecoveryForm(m_theme, what, names[i], content());
        connect(m_forms[i], &RecoveryForm::submitted, this, [this, what](const QString &subject) { ask(what, subject); });
        column()->addWidget(m_forms[i]);
    }
}

void RecoveryPage::buildAnswer()
{
    m_answer = new QWidget(content());
    m_answerText = new TextLabel(m_theme, TextRole::Body, m_answer);
    m_answerText->setObjectName(u"recoveryAnswer"_s);
    m_answerNext = new TextLabel(m_theme, TextRole::Body, m_answer);
    m_answerNext->setObjectName(u"recoveryNext"_s);
    m_answerNext->setColorRole(ColorRole::Muted);
    m_toSignIn = new QPushButton(tr("Retour à la connexion"), m_answer);
    m_toSignIn->setObjectName(u"recoverySignInButton"_s);
    m_toSignIn->setDefault(true);
    setButtonRole(*m_toSignIn, ButtonRole::Primary);
    auto *again = new QPushButton(tr("Faire une nouvelle demande"), m_answer);
    again->setObjectName(u"recoveryAgainButton"_s);
    again->setAutoDefault(false);
    setButtonRole(*again, ButtonRole::Link);
    connect(m_toSignIn, &QPushButton::clicked, this, &RecoveryPage::leaveRequested);
    connect(again, &QPushButton::clicked, this, [this] { enter(Stage::Form); });
    auto *layout = new QVBoxLayout(m_answer);
    layout->setContentsMargins({});
    layout->setSpacing(space::kBase);
    layout->addWidget(m_answerText);
    layout->addWidget(m_answerNext);
    layout->addSpacing(space::kHair);
    layout->addWidget(m_toSignIn);
    layout->addWidget(again, 0, Qt::AlignHCenter);
    column()->addWidget(m_answer);
}

void RecoveryPage::setView(const RecoveryView &view)
{
    m_caisse->setText(view.caisseName);
    m_email = view.email;
    for (RecoveryForm *one : m_forms) {
        const bool isCode = one->request() == RecoveryRequest::ConfidentialCode;
        one->setIdle();
        one->setSubject(isCode ? QString() : view.email);
        if (isCode)
            one->setHelp(view.cibtpIdExample.isEmpty()
                             ? tr("Présent sur le Courrier de bienvenue.")
                             : tr("Présent sur le Courrier de bienvenue. Par exemple : %1").arg(view.cibtpIdExample));
    }
    m_hasQuestion = true;
    enter(Stage::Question);
}

void RecoveryPage::open(RecoveryRequest what)
{
    m_what = what;
    m_hasQuestion = false;
    enter(Stage::Form);
}

void RecoveryPage::openAndAsk(RecoveryRequest what)
{
    open(what);
    form().submit();
}

void RecoveryPage::enter(Stage stage)
{
    m_stage = stage;
    m_message->clear();
    m_question->setVisible(stage == Stage::Question);
    for (RecoveryForm *one : m_forms)
        one->setVisible(stage == Stage::Form && one == &form());
    m_answer->setVisible(stage == Stage::Answer);
    m_back->setVisible(stage != Stage::Answer);
    if (stage == Stage::Question)
        m_title->setText(tr("Quelle est votre situation ?"));
    else if (stage == Stage::Form)
        m_title->setText(recoveryWords(m_what).title);
    if (isVisible())
        focusFirst();
}

void RecoveryPage::focusFirst()
{
    if (m_stage == Stage::Question)
        (m_what == RecoveryRequest::ConfidentialCode ? m_second : m_first)->setFocus();
    else if (m_stage == Stage::Form)
        form().focusField();
    else
        m_toSignIn->setFocus();
}

void RecoveryPage::ask(RecoveryRequest what, const QString &subject)
{
    m_message->clear();
    if (what != RecoveryRequest::ConfidentialCode)
        m_email = subject;
    Q_EMIT requested(what, subject);
}

void RecoveryPage::setBusy()
{
    form().setBusy();
    m_back->setText(tr("Annuler"));
}

void RecoveryPage::setFailed(const Error &error)
{
    form().setIdle();
    m_back->setText(tr("Retour"));
    if (error.code == ErrorCode::Cancelled || form().showFault(error))
        return;
    const ErrorWords words = errorWords(error);
    m_message->say(MessageKind::Danger, words.whatHappened, words.whatToDo);
    reveal(*m_message);
}

void RecoveryPage::setAnswered()
{
    form().setIdle();
    m_back->setText(tr("Retour"));
    const RecoveryAnswer answer = recoveryAnswer(m_what, form().subject());
    m_title->setText(answer.title);
    m_answerText->setText(answer.text);
    m_answerNext->setText(answer.next);
    m_answer->setAccessibleName(answer.title);
    m_answer->setAccessibleDescription(answer.text % u' ' % answer.next);
    enter(Stage::Answer);
    announce(*m_answer, answer.title % u' ' % answer.text % u' ' % answer.next);
}

void RecoveryPage::goBack()
{
    if (form().isBusy())
        Q_EMIT cancelRequested();
    else if (m_stage == Stage::Form && m_hasQuestion)
        enter(Stage::Question);
    else
        Q_EMIT leaveRequested();
}

void RecoveryPage::showEvent(QShowEvent *event)
{
    EntrancePage::showEvent(event);
    if (!event->spontaneous())
        focusFirst();
}

void RecoveryPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        goBack();
    else
        EntrancePage::keyPressEvent(event);
}

} // namespace truelle::ui
