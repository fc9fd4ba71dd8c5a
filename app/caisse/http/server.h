// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/http/router.h"
#include "app/caisse/http/sourcelimits.h"
#include "app/caisse/tls/certificates.h"
#include "core/base/clock.h"
#include "core/base/log.h"
#include "core/base/result.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace truelle::caisse {

// A numeric address and a port; port 0 as a wish: any free one.
struct Address
{
    std::string host = "127.0.0.1";
    std::uint16_t port = 0;
};

// How long the server waits for its peer at each step; it closes the connection afterwards.
struct ServerDeadlines
{
    std::chrono::milliseconds handshake{10'000};
    std::chrono::milliseconds header{
        10'000}; // from the first byte (of the first request: from the handshake) to the last
    std::chrono::milliseconds body{15'000};
    std::chrono::milliseconds write{30'000}; // and a second more for each 16 KiB
    std::chrono::milliseconds idle{60'000}; // between two requests
    std::chrono::milliseconds stop{5'000}; // for running requests, once stop() is called
};

struct ServerOptions
{
    Address listen;
    std::vector<std::string> hosts; // served beside the names of the certificate
    std::vector<std::string> trustedProxies; // numeric addresses whose X-Forwarded-For is believed
    ServerDeadlines deadlines;
    RequestRate rate;
    ConnectionCaps connections;
    std::size_t headerLimit = 16'384;
    std::size_t bodyLimit = 65'536;
    std::size_t gzipFrom = 1024;
    int ioThreads = 2;
    int workers = 4;
    std::size_t queueLimit = 64; // requests waiting for a worker; beyond: 503 with Retry-After
};

// HTTP/1.1 over TLS 1.2 or later. Reads and checks requests on its own threads, calls handlers on workers,
// writes answers; a slow or hostile peer costs a connection, never a worker. Its log lines hold method, route
// pattern, status, duration and size: no path, query, header, body or address.
class Server
{
public:
    // Router, log and clock outlive the server; the router is complete before start().
    Server(ServerOptions options, const Router &router, LogSink &log, const Clock &clock);
    // As stop().
    ~Server();
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    // Listens and serves from its return on. InvalidInput: the address is none or cannot be listened on (its
    // detail says why), or the certificate is of no use. Called once.
    [[nodiscard]] Result<void> start(const ServerCertificate &certificate);
    // The same listening socket with another certificate, for connections to come.
    [[nodiscard]] Result<void> useCertificate(const ServerCertificate &certificate);
    // Where it listens: with the real port once started.
    [[nodiscard]] Address address() const;
    // No new connection; idle ones are closed, running requests answered, within the deadline; handlers that
    // have begun are always waited for. Blocks. Not from a handler.
    void stop();

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace truelle::caisse
