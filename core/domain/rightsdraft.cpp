// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/rightsdraft.h"

#include "core/base/jsonpointer.h"

#include <algorithm>
#include <string>
#include <utility>

namespace truelle {
namespace {

RightsMatrix allUpdate(const BitSet &features)
{
    return RightsMatrix::fromPlanes(features, features);
}

} // namespace

RightsScope rightsScope(const Catalogue &catalogue, Vocabulary &vocabulary, const EffectiveRights &ceiling, Date today)
{
    return {allColleges(catalogue, vocabulary), administratorRights(catalogue, vocabulary).updatePlane(), ceiling,
            today};
}

RightsDraft::RightsDraft(RightsScope scope, Delegation base)
    : m_scope(std::move(scope)), m_base(std::move(base)), m_edited(m_base)
{
}

Delegation RightsDraft::edited() const
{
    Delegation result = m_edited;
    // An administrator as the caisse served it stays as served: a catalogue that has grown is no edit.
    if (!m_edited.isAdministrator || m_base.isAdministrator)
        return result;
    result.colleges = m_scope.colleges.united(m_edited.colleges);
    m_scope.features.forEach([&](std::size_t feature) { result.rights.setLevel(feature, AccessLevel::Update); });
    return result;
}

AccessLevel RightsDraft::level(std::size_t feature) const
{
    if (m_edited.isAdministrator && m_scope.features.test(feature))
        return AccessLevel::Update;
    return m_edited.rights.level(feature);
}

const std::string *RightsDraft::unknownLevel(std::size_t feature) const
{
    if (m_edited.isAdministrator && m_scope.features.test(feature))
        return nullptr;
    const auto it = m_edited.rights.unknownLevels().find(feature);
    return it == m_edited.rights.unknownLevels().end() ? nullptr : &it->second;
}

bool RightsDraft::hasCollege(std::size_t college) const
{
    return (m_edited.isAdministrator && m_scope.colleges.test(college)) || m_edited.colleges.test(college);
}

bool RightsDraft::canSetLevel(std::size_t feature, AccessLevel level) const
{
    if (m_edited.isAdministrator || !m_scope.features.test(feature))
        return false;
    const bool isAsBefore = level == m_base.rights.level(feature) && !m_base.rights.unknownLevels().contains(feature);
    return level <= m_scope.ceiling.rights.level(feature) || isAsBefore;
}

bool RightsDraft::canSetCollege(std::size_t college) const
{
    return !m_edited.isAdministrator && m_scope.colleges.test(college)
        && (m_scope.ceiling.colleges.test(college) || m_base.colleges.test(college));
}

bool RightsDraft::canBeAdministrator() const
{
    return m_scope.ceiling.mayDelegate
        && isWithin({m_scope.colleges, allUpdate(m_scope.features), true}, m_scope.ceiling);
}

bool RightsDraft::setLevel(std::size_t feature, AccessLevel level)
{
    const bool isUnknown = m_edited.rights.unknownLevels().contains(feature);
    if (!canSetLevel(feature, level) || (!isUnknown && m_edited.rights.level(feature) == level))
        return false;
    m_edited.rights.setLevel(feature, level);
    return true;
}

AccessLevel RightsDraft::highestLevel(std::size_t feature, AccessLevel wanted) const
{
    return std::min(wanted, m_scope.ceiling.rights.level(feature));
}

bool RightsDraft::setGroup(const BitSet &features, AccessLevel level)
{
    bool isChanged = false;
    features.forEach([&](std::size_t feature) {
        const AccessLevel wanted = canSetLevel(feature, level) ? level : highestLevel(feature, level);
        isChanged = setLevel(feature, wanted) || isChanged;
    });
    return isChanged;
}

bool RightsDraft::grantCollege(std::size_t college)
{
    if (!canSetCollege(college) || m_edited.colleges.test(college))
        return false;
    m_edited.colleges.set(college);
    return true;
}

bool RightsDraft::withdrawCollege(std::size_t college)
{
    if (!canSetCollege(college) || !m_edited.colleges.test(college))
        return false;
    m_edited.colleges.reset(college);
    return true;
}

bool RightsDraft::grantAdministrator()
{
    if (m_edited.isAdministrator || !(canBeAdministrator() || m_base.isAdministrator))
        return false;
    m_edited.isAdministrator = true;
    return true;
}

bool RightsDraft::withdrawAdministrator()
{
    return std::exchange(m_edited.isAdministrator, false);
}

bool RightsDraft::setDates(Date effect, std::optional<Date> end)
{
    if (m_edited.effectDate == effect && m_edited.endDate == end)
        return false;
    m_edited.effectDate = effect;
    m_edited.endDate = end;
    return true;
}

std::vector<FieldError> RightsDraft::faults(const Vocabulary &vocabulary) const
{
    std::vector<FieldError> faults;
    const Delegation result = edited();
    const DelegationPatch change = patch();
    if (result.colleges.isEmpty())
        faults.push_back({"/colleges", "required"});
    if (change.effectDate && result.effectDate < m_scope.today)
        faults.push_back({"/effectDate", "in-the-past"});
    if (result.endDate && *result.endDate < result.effectDate)
        faults.push_back({"/endDate", "before-effect-date"});
    if (change.isAdministrator.value_or(false)) {
        if (!canBeAdministrator())
            faults.push_back({"/administrator", "beyond-ceiling"});
        return faults;
    }
    if (change.colleges && !change.colleges->without(m_base.colleges).isSubsetOf(m_scope.ceiling.colleges))
        faults.push_back({"/colleges", "beyond-ceiling"});
    for (const auto &[feature, level] : change.levels)
        if (level > m_scope.ceiling.rights.level(feature))
            faults.push_back({"/rights" + pointerStep(vocabulary.features.code(feature)), "beyond-ceiling"});
    return faults;
}

DelegationPatch RightsDraft::patch() const
{
    return difference(m_base, edited());
}

RightsSummary RightsDraft::summary() const
{
    RightsSummary counts;
    for (const auto &[feature, level] : patch().levels) {
        const AccessLevel before = m_base.rights.level(feature);
        counts.added += before == AccessLevel::None && level > before;
        counts.raised += before == AccessLevel::Consult && level == AccessLevel::Update;
        counts.reduced += before == AccessLevel::Update && level == AccessLevel::Consult;
        counts.removed += before != AccessLevel::None && level == AccessLevel::None;
    }
    return counts;
}

RightsDraft RightsDraft::rebased(RightsScope scope, Delegation base) const
{
    RightsDraft draft(std::move(scope), std::move(base));
    draft.m_edited = applied(difference(m_base, m_edited), draft.m_base);
    return draft;
}

} // namespace truelle
