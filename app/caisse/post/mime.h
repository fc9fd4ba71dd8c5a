// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/post/queue.h"
#include "core/base/result.h"

#include <string>

namespace truelle::caisse {

// Who a caisse's mail comes from.
struct MailSender
{
    std::string name;
    std::string address;
};

// The message as it goes over the wire (RFC 5322, 2045, 2047): CRLF lines of at most 76 characters, headers
// in ASCII, text/plain in UTF-8. The same row always makes the same bytes; the Message-ID is the row's, so
// that a receiver knows a repeated one. InvalidInput for an address that core/domain/email.h does not take,
// or a header with a control character.
[[nodiscard]] Result<std::string> mimeMessage(const QueuedPost &mail, const MailSender &sender);

} // namespace truelle::caisse
