// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/result.h"
#include "core/domain/delegation.h"
#include "core/domain/delegationbatch.h"
#include "core/domain/delegationgrant.h"
#include "core/domain/delegationhistory.h"
#include "core/domain/effectiverights.h"
#include "core/domain/rightschain.h"
#include "core/domain/rightsexplanation.h"
#include "core/domain/site.h"
#include "core/net/operation.h"

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
// What of ours waits: an edit, the delegation itself, its deletion.
enum class PendingKind { None, Change, Addition, Removal };

// A delegation as it is shown: what the caisse said, with what the person wants laid over it.
struct ShownDelegation
{
    Delegation cached; // what the caisse said last; of an addition a delegation that gives nothing
    Delegation shown; // cached ⊕ outbox; of a removal closed
    Beneficiary beneficiary;
    PendingState pending = PendingState::None;
    std::optional<Error> problem; // why it waits, was refused, or what changed meanwhile
    PendingKind kind = PendingKind::None;
    std::optional<DelegationGrant> grant; // of an addition: what is asked for
};

// A delegation of which something of ours waits.
struct WaitingDelegation
{
    SiteKey site;
    ShownDelegation delegation;
    Instant since{}; // when the first of what waits was asked for
};

// The links that a delegation hangs on, as they are shown.
struct ShownChain
{
    std::vector<ShownDelegation> links; // from above; the last one is the delegation asked about
    bool isWhole = true; // false: the upper ones are not the person's to see (chainAtCaisse() tells what they may know)
    // Why the last one's level of a feature is what it is; LevelExplanation::link is of `links`.
    [[nodiscard]] std::optional<LevelExplanation> explain(std::size_t feature, Date today) const;
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

    // Those of the site in the cache's order, then those that wait to be added; no network.
    [[nodiscard]] Result<std::vector<ShownDelegation>> delegations(const SiteKey &site) const;
    // The most the signed-in person can give on this site: everything for a company administrator or administrator, the
    // firm's received rights for a firm.
    [[nodiscard]] Result<EffectiveRights> ceiling(const SiteKey &site) const;
    // Why a delegation gives what it gives; no network. NotFound for one that is not shown.
    [[nodiscard]] Result<ShownChain> chain(const SiteKey &site, const DelegationId &delegation) const;
    // Who below loses what, were the change made or the delegation deleted, as far as the person sees them; no network.
    [[nodiscard]] Result<std::vector<LossBelow>> lossesBelow(const SiteKey &site, const DelegationId &delegation,
                                                             const DelegationPatch &patch) const;
    [[nodiscard]] Result<std::vector<LossBelow>> lossesOfRemoval(const SiteKey &site,
                                                                 const DelegationId &delegation) const;

    // Writes the change to the outbox; durable when it returns. A change of a delegation that already waits is combined
    // with it; one that leaves nothing to change takes the waiting one back. Then changed(site) and submitted().
    // « Fermeture », suspension and so on are patches like any other (core/domain/delegationdeeds.h). A change of an
    // addition that was not sent changes the addition; closing it takes it back. InvalidInput for one to be deleted.
    [[nodiscard]] Result<void> change(const SiteKey &site, const DelegationId &delegation, const DelegationPatch &patch);
    // « Ajouter une délégation », « Déléguer à mon cabinet comptable »: durable when it returns, and shown as a row of
    // its own under the id returned until the caisse has answered (added()). `grant.site` is not looked at.
    // ValidationFailed for what cannot be sent at all, and "/email" or "/kind" already-beneficiary where the same is
    // waiting to be added already (FieldError::about is its id).
    [[nodiscard]] Result<DelegationId> add(const SiteKey &site, DelegationGrant grant);
    // Asks for something else instead, the address included. StillRunning once it may have reached the caisse; NotFound
    // where `addition` is none; else as add().
    [[nodiscard]] Result<void> amend(const SiteKey &site, const DelegationId &addition, DelegationGrant grant);
    // « Suppression » of a firm's delegation; what else of it waits goes with it. An addition that was not sent is taken
    // back.
    [[nodiscard]] Result<void> remove(const SiteKey &site, const DelegationId &delegation);
    // Gives up the waiting, refused or clashing change; what the caisse said is shown again. StillRunning while it is
    // being sent.
    [[nodiscard]] Result<void> discard(const SiteKey &site, const DelegationId &delegation);
    // Puts a refused or clashing change back in the queue, on top of what the caisse says now; one that waits for its
    // next attempt is due at once.
    [[nodiscard]] Result<void> retry(const SiteKey &site, const DelegationId &delegation);
    // Everything that waits, refused and clashing included, of the accounts that are open, in the order in which it was
    // first asked for; and that of one site.
    [[nodiscard]] Result<std::vector<WaitingDelegation>> waiting() const;
    [[nodiscard]] Result<std::vector<WaitingDelegation>> waiting(const SiteKey &site) const;
    // All accounts that are open. An edit made while an earlier one of the same delegation was on its way counts by itself.
    [[nodiscard]] std::size_t pendingCount() const; // waiting and sending
    [[nodiscard]] std::size_t troubledCount() const; // refused and clashing
    // All of these of one account, open or not: what would be lost with it.
    [[nodiscard]] std::size_t unsavedCount(const AccountKey &account) const;

    // From the caisse, nothing kept; each fails like any operation of CaisseApi, with NotFound for an unknown account.
    // What was done to a delegation, latest first; what waits here is not in it.
    [[nodiscard]] Operation<std::vector<DelegationEvent>> *history(const SiteKey &site, const DelegationId &delegation,
                                                                   QObject *parent) const;
    [[nodiscard]] Operation<RightsChain> *chainAtCaisse(const SiteKey &site, const DelegationId &delegation,
                                                        QObject *parent) const;
    // What the signed-in person may do on the site, and why.
    [[nodiscard]] Operation<RightsOnSite> *ownRights(const SiteKey &site, QObject *parent) const;
    // What these would do, without effect; at most SessionInfo::batchLimit of them.
    [[nodiscard]] Operation<std::vector<PreviewedItem>> *preview(const AccountKey &account,
                                                                 const std::vector<BatchItem> &items,
                                                                 QObject *parent) const;

Q_SIGNALS:
    // The shown delegations of a site changed, by an edit, a pull, or an answer.
    void changed(const truelle::SiteKey &site);
    // Names or activations changed, on any site of the account.
    void beneficiariesChanged(const truelle::AccountKey &account);
    // A change was queued: time to send.
    void submitted();
    // The caisse took an addition: its row is that of `delegation` from now on. Before changed() and settled().
    void added(const truelle::SiteKey &site, const truelle::DelegationId &addition,
               const truelle::DelegationId &delegation);
    // What became of a change that was sent: None (saved), Waiting (the caisse cannot be reached), Refused, Conflict. Of
    // an addition under the id of ours.
    void settled(const truelle::SiteKey &site, const truelle::DelegationId &delegation, truelle::PendingState outcome);

private:
    friend class OutboxSender;
    class Private;
    [[nodiscard]] Result<void> addChange(const SiteKey &site, const Delegation &under, const DelegationPatch &patch);
    [[nodiscard]] Result<void> joinChange(PendingChange &change, const Delegation &under, const DelegationPatch &patch);
    [[nodiscard]] std::size_t count(bool (*matches)(OutboxState)) const;
    void tell(const SiteKey &site);
    std::unique_ptr<Private> d;
};

} // namespace truelle
