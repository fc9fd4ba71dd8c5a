// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/rules/services.h"

namespace truelle::caisse {

// How long the feeds reach back: a client that was away for longer synchronises afresh.
inline constexpr std::chrono::hours kFeedLife{90 * 24};

// Removes what has run out: tokens, links, codes, kept answers, throttles, counts, old log entries; and carries rights over midnight. The
// server calls it at its start and every few minutes.
[[nodiscard]] Result<void> keepHouse(Services &services);

} // namespace truelle::caisse
