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

// A link, told by the desk or by a caisse.
struct Step
{
    BitSet colleges;
    AccessLevel level = AccessLevel::None;
    bool isInForce = true;
};

// Precondition: there is a step.
LevelExplanation explain(const std::vector<Step> &steps, AccessLevel effective)
{
    LevelExplanation explanation;
    explanation.given = steps.back().level;
    explanation.effective = effective;
    const auto placeOf = [&](auto step) { return static_cast<std::size_t>(step - steps.begin()); };
    if (const auto asleep = std::ranges::find(steps, false, &Step::isInForce); asleep != steps.end()) {
        explanation.link = placeOf(asleep);
        explanation.reason = LevelReason::NotInForce;
        return explanation;
    }
    BitSet colleges = steps.front().colleges;
    for (std::size_t link = 0; link < steps.size(); ++link) {
        colleges = colleges.intersected(steps[link].colleges);
        if (!colleges.isEmpty())
            continue;
        explanation.link = link;
        explanation.reason = LevelReason::NoCollege;
        return explanation;
    }
    const bool isLess = effective < explanation.given;
    explanation.reason = isLess ? LevelReason::GivenLessAbove : LevelReason::GivenSo;
    explanation.link = isLess ? placeOf(std::ranges::min_element(steps, {}, &Step::level)) : steps.size() - 1;
    return explanation;
}

// Whether the links leave nothing, whatever their dates.
bool isNothingOf(const RightsChain &chain)
{
    EffectiveRights least = chain.links.front().given;
    for (const RightsLink &link : chain.links)
        least = meet(least, link.given);
    return least.isNothing();
}

bool isAwake(DelegationStatus status)
{
    switch (status) {
    case DelegationStatus::Active:
    case DelegationStatus::AwaitingActivation: return true;
    case DelegationStatus::Upcoming:
    case DelegationStatus::Suspended:
    case DelegationStatus::Inactive: return false;
    }
    return false;
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
    if (chain.empty())
        return std::nullopt;
    std::vector<Step> steps;
    for (const Delegation &link : chain)
        steps.push_back({link.colleges, link.rights.level(feature), isInForce(today, link)});
    return explain(steps, effectiveRights(chain, today).rights.level(feature));
}

std::optional<LevelExplanation> explainLevel(const RightsChain &chain, std::size_t feature)
{
    if (chain.links.empty())
        return std::nullopt;
    std::vector<Step> steps;
    for (const RightsLink &link : chain.links)
        steps.push_back({link.given.colleges, link.given.rights.level(feature), isAwake(link.status)});
    // Of somebody who has not activated their account the status does not say that it is yet to begin.
    const bool isAsleep = chain.effective.isNothing()
        && std::ranges::all_of(steps, [](const Step &step) { return step.isInForce; });
    const auto waiting = std::ranges::find(chain.links, DelegationStatus::AwaitingActivation, &RightsLink::status);
    if (isAsleep && waiting != chain.links.end() && !isNothingOf(chain))
        steps[static_cast<std::size_t>(waiting - chain.links.begin())].isInForce = false;
    return explain(steps, chain.effective.rights.level(feature));
}

RightsLoss lossAbove(const RightsChain &chain)
{
    if (chain.links.empty() || !isAwake(chain.links.back().status))
        return {};
    return lossBetween(chain.links.back().given, chain.effective);
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
