// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/sync/syncservice.h"

#include <chrono>
#include <optional>

namespace truelle {

// What to do about a failure of synchronisation.
enum class ErrorClass {
    RetryLater, // the way or the caisse is not there right now; nothing is wrong with what was asked
    SignInAgain, // the person has to
    Refused, // the caisse understood and said no: asking the same again is useless
    Stop, // something a person has to look at: certificate, store, version
};
[[nodiscard]] ErrorClass classify(ErrorCode code);

// Whether the caisse may have done what was asked although no answer says so: then only the same request, with the same
// key, may follow.
[[nodiscard]] bool mayHaveActed(ErrorCode code);

// The state the status bar shows for a round that ended so.
[[nodiscard]] SyncStatus::State stateAfter(ErrorCode code);

// How long to wait after so many failures in a row (≥ 1): doubling from 5 s to 5 min, the upper half of each step drawn
// by `share` (0 to 1), so that many clients do not come back at once. A caisse's Retry-After is kept where it is longer.
[[nodiscard]] std::chrono::milliseconds retryDelay(int failures, double share,
                                                   std::optional<std::chrono::seconds> retryAfter = std::nullopt);

} // namespace truelle
