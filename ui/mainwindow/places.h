// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/site.h"
#include "ui/mainwindow/sessionnotice.h"
#include "ui/mainwindow/windowparts.h"

#include <QStackedWidget>

#include <functional>
#include <optional>

namespace truelle::ui {

class AccountsPage;
class AssociationWizard;
class DelegationsPage;
class LettersPage;
class MyAccountPage;
class MyAccountPlace;
class PendingPage;
class PortfolioPage;
class SpacePage;

// Where one is in the window, as its navigation tells; a space has a menu of its own.
enum class Place { Portfolio, Alerts, Space, Letters, Pending, MyAccount, Accounts, Association };

// The pages of the window and the ways from one to another. Nothing unsaved is left without a question.
class Places final : public QStackedWidget
{
    Q_OBJECT
public:
    explicit Places(WindowParts parts, QWidget *parent = nullptr);

    [[nodiscard]] PortfolioPage &portfolio() { return *m_portfolioPage; }
    // The site whose space is on the screen, if one is.
    [[nodiscard]] std::optional<SiteKey> openedSite() const;
    // The account that acts there: the site's in a space; nobody's where all are meant.
    [[nodiscard]] std::optional<AccountKey> acting() const;
    // Said above the sites and in a space, until there is nothing to say.
    void setNotice(const std::optional<SessionNotice> &notice);
    void goTo(Place place);
    [[nodiscard]] Place place() const { return m_place; }
    // « Associer un site déclarant » to the account's space. One that was begun for it is gone on with.
    void associate(const AccountKey &account);
    // « Mon compte utilisateur » of that account; in its space, where one is there.
    void manage(const AccountKey &account);
    // As it was left: sites in alert only, or all.
    void showPortfolio();
    // Takes what a round of synchronisation brought: new facts of the opened site, or the way out of one that is lost. A
    // person with one site is led to it (1-product.md), once; forgetChoice() makes that possible again.
    void refresh();
    void forgetChoice() { m_hasChosen = false; }
    // Goes on at once where nothing is unsaved, else after the person agreed.
    void leave(std::function<void()> goOn);
    // The same of the program's end, which also takes what is only in memory.
    void leaveForGood(std::function<void()> goOn);

Q_SIGNALS:
    // Another place, or another site, is on the screen.
    void placeChanged(truelle::ui::Place place);
    void noticeActionRequested();
    void signOutRequested(const truelle::AccountKey &account);
    void addAccountRequested();
    // `reason` where there is more to tell than the session knows.
    void signInRequested(const truelle::AccountKey &account, const std::optional<truelle::Error> &reason);

private:
    [[nodiscard]] SpacePage &space();
    [[nodiscard]] AccountsPage &accountsPage();
    [[nodiscard]] MyAccountPlace &myAccount();
    [[nodiscard]] LettersPage &letters();
    [[nodiscard]] PendingPage &pending();
    void buildSpace();
    void showNotice();
    void endAssociation();
    void connectPortfolio();
    void show(QWidget *page, Place place);
    void openSite(const SiteKey &site);
    void openFollowUp(const SiteKey &site);
    void openDelegation(const SiteKey &site, const DelegationId &delegation);
    void loadFollowUp(const SiteKey &site);
    [[nodiscard]] QString personOf(const SiteKey &site) const;

    WindowParts m_parts;
    PortfolioPage *m_portfolioPage;
    SpacePage *m_space = nullptr;
    DelegationsPage *m_rights = nullptr;
    MyAccountPage *m_spaceAccount = nullptr; // of the account that acts in the space
    bool m_isSpaceAccountLeft = false; // with the space: what was typed there is given up
    AccountsPage *m_accountsPage = nullptr;
    MyAccountPlace *m_myAccount = nullptr;
    LettersPage *m_letters = nullptr;
    PendingPage *m_pending = nullptr;
    AssociationWizard *m_association = nullptr;
    AccountKey m_associating;
    std::optional<SessionNotice> m_notice;
    Place m_place = Place::Portfolio;
    bool m_hasChosen = false;
};

} // namespace truelle::ui
