// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace truelle::caisse {

// The steps that make the store's schema, oldest first; append-only. The schema's version is how many were taken.
[[nodiscard]] std::span<const char *const> migrations();

// Marks the file as a caisse's store (PRAGMA application_id, "TrCa").
inline constexpr int kApplicationId = 0x54724361;

} // namespace truelle::caisse
