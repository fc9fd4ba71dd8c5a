// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/rules/delegationrules.h"

#include "core/base/jsonpointer.h"

namespace truelle::caisse {
namespace {

std::size_t featureCount(const Catalogue &catalogue)
{
    std::size_t count = 0;
    for (const FeatureGroup &group : catalogue.groups)
        count += group.features.size();
    return count;
}

void checkWords(const DelegationPatch &patch, const ChangeContext &context, std::vector<FieldError> &faults)
{
    const std::size_t known = featureCount(context.catalogue);
    for (const auto &[feature, level] : patch.levels)
        if (feature >= known)
            faults.push_back({"/rights" + pointerStep(context.vocabulary.features.code(feature)), "unknown-feature"});
    if (!patch.colleges)
        return;
    bool hasUnknown = false;
    patch.colleges->forEach([&](std::size_t college) {
        hasUnknown = hasUnknown || college >= context.catalogue.colleges.size();
    });
    if (hasUnknown)
        faults.push_back({"/colleges", "unknown-college"});
}

void checkDates(const Delegation &base, const Delegation &result, Date today, std::vector<FieldError> &faults)
{
    if (result.effectDate != base.effectDate && result.effectDate < today)
        faults.push_back({"/effectDate", "in-the-past"});
    if (result.endDate && *result.endDate < result.effectDate)
        faults.push_back({"/endDate", "before-effect-date"});
    if (!result.suspension || result.suspension == base.suspension)
        return;
    const bool beginsAsBefore = base.suspension && base.suspension->from == result.suspension->from;
    if (!beginsAsBefore && result.suspension->from < today)
        faults.push_back({"/suspension/from", "in-the-past"});
    if (result.suspension->until && *result.suspension->until < result.suspension->from)
        faults.push_back({"/suspension/until", "before-start"});
}

// Only what this change gives is held against the ceiling: cells that an upper link was narrowed under are worth no more
// than it anyway, and must not keep anybody from changing a date.
void checkCeiling(const DelegationPatch &patch, const Delegation &result, const ChangeContext &context,
                  std::vector<FieldError> &faults)
{
    const EffectiveRights &ceiling = *context.ceiling;
    if (result.isAdministrator && !isWithin({result.colleges, result.rights, false}, ceiling)) {
        faults.push_back({"/administrator", "beyond-ceiling"});
        return;
    }
    if (patch.colleges && !result.colleges.isSubsetOf(ceiling.colleges))
        faults.push_back({"/colleges", "beyond-ceiling"});
    for (const auto &[feature, level] : patch.levels)
        if (level > ceiling.rights.level(feature))
            faults.push_back({"/rights" + pointerStep(context.vocabulary.features.code(feature)), "beyond-ceiling"});
}

} // namespace

Result<Delegation> changedDelegation(const Delegation &base, const DelegationPatch &patch,
                                     const ChangeContext &context)
{
    std::vector<FieldError> faults;
    checkWords(patch, context, faults);
    Delegation result = applied(patch, base);
    if (result.isAdministrator) {
        result.colleges = allColleges(context.catalogue, context.vocabulary);
        result.rights = administratorRights(context.catalogue, context.vocabulary);
    }
    if (result.colleges.isEmpty())
        faults.push_back({"/colleges", "required"});
    checkDates(base, result, context.today, faults);
    if (context.ceiling && faults.empty())
        checkCeiling(patch, result, context, faults);
    if (!faults.empty()) {
        Error error(ErrorCode::ValidationFailed, "the change breaks a rule");
        error.fields = std::move(faults);
        return error;
    }
    if (result.isClosed && !patch.isClosed && patch.endDate && (!*patch.endDate || **patch.endDate >= context.today))
        result.isClosed = false;
    return result;
}

Result<Delegation> grantedDelegation(const DelegationGrant &grant, const ChangeContext &context)
{
    Delegation nothing;
    nothing.site = grant.site;
    nothing.effectDate = context.today;
    const Delegation asked = delegationOf(grant, context.today);
    nothing.grantor = asked.grantor;
    return changedDelegation(nothing, difference(nothing, asked), context);
}

} // namespace truelle::caisse
