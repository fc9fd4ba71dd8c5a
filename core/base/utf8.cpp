// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/utf8.h"

#include <array>

namespace truelle {
namespace {

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

// U+0080 … U+009F, where Windows-1252 differs from Latin-1; 0 where it has nothing.
constexpr std::array<char16_t, 32> kWindows1252{
    0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178,
};

enum class ByteOrder { Little, Big };

char32_t unitAt(std::string_view bytes, std::size_t at, ByteOrder order)
{
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return order == ByteOrder::Little ? char32_t(second) << 8U | first : char32_t(first) << 8U | second;
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

void appendUtf8(std::string &text, char32_t point)
{
    const auto put = [&text](char32_t byte) { text += static_cast<char>(byte); };
    if (point < 0x80) {
        put(point);
    } else if (point < 0x800) {
        put(0xc0U | point >> 6U);
        put(0x80U | (point & 0x3fU));
    } else if (point < 0x10000) {
        put(0xe0U | point >> 12U);
        put(0x80U | (point >> 6U & 0x3fU));
        put(0x80U | (point & 0x3fU));
    } else {
        put(0xf0U | point >> 18U);
        put(0x80U | (point >> 12U & 0x3fU));
        put(0x80U | (point >> 6U & 0x3fU));
        put(0x80U | (point & 0x3fU));
    }
}

std::optional<std::string> fromWindows1252(std::string_view bytes)
{
    std::string text;
    text.reserve(bytes.size());
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        const char32_t point = byte >= 0x80 && byte < 0xa0 ? kWindows1252[byte - 0x80U] : char32_t(byte);
        if (point == 0 && byte != 0)
            return std::nullopt;
        appendUtf8(text, point);
    }
    return text;
}

std::optional<std::string> fromMarkedUtf16(std::string_view bytes)
{
    const bool isLittle = bytes.starts_with("\xff\xfe");
    if (!isLittle && !bytes.starts_with("\xfe\xff"))
        return std::nullopt;
    const ByteOrder order = isLittle ? ByteOrder::Little : ByteOrder::Big;
    std::string text;
    text.reserve(bytes.size());
    std::size_t at = 2;
    for (; at + 1 < bytes.size(); at += 2) {
        char32_t point = unitAt(bytes, at, order);
        const bool isHigh = point >= 0xd800 && point < 0xdc00;
        const char32_t next = isHigh && at + 3 < bytes.size() ? unitAt(bytes, at + 2, order) : 0;
        if (next >= 0xdc00 && next < 0xe000) {
            point = 0x10000 + ((point - 0xd800) << 10U) + (next - 0xdc00);
            at += 2;
        } else if (point >= 0xd800 && point < 0xe000) {
            point = 0xfffd;
        }
        appendUtf8(text, point);
    }
    if (at < bytes.size())
        appendUtf8(text, 0xfffd);
    return text;
}

} // namespace truelle
