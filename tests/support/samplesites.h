// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/portfolio/portfolio.h"

#include <vector>

// Sites of a firm's portfolio as the screens' tests and pictures need them: plausible, all derived from a number.
namespace truelle::samples {

// 10 November 2026, 09:42 in Paris: the day it is on these screens.
[[nodiscard]] Instant screenTime();

[[nodiscard]] SiteKey siteKey(int number);
// Names and towns with accents and ligatures. Every eighth site has DSN alerts, of every kind; some are due within
// five days.
[[nodiscard]] SiteEntry siteEntry(int number);
[[nodiscard]] std::vector<SiteEntry> siteEntries(int count);

// « Charpentes Moreau », Le Mans, 356 000 000 00048, with the two alerts of the guide's picture.
[[nodiscard]] SiteEntry charpentesMoreau();

} // namespace truelle::samples
