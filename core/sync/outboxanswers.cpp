// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"
#include "core/domain/email.h"
#include "core/domain/typedtext.h"
#include "core/sync/deskprivate.h"
#include "core/sync/errorclass.h"
#include "core/sync/outboxsender.h"
#include "core/sync/overlay.h"
#include "core/wire/delegationwire.h"

#include <QRandomGenerator>

#include <span>

// What becomes of a change once the caisse has answered, or has not.
namespace truelle {
namespace {

// So many times in a row a change is put on top of somebody else's at once; then it takes its turn like a failed one.
constexpr int kMostRebases = 5;

// Those made behind one, in their order.
std::vector<PendingChange> behind(Result<std::vector<PendingChange>> all, const PendingChange &change)
{
    if (!all)
        return {};
    std::erase_if(*all, [&](const PendingChange &one) { return one.entry.sequence <= change.entry.sequence; });
    return *std::move(all);
}

} // namespace

void OutboxSender::onAnswer(PendingChange change, OutboxState before, Result<Delegation> answer)
{
    if (answer)
        return onSaved(change, *answer);
    onNotSaved(std::move(change), before, answer.error());
}

void OutboxSender::onAnswer(PendingChange change, OutboxState before, Result<bool> answer)
{
    // What is not there any more is deleted.
    if (answer || answer.error().code == ErrorCode::NotFound)
        return onRemoved(change);
    onNotSaved(std::move(change), before, answer.error());
}

void OutboxSender::onNotSaved(PendingChange change, OutboxState before, const Error &error)
{
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
    const auto account = m_desk.account(change.entry.account);
    if (!account)
        return keepForLater(change, account.error());
    // The cache first: a crash in between repeats the request, whose key makes that harmless.
    if (const auto stored = m_desk.parts.cache.putDelegation(change.entry.account, answer); !stored)
        return keepForLater(change, stored.error());
    if (change.entry.kind != OutboxKind::Addition)
        return drop(change);
    if (const auto taken = takeOver(**account, change, answer); !taken)
        return keepForLater(change, taken.error());
    Q_EMIT m_parts.desk.added(change.site(), change.entry.delegation, answer.id);
    settle(change, PendingState::None);
}

// The caisse's delegation takes the place of the row of ours: for whom it is, until the caisse tells of them, and what
// was done to it meanwhile.
Result<void> OutboxSender::takeOver(const AccountContext &account, const PendingChange &addition,
                                    const Delegation &answer)
{
    ShownDelegation shown = laidOver(addition.base, std::span(&addition, 1));
    shown.beneficiary.kind = addition.grant.kind;
    shown.beneficiary.email = normalisedMailAddress(cleanedIdentifier(addition.grant.email));
    shown.beneficiary.isActivated = false;
    DelegationDesk::Private::Acquaintances people;
    if (auto described = m_desk.describeAdded(addition.site(), shown, people); !described)
        return described;
    shown.beneficiary.id = answer.beneficiary;
    if (auto known = m_desk.parts.cache.addBeneficiary(addition.entry.account, shown.beneficiary); !known)
        return known;
    std::vector<PendingChange> after = behind(m_desk.changes(addition.site(), addition.entry.delegation), addition);
    if (after.empty())
        return m_desk.parts.desk.removeFromOutbox(addition.entry.sequence);
    PendingChange &next = after.front();
    next.entry.delegation = answer.id;
    if (next.entry.kind == OutboxKind::Removal)
        rewriteAsRemoval(next, answer, *account.vocabulary);
    else
        rewrite(next, reduced(next.patch, answer), answer, *account.vocabulary);
    if (auto merged = m_desk.parts.desk.mergeOutbox(next.entry, addition.entry.sequence); !merged)
        return merged;
    const bool isEmpty = next.entry.kind == OutboxKind::Change && next.patch.isEmpty();
    return isEmpty ? m_desk.parts.desk.removeFromOutbox(next.entry.sequence) : Result<void>();
}

void OutboxSender::onRemoved(const PendingChange &removal)
{
    if (const auto account = m_desk.account(removal.entry.account); !account)
        return keepForLater(removal, account.error());
    if (const auto gone = m_desk.parts.cache.removeDelegation(removal.site(), removal.entry.delegation); !gone)
        return keepForLater(removal, gone.error());
    drop(removal);
}

// Done at the caisse, but not here: the same request is asked again.
void OutboxSender::keepForLater(PendingChange change, const Error &problem)
{
    change.entry.nextAttemptAt = m_desk.parts.clock.now() + retryDelay(change.entry.attempts, 1.0);
    setProblem(change, problem);
    write(change.entry);
    settle(change, PendingState::Waiting);
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
    if (change.entry.kind == OutboxKind::Removal) {
        if (!preparedRemoval(**account, change, *current))
            return;
        return putAnew(std::move(change));
    }
    const Rebase moved = rebased(change.patch, change.base, *current);
    switch (moved.outcome) {
    case RebaseOutcome::NothingLeft: return drop(change);
    case RebaseOutcome::Clash: return stop(std::move(change), OutboxState::Conflict, error);
    case RebaseOutcome::Rebased: break;
    }
    rewrite(change, moved.patch, *current, vocabulary);
    putAnew(std::move(change));
}

// Queues what was put on top of somebody else's change.
void OutboxSender::putAnew(PendingChange change)
{
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

// The change cannot go on without a person.
void OutboxSender::stop(PendingChange change, OutboxState state, const Error &problem)
{
    change.entry.state = state;
    setProblem(change, problem);
    if (auto written = stopped(change); !written)
        m_parts.log.write(LogLevel::Error, "sync", "the outbox cannot be written",
                          {{"code", codeName(written.error().code)}});
    const auto left = m_desk.changes(change.site(), change.entry.delegation);
    settle(change, left && left->empty() ? PendingState::None : pendingState(left ? left->front() : change));
}

// One made behind it joins it: it stands or falls with it. A deletion behind it needs it no more.
Result<void> OutboxSender::stopped(PendingChange &change)
{
    DeskStore &desk = m_desk.parts.desk;
    const std::vector<PendingChange> after = behind(m_desk.changes(change.site(), change.entry.delegation), change);
    const auto account = m_desk.account(change.entry.account);
    if (after.empty() || !account)
        return desk.updateOutbox(change.entry);
    const PendingChange &next = after.front();
    const bool isAddition = change.entry.kind == OutboxKind::Addition;
    if (next.entry.kind == OutboxKind::Removal || (isAddition && next.patch.isClosed.value_or(false))) {
        // Of what was never added there is nothing to delete or to close.
        if (isAddition)
            if (auto removed = desk.removeFromOutbox(next.entry.sequence); !removed)
                return removed;
        wakeAt(m_desk.parts.clock.now());
        return desk.removeFromOutbox(change.entry.sequence);
    }
    if (isAddition && next.patch.suspension)
        return desk.updateOutbox(change.entry); // more than an addition can ask for: it follows once that is taken
    if (isAddition)
        rewriteAsAddition(change, amended(change, next.patch, m_desk.today()), *(*account)->vocabulary,
                          m_desk.today());
    else
        rewrite(change, combined(change.patch, next.patch), change.base, *(*account)->vocabulary);
    return desk.mergeOutbox(change.entry, next.entry.sequence);
}

} // namespace truelle
