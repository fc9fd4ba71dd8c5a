// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/commands/console.h"

#include <span>

namespace truelle::caisse {

// `alert add`: a DSN alert on a site's month, and the month's state in « Suivi DSN » with it.
[[nodiscard]] int runAlertAdd(std::span<const std::string_view> words, Console &console);
// `alert clear`: takes back a site's alerts, all or those of a month or a kind.
[[nodiscard]] int runAlertClear(std::span<const std::string_view> words, Console &console);

} // namespace truelle::caisse
