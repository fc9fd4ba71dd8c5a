// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/mainwindow.h"

#include "core/session/accountregistry.h"
#include "core/session/session.h"
#include "core/settings/settings.h"
#include "core/sync/delegationdesk.h"
#include "core/sync/syncservice.h"
#include "ui/delegations/delegationspage.h"
#include "ui/mainwindow/headerbar.h"
#include "ui/mainwindow/navigationbar.h"
#include "ui/mainwindow/syncstatusbar.h"
#include "ui/models/alertwords.h"
#include "ui/portfolio/portfoliopage.h"
#include "ui/space/followuppage.h"
#include "ui/space/spacepage.h"
#include "ui/theme/theme.h"

#include <QCloseEvent>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

enum NavigationEntry { PortfolioEntry, AlertsEntry };
constexpr QSize kFirstSize{1200, 760};
constexpr QSize kSmallestSize{880, 560};

SchemePreference preferenceOf(ColourScheme scheme)
{
    switch (scheme) {
    case ColourScheme::System: return SchemePreference::System;
    case ColourScheme::Light: return SchemePreference::Light;
    case ColourScheme::Dark: return SchemePreference::Dark;
    }
    return SchemePreference::System;
}

ColourScheme schemeOf(SchemePreference preference)
{
    switch (preference) {
    case SchemePreference::System: return ColourScheme::System;
    case SchemePreference::Light: return ColourScheme::Light;
    case SchemePreference::Dark: return ColourScheme::Dark;
    }
    return ColourScheme::System;
}

} // namespace

MainWindow::MainWindow(Parts parts, StartOffer offer, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_root(new QStackedWidget(this))
    , m_offer(std::move(offer))
{
    setObjectName(u"mainWindow"_s);
    setMinimumSize(kSmallestSize);
    m_parts.theme.setPreference(preferenceOf(m_parts.settings.value(settings::colourScheme())));
    buildFrame();
    m_root->addWidget(m_frame);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_root);
    connectPages();
    resize(kFirstSize);
    restoreGeometry(m_parts.settings.value(settings::windowGeometry()));
    m_portfolioPage->restoreColumns(m_parts.settings.value(settings::columnState(u"portfolioTable"_s)));
    showStatus();
}

void MainWindow::begin()
{
    const AccountKey last(m_parts.settings.value(settings::lastAccount()).toStdString());
    if (m_parts.accounts.find(last)) {
        enter();
        // The portfolio first: the keychain and the network come once it stands on the screen.
        const bool isPortfolioShown = m_places->currentWidget() == m_portfolioPage;
        if (m_parts.portfolio.sites().empty() || !isPortfolioShown)
            m_parts.sync.start();
        else
            connect(m_portfolioPage, &PortfolioPage::ready, &m_parts.sync, &SyncService::start, Qt::SingleShotConnection);
        return;
    }
    entrance().begin();
}

void MainWindow::addMenuAction(QAction *action)
{
    m_header->addMenuAction(action);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_mayClose) {
        // Answered at once where nothing is unsaved; else the window stays until the person agrees.
        m_isAsking = true;
        leaveRights([this] {
            m_mayClose = true;
            if (!m_isAsking)
                close();
        });
        m_isAsking = false;
    }
    if (!m_mayClose) {
        event->ignore();
        return;
    }
    m_parts.settings.set(settings::windowGeometry(), saveGeometry());
    m_parts.settings.set(settings::columnState(u"portfolioTable"_s), m_portfolioPage->saveColumns());
    QWidget::closeEvent(event);
}

void MainWindow::buildFrame()
{
    m_frame = new QWidget(m_root);
    m_header = new HeaderBar(m_parts.theme, m_frame);
    m_header->setScheme(m_parts.theme.preference());
    m_header->setLanguage(QLocale().language() == QLocale::English ? u"en"_s : u"fr"_s);
    m_navigation = new NavigationBar(m_parts.theme, m_frame);
    m_navigation->addEntry(u"navigationPortfolio"_s, tr("Portefeuille"), Icon::Home);
    m_navigation->addEntry(u"navigationAlerts"_s, tr("Alertes"), Icon::Alert);
    m_navigation->setCurrent(PortfolioEntry);
    m_places = new QStackedWidget(m_frame);
    m_portfolioPage = new PortfolioPage(m_parts.theme, m_parts.portfolio, m_parts.clock, m_places);
    m_places->addWidget(m_portfolioPage);
    m_statusBar = new SyncStatusBar(m_parts.theme, m_frame);

    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_navigation);
    middle->addWidget(m_places, 1);
    auto *layout = new QVBoxLayout(m_frame);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(middle, 1);
    layout->addWidget(m_statusBar);
}

void MainWindow::connectPages()
{
    connect(m_header, &HeaderBar::signOutRequested, this, [this] { leaveRights([this] { signOut(); }); });
    connect(m_header, &HeaderBar::schemeChosen, this, [this](SchemePreference preference) {
        m_parts.theme.setPreference(preference);
        m_parts.settings.set(settings::colourScheme(), schemeOf(preference));
    });
    connect(m_header, &HeaderBar::languageChosen, this,
            [this](const QString &language) { m_parts.settings.set(settings::language(), language); });
    connect(m_navigation, &NavigationBar::entryChosen, this, [this](int entry) {
        m_portfolioPage->setScope(entry == AlertsEntry ? PortfolioScope::InAlert : PortfolioScope::All);
        showPortfolio();
    });
    connect(m_portfolioPage, &PortfolioPage::scopeChanged, this, [this](PortfolioScope scope) {
        m_navigation->setCurrent(scope == PortfolioScope::InAlert ? AlertsEntry : PortfolioEntry);
    });
    connect(m_portfolioPage, &PortfolioPage::countsChanged, this, [this](const PortfolioModel::Counts &counts) {
        m_navigation->setCount(AlertsEntry, int(counts.inAlert), tr("Alertes : %n site(s)", nullptr, int(counts.inAlert)));
    });
    connect(m_portfolioPage, &PortfolioPage::siteOpenRequested, this, &MainWindow::openSite);
    connect(m_portfolioPage, &PortfolioPage::followUpRequested, this, &MainWindow::openFollowUp);
    connect(m_portfolioPage, &PortfolioPage::synchroniseRequested, &m_parts.sync, &SyncService::synchronise);
    connect(m_portfolioPage, &PortfolioPage::noticeActionRequested, this, &MainWindow::offerSignIn);
    connect(m_portfolioPage, &PortfolioPage::ready, this, &MainWindow::portfolioReady);
    connect(m_statusBar, &SyncStatusBar::synchroniseRequested, &m_parts.sync, &SyncService::synchronise);
    connect(&m_parts.sync, &SyncService::statusChanged, this, &MainWindow::showStatus);
    connect(&m_parts.sync, &SyncService::roundFinished, this, &MainWindow::refreshSpace);
    connect(new QShortcut(QKeySequence::Refresh, this), &QShortcut::activated, &m_parts.sync, &SyncService::synchronise);
}

// Made when it is first needed: most starts go straight to the portfolio.
Entrance &MainWindow::entrance()
{
    if (!m_entrance) {
        m_entrance = new Entrance({m_parts.theme, m_parts.dialogs, m_parts.accounts, m_parts.settings, m_parts.openings},
                                  m_offer, m_root);
        m_root->addWidget(m_entrance);
        connect(m_entrance, &Entrance::signedIn, this, [this](const AccountKey &account) {
            m_parts.settings.set(settings::lastAccount(), QString::fromStdString(account.toString()));
            static_cast<void>(m_parts.settings.save()); // a program that is ended now does not ask for the password again
            m_hasChosen = false;
            enter();
            m_parts.sync.start();
            m_parts.sync.synchronise();
        });
    }
    m_root->setCurrentWidget(m_entrance);
    return *m_entrance;
}

void MainWindow::enter()
{
    showActing();
    m_root->setCurrentWidget(m_frame);
    showPortfolio();
    if (m_parts.portfolio.sites().size() == 1)
        refreshSpace();
}

void MainWindow::showPortfolio()
{
    m_places->setCurrentWidget(m_portfolioPage);
    m_navigation->setVisible(true);
}

// Made with the first site that is opened.
SpacePage &MainWindow::space()
{
    if (m_space)
        return *m_space;
    m_rights = new DelegationsPage(m_parts.theme, {m_parts.delegations, m_parts.accounts, m_parts.portfolio,
                                                   m_parts.clock, m_parts.dialogs});
    m_space = new SpacePage(m_parts.theme, m_rights, m_places);
    m_places->addWidget(m_space);
    connect(m_space, &SpacePage::siteShown, m_rights, &DelegationsPage::setSite);
    connect(m_space, &SpacePage::switchSiteRequested, this, [this] {
        leaveRights([this] {
            showPortfolio();
            m_portfolioPage->focusFilter();
        });
    });
    connect(m_space, &SpacePage::signOutRequested, this, [this] { leaveRights([this] { signOut(); }); });
    connect(m_space, &SpacePage::followUpWanted, this, &MainWindow::loadFollowUp);
    return *m_space;
}

// Goes on at once where no right is unsaved, else after the person agreed.
void MainWindow::leaveRights(std::function<void()> leave)
{
    if (m_rights)
        m_rights->confirmLeave(std::move(leave));
    else
        leave();
}

void MainWindow::openSite(const SiteKey &site)
{
    const SiteEntry *entry = m_parts.portfolio.find(site);
    if (!entry)
        return;
    m_hasChosen = true;
    space().setSite(*entry, personName());
    m_navigation->setVisible(false); // the space has a menu of its own
    m_places->setCurrentWidget(m_space);
    m_parts.settings.set(settings::lastSite(), QString::fromStdString(site.site.toString()));
}

void MainWindow::openFollowUp(const SiteKey &site)
{
    openSite(site);
    if (m_space && m_space->site() == site)
        m_space->goTo(SpacePlace::FollowUp);
}

void MainWindow::loadFollowUp(const SiteKey &site)
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

void MainWindow::signOut()
{
    m_parts.settings.set(settings::lastAccount(), QString());
    static_cast<void>(m_parts.settings.save()); // nor shows what was left after a sign-out
    m_parts.sync.cancel();
    const auto accounts = m_parts.accounts.accounts();
    for (AccountContext *account : accounts)
        account->session->signOut();
    if (accounts.empty())
        entrance().begin();
    else
        entrance().signInAgain(accounts.front()->key, std::nullopt);
}

void MainWindow::showStatus()
{
    const SyncStatus status = m_parts.sync.status();
    const auto now = QDateTime::fromMSecsSinceEpoch(m_parts.clock.now().time_since_epoch().count());
    m_statusBar->show(describe(status, now));
    const bool isWaiting = status.state == SyncStatus::State::Synchronising
        || status.state == SyncStatus::State::NeverSynchronised;
    const bool isUnreachable = status.state == SyncStatus::State::Offline || status.state == SyncStatus::State::Failed;
    m_portfolioPage->setFilling(isWaiting         ? PortfolioFilling::Filling
                                    : isUnreachable ? PortfolioFilling::Unreachable
                                                    : PortfolioFilling::Complete);
    if (status.state == SyncStatus::State::SignInNeeded)
        m_portfolioPage->setNotice(tr("Votre session est terminée"),
                                   tr("Ce qui a déjà été reçu reste lisible. Reconnectez-vous pour mettre à jour et envoyer "
                                      "vos modifications."),
                                   tr("Se connecter"));
    else
        m_portfolioPage->setNotice({}, {}, {});
}

void MainWindow::showActing()
{
    const auto accounts = m_parts.accounts.accounts();
    QStringList context;
    for (const AccountContext *account : accounts) {
        const QString firm = QString::fromStdString(account->account.firmName);
        const QString caisse = QString::fromStdString(account->caisse.name);
        context << (firm.isEmpty() ? caisse : firm + u" · "_s + caisse);
    }
    m_header->setActing(context.join(u"  |  "_s), personName());
}

void MainWindow::refreshSpace()
{
    const auto &sites = m_parts.portfolio.sites();
    if (m_space && m_places->currentWidget() == m_space) {
        if (const SiteEntry *entry = m_parts.portfolio.find(m_space->site()))
            m_space->setSite(*entry, personName());
        else
            showPortfolio(); // the site is no longer this person's
        return;
    }
    // A person with one site lands in its space (1-product.md).
    if (!m_hasChosen && sites.size() == 1 && m_root->currentWidget() == m_frame)
        openSite(sites.front().key);
}

void MainWindow::offerSignIn()
{
    for (const AccountContext *account : m_parts.accounts.accounts()) {
        if (account->session->state() != SessionState::SignedOut)
            continue;
        entrance().signInAgain(account->key, account->session->lastError());
        return;
    }
}

QString MainWindow::personName() const
{
    const auto accounts = m_parts.accounts.accounts();
    if (accounts.empty())
        return {};
    const Account &account = accounts.front()->account;
    const std::string name = account.firstName.empty() ? account.lastName : account.firstName + ' ' + account.lastName;
    return QString::fromStdString(name.empty() ? account.email : name);
}

} // namespace truelle::ui
