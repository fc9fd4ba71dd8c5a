// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/sender.h"
#include "core/domain/delegationbatch.h"
#include "core/domain/delegationhistory.h"
#include "core/domain/rightschain.h"

#include <memory>
#include <string>
#include <vector>

namespace truelle {

// Delegations: /v1/sites/{id}/delegations, /v1/sites/{id}/rights, /v1/delegations. Made by CaisseApi.
class DelegationApi
{
public:
    DelegationApi(const Senders &senders, std::shared_ptr<Vocabulary> vocabulary)
        : m_senders(senders)
        , m_vocabulary(std::move(vocabulary))
    {
    }

    // What is sent as the outbox keeps it: sent again, it is byte for byte the same under the same key.
    struct Change
    {
        DelegationId id;
        std::string version; // the change is refused with ChangedMeanwhile if the caisse has another
        std::string patchJson; // encodePatch
        std::string idempotencyKey;
    };
    struct Addition
    {
        SiteId site;
        std::string grantJson; // encodeGrant
        std::string idempotencyKey;
    };
    struct Removal
    {
        DelegationId id;
        std::string version;
        std::string idempotencyKey;
    };
    struct Batch
    {
        std::string itemsJson; // encodeBatch, of at most SessionInfo::batchLimit items
        std::string idempotencyKey;
    };

    // Those of the site the person may see.
    [[nodiscard]] Operation<std::vector<Delegation>> *ofSite(const SiteId &site, QObject *parent) const;
    [[nodiscard]] Operation<Delegation> *delegation(const DelegationId &id, QObject *parent) const;
    // What the signed-in person may do on the site, which is also the most they can give, and why.
    [[nodiscard]] Operation<RightsOnSite> *rightsOn(const SiteId &site, QObject *parent) const;
    // The links that a delegation hangs on, as far as the person may see them.
    [[nodiscard]] Operation<RightsChain> *chain(const DelegationId &id, QObject *parent) const;
    // Latest first; of a deleted delegation too.
    [[nodiscard]] Operation<std::vector<DelegationEvent>> *history(const DelegationId &id, QObject *parent) const;

    // The delegation after the change: rights, dates, closure, suspension. ChangedMeanwhile (Error::current is the
    // delegation as it is now), ValidationFailed (fields), Forbidden, NotFound, StillRunning, IdempotencyKeyReused.
    [[nodiscard]] Operation<Delegation> *change(const Change &change, QObject *parent) const;
    // The new delegation. Fields at fault: "/email" invalid, own-delegation, company-administrator, already-beneficiary
    // (FieldError::about is the delegation that is there); "/kind" no-firm, already-beneficiary; "/colleges", "/rights/…",
    // "/administrator", "/effectDate", "/endDate" as in a change.
    [[nodiscard]] Operation<Delegation> *add(const Addition &addition, QObject *parent) const;
    // « Suppression » of a firm's delegation, with all that is sub-delegated from it.
    [[nodiscard]] Operation<bool> *remove(const Removal &removal, QObject *parent) const;
    // One outcome for each item, in their order. After a lost answer the same batch under the same key brings the same.
    [[nodiscard]] Operation<std::vector<BatchOutcome>> *apply(const Batch &batch, QObject *parent) const;
    // What the same items would do, without effect.
    [[nodiscard]] Operation<std::vector<PreviewedItem>> *preview(const std::string &itemsJson, QObject *parent) const;

private:
    template<typename T, typename Decode>
    [[nodiscard]] Operation<T> *ask(HttpRequest request, std::vector<int> statuses, Decode decode,
                                    QObject *parent) const;

    const Senders &m_senders;
    std::shared_ptr<Vocabulary> m_vocabulary;
};

} // namespace truelle
