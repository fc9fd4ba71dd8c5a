// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/domain/account.h"

#include <chrono>
#include <string>
#include <string_view>

// Sessions and the person: POST /v1/sessions, POST /v1/sessions:refresh, GET /v1/session, GET /v1/me.
namespace truelle {

struct SignInRequest
{
    std::string email;
    Secret password;
    std::string deviceName; // shown to the person in a list of sessions; may be empty
};

struct SessionTokens
{
    Secret accessToken;
    std::chrono::seconds accessLifetime{};
    Secret refreshToken;
    std::chrono::seconds refreshLifetime{};
    Account account;
};

// GET /v1/session: the limits a client has to keep (3-contract.md, principle 6).
struct SessionInfo
{
    AccountId account;
    std::int64_t pageLimit = 0; // most objects of a feed page
    std::int64_t batchLimit = 0;
    std::string catalogueVersion;
    std::string oldestClient; // version
    Instant serverTime{};
};

[[nodiscard]] std::string encodeSignInRequest(const SignInRequest &request);
[[nodiscard]] Result<SignInRequest> decodeSignInRequest(std::string_view json);
[[nodiscard]] std::string encodeRefreshRequest(const Secret &refreshToken);
[[nodiscard]] Result<Secret> decodeRefreshRequest(std::string_view json);
[[nodiscard]] std::string encodeSessionTokens(const SessionTokens &tokens);
[[nodiscard]] Result<SessionTokens> decodeSessionTokens(std::string_view json);
[[nodiscard]] std::string encodeSessionInfo(const SessionInfo &info);
[[nodiscard]] Result<SessionInfo> decodeSessionInfo(std::string_view json);
[[nodiscard]] std::string encodeAccount(const Account &account);
[[nodiscard]] Result<Account> decodeAccount(std::string_view json);

} // namespace truelle
