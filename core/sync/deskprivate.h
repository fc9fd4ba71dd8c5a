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

    [[nodiscard]] Date today() const { return parisDate(parts.clock.now()); }
    // The account, attached to the cache; NotFound where it is none of this computer's.
    [[nodiscard]] Result<AccountContext *> account(const AccountKey &key) const;
    // The changes of a site that wait, in order. An entry that cannot be read is left out; it stays in desk.db.
    [[nodiscard]] Result<std::vector<PendingChange>> changes(const SiteKey &site) const;
    // The same of one delegation. At most two: one that was sent (or an addition) and one that is open, in this order.
    [[nodiscard]] Result<std::vector<PendingChange>> changes(const SiteKey &site, const DelegationId &delegation) const;
    [[nodiscard]] Result<Delegation> cached(const SiteKey &site, const DelegationId &delegation) const;
    // What its changes lie on: what an addition asks for, else the caisse's.
    [[nodiscard]] Result<Delegation> ground(const SiteKey &site, const DelegationId &delegation,
                                            const std::vector<PendingChange> &changes) const;
    // Who a shown delegation is for, as far as the cache knows them. `people` are all of the account's, read when they
    // are needed first.
    using Acquaintances = std::optional<std::vector<Beneficiary>>;
    [[nodiscard]] Result<void> describe(const SiteKey &site, ShownDelegation &shown, Acquaintances &people) const;
    [[nodiscard]] Result<void> describeAdded(const SiteKey &site, ShownDelegation &shown, Acquaintances &people) const;

    // deskchanges.cpp
    [[nodiscard]] Result<void> take(PendingChange &addition, const DelegationGrant &grant);
    [[nodiscard]] Result<void> replace(const PendingChange &addition, PendingChange *behind);
    [[nodiscard]] Result<void> withdraw(const std::vector<PendingChange> &changes);
    [[nodiscard]] Result<void> renew(PendingChange &change, Delegation &under);

    Parts parts;
    std::unordered_set<std::int64_t> inFlight; // sequences of the outbox
};

} // namespace truelle
