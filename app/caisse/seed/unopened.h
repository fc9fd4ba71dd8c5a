// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/seed/random.h"
#include "app/caisse/seed/world.h"

namespace truelle::caisse {

// Fills World::unopened: new companies of the first accounting firm's, one site each. Nothing else of the world depends
// on them.
void addUnopened(World &world, Random random);

// Where a company of the demonstration gets its letters, a street and the town's line; the same for the same company.
[[nodiscard]] std::string inventedAddress(std::size_t company, std::size_t town);

} // namespace truelle::caisse
