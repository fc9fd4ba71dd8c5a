// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/delegation.h"
#include "core/storage/deskstore.h"

#include <optional>
#include <string>

namespace truelle {

// An entry of the outbox, its texts read.
struct PendingChange
{
    OutboxEntry entry; // patchJson is what is sent, byte for byte, as long as the key is the same
    DelegationPatch patch;
    Delegation base; // what the person saw when the change was made
    std::optional<Error> problem;
    bool isInFlight = false; // a request is on its way in this very moment

    [[nodiscard]] SiteKey site() const { return {entry.account, entry.site}; }
    // Nothing is known of an earlier request, so it may still be changed.
    [[nodiscard]] bool isOpen() const { return entry.state != OutboxState::Sent; }
};

[[nodiscard]] Result<PendingChange> readChange(OutboxEntry entry, Vocabulary &vocabulary);

// Another body or another precondition is another request: it gets a new key and is due at once.
void rewrite(PendingChange &change, const DelegationPatch &patch, const Delegation &base,
             const Vocabulary &vocabulary);
void setProblem(PendingChange &change, const Error &problem);
void clearProblem(PendingChange &change);
// 128 random bits, as hexadecimal digits.
[[nodiscard]] std::string newIdempotencyKey();

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
