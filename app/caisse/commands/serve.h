// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/commands/console.h"

#include <span>

namespace truelle::caisse {

// `serve`: creates the folder, its certificates and its store where absent, then serves until SIGTERM or
// SIGINT (exit 0, running requests are finished first). Prints one line on `out` once it listens. SIGHUP
// reads the certificate anew.
[[nodiscard]] int runServe(std::span<const std::string_view> words, Console &console);

} // namespace truelle::caisse
