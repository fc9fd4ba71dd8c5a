// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/delegation.h"
#include "core/domain/effectiverights.h"

#include <cstddef>
#include <string>
#include <vector>

namespace truelle {

// What a draft is edited within: the words of the catalogue, the most that can be given, and the day in Paris.
struct RightsScope
{
    BitSet colleges; // of the catalogue
    BitSet features; // of the catalogue
    EffectiveRights ceiling;
    Date today{};
};
[[nodiscard]] RightsScope rightsScope(const Catalogue &catalogue, Vocabulary &vocabulary,
                                      const EffectiveRights &ceiling, Date today);

// How the cells of the matrix differ from the base.
struct RightsSummary
{
    std::size_t added = 0; // from no right
    std::size_t raised = 0; // consultation to mise à jour
    std::size_t reduced = 0; // mise à jour to consultation
    std::size_t removed = 0; // to no right
    friend bool operator==(const RightsSummary &, const RightsSummary &) = default;
};

// A delegation being edited (guide, « Etape 2 : délégation des droits d'accès »). A value: undo is keeping copies.
// Levels and colleges above the ceiling cannot be set; what the base already had there stays until it is changed.
// « Administrateur » lies over the rest: while it is set, every college and every feature « mise à jour », and nothing
// of them can be edited; what was there comes back when it is taken away.
class RightsDraft
{
public:
    RightsDraft() = default;
    RightsDraft(RightsScope scope, Delegation base);

    [[nodiscard]] const RightsScope &scope() const { return m_scope; }
    [[nodiscard]] const Delegation &base() const { return m_base; }
    // The delegation as it is meant now.
    [[nodiscard]] Delegation edited() const;

    [[nodiscard]] AccessLevel level(std::size_t feature) const;
    // The name of the level where this version does not know it, else nothing. Valid until the draft changes.
    [[nodiscard]] const std::string *unknownLevel(std::size_t feature) const;
    [[nodiscard]] bool hasCollege(std::size_t college) const;
    [[nodiscard]] bool isAdministrator() const { return m_edited.isAdministrator; }
    [[nodiscard]] Date effectDate() const { return m_edited.effectDate; }
    [[nodiscard]] const std::optional<Date> &endDate() const { return m_edited.endDate; }

    [[nodiscard]] bool canSetLevel(std::size_t feature, AccessLevel level) const;
    [[nodiscard]] bool canSetCollege(std::size_t college) const;
    // Whoever gives it must have everything themselves.
    [[nodiscard]] bool canBeAdministrator() const;

    // Each does nothing where it is not allowed, and tells whether something changed.
    bool setLevel(std::size_t feature, AccessLevel level);
    // For many at once a cell under a lower ceiling gets the most it can have.
    bool setGroup(const BitSet &features, AccessLevel level);
    bool setColumn(AccessLevel level) { return setGroup(m_scope.features, level); }
    bool grantCollege(std::size_t college);
    bool withdrawCollege(std::size_t college);
    bool grantAdministrator();
    bool withdrawAdministrator();
    bool setDates(Date effect, std::optional<Date> end);

    // What a caisse would refuse, with its pointers and codes: "/colleges" required, "/endDate" before-effect-date,
    // "/effectDate" in-the-past; "/administrator", "/colleges", "/rights/CODE" beyond-ceiling, which only happens after
    // the ceiling was lowered under the draft. Empty: it can be saved.
    [[nodiscard]] std::vector<FieldError> faults(const Vocabulary &vocabulary) const;
    [[nodiscard]] DelegationPatch patch() const;
    [[nodiscard]] bool isChanged() const { return !patch().isEmpty(); }
    [[nodiscard]] RightsSummary summary() const;

    // The same edits on top of what is there now: the delegation or the ceiling changed while it was edited.
    [[nodiscard]] RightsDraft rebased(RightsScope scope, Delegation base) const;

private:
    [[nodiscard]] AccessLevel highestLevel(std::size_t feature, AccessLevel wanted) const;

    RightsScope m_scope;
    Delegation m_base;
    Delegation m_edited; // its colleges and rights as they are without « Administrateur »
};

} // namespace truelle
