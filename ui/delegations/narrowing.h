// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/effectiverights.h"

namespace truelle::ui {

// « Réduit par le client »: whether what `above` leaves of `own`, which was given from it, is less than it says.
[[nodiscard]] bool isNarrowedAbove(const Delegation &own, const Delegation &above, Date today);

} // namespace truelle::ui
