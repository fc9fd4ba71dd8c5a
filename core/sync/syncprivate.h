// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/accountregistry.h"
#include "core/session/session.h"
#include "core/sync/accountpull.h"
#include "core/sync/feedworker.h"
#include "core/sync/outboxsender.h"
#include "core/sync/portfoliofeed.h"
#include "core/sync/syncservice.h"

#include <QPointer>
#include <QThread>
#include <QTimer>

#include <deque>
#include <memory>
#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace truelle {

// The rounds of a synchronisation: which accounts wait, which are being pulled, what came of it. Internal to
// core/sync.
class SyncService::Private : public QObject
{
public:
    Private(Parts given, SyncService &service);
    ~Private() override;

    // syncaccounts.cpp
    void followAccounts();
    [[nodiscard]] Result<void> openWorkingCopy();
    [[nodiscard]] Result<std::vector<SiteEntry>> cachedSites(const AccountContext &account);
    [[nodiscard]] Result<void> watch(AccountContext &account);
    void abandonPull(const AccountKey &account);
    void openAccount(const AccountKey &key);
    void closeAccount(const AccountKey &key);
    void removeAccount(const AccountKey &account);
    void dropFromRound(const AccountKey &account);

    // syncservice.cpp
    void beginRound();
    void pullNext();
    void onPullFinished(AccountPull *pull);
    void refreshCatalogue(const AccountKey &key);
    void endRoundIfDone();
    void endRound();
    void noteFailure(const Error &error);
    void noteSuccess(const AccountKey &account);
    void onPage(FeedOutcome &outcome);
    void onSessionState(const AccountKey &key, SessionState state);
    void cancel();
    void tellStatus();
    [[nodiscard]] bool mayGo(const AccountContext &account) const;

    Parts parts;
    SyncService &q;
    PortfolioFeed portfolioFeed;
    OutboxSender sender;
    QThread thread;
    std::unique_ptr<FeedWorker> worker;
    QTimer timer;

    bool isStarted = false;
    bool isStatusDue = false;
    bool isInRound = false;
    bool isAnotherAsked = false;
    std::deque<AccountKey> waiting; // accounts of the round not begun
    std::unordered_map<AccountKey, AccountPull *> pulls;
    std::unordered_map<AccountKey, QPointer<Session>> watched;
    std::unordered_set<AccountKey> catalogueChecked;
    std::unordered_map<AccountKey, AccountSyncStatus> accountStatus; // isRunning is read from `pulls`
    std::optional<Error> roundFailure;
    int failuresInARow = 0;
    SyncStatus status;
};

} // namespace truelle
