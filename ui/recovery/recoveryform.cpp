// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recovery/recoveryform.h"

#include "ui/forms/busybutton.h"
#include "ui/forms/formfield.h"
#include "ui/recovery/recoverywords.h"
#include "ui/services/errortext.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/theme/textlabel.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

RecoveryForm::RecoveryForm(const Theme &theme, RecoveryRequest what, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_what(what)
    , m_line(new QLineEdit(this))
{
    const RecoveryWords words = recoveryWords(what);
    auto *lead = new TextLabel(theme, TextRole::Body, this);
    lead->setObjectName(name % u"Lead"_s);
    lead->setColorRole(ColorRole::Muted);
    lead->setText(words.lead);
    m_line->setObjectName(name % u"Field"_s);
    if (what != RecoveryRequest::ConfidentialCode)
        m_line->setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoAutoUppercase);
    m_field = new FormField(theme, words.field, m_line, this);
    m_field->setRequirement(Requirement::Required);
    m_submit = new BusyButton(theme, words.submit, this);
    m_submit->setObjectName(name % u"Button"_s);
    m_submit->setDefault(true);
    setButtonRole(*m_submit, ButtonRole::Primary);
    connect(m_line, &QLineEdit::textChanged, this, [this] { m_field->setError({}); });
    connect(m_line, &QLineEdit::returnPressed, this, &RecoveryForm::submit);
    connect(m_submit, &QPushButton::clicked, this, &RecoveryForm::submit);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::kBase);
    layout->addWidget(lead);
    layout->addWidget(m_field);
    layout->addSpacing(space::kHair);
    layout->addWidget(m_submit);
}

QString RecoveryForm::subject() const
{
    return m_line->text().trimmed();
}

void RecoveryForm::setSubject(const QString &subject)
{
    m_line->setText(subject);
    m_field->setError({});
}

void RecoveryForm::setHelp(const QString &help)
{
    m_field->setHelp(help);
}

void RecoveryForm::setBusy()
{
    m_submit->setBusy(tr("Demande en cours…"));
    m_line->setReadOnly(true);
}

void RecoveryForm::setIdle()
{
    m_submit->setIdle();
    m_line->setReadOnly(false);
}

bool RecoveryForm::isBusy() const
{
    return m_submit->isBusy();
}

bool RecoveryForm::showFault(const Error &error)
{
    if (error.fields.empty())
        return false;
    m_field->setError(fieldErrorText(error.fields.front()));
    focusField();
    m_line->selectAll();
    return true;
}

void RecoveryForm::focusField()
{
    m_line->setFocus();
}

void RecoveryForm::submit()
{
    if (isBusy())
        return;
    m_field->setError(subject().isEmpty() ? recoveryWords(m_what).missing : QString());
    if (m_field->hasError())
        focusField();
    else
        Q_EMIT submitted(subject());
}

} // namespace truelle::ui
