// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/store/identifiers.h"

#include <algorithm>
#include <charconv>

namespace truelle::caisse {

namespace {
constexpr std::size_t kDigits = 10;
}

std::string publicId(IdKind kind, std::int64_t row)
{
    const std::string number = std::to_string(row);
    const std::size_t zeros = number.size() < kDigits ? kDigits - number.size() : 0;
    return static_cast<char>(kind) + std::string(zeros, '0') + number;
}

std::optional<std::int64_t> rowOf(IdKind kind, std::string_view id)
{
    if (id.size() != kDigits + 1 || id.front() != static_cast<char>(kind))
        return std::nullopt;
    const std::string_view digits = id.substr(1);
    if (!std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    std::int64_t row = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), row);
    return row;
}

} // namespace truelle::caisse
