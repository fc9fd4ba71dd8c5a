// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/wizardpage.h"

#include <optional>

class QPushButton;

namespace truelle::ui {

class BusyButton;
class IconLabel;
class InlineMessage;
class TextLabel;

// « Finalisation de l'ouverture de compte »: the e-mail is on its way, and what to do where it does not come; then that
// the account has been activated, which shows by itself.
class FinalisationPage final : public WizardPage
{
    Q_OBJECT

public:
    explicit FinalisationPage(const Theme &theme, QWidget *parent = nullptr);

    void setWaiting(const QString &email);
    void setActivated(const QString &email);
    [[nodiscard]] bool isActivated() const { return m_isActivated; }
    // Of « Renvoyer le courriel ».
    void setResent();
    void setResendFailed(const Error &error);
    // Nobody answers whether the account has been activated; empty: somebody does again.
    void setUnanswered(const std::optional<Error> &error);

    [[nodiscard]] QString heading() const override;
    void takeFocus() override;

Q_SIGNALS:
    void resendRequested();
    void correctRequested();

private:
    void buildActions();

    IconLabel *m_icon;
    TextLabel *m_thanks;
    TextLabel *m_text;
    TextLabel *m_address;
    TextLabel *m_watch;
    InlineMessage *m_message;
    QWidget *m_actions;
    BusyButton *m_resend;
    QPushButton *m_correct;
    bool m_isActivated = false;
};

} // namespace truelle::ui
