// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/rules/services.h"
#include "app/caisse/store/viewer.h"
#include "core/wire/accountwire.h"

// Sessions (3-contract.md, principle 9): a family of tokens per sign-in. Access tokens live ten minutes. A refresh
// token is used once and followed by another pair. For a client whose answer was lost it brings the same pair again: within
// thirty seconds, and for as long as neither token of that pair has been used. One that comes back later ends the whole
// family, because then two people hold it.
namespace truelle::caisse {

inline constexpr std::chrono::seconds kAccessLife{std::chrono::minutes{10}};
inline constexpr std::chrono::seconds kRefreshLife{std::chrono::hours{30 * 24}};
inline constexpr std::chrono::seconds kRefreshGrace{30};

struct SignedIn
{
    std::int64_t session = 0;
    Viewer viewer;
};

// Begins a session of an account in the running transaction.
[[nodiscard]] SessionTokens startSession(Connection &store, const Database &database, std::int64_t account,
                                         std::string_view deviceName);
// SessionEnded, or RefreshReused (the family is then revoked).
[[nodiscard]] Result<SessionTokens> refreshSession(Services &services, const Secret &refreshToken);
// Whose access token this is; SessionEnded for one that is unknown, over or revoked.
[[nodiscard]] Result<SignedIn> authenticate(Services &services, const Secret &accessToken);
// Signing out: every token of the session ends now.
[[nodiscard]] Result<void> endSession(Services &services, std::int64_t session);
// Every session of an account ends now, but for one: its password or address is another. In the running transaction.
void endSessions(Connection &store, std::int64_t account, std::optional<std::int64_t> except, Instant now);
[[nodiscard]] Result<Account> readAccount(Connection &store, std::int64_t account);
// Removes sessions none of whose tokens can be used any more.
void pruneSessions(Connection &store, Instant now);

} // namespace truelle::caisse
