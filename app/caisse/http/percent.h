// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace truelle::caisse {

// Percent-decoding as RFC 3986 has it, strictly: a broken escape, a control character or text that is not
// UTF-8 is nothing, so that what two readers could understand differently never gets in. `+` stays a plus.
[[nodiscard]] std::optional<std::string> decodePercent(std::string_view text);

// `a=1&b=2` by name. Nothing for a broken escape, an empty name or the same name twice.
[[nodiscard]] std::optional<std::map<std::string, std::string, std::less<>>>
decodeQuery(std::string_view query);

// A browser's form (application/x-www-form-urlencoded): the same, but a blank is a plus, and control characters stay,
// for people paste them: whoever reads an item cleans or refuses it.
[[nodiscard]] std::optional<std::map<std::string, std::string, std::less<>>> decodeForm(std::string body);
[[nodiscard]] bool hasControlCharacter(std::string_view text);

} // namespace truelle::caisse
