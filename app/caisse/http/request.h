// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace truelle::caisse {

using TextMap = std::map<std::string, std::string, std::less<>>;
using HeaderList = std::vector<std::pair<std::string, std::string>>;

// What a client asked, whole and within the limits before a handler sees it.
struct Request
{
    std::string method; // upper case, as received
    std::string path; // as received: percent-encoded, without the query
    TextMap query; // decoded
    TextMap parameters; // of the route's pattern, decoded; filled by the router
    HeaderList headers; // a repeated field is joined with ", " (RFC 9110 §5.3)
    std::string body;
    std::string source; // the peer's address without its port: for throttles, never for a log

    // Names are compared without case. Nothing where the field is absent.
    [[nodiscard]] std::optional<std::string_view> header(std::string_view name) const;
    // Nothing where the item is absent.
    [[nodiscard]] std::optional<std::string_view> queryItem(std::string_view name) const;
    // Precondition: the route's pattern names it.
    [[nodiscard]] const std::string &parameter(std::string_view name) const;
};

// What a handler answers. The server adds Date, Content-Length, Content-Encoding, Cache-Control (unless
// given) and the security headers.
struct Response
{
    int status = 200;
    std::string contentType = "application/json"; // left out where there is no body
    std::string body;
    HeaderList headers;
};

inline constexpr std::string_view kProblemType = "application/problem+json";

// application/problem+json of an error, with Retry-After where the error has one and the challenge a 401 owes
// (RFC 9110 §11.6.1). The error's detail is not sent.
[[nodiscard]] Response problem(const Error &error, int status);

// Called on a worker thread, several at a time; may block. An exception becomes a 500.
using Handler = std::function<Response(const Request &)>;

} // namespace truelle::caisse
