// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/forms/editing.h"
#include "ui/forms/formfield.h"

#include <QtWidgets/QWidget>

#include <string>
#include <vector>

class QLineEdit;

namespace truelle::ui {

class Theme;

// A page of a wizard: one column, put into a WizardFrame. Its fields are known by the pointers the contract has for them
// (« /siret »), so that what is wrong is said next to each.
class WizardPage : public QWidget
{
    Q_OBJECT

public:
    explicit WizardPage(const Theme &theme, QWidget *parent = nullptr) : QWidget(parent), m_theme(theme) { }

    // « Informations d'identification »
    [[nodiscard]] virtual QString heading() const = 0;
    // Where the keyboard is when the page appears: the first line that is empty.
    virtual void takeFocus();
    // What can be said before the caisse is asked, next to the fields. True where it may be sent.
    [[nodiscard]] virtual bool judge();
    // What the caisse, or the step, said of the fields.
    virtual void setErrors(const std::vector<FieldError> &errors);
    // The keyboard to the first field at fault; what is shown there, or nothing.
    virtual QWidget *focusFault();
    virtual void setEditing(Editing editing);

Q_SIGNALS:
    // By the person.
    void edited();

protected:
    // A line of the form; it is in no layout yet. What is edited loses its error.
    FormField *addLine(const std::string &pointer, const QString &label, QLineEdit *line, Requirement requirement);
    // A composed field, whose owner takes its errors away.
    FormField *addField(const std::string &pointer, const QString &label, QWidget *field, Requirement requirement);
    [[nodiscard]] const Theme &theme() const { return m_theme; }
    [[nodiscard]] FormField *field(std::string_view pointer) const;

private:
    struct Known
    {
        std::string pointer;
        FormField *field;
        QLineEdit *line; // null of a composed one
        Requirement requirement;
    };

    const Theme &m_theme;
    std::vector<Known> m_fields;
};

} // namespace truelle::ui
