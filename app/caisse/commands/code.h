// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/commands/console.h"

#include <span>
#include <string_view>

namespace truelle::caisse {

// `code issue --site SIRET [--print]`: a new code confidentiel for a site, by letter, or shown and posted to nobody.
[[nodiscard]] int runCodeIssue(std::span<const std::string_view> words, Console &console);

} // namespace truelle::caisse
