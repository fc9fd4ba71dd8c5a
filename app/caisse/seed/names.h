// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <span>
#include <string_view>

// The words the demonstration is made of: French names, towns and building trades. People and companies put
// together from them are invented.
namespace truelle::caisse {

struct Town
{
    std::string_view name;
    std::string_view postcode;
    char landlineZone; // '1' … '5', the first digit after 0 of its telephone numbers
};

[[nodiscard]] std::span<const std::string_view> lastNames();
[[nodiscard]] std::span<const std::string_view> firstNames();
[[nodiscard]] std::span<const std::string_view> trades();
// Places after which companies are named: « du Val d'Orge ».
[[nodiscard]] std::span<const std::string_view> landscapes();
[[nodiscard]] std::span<const std::string_view> legalForms();
[[nodiscard]] std::span<const std::string_view> streets();
// In the order of the country's regions, so that neighbours in the list are near each other.
[[nodiscard]] std::span<const Town> towns();

} // namespace truelle::caisse
