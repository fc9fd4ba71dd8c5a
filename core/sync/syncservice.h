// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/domain/dsn.h"
#include "core/domain/site.h"
#include "core/net/operation.h"

#include <QObject>

#include <memory>
#include <optional>

namespace truelle {

class AccountRegistry;
class CacheStore;
class DelegationDesk;
class DeskStore;
class LogSink;
class Portfolio;

// A state and a time, apart (1-product.md, « Sync status »): the time moves only on complete success of every account.
struct SyncStatus
{
    enum class State { NeverSynchronised, UpToDate, Synchronising, Offline, SignInNeeded, KeychainWaiting, Failed };
    State state = State::NeverSynchronised;
    std::optional<Instant> lastSuccess;
    std::size_t pending = 0; // changes waiting to be sent
    std::size_t troubled = 0; // changes refused or clashing
    std::optional<Error> failure; // of Offline and Failed
    std::size_t objectsReceived = 0; // of Synchronising
};

// The same of one account: when it was last synchronised completely, and why not since.
struct AccountSyncStatus
{
    std::optional<Instant> lastSuccess;
    std::optional<Error> failure;
    bool isRunning = false;
};

// Keeps the cache and the caisses in step: resumes sessions, pulls states and changes (full fill where needed), sends
// the outbox. One round at a time over all accounts; a timer, F5 and a queued change ask for one. Decoding and storing
// run on a worker thread; everything else, signals included, in the user-interface thread.
class SyncService : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        AccountRegistry &accounts;
        CacheStore &cache;
        DeskStore &desk;
        Portfolio &portfolio;
        DelegationDesk &delegations;
        const Clock &clock;
        LogSink &log;
    };
    explicit SyncService(Parts parts, QObject *parent = nullptr);
    ~SyncService() override;

    // Fills the portfolio from the cache; the sites are there when it returns. No network.
    [[nodiscard]] Result<void> openWorkingCopy();
    // Resumes the sessions and synchronises, now and then on.
    void start();
    // Asks for a round now; during a round, for another after it.
    void synchronise();
    void cancel();
    [[nodiscard]] SyncStatus status() const;
    [[nodiscard]] AccountSyncStatus status(const AccountKey &account) const;

    // « Suivi DSN » of a site, from the caisse; the last one seen comes from the cache when it cannot be reached.
    [[nodiscard]] Operation<DsnFollowUp> *followUp(const SiteKey &site, QObject *parent);

Q_SIGNALS:
    void statusChanged();
    // A round has ended, successfully or not.
    void roundFinished();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace truelle
