// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mainwindow/entrance.h"
#include "ui/mainwindow/places.h"
#include "ui/mainwindow/wayin.h"

#include <QWidget>

#include <vector>

class QStackedWidget;

namespace truelle {
struct SyncStatus;
}

namespace truelle::ui {

class HeaderBar;
class NavigationBar;
class SyncStatusBar;
struct SessionNotice;

// The program's window: the way in, the places behind its navigation, and the state of synchronisation at its foot. It
// leads from one to the other; what each of them does is its own.
class MainWindow final : public QWidget
{
    Q_OBJECT
public:
    using Parts = WindowParts;
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
    void connectBars();
    void connectPlaces();
    void connectAccounts();
    [[nodiscard]] WayIn &wayIn();
    void enter();
    void takeSignedIn(const AccountKey &account);
    void addAccount();
    // `reason` where there is more to tell than the session knows.
    void signInAgain(const AccountKey &account, const std::optional<Error> &reason);
    // « Se déconnecter » of these; asked about first where changes of theirs wait.
    void signOut(const std::vector<AccountKey> &accounts);
    // An account is no longer open, or gone.
    void leaveAccount(const AccountKey &account);
    void leaveTo(Place place);
    // « Associer un site déclarant » with the account that acts, or the one that is chosen among several.
    void associate();
    void showPlace(Place place);
    void showStatus();
    // What an account needs of the person, if anything.
    [[nodiscard]] std::optional<SessionNotice> notice(const SyncStatus &status) const;
    void answerNotice();
    void showActing();
    // The one that acts in the place; else the one that is open, nobody where there are several.
    [[nodiscard]] const AccountContext *actingAccount() const;
    [[nodiscard]] std::vector<AccountContext *> openAccounts() const;

    Parts m_parts;
    QStackedWidget *m_root;
    StartOffer m_offer;
    WayIn *m_wayIn = nullptr;
    QWidget *m_frame = nullptr;
    HeaderBar *m_header = nullptr;
    NavigationBar *m_navigation = nullptr;
    Places *m_places = nullptr;
    SyncStatusBar *m_statusBar = nullptr;
    bool m_mayClose = false; // nothing unsaved, or the person lets it go
    bool m_isAsking = false;
    bool m_isReturning = false; // from the way in to the place one was at, with what is typed there
};

} // namespace truelle::ui
