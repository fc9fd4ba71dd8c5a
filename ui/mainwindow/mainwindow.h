// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/site.h"
#include "ui/mainwindow/entrance.h"

#include <QWidget>

#include <functional>

class QStackedWidget;

namespace truelle {
class AccountRegistry;
class DelegationDesk;
class Portfolio;
class Settings;
class SyncService;
}

namespace truelle::ui {

class DelegationsPage;
class DialogService;
class HeaderBar;
class NavigationBar;
class PortfolioPage;
class SpacePage;
class SyncStatusBar;
class Theme;

// The program's window: the way in, the portfolio, a space, and the state of synchronisation at its foot. It leads from
// one to the other; what each of them does is its own.
class MainWindow final : public QWidget
{
    Q_OBJECT
public:
    // All outlive the window.
    struct Parts
    {
        Theme &theme;
        DialogService &dialogs;
        AccountRegistry &accounts;
        Portfolio &portfolio;
        DelegationDesk &delegations;
        SyncService &sync;
        Settings &settings;
        const Clock &clock;
        OpeningFlow::Parts openings;
    };
    MainWindow(Parts parts, StartOffer offer, QWidget *parent = nullptr);

    // Shows what fits the start: the portfolio from the cache, or the way in.
    void begin();
    // An entry of the demonstration in the account's menu.
    void addMenuAction(QAction *action);

Q_SIGNALS:
    // The portfolio stands on the screen for the first time, from the cache or the caisse.
    void portfolioReady();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void buildFrame();
    void connectPages();
    [[nodiscard]] Entrance &entrance();
    [[nodiscard]] SpacePage &space();
    void leaveRights(std::function<void()> leave);
    void enter();
    void showPortfolio();
    void openSite(const SiteKey &site);
    void openFollowUp(const SiteKey &site);
    void loadFollowUp(const SiteKey &site);
    void signOut();
    void showStatus();
    void showActing();
    void refreshSpace();
    void offerSignIn();
    [[nodiscard]] QString personName() const;

    Parts m_parts;
    QStackedWidget *m_root;
    StartOffer m_offer;
    Entrance *m_entrance = nullptr;
    QWidget *m_frame = nullptr;
    HeaderBar *m_header = nullptr;
    NavigationBar *m_navigation = nullptr;
    QStackedWidget *m_places = nullptr;
    PortfolioPage *m_portfolioPage = nullptr;
    SpacePage *m_space = nullptr;
    DelegationsPage *m_rights = nullptr;
    SyncStatusBar *m_statusBar = nullptr;
    bool m_mayClose = false; // nothing unsaved, or the person lets it go
    bool m_isAsking = false;
    bool m_hasChosen = false; // a person with one site is led to it once, not again and again
};

} // namespace truelle::ui
