// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/formfield.h"

#include "ui/forms/announcement.h"
#include "ui/forms/iconlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/theme/textlabel.h"

#include <QtWidgets/QBoxLayout>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr const char *kMainPart = "truelleMainPart";

QWidget *mainPart(QWidget &field)
{
    if (auto *part = field.property(kMainPart).value<QWidget *>())
        return part;
    return field.focusProxy() ? field.focusProxy() : &field;
}

} // namespace

void setMainPart(QWidget &field, QWidget &part)
{
    field.setProperty(kMainPart, QVariant::fromValue(&part));
}

FormField::FormField(const Theme &theme, const QString &label, QWidget *field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_target(mainPart(*field))
    , m_label(new TextLabel(theme, TextRole::Body, this))
    , m_note(new TextLabel(theme, TextRole::Caption, this))
    , m_noteIcon(new IconLabel(theme, Icon::Error, metric::kSmallIcon, this))
{
    m_label->setObjectName(field->objectName() % u"Label"_s);
    m_note->setObjectName(field->objectName() % u"Note"_s);
    m_label->setBuddy(m_target);
    static_cast<IconLabel *>(m_noteIcon)->setIcon(Icon::Error, ColorRole::Danger);

    auto *note = new QHBoxLayout;
    note->setSpacing(space::kHair);
    note->addWidget(m_noteIcon, 0, Qt::AlignTop);
    note->addWidget(m_note, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::kHair);
    column->addWidget(m_label);
    column->addWidget(field);
    column->addLayout(note);
    setLabel(label);
}

void FormField::setLabel(const QString &label)
{
    m_labelText = label;
    m_label->setText(m_requirement == Requirement::Required ? label % u" *"_s : label);
    m_target->setAccessibleName(label);
    describe();
}

void FormField::setRequirement(Requirement requirement)
{
    m_requirement = requirement;
    setLabel(m_labelText);
}

void FormField::setHelp(const QString &help)
{
    m_help = help;
    describe();
}

void FormField::setSpokenHelp(const QString &help)
{
    m_spokenHelp = help;
    describe();
}

void FormField::setError(const QString &error)
{
    const bool isNew = error != m_error;
    m_error = error;
    describe();
    if (isNew && hasError())
        announce(*m_target, m_error);
}

QString FormField::error() const
{
    return m_error;
}

void FormField::describe()
{
    const bool isInvalid = hasError();
    m_note->setText(isInvalid ? m_error : m_help);
    m_note->setColorRole(isInvalid ? ColorRole::Danger : ColorRole::Muted);
    m_note->setVisible(!m_note->text().isEmpty());
    m_noteIcon->setVisible(isInvalid);
    setFieldState(*m_target, isInvalid ? FieldState::Invalid : FieldState::Fine);

    QStringList description;
    if (isInvalid)
        description << tr("Erreur : %1").arg(m_error);
    if (m_requirement == Requirement::Required)
        description << tr("Obligatoire.");
    if (!m_help.isEmpty())
        description << m_help;
    if (!m_spokenHelp.isEmpty())
        description << m_spokenHelp;
    m_target->setAccessibleDescription(description.join(u' '));
}

} // namespace truelle::ui
