// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/siret.h"

#include <array>

namespace truelle {
namespace {

constexpr std::size_t kLength = 14;
constexpr std::string_view kLaPosteSiren = "356000000";
// What may stand between digits: space, dot, dash, no-break space, narrow no-break space, non-breaking hyphen (UTF-8).
constexpr auto kSeparators = std::to_array<std::string_view>({" ", ".", "-", "\t", "\u00a0", "\u202f", "\u2011", "\u2009"});

bool isLuhnValid(std::string_view digits)
{
    int sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        int digit = digits[digits.size() - 1 - i] - '0';
        if (i % 2 == 1)
            digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
        sum += digit;
    }
    return sum % 10 == 0;
}

bool isPlainSumMultipleOfFive(std::string_view digits)
{
    int sum = 0;
    for (const char c : digits)
        sum += c - '0';
    return sum % 5 == 0;
}

} // namespace

std::optional<Siret> Siret::parse(std::string_view text)
{
    std::string digits;
    while (!text.empty()) {
        if (text.front() >= '0' && text.front() <= '9') {
            digits += text.front();
            text.remove_prefix(1);
            if (digits.size() > kLength)
                return std::nullopt;
            continue;
        }
        bool isSeparator = false;
        for (const std::string_view separator : kSeparators) {
            if (text.starts_with(separator)) {
                text.remove_prefix(separator.size());
                isSeparator = true;
                break;
            }
        }
        if (!isSeparator)
            return std::nullopt;
    }
    if (digits.size() != kLength)
        return std::nullopt;
    const bool isLaPoste = digits.starts_with(kLaPosteSiren);
    if (!isLuhnValid(digits) && !(isLaPoste && isPlainSumMultipleOfFive(digits)))
        return std::nullopt;
    return Siret(std::move(digits));
}

std::string Siret::formatted() const
{
    return m_digits.substr(0, 3) + ' ' + m_digits.substr(3, 3) + ' ' + m_digits.substr(6, 3) + ' ' + m_digits.substr(9);
}

} // namespace truelle
