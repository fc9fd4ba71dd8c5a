// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/domain/site.h"

#include <cstdint>
#include <string>

namespace truelle {

// Where a queued change stands. "Sent" is written before the request goes out and means: the caisse may have it, so
// this very request, with this very key, must be repeated until there is an answer. After a crash that is all there is
// to know.
enum class OutboxState { Waiting = 0, Sent = 1, Refused = 2, Conflict = 3 };

// What is asked of the caisse: PATCH a delegation, POST a new one, DELETE one.
enum class OutboxKind { Change = 0, Addition = 1, Removal = 2 };

// A change the person made and the caisse has not confirmed.
struct OutboxEntry
{
    std::int64_t sequence = 0; // order of submission; given by the store
    std::string idempotencyKey;
    AccountKey account;
    SiteId site;
    OutboxKind kind = OutboxKind::Change;
    DelegationId delegation; // of an addition, and of what was done to it since: an id of ours until the caisse has one
    // The body, but for its codes independent of any catalogue: encodePatch of a change, encodeGrant of an addition,
    // nothing of a removal.
    std::string patchJson;
    std::string baseVersion; // what If-Match carries; of an addition nothing
    std::string baseJson; // the delegation the change was made on; of an addition nothing
    Instant createdAt{};
    int attempts = 0;
    Instant nextAttemptAt{};
    OutboxState state = OutboxState::Waiting;
    std::string problemJson; // encodeProblem, of Refused and Conflict and of a failed attempt; else empty
    friend bool operator==(const OutboxEntry &, const OutboxEntry &) = default;
};

} // namespace truelle
