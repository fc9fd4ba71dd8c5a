// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/domain/passwordrule.h"
#include "ui/forms/editing.h"

#include <QtWidgets/QWidget>

#include <string>
#include <vector>

namespace truelle::ui {

class FormField;
class PasswordField;
class PasswordTicks;
class Theme;

// A new password, twice, with the caisse's rule shown while it is typed and an advice on how long it would stand. It
// has its labels, help and errors itself: put it into a form as it is.
class NewPasswordField final : public QWidget
{
    Q_OBJECT

public:
    struct Labels
    {
        QString password; // « Mot de passe »
        QString confirmation; // « Confirmer le mot de passe »
    };
    // `name` is its object name; its lines are `name` and `name` + "Confirmation" with "Line" behind.
    NewPasswordField(const Theme &theme, const QString &name, const Labels &labels, QWidget *parent = nullptr);

    void setRule(const PasswordRule &rule);
    // The person's address, name, company, town: what others would try first, and the advice therefore counts as nothing.
    void setOwnWords(std::vector<std::string> words);

    [[nodiscard]] Secret secret() const;
    [[nodiscard]] bool isEmpty() const;
    // Puts what is wrong next to its line: missing, against the rule, not twice the same. True where it may be sent.
    [[nodiscard]] bool judge();
    // What the caisse said of the password; empty takes the errors away.
    void setError(const QString &error);
    [[nodiscard]] bool hasError() const;
    void clear();
    void setEditing(Editing editing);
    // The keyboard to the line at fault, or to the first.
    void focusFault();

Q_SIGNALS:
    void edited();
    void returnPressed();

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    void follow();

    PasswordField *m_password;
    PasswordField *m_confirmation;
    FormField *m_passwordField;
    FormField *m_confirmationField;
    PasswordTicks *m_ticks;
    PasswordRule m_rule;
    std::vector<std::string> m_ownWords;
    bool m_wasAccepted = false;
};

} // namespace truelle::ui
