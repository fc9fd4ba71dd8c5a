// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/flows/recoveryflow.h"

#include <QtWidgets/QWidget>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace truelle::ui {

class BusyButton;
class FormColumn;
class InlineMessage;
class StepPanel;
class TextLabel;
class Theme;
class WizardPage;

// What every wizard has: the steps at the left, one column of fields at the right, and below Précédent, Annuler, the
// step's own button and what happens next. Enter in a line is that button; Escape gives up a running question. Précédent
// and Annuler always answer, also while a question runs.
class WizardFrame : public QWidget
{
    Q_OBJECT

public:
    explicit WizardFrame(const Theme &theme, QWidget *parent = nullptr);

    void setTitle(const QString &title, const QString &context);
    void setSteps(const QStringList &steps);
    void addPage(WizardPage &page);
    // `step` counts from 0.
    void showPage(WizardPage &page, int step);
    [[nodiscard]] WizardPage *page() const { return m_page; }

    enum class Going { Forward, Nowhere }; // Nowhere: there is nothing to validate (yet)
    // The step's button and what happens once it is pressed.
    void setNext(const QString &action, const QString &next, Going going = Going::Forward);
    // The keyboard to the step's button, where the page has no field.
    void takeNextFocus();
    // « Annuler », or what leaving is called here.
    void setLeave(const QString &action);
    enum class Return { Offered, None };
    void setBack(Return back);

    // A question runs; `text` is what is being done. The fields stay readable.
    void setBusy(const QString &text);
    void setIdle();
    [[nodiscard]] bool isBusy() const;

    // What the page itself finds wrong, told next to its fields and on top. True where the caisse may be asked.
    [[nodiscard]] bool judge();
    // Next to the fields, and on top of the page; the keyboard goes to the first field at fault.
    void tell(const Error &error);
    // Whether a refusal offers what helps: a new code, a forgotten password.
    enum class Recovery { None, Offered };
    void setRecovery(Recovery recovery) { m_recovery = recovery; }
    // On top of the page, for what concerns no single field.
    [[nodiscard]] InlineMessage &message() { return *m_message; }

Q_SIGNALS:
    void submitRequested();
    void backRequested();
    void leaveRequested();
    // What a refusal offered.
    void recoveryWanted(truelle::RecoveryRequest what);
    // Escape while a question runs.
    void stopRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildColumn();
    void buildBar();
    void submit();
    void showPlace();
    void leadToFault();
    void offerRecovery(ErrorCode code);

    const Theme &m_theme;
    StepPanel *m_panel;
    QScrollArea *m_scroll;
    FormColumn *m_column = nullptr;
    QVBoxLayout *m_pages = nullptr;
    TextLabel *m_place = nullptr;
    TextLabel *m_heading = nullptr;
    InlineMessage *m_message = nullptr;
    QWidget *m_bar = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_leave = nullptr;
    BusyButton *m_next = nullptr;
    TextLabel *m_nextWords = nullptr;
    WizardPage *m_page = nullptr;
    QString m_title;
    int m_step = 0;
    int m_steps = 0;
    Recovery m_recovery = Recovery::None;
    RecoveryRequest m_offered = RecoveryRequest::PasswordReset;
};

} // namespace truelle::ui
