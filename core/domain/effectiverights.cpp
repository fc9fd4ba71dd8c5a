// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/effectiverights.h"

namespace truelle {

EffectiveRights effectiveRights(std::span<const Delegation> chain, Date today)
{
    EffectiveRights result;
    bool isFirst = true;
    for (const Delegation &link : chain) {
        if (!isInForce(today, link))
            return {};
        const EffectiveRights own{link.colleges, link.rights, link.isAdministrator};
        result = isFirst ? own : meet(own, result);
        isFirst = false;
    }
    // Colleges without a feature and features without a college are no right either.
    return result.isNothing() ? EffectiveRights{} : result;
}

EffectiveRights meet(const EffectiveRights &rights, const EffectiveRights &ceiling)
{
    return {rights.colleges.intersected(ceiling.colleges), rights.rights.meet(ceiling.rights),
            rights.mayDelegate && ceiling.mayDelegate};
}

bool isWithin(const EffectiveRights &rights, const EffectiveRights &ceiling)
{
    return rights.colleges.isSubsetOf(ceiling.colleges) && rights.rights.isWithin(ceiling.rights);
}

RightsLoss lossBetween(const EffectiveRights &before, const EffectiveRights &after)
{
    RightsLoss loss;
    loss.isEverything = !before.isNothing() && after.isNothing();
    loss.colleges = before.colleges.without(after.colleges);
    before.rights.consultPlane().forEach([&](std::size_t feature) {
        const LevelLoss level{before.rights.level(feature), after.rights.level(feature)};
        if (level.after < level.before)
            loss.levels[feature] = level;
    });
    return loss;
}

} // namespace truelle
