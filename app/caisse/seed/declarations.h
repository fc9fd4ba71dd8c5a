// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/seed/random.h"
#include "app/caisse/seed/world.h"
#include "core/domain/dsn.h"

#include <span>

namespace truelle::caisse {

inline constexpr std::size_t kFollowUpMonths = 12;

// The kinds of the reference caisse, with the texts it serves (2-domain.md, « DSN »); nothing for a kind it
// has no text of.
inline constexpr std::string_view kMissingOrAnomaly = "missing-or-anomaly";
inline constexpr std::string_view kToRectify = "to-rectify";
[[nodiscard]] std::optional<std::string_view> alertText(std::string_view kind);

// Fills World::alerts. A demonstration account's own site is among those in alert.
void addAlerts(World &world, Random random);

// « Suivi DSN » of one site, latest month first, made when it is asked for because there are many: states
// agree with the site's `alerts`.
[[nodiscard]] std::vector<DsnMonth> followUp(const World &world, std::size_t site,
                                             std::span<const SeedAlert> alerts);

} // namespace truelle::caisse
