// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/flows/takeoverflow.h"
#include "ui/letters/lettersparts.h"
#include "ui/models/takeoverrunmodel.h"

#include <QDialog>

class QComboBox;
class QProgressBar;
class QPushButton;
class QTableView;

namespace truelle::ui {

class FormField;
class InlineMessage;
class PasswordField;
class TextLabel;
class Theme;

// « Associer les sites dont le code est saisi » and « Demander les codes »: with which account, the password once, then
// line after line with its result. It can be interrupted at any time and tried again. Closing it interrupts.
class RunDialog final : public QDialog
{
    Q_OBJECT
public:
    // `keys`: what is to be taken up; those that can be now, at the account's caisse, are.
    RunDialog(const Theme &theme, LettersParts parts, TakeoverRun run, std::vector<TakeoverKey> keys,
              QWidget *parent);
    ~RunDialog() override;

    [[nodiscard]] const TakeoverRunModel &results() const { return m_results; }

Q_SIGNALS:
    // Something was done: the portfolio may have news.
    void worked();

public Q_SLOTS:
    void reject() override;

private:
    void build();
    QWidget *buildForm();
    QWidget *buildOutcome();
    void offerAccounts();
    void start();
    void showProgress();
    void showEnd();
    void showFirstFailure();
    void showWords();
    void explain(const Error &error);
    void exportResults();
    [[nodiscard]] AccountKey account() const;
    [[nodiscard]] std::vector<TakeoverKey> due() const;

    const Theme &m_theme;
    LettersParts m_parts;
    TakeoverRun m_run;
    std::vector<TakeoverKey> m_keys;
    TakeoverRunModel m_results;
    bool m_hasRun = false;
    bool m_isRunning = false; // for this dialog
    QComboBox *m_accounts = nullptr;
    FormField *m_accountField = nullptr;
    PasswordField *m_password = nullptr;
    FormField *m_passwordField = nullptr;
    InlineMessage *m_message = nullptr;
    TextLabel *m_status = nullptr;
    QProgressBar *m_progress = nullptr;
    QTableView *m_table = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_primary = nullptr;
};

} // namespace truelle::ui
