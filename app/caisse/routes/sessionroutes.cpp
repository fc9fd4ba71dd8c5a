// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/routes/answers.h"
#include "app/caisse/routes/routes.h"
#include "app/caisse/rules/signin.h"

namespace truelle::caisse {
namespace {

constexpr std::int64_t kPageLimit = 1000;
constexpr std::int64_t kBatchLimit = 100;
constexpr const char *kOldestClient = "0.1.0";

Response handleSignIn(Services &services, const Request &request)
{
    if (!hasMediaType(request, "application/json"))
        return refused(services, Error(ErrorCode::UnsupportedMediaType));
    const auto asked = decodeSignInRequest(request.body);
    if (!asked)
        return malformed(services, asked.error());
    const auto tokens = signIn(services, *asked, request.source);
    if (!tokens) {
        services.log().write(LogLevel::Info, "sessions", "sign-in refused", {{"code", codeName(tokens.error().code)}});
        return refused(services, tokens.error());
    }
    services.log().write(LogLevel::Info, "sessions", "signed in", {{"account", tokens->account.id.toString()}});
    return answered(encodeSessionTokens(*tokens), 201);
}

Response handleRefresh(Services &services, const Request &request)
{
    if (!hasMediaType(request, "application/json"))
        return refused(services, Error(ErrorCode::UnsupportedMediaType));
    const auto token = decodeRefreshRequest(request.body);
    if (!token)
        return malformed(services, token.error());
    const auto tokens = refreshSession(services, *token);
    if (!tokens && tokens.error().code == ErrorCode::RefreshReused)
        services.log().write(LogLevel::Warning, "sessions", "refresh token reused, session revoked");
    return answeredOrRefused(services, tokens, encodeSessionTokens);
}

Response handleSessionInfo(const Services &services, const SignedIn &person)
{
    SessionInfo info;
    info.account = AccountId(publicId(IdKind::Account, person.viewer.account));
    info.pageLimit = kPageLimit;
    info.batchLimit = kBatchLimit;
    info.catalogueVersion = services.store().catalogue().version;
    info.oldestClient = kOldestClient;
    info.serverTime = services.now();
    return answered(encodeSessionInfo(info));
}

Response handleSignOut(Services &services, const SignedIn &person)
{
    if (const auto ended = endSession(services, person.session); !ended)
        return refused(services, ended.error());
    return answered({}, 204);
}

} // namespace

void addSessionRoutes(Router &router, Services &services)
{
    router.add("POST", "/v1/sessions",
               [&services](const Request &request) { return handleSignIn(services, request); });
    router.add("POST", "/v1/sessions:refresh",
               [&services](const Request &request) { return handleRefresh(services, request); });
    router.add("GET", "/v1/session", signedIn(services, [&services](const Request &, const SignedIn &person) {
                   return handleSessionInfo(services, person);
               }));
    router.add("DELETE", "/v1/session", signedIn(services, [&services](const Request &, const SignedIn &person) {
                   return handleSignOut(services, person);
               }));
}

} // namespace truelle::caisse
