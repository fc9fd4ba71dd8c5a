// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/rules/services.h"
#include "core/wire/accountwire.h"

#include <string_view>

namespace truelle::caisse {

// « Connexion ». InvalidCredentials for a wrong password and an unknown address alike, in the same time: both are
// counted, written and hashed for. AccountLocked and RateLimited say how long to wait. AccountNotActivated and
// CertificationLapsed are only said to somebody who knows the password.
[[nodiscard]] Result<SessionTokens> signIn(Services &services, const SignInRequest &request,
                                           std::string_view source);

} // namespace truelle::caisse
