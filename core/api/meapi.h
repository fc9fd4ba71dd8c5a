// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/sender.h"
#include "core/domain/account.h"
#include "core/wire/mewire.h"
#include "core/wire/openingwire.h"

namespace truelle {

// Changing one's own account: /v1/me…. Made by CaisseApi; reading it is SessionApi::me. Beside what is said, each fails
// with ValidationFailed (fields) and the codes of a session. A change asked again with its key takes effect once.
class MeApi
{
public:
    explicit MeApi(const Senders &senders) : m_senders(senders) { }

    struct Change
    {
        AccountPatch patch;
        std::string version; // refused with ChangedMeanwhile if the caisse has another
        std::string idempotencyKey;
    };
    // The account after the change. ChangedMeanwhile (Error::current is the account as it is now), StillRunning.
    [[nodiscard]] Operation<Account> *change(const Change &change, QObject *parent) const;
    // Ends every other session of the account.
    [[nodiscard]] Operation<bool> *changePassword(const PasswordChange &change, const std::string &idempotencyKey,
                                                  QObject *parent) const;
    // Ends every session of the account, this one too.
    [[nodiscard]] Operation<bool> *changeEmail(const EmailChange &change, const std::string &idempotencyKey,
                                               QObject *parent) const;
    // The request's token stays empty.
    [[nodiscard]] Operation<MobileChallenge> *certifyMobile(const MobileRequest &request, QObject *parent) const;
    [[nodiscard]] Operation<MobileConfirmation> *confirmMobile(const MobileRequest &request, QObject *parent) const;

private:
    const Senders &m_senders;
};

} // namespace truelle
