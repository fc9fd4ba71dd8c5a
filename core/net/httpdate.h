// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <chrono>
#include <optional>
#include <string_view>

namespace truelle {

// An IMF-fixdate (RFC 9110, 5.6.7), "Sun, 06 Nov 1994 08:49:37 GMT"; the obsolete forms are not read.
[[nodiscard]] std::optional<Instant> parseHttpDate(std::string_view text);

// How long Retry-After (RFC 9110, 10.2.3) asks to wait. A date is taken against the answer's own Date, so that a wrong
// clock of this computer does not matter; nothing where either is missing or unreadable. Never negative, at most a day.
[[nodiscard]] std::optional<std::chrono::seconds> parseRetryAfter(std::string_view retryAfter, std::string_view date);

} // namespace truelle
