// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/mainwindow.h"

#include "core/portfolio/portfolio.h"
#include "core/session/accountregistry.h"
#include "core/settings/settings.h"
#include "core/sync/syncservice.h"
#include "ui/mainwindow/headerbar.h"
#include "ui/mainwindow/navigationbar.h"
#include "ui/mainwindow/sessionnotice.h"
#include "ui/mainwindow/syncstatusbar.h"
#include "ui/portfolio/portfoliopage.h"
#include "ui/theme/theme.h"

#include <QCloseEvent>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

// The navigation's entries, in their order.
constexpr std::array kEntries{Place::Portfolio, Place::Alerts, Place::Letters, Place::Pending, Place::MyAccount, Place::Accounts};
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

int entryOf(Place place)
{
    const auto it = std::ranges::find(kEntries, place);
    return it == kEntries.end() ? -1 : int(it - kEntries.begin());
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
    connectBars();
    connectPlaces();
    connectAccounts();
    resize(kFirstSize);
    restoreGeometry(m_parts.settings.value(settings::windowGeometry()));
    m_places->portfolio().restoreColumns(m_parts.settings.value(settings::columnState(u"portfolioTable"_s)));
    showStatus();
}

void MainWindow::begin()
{
    const AccountKey last(m_parts.settings.value(settings::lastAccount()).toStdString());
    if (m_parts.accounts.find(last) && !openAccounts().empty()) {
        enter();
        // The portfolio first: the keychain and the network come once it stands on the screen.
        PortfolioPage *portfolio = &m_places->portfolio();
        if (m_parts.portfolio.sites().empty() || m_places->currentWidget() != portfolio)
            m_parts.sync.start();
        else
            connect(portfolio, &PortfolioPage::ready, &m_parts.sync, &SyncService::start, Qt::SingleShotConnection);
        return;
    }
    wayIn().begin();
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
        m_places->leaveForGood([this] {
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
    m_parts.settings.set(settings::columnState(u"portfolioTable"_s), m_places->portfolio().saveColumns());
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
    m_navigation->setCount(m_navigation->addEntry(u"navigationLetters"_s, tr("Courriers"), Icon::Letter), 0,
                           tr("Courriers et associations"));
    m_navigation->addEntry(u"navigationPending"_s, tr("En attente"), Icon::Pending);
    m_navigation->addEntry(u"navigationMyAccount"_s, tr("Mon compte"), Icon::Person);
    m_navigation->addEntry(u"navigationAccounts"_s, tr("Comptes"), Icon::People);
    m_navigation->setCurrent(entryOf(Place::Portfolio));
    m_places = new Places(m_parts, m_frame);
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

void MainWindow::connectBars()
{
    connect(m_header, &HeaderBar::myAccountRequested, this, [this] { leaveTo(Place::MyAccount); });
    connect(m_header, &HeaderBar::accountsRequested, this, [this] { leaveTo(Place::Accounts); });
    connect(m_header, &HeaderBar::associateRequested, this, &MainWindow::associate);
    connect(m_header, &HeaderBar::addAccountRequested, this, &MainWindow::addAccount);
    connect(m_header, &HeaderBar::signOutRequested, this, [this] {
        std::vector<AccountKey> all;
        for (const AccountContext *account : openAccounts())
            all.push_back(account->key);
        signOut(all);
    });
    connect(m_header, &HeaderBar::schemeChosen, this, [this](SchemePreference preference) {
        m_parts.theme.setPreference(preference);
        m_parts.settings.set(settings::colourScheme(), schemeOf(preference));
    });
    connect(m_header, &HeaderBar::languageChosen, this,
            [this](const QString &language) { m_parts.settings.set(settings::language(), language); });
    connect(m_navigation, &NavigationBar::entryChosen, this, [this](int entry) {
        showPlace(m_places->place()); // as long as it may not be left
        leaveTo(kEntries[std::size_t(entry)]);
    });
    connect(m_statusBar, &SyncStatusBar::synchroniseRequested, &m_parts.sync, &SyncService::synchronise);
    connect(m_statusBar, &SyncStatusBar::waitingRequested, this, [this] { leaveTo(Place::Pending); });
    connect(&m_parts.sync, &SyncService::statusChanged, this, &MainWindow::showStatus);
    connect(new QShortcut(QKeySequence::Refresh, this), &QShortcut::activated, &m_parts.sync, &SyncService::synchronise);
}

void MainWindow::connectPlaces()
{
    PortfolioPage *portfolio = &m_places->portfolio();
    connect(portfolio, &PortfolioPage::countsChanged, this, [this](const PortfolioModel::Counts &counts) {
        m_navigation->setCount(entryOf(Place::Alerts), int(counts.inAlert),
                               tr("Alertes : %n site(s)", nullptr, int(counts.inAlert)));
    });
    connect(portfolio, &PortfolioPage::ready, this, &MainWindow::portfolioReady);
    connect(m_places, &Places::placeChanged, this, &MainWindow::showPlace);
    connect(m_places, &Places::noticeActionRequested, this, &MainWindow::answerNotice);
    connect(m_places, &Places::signOutRequested, this, [this](const AccountKey &account) { signOut({account}); });
    connect(m_places, &Places::addAccountRequested, this, &MainWindow::addAccount);
    connect(m_places, &Places::signInRequested, this, &MainWindow::signInAgain);
    connect(&m_parts.sync, &SyncService::roundFinished, this, [this] {
        if (m_root->currentWidget() == m_frame)
            m_places->refresh();
    });
}

void MainWindow::enter()
{
    m_root->setCurrentWidget(m_frame);
    m_places->showPortfolio();
    m_places->refresh();
}

void MainWindow::leaveTo(Place place)
{
    m_places->leave([this, place] { m_places->goTo(place); });
}

void MainWindow::showPlace(Place place)
{
    m_navigation->setVisible(place != Place::Space); // the space has a menu of its own
    if (const int entry = entryOf(place); entry >= 0)
        m_navigation->setCurrent(entry);
    showActing();
}

void MainWindow::showStatus()
{
    const SyncStatus status = m_parts.sync.status();
    const auto now = QDateTime::fromMSecsSinceEpoch(m_parts.clock.now().time_since_epoch().count());
    m_statusBar->show(describe(status, now));
    const int waiting = int(status.pending + status.troubled);
    m_navigation->setCount(entryOf(Place::Pending), waiting, tr("En attente : %n modification(s)", nullptr, waiting));
    const bool isWaiting = status.state == SyncStatus::State::Synchronising
        || status.state == SyncStatus::State::NeverSynchronised;
    const bool isUnreachable = status.state == SyncStatus::State::Offline || status.state == SyncStatus::State::Failed;
    PortfolioPage &portfolio = m_places->portfolio();
    portfolio.setFilling(isWaiting         ? PortfolioFilling::Filling
                             : isUnreachable ? PortfolioFilling::Unreachable
                                             : PortfolioFilling::Complete);
    m_places->setNotice(notice(status));
}

std::optional<SessionNotice> MainWindow::notice(const SyncStatus &status) const
{
    const bool isSignInNeeded = status.state == SyncStatus::State::SignInNeeded;
    const auto ended = isSignInNeeded ? sessionNotice(m_parts.accounts) : std::optional<SessionNotice>();
    return ended ? ended : certificationNotice(m_parts.accounts, parisDate(m_parts.clock.now()));
}

void MainWindow::answerNotice()
{
    const auto said = notice(m_parts.sync.status());
    if (said && said->way == SessionNotice::Way::SignIn)
        signInAgain(said->account, std::nullopt);
    else if (said)
        m_places->manage(said->account);
}

} // namespace truelle::ui
