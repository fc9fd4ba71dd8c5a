// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/commands/serveoptions.h"

#include <boost/asio/ip/address.hpp>

#include <charconv>

namespace truelle::caisse {
namespace {

std::optional<std::string> numericHost(std::string_view text)
{
    boost::system::error_code notNumeric;
    const auto address = boost::asio::ip::make_address(std::string(text), notNumeric);
    return notNumeric ? std::nullopt : std::optional(address.to_string());
}

std::vector<std::string> listOf(std::string_view text)
{
    std::vector<std::string> items;
    while (!text.empty()) {
        const std::string_view item = text.substr(0, text.find(','));
        text.remove_prefix(std::min(text.size(), item.size() + 1));
        if (!item.empty())
            items.emplace_back(item);
    }
    return items;
}

// False after having told the console.
bool readAddresses(const Arguments &arguments, ServeOptions &options, Console &console)
{
    if (const auto text = arguments.value("listen")) {
        const auto address = parseAddress(*text);
        if (!address) {
            console.refuseUsage(
                {"--listen attend une adresse numérique et un port, par exemple 127.0.0.1:8443",
                 "--listen takes a numeric address and a port, e.g. 127.0.0.1:8443"},
                *text);
            return false;
        }
        options.listen = *address;
    }
    for (const std::string &text : listOf(arguments.valueOr("trusted-proxy", ""))) {
        const auto address = numericHost(text);
        if (!address) {
            console.refuseUsage(
                {"--trusted-proxy attend une adresse numérique", "--trusted-proxy takes a numeric address"},
                text);
            return false;
        }
        options.trustedProxies.push_back(*address);
    }
    return true;
}

} // namespace

std::optional<Address> parseAddress(std::string_view text)
{
    const std::size_t colon = text.rfind(':');
    if (colon == std::string_view::npos)
        return std::nullopt;
    std::string_view name = text.substr(0, colon);
    const std::string_view digits = text.substr(colon + 1);
    const bool isBracketed = name.size() > 2 && name.front() == '[' && name.back() == ']';
    if (isBracketed)
        name = name.substr(1, name.size() - 2);
    const auto host = numericHost(name);
    if (!host || isBracketed != (host->find(':') != std::string::npos))
        return std::nullopt;
    std::uint16_t port = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), port);
    if (digits.empty() || read.ec != std::errc() || read.ptr != digits.data() + digits.size())
        return std::nullopt;
    return Address{*host, port};
}

std::optional<ServeOptions> readServeOptions(std::span<const std::string_view> words, Console &console)
{
    const auto arguments =
        Arguments::parse(words, {"data", "listen", "smtp", "smtp-ca", "certificate", "key", "host", "trusted-proxy"});
    if (!arguments || !arguments->operands().empty()) {
        console.refuseUsage({"option incorrecte", "invalid option"},
                            arguments ? arguments->operands().front() : arguments.error().detail);
        return std::nullopt;
    }
    ServeOptions options;
    options.data = arguments->valueOr("data", "");
    options.certificate = arguments->valueOr("certificate", "");
    options.key = arguments->valueOr("key", "");
    options.hosts = listOf(arguments->valueOr("host", ""));
    if (options.data.empty()) {
        console.refuseUsage({"option manquante", "missing option"}, "--data");
        return std::nullopt;
    }
    if (options.certificate.empty() != options.key.empty()) {
        console.refuseUsage({"--certificate et --key vont ensemble", "--certificate and --key go together"});
        return std::nullopt;
    }
    if (!readAddresses(*arguments, options, console))
        return std::nullopt;
    if (const auto url = arguments->value("smtp")) {
        auto server = parseSmtpUrl(*url);
        if (!server) {
            // The address is not repeated: it may hold a password.
            console.refuseUsage({"--smtp attend smtp://[utilisateur:motdepasse@]serveur[:port]",
                                 "--smtp takes smtp://[user:password@]host[:port]"});
            return std::nullopt;
        }
        options.smtp = *std::move(server);
    }
    if (const auto authority = arguments->value("smtp-ca")) {
        std::error_code ignored; // what cannot be looked at is not there
        if (!options.smtp || !std::filesystem::is_regular_file(*authority, ignored)) {
            console.refuseUsage({"--smtp-ca attend, avec --smtp, un fichier de certificats",
                                 "--smtp-ca takes, with --smtp, a file of certificates"},
                                *authority);
            return std::nullopt;
        }
        options.smtp->caFile = *authority;
    }
    return options;
}

} // namespace truelle::caisse
