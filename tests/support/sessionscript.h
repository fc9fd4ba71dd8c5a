// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/caisseapi.h"
#include "core/wire/accountwire.h"
#include "core/wire/caissewire.h"
#include "tests/support/scriptedserver.h"

#include <string>

namespace truelle {

// A caisse that signs in, refreshes with rotation, and answers GET /v1/me to whoever shows its present access token.
// Tokens are "access-N" and "refresh-N"; N counts the pairs it gave.
class SessionScript
{
public:
    explicit SessionScript(ScriptedServer &server)
    {
        server.on("GET", "/v1/caisse", [](const HttpRequest &) { return Result<HttpAnswer>(jsonAnswer(encodeCaisse(caisse()))); });
        server.on("GET", "/v1/catalogue",
                  [](const HttpRequest &) { return Result<HttpAnswer>(jsonAnswer(encodeCatalogue(catalogue()))); });
        server.on("POST", "/v1/sessions", [this](const HttpRequest &request) { return signIn(request); });
        server.on("POST", "/v1/sessions:refresh", [this](const HttpRequest &request) { return refresh(request); });
        server.on("GET", "/v1/me", [this](const HttpRequest &request) { return me(request); });
        server.on("DELETE", "/v1/session", [this](const HttpRequest &request) {
            if (!isCurrent(request))
                return Result<HttpAnswer>(problemAnswer(Error(ErrorCode::SessionEnded), 401));
            isRevoked = true;
            return Result<HttpAnswer>(emptyAnswer(204));
        });
    }

    [[nodiscard]] static Caisse caisse()
    {
        Caisse caisse;
        caisse.id = CaisseId("caisse-1");
        caisse.name = "CIBTP de test";
        caisse.cibtpIdPattern = "^[0-9]+$";
        caisse.cibtpIdExample = "1";
        caisse.contractVersion = "1";
        return caisse;
    }
    [[nodiscard]] static Catalogue catalogue()
    {
        return {"2026-1", {{"ouvrier", {{"fr", "Ouvrier"}}}}, {{"g", {{"fr", "G"}}, {{"f", {{"fr", "F"}}}}}}};
    }
    [[nodiscard]] Account account() const
    {
        Account person;
        person.id = AccountId("account-1");
        person.email = "lea@batiloire.example";
        person.lastName = lastName;
        return person;
    }
    // A fresh pair, as a sign-in gives it.
    [[nodiscard]] SessionTokens issue()
    {
        ++pair;
        SessionTokens tokens;
        tokens.accessToken = Secret("access-" + std::to_string(pair));
        tokens.accessLifetime = std::chrono::minutes(10);
        tokens.refreshToken = Secret("refresh-" + std::to_string(pair));
        tokens.refreshLifetime = std::chrono::hours(720);
        tokens.account = account();
        return tokens;
    }

    static constexpr const char *kPassword = "Truelle-2026!";
    std::string lastName = "Fournier";
    int pair = 0;
    bool isRevoked = false;
    bool isAccessForgotten = false; // the caisse restarted: it refuses the present access token

private:
    [[nodiscard]] bool isCurrent(const HttpRequest &request) const
    {
        return !isRevoked && !isAccessForgotten && request.bearer
            && request.bearer->reveal() == "access-" + std::to_string(pair);
    }
    Result<HttpAnswer> signIn(const HttpRequest &request)
    {
        const auto asked = decodeSignInRequest(request.body);
        if (!asked || asked->password.reveal() != kPassword)
            return problemAnswer(Error(ErrorCode::InvalidCredentials), 401);
        return jsonAnswer(encodeSessionTokens(issue()), 201);
    }
    Result<HttpAnswer> refresh(const HttpRequest &request)
    {
        const auto token = decodeRefreshRequest(request.body);
        if (isRevoked || !token || token->reveal() != "refresh-" + std::to_string(pair))
            return problemAnswer(Error(isRevoked ? ErrorCode::SessionEnded : ErrorCode::RefreshReused), 401);
        isAccessForgotten = false;
        return jsonAnswer(encodeSessionTokens(issue()));
    }
    Result<HttpAnswer> me(const HttpRequest &request)
    {
        if (!isCurrent(request))
            return problemAnswer(Error(ErrorCode::SessionEnded), 401);
        return jsonAnswer(encodeAccount(account()));
    }

};

// The code a result ended in; "ok" for success.
template<typename T>
[[nodiscard]] std::string codeOf(const Result<T> &result)
{
    return result ? "ok" : std::string(codeName(result.error().code));
}

} // namespace truelle
