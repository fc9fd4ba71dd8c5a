// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/operation.h"
#include "core/sync/delegationdesk.h"
#include "core/sync/pendingchange.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <unordered_map>

namespace truelle {

struct AccountContext;
class LogSink;

// Sends the outbox: one change at a time per delegation, in the order they were made, several delegations side by side;
// of what is to be added for the same person on a site, one at a time as well.
// A change is marked as sent before it goes; until there is an answer the same request is repeated with the same key
// (the caisse keeps it), and once there is one the cache takes it before the change leaves the outbox. So a crash at any
// moment loses nothing and does nothing twice.
class OutboxSender : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        DelegationDesk &desk;
        LogSink &log;
        // Whether this account's changes may go out now.
        std::function<bool(const AccountContext &account)> mayGo;
    };
    explicit OutboxSender(Parts parts, QObject *parent = nullptr);

    // Sends whatever is due; the rest when it is, by a timer.
    void send();
    // Nothing goes out before that moment (Retry-After).
    void holdUntil(Instant moment);
    // Forgets the answers still awaited for the account, which is going.
    void abandon(const AccountKey &account);
    [[nodiscard]] bool isIdle() const { return m_running.empty(); }
    // Whether an answer is awaited for the account.
    [[nodiscard]] bool isSendingFor(const AccountKey &account) const;

Q_SIGNALS:
    // An answer has come for the account; what it says is in the cache.
    void answered(const truelle::AccountKey &account);
    // The last answer awaited has come.
    void idle();

private:
    void dispatch(AccountContext &account, PendingChange change);
    [[nodiscard]] bool prepared(const AccountContext &account, PendingChange &change);
    [[nodiscard]] bool preparedRemoval(const AccountContext &account, PendingChange &removal, const Delegation &cached);
    void transmit(AccountContext &account, PendingChange change, OutboxState before);
    template<typename T>
    void await(Operation<T> *operation, PendingChange change, OutboxState before);
    void onAnswer(PendingChange change, OutboxState before, Result<Delegation> answer);
    void onAnswer(PendingChange change, OutboxState before, Result<bool> answer);
    void onSaved(const PendingChange &change, const Delegation &answer);
    void onRemoved(const PendingChange &removal);
    void onNotSaved(PendingChange change, OutboxState before, const Error &error);
    void onChangedMeanwhile(PendingChange change, const Error &error);
    void onNoAnswer(PendingChange change, OutboxState before, const Error &error);
    void keepForLater(PendingChange change, const Error &problem);
    void putAnew(PendingChange change);
    void stop(PendingChange change, OutboxState state, const Error &problem);
    [[nodiscard]] Result<void> stopped(PendingChange &change);
    void drop(const PendingChange &change);
    [[nodiscard]] Result<void> takeOver(const AccountContext &account, const PendingChange &addition,
                                        const Delegation &answer);
    void settle(const PendingChange &change, PendingState outcome);
    void write(const OutboxEntry &entry);
    void wakeAt(Instant moment);

    Parts m_parts;
    DelegationDesk::Private &m_desk;
    struct Sending
    {
        AccountKey account;
        OperationBase *operation = nullptr;
    };
    std::unordered_map<std::int64_t, Sending> m_running; // by sequence
    Instant m_notBefore{};
    QTimer m_timer;
};

} // namespace truelle
