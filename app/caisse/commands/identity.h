// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/commands/console.h"

#include <span>
#include <string_view>

namespace truelle::caisse {

// `identity set --id ID --name NAME …`: which caisse this is, as it tells it to everybody; a running server says so from
// its next start. Clients tell caisses apart by the id: two that share one are the same to them.
[[nodiscard]] int runIdentitySet(std::span<const std::string_view> words, Console &console);

} // namespace truelle::caisse
