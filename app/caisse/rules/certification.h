// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/rules/services.h"
#include "core/domain/date.h"

// The periodic certification of an account's address (guide): twelve months from each link that was followed.
namespace truelle::caisse {

inline constexpr std::chrono::days kCertificationWarning{30};

// The last day of a certification that is given now.
[[nodiscard]] Date certifiedUntil(Instant now);
// Sends each holder a mail with a link thirty days ahead of the end, and another once it is over. How many went out.
[[nodiscard]] Result<int> remindOfCertification(Services &services);

} // namespace truelle::caisse
