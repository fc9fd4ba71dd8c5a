// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/http/connectionregistry.h"
#include "app/caisse/http/server.h"
#include "app/caisse/http/sourcelimits.h"
#include "app/caisse/http/workerpool.h"

#include <atomic>
#include <string_view>

namespace truelle::caisse {

// What a finished exchange leaves in the log.
struct Exchange
{
    std::string method;
    std::string path;
    int status = 0;
    Instant begun;
    std::size_t bytes = 0;
};

// What all connections of a server share; each keeps it alive.
class ServerCore
{
public:
    ServerCore(ServerOptions serverOptions, const Router &serverRouter, LogSink &serverLog,
               const Clock &serverClock);

    [[nodiscard]] bool isTrustedProxy(std::string_view peer) const;
    // The route's pattern stands for the path; a method nobody knows is "other".
    void logExchange(const Exchange &exchange);

    const ServerOptions options;
    const Router &router;
    LogSink &log;
    const Clock &clock;
    SourceLimits limits;
    ConnectionRegistry connections;
    WorkerPool workers;
    // Set before the connections are asked to finish: an answer from then on says that its connection closes.
    std::atomic<bool> isStopping = false;
};

} // namespace truelle::caisse
