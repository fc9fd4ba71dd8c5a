// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/delegation.h"

#include <algorithm>

namespace truelle {
namespace {

bool isSuspendedOn(Date today, const Delegation &delegation)
{
    const auto &suspension = delegation.suspension;
    return suspension && today >= suspension->from && (!suspension->until || today <= *suspension->until);
}

bool isOver(Date today, const Delegation &delegation)
{
    return delegation.isClosed || (delegation.endDate && today > *delegation.endDate);
}

template<typename T>
bool differ(const std::optional<T> &mine, const std::optional<T> &theirs)
{
    return mine && theirs && *mine != *theirs;
}

} // namespace

std::string Beneficiary::displayName() const
{
    if (lastName.empty())
        return email;
    return firstName.empty() ? lastName : lastName + ' ' + firstName;
}

DelegationStatus statusOn(Date today, const Delegation &delegation, bool isBeneficiaryActivated)
{
    if (isOver(today, delegation))
        return DelegationStatus::Inactive;
    if (isSuspendedOn(today, delegation))
        return DelegationStatus::Suspended;
    if (!isBeneficiaryActivated)
        return DelegationStatus::AwaitingActivation;
    return today < delegation.effectDate ? DelegationStatus::Upcoming : DelegationStatus::Active;
}

bool isInForce(Date today, const Delegation &delegation)
{
    return !isOver(today, delegation) && !isSuspendedOn(today, delegation) && today >= delegation.effectDate;
}

bool DelegationPatch::isEmpty() const
{
    return !colleges && levels.empty() && !isAdministrator && !effectDate && !endDate && !isClosed && !suspension;
}

Delegation applied(const DelegationPatch &patch, Delegation base)
{
    if (patch.colleges)
        base.colleges = *patch.colleges;
    for (const auto &[feature, level] : patch.levels)
        base.rights.setLevel(feature, level);
    if (patch.isAdministrator)
        base.isAdministrator = *patch.isAdministrator;
    if (patch.effectDate)
        base.effectDate = *patch.effectDate;
    if (patch.endDate)
        base.endDate = *patch.endDate;
    if (patch.isClosed)
        base.isClosed = *patch.isClosed;
    if (patch.suspension)
        base.suspension = *patch.suspension;
    return base;
}

DelegationPatch difference(const Delegation &base, const Delegation &edited)
{
    DelegationPatch patch;
    if (base.colleges != edited.colleges)
        patch.colleges = edited.colleges;
    if (base.isAdministrator != edited.isAdministrator)
        patch.isAdministrator = edited.isAdministrator;
    if (base.effectDate != edited.effectDate)
        patch.effectDate = edited.effectDate;
    if (base.endDate != edited.endDate)
        patch.endDate = edited.endDate;
    if (base.isClosed != edited.isClosed)
        patch.isClosed = edited.isClosed;
    if (base.suspension != edited.suspension)
        patch.suspension = edited.suspension;
    const auto note = [&](std::size_t feature) {
        const bool wasUnknown = base.rights.unknownLevels().contains(feature);
        const bool isUnknown = edited.rights.unknownLevels().contains(feature);
        if (!isUnknown && (wasUnknown || base.rights.level(feature) != edited.rights.level(feature)))
            patch.levels[feature] = edited.rights.level(feature);
    };
    base.rights.consultPlane().united(edited.rights.consultPlane()).forEach(note);
    for (const auto &[feature, name] : base.rights.unknownLevels())
        note(feature);
    return patch;
}

DelegationPatch reduced(const DelegationPatch &patch, const Delegation &base)
{
    DelegationPatch least = difference(base, applied(patch, base));
    least.reason = patch.reason;
    return least;
}

DelegationPatch combined(const DelegationPatch &first, const DelegationPatch &second)
{
    DelegationPatch both = second;
    both.levels.insert(first.levels.begin(), first.levels.end()); // second's cells stay
    if (!both.colleges)
        both.colleges = first.colleges;
    if (!both.isAdministrator)
        both.isAdministrator = first.isAdministrator;
    if (!both.effectDate)
        both.effectDate = first.effectDate;
    if (!both.endDate)
        both.endDate = first.endDate;
    if (!both.isClosed)
        both.isClosed = first.isClosed;
    if (!both.suspension)
        both.suspension = first.suspension;
    if (both.reason.empty())
        both.reason = first.reason;
    return both;
}

bool clashes(const DelegationPatch &mine, const DelegationPatch &theirs)
{
    if (differ(mine.colleges, theirs.colleges) || differ(mine.isAdministrator, theirs.isAdministrator)
        || differ(mine.effectDate, theirs.effectDate) || differ(mine.endDate, theirs.endDate)
        || differ(mine.isClosed, theirs.isClosed) || differ(mine.suspension, theirs.suspension))
        return true;
    return std::ranges::any_of(mine.levels, [&](const auto &cell) {
        const auto other = theirs.levels.find(cell.first);
        return other != theirs.levels.end() && other->second != cell.second;
    });
}

} // namespace truelle
