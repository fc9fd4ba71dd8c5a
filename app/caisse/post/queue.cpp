// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/post/queue.h"

#include <algorithm>

namespace truelle::caisse {
namespace {

using std::chrono::milliseconds;

constexpr std::string_view kColumns =
    "SELECT id, channel, recipient, recipient_name, subject, body, cause, created_at, "
    "attempts, next_attempt_at, sent_at, last_error";

PostChannel channelOf(std::string_view name)
{
    for (const PostChannel channel : {PostChannel::Letter, PostChannel::Sms})
        if (channelName(channel) == name)
            return channel;
    return PostChannel::Mail;
}

Instant instantOf(std::int64_t value)
{
    return Instant(milliseconds(value));
}

std::vector<QueuedPost> readAll(Query rows)
{
    std::vector<QueuedPost> result;
    while (rows.next()) {
        QueuedPost row;
        row.id = rows.integer(0);
        row.post = {channelOf(rows.text(1)), rows.text(2), rows.text(3), rows.text(4), rows.text(5),
                    rows.text(6), Secret(rows.text(12))};
        row.created = instantOf(rows.integer(7));
        row.attempts = rows.number(8);
        if (rows.integer(9) != kNever)
            row.nextAttempt = instantOf(rows.integer(9));
        if (!rows.isNull(10))
            row.sent = instantOf(rows.integer(10));
        row.lastError = rows.text(11);
        result.push_back(std::move(row));
    }
    return result;
}

} // namespace

std::vector<QueuedPost> duePosts(Connection &store, Instant now, int limit)
{
    return readAll(store.query(
        std::string(kColumns)
            + ", secret FROM post WHERE sent_at IS NULL AND next_attempt_at <= ?1 ORDER BY next_attempt_at, id LIMIT ?2",
        std::int64_t{now.time_since_epoch().count()}, limit));
}

std::vector<QueuedPost> allPosts(Connection &store, PostChannel channel)
{
    return readAll(
        store.query(std::string(kColumns) + ", NULL FROM post WHERE channel = ?1 ORDER BY id", channelName(channel)));
}

std::string bodyToSend(const OutgoingPost &post, std::string_view address)
{
    std::string body = post.body;
    const std::size_t place = body.rfind(kSecretPlace);
    if (post.secret.isEmpty() || place == std::string::npos)
        return body;
    std::string_view secret = post.secret.reveal();
    body.erase(place, kSecretPlace.size());
    if (!secret.starts_with(kAddressPlace))
        return body.insert(place, secret);
    secret.remove_prefix(kAddressPlace.size());
    return body.insert(place, secret).insert(place, address);
}

void markSent(Connection &store, std::int64_t id, Instant now)
{
    store.run("UPDATE post SET sent_at = ?2, attempts = attempts + 1, last_error = '', secret = NULL WHERE id = ?1 AND "
              "sent_at IS NULL",
              id, std::int64_t{now.time_since_epoch().count()});
}

void markFailed(Connection &store, std::int64_t id, std::string_view error, std::optional<Instant> next)
{
    store.run("UPDATE post SET attempts = attempts + 1, last_error = ?2, next_attempt_at = ?3, "
              "secret = CASE WHEN ?3 = ?4 THEN NULL ELSE secret END WHERE id = ?1 AND sent_at IS NULL",
              id, error, next ? std::int64_t{next->time_since_epoch().count()} : kNever, kNever);
}

std::optional<milliseconds> retryDelay(int attempts)
{
    using namespace std::chrono_literals;
    constexpr int kMaximumAttempts = 10;
    if (attempts >= kMaximumAttempts)
        return std::nullopt;
    milliseconds delay = 1min;
    for (int i = 1; i < attempts; ++i)
        delay = std::min<milliseconds>(delay * 5, 24h);
    return delay;
}

} // namespace truelle::caisse
