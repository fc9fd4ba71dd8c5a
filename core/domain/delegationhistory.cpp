// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/delegationhistory.h"

#include "core/base/jsonpointer.h"

#include <set>

namespace truelle {
namespace {

constexpr DelegationDeed kDeeds[]
    = {DelegationDeed::Added,     DelegationDeed::Changed, DelegationDeed::Closed, DelegationDeed::Reopened,
       DelegationDeed::Suspended, DelegationDeed::Resumed, DelegationDeed::Deleted};

std::string flagText(bool flag)
{
    return flag ? "true" : "false";
}

std::string dayText(const std::optional<Date> &day)
{
    return day ? formatIso(*day) : std::string();
}

std::string levelText(const RightsMatrix &rights, std::size_t feature)
{
    const auto unknown = rights.unknownLevels().find(feature);
    return unknown == rights.unknownLevels().end() ? std::string(levelName(rights.level(feature))) : unknown->second;
}

std::optional<Date> suspendedFrom(const Delegation &delegation)
{
    return delegation.suspension ? std::optional(delegation.suspension->from) : std::nullopt;
}

std::optional<Date> suspendedUntil(const Delegation &delegation)
{
    return delegation.suspension ? delegation.suspension->until : std::nullopt;
}

// Collects what differs.
class Changes
{
public:
    void note(std::string pointer, std::string before, std::string after)
    {
        if (before != after)
            m_changes.push_back({std::move(pointer), std::move(before), std::move(after)});
    }
    [[nodiscard]] std::vector<FieldChange> take() { return std::move(m_changes); }

private:
    std::vector<FieldChange> m_changes;
};

void noteRights(const RightsMatrix &before, const RightsMatrix &after, const Vocabulary &vocabulary, Changes &changes)
{
    std::set<std::size_t> features;
    for (const RightsMatrix *rights : {&before, &after}) {
        rights->consultPlane().forEach([&](std::size_t feature) { features.insert(feature); });
        for (const auto &[feature, name] : rights->unknownLevels())
            features.insert(feature);
    }
    for (const std::size_t feature : features)
        changes.note("/rights" + pointerStep(vocabulary.features.code(feature)), levelText(before, feature),
                     levelText(after, feature));
}

} // namespace

std::vector<FieldChange> fieldChanges(const std::optional<Delegation> &before, const Delegation &after,
                                      const Vocabulary &vocabulary)
{
    Changes changes;
    const Delegation base = before.value_or(Delegation{});
    base.colleges.united(after.colleges).forEach([&](std::size_t college) {
        changes.note("/colleges" + pointerStep(vocabulary.colleges.code(college)),
                     flagText(base.colleges.test(college)), flagText(after.colleges.test(college)));
    });
    changes.note("/administrator", flagText(base.isAdministrator), flagText(after.isAdministrator));
    noteRights(base.rights, after.rights, vocabulary, changes);
    changes.note("/effectDate", before ? formatIso(before->effectDate) : std::string(), formatIso(after.effectDate));
    changes.note("/endDate", dayText(base.endDate), dayText(after.endDate));
    changes.note("/closed", flagText(base.isClosed), flagText(after.isClosed));
    changes.note("/suspension/from", dayText(suspendedFrom(base)), dayText(suspendedFrom(after)));
    changes.note("/suspension/until", dayText(suspendedUntil(base)), dayText(suspendedUntil(after)));
    return changes.take();
}

std::string_view deedName(DelegationDeed deed)
{
    switch (deed) {
    case DelegationDeed::Added: return "added";
    case DelegationDeed::Changed: return "changed";
    case DelegationDeed::Closed: return "closed";
    case DelegationDeed::Reopened: return "reopened";
    case DelegationDeed::Suspended: return "suspended";
    case DelegationDeed::Resumed: return "resumed";
    case DelegationDeed::Deleted: return "deleted";
    }
    return "changed";
}

DelegationDeed deedFromName(std::string_view name)
{
    for (const DelegationDeed deed : kDeeds)
        if (deedName(deed) == name)
            return deed;
    return DelegationDeed::Changed;
}

DelegationDeed deedOf(const Delegation &before, const Delegation &after)
{
    // A date may have been what opened it again; everything else is a change beside it.
    if (before.isClosed != after.isClosed)
        return after.isClosed ? DelegationDeed::Closed : DelegationDeed::Reopened;
    DelegationPatch others = difference(before, after);
    const bool isSuspensionChanged = others.suspension.has_value();
    others.suspension.reset();
    if (!isSuspensionChanged || !others.isEmpty())
        return DelegationDeed::Changed;
    return after.suspension ? DelegationDeed::Suspended : DelegationDeed::Resumed;
}

} // namespace truelle
