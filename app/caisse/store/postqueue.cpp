// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/store/postqueue.h"

namespace truelle::caisse {

std::string_view channelName(PostChannel channel)
{
    switch (channel) {
    case PostChannel::Mail: return "mail";
    case PostChannel::Letter: return "letter";
    case PostChannel::Sms: return "sms";
    }
    return "mail";
}

void enqueue(Connection &store, const OutgoingPost &post, Instant now)
{
    const auto secret = post.secret.isEmpty() ? std::nullopt : std::optional(post.secret.reveal());
    store.run("INSERT INTO post (channel, recipient, recipient_name, subject, body, cause, created_at, next_attempt_at, "
              "secret) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7, ?8) ON CONFLICT (cause) DO NOTHING",
              channelName(post.channel), post.recipient, post.recipientName, post.subject, post.body, post.cause,
              std::int64_t{now.time_since_epoch().count()}, secret);
}

} // namespace truelle::caisse
