// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/rules/services.h"

#include <string>

// « Mot de passe oublié ? » and mails that did not come. Both succeed for every address in the same time, so that nobody
// learns who has an account; ValidationFailed (/email) only for what is no address. Beyond kRecoveryMails an hour the
// answer is the same and nothing is sent: nobody's mailbox is filled by strangers.
namespace truelle::caisse {

inline constexpr int kRecoveryMails = 3;

// A link by which an active account gets a new password. One that waits for its activation gets that link again.
[[nodiscard]] Result<void> requestPasswordReset(Services &services, const std::string &email);
// The link that the address waits for: of an opening, an activation, a change of address, a certification that ends
// soon or has ended.
[[nodiscard]] Result<void> resendActivation(Services &services, const std::string &email);

} // namespace truelle::caisse
