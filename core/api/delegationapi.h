// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/sender.h"
#include "core/domain/delegation.h"

#include <memory>
#include <string>
#include <vector>

namespace truelle {

// Delegations: /v1/sites/{id}/delegations, /v1/delegations/{id}. Made by CaisseApi.
class DelegationApi
{
public:
    DelegationApi(const Senders &senders, std::shared_ptr<Vocabulary> vocabulary)
        : m_senders(senders)
        , m_vocabulary(std::move(vocabulary))
    {
    }

    // A change as the outbox keeps it: sent again, it is byte for byte the same under the same key.
    struct Change
    {
        DelegationId id;
        std::string version; // the change is refused with ChangedMeanwhile if the caisse has another
        std::string patchJson; // encodePatch
        std::string idempotencyKey;
    };

    // Those of the site the person may see.
    [[nodiscard]] Operation<std::vector<Delegation>> *ofSite(const SiteId &site, QObject *parent) const;
    [[nodiscard]] Operation<Delegation> *delegation(const DelegationId &id, QObject *parent) const;
    // The delegation after the change. ChangedMeanwhile (Error::current is the delegation as it is now),
    // ValidationFailed (fields), Forbidden, NotFound, StillRunning, IdempotencyKeyReused.
    [[nodiscard]] Operation<Delegation> *change(const Change &change, QObject *parent) const;

private:
    const Senders &m_senders;
    std::shared_ptr<Vocabulary> m_vocabulary;
};

} // namespace truelle
