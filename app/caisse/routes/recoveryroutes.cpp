// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/routes/answers.h"
#include "app/caisse/routes/routes.h"
#include "app/caisse/rules/recovery.h"
#include "core/wire/openingwire.h"

namespace truelle::caisse {
namespace {

using Ask = Result<void> (*)(Services &, const std::string &email);

Handler asking(Services &services, Ask ask)
{
    return [&services, ask](const Request &request) {
        if (!hasMediaType(request, "application/json"))
            return refused(services, Error(ErrorCode::UnsupportedMediaType));
        const auto email = decodeEmailRequest(request.body);
        if (!email)
            return malformed(services, email.error());
        const auto asked = ask(services, *email);
        return asked ? answered({}, 202) : refused(services, asked.error());
    };
}

} // namespace

void addRecoveryRoutes(Router &router, Services &services)
{
    router.add("POST", "/v1/password-resets", asking(services, requestPasswordReset));
    router.add("POST", "/v1/activations:resend", asking(services, resendActivation));
}

} // namespace truelle::caisse
