// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

namespace truelle::ui {

class TextLabel;
class Theme;

enum class Requirement { Optional, Required };

// A field of a form (in a row, add it aligned to the top): its label above it (its buddy, with a mark where
// it is required), help and error under it. The error's text is the field's accessible description while it
// stands, and is announced when it appears.
class FormField final : public QWidget
{
    Q_OBJECT

public:
    // Takes ownership of `field` (a QLineEdit, a QComboBox, a PasswordField …), whose object name names the
    // labels too. Of a composed field its main part, named before with setMainPart(), else the focus proxy, is what the
    // label and the texts belong to.
    FormField(const Theme &theme, const QString &label, QWidget *field, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *field() const { return m_field; }
    void setLabel(const QString &label);
    void setRequirement(Requirement requirement);
    void setHelp(const QString &help);
    // Told by assistive tools with the rest, but not shown: what the eye sees beside the field.
    void setSpokenHelp(const QString &help);

    // A sentence; empty takes it away. Shown in place of the help.
    void setError(const QString &error);
    [[nodiscard]] QString error() const;
    [[nodiscard]] bool hasError() const { return !error().isEmpty(); }

private:
    void describe();

    QWidget *m_field;
    QWidget *m_target;
    TextLabel *m_label;
    TextLabel *m_note;
    QWidget *m_noteIcon;
    QString m_labelText;
    QString m_help;
    QString m_spokenHelp;
    QString m_error;
    Requirement m_requirement = Requirement::Optional;
};

// For a composed field that begins with another part: a focus proxy would have Tab leave that one out.
void setMainPart(QWidget &field, QWidget &part);

} // namespace truelle::ui
