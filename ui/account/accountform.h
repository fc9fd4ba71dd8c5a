// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/forms/editing.h"

#include <QWidget>

#include <optional>
#include <utility>
#include <vector>

class QPushButton;
class QVBoxLayout;

namespace truelle::ui {

class BusyButton;
class FormField;
class InlineMessage;
class TextLabel;
class Theme;

// One of the forms of « Mon compte utilisateur »: its title, one column of fields with their errors, « Annuler » and
// « Valider ». It knows no caisse: its owner answers what the form asks for with setBusy() and showRefusal(), and takes
// the form away. Nothing typed is lost by a failure.
class AccountForm : public QWidget
{
    Q_OBJECT
public:
    // Something typed that would be lost by leaving.
    [[nodiscard]] virtual bool hasInput() const = 0;
    // The first field, or the one at fault.
    virtual void focusField() = 0;

    void setBusy();
    void setIdle();
    [[nodiscard]] bool isBusy() const;
    // The form is idle again; faults stand next to their fields, the rest above them. Silent where the person gave up.
    void showRefusal(const Error &error);
    // The question was given up; whether the caisse had it already is not known.
    void showInterrupted();
    // Why nothing can be sent now; stands above the fields until it is taken away.
    void setObstacle(const std::optional<Error> &obstacle);

Q_SIGNALS:
    // « Annuler » or Escape: to be answered by leaving the form, or while busy by giving up the question.
    void cancelRequested();
    // What the obstacle's message offers.
    void obstacleActionRequested();

protected:
    struct Words
    {
        QString title; // may be empty
        QString note; // under the title, may be empty
    };
    // `name` begins the object names of its parts.
    AccountForm(const Theme &theme, const QString &name, const Words &words, QWidget *parent);

    [[nodiscard]] const Theme &theme() const { return m_theme; }
    // Where the form lays out its parts.
    [[nodiscard]] QVBoxLayout &fields() const { return *m_fields; }
    [[nodiscard]] InlineMessage &message() const { return *m_message; }
    // « Annuler » and « Valider »: last, so that the keyboard comes to them after the fields.
    // `next` is what happens then, may be empty.
    void buildFoot(const QString &next);
    // A field whose faults have this pointer in the contract (RFC 6901).
    void addField(const char *pointer, FormField *field);
    // Takes away what was said.
    void clearFaults();
    // The first field at fault takes the focus; whether there was one.
    bool focusFault();

    virtual void setEditing(Editing editing) = 0;
    // « Valider » or Enter; never while busy.
    virtual void submit() = 0;
    // A fault of a part that is no FormField; false where it is nobody's.
    virtual bool showFault(const FieldError &fault);
    virtual void clearOtherFaults() { }

    void trySubmit();
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Theme &m_theme;
    InlineMessage *m_obstacle;
    InlineMessage *m_message;
    QVBoxLayout *m_column;
    QVBoxLayout *m_fields;
    QPushButton *m_cancel = nullptr;
    BusyButton *m_submit = nullptr;
    std::vector<std::pair<std::string, FormField *>> m_pointers;
};

} // namespace truelle::ui
