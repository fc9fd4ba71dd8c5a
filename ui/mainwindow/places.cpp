// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/places.h"

#include "core/portfolio/portfolio.h"
#include "core/session/accountregistry.h"
#include "core/settings/settings.h"
#include "core/sync/delegationdesk.h"
#include "core/sync/syncservice.h"
#include "ui/accounts/accountspage.h"
#include "ui/delegations/delegationspage.h"
#include "ui/models/accountwords.h"
#include "ui/portfolio/portfoliopage.h"
#include "ui/space/followuppage.h"
#include "ui/space/spacepage.h"

namespace truelle::ui {

Places::Places(WindowParts parts, QWidget *parent)
    : QStackedWidget(parent)
    , m_parts(parts)
    , m_portfolioPage(new PortfolioPage(parts.theme, parts.portfolio, parts.clock, this))
{
    addWidget(m_portfolioPage);
    connectPortfolio();
}

void Places::connectPortfolio()
{
    connect(m_portfolioPage, &PortfolioPage::scopeChanged, this, &Places::showPortfolio);
    connect(m_portfolioPage, &PortfolioPage::siteOpenRequested, this, &Places::openSite);
    connect(m_portfolioPage, &PortfolioPage::followUpRequested, this, &Places::openFollowUp);
    connect(m_portfolioPage, &PortfolioPage::synchroniseRequested, &m_parts.sync, &SyncService::synchronise);
}

std::optional<SiteKey> Places::openedSite() const
{
    return m_space && currentWidget() == m_space ? std::optional(m_space->site()) : std::nullopt;
}

void Places::goTo(Place place)
{
    switch (place) {
    case Place::Portfolio:
    case Place::Alerts:
        m_portfolioPage->setScope(place == Place::Alerts ? PortfolioScope::InAlert : PortfolioScope::All);
        return show(m_portfolioPage, place);
    case Place::Space: return show(&space(), place);
    case Place::Accounts: return show(&accountsPage(), place);
    }
}

void Places::showPortfolio()
{
    const bool isInAlert = m_portfolioPage->model().scope() == PortfolioScope::InAlert;
    show(m_portfolioPage, isInAlert ? Place::Alerts : Place::Portfolio);
}

void Places::show(QWidget *page, Place place)
{
    setCurrentWidget(page);
    Q_EMIT placeChanged(place);
}

// Made with the first site that is opened.
SpacePage &Places::space()
{
    if (m_space)
        return *m_space;
    m_rights = new DelegationsPage(m_parts.theme, {m_parts.delegations, m_parts.accounts, m_parts.portfolio,
                                                   m_parts.clock, m_parts.dialogs});
    m_space = new SpacePage(m_parts.theme, m_rights, this);
    addWidget(m_space);
    connect(m_space, &SpacePage::siteShown, m_rights, &DelegationsPage::setSite);
    connect(m_space, &SpacePage::switchSiteRequested, this, [this] {
        leave([this] {
            showPortfolio();
            m_portfolioPage->focusFilter();
        });
    });
    connect(m_space, &SpacePage::signOutRequested, this, [this] { Q_EMIT signOutRequested(m_space->site().account); });
    connect(m_space, &SpacePage::followUpWanted, this, &Places::loadFollowUp);
    return *m_space;
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
    connect(m_accountsPage, &AccountsPage::signInRequested, this, &Places::signInRequested);
    return *m_accountsPage;
}

void Places::leave(std::function<void()> goOn)
{
    if (m_rights)
        m_rights->confirmLeave(std::move(goOn));
    else
        goOn();
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
