// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/outboxsender.h"

#include "core/api/caisseapi.h"
#include "core/base/log.h"
#include "core/sync/deskprivate.h"
#include "core/sync/errorclass.h"
#include "core/sync/overlay.h"
#include "core/wire/delegationwire.h"

#include <QRandomGenerator>

#include <algorithm>
#include <set>

namespace truelle {
namespace {

constexpr std::size_t kMostAtOnce = 4;
// So many times in a row a change is put on top of somebody else's at once; then it takes its turn like a failed one.
constexpr int kMostRebases = 5;

Error changedMeanwhile(const Delegation &current, const Vocabulary &vocabulary)
{
    Error error(ErrorCode::ChangedMeanwhile);
    error.current = encodeDelegation(current, vocabulary);
    return error;
}

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
    std::set<std::pair<AccountKey, DelegationId>> seen;
    for (OutboxEntry &entry : *entries) {
        // First in, first out for each delegation: what is behind waits, whatever the first one waits for.
        if (!seen.emplace(entry.account, entry.delegation).second || m_running.contains(entry.sequence))
            continue;
        if (entry.state == OutboxState::Refused || entry.state == OutboxState::Conflict)
            continue;
        AccountContext *account = m_desk.parts.accounts.find(entry.account);
        if (account == nullptr || !m_parts.mayGo(*account))
            continue;
        if (entry.nextAttemptAt > now) {
            wakeAt(entry.nextAttemptAt);
            continue;
        }
        if (m_running.size() >= kMostAtOnce)
            return;
        auto change = readChange(entry, *account->vocabulary);
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
    Operation<Delegation> *operation = account.api->delegations().change(
        {change.entry.delegation, change.entry.baseVersion, change.entry.patchJson, change.entry.idempotencyKey}, this);
    m_running.emplace(change.entry.sequence, Sending{change.entry.account, operation});
    m_desk.inFlight.insert(change.entry.sequence);
    Q_EMIT m_parts.desk.changed(change.site());
    startAndThen(operation, this, [this, change = std::move(change), before](Result<Delegation> answer) mutable {
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
    const auto cached = m_desk.cached(change.site(), change.entry.delegation);
    if (!cached || cached->version == change.entry.baseVersion)
        return true; // a delegation the cache does not have is the caisse's to judge
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

void OutboxSender::onAnswer(PendingChange change, OutboxState before, Result<Delegation> answer)
{
    if (answer)
        return onSaved(change, *answer);
    const Error &error = answer.error();
    m_parts.log.write(LogLevel::Info, "sync", "a change was not saved",
                      {{"code", codeName(error.code)}, {"attempt", change.entry.attempts}});
    if (error.code == ErrorCode::ChangedMeanwhile)
        return onChangedMeanwhile(std::move(change), error);
    switch (classify(error.code)) {
    case ErrorClass::Refused: return stop(std::move(change), OutboxState::Refused, error);
    case ErrorClass::RetryLater:
    case ErrorClass::SignInAgain:
    case ErrorClass::Stop: return onNoAnswer(std::move(change), before, error);
    }
}

void OutboxSender::onSaved(const PendingChange &change, const Delegation &answer)
{
    // The cache first: a crash in between repeats the request, whose key makes that harmless.
    const auto stored = m_desk.parts.cache.putDelegation(change.entry.account, answer);
    if (!stored) {
        PendingChange kept = change;
        kept.entry.nextAttemptAt = m_desk.parts.clock.now() + retryDelay(change.entry.attempts, 1.0);
        setProblem(kept, stored.error());
        write(kept.entry);
        return settle(kept, PendingState::Waiting);
    }
    drop(change);
}

void OutboxSender::onChangedMeanwhile(PendingChange change, const Error &error)
{
    const auto account = m_desk.account(change.entry.account);
    if (!account)
        return;
    Vocabulary &vocabulary = *(*account)->vocabulary;
    const auto current = decodeDelegation(error.current, vocabulary);
    if (!current)
        return stop(std::move(change), OutboxState::Conflict, error);
    if (auto stored = m_desk.parts.cache.putDelegation(change.entry.account, *current); !stored)
        return onNoAnswer(std::move(change), OutboxState::Waiting, stored.error());
    const Rebase moved = rebased(change.patch, change.base, *current);
    switch (moved.outcome) {
    case RebaseOutcome::NothingLeft: return drop(change);
    case RebaseOutcome::Clash: return stop(std::move(change), OutboxState::Conflict, error);
    case RebaseOutcome::Rebased: break;
    }
    rewrite(change, moved.patch, *current, vocabulary);
    change.entry.state = OutboxState::Waiting;
    clearProblem(change);
    if (change.entry.attempts >= kMostRebases) {
        const double share = QRandomGenerator::global()->generateDouble();
        change.entry.nextAttemptAt = m_desk.parts.clock.now() + retryDelay(change.entry.attempts, share);
    }
    write(change.entry);
    Q_EMIT m_parts.desk.changed(change.site());
}

void OutboxSender::onNoAnswer(PendingChange change, OutboxState before, const Error &error)
{
    // Once it may have reached the caisse it stays the same request, however clearly a later attempt failed.
    const bool isUncertain = before == OutboxState::Sent || mayHaveActed(error.code);
    change.entry.state = isUncertain ? OutboxState::Sent : OutboxState::Waiting;
    const Instant now = m_desk.parts.clock.now();
    if (error.retryAfter)
        holdUntil(now + *error.retryAfter);
    if (classify(error.code) != ErrorClass::SignInAgain) {
        const double share = QRandomGenerator::global()->generateDouble();
        change.entry.nextAttemptAt = now + retryDelay(change.entry.attempts, share, error.retryAfter);
    }
    setProblem(change, error);
    write(change.entry);
    settle(change, PendingState::Waiting);
}

// The change cannot go on without a person. One made behind it joins it: it stands or falls with it.
void OutboxSender::stop(PendingChange change, OutboxState state, const Error &problem)
{
    change.entry.state = state;
    setProblem(change, problem);
    const auto all = m_desk.changes(change.site(), change.entry.delegation);
    const auto account = m_desk.account(change.entry.account);
    const bool hasOneBehind = all && account && !all->empty() && all->back().entry.sequence > change.entry.sequence;
    if (hasOneBehind) {
        rewrite(change, combined(change.patch, all->back().patch), change.base, *(*account)->vocabulary);
        if (auto merged = m_desk.parts.desk.mergeOutbox(change.entry, all->back().entry.sequence); !merged)
            m_parts.log.write(LogLevel::Error, "sync", "the outbox cannot be written",
                              {{"code", codeName(merged.error().code)}});
    } else {
        write(change.entry);
    }
    settle(change, pendingState(change));
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
