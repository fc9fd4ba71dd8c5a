// SPDX-License-Identifier: GPL-3.0-or-later
// The accounts a synchronisation serves: which there are at the start, and how they come and go.
#include "core/base/log.h"
#include "core/portfolio/portfolio.h"
#include "core/storage/cachestore.h"
#include "core/sync/syncprivate.h"

#include <iterator>

namespace truelle {

void SyncService::Private::followAccounts()
{
    AccountRegistry *accounts = &parts.accounts;
    const auto take = [this](const AccountKey &key) {
        AccountContext *account = parts.accounts.find(key);
        if (account == nullptr || watched[key] == account->session.get())
            return;
        if (auto watching = watch(*account); !watching)
            noteFailure(watching.error());
        if (isStarted && account->isOpen)
            q.synchronise();
    };
    connect(accounts, &AccountRegistry::accountAdded, this, take);
    // Another address is another session.
    connect(accounts, &AccountRegistry::accountChanged, this, take);
    connect(accounts, &AccountRegistry::accountOpened, this, &Private::openAccount);
    connect(accounts, &AccountRegistry::accountClosed, this, &Private::closeAccount);
    connect(accounts, &AccountRegistry::accountRemoved, this, &Private::removeAccount);
}

Result<void> SyncService::Private::openWorkingCopy()
{
    std::vector<AccountKey> keys;
    for (const AccountContext *account : parts.accounts.accounts())
        keys.push_back(account->key);
    if (auto cleaned = parts.cache.removeAllBut(keys); !cleaned)
        return cleaned;
    std::vector<SiteEntry> entries;
    for (AccountContext *account : parts.accounts.accounts()) {
        if (auto watching = watch(*account); !watching)
            return watching;
        auto sites = account->isOpen ? cachedSites(*account) : std::vector<SiteEntry>();
        if (!sites)
            return std::move(sites).error();
        entries.insert(entries.end(), std::make_move_iterator(sites->begin()), std::make_move_iterator(sites->end()));
    }
    parts.portfolio.reset(std::move(entries));
    auto lastSuccess = parts.cache.lastSuccess();
    if (!lastSuccess)
        return std::move(lastSuccess).error();
    status.lastSuccess = *lastSuccess;
    if (status.lastSuccess)
        status.state = SyncStatus::State::UpToDate;
    Q_EMIT q.statusChanged();
    return {};
}

// The account's sites, as the cache has them. A document that cannot be read: the caisse has it all, it is asked again.
Result<std::vector<SiteEntry>> SyncService::Private::cachedSites(const AccountContext &account)
{
    auto sites = parts.cache.sites(account.key);
    if (!sites && sites.error().code == ErrorCode::StoreDamaged) {
        parts.log.write(LogLevel::Warning, "sync", "the cache of an account is given up",
                        {{"code", codeName(sites.error().code)}});
        if (auto forgotten = parts.cache.forget(account.key); !forgotten)
            return std::move(forgotten).error();
        return std::vector<SiteEntry>();
    }
    if (!sites)
        return std::move(sites).error();
    std::vector<SiteEntry> entries;
    entries.reserve(sites->size());
    for (CachedSite &site : *sites)
        entries.push_back(siteEntry(account, std::move(site)));
    return entries;
}

Result<void> SyncService::Private::watch(AccountContext &account)
{
    abandonPull(account.key);
    watched[account.key] = account.session.get();
    if (auto lastSuccess = parts.cache.lastSuccess(account.key); lastSuccess)
        accountStatus[account.key].lastSuccess = *lastSuccess;
    connect(account.session.get(), &Session::stateChanged, this,
            [this, key = account.key](SessionState state) { onSessionState(key, state); });
    return parts.cache.attach(account.key, account.vocabulary);
}

void SyncService::Private::abandonPull(const AccountKey &account)
{
    if (const auto pull = pulls.find(account); pull != pulls.end()) {
        delete pull->second;
        pulls.erase(pull);
    }
}

// What is known of it is shown again at once.
void SyncService::Private::openAccount(const AccountKey &key)
{
    const AccountContext *account = parts.accounts.find(key);
    if (auto sites = cachedSites(*account))
        portfolioFeed.upsert(*std::move(sites));
    else
        noteFailure(sites.error());
    if (isStarted)
        q.synchronise();
    Q_EMIT q.statusChanged();
}

// What it stood in the way of is judged anew: another account's round may be a complete success now.
void SyncService::Private::closeAccount(const AccountKey &key)
{
    dropFromRound(key);
    accountStatus[key].failure.reset();
    if (isStarted)
        q.synchronise();
    Q_EMIT q.statusChanged();
}

void SyncService::Private::removeAccount(const AccountKey &account)
{
    watched.erase(account);
    catalogueChecked.erase(account);
    accountStatus.erase(account);
    sender.abandon(account);
    dropFromRound(account);
    if (auto removed = parts.cache.removeAccount(account); !removed)
        parts.log.write(LogLevel::Error, "sync", "the cache of an account cannot be removed",
                        {{"code", codeName(removed.error().code)}});
    Q_EMIT q.statusChanged();
}

// Nothing more is fetched for the account, and nothing of it is shown.
void SyncService::Private::dropFromRound(const AccountKey &account)
{
    abandonPull(account);
    std::erase(waiting, account);
    portfolioFeed.removeAccount(account);
    pullNext();
    endRoundIfDone();
}

} // namespace truelle
