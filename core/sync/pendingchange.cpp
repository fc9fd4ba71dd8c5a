// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/pendingchange.h"

#include "core/wire/delegationrequestwire.h"
#include "core/wire/delegationwire.h"
#include "core/wire/problemwire.h"

#include <QByteArray>
#include <QRandomGenerator>

#include <array>

namespace truelle {

Result<PendingChange> readChange(OutboxEntry entry, Vocabulary &vocabulary)
{
    PendingChange change;
    auto patch = decodePatch(entry.patchJson, vocabulary);
    if (!patch)
        return std::move(patch).error();
    auto base = decodeDelegation(entry.baseJson, vocabulary);
    if (!base)
        return std::move(base).error();
    change.patch = *std::move(patch);
    change.base = *std::move(base);
    if (!entry.problemJson.empty())
        change.problem = decodeProblem(entry.problemJson, 0);
    change.entry = std::move(entry);
    return change;
}

void rewrite(PendingChange &change, const DelegationPatch &patch, const Delegation &base, const Vocabulary &vocabulary)
{
    change.patch = patch;
    change.base = base;
    change.entry.patchJson = encodePatch(patch, vocabulary);
    change.entry.baseJson = encodeDelegation(base, vocabulary);
    change.entry.baseVersion = base.version;
    change.entry.idempotencyKey = newIdempotencyKey();
    change.entry.nextAttemptAt = {};
}

void setProblem(PendingChange &change, const Error &problem)
{
    change.problem = problem;
    change.entry.problemJson = encodeProblem(problem, problem.httpStatus);
}

void clearProblem(PendingChange &change)
{
    change.problem.reset();
    change.entry.problemJson.clear();
}

std::string newIdempotencyKey()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toHex().toStdString();
}

Rebase rebased(const DelegationPatch &mine, const Delegation &base, const Delegation &current)
{
    if (clashes(mine, difference(base, current)))
        return {RebaseOutcome::Clash, {}};
    DelegationPatch patch = reduced(mine, current);
    const RebaseOutcome outcome = patch.isEmpty() ? RebaseOutcome::NothingLeft : RebaseOutcome::Rebased;
    return {outcome, std::move(patch)};
}

} // namespace truelle
