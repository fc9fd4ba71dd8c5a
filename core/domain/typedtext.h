// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

// What people type and paste, without what cannot be seen: letters and e-mails bring marks along that a caisse refuses.
// UTF-8 in, UTF-8 out; composed and decomposed letters stay as they are.
namespace truelle {

// An identifier, a SIRET, an address: no control characters, no directional marks (U+200E/F, U+202A–E, U+2066–9), no
// zero-width characters and soft hyphens, no U+FEFF; no-break spaces are plain ones; no blanks around.
[[nodiscard]] std::string cleanedIdentifier(std::string_view typed);

// A person's name: the same, but joiners (U+200C/D) stay, which some scripts write with, and a run of blanks (a line
// end, a tab) is one space.
[[nodiscard]] std::string cleanedName(std::string_view typed);

// A confidential code without the blanks and marks around it, within `typed`: what is between may be part of it.
[[nodiscard]] std::string_view cleanedCode(std::string_view typed);

// In Unicode characters, as the contract's limits are counted.
[[nodiscard]] std::size_t characterCount(std::string_view utf8);

} // namespace truelle
