// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/http/percent.h"

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

// The length of the sequence a byte begins and the range its second byte must lie in (Unicode, table 3-7).
struct Lead
{
    std::size_t length = 0;
    unsigned char low = 0x80;
    unsigned char high = 0xbf;
};

Lead leadOf(unsigned char byte)
{
    if (byte < 0x80)
        return {1};
    if (byte >= 0xc2 && byte <= 0xdf)
        return {2};
    if (byte == 0xe0)
        return {3, 0xa0, 0xbf};
    if (byte == 0xed)
        return {3, 0x80, 0x9f};
    if (byte >= 0xe1 && byte <= 0xef)
        return {3};
    if (byte == 0xf0)
        return {4, 0x90, 0xbf};
    if (byte == 0xf4)
        return {4, 0x80, 0x8f};
    if (byte >= 0xf1 && byte <= 0xf3)
        return {4};
    return {};
}

} // namespace

bool isUtf8(std::string_view text)
{
    while (!text.empty()) {
        const Lead lead = leadOf(static_cast<unsigned char>(text[0]));
        if (lead.length == 0 || lead.length > text.size())
            return false;
        for (std::size_t i = 1; i < lead.length; ++i) {
            const auto byte = static_cast<unsigned char>(text[i]);
            const unsigned char low = i == 1 ? lead.low : 0x80;
            const unsigned char high = i == 1 ? lead.high : 0xbf;
            if (byte < low || byte > high)
                return false;
        }
        text.remove_prefix(lead.length);
    }
    return true;
}

std::optional<std::string> decodePercent(std::string_view text)
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
    if (std::ranges::any_of(decoded, isControl) || !isUtf8(decoded))
        return std::nullopt;
    return decoded;
}

std::optional<std::map<std::string, std::string, std::less<>>> decodeQuery(std::string_view query)
{
    std::map<std::string, std::string, std::less<>> values;
    while (!query.empty()) {
        const std::string_view item = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(query.size(), item.size() + 1));
        const std::size_t equals = item.find('=');
        auto name = decodePercent(item.substr(0, equals));
        auto value = decodePercent(equals == std::string_view::npos ? std::string_view() : item.substr(equals + 1));
        if (!name || name->empty() || !value)
            return std::nullopt;
        if (!values.emplace(std::move(*name), std::move(*value)).second)
            return std::nullopt;
    }
    return values;
}

} // namespace truelle::caisse
