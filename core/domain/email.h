// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace truelle {

// Whether `text` is an address we are willing to hand to a mail server: one local part, one domain with a dot, printable
// ASCII, no quoting, no comments, at most 254 characters (RFC 5321 §4.5.3). Stricter than RFC 5322 on purpose: control
// characters and brackets in an address are how mail commands are smuggled.
[[nodiscard]] bool isMailAddress(std::string_view text);

// The form in which addresses are compared and stored: lower case (ASCII), no surrounding blanks.
[[nodiscard]] std::string normalisedMailAddress(std::string_view text);

} // namespace truelle
