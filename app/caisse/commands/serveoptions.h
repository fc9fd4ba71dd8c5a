// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/commands/arguments.h"
#include "app/caisse/commands/console.h"
#include "app/caisse/http/server.h"
#include "app/caisse/post/smtp.h"

#include <filesystem>
#include <optional>

namespace truelle::caisse {

// What `serve` was asked for.
struct ServeOptions
{
    std::filesystem::path data;
    Address listen{"127.0.0.1", 8443};
    std::optional<SmtpServer> smtp;
    std::filesystem::path certificate; // empty: the private ones
    std::filesystem::path key;
    std::vector<std::string> hosts; // that of the public address among them
    std::string publicAddress; // "https://host[:port]" in the links of e-mails; empty: where it listens
    std::vector<std::string> trustedProxies;
};

// Nothing after having told the console, which exits with kExitUsage.
[[nodiscard]] std::optional<ServeOptions> readServeOptions(std::span<const std::string_view> words,
                                                           Console &console);

// "127.0.0.1:8443" or "[::1]:8443"; nothing for anything but a numeric address and a port.
[[nodiscard]] std::optional<Address> parseAddress(std::string_view text);

// The host of "https://host[:port]", a slash at its end aside; nothing for anything else: links are put together from it.
[[nodiscard]] std::optional<std::string> publicHost(std::string_view address);

} // namespace truelle::caisse
