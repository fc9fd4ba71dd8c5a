// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/store/connection.h"
#include "app/caisse/store/postqueue.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

// The delivering end of the queue that store/postqueue.h fills (table post).
namespace truelle::caisse {

// next_attempt_at of what is not tried again.
inline constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();

struct QueuedPost
{
    std::int64_t id = 0; // names the message in everything that leaves: file, Message-ID
    OutgoingPost post;
    Instant created{};
    int attempts = 0;
    std::optional<Instant> nextAttempt; // nothing: given up
    std::optional<Instant> sent;
    std::string lastError;
};

// What is due at `now`, oldest first, at most `limit`; only here with what is secret of it.
[[nodiscard]] std::vector<QueuedPost> duePosts(Connection &store, Instant now, int limit);
// Everything of a channel, oldest first.
[[nodiscard]] std::vector<QueuedPost> allPosts(Connection &store, PostChannel channel);

// The body as its recipient reads it; `address` is the caisse's own, "https://host:port" without a slash at its end.
[[nodiscard]] std::string bodyToSend(const OutgoingPost &post, std::string_view address);

// Sent or given up, the secret is erased with it.
void markSent(Connection &store, std::int64_t id, Instant now);
// `error` is shown to the operator: what a server answered, never a secret. `next`: nothing gives the message
// up.
void markFailed(Connection &store, std::int64_t id, std::string_view error, std::optional<Instant> next);

// How long to wait after the `attempts`-th failure (from 1): a minute, growing fivefold to a day at most;
// nothing after ten, about a week.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryDelay(int attempts);

} // namespace truelle::caisse
