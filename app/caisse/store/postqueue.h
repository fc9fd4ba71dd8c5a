// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/store/connection.h"
#include "core/base/clock.h"
#include "core/base/secret.h"

#include <string>

namespace truelle::caisse {

enum class PostChannel { Mail, Letter, Sms };
[[nodiscard]] std::string_view channelName(PostChannel channel); // as in post.channel

// A message to somebody, on its way out of the caisse.
struct OutgoingPost
{
    PostChannel channel = PostChannel::Mail;
    std::string recipient; // mail: an address; letter: the lines of a postal address; SMS: a number in E.164
    std::string recipientName;
    std::string subject; // empty for an SMS
    std::string body; // plain text, UTF-8
    std::string cause; // what it is sent for; a second message of the same cause is dropped
    Secret secret{}; // what nobody but the recipient may read: stands in the body at kSecretPlace; may be empty
};

// Where the secret goes in a body (at its last occurrence: a name above may look like it), and the caisse's own public
// address in a secret that is a link. The dispatcher puts both in when it sends; what is kept, listed and logged is the
// body with its place. The secret leaves the store with the message.
inline constexpr std::string_view kSecretPlace = "{secret}";
inline constexpr std::string_view kAddressPlace = "{address}";

// Queues a message in the running transaction, so that it is sent exactly if what caused it is kept.
void enqueue(Connection &store, const OutgoingPost &post, Instant now);

} // namespace truelle::caisse
