// SPDX-License-Identifier: GPL-3.0-or-later
// The accounts of the main window: the way in for one more, for one again, and the way out.
#include "core/session/accountregistry.h"
#include "core/session/session.h"
#include "core/settings/settings.h"
#include "core/sync/delegationdesk.h"
#include "core/sync/syncservice.h"
#include "ui/accounts/accountquestions.h"
#include "ui/mainwindow/headerbar.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/models/accountwords.h"
#include "ui/services/dialogservice.h"

namespace truelle::ui {

void MainWindow::connectAccounts()
{
    const AccountRegistry *accounts = &m_parts.accounts;
    connect(accounts, &AccountRegistry::accountClosed, this, &MainWindow::leaveAccount);
    connect(accounts, &AccountRegistry::accountRemoved, this, &MainWindow::leaveAccount);
    connect(accounts, &AccountRegistry::accountAdded, this, &MainWindow::showActing);
    connect(accounts, &AccountRegistry::accountOpened, this, &MainWindow::showActing);
    connect(accounts, &AccountRegistry::accountChanged, this, &MainWindow::showActing);
    connect(accounts, &AccountRegistry::accountsMoved, this, &MainWindow::showActing);
}

// Made when it is first needed: most starts go straight to the portfolio.
WayIn &MainWindow::wayIn()
{
    if (!m_wayIn) {
        m_wayIn = new WayIn(
            m_parts.theme, {m_parts.theme, m_parts.dialogs, m_parts.accounts, m_parts.settings, m_parts.openings}, m_offer,
            m_root);
        m_root->addWidget(m_wayIn);
        connect(m_wayIn, &WayIn::signedIn, this, &MainWindow::takeSignedIn);
        connect(m_wayIn, &WayIn::cancelled, this, [this] {
            m_isReturning = false;
            m_root->setCurrentWidget(m_frame);
        });
    }
    m_root->setCurrentWidget(m_wayIn);
    return *m_wayIn;
}

void MainWindow::takeSignedIn(const AccountKey &account)
{
    m_parts.settings.set(settings::lastAccount(), QString::fromStdString(account.toString()));
    static_cast<void>(m_parts.settings.save()); // a program that is ended now does not ask for the password again
    if (std::exchange(m_isReturning, false)) {
        m_root->setCurrentWidget(m_frame);
    } else {
        m_places->forgetChoice();
        enter();
    }
    m_parts.sync.start();
    m_parts.sync.synchronise();
}

void MainWindow::addAccount()
{
    m_places->leave([this] { wayIn().addAccount(); });
}

void MainWindow::signInAgain(const AccountKey &key, const std::optional<Error> &reason)
{
    const AccountContext *account = m_parts.accounts.find(key);
    if (!account)
        return;
    m_isReturning = !reason; // with one, the place one was at has said all it had to say
    const auto known = account->isOpen ? account->session->lastError() : std::nullopt;
    wayIn().signInAgain(key, reason ? reason : known, WayIn::Return::Possible);
}

void MainWindow::signOut(const std::vector<AccountKey> &accounts)
{
    const auto close = [this, accounts] {
        for (const AccountKey &key : accounts)
            // Where desk.db cannot be written the session is over all the same, and the next start asks for it.
            static_cast<void>(m_parts.accounts.close(key));
    };
    m_places->leave([this, accounts, close] {
        std::size_t unsaved = 0;
        for (const AccountKey &key : accounts)
            unsaved += m_parts.delegations.unsavedCount(key);
        const AccountContext *only = accounts.size() == 1 ? m_parts.accounts.find(accounts.front()) : nullptr;
        if (unsaved == 0)
            close();
        else
            m_parts.dialogs.ask(this, only ? signOutQuestion(*only, unsaved) : signOutQuestion(accounts.size(), unsaved), close);
    });
}

void MainWindow::leaveAccount(const AccountKey &account)
{
    if (const auto site = m_places->openedSite(); site && site->account == account)
        m_places->showPortfolio();
    showActing();
    showStatus();
    const auto open = openAccounts();
    const QString next = open.empty() ? QString() : QString::fromStdString(open.front()->key.toString());
    m_parts.settings.set(settings::lastAccount(), next);
    static_cast<void>(m_parts.settings.save()); // nor shows what was left after a sign-out
    if (!open.empty() || m_root->currentWidget() != m_frame)
        return;
    m_parts.sync.cancel();
    const auto all = m_parts.accounts.accounts();
    if (all.empty())
        wayIn().begin();
    else
        wayIn().signInAgain(all.front()->key, std::nullopt, WayIn::Return::None);
}

const AccountContext *MainWindow::actingAccount() const
{
    if (const auto acting = m_places->acting())
        return m_parts.accounts.find(*acting);
    const auto open = openAccounts();
    return open.size() == 1 ? open.front() : nullptr;
}

void MainWindow::showActing()
{
    const auto open = openAccounts();
    const AccountContext *acting = actingAccount();
    m_header->setActing(acting ? actingWords(*acting) : actingWords(open),
                        acting ? personName(acting->account) : QString());
    m_header->setAccountCount(int(open.size()));
}

void MainWindow::associate()
{
    m_places->leave([this] {
        if (const AccountContext *acting = actingAccount())
            m_places->associate(acting->key);
        else
            m_places->goTo(Place::Accounts); // where one is chosen
    });
}

std::vector<AccountContext *> MainWindow::openAccounts() const
{
    std::vector<AccountContext *> open = m_parts.accounts.accounts();
    std::erase_if(open, [](const AccountContext *account) { return !account->isOpen; });
    return open;
}

} // namespace truelle::ui
