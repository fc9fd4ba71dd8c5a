// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/account/myaccountpage.h"

#include <QWidget>

#include <functional>

class QComboBox;

namespace truelle::ui {

// « Mon compte » of the navigation: the page of one account, and the choice of which, where several are open.
class MyAccountPlace final : public QWidget
{
    Q_OBJECT
public:
    MyAccountPlace(const Theme &theme, DialogService &dialogs, MyAccountPage::Parts parts, QWidget *parent = nullptr);

    // The account that was shown last, or the first one that is open.
    void enter();
    void showAccount(const AccountKey &account);
    [[nodiscard]] const AccountKey &account() const { return m_page->account(); }
    // Goes on at once where nothing is unsaved, else after the person agreed.
    void confirmLeave(std::function<void()> leave);

Q_SIGNALS:
    void accountShown();
    void signInRequested(const truelle::AccountKey &account, const std::optional<truelle::Error> &reason);

private:
    void fillChoice();
    void choose(int index);
    [[nodiscard]] std::vector<AccountContext *> openAccounts() const;

    MyAccountPage::Parts m_parts;
    QWidget *m_strip;
    QComboBox *m_choice;
    MyAccountPage *m_page;
};

} // namespace truelle::ui
