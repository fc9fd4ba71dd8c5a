// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/accountform.h"

#include "ui/account/myaccountwords.h"
#include "ui/forms/busybutton.h"
#include "ui/forms/formfield.h"
#include "ui/forms/inlinemessage.h"
#include "ui/services/errortext.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/theme/textlabel.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

AccountForm::AccountForm(const Theme &theme, const QString &name, const Words &words, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_obstacle(new InlineMessage(theme, this))
    , m_message(new InlineMessage(theme, this))
    , m_column(new QVBoxLayout(this))
    , m_fields(new QVBoxLayout)
{
    setObjectName(name);
    m_obstacle->setObjectName(name % u"Obstacle"_s);
    m_message->setObjectName(name % u"Message"_s);
    connect(m_obstacle, &InlineMessage::actionRequested, this, &AccountForm::obstacleActionRequested);
    auto *title = new TextLabel(theme, TextRole::Section, this);
    title->setObjectName(name % u"Title"_s);
    title->setText(words.title);
    title->setVisible(!words.title.isEmpty());
    auto *note = new TextLabel(theme, TextRole::Body, this);
    note->setObjectName(name % u"Note"_s);
    note->setColorRole(ColorRole::Muted);
    note->setText(words.note);
    note->setVisible(!words.note.isEmpty());
    auto *head = new QVBoxLayout;
    head->setSpacing(space::kHair);
    head->addWidget(title);
    head->addWidget(note);
    m_fields->setSpacing(space::kBase);
    m_column->setContentsMargins({});
    m_column->setSpacing(space::kBase);
    m_column->addLayout(head);
    m_column->addWidget(m_obstacle);
    m_column->addWidget(m_message);
    m_column->addLayout(m_fields);
}

void AccountForm::buildFoot(const QString &next)
{
    const QString name = objectName();
    auto *nextLabel = new TextLabel(m_theme, TextRole::Caption, this);
    nextLabel->setObjectName(name % u"Next"_s);
    nextLabel->setColorRole(ColorRole::Muted);
    nextLabel->setText(next);
    nextLabel->setVisible(!next.isEmpty());
    m_cancel = new QPushButton(tr("Annuler"), this);
    m_cancel->setObjectName(name % u"CancelButton"_s);
    m_cancel->setAutoDefault(false);
    m_submit = new BusyButton(m_theme, tr("Valider"), this);
    m_submit->setObjectName(name % u"SubmitButton"_s);
    m_submit->setDefault(true);
    m_submit->setAccessibleDescription(next);
    setButtonRole(*m_submit, ButtonRole::Primary);
    connect(m_cancel, &QPushButton::clicked, this, &AccountForm::cancelRequested);
    connect(m_submit, &QPushButton::clicked, this, &AccountForm::trySubmit);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::kTight);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_submit);
    m_column->addWidget(nextLabel);
    m_column->addLayout(buttons);
}

void AccountForm::addField(const char *pointer, FormField *field)
{
    m_pointers.emplace_back(pointer, field);
    m_fields->addWidget(field);
}

void AccountForm::clearFaults()
{
    for (const auto &[pointer, field] : m_pointers)
        field->setError({});
    clearOtherFaults();
    m_message->clear();
}

bool AccountForm::focusFault()
{
    const auto it = std::ranges::find_if(m_pointers, [](const auto &one) { return one.second->hasError(); });
    if (it == m_pointers.end())
        return false;
    it->second->field()->setFocus(Qt::OtherFocusReason);
    return true;
}

void AccountForm::trySubmit()
{
    if (isBusy())
        return;
    clearFaults();
    submit();
}

void AccountForm::setBusy()
{
    clearFaults();
    m_submit->setBusy(tr("Enregistrement…"));
    setEditing(Editing::Locked);
}

void AccountForm::setIdle()
{
    m_submit->setIdle();
    setEditing(Editing::Free);
}

bool AccountForm::isBusy() const
{
    return m_submit->isBusy();
}

void AccountForm::showRefusal(const Error &error)
{
    setIdle();
    if (error.code == ErrorCode::Cancelled)
        return;
    bool isAllShown = !error.fields.empty();
    for (const FieldError &fault : error.fields) {
        const auto it = std::ranges::find(m_pointers, fault.pointer, [](const auto &one) { return one.first; });
        if (it != m_pointers.end())
            it->second->setError(fieldErrorText(fault));
        else if (!showFault(fault))
            isAllShown = false;
    }
    if (!isAllShown) {
        const ErrorWords words = errorWords(error);
        m_message->say(MessageKind::Danger, words.whatHappened,
                       tr("Votre saisie est conservée.") % u' ' % words.whatToDo);
    }
    focusField();
}

void AccountForm::showInterrupted()
{
    setIdle();
    m_message->say(MessageKind::Info, tr("La demande a été abandonnée"),
                   tr("Si la caisse l'avait déjà reçue, la modification peut être enregistrée. Votre saisie est conservée."));
    focusField();
}

void AccountForm::setObstacle(const std::optional<Error> &obstacle)
{
    if (!obstacle)
        return m_obstacle->clear();
    const ObstacleWords words = obstacleWords(*obstacle);
    m_obstacle->say(MessageKind::Warning, tr("Cette modification ne peut pas être envoyée pour le moment"),
                    words.whatHappened % u' ' % tr("Votre saisie est conservée."));
    m_obstacle->offer(words.action);
}

bool AccountForm::showFault(const FieldError &)
{
    return false;
}

void AccountForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace truelle::ui
