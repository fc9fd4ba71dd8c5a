// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/sender.h"
#include "core/wire/accountwire.h"

namespace truelle {

// Sessions and the person: /v1/sessions, /v1/sessions:refresh, /v1/session, /v1/me. Made by CaisseApi.
class SessionApi
{
public:
    explicit SessionApi(const Senders &senders) : m_senders(senders) { }

    // InvalidCredentials, AccountLocked (retryAfter), AccountNotActivated, CertificationLapsed, RateLimited.
    [[nodiscard]] Operation<SessionTokens> *signIn(const SignInRequest &credentials, QObject *parent) const;
    // SessionEnded, RefreshReused: the session is over. After any other failure the token may have been rotated all
    // the same; the caisse gives the same successor again for a short while.
    [[nodiscard]] Operation<SessionTokens> *refresh(const Secret &refreshToken, QObject *parent) const;
    // Ends the session this access token belongs to. Outside Session::authorised: a lapsed token is not refreshed to die.
    [[nodiscard]] Operation<bool> *end(const Secret &accessToken, QObject *parent) const;
    [[nodiscard]] Operation<SessionInfo> *info(QObject *parent) const;
    [[nodiscard]] Operation<Account> *me(QObject *parent) const;

private:
    const Senders &m_senders;
};

} // namespace truelle
