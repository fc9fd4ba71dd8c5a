// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegations/narrowing.h"

#include <array>

namespace truelle::ui {

bool isNarrowedAbove(const Delegation &own, const Delegation &above, Date today)
{
    const std::array chain{above, own};
    return !lossBetween(effectiveRights(std::span(chain).last(1), today), effectiveRights(chain, today)).isNothing();
}

} // namespace truelle::ui
