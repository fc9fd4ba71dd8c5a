// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/mewire.h"
#include "ui/account/accountform.h"

class QCheckBox;
class QLineEdit;

namespace truelle::ui {

class PasswordField;

// « Modifier adresse électronique »: the guide's ATTENTION, the new address twice, the password, and that one knows
// what it means: the first of the two confirmations, the second is a question its owner asks.
class EmailForm final : public AccountForm
{
    Q_OBJECT
public:
    explicit EmailForm(const Theme &theme, QWidget *parent = nullptr);

    // Empties the form.
    void open(const QString &presentEmail);
    [[nodiscard]] bool hasInput() const override;
    void focusField() override;

Q_SIGNALS:
    void submitted(const truelle::EmailChange &change);

protected:
    void setEditing(Editing editing) override;
    void submit() override;
    void clearOtherFaults() override;

private:
    void buildWarning();
    void buildFields();
    void buildUnderstood();
    [[nodiscard]] QLineEdit *addLine(const QString &name, const QString &label, const char *pointer, FormField **field);

    InlineMessage *m_warning = nullptr;
    TextLabel *m_present = nullptr;
    QLineEdit *m_email = nullptr;
    QLineEdit *m_confirmation = nullptr;
    PasswordField *m_password = nullptr;
    FormField *m_emailField = nullptr;
    FormField *m_confirmationField = nullptr;
    FormField *m_passwordField = nullptr;
    QCheckBox *m_understood = nullptr;
    TextLabel *m_understoodNote = nullptr;
};

} // namespace truelle::ui
