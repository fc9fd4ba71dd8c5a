// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/tls/certificates.h"

#include <boost/asio/ssl/context.hpp>

#include <memory>
#include <string>
#include <vector>

namespace truelle::caisse {

// What a connection shows: TLS 1.2 or later with forward secrecy and authenticated ciphers only, and the
// hosts that may be asked for under this certificate. Connections keep the one they began with.
struct TlsFace
{
    boost::asio::ssl::context context;
    std::vector<std::string> hosts;
};

// InvalidInput where OpenSSL takes not the certificate or its key. `moreHosts` are served beside the
// certificate's.
[[nodiscard]] Result<std::shared_ptr<TlsFace>> makeTlsFace(const ServerCertificate &certificate,
                                                           const std::vector<std::string> &moreHosts);

} // namespace truelle::caisse
