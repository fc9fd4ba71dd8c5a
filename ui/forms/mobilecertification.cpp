// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/mobilecertification.h"

#include "core/domain/typedtext.h"
#include "ui/forms/announcement.h"
#include "ui/forms/busybutton.h"
#include "ui/forms/card.h"
#include "ui/forms/formfield.h"
#include "ui/forms/iconlabel.h"
#include "ui/forms/inlinemessage.h"
#include "ui/forms/phonefield.h"
#include "ui/services/errortext.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/theme/textlabel.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include <algorithm>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSecond = 1000;

QString shownNumber(const std::string &e164, const PhoneField &field)
{
    return QString::fromStdString(formattedPhoneNumber(e164, field.region()));
}

} // namespace

MobileCertification::MobileCertification(const Theme &theme, const Clock &clock, PhoneField &field, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_phone(field)
    , m_message(new InlineMessage(theme, this))
{
    setObjectName(u"mobileCertification"_s);
    m_message->setObjectName(u"mobileMessage"_s);
    buildMark();
    buildPanel();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::kTight);
    column->addWidget(m_offer);
    column->addWidget(m_mark);
    column->addWidget(m_message);
    column->addWidget(m_panel);
    connect(&field, &PhoneField::numberChanged, this, &MobileCertification::follow);
    enter(Stage::Idle);
}

void MobileCertification::buildMark()
{
    m_offer = new QWidget(this);
    m_certify = new BusyButton(m_theme, tr("Certifier"), m_offer);
    m_certify->setObjectName(u"certifyButton"_s);
    m_certify->setAutoDefault(false);
    const QString purpose = tr("Un code sera envoyé à ce numéro par SMS.");
    m_certify->setAccessibleDescription(purpose);
    auto *words = new TextLabel(m_theme, TextRole::Caption, m_offer);
    words->setColorRole(ColorRole::Muted);
    words->setText(purpose);
    auto *row = new QHBoxLayout(m_offer);
    row->setContentsMargins({});
    row->setSpacing(space::kSnug);
    row->addWidget(m_certify);
    row->addWidget(words, 1);
    connect(m_certify, &QPushButton::clicked, this, &MobileCertification::ask);

    m_mark = new QWidget(this);
    auto *icon = new IconLabel(m_theme, Icon::Shield, metric::kIcon, m_mark);
    icon->setIcon(Icon::Shield, ColorRole::Success);
    m_markText = new TextLabel(m_theme, TextRole::Body, m_mark);
    m_markText->setObjectName(u"certifiedMark"_s);
    m_markText->setColorRole(ColorRole::Success);
    m_markText->setText(tr("Numéro certifié"));
    auto *marked = new QHBoxLayout(m_mark);
    marked->setContentsMargins({});
    marked->setSpacing(space::kHair);
    marked->addWidget(icon);
    marked->addWidget(m_markText, 1);
}

void MobileCertification::buildPanel()
{
    m_panel = new Card(m_theme, this);
    m_panel->setObjectName(u"mobileCodePanel"_s);
    m_panel->setGround(ColorRole::Raised);
    m_sent = new TextLabel(m_theme, TextRole::Body, m_panel);
    m_sent->setObjectName(u"mobileCodeSent"_s);
    m_code = new QLineEdit(m_panel);
    m_code->setObjectName(u"mobileCodeField"_s);
    m_code->setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    m_code->installEventFilter(this);
    m_codeField = new FormField(m_theme, tr("Code reçu par SMS"), m_code, m_panel);
    m_confirm = new BusyButton(m_theme, tr("Valider le code"), m_panel);
    m_confirm->setObjectName(u"confirmMobileButton"_s);
    m_confirm->setAutoDefault(false);
    m_left = new TextLabel(m_theme, TextRole::Caption, m_panel);
    m_left->setObjectName(u"mobileCodeLeft"_s);
    m_left->setColorRole(ColorRole::Muted);
    m_again = new QPushButton(tr("Renvoyer le code"), m_panel);
    m_again->setObjectName(u"resendMobileButton"_s);
    m_again->setAutoDefault(false);
    setButtonRole(*m_again, ButtonRole::Link);
    m_cancel = new QPushButton(tr("Certifier plus tard"), m_panel);
    m_cancel->setObjectName(u"cancelMobileButton"_s);
    m_cancel->setAutoDefault(false);
    setButtonRole(*m_cancel, ButtonRole::Link);

    layOutPanel();
    connect(m_code, &QLineEdit::textChanged, this, [this] { m_codeField->setError({}); });
    connect(m_confirm, &QPushButton::clicked, this, &MobileCertification::confirm);
    connect(m_again, &QPushButton::clicked, this, &MobileCertification::ask);
    connect(m_cancel, &QPushButton::clicked, this, &MobileCertification::giveUp);
}

void MobileCertification::layOutPanel()
{
    auto *title = new TextLabel(m_theme, TextRole::Emphasis, m_panel);
    title->setText(tr("Certification du numéro de téléphone"));
    auto *actions = new QHBoxLayout;
    actions->setSpacing(space::kBase);
    actions->addWidget(m_confirm);
    actions->addWidget(m_again);
    actions->addWidget(m_cancel);
    actions->addStretch();
    auto *column = new QVBoxLayout(m_panel);
    column->setContentsMargins(space::kBase, space::kSnug, space::kBase, space::kSnug);
    column->setSpacing(space::kTight);
    column->addWidget(title);
    column->addWidget(m_sent);
    column->addWidget(m_codeField);
    column->addWidget(m_left);
    column->addLayout(actions);
}

void MobileCertification::setCertified(const std::string &e164)
{
    m_certified = e164;
    follow();
}

bool MobileCertification::isCertified() const
{
    return !m_number.empty() && m_number == m_certified;
}

bool MobileCertification::isOpen() const
{
    return m_until.has_value() || m_stage != Stage::Idle;
}

// The number in the field is another one: its code, its mark and its faults are not this one's.
void MobileCertification::follow()
{
    const auto number = m_phone.number();
    const std::string mobile = number && number->kind == PhoneKind::Mobile ? number->e164 : std::string();
    if (mobile != m_number) {
        const bool isAwaited = m_stage == Stage::Sending || m_stage == Stage::Confirming;
        m_number = mobile;
        close();
        if (isAwaited)
            Q_EMIT requestAbandoned();
    }
    enter(m_stage);
}

void MobileCertification::ask()
{
    if (m_number.empty() || m_stage == Stage::Sending || m_stage == Stage::Confirming)
        return;
    m_message->clear();
    m_codeField->setError({});
    enter(Stage::Sending);
    Q_EMIT codeRequested(m_number);
}

void MobileCertification::confirm()
{
    if (m_stage != Stage::CodeAwaited)
        return;
    const std::string typed = m_code->text().remove(u' ').toStdString();
    const std::string code(cleanedCode(typed));
    if (code.empty())
        m_codeField->setError(tr("Saisissez le code reçu par SMS."));
    else if (isExpired() || m_triesLeft <= 0)
        m_codeField->setError(tr("Ce code n'est plus valable : faites-en envoyer un autre."));
    if (m_codeField->hasError())
        return m_code->setFocus();
    m_message->clear();
    enter(Stage::Confirming);
    Q_EMIT confirmationRequested(m_number, Secret(code));
}

void MobileCertification::setChallenge(const MobileChallenge &challenge)
{
    m_until = m_clock.now() + challenge.lifetime;
    m_triesLeft = challenge.triesLeft;
    m_sendsLeft = challenge.sendsLeft;
    m_code->clear();
    m_codeField->setError({});
    m_message->clear();
    m_sent->setText(tr("Vous avez saisi un nouveau numéro de téléphone de contact. Pour le certifier, merci de saisir le code "
                       "qui vous a été envoyé par SMS (%1).")
                        .arg(shownNumber(m_number, m_phone)));
    const bool hadFocus = m_certify->hasFocus() || m_panel->isAncestorOf(window()->focusWidget());
    enter(Stage::CodeAwaited);
    if (hadFocus)
        m_code->setFocus(Qt::OtherFocusReason);
    m_codeField->setSpokenHelp(m_sent->text());
    announce(*m_code, m_sent->text());
}

void MobileCertification::setConfirmation(const MobileConfirmation &confirmation)
{
    if (confirmation.isCertified) {
        m_certified = m_number;
        close();
        m_phone.setFocus(Qt::OtherFocusReason);
        announce(*m_markText, m_markText->text());
        Q_EMIT certified(m_certified);
        return;
    }
    m_triesLeft = confirmation.triesLeft;
    enter(Stage::CodeAwaited);
    m_codeField->setError(m_triesLeft > 0
                              ? tr("Ce code n'est pas le bon. Il reste %n essai(s).", nullptr, m_triesLeft)
                              : tr("Ce code n'est pas le bon, et il n'est plus valable : faites-en envoyer un autre."));
    m_code->selectAll();
    m_code->setFocus(Qt::OtherFocusReason);
}

void MobileCertification::setFailed(const Error &error)
{
    enter(m_until ? Stage::CodeAwaited : Stage::Idle);
    const auto of = [&error](std::string_view pointer) {
        return std::ranges::find(error.fields, pointer, &FieldError::pointer);
    };
    if (const auto code = of("/code"); code != error.fields.end()) {
        m_codeField->setError(fieldErrorText(*code));
        return m_code->setFocus(Qt::OtherFocusReason);
    }
    const ErrorWords words = errorWords(error);
    const auto mobile = of("/mobile");
    m_message->say(MessageKind::Danger, mobile == error.fields.end() ? words.whatHappened : fieldErrorText(*mobile),
                   mobile == error.fields.end() ? words.advice() : QString());
}

void MobileCertification::setEditing(Editing editing)
{
    m_editing = editing;
    enter(m_stage);
}

void MobileCertification::close()
{
    m_until.reset();
    m_code->clear();
    m_codeField->setError({});
    m_message->clear();
    enter(Stage::Idle);
}

void MobileCertification::giveUp()
{
    const bool isAwaited = m_stage == Stage::Sending || m_stage == Stage::Confirming;
    close();
    m_phone.setFocus(Qt::OtherFocusReason);
    if (isAwaited)
        Q_EMIT requestAbandoned();
}

void MobileCertification::enter(Stage stage)
{
    m_stage = stage;
    const bool isMobile = !m_number.empty();
    const bool isFree = m_editing == Editing::Free;
    m_panel->setVisible(isMobile && m_until.has_value());
    m_offer->setVisible(isMobile && !isCertified() && !m_until);
    m_mark->setVisible(isCertified() && !m_until);
    m_certify->setEnabled(isFree);
    m_code->setReadOnly(!isFree || stage == Stage::Confirming);
    if (stage == Stage::Sending)
        m_certify->setBusy(tr("Envoi du code…"));
    else
        m_certify->setIdle();
    if (stage == Stage::Confirming)
        m_confirm->setBusy(tr("Vérification du code…"));
    else
        m_confirm->setIdle();
    setVisible(isMobile);
    if (m_until)
        m_second.start(kSecond, this);
    else
        m_second.stop();
    tell();
}

bool MobileCertification::isExpired() const
{
    return !m_until || m_clock.now() >= *m_until;
}

void MobileCertification::tell()
{
    if (!m_until)
        return;
    const auto left = std::chrono::ceil<std::chrono::seconds>(*m_until - m_clock.now());
    QStringList words;
    if (isExpired() || m_triesLeft <= 0)
        words << tr("Ce code n'est plus valable : faites-en envoyer un autre.");
    else
        words << tr("Encore valable %1.").arg(waitText(left)) << tr("%n essai(s) possible(s).", nullptr, m_triesLeft);
    if (m_sendsLeft <= 0)
        words << tr("Aucun autre envoi n'est possible dans l'heure.");
    m_left->setText(words.join(u' '));
    const bool isFree = m_editing == Editing::Free;
    const bool isIdle = m_stage == Stage::CodeAwaited;
    m_confirm->setEnabled(isFree && !isExpired() && m_triesLeft > 0);
    m_again->setEnabled(isFree && isIdle && m_sendsLeft > 0);
    m_again->setText(m_stage == Stage::Sending ? tr("Envoi du code…") : tr("Renvoyer le code"));
    m_cancel->setEnabled(isFree);
}

void MobileCertification::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_second.timerId())
        tell();
    else
        QWidget::timerEvent(event);
}

void MobileCertification::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && isOpen())
        giveUp();
    else
        QWidget::keyPressEvent(event);
}

// Enter in the code's line is about the code, not about the form around it.
bool MobileCertification::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_code && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            confirm();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace truelle::ui
