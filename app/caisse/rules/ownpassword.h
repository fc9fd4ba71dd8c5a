// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/rules/idempotency.h"
#include "app/caisse/rules/services.h"
#include "app/caisse/rules/sessions.h"
#include "core/wire/mewire.h"

#include <string>

// « Modifier mot de passe » and « Modifier adresse électronique » of the signed-in person, who has to say their password
// again. Both fail with ValidationFailed (fields), AccountLocked and RateLimited (too many wrong ones; counted apart
// from sign-in, so that no stranger can keep the person from either), StillRunning and IdempotencyKeyReused.
namespace truelle::caisse {

struct OwnChange
{
    SignedIn person;
    std::string source;
    // Its hash leaves passwords out: a fast hash of one would be as good as the password to whoever has the store.
    IdempotencyKey key;
};

// Ends every other session and says so by mail. Fields: /currentPassword (wrong), /newPassword. Asked again with its
// key, the new password has to be the same one.
[[nodiscard]] Result<ChangeAnswer> changeOwnPassword(Services &services, const OwnChange &who,
                                                     const PasswordChange &change);
// Deactivates the account until the link sent to the new address is followed; every session ends; the old address gets
// a link that undoes it. Fields: /newEmail, /password (wrong). An address that is another account's is answered alike:
// its holder is told, and the old address's link is the way back.
[[nodiscard]] Result<ChangeAnswer> changeOwnAddress(Services &services, const OwnChange &who, const EmailChange &change);

// What the rule says of a new password, as a field's code ("required", "too-long", "password-rule"); nothing for a good
// one.
[[nodiscard]] std::string newPasswordFault(const Secret &password, const Caisse &caisse);

} // namespace truelle::caisse
