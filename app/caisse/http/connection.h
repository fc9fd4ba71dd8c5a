// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/http/servercore.h"
#include "app/caisse/http/tlsface.h"

#include <boost/asio/ip/tcp.hpp>

#include <memory>
#include <string>

namespace truelle::caisse {

// An accepted connection before its first byte. Its source has been counted in and is counted out at its end.
struct AcceptedConnection
{
    boost::asio::ip::tcp::socket socket; // its executor is a strand
    std::shared_ptr<TlsFace> face;
    std::string peer; // the address at the other end, without its port
};

// Serves requests on it until one side ends; it lives on by the operations under way.
void startConnection(AcceptedConnection accepted, const std::shared_ptr<ServerCore> &core);

} // namespace truelle::caisse
