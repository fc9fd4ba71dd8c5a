// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/sessionapi.h"

#include "core/api/apioperation.h"

namespace truelle {
namespace {

constexpr std::size_t kSmallAnswer = 256u << 10;
constexpr std::chrono::milliseconds kEndDeadline{5'000};

HttpRequest read(std::string target)
{
    HttpRequest request;
    request.target = std::move(target);
    request.maximumAnswer = kSmallAnswer;
    return request;
}

Result<SessionTokens> tokensOf(HttpAnswer &&answer)
{
    const Secret body(std::move(answer.body));
    auto tokens = decodeSessionTokens(body.reveal());
    if (tokens && (tokens->accessToken.isEmpty() || tokens->refreshToken.isEmpty()))
        return Error(ErrorCode::MalformedAnswer, "empty tokens");
    return tokens;
}

} // namespace

Operation<SessionTokens> *SessionApi::signIn(const SignInRequest &credentials, QObject *parent) const
{
    HttpRequest request = postedToHash("/v1/sessions", encodeSignInRequest(credentials));
    return new ApiOperation<SessionTokens>({m_senders.open, std::move(request), {{201}}, tokensOf}, parent);
}

Operation<SessionTokens> *SessionApi::refresh(const Secret &refreshToken, QObject *parent) const
{
    HttpRequest request = posted("/v1/sessions:refresh", encodeRefreshRequest(refreshToken));
    return new ApiOperation<SessionTokens>({m_senders.open, std::move(request), {{200}}, tokensOf}, parent);
}

Operation<bool> *SessionApi::end(const Secret &accessToken, QObject *parent) const
{
    HttpRequest request = read("/v1/session");
    request.method = "DELETE";
    request.bearer = accessToken;
    request.deadline = kEndDeadline;
    return new ApiOperation<bool>(
        {m_senders.open, std::move(request), {{204}}, [](HttpAnswer &&) { return Result<bool>(true); }}, parent);
}

Operation<SessionInfo> *SessionApi::info(QObject *parent) const
{
    return new ApiOperation<SessionInfo>({m_senders.authorised, read("/v1/session"), {},
                                          [](HttpAnswer &&answer) { return decodeSessionInfo(answer.body); }},
                                         parent);
}

Operation<Account> *SessionApi::me(QObject *parent) const
{
    return new ApiOperation<Account>({m_senders.authorised, read("/v1/me"), {},
                                      [](HttpAnswer &&answer) { return decodeAccount(answer.body); }},
                                     parent);
}

} // namespace truelle
