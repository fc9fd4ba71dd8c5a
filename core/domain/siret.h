// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional> // before <compare>, see core/base/id.h
#include <compare>
#include <string>
#include <string_view>

namespace truelle {

// The number of an establishment: 14 digits whose Luhn sum is a multiple of 10; La Poste's (SIREN 356000000) need only
// a plain digit sum that is a multiple of 5 (INSEE). A value of this type is always valid.
class Siret
{
public:
    // Accepts digits with spaces (no-break ones too), dots and dashes between them, as they are pasted.
    [[nodiscard]] static std::optional<Siret> parse(std::string_view text);

    [[nodiscard]] const std::string &digits() const { return m_digits; }
    [[nodiscard]] std::string siren() const { return m_digits.substr(0, 9); }
    // As it is shown: « 732 829 320 00074 » (3-3-3-5, plain spaces).
    [[nodiscard]] std::string formatted() const;

    friend bool operator==(const Siret &, const Siret &) = default;
    friend auto operator<=>(const Siret &, const Siret &) = default;

private:
    explicit Siret(std::string digits) : m_digits(std::move(digits)) { }
    std::string m_digits;
};

} // namespace truelle
