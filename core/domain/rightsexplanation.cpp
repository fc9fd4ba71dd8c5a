// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/rightsexplanation.h"

#include "core/domain/delegationdeeds.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace truelle {
namespace {

using Places = std::unordered_map<DelegationId, const Delegation *>;

Places placesOf(std::span<const Delegation> all)
{
    Places places;
    places.reserve(all.size());
    for (const Delegation &one : all)
        places.emplace(one.id, &one);
    return places;
}

std::vector<Delegation> chainIn(const Places &places, const DelegationId &delegation)
{
    std::vector<Delegation> chain;
    // A chain is never longer than all there are: one that runs in a circle ends there.
    for (auto link = places.find(delegation); link != places.end() && chain.size() < places.size();
         link = places.find(link->second->grantor))
        chain.push_back(*link->second);
    std::ranges::reverse(chain);
    return chain;
}

// The first link that leaves no college; precondition: there is one.
std::size_t linkWithoutCollege(std::span<const Delegation> chain)
{
    BitSet colleges = chain.front().colleges;
    std::size_t link = 0;
    while (!colleges.isEmpty())
        colleges = colleges.intersected(chain[++link].colleges);
    return link;
}

BitSet collegesOf(std::span<const Delegation> chain)
{
    BitSet colleges = chain.front().colleges;
    for (const Delegation &link : chain)
        colleges = colleges.intersected(link.colleges);
    return colleges;
}

// Days on which a chain may give less than on the day before or more, from `today` on.
void noteDays(std::span<const Delegation> chain, Date today, std::set<Date> &days)
{
    const auto note = [&](Date day) {
        if (day > today)
            days.insert(day);
    };
    for (const Delegation &link : chain) {
        note(link.effectDate);
        if (link.endDate)
            note(*link.endDate + std::chrono::days(1));
        if (!link.suspension)
            continue;
        note(link.suspension->from);
        if (link.suspension->until)
            note(*link.suspension->until + std::chrono::days(1));
    }
}

std::optional<LossBelow> lossOf(std::span<const Delegation> before, std::span<const Delegation> after, Date today)
{
    std::set<Date> days{today};
    noteDays(before, today, days);
    noteDays(after, today, days);
    for (const Date day : days) {
        RightsLoss loss = lossBetween(effectiveRights(before, day), effectiveRights(after, day));
        if (!loss.isNothing())
            return LossBelow{before.back().id, day, std::move(loss)};
    }
    return std::nullopt;
}

} // namespace

std::optional<LevelExplanation> explainLevel(std::span<const Delegation> chain, std::size_t feature, Date today)
{
    const auto deciding = decidingLink(chain, feature, today);
    if (!deciding)
        return std::nullopt;
    LevelExplanation explanation;
    explanation.given = chain.back().rights.level(feature);
    explanation.effective = effectiveRights(chain, today).rights.level(feature);
    explanation.link = *deciding;
    if (!isInForce(today, chain[*deciding])) {
        explanation.reason = LevelReason::NotInForce;
    } else if (collegesOf(chain).isEmpty()) {
        explanation.reason = LevelReason::NoCollege;
        explanation.link = linkWithoutCollege(chain);
    } else if (explanation.effective < explanation.given) {
        explanation.reason = LevelReason::GivenLessAbove;
    } else {
        explanation.link = chain.size() - 1;
    }
    return explanation;
}

std::vector<Delegation> chainOf(std::span<const Delegation> all, const DelegationId &delegation)
{
    return chainIn(placesOf(all), delegation);
}

std::vector<LossBelow> lossesBelow(std::span<const Delegation> all, const DelegationId &changed,
                                   const DelegationPatch &patch, Date today)
{
    std::vector<LossBelow> losses;
    const Places places = placesOf(all);
    for (const Delegation &one : all) {
        if (one.grantor.isEmpty())
            continue;
        const std::vector<Delegation> before = chainIn(places, one.id);
        std::vector<Delegation> after = before;
        const auto link = std::ranges::find(after, changed, &Delegation::id);
        if (one.id == changed || link == after.end())
            continue;
        *link = applied(patch, std::move(*link));
        if (auto loss = lossOf(before, after, today))
            losses.push_back(*std::move(loss));
    }
    return losses;
}

std::vector<LossBelow> lossesOfRemoval(std::span<const Delegation> all, const DelegationId &removed, Date today)
{
    return lossesBelow(all, removed, closing(), today);
}

} // namespace truelle
