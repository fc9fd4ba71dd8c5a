// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/slug.h"

#include <array>

namespace truelle {
namespace {

// The ASCII letters for the second byte of a UTF-8 letter beginning with 0xC3 (U+00C0 … U+00FF, ÿ for ß).
std::string_view plainLatin(unsigned char second)
{
    constexpr auto kPlain = std::to_array<std::string_view>({
        "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i",
        "d", "n", "o", "o", "o", "o", "o",  "",  "o", "u", "u", "u", "u", "y", "th", "y",
    });
    return kPlain[second & 0x1fU];
}

} // namespace

std::string slug(std::string_view text, char separator)
{
    std::string result;
    result.reserve(text.size());
    bool isPending = false;
    const auto append = [&](std::string_view letters) {
        if (isPending && separator != '\0' && !result.empty())
            result += separator;
        isPending = false;
        result += letters;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        if ((lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9'))
            append({&lower, 1});
        else if (static_cast<unsigned char>(c) == 0xc3 && i + 1 < text.size())
            append(plainLatin(static_cast<unsigned char>(text[++i])));
        else if (static_cast<unsigned char>(c) == 0xc5 && i + 1 < text.size())
            ++i, append("oe"); // Œ, œ: the only letters of that row in our words
        else
            isPending = true;
    }
    return result;
}

} // namespace truelle
