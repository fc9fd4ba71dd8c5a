// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/pendingchange.h"

#include "core/domain/email.h"
#include "core/domain/typedtext.h"
#include "core/wire/delegationrequestwire.h"
#include "core/wire/delegationwire.h"
#include "core/wire/problemwire.h"

#include <QByteArray>
#include <QRandomGenerator>

#include <array>

namespace truelle {
namespace {

Delegation asked(const PendingChange &addition, Date today)
{
    Delegation delegation = delegationOf(addition.grant, today);
    delegation.id = addition.entry.delegation;
    // Of nobody else's: the caisse's ids are none of ours.
    delegation.beneficiary = BeneficiaryId(addition.entry.delegation.toString());
    return delegation;
}

void renew(OutboxEntry &entry)
{
    entry.idempotencyKey = newIdempotencyKey();
    entry.nextAttemptAt = {};
}

Result<void> readBody(PendingChange &change, const OutboxEntry &entry, Vocabulary &vocabulary)
{
    if (entry.kind == OutboxKind::Addition) {
        auto grant = decodeGrant(entry.patchJson, vocabulary);
        if (!grant)
            return std::move(grant).error();
        change.grant = *std::move(grant);
        change.grant.site = entry.site;
        return {};
    }
    auto base = decodeDelegation(entry.baseJson, vocabulary);
    if (!base)
        return std::move(base).error();
    change.base = *std::move(base);
    if (entry.kind == OutboxKind::Removal)
        return {};
    auto patch = decodePatch(entry.patchJson, vocabulary);
    if (!patch)
        return std::move(patch).error();
    change.patch = *std::move(patch);
    return {};
}

} // namespace

Result<PendingChange> readChange(OutboxEntry entry, Vocabulary &vocabulary, Date today)
{
    PendingChange change;
    if (auto read = readBody(change, entry, vocabulary); !read)
        return std::move(read).error();
    if (!entry.problemJson.empty())
        change.problem = decodeProblem(entry.problemJson, 0);
    change.entry = std::move(entry);
    if (change.entry.kind == OutboxKind::Addition)
        change.base = asked(change, today);
    return change;
}

void rewrite(PendingChange &change, const DelegationPatch &patch, const Delegation &base, const Vocabulary &vocabulary)
{
    change.patch = patch;
    change.base = base;
    change.entry.kind = OutboxKind::Change;
    change.entry.patchJson = encodePatch(patch, vocabulary);
    change.entry.baseJson = encodeDelegation(base, vocabulary);
    change.entry.baseVersion = base.version;
    renew(change.entry);
}

void rewriteAsAddition(PendingChange &change, const DelegationGrant &grant, const Vocabulary &vocabulary, Date today)
{
    change.grant = grant;
    change.grant.site = change.entry.site;
    change.base = asked(change, today);
    change.entry.kind = OutboxKind::Addition;
    change.entry.patchJson = encodeGrant(change.grant, vocabulary);
    change.entry.baseJson.clear();
    change.entry.baseVersion.clear();
    renew(change.entry);
}

void rewriteAsRemoval(PendingChange &change, const Delegation &base, const Vocabulary &vocabulary)
{
    change.patch = {};
    change.base = base;
    change.entry.kind = OutboxKind::Removal;
    change.entry.patchJson.clear();
    change.entry.baseJson = encodeDelegation(base, vocabulary);
    change.entry.baseVersion = base.version;
    renew(change.entry);
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

bool haveSameReceiver(const PendingChange &one, const PendingChange &other)
{
    if (one.entry.kind != OutboxKind::Addition || other.entry.kind != OutboxKind::Addition
        || one.site() != other.site() || one.grant.kind != other.grant.kind)
        return false;
    const auto address = [](const DelegationGrant &grant) {
        return normalisedMailAddress(cleanedIdentifier(grant.email));
    };
    return address(one.grant) == address(other.grant);
}

DelegationGrant amended(const PendingChange &addition, const DelegationPatch &patch, Date today)
{
    DelegationGrant grant = grantOf(applied(patch, addition.base), today);
    grant.kind = addition.grant.kind;
    grant.email = addition.grant.email;
    grant.reason = patch.reason.empty() ? addition.grant.reason : patch.reason;
    return grant;
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
