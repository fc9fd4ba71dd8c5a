// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/http/host.h"

#include "app/caisse/http/fieldtext.h"

#include <boost/asio/ip/address.hpp>

#include <algorithm>
#include <optional>

namespace truelle::caisse {
namespace {

bool isPort(std::string_view text)
{
    return text.size() <= 5 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// Without its port, addresses in their usual form; nothing where it is no host.
std::optional<std::string> normalised(std::string_view host)
{
    std::string_view name = host;
    std::string_view port;
    const bool isBracketed = host.starts_with('[');
    if (isBracketed) {
        const std::size_t end = host.find(']');
        if (end == std::string_view::npos || (end + 1 < host.size() && host[end + 1] != ':'))
            return std::nullopt;
        name = host.substr(1, end - 1);
        port = host.substr(std::min(host.size(), end + 2));
    } else {
        port = host;
        name = takeUntil(port, ':');
    }
    if (name.ends_with('.') && !isBracketed)
        name.remove_suffix(1);
    if (name.empty() || !isPort(port))
        return std::nullopt;
    std::string text(name);
    std::ranges::transform(text, text.begin(), lowered);
    boost::system::error_code notNumeric;
    const auto address = boost::asio::ip::make_address(text, notNumeric);
    if (isBracketed != (!notNumeric && address.is_v6()))
        return std::nullopt;
    return notNumeric ? text : address.to_string();
}

bool isNamedBy(std::string_view host, std::string_view name)
{
    if (!name.starts_with("*."))
        return host == name;
    const std::size_t dot = host.find('.');
    return dot != std::string_view::npos && dot > 0 && host.substr(dot) == name.substr(1);
}

} // namespace

bool isServedHost(std::string_view host, std::span<const std::string> names)
{
    const auto wanted = normalised(host);
    return wanted
        && std::ranges::any_of(names, [&](const std::string &name) { return isNamedBy(*wanted, name); });
}

} // namespace truelle::caisse
