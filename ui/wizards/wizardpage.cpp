// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/wizardpage.h"

#include "ui/services/errortext.h"

#include <QtWidgets/QLineEdit>

#include <algorithm>

namespace truelle::ui {

FormField *WizardPage::addLine(const std::string &pointer, const QString &label, QLineEdit *line, Requirement requirement)
{
    FormField *form = addField(pointer, label, line, requirement);
    m_fields.back().line = line;
    // Assistive tools and dictation set the text: that is an edit too.
    connect(line, &QLineEdit::textChanged, this, [this, form] {
        form->setError({});
        Q_EMIT edited();
    });
    return form;
}

FormField *WizardPage::addField(const std::string &pointer, const QString &label, QWidget *field, Requirement requirement)
{
    auto *form = new FormField(m_theme, label, field, this);
    form->setRequirement(requirement);
    m_fields.push_back({pointer, form, nullptr, requirement});
    return form;
}

FormField *WizardPage::field(std::string_view pointer) const
{
    const auto found = std::ranges::find(m_fields, pointer, &Known::pointer);
    return found == m_fields.end() ? nullptr : found->field;
}

void WizardPage::takeFocus()
{
    const auto empty = std::ranges::find_if(m_fields, [](const Known &known) {
        return known.line && known.requirement == Requirement::Required && known.line->text().isEmpty();
    });
    if (empty != m_fields.end())
        empty->line->setFocus(Qt::OtherFocusReason);
    else if (!m_fields.empty())
        m_fields.front().field->field()->setFocus(Qt::OtherFocusReason);
}

bool WizardPage::judge()
{
    bool isFine = true;
    for (const Known &known : m_fields) {
        if (!known.line)
            continue;
        const bool isMissing = known.requirement == Requirement::Required && known.line->text().trimmed().isEmpty();
        known.field->setError(isMissing ? fieldErrorText({known.pointer, "required"}) : QString());
        isFine = isFine && !isMissing;
    }
    return isFine;
}

void WizardPage::setErrors(const std::vector<FieldError> &errors)
{
    for (const Known &known : m_fields) {
        const auto fault = std::ranges::find(errors, known.pointer, &FieldError::pointer);
        known.field->setError(fault == errors.end() ? QString() : fieldErrorText(*fault));
    }
}

QWidget *WizardPage::focusFault()
{
    const auto fault = std::ranges::find_if(m_fields, [](const Known &known) { return known.field->hasError(); });
    if (fault == m_fields.end())
        return nullptr;
    fault->field->field()->setFocus(Qt::OtherFocusReason);
    return fault->field;
}

void WizardPage::setEditing(Editing editing)
{
    for (const Known &known : m_fields)
        if (known.line)
            known.line->setReadOnly(editing == Editing::Locked);
}

} // namespace truelle::ui
