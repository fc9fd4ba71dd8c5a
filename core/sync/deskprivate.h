// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/accountregistry.h"
#include "core/storage/cachestore.h"
#include "core/storage/deskstore.h"
#include "core/sync/delegationdesk.h"
#include "core/sync/pendingchange.h"

#include <unordered_set>

namespace truelle {

// What the desk and the sender of its changes share. Internal to core/sync.
class DelegationDesk::Private
{
public:
    explicit Private(Parts given) : parts(given) { }

    // The account, attached to the cache; NotFound where it is none of this computer's.
    [[nodiscard]] Result<AccountContext *> account(const AccountKey &key) const;
    // The changes of a site that wait, in order. An entry that cannot be read is left out; it stays in desk.db.
    [[nodiscard]] Result<std::vector<PendingChange>> changes(const SiteKey &site) const;
    // The same of one delegation. At most two: one that was sent and one that is open, in this order.
    [[nodiscard]] Result<std::vector<PendingChange>> changes(const SiteKey &site, const DelegationId &delegation) const;
    [[nodiscard]] Result<Delegation> cached(const SiteKey &site, const DelegationId &delegation) const;

    Parts parts;
    std::unordered_set<std::int64_t> inFlight; // sequences of the outbox
};

} // namespace truelle
