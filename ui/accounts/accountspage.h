// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/models/accountsmodel.h"
#include "ui/theme/icons.h"

#include <QWidget>

#include <optional>

class QPushButton;

namespace truelle {
class DelegationDesk;
}

namespace truelle::ui {

class AccountsView;
class DialogService;
class InlineMessage;
class TextLabel;
class Theme;

// « Comptes »: the accounts of this computer, at one caisse or several. Signing out keeps what was received behind the
// sign-in page; removing takes it from this computer. Both are done here; adding and signing in are the window's.
class AccountsPage final : public QWidget
{
    Q_OBJECT
public:
    // All outlive the page.
    struct Parts
    {
        AccountRegistry &accounts;
        const Portfolio &portfolio;
        const DelegationDesk &delegations;
        const SyncService &sync;
        const Clock &clock;
    };
    AccountsPage(const Theme &theme, DialogService &dialogs, Parts parts, QWidget *parent = nullptr);

Q_SIGNALS:
    void addRequested();
    void signInRequested(const truelle::AccountKey &account);
    // « Mon compte utilisateur » of this one; a site to be associated with its space.
    void manageRequested(const truelle::AccountKey &account);
    void associateRequested(const truelle::AccountKey &account);

private:
    QWidget *buildHead();
    QWidget *buildActions();
    QPushButton *addAction(const QString &objectName, const QString &text, Icon icon);
    void showCurrent();
    void act();
    void move(int by);
    void signOut();
    void remove();
    void report(const Result<void> &outcome);
    [[nodiscard]] const AccountContext *current() const;

    const Theme &m_theme;
    DialogService &m_dialogs;
    Parts m_parts;
    AccountsModel m_model;
    AccountsView *m_view = nullptr;
    InlineMessage *m_message = nullptr;
    TextLabel *m_whose = nullptr; // the current account
    TextLabel *m_advice = nullptr;
    QPushButton *m_up = nullptr;
    QPushButton *m_down = nullptr;
    QPushButton *m_manage = nullptr;
    QPushButton *m_associate = nullptr;
    QPushButton *m_signIn = nullptr;
    QPushButton *m_signOut = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace truelle::ui
