// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/rules/confidentialcodes.h"
#include "app/caisse/seed/world.h"

#include <string>
#include <vector>

namespace truelle::caisse {

// What of a demonstration is hashed slowly, and so made before and beside its writing.
struct SeedSecrets
{
    std::vector<std::string> passwordHashes; // with salts of their own, of the demonstration's accounts in their order
    std::vector<NewCode> codes; // one for each of lettersOf()
};

// The sites whose letters are in the demonstration's outbox: places in World::sites for the company that waits for its
// activation, then, from World::sites.size() on, those of World::unopened.
[[nodiscard]] std::vector<std::size_t> lettersOf(const World &world);

// Two hashes at once, because each takes a tenth of a second and 64 MiB. Internal where there is not enough memory.
[[nodiscard]] Result<SeedSecrets> makeSecrets(const World &world, const PasswordHasher &hasher);

} // namespace truelle::caisse
