// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/flows/recoveryflow.h"

#include <QWidget>

class QLineEdit;

namespace truelle::ui {

class BusyButton;
class FormField;
class Theme;

// One request of « Mot de passe oublié »: what it is for, its one field, its button. What is typed stays until
// setSubject().
class RecoveryForm final : public QWidget
{
    Q_OBJECT
public:
    // `name` begins the object names of its parts.
    RecoveryForm(const Theme &theme, RecoveryRequest what, const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] RecoveryRequest request() const { return m_what; }
    [[nodiscard]] QString subject() const;
    // Also takes away what was said of the field.
    void setSubject(const QString &subject);
    void setHelp(const QString &help);
    void setBusy();
    void setIdle();
    [[nodiscard]] bool isBusy() const;
    // Beside the field where the failure is the field's; whether it was.
    bool showFault(const Error &error);
    void focusField();
    void submit();

Q_SIGNALS:
    // Something was typed, trimmed here.
    void submitted(const QString &subject);

private:
    RecoveryRequest m_what;
    QLineEdit *m_line;
    FormField *m_field;
    BusyButton *m_submit;
};

} // namespace truelle::ui
