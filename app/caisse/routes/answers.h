// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/http/request.h"
#include "app/caisse/rules/sessions.h"
#include "app/caisse/store/identifiers.h"

#include <functional>

// What the routes have in common: errors to problems, bodies to answers, tokens to people.
namespace truelle::caisse {

// The problem of an error with the status that the contract gives its code. What is wrong with the store is logged and
// answered as server-busy or server-failed: clients learn nothing of it.
[[nodiscard]] Response refused(const Services &services, const Error &error);
[[nodiscard]] Response answered(std::string body, int status = 200);
// The status that the contract gives a code; 0: a fault of ours, not of the request.
[[nodiscard]] int statusOf(ErrorCode code);

// A fault of a body or a parameter: a body that is no JSON object is 400, everything else 422.
[[nodiscard]] Response malformed(const Services &services, const Error &error);
[[nodiscard]] Error fieldError(std::string pointer, std::string code);

// Whether the body is of this media type, parameters such as charset aside.
[[nodiscard]] bool hasMediaType(const Request &request, std::string_view type);
// The row that a path's {id} means; nothing for what is no id of this kind, which is as absent as an unknown one.
[[nodiscard]] std::optional<std::int64_t> pathRow(const Request &request, IdKind kind);

// With its version as a strong entity tag.
[[nodiscard]] Response taggedAnswer(std::string body, const std::string &version);
// The version in a strong entity tag. "*" and weak tags name no version, so they fit none: that is what keeps a change
// from overwriting one its author has not seen.
[[nodiscard]] std::string versionIn(std::string_view ifMatch);
// The key of a change; ValidationFailed without a usable one. `content` is what makes the request the same when it comes
// again: its body, without what is secret in it.
[[nodiscard]] Result<IdempotencyKey> idempotencyKey(const Request &request, const SignedIn &person,
                                                    std::string_view content);

using SignedInHandler = std::function<Response(const Request &, const SignedIn &)>;
// A handler that is only called for a living access token (Authorization: Bearer), on today's rights; 401 else.
[[nodiscard]] Handler signedIn(Services &services, SignedInHandler handler);

// Answers the encoded value or the problem.
template<typename T, typename Encode>
[[nodiscard]] Response answeredOrRefused(const Services &services, const Result<T> &result, Encode encode)
{
    return result ? answered(encode(*result)) : refused(services, result.error());
}

} // namespace truelle::caisse
