// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace truelle {

// A calendar day in France; effect and end dates are days, not moments.
using Date = std::chrono::sys_days;
// A declaration month.
using Month = std::chrono::year_month;

// ISO 8601: "2026-04-16", "2026-04", "2026-04-16T08:30:00Z" (UTC only, optional milliseconds). Nothing for anything
// else, days that do not exist included.
[[nodiscard]] std::optional<Date> parseIsoDate(std::string_view text);
[[nodiscard]] std::optional<Month> parseIsoMonth(std::string_view text);
[[nodiscard]] std::optional<Instant> parseIsoInstant(std::string_view text);
[[nodiscard]] std::string formatIso(Date date);
[[nodiscard]] std::string formatIso(Month month);
[[nodiscard]] std::string formatIso(Instant instant);

// Metropolitan French time by the rule of directive 2000/84/EC: UTC+1, and UTC+2 from the last Sunday of March to the
// last Sunday of October, changing at 01:00 UTC. Written out because the days that rights begin and end on must not
// depend on a computer's time-zone files.
[[nodiscard]] Date parisDate(Instant instant);
// The moment a day begins in Paris. A right with end date D is over at parisMidnight(D + 1 day).
[[nodiscard]] Instant parisMidnight(Date date);
// The moment of `time` o'clock (wall clock, Paris) on a day.
[[nodiscard]] Instant parisInstant(Date date, std::chrono::minutes time);

} // namespace truelle
