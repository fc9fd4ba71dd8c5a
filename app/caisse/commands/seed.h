// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/commands/console.h"

#include <span>

namespace truelle::caisse {

// `seed`: fills an empty store with invented companies; with --force, in place of what it holds.
[[nodiscard]] int runSeed(std::span<const std::string_view> words, Console &console);

} // namespace truelle::caisse
