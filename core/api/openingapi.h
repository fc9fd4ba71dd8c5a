// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/sender.h"
#include "core/wire/openingwire.h"

namespace truelle {

// What a caisse can be asked without signing in: /v1/openings…, /v1/associations…, /v1/password-resets,
// /v1/code-requests, /v1/activations:resend. Made by CaisseApi. Beside what is said, each fails with ValidationFailed
// (fields) and RateLimited (retryAfter). Repeating any of them is harmless.
class OpeningApi
{
public:
    explicit OpeningApi(const Senders &senders) : m_senders(senders) { }

    // IdentificationRefused, AccountLocked (retryAfter).
    [[nodiscard]] Operation<IdentifiedSite> *identify(const SiteIdentification &identification, QObject *parent) const;
    // OpeningEnded.
    [[nodiscard]] Operation<MobileChallenge> *certifyMobile(const MobileRequest &request, QObject *parent) const;
    [[nodiscard]] Operation<MobileConfirmation> *confirmMobile(const MobileRequest &request, QObject *parent) const;
    [[nodiscard]] Operation<CompletedOpening> *complete(const OpeningDetails &details, QObject *parent) const;
    // A token nobody knows any more is an answer: Ended.
    [[nodiscard]] Operation<OpeningStatus> *status(const Secret &token, QObject *parent) const;

    // As identify(), for an association; its token is good for associate() alone.
    [[nodiscard]] Operation<IdentifiedSite> *identifyForAssociation(const SiteIdentification &identification,
                                                                    QObject *parent) const;
    // OpeningEnded, and the refusals of SessionApi::signIn.
    [[nodiscard]] Operation<AssociatedSite> *associate(const AssociationDetails &details, QObject *parent) const;

    // These succeed whether or not anybody was found.
    [[nodiscard]] Operation<bool> *requestPasswordReset(const std::string &email, QObject *parent) const;
    [[nodiscard]] Operation<bool> *requestCode(const std::string &cibtpId, QObject *parent) const;
    [[nodiscard]] Operation<bool> *resendActivation(const std::string &email, QObject *parent) const;

private:
    const Senders &m_senders;
};

} // namespace truelle
