// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/commands/serveoptions.h"

#include <boost/asio/ip/address.hpp>

#include <algorithm>
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

bool isHostName(std::string_view text)
{
    return !text.empty() && text.size() <= 253 && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
    });
}

std::optional<std::uint16_t> portOf(std::string_view digits)
{
    std::uint16_t port = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), port);
    const bool isWhole = !digits.empty() && read.ec == std::errc() && read.ptr == digits.data() + digits.size();
    return isWhole ? std::optional(port) : std::nullopt;
}

// False after having told the console.
bool readPublicAddress(const Arguments &arguments, ServeOptions &options, Console &console)
{
    const auto text = arguments.value("public-address");
    if (!text)
        return true;
    const auto host = publicHost(*text);
    if (!host) {
        console.refuseUsage({"--public-address attend https://nom[:port]", "--public-address takes https://name[:port]"},
                            *text);
        return false;
    }
    options.publicAddress = text->ends_with('/') ? text->substr(0, text->size() - 1) : *text;
    options.hosts.push_back(*host);
    return true;
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
    const auto port = portOf(digits);
    return port ? std::optional(Address{*host, *port}) : std::nullopt;
}

std::optional<std::string> publicHost(std::string_view address)
{
    constexpr std::string_view kScheme = "https://";
    if (!address.starts_with(kScheme))
        return std::nullopt;
    address.remove_prefix(kScheme.size());
    if (address.ends_with('/'))
        address.remove_suffix(1);
    const bool isBracketed = address.starts_with('[');
    const std::size_t end = isBracketed ? address.find(']') + 1 : std::min(address.find(':'), address.size());
    std::string_view host = address.substr(0, end);
    const std::string_view rest = address.substr(end);
    if (!rest.empty() && (rest.front() != ':' || !portOf(rest.substr(1))))
        return std::nullopt;
    if (isBracketed)
        return host.size() > 2 ? numericHost(host.substr(1, host.size() - 2)) : std::nullopt;
    return isHostName(host) ? std::optional(std::string(host)) : std::nullopt;
}

std::optional<ServeOptions> readServeOptions(std::span<const std::string_view> words, Console &console)
{
    const auto arguments =
        Arguments::parse(words, {"data", "listen", "smtp", "smtp-ca", "certificate", "key", "host", "public-address",
                                 "trusted-proxy"});
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
    if (!readAddresses(*arguments, options, console) || !readPublicAddress(*arguments, options, console))
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
