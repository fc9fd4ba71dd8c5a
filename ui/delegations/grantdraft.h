// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/delegationgrant.h"

namespace truelle::ui {

// What was asked for, to be edited again within `scope`; what is above its ceiling now is left out.
[[nodiscard]] RightsDraft draftOf(const DelegationGrant &asked, const RightsScope &scope);

} // namespace truelle::ui
