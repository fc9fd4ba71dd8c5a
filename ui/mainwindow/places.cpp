// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/places.h"

#include "core/flows/associationflow.h"
#include "core/portfolio/portfolio.h"
#include "core/portfolio/takeoverboard.h"
#include "core/session/accountregistry.h"
#include "core/settings/settings.h"
#include "core/sync/delegationdesk.h"
#include "core/sync/syncservice.h"
#include "ui/account/myaccountpage.h"
#include "ui/accounts/accountspage.h"
#include "ui/delegations/delegationspage.h"
#include "ui/letters/letterspage.h"
#include "ui/mainwindow/myaccountplace.h"
#include "ui/models/accountwords.h"
#include "ui/pending/pendingpage.h"
#include "ui/portfolio/portfoliopage.h"
#include "ui/services/dialogservice.h"
#include "ui/space/followuppage.h"
#include "ui/space/spacepage.h"
#include "ui/wizards/associationwizard.h"

namespace truelle::ui {

Places::Places(WindowParts parts, QWidget *parent)
    : QStackedWidget(parent)
    , m_parts(parts)
    , m_portfolioPage(new PortfolioPage(parts.theme, parts.portfolio, parts.clock, this))
{
    addWidget(m_portfolioPage);
    connectPortfolio();
    const auto end = [this](const AccountKey &account) {
        if (m_association && m_associating == account)
            endAssociation();
    };
    connect(&m_parts.accounts, &AccountRegistry::accountClosed, this, end);
    connect(&m_parts.accounts, &AccountRegistry::accountRemoved, this, end);
}

void Places::connectPortfolio()
{
    connect(m_portfolioPage, &PortfolioPage::scopeChanged, this, &Places::showPortfolio);
    connect(m_portfolioPage, &PortfolioPage::siteOpenRequested, this, &Places::openSite);
    connect(m_portfolioPage, &PortfolioPage::followUpRequested, this, &Places::openFollowUp);
    connect(m_portfolioPage, &PortfolioPage::noticeActionRequested, this, &Places::noticeActionRequested);
    connect(m_portfolioPage, &PortfolioPage::synchroniseRequested, &m_parts.sync, &SyncService::synchronise);
}

void Places::setNotice(const std::optional<SessionNotice> &notice)
{
    m_notice = notice;
    showNotice();
}

void Places::showNotice()
{
    const SessionNotice said = m_notice.value_or(SessionNotice());
    m_portfolioPage->setNotice(said.title, said.text, said.action);
    if (m_space)
        m_space->setNotice(said.title, said.text, said.action);
}

std::optional<SiteKey> Places::openedSite() const
{
    return m_space && currentWidget() == m_space ? std::optional(m_space->site()) : std::nullopt;
}

std::optional<AccountKey> Places::acting() const
{
    switch (m_place) {
    case Place::Space: return m_space->site().account;
    case Place::MyAccount: return m_myAccount->account();
    case Place::Association: return m_associating;
    case Place::Portfolio:
    case Place::Alerts:
    case Place::Letters:
    case Place::Pending:
    case Place::Accounts: break;
    }
    return std::nullopt;
}

void Places::goTo(Place place)
{
    switch (place) {
    case Place::Portfolio:
    case Place::Alerts:
        m_portfolioPage->setScope(place == Place::Alerts ? PortfolioScope::InAlert : PortfolioScope::All);
        return show(m_portfolioPage, place);
    case Place::Space: return show(&space(), place);
    case Place::Letters: return show(&letters(), place);
    case Place::Pending:
        show(&pending(), place);
        return pending().focusList();
    case Place::Accounts: return show(&accountsPage(), place);
    case Place::MyAccount:
        myAccount().enter();
        return show(&myAccount(), place);
    case Place::Association:
        if (m_association)
            show(m_association, place);
        return;
    }
}

void Places::showPortfolio()
{
    const bool isInAlert = m_portfolioPage->model().scope() == PortfolioScope::InAlert;
    show(m_portfolioPage, isInAlert ? Place::Alerts : Place::Portfolio);
}

void Places::show(QWidget *page, Place place)
{
    m_isSpaceAccountLeft = m_isSpaceAccountLeft || (m_place == Place::Space && place != Place::Space);
    setCurrentWidget(page);
    m_place = place;
    Q_EMIT placeChanged(place);
}

// Made with the first site that is opened.
SpacePage &Places::space()
{
    if (!m_space)
        buildSpace();
    return *m_space;
}

void Places::buildSpace()
{
    m_rights = new DelegationsPage(m_parts.theme, {m_parts.delegations, m_parts.accounts, m_parts.portfolio,
                                                   m_parts.clock, m_parts.dialogs});
    m_rights->restoreList(listStateFrom(m_parts.settings.value(settings::beneficiariesList())));
    connect(m_rights, &DelegationsPage::listStateChanged, this, [this] {
        m_parts.settings.set(settings::beneficiariesList(), listStateText(m_rights->listState()));
    });
    m_spaceAccount = new MyAccountPage(m_parts.theme, m_parts.dialogs, {m_parts.accounts, m_parts.clock});
    m_space = new SpacePage(m_parts.theme, {m_rights, m_spaceAccount}, this);
    addWidget(m_space);
    connect(m_space, &SpacePage::siteShown, m_rights, &DelegationsPage::setSite);
    connect(m_space, &SpacePage::myAccountShown, m_spaceAccount, [this](const AccountKey &account) {
        if (std::exchange(m_isSpaceAccountLeft, false) || m_spaceAccount->account() != account)
            m_spaceAccount->setAccount(account); // else what is typed there stays
    });
    connect(m_spaceAccount, &MyAccountPage::signInRequested, this, &Places::signInRequested);
    connect(m_space, &SpacePage::switchSiteRequested, this, [this] {
        leave([this] {
            showPortfolio();
            m_portfolioPage->focusFilter();
        });
    });
    connect(m_space, &SpacePage::signOutRequested, this, [this] { Q_EMIT signOutRequested(m_space->site().account); });
    connect(m_space, &SpacePage::followUpWanted, this, &Places::loadFollowUp);
    connect(m_space, &SpacePage::noticeActionRequested, this, &Places::noticeActionRequested);
    showNotice();
}

MyAccountPlace &Places::myAccount()
{
    if (!m_myAccount) {
        m_myAccount = new MyAccountPlace(m_parts.theme, m_parts.dialogs, {m_parts.accounts, m_parts.clock}, this);
        addWidget(m_myAccount);
        connect(m_myAccount, &MyAccountPlace::signInRequested, this, &Places::signInRequested);
        connect(m_myAccount, &MyAccountPlace::accountShown, this, [this] { Q_EMIT placeChanged(m_place); });
    }
    return *m_myAccount;
}

LettersPage &Places::letters()
{
    if (!m_letters) {
        m_letters = new LettersPage(
            m_parts.theme, {m_parts.takeovers, m_parts.takeoverFlow, m_parts.accounts, m_parts.dialogs}, this);
        addWidget(m_letters);
        connect(m_letters, &LettersPage::synchroniseRequested, &m_parts.sync, &SyncService::synchronise);
    }
    return *m_letters;
}

PendingPage &Places::pending()
{
    if (!m_pending) {
        m_pending = new PendingPage(m_parts.theme, {m_parts.delegations, m_parts.accounts, m_parts.portfolio,
                                                    m_parts.clock, m_parts.dialogs}, this);
        addWidget(m_pending);
        connect(m_pending, &PendingPage::openRequested, this, &Places::openDelegation);
    }
    return *m_pending;
}

void Places::associate(const AccountKey &key)
{
    const AccountContext *account = m_parts.accounts.find(key);
    if (!account)
        return;
    if (!m_association || m_associating != key) {
        endAssociation();
        m_associating = key;
        m_association = new AssociationWizard(
            m_parts.theme,
            std::make_unique<AssociationFlow>(m_parts.accounts,
                                              DiscoveredCaisse{account->endpoint, account->caisse, std::nullopt}),
            QString::fromStdString(account->account.email), this);
        addWidget(m_association);
        connect(m_association, &AssociationWizard::synchroniseWanted, &m_parts.sync, &SyncService::synchronise);
        const auto leave = [this] {
            endAssociation();
            showPortfolio();
        };
        connect(m_association, &AssociationWizard::cancelled, this, leave);
        connect(m_association, &AssociationWizard::done, this, leave);
    }
    goTo(Place::Association);
}

void Places::endAssociation()
{
    if (m_association)
        m_association->deleteLater();
    m_association = nullptr;
}

void Places::manage(const AccountKey &account)
{
    if (m_place == Place::Space && m_space->site().account == account)
        return m_space->goTo(SpacePlace::MyAccount);
    leave([this, account] {
        myAccount().showAccount(account);
        goTo(Place::MyAccount);
    });
}

AccountsPage &Places::accountsPage()
{
    if (m_accountsPage)
        return *m_accountsPage;
    m_accountsPage = new AccountsPage(
        m_parts.theme, m_parts.dialogs,
        {m_parts.accounts, m_parts.portfolio, m_parts.delegations, m_parts.sync, m_parts.clock}, this);
    addWidget(m_accountsPage);
    connect(m_accountsPage, &AccountsPage::addRequested, this, &Places::addAccountRequested);
    connect(m_accountsPage, &AccountsPage::signInRequested, this,
            [this](const AccountKey &account) { Q_EMIT signInRequested(account, std::nullopt); });
    connect(m_accountsPage, &AccountsPage::associateRequested, this, &Places::associate);
    connect(m_accountsPage, &AccountsPage::manageRequested, this, &Places::manage);
    return *m_accountsPage;
}

// Only where one is: what was left before was agreed to then.
void Places::leave(std::function<void()> goOn)
{
    switch (m_place) {
    case Place::Space:
        m_rights->confirmLeave([this, goOn = std::move(goOn)] {
            m_spaceAccount->confirmLeave(goOn);
        });
        return;
    case Place::MyAccount: return m_myAccount->confirmLeave(std::move(goOn));
    case Place::Portfolio:
    case Place::Alerts:
    case Place::Letters:
    case Place::Pending:
    case Place::Accounts:
    case Place::Association: return goOn();
    }
}

void Places::leaveForGood(std::function<void()> goOn)
{
    leave([this, goOn = std::move(goOn)] {
        const auto codes = int(m_parts.takeovers.codeCount());
        if (codes == 0)
            return goOn();
        Question question;
        question.title = tr("Quitter Truelle");
        question.text = tr("Quitter sans utiliser %n code(s) confidentiel(s) saisi(s) ?", nullptr, codes);
        question.explanation = tr("Les codes ne sont jamais écrits sur le disque : il faudra les saisir à nouveau depuis les "
                                  "courriers.");
        question.accept = tr("Quitter");
        question.reject = tr("Rester dans Truelle");
        question.isDangerous = true;
        m_parts.dialogs.ask(this, question, goOn);
    });
}

void Places::openSite(const SiteKey &site)
{
    const SiteEntry *entry = m_parts.portfolio.find(site);
    if (!entry)
        return;
    m_hasChosen = true;
    space().setSite(*entry, personOf(site));
    goTo(Place::Space);
    m_parts.settings.set(settings::lastSite(), QString::fromStdString(site.site.toString()));
}

void Places::openFollowUp(const SiteKey &site)
{
    openSite(site);
    if (openedSite() == site)
        m_space->goTo(SpacePlace::FollowUp);
}

void Places::openDelegation(const SiteKey &site, const DelegationId &delegation)
{
    openSite(site);
    if (openedSite() != site)
        return;
    m_space->goTo(SpacePlace::Rights);
    m_rights->open(delegation, RightsEditor::Mode::View);
}

void Places::loadFollowUp(const SiteKey &site)
{
    startAndThen(m_parts.sync.followUp(site, this), this, [this, site](Result<DsnFollowUp> result) {
        if (m_space->site() != site)
            return; // another site was opened meanwhile
        if (result)
            m_space->followUp().setFollowUp(*result);
        else
            m_space->followUp().setFailed(result.error());
    });
}

void Places::refresh()
{
    if (const auto site = openedSite()) {
        if (const SiteEntry *entry = m_parts.portfolio.find(*site))
            m_space->setSite(*entry, personOf(*site));
        else
            showPortfolio(); // the site is no longer this person's
        return;
    }
    if (!m_hasChosen && m_parts.portfolio.sites().size() == 1)
        openSite(m_parts.portfolio.sites().front().key);
}

QString Places::personOf(const SiteKey &site) const
{
    const AccountContext *account = m_parts.accounts.find(site.account);
    return account ? personName(account->account) : QString();
}

} // namespace truelle::ui
