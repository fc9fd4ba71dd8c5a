// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/apioperation.h"

#include "core/net/httpdate.h"
#include "core/wire/problemwire.h"

#include <QByteArray>

#include <algorithm>

namespace truelle {
namespace {

constexpr std::size_t kSmallAnswer = 256u << 10;

// "application/json; charset=utf-8" is application/json.
bool isOfType(const HttpAnswer &answer, std::string_view type)
{
    std::string_view value = answer.header("content-type");
    value = value.substr(0, value.find(';'));
    while (value.ends_with(' '))
        value.remove_suffix(1);
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return std::ranges::equal(value, type, {}, lower);
}

// Refusals a proxy in front of a caisse gives in its own words.
ErrorCode gatewayCode(int status)
{
    switch (status) {
    case 413: return ErrorCode::PayloadTooLarge;
    case 429: return ErrorCode::RateLimited;
    case 502:
    case 503:
    case 504: return ErrorCode::ServerBusy;
    }
    return ErrorCode::NotACaisse;
}

} // namespace

Result<HttpAnswer> accepted(HttpAnswer answer, const ExpectedAnswer &expected)
{
    const bool isExpected = std::ranges::find(expected.statuses, answer.status) != expected.statuses.end();
    const bool isBodiless = answer.status == 204 || answer.status == 304
        || (expected.mayBeEmpty && answer.body.empty());
    if (isExpected && (isBodiless || isOfType(answer, "application/json")))
        return answer;
    Error error(ErrorCode::NotACaisse, "an answer of another kind");
    if (answer.status >= 400 && isOfType(answer, "application/problem+json"))
        error = decodeProblem(answer.body, answer.status);
    else if (answer.status >= 400)
        error = Error(gatewayCode(answer.status), "a refusal without a problem document");
    error.httpStatus = answer.status;
    error.retryAfter = parseRetryAfter(answer.header("retry-after"), answer.header("date"));
    return error;
}

Error malformed(Error decoding, int status)
{
    Error error(ErrorCode::MalformedAnswer, std::move(decoding.detail));
    for (const FieldError &field : decoding.fields)
        error.detail += ' ' + field.pointer + ' ' + field.code;
    error.httpStatus = status;
    return error;
}

HttpRequest posted(std::string target, std::string body)
{
    HttpRequest request;
    request.method = "POST";
    request.target = std::move(target);
    request.contentType = "application/json";
    request.body = std::move(body);
    request.maximumAnswer = kSmallAnswer;
    return request;
}

HttpRequest postedToHash(std::string target, std::string body)
{
    HttpRequest request = posted(std::move(target), std::move(body));
    request.deadline = kHashDeadline;
    return request;
}

std::string pathSegment(std::string_view id)
{
    return QByteArray(id.data(), static_cast<qsizetype>(id.size())).toPercentEncoding().toStdString();
}

} // namespace truelle
