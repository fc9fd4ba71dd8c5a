// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/rules/signin.h"

#include "app/caisse/rules/credentials.h"
#include "app/caisse/rules/sessions.h"

namespace truelle::caisse {

Result<SessionTokens> signIn(Services &services, const SignInRequest &request, std::string_view source)
{
    const auto person = judgeCredentials(services, request.email, request.password, source);
    if (!person)
        return person.error();
    return services.store().write([&](Connection &store) -> Result<SessionTokens> {
        forgive(store, person->counted);
        return startSession(store, services.store(), person->account, request.deviceName);
    });
}

} // namespace truelle::caisse
