// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/httptransport.h"

#include <memory>

class QNetworkAccessManager;

namespace truelle {

// HTTP/1.1 over TLS by Qt Network, hardened for a client of one API: no redirects, cookies, cache, or HTTP/2; nothing
// is sent twice. Keeps its connections, so one transport serves all exchanges with an endpoint. Lives in the thread
// that made it. When it goes, exchanges under way end with Cancelled.
class QtHttpTransport final : public HttpTransport
{
public:
    // `userAgent` as in RFC 9110; the default is "Truelle/" and the version.
    explicit QtHttpTransport(Endpoint endpoint, std::string userAgent = defaultUserAgent());
    ~QtHttpTransport() override;

    [[nodiscard]] Operation<HttpAnswer> *exchange(HttpRequest request, QObject *parent) override;
    [[nodiscard]] const Endpoint &endpoint() const override { return m_endpoint; }

private:
    [[nodiscard]] static std::string defaultUserAgent();

    Endpoint m_endpoint;
    std::string m_userAgent;
    std::unique_ptr<QNetworkAccessManager> m_network;
};

} // namespace truelle
