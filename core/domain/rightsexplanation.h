// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/delegation.h"
#include "core/domain/effectiverights.h"
#include "core/domain/rightschain.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

// « Why does this person have this right », and who loses what when a link of a chain is narrowed.
namespace truelle {

// What makes a level what it is.
enum class LevelReason {
    GivenSo, // the person's own link says so, and nothing above gives less
    GivenLessAbove, // a link further up gives less: « réduit par le client »
    NoCollege, // the link leaves no college for which it would be a right
    NotInForce, // the link is closed, suspended, over or yet to come
};

struct LevelExplanation
{
    AccessLevel given = AccessLevel::None; // by the person's own link
    AccessLevel effective = AccessLevel::None; // what is left of it on that day
    std::size_t link = 0; // of the chain: the one that decides
    LevelReason reason = LevelReason::GivenSo;
    friend bool operator==(const LevelExplanation &, const LevelExplanation &) = default;
};

// `chain` as in effectiveRights(), whose level `effective` is. Nothing for an empty chain.
[[nodiscard]] std::optional<LevelExplanation> explainLevel(std::span<const Delegation> chain, std::size_t feature,
                                                           Date today);

// The same of a chain as a caisse tells it, of the day it was told: with what bears on the person of links that they do
// not see.
[[nodiscard]] std::optional<LevelExplanation> explainLevel(const RightsChain &chain, std::size_t feature);

// What the links above leave less of than the last one gives, as a caisse tells it; nothing where that one is not in
// force itself, which is no doing of theirs.
[[nodiscard]] RightsLoss lossAbove(const RightsChain &chain);

// The chain that ends with `delegation`, out of all the delegations at hand: the company's own first. Where a link is
// not among them (the person may not see it), it begins below that one, and the first has a grantor.
[[nodiscard]] std::vector<Delegation> chainOf(std::span<const Delegation> all, const DelegationId &delegation);

// What somebody below a changed delegation has no more.
struct LossBelow
{
    DelegationId delegation;
    Date from{}; // the first day, `today` or later, on which something is missing
    RightsLoss loss; // of that day
    friend bool operator==(const LossBelow &, const LossBelow &) = default;
};
// Of all that hang on `changed`, directly or not, those that lose something by it, in the order of `all`.
[[nodiscard]] std::vector<LossBelow> lossesBelow(std::span<const Delegation> all, const DelegationId &changed,
                                                 const DelegationPatch &patch, Date today);
// The same when it is deleted.
[[nodiscard]] std::vector<LossBelow> lossesOfRemoval(std::span<const Delegation> all, const DelegationId &removed,
                                                     Date today);

} // namespace truelle
