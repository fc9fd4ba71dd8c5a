// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/http/request.h"

#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace truelle::caisse {

// A request's first line and fields as they came, before anything is believed.
struct RequestHead
{
    std::string method;
    std::string target;
    int version = 11;
    HeaderList fields; // in order, repeated ones apart
    std::string peer; // the address at the other end, without its port
};

// Whom a server answers, and whom it believes.
struct HeadRules
{
    std::span<const std::string> hosts; // host.h
    std::span<const std::string> trustedProxies; // their X-Forwarded-For tells the source
};

// The request (without its body), or the answer that refuses it:
// 400 where two readers could understand it differently (Content-Length or Transfer-Encoding more than once
// or both, another coding than chunked, two hosts, a folded or broken target or query), 421 for a host that
// is not served or none, 417 for another expectation than 100-continue, 505 for another version than HTTP/1.0
// and 1.1.
[[nodiscard]] std::variant<Request, Response> readHead(RequestHead head, const HeadRules &rules);

// A numeric address as a source: of IPv6 the /64 network, which is what one subscriber has; an IPv4 address
// in IPv6's clothing as IPv4. Text that is no address comes back as it is.
[[nodiscard]] std::string sourceOf(const std::string &address);

} // namespace truelle::caisse
