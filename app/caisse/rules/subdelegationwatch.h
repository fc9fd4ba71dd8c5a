// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/store/rows.h"
#include "core/domain/delegationbatch.h"

#include <vector>

namespace truelle::caisse {

// What a change of a delegation does to those that hang on it: made before the change, asked after it, within one
// transaction. Only what the viewer sees is watched.
class SubDelegationWatch
{
public:
    SubDelegationWatch(Connection &store, const Viewer &viewer, const DelegationId &upper, Date today);

    // Who loses what, and from which day: today, or a day to come on which the upper delegation now ends or pauses.
    [[nodiscard]] std::vector<SubDelegationEffect> effects() const;

private:
    struct Watched
    {
        DelegationRow row;
        std::vector<Delegation> chain; // as it was
    };
    void watchBelow(const Viewer &viewer, std::int64_t grantor);
    [[nodiscard]] std::vector<Date> daysOfChange(const std::vector<Delegation> &chain) const;
    [[nodiscard]] std::string nameOf(std::int64_t beneficiary) const;

    Connection &m_store;
    Date m_today;
    std::vector<Watched> m_below;
};

} // namespace truelle::caisse
