// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

// Reading the values of header fields: ASCII, no locale.
namespace truelle::caisse {

[[nodiscard]] constexpr char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

[[nodiscard]] constexpr bool equalNoCase(std::string_view left, std::string_view right)
{
    if (left.size() != right.size())
        return false;
    for (std::size_t i = 0; i < left.size(); ++i)
        if (lowered(left[i]) != lowered(right[i]))
            return false;
    return true;
}

[[nodiscard]] constexpr bool startsWithNoCase(std::string_view text, std::string_view start)
{
    return equalNoCase(text.substr(0, start.size()), start);
}

// Without the blanks and tabs around it.
[[nodiscard]] constexpr std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

// Takes what stands before the first `mark`, and the mark, off the text's front.
constexpr std::string_view takeUntil(std::string_view &text, char mark)
{
    const std::size_t end = text.find(mark);
    const std::string_view taken = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return taken;
}

} // namespace truelle::caisse
