// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>

namespace truelle {

// How the opening of a store went, where it went well. What it cannot do is an ErrorCode: StoreNewer (written by a later
// Truelle), StoreDamaged (and not to be saved), StoreLocked (another process has it), StoreNoAccess, DiskFull.
enum class StoreOutcome {
    Created,
    Ready,
    Migrated,
    Rebuilt, // a damaged cache was set aside; an empty one took its place and the caisse fills it again
    Salvaged, // a damaged desk was set aside; what could be read of it was carried over
};

struct StoreOpening
{
    StoreOutcome outcome = StoreOutcome::Ready;
    std::filesystem::path setAside; // the damaged file, of Rebuilt and Salvaged
    std::size_t salvagedAccounts = 0; // of Salvaged
    std::size_t salvagedChanges = 0;
    std::size_t unreadableRows = 0; // at least
};

} // namespace truelle
