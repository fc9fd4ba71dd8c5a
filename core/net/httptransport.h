// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/secret.h"
#include "core/net/operation.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace truelle {

// Where a caisse is reached and whom to trust for it.
struct Endpoint
{
    std::string baseUrl; // "https://host[:port]", no path
    std::string caPem; // the caisse's own authority, trusted for this caisse alone; empty: the system's store
    friend bool operator==(const Endpoint &, const Endpoint &) = default;
};

// The certificate a server showed, for a person to read.
struct CertificateFacts
{
    std::string subject;
    std::string issuer;
    std::string sha256Fingerprint; // "AB:CD:…"
    Instant validFrom{};
    Instant validUntil{};
};

struct HttpRequest
{
    std::string method = "GET";
    std::string target; // path and query, "/v1/states"
    std::string contentType; // empty: no body
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers; // none secret
    std::optional<Secret> bearer;
    std::chrono::milliseconds deadline{30'000}; // for the whole exchange
    std::size_t maximumAnswer = 32u << 20; // bytes after decompression; AnswerTooLarge beyond
};

struct HttpAnswer
{
    int status = 0;
    std::vector<std::pair<std::string, std::string>> headers; // names in lower case
    std::string body;
    std::optional<CertificateFacts> certificate;
    // The value of a header, empty where absent. `name` in lower case.
    [[nodiscard]] std::string_view header(std::string_view name) const;
};

// The port to a caisse. An exchange succeeds with whatever status the server gave, once its body is whole; it fails with
// a network or TLS code of ErrorCode otherwise (then whether the server acted is unknown, but for refused connections
// and certificates, where nothing was sent). Redirects are not followed. Nothing is sent twice.
class HttpTransport
{
public:
    HttpTransport() = default;
    HttpTransport(const HttpTransport &) = delete;
    HttpTransport &operator=(const HttpTransport &) = delete;
    virtual ~HttpTransport() = default;
    // The caller starts the operation and is its parent.
    [[nodiscard]] virtual Operation<HttpAnswer> *exchange(HttpRequest request, QObject *parent) = 0;
    [[nodiscard]] virtual const Endpoint &endpoint() const = 0;
};

} // namespace truelle
