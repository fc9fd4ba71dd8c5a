// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"
#include "core/wire/mewire.h"
#include "ui/account/accountform.h"

namespace truelle::ui {

class NewPasswordField;
class PasswordField;

// « Modifier mot de passe »: the current one, the new one twice with the caisse's rule.
class PasswordForm final : public AccountForm
{
    Q_OBJECT
public:
    explicit PasswordForm(const Theme &theme, QWidget *parent = nullptr);

    // Empties the form.
    void open(const Account &account, const Caisse &caisse);
    [[nodiscard]] bool hasInput() const override;
    void focusField() override;

Q_SIGNALS:
    void submitted(const truelle::PasswordChange &change);

protected:
    void setEditing(Editing editing) override;
    void submit() override;
    bool showFault(const FieldError &fault) override;
    void clearOtherFaults() override;

private:
    PasswordField *m_current;
    FormField *m_currentField;
    NewPasswordField *m_new;
};

} // namespace truelle::ui
