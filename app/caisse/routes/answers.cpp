// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/routes/answers.h"

#include "app/caisse/rules/tokens.h"

#include <algorithm>

namespace truelle::caisse {
namespace {

Response failed(const Services &services, const Error &error)
{
    services.log().write(LogLevel::Error, "store", "request failed",
                         {{"code", codeName(error.code)}, {"detail", error.detail}});
    const bool mayPass = error.code == ErrorCode::StoreLocked || error.code == ErrorCode::DiskFull;
    Error told(mayPass ? ErrorCode::ServerBusy : ErrorCode::ServerFailed);
    if (mayPass)
        told.retryAfter = std::chrono::seconds{5};
    return problem(told, mayPass ? 503 : 500);
}

bool isSameWord(std::string_view a, std::string_view b)
{
    return std::ranges::equal(a, b, [](char x, char y) {
        const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
        return lower(x) == lower(y);
    });
}

std::optional<Secret> bearerToken(const Request &request)
{
    constexpr std::string_view kScheme = "Bearer ";
    const auto header = request.header("Authorization");
    if (!header || header->size() <= kScheme.size() || !isSameWord(header->substr(0, kScheme.size()), kScheme))
        return std::nullopt;
    return Secret(std::string(header->substr(kScheme.size())));
}

} // namespace

int statusOf(ErrorCode code)
{
    // Most codes are a client's own; only those that a caisse answers with have a status.
    if (code == ErrorCode::InvalidCredentials || code == ErrorCode::SessionEnded || code == ErrorCode::RefreshReused)
        return 401;
    if (code == ErrorCode::Forbidden || code == ErrorCode::AccountNotActivated
        || code == ErrorCode::CertificationLapsed || code == ErrorCode::IdentificationRefused)
        return 403;
    constexpr std::pair<ErrorCode, int> kStatuses[] = {
        {ErrorCode::NotFound, 404},             {ErrorCode::MethodNotAllowed, 405},
        {ErrorCode::StillRunning, 409},         {ErrorCode::StateExpired, 410},
        {ErrorCode::OpeningEnded, 410},         {ErrorCode::ChangedMeanwhile, 412},
        {ErrorCode::PayloadTooLarge, 413},      {ErrorCode::UnsupportedMediaType, 415},
        {ErrorCode::ValidationFailed, 422},     {ErrorCode::IdempotencyKeyReused, 422},
        {ErrorCode::AccountLocked, 423},        {ErrorCode::ClientTooOld, 426},
        {ErrorCode::PreconditionRequired, 428}, {ErrorCode::RateLimited, 429},
    };
    const auto *found = std::ranges::find(kStatuses, code, &std::pair<ErrorCode, int>::first);
    return found == std::end(kStatuses) ? 0 : found->second;
}

Response refused(const Services &services, const Error &error)
{
    const int status = statusOf(error.code);
    return status == 0 ? failed(services, error) : problem(error, status);
}

Response answered(std::string body, int status)
{
    Response response;
    response.status = status;
    response.body = std::move(body);
    return response;
}

Response malformed(const Services &services, const Error &error)
{
    if (error.code != ErrorCode::MalformedAnswer)
        return refused(services, error);
    return problem(Error(ErrorCode::ValidationFailed, error.detail), 400);
}

Error fieldError(std::string pointer, std::string code)
{
    Error error(ErrorCode::ValidationFailed);
    error.fields.push_back({std::move(pointer), std::move(code)});
    return error;
}

bool hasMediaType(const Request &request, std::string_view type)
{
    std::string_view given = request.header("Content-Type").value_or(std::string_view{});
    given = given.substr(0, given.find(';'));
    while (!given.empty() && given.back() == ' ')
        given.remove_suffix(1);
    return isSameWord(given, type);
}

std::optional<std::int64_t> pathRow(const Request &request, IdKind kind)
{
    return rowOf(kind, request.parameter("id"));
}

Response taggedAnswer(std::string body, const std::string &version)
{
    Response response = answered(std::move(body));
    response.headers.emplace_back("ETag", '"' + version + '"');
    return response;
}

std::string versionIn(std::string_view ifMatch)
{
    if (ifMatch.size() < 2 || ifMatch.front() != '"' || ifMatch.back() != '"')
        return {};
    return std::string(ifMatch.substr(1, ifMatch.size() - 2));
}

Result<IdempotencyKey> idempotencyKey(const Request &request, const SignedIn &person, std::string_view content)
{
    const auto key = request.header("Idempotency-Key");
    if (!key || !isIdempotencyKey(*key))
        return fieldError("", key ? "idempotency-key-invalid" : "idempotency-key-missing");
    return IdempotencyKey{person.viewer.account, std::string(*key),
                          keyedHash({}, request.method + '\n' + request.path + '\n' + std::string(content))};
}

Handler signedIn(Services &services, SignedInHandler handler)
{
    return [&services, handler = std::move(handler)](const Request &request) -> Response {
        const auto token = bearerToken(request);
        if (!token)
            return refused(services, Error(ErrorCode::SessionEnded));
        const auto person = authenticate(services, *token);
        if (!person)
            return refused(services, person.error());
        if (const auto ready = services.ensureToday(); !ready)
            return refused(services, ready.error());
        return handler(request, *person);
    };
}

} // namespace truelle::caisse
