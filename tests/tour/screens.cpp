// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tour/screens.h"

namespace truelle::tour {

std::vector<Screen> allScreens()
{
    std::vector<Screen> all;
    for (const auto part : {lookScreens, entranceScreens, accountScreens, wizardScreens, pageScreens, letterScreens,
                            rightsScreens, pendingScreens, severalAccountScreens, demonstrationScreens}) {
        const std::vector<Screen> screens = part();
        all.insert(all.end(), screens.begin(), screens.end());
    }
    return all;
}

} // namespace truelle::tour
