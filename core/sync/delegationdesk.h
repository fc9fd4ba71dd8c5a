// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/result.h"
#include "core/domain/delegation.h"
#include "core/domain/effectiverights.h"
#include "core/domain/site.h"

#include <QObject>

#include <memory>
#include <vector>

namespace truelle {

class AccountRegistry;
class CacheStore;
class DeskStore;
enum class OutboxState;
struct PendingChange;

// Where a change of ours stands; None: nothing of ours waits.
enum class PendingState { None, Waiting, Sending, Refused, Conflict };

// A delegation as it is shown: what the caisse said, with what the person wants laid over it.
struct ShownDelegation
{
    Delegation cached; // what the caisse said last
    Delegation shown; // cached ⊕ outbox
    Beneficiary beneficiary;
    PendingState pending = PendingState::None;
    std::optional<Error> problem; // why it waits, was refused, or what changed meanwhile
};

// The delegations of a site, read from the cache and the outbox; and the one door through which they are changed. An
// edit is one durable write to the outbox; sending it is the SyncService's.
class DelegationDesk : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        CacheStore &cache;
        DeskStore &desk;
        AccountRegistry &accounts;
        const Clock &clock;
    };
    explicit DelegationDesk(Parts parts, QObject *parent = nullptr);
    ~DelegationDesk() override;

    // Those of the site in the cache's order; no network.
    [[nodiscard]] Result<std::vector<ShownDelegation>> delegations(const SiteKey &site) const;
    // The most the signed-in person can give on this site: everything for a company administrator or administrator, the
    // firm's received rights for a firm.
    [[nodiscard]] Result<EffectiveRights> ceiling(const SiteKey &site) const;
    // Writes the change to the outbox; durable when it returns. A change of a delegation that already waits is combined
    // with it; one that leaves nothing to change takes the waiting one back. Then changed(site) and submitted().
    [[nodiscard]] Result<void> change(const SiteKey &site, const DelegationId &delegation, const DelegationPatch &patch);
    // Gives up the waiting, refused or clashing change; what the caisse said is shown again. StillRunning while it is
    // being sent.
    [[nodiscard]] Result<void> discard(const SiteKey &site, const DelegationId &delegation);
    // Puts a refused or clashing change back in the queue, on top of what the caisse says now.
    [[nodiscard]] Result<void> retry(const SiteKey &site, const DelegationId &delegation);
    // All accounts that are open. An edit made while an earlier one of the same delegation was on its way counts by itself.
    [[nodiscard]] std::size_t pendingCount() const; // waiting and sending
    [[nodiscard]] std::size_t troubledCount() const; // refused and clashing
    // All of these of one account, open or not: what would be lost with it.
    [[nodiscard]] std::size_t unsavedCount(const AccountKey &account) const;

Q_SIGNALS:
    // The shown delegations of a site changed, by an edit, a pull, or an answer.
    void changed(const truelle::SiteKey &site);
    // Names or activations changed, on any site of the account.
    void beneficiariesChanged(const truelle::AccountKey &account);
    // A change was queued: time to send.
    void submitted();
    // What became of a change that was sent: None (saved), Waiting (the caisse cannot be reached), Refused, Conflict.
    void settled(const truelle::SiteKey &site, const truelle::DelegationId &delegation, truelle::PendingState outcome);

private:
    friend class OutboxSender;
    class Private;
    [[nodiscard]] Result<void> addChange(const SiteKey &site, const Delegation &under, const DelegationPatch &patch);
    [[nodiscard]] Result<void> joinChange(PendingChange &change, const Delegation &under, const DelegationPatch &patch);
    [[nodiscard]] std::size_t count(bool (*matches)(OutboxState)) const;
    std::unique_ptr<Private> d;
};

} // namespace truelle
