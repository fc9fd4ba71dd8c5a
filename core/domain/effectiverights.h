// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/delegation.h"

#include <cstddef>
#include <map>
#include <span>

namespace truelle {

// What a person may really do on a site: colleges and, for each of them alike, feature → level.
struct EffectiveRights
{
    BitSet colleges;
    RightsMatrix rights;
    bool mayDelegate = false; // every link of the chain is an administrator's
    [[nodiscard]] bool isNothing() const { return colleges.isEmpty() || rights.isEmpty(); }
    friend bool operator==(const EffectiveRights &, const EffectiveRights &) = default;
};

// The minimum along a chain of delegations, the company's own first, the person's last; nothing where a link is not in
// force on `today` (2-domain.md, « Effective rights »). Recomputed on read, never copied: narrowing an upper link
// narrows all below at once. An empty chain gives nothing.
[[nodiscard]] EffectiveRights effectiveRights(std::span<const Delegation> chain, Date today);

// `rights` cut down to what `ceiling` allows.
[[nodiscard]] EffectiveRights meet(const EffectiveRights &rights, const EffectiveRights &ceiling);
[[nodiscard]] bool isWithin(const EffectiveRights &rights, const EffectiveRights &ceiling);

// A level that sinks.
struct LevelLoss
{
    AccessLevel before = AccessLevel::None;
    AccessLevel after = AccessLevel::None;
    friend bool operator==(const LevelLoss &, const LevelLoss &) = default;
};
// What somebody has no more after a change further up.
struct RightsLoss
{
    BitSet colleges; // numbers of Vocabulary::colleges
    std::map<std::size_t, LevelLoss> levels; // by feature number
    bool isEverything = false; // nothing is left
    [[nodiscard]] bool isNothing() const { return colleges.isEmpty() && levels.empty(); }
    friend bool operator==(const RightsLoss &, const RightsLoss &) = default;
};
[[nodiscard]] RightsLoss lossBetween(const EffectiveRights &before, const EffectiveRights &after);

} // namespace truelle
