// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/outboxsender.h"

#include "core/api/caisseapi.h"
#include "core/base/log.h"
#include "core/sync/deskprivate.h"
#include "core/wire/delegationwire.h"

#include <algorithm>
#include <set>

namespace truelle {
namespace {

constexpr std::size_t kMostAtOnce = 4;

Error changedMeanwhile(const Delegation &current, const Vocabulary &vocabulary)
{
    Error error(ErrorCode::ChangedMeanwhile);
    error.current = encodeDelegation(current, vocabulary);
    return error;
}

// What is under way already, in the order of the outbox: one thing at a time for a delegation, and for somebody who is
// to be given one on a site.
class Lanes
{
public:
    [[nodiscard]] bool isFree(const OutboxEntry &entry, const Result<PendingChange> &change)
    {
        const bool isFirst = m_delegations.emplace(entry.account, entry.delegation).second;
        if (!change || entry.kind != OutboxKind::Addition)
            return isFirst;
        const bool isAlone = std::ranges::none_of(
            m_additions, [&](const PendingChange &other) { return haveSameReceiver(other, *change); });
        m_additions.push_back(*change);
        return isFirst && isAlone;
    }

private:
    std::set<std::pair<AccountKey, DelegationId>> m_delegations;
    std::vector<PendingChange> m_additions;
};

} // namespace

OutboxSender::OutboxSender(Parts parts, QObject *parent)
    : QObject(parent), m_parts(std::move(parts)), m_desk(*m_parts.desk.d)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &OutboxSender::send);
}

void OutboxSender::send()
{
    const Instant now = m_desk.parts.clock.now();
    if (now < m_notBefore)
        return wakeAt(m_notBefore);
    auto entries = m_desk.parts.desk.outbox();
    if (!entries)
        return m_parts.log.write(LogLevel::Error, "sync", "the outbox cannot be read",
                                 {{"code", codeName(entries.error().code)}});
    Lanes lanes;
    for (OutboxEntry &entry : *entries) {
        AccountContext *account = m_desk.parts.accounts.find(entry.account);
        if (account == nullptr)
            continue;
        auto change = readChange(entry, *account->vocabulary, m_desk.today());
        // First in, first out on each lane: what is behind waits, whatever the first one waits for.
        if (!lanes.isFree(entry, change) || m_running.contains(entry.sequence))
            continue;
        if (entry.state == OutboxState::Refused || entry.state == OutboxState::Conflict || !m_parts.mayGo(*account))
            continue;
        if (entry.nextAttemptAt > now) {
            wakeAt(entry.nextAttemptAt);
            continue;
        }
        if (m_running.size() >= kMostAtOnce)
            return;
        if (change) {
            dispatch(*account, *std::move(change));
        } else {
            entry.state = OutboxState::Refused; // unreadable: kept for a person to see
            write(entry);
        }
    }
}

void OutboxSender::holdUntil(Instant moment)
{
    m_notBefore = std::max(m_notBefore, moment);
}

bool OutboxSender::isSendingFor(const AccountKey &account) const
{
    return std::ranges::any_of(m_running, [&](const auto &running) { return running.second.account == account; });
}

void OutboxSender::abandon(const AccountKey &account)
{
    for (auto it = m_running.begin(); it != m_running.end();) {
        if (it->second.account != account) {
            ++it;
            continue;
        }
        m_desk.inFlight.erase(it->first);
        delete it->second.operation;
        it = m_running.erase(it);
    }
    if (m_running.empty())
        Q_EMIT idle();
}

void OutboxSender::dispatch(AccountContext &account, PendingChange change)
{
    const OutboxState before = change.entry.state;
    if (change.isOpen() && !prepared(account, change))
        return;
    change.entry.state = OutboxState::Sent;
    ++change.entry.attempts;
    // Durable before the first byte goes out: after a crash it is repeated with this key, never made anew.
    if (auto marked = m_desk.parts.desk.updateOutbox(change.entry); !marked) {
        m_parts.log.write(LogLevel::Error, "sync", "a change cannot be marked as sent",
                          {{"code", codeName(marked.error().code)}});
        return;
    }
    transmit(account, std::move(change), before);
}

void OutboxSender::transmit(AccountContext &account, PendingChange change, OutboxState before)
{
    const DelegationApi &api = account.api->delegations();
    const OutboxEntry entry = change.entry;
    switch (entry.kind) {
    case OutboxKind::Change:
        return await(api.change({entry.delegation, entry.baseVersion, entry.patchJson, entry.idempotencyKey}, this),
                     std::move(change), before);
    case OutboxKind::Addition:
        return await(api.add({entry.site, entry.patchJson, entry.idempotencyKey}, this), std::move(change), before);
    case OutboxKind::Removal:
        return await(api.remove({entry.delegation, entry.baseVersion, entry.idempotencyKey}, this), std::move(change),
                     before);
    }
}

template<typename T>
void OutboxSender::await(Operation<T> *operation, PendingChange change, OutboxState before)
{
    m_running.emplace(change.entry.sequence, Sending{change.entry.account, operation});
    m_desk.inFlight.insert(change.entry.sequence);
    Q_EMIT m_parts.desk.changed(change.site());
    startAndThen(operation, this, [this, change = std::move(change), before](Result<T> answer) mutable {
        m_running.erase(change.entry.sequence);
        m_desk.inFlight.erase(change.entry.sequence);
        const AccountKey key = change.entry.account;
        onAnswer(std::move(change), before, std::move(answer));
        Q_EMIT answered(key);
        send();
        if (m_running.empty())
            Q_EMIT idle();
    });
}

// Puts an open change on what the cache holds by now; whether it is still to be sent.
bool OutboxSender::prepared(const AccountContext &account, PendingChange &change)
{
    if (change.entry.kind == OutboxKind::Addition)
        return true;
    const auto cached = m_desk.cached(change.site(), change.entry.delegation);
    if (!cached || cached->version == change.entry.baseVersion)
        return true; // a delegation the cache does not have is the caisse's to judge
    if (change.entry.kind == OutboxKind::Removal)
        return preparedRemoval(account, change, *cached);
    const Rebase moved = rebased(change.patch, change.base, *cached);
    switch (moved.outcome) {
    case RebaseOutcome::Rebased: rewrite(change, moved.patch, *cached, *account.vocabulary); return true;
    case RebaseOutcome::NothingLeft:
        drop(change);
        wakeAt(m_desk.parts.clock.now()); // for one behind it
        return false;
    case RebaseOutcome::Clash:
        stop(std::move(change), OutboxState::Conflict, changedMeanwhile(*cached, *account.vocabulary));
        return false;
    }
    return false;
}

// A deletion is final: it is of what the person saw, and of nothing else.
bool OutboxSender::preparedRemoval(const AccountContext &account, PendingChange &removal, const Delegation &cached)
{
    if (difference(removal.base, cached).isEmpty()) {
        rewriteAsRemoval(removal, cached, *account.vocabulary);
        return true;
    }
    stop(std::move(removal), OutboxState::Conflict, changedMeanwhile(cached, *account.vocabulary));
    return false;
}

// Nothing is left to do: the caisse has what the person wanted.
void OutboxSender::drop(const PendingChange &change)
{
    if (auto removed = m_desk.parts.desk.removeFromOutbox(change.entry.sequence); !removed) {
        m_parts.log.write(LogLevel::Error, "sync", "a saved change cannot leave the outbox",
                          {{"code", codeName(removed.error().code)}});
        return settle(change, PendingState::Waiting);
    }
    settle(change, PendingState::None);
}

void OutboxSender::settle(const PendingChange &change, PendingState outcome)
{
    Q_EMIT m_parts.desk.changed(change.site());
    Q_EMIT m_parts.desk.settled(change.site(), change.entry.delegation, outcome);
}

void OutboxSender::write(const OutboxEntry &entry)
{
    if (auto written = m_desk.parts.desk.updateOutbox(entry); !written)
        m_parts.log.write(LogLevel::Error, "sync", "the outbox cannot be written",
                          {{"code", codeName(written.error().code)}});
}

void OutboxSender::wakeAt(Instant moment)
{
    const auto wait = std::max(moment - m_desk.parts.clock.now(), std::chrono::milliseconds(1));
    if (!m_timer.isActive() || m_timer.remainingTimeAsDuration() > wait)
        m_timer.start(wait);
}

} // namespace truelle
