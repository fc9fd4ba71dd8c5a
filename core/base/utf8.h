// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace truelle {

// True for well-formed UTF-8 (RFC 3629: no over-long form, no surrogate, nothing above U+10FFFF).
[[nodiscard]] bool isUtf8(std::string_view text);

void appendUtf8(std::string &text, char32_t point);

// Windows-1252 as UTF-8; nothing where a byte means nothing in it.
[[nodiscard]] std::optional<std::string> fromWindows1252(std::string_view bytes);

// UTF-16 that begins with its byte order mark, as UTF-8 without one; nothing where there is no mark. A lone surrogate
// and an odd last byte become U+FFFD.
[[nodiscard]] std::optional<std::string> fromMarkedUtf16(std::string_view bytes);

} // namespace truelle
