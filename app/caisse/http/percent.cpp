// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/http/percent.h"

#include "core/base/utf8.h"

#include <algorithm>

namespace truelle::caisse {
namespace {

std::optional<unsigned> hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return static_cast<unsigned>(c - '0');
    if (c >= 'a' && c <= 'f')
        return static_cast<unsigned>(c - 'a') + 10U;
    if (c >= 'A' && c <= 'F')
        return static_cast<unsigned>(c - 'A') + 10U;
    return std::nullopt;
}

bool isControl(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7f;
}

using Items = std::map<std::string, std::string, std::less<>>;
using Decode = std::optional<std::string> (*)(std::string_view);

std::optional<std::string> decodedText(std::string_view text)
{
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            decoded += text[i];
            continue;
        }
        if (text.size() - i < 3)
            return std::nullopt;
        const auto high = hexDigit(text[i + 1]);
        const auto low = hexDigit(text[i + 2]);
        if (!high || !low)
            return std::nullopt;
        decoded += static_cast<char>(*high * 16U + *low);
        i += 2;
    }
    if (!isUtf8(decoded))
        return std::nullopt;
    return decoded;
}

std::optional<Items> decodedItems(std::string_view query, Decode decode)
{
    Items values;
    while (!query.empty()) {
        const std::string_view item = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(query.size(), item.size() + 1));
        const std::size_t equals = item.find('=');
        auto name = decode(item.substr(0, equals));
        auto value = decode(equals == std::string_view::npos ? std::string_view() : item.substr(equals + 1));
        if (!name || name->empty() || !value)
            return std::nullopt;
        if (!values.emplace(std::move(*name), std::move(*value)).second)
            return std::nullopt;
    }
    return values;
}

} // namespace

std::optional<std::string> decodePercent(std::string_view text)
{
    auto decoded = decodedText(text);
    if (decoded && hasControlCharacter(*decoded))
        return std::nullopt;
    return decoded;
}

std::optional<Items> decodeQuery(std::string_view query)
{
    return decodedItems(query, decodePercent);
}

std::optional<Items> decodeForm(std::string body)
{
    std::ranges::replace(body, '+', ' ');
    return decodedItems(body, decodedText);
}

bool hasControlCharacter(std::string_view text)
{
    return std::ranges::any_of(text, isControl);
}

} // namespace truelle::caisse
