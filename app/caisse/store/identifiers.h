// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace truelle::caisse {

// What a public identifier names. Rows have numbers inside the store; outside they are a letter and ten digits, so that
// ids of different kinds never agree and their text order is their number's.
enum class IdKind : char {
    Caisse = 'c',
    Account = 'a',
    Member = 'm',
    Site = 's',
    Firm = 'f',
    Alert = 'w',
    Beneficiary = 'b',
    Delegation = 'd',
};

// e.g. "s0000000042"
[[nodiscard]] std::string publicId(IdKind kind, std::int64_t row);
// The row behind a public id; nothing for anything that publicId() would not have made.
[[nodiscard]] std::optional<std::int64_t> rowOf(IdKind kind, std::string_view id);

} // namespace truelle::caisse
