// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/rules/grantnotices.h"
#include "app/caisse/rules/services.h"
#include "app/caisse/store/rows.h"
#include "core/domain/delegationbatch.h"

#include <string>

namespace truelle::caisse {

// What was asked of delegations, done in the running transaction: the row, its version, the feeds and the history. The
// e-mails wait for sendNotices(), so that somebody who is given rights on many sites gets one. A refusal has no effect.
class DelegationWork
{
public:
    // All of them outlive the work. `words` is a request's own (copyVocabulary) and numbers what is asked.
    DelegationWork(Services &services, Connection &store, const Viewer &viewer, Vocabulary &words);

    // « Ajouter une délégation », « Déléguer à mon cabinet comptable ». An unknown address gets an account that waits
    // for its activation, and a firm's new person is one of the firm. As givingLine(), or ValidationFailed: "/email"
    // invalid, own-delegation, company-administrator, already-beneficiary (FieldError::about: their delegation in this
    // line, whatever its status, for a closed one is opened again by « Modification »); "/kind" no-firm,
    // already-beneficiary; and grantedDelegation()'s.
    [[nodiscard]] Result<DelegationRow> add(const DelegationGrant &grant);
    // « Modification », « Fermeture », suspension. One that changes nothing makes no version. NotFound; Forbidden (not
    // theirs to change, or their own); ChangedMeanwhile with the current delegation for another version;
    // ValidationFailed: changedDelegation()'s, and last-administrator (lastadministrator.h).
    [[nodiscard]] Result<DelegationRow> change(const DelegationChange &change);
    // « Suppression »: final. What is sub-delegated from it goes too, at once. As change(); ValidationFailed:
    // only-firm for a person's delegation, which is closed, not deleted.
    [[nodiscard]] Result<void> remove(const DelegationRemoval &removal);

    // The delegation if the viewer may change it and knows it as it is; NotFound, Forbidden or ChangedMeanwhile.
    [[nodiscard]] Result<DelegationRow> permitted(const DelegationId &id, const std::string &version) const;

    void sendNotices();

private:
    [[nodiscard]] Result<Delegation> judged(const DelegationRow &row, const DelegationPatch &patch);
    void stamp(DelegationRow &row);
    void removeRow(DelegationRow row, const std::string &reason);

    Services &m_services;
    Connection &m_store;
    const Viewer &m_viewer;
    Vocabulary &m_words;
    Instant m_now;
    Date m_today;
    GrantNotices m_notices;
};

} // namespace truelle::caisse
