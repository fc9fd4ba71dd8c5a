// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/rules/passwords.h"
#include "app/caisse/seed/world.h"
#include "app/caisse/store/database.h"

#include <filesystem>

namespace truelle::caisse {

enum class ExistingData { Refuse, Replace };

struct SeedWrite
{
    // Gives the five fixed accounts kDemonstrationPassword and makes the codes of the letters; null: the same people, but
    // nobody can sign in, and nothing is posted.
    const PasswordHasher *hasher = nullptr;
    ExistingData existing = ExistingData::Refuse;
};

// The five accounts' password, published on the sign-in page of the demonstration. No secret: it opens
// invented data.
inline constexpr std::string_view kDemonstrationPassword = "Truelle-2026!";

// Stores the world in one transaction and queues the demonstration's mailbox (welcomepost.h).
// InvalidInput where the store has sites already and they are not to be replaced; the errors of Database
// otherwise.
[[nodiscard]] Result<void> writeWorld(Database &database, const World &world, const SeedWrite &how);

// DIR/demonstration.json: the five accounts with their password and what they show, for the demonstration's
// sign-in page. StoreNoAccess or DiskFull where it cannot be written.
[[nodiscard]] Result<void> writeDemonstrationFile(const std::filesystem::path &directory, const World &world);

} // namespace truelle::caisse
