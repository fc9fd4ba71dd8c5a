// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/syncservice.h"

#include "core/api/caisseapi.h"
#include "core/base/log.h"
#include "core/storage/cachestore.h"
#include "core/sync/delegationdesk.h"
#include "core/sync/errorclass.h"
#include "core/sync/followup.h"
#include "core/sync/syncprivate.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace truelle {
namespace {

constexpr std::chrono::minutes kInterval{2};
constexpr std::size_t kMostPullsAtOnce = 2;

// Which of two accounts' failures the status bar tells: the one that asks most of the person.
int weight(SyncStatus::State state)
{
    switch (state) {
    case SyncStatus::State::NeverSynchronised:
    case SyncStatus::State::UpToDate:
    case SyncStatus::State::Synchronising: return 0;
    case SyncStatus::State::Offline: return 1;
    case SyncStatus::State::KeychainWaiting: return 2;
    case SyncStatus::State::Failed: return 3;
    case SyncStatus::State::SignInNeeded: return 4;
    }
    return 0;
}

} // namespace

SyncService::Private::Private(Parts given, SyncService &service)
    : parts(given)
    , q(service)
    , portfolioFeed(parts.portfolio)
    , sender({parts.delegations, parts.log, [this](const AccountContext &account) { return mayGo(account); }})
    , worker(std::make_unique<FeedWorker>(parts.cache))
{
    qRegisterMetaType<std::shared_ptr<FeedHead>>();
    qRegisterMetaType<std::shared_ptr<FeedOutcome>>();
    worker->moveToThread(&thread);
    thread.setObjectName(QStringLiteral("feed"));
    thread.start();
    timer.setSingleShot(true);
    connect(&timer, &QTimer::timeout, &q, &SyncService::synchronise);
    connect(worker.get(), &FeedWorker::done, this,
            [this](const std::shared_ptr<FeedOutcome> &outcome) { onPage(*outcome); });
    connect(&portfolioFeed, &PortfolioFeed::idle, this, &Private::endRoundIfDone);
    connect(&sender, &OutboxSender::idle, this, &Private::endRoundIfDone);
    // Queued: whoever makes a change has its own call done before anything comes of it.
    connect(&parts.delegations, &DelegationDesk::submitted, &sender, &OutboxSender::send, Qt::QueuedConnection);
    connect(&parts.delegations, &DelegationDesk::changed, this, &Private::tellStatus);
    followAccounts();
}

SyncService::Private::~Private()
{
    thread.quit();
    thread.wait();
}

void SyncService::Private::beginRound()
{
    isInRound = true;
    isAnotherAsked = false;
    roundFailure.reset();
    timer.stop();
    for (const AccountContext *account : parts.accounts.accounts())
        if (account->isOpen)
            waiting.push_back(account->key);
    status.state = SyncStatus::State::Synchronising;
    status.objectsReceived = 0;
    Q_EMIT q.statusChanged();
    pullNext();
    endRoundIfDone();
}

void SyncService::Private::pullNext()
{
    while (!waiting.empty() && pulls.size() < kMostPullsAtOnce) {
        const AccountKey key = waiting.front();
        waiting.pop_front();
        AccountContext *account = parts.accounts.find(key);
        if (account == nullptr)
            continue;
        auto *pull = new AccountPull(*account, *worker, this);
        pulls.emplace(key, pull);
        pull->holdRightsWhile([this, key] { return sender.isSendingFor(key); });
        connect(&sender, &OutboxSender::answered, pull, &AccountPull::resume);
        connect(pull, &AccountPull::sessionReady, &sender, &OutboxSender::send);
        connect(pull, &OperationBase::finished, this, [this, pull] { onPullFinished(pull); });
        pull->start();
    }
}

void SyncService::Private::onPullFinished(AccountPull *pull)
{
    const AccountKey account = pull->account();
    pulls.erase(account);
    if (!pull->result()) {
        accountStatus[account].failure = pull->result().error();
        noteFailure(pull->result().error());
    } else {
        noteSuccess(account);
        if (catalogueChecked.insert(account).second)
            refreshCatalogue(account);
    }
    sender.send();
    pullNext();
    endRoundIfDone();
}

// Once in a run of the program: catalogues change with the caisse's releases.
void SyncService::Private::refreshCatalogue(const AccountKey &key)
{
    AccountContext *account = parts.accounts.find(key);
    if (account == nullptr)
        return;
    startAndThen(account->api->catalogue({}, this), this, [this, key](Result<CatalogueAnswer> answer) {
        AccountContext *known = parts.accounts.find(key);
        if (known == nullptr)
            return;
        if (!answer) {
            catalogueChecked.erase(key);
            return;
        }
        if (!answer->catalogue || *answer->catalogue == known->catalogue)
            return;
        if (auto kept = parts.accounts.setCatalogue(key, *std::move(answer->catalogue)); !kept)
            parts.log.write(LogLevel::Warning, "sync", "the catalogue cannot be kept",
                            {{"code", codeName(kept.error().code)}});
    });
}

void SyncService::Private::noteFailure(const Error &error)
{
    parts.log.write(LogLevel::Info, "sync", "an account was not synchronised",
                    {{"code", codeName(error.code)}, {"status", error.httpStatus}});
    if (error.retryAfter)
        sender.holdUntil(parts.clock.now() + *error.retryAfter);
    if (!roundFailure || weight(stateAfter(error.code)) > weight(stateAfter(roundFailure->code)))
        roundFailure = error;
}

void SyncService::Private::noteSuccess(const AccountKey &account)
{
    AccountSyncStatus &its = accountStatus[account];
    its = {parts.clock.now(), std::nullopt};
    if (auto kept = parts.cache.setLastSuccess(account, *its.lastSuccess); !kept)
        parts.log.write(LogLevel::Warning, "sync", "the time of success cannot be kept",
                        {{"code", codeName(kept.error().code)}});
}

void SyncService::Private::endRoundIfDone()
{
    if (isInRound && waiting.empty() && pulls.empty() && portfolioFeed.isIdle() && sender.isIdle())
        endRound();
}

void SyncService::Private::endRound()
{
    isInRound = false;
    const bool hasAccounts = std::ranges::any_of(parts.accounts.accounts(), &AccountContext::isOpen);
    std::chrono::milliseconds pause = kInterval;
    status.failure = roundFailure;
    if (roundFailure && roundFailure->code == ErrorCode::Cancelled) {
        status.state = stateAfter(roundFailure->code); // the person's wish: no hurry to try again
    } else if (roundFailure) {
        ++failuresInARow;
        status.state = stateAfter(roundFailure->code);
        const double share = QRandomGenerator::global()->generateDouble();
        if (classify(roundFailure->code) == ErrorClass::RetryLater)
            pause = retryDelay(failuresInARow, share, roundFailure->retryAfter);
    } else if (hasAccounts) {
        failuresInARow = 0;
        status.state = SyncStatus::State::UpToDate;
        status.lastSuccess = parts.clock.now();
        if (auto kept = parts.cache.setLastSuccess(*status.lastSuccess); !kept)
            parts.log.write(LogLevel::Warning, "sync", "the time of success cannot be kept",
                            {{"code", codeName(kept.error().code)}});
    } else {
        status.state = SyncStatus::State::NeverSynchronised;
    }
    if (isAnotherAsked)
        QTimer::singleShot(0, &q, &SyncService::synchronise);
    else if (hasAccounts)
        timer.start(pause);
    Q_EMIT q.statusChanged();
    Q_EMIT q.roundFinished();
}

void SyncService::Private::onPage(FeedOutcome &outcome)
{
    AccountContext *account = parts.accounts.find(outcome.account);
    // A page that was stored after its account was signed out of shows itself with the next sign-in.
    if (account == nullptr || !account->isOpen || !outcome.page)
        return;
    AppliedPage &page = *outcome.page;
    std::vector<SiteKey> lost;
    for (const SiteId &site : page.lostSites)
        lost.push_back({account->key, site});
    portfolioFeed.remove(std::move(lost));
    std::vector<SiteEntry> entries;
    entries.reserve(page.sites.size());
    for (CachedSite &site : page.sites)
        entries.push_back(siteEntry(*account, std::move(site)));
    portfolioFeed.upsert(std::move(entries));
    for (const SiteId &site : page.delegationSites)
        Q_EMIT parts.delegations.changed({account->key, site});
    if (page.areBeneficiariesChanged)
        Q_EMIT parts.delegations.beneficiariesChanged(account->key);
    if (page.objectCount > 0) {
        status.objectsReceived += page.objectCount;
        tellStatus();
    }
}

void SyncService::Private::onSessionState(const AccountKey &key, SessionState state)
{
    const AccountContext *account = parts.accounts.find(key);
    // A pull under way looks after its own session.
    if (isStarted && state == SessionState::SignedIn && account && account->isOpen && !pulls.contains(key))
        q.synchronise();
}

void SyncService::Private::cancel()
{
    isAnotherAsked = false;
    if (isInRound && (!waiting.empty() || !pulls.empty()))
        noteFailure(Error(ErrorCode::Cancelled));
    waiting.clear();
    for (const auto &[key, pull] : pulls)
        pull->cancel();
}

// Once for all that happens in one turn of the event loop: a page changes hundreds of sites.
void SyncService::Private::tellStatus()
{
    if (std::exchange(isStatusDue, true))
        return;
    QTimer::singleShot(0, this, [this] {
        isStatusDue = false;
        Q_EMIT q.statusChanged();
    });
}

bool SyncService::Private::mayGo(const AccountContext &account) const
{
    const auto pull = pulls.find(account.key);
    return account.session->state() == SessionState::SignedIn
        && (pull == pulls.end() || !pull->second->isPullingRights());
}

SyncService::SyncService(Parts parts, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(parts, *this))
{
}

SyncService::~SyncService() = default;

Result<void> SyncService::openWorkingCopy()
{
    return d->openWorkingCopy();
}

void SyncService::start()
{
    if (d->isStarted)
        return;
    d->isStarted = true;
    // A keychain that was locked when the person signed out may still hold a token.
    for (const AccountContext *account : d->parts.accounts.accounts())
        if (!account->isOpen)
            account->session->signOut();
    synchronise();
}

void SyncService::synchronise()
{
    if (d->isInRound)
        d->isAnotherAsked = true;
    else
        d->beginRound();
}

void SyncService::cancel()
{
    d->cancel();
}

SyncStatus SyncService::status() const
{
    SyncStatus status = d->status;
    status.pending = d->parts.delegations.pendingCount();
    status.troubled = d->parts.delegations.troubledCount();
    return status;
}

AccountSyncStatus SyncService::status(const AccountKey &account) const
{
    const auto known = d->accountStatus.find(account);
    AccountSyncStatus status = known == d->accountStatus.end() ? AccountSyncStatus() : known->second;
    status.isRunning = d->pulls.contains(account);
    return status;
}

Operation<DsnFollowUp> *SyncService::followUp(const SiteKey &site, QObject *parent)
{
    return new FollowUpOperation(d->parts.accounts.find(site.account), d->parts.cache, site, parent);
}

} // namespace truelle
