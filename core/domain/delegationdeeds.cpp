// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/delegationdeeds.h"

#include <utility>

namespace truelle {

DelegationPatch closing(std::string reason)
{
    DelegationPatch patch;
    patch.isClosed = true;
    patch.reason = std::move(reason);
    return patch;
}

DelegationPatch reopening(const Delegation &closed, Date today, std::string reason)
{
    DelegationPatch patch;
    patch.isClosed = false;
    if (closed.endDate && *closed.endDate < today)
        patch.endDate = std::optional<Date>();
    patch.reason = std::move(reason);
    return patch;
}

DelegationPatch suspending(Date from, std::optional<Date> until, std::string reason)
{
    DelegationPatch patch;
    patch.suspension = Suspension{from, until};
    patch.reason = std::move(reason);
    return patch;
}

DelegationPatch resuming(std::string reason)
{
    DelegationPatch patch;
    patch.suspension = std::optional<Suspension>();
    patch.reason = std::move(reason);
    return patch;
}

} // namespace truelle
