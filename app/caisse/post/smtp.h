// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/post/carrier.h"
#include "app/caisse/post/mime.h"
#include "core/base/secret.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace truelle::caisse {

// Where mail is handed over.
struct SmtpServer
{
    std::string host;
    int port = 587;
    bool isTlsFromTheStart = false; // smtps; else STARTTLS, which is required
    std::string user; // empty: no authentication
    Secret password;
    std::filesystem::path caFile; // empty: the system's certificates
};

// smtp://[user:password@]host[:port] or smtps://…; user and password percent-encoded. InvalidInput for
// anything else; its detail does not repeat the text, which may hold a password.
[[nodiscard]] Result<SmtpServer> parseSmtpUrl(std::string_view url);

// Hands mail to a server over TLS 1.2 or later with its certificate verified; a server without STARTTLS gets
// nothing. A message whose end was sent but whose answer was lost is sent again, with the same Message-ID.
class SmtpCarrier final : public Carrier
{
public:
    SmtpCarrier(SmtpServer server, MailSender sender);
    ~SmtpCarrier() override;
    [[nodiscard]] Result<void> deliver(const QueuedPost &post, const std::atomic<bool> &isStopping) override;

private:
    SmtpServer m_server;
    MailSender m_sender;
};

} // namespace truelle::caisse
