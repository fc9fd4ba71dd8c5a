// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/passwordrule.h"

namespace truelle {
namespace {

// The next code point and its length in bytes; a broken sequence counts as one special character a byte.
char32_t nextCodePoint(std::string_view text, std::size_t &length)
{
    const auto lead = static_cast<unsigned char>(text.front());
    length = lead < 0x80 ? 1 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
    if (length == 1 || length > text.size()) {
        length = 1;
        return lead < 0x80 ? lead : U'\ufffd';
    }
    char32_t point = lead & (0x7fu >> length);
    for (std::size_t i = 1; i < length; ++i)
        point = (point << 6) | (static_cast<unsigned char>(text[i]) & 0x3fu);
    return point;
}

// The case of ASCII and of the Latin letters of French and its neighbours (Latin-1, Latin Extended-A).
bool isUpper(char32_t c)
{
    if (c >= U'A' && c <= U'Z')
        return true;
    if (c >= 0xc0 && c <= 0xde)
        return c != 0xd7;
    if (c == 0x178)
        return true;
    return c >= 0x100 && c <= 0x177 && c % 2 == 0 && c != 0x138;
}

bool isLower(char32_t c)
{
    if (c >= U'a' && c <= U'z')
        return true;
    if (c >= 0xdf && c <= 0xff)
        return c != 0xf7;
    return c >= 0x100 && c <= 0x17e && !isUpper(c);
}

} // namespace

PasswordCheck checkPassword(std::string_view utf8, const PasswordRule &rule)
{
    PasswordCheck check;
    std::size_t characters = 0;
    while (!utf8.empty()) {
        std::size_t length = 0;
        const char32_t c = nextCodePoint(utf8, length);
        utf8.remove_prefix(length);
        ++characters;
        if (c >= U'0' && c <= U'9')
            check.hasDigit = true;
        else if (isUpper(c))
            check.hasUpper = true;
        else if (isLower(c))
            check.hasLower = true;
        else
            check.hasSpecial = true;
    }
    check.isLongEnough = characters >= rule.minimumLength;
    const int classes = int(check.hasUpper) + int(check.hasLower) + int(check.hasDigit) + int(check.hasSpecial);
    check.isAccepted = check.isLongEnough && classes >= rule.minimumClasses;
    return check;
}

} // namespace truelle
