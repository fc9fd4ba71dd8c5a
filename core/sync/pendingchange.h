// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/result.h"
#include "core/domain/delegation.h"
#include "core/domain/delegationgrant.h"
#include "core/storage/outboxentry.h"

#include <optional>
#include <string>

namespace truelle {

// An entry of the outbox, its texts read.
struct PendingChange
{
    OutboxEntry entry; // patchJson is what is sent, byte for byte, as long as the key is the same
    DelegationPatch patch; // of a change
    DelegationGrant grant; // of an addition
    Delegation base; // what the person saw when the change was made; of an addition what it gives, under its own id
    std::optional<Error> problem;
    bool isInFlight = false; // a request is on its way in this very moment

    [[nodiscard]] SiteKey site() const { return {entry.account, entry.site}; }
    // Nothing is known of an earlier request, so it may still be changed.
    [[nodiscard]] bool isOpen() const { return entry.state != OutboxState::Sent; }
    // The caisse knows nothing of it: it can be taken back without a word.
    [[nodiscard]] bool isUnsentAddition() const { return entry.kind == OutboxKind::Addition && isOpen(); }
};

// `today`: an addition without effect date begins when it reaches the caisse.
[[nodiscard]] Result<PendingChange> readChange(OutboxEntry entry, Vocabulary &vocabulary, Date today);

// Each makes of it another request, which gets a new key and is due at once: another body or another precondition.
void rewrite(PendingChange &change, const DelegationPatch &patch, const Delegation &base,
             const Vocabulary &vocabulary);
// The site and the id of ours are in the entry already.
void rewriteAsAddition(PendingChange &change, const DelegationGrant &grant, const Vocabulary &vocabulary, Date today);
void rewriteAsRemoval(PendingChange &change, const Delegation &base, const Vocabulary &vocabulary);

void setProblem(PendingChange &change, const Error &problem);
void clearProblem(PendingChange &change);
// 128 random bits, as hexadecimal digits.
[[nodiscard]] std::string newIdempotencyKey();

// Whether both are for the same person, or the firm, on the same site: the caisse takes one of them alone, so they go
// one after the other.
[[nodiscard]] bool haveSameReceiver(const PendingChange &one, const PendingChange &other);
// What was asked for with the edit in it.
[[nodiscard]] DelegationGrant amended(const PendingChange &addition, const DelegationPatch &patch, Date today);

// What becomes of a change when the caisse's delegation is another than the one it was made on.
enum class RebaseOutcome {
    Rebased, // nobody else touched the same fields
    NothingLeft, // the caisse's is what the person wants already
    Clash, // the same field, another value: the person decides
};
struct Rebase
{
    RebaseOutcome outcome = RebaseOutcome::Rebased;
    DelegationPatch patch; // against `current`, of Rebased
};
[[nodiscard]] Rebase rebased(const DelegationPatch &mine, const Delegation &base, const Delegation &current);

} // namespace truelle
