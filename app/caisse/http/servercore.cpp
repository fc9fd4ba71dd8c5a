// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/http/servercore.h"

#include <algorithm>
#include <array>

namespace truelle::caisse {

namespace {
constexpr std::array<std::string_view, 7> kMethods{"GET",   "HEAD",   "POST",   "PUT",
                                                   "PATCH", "DELETE", "OPTIONS"};
}

ServerCore::ServerCore(ServerOptions serverOptions, const Router &serverRouter, LogSink &serverLog,
                       const Clock &serverClock)
    : options(std::move(serverOptions))
    , router(serverRouter)
    , log(serverLog)
    , clock(serverClock)
    , limits(options.rate, options.connections, serverClock)
    , workers(options.workers, options.queueLimit)
{
}

bool ServerCore::isTrustedProxy(std::string_view peer) const
{
    return std::ranges::find(options.trustedProxies, peer) != options.trustedProxies.end();
}

void ServerCore::logExchange(const Exchange &exchange)
{
    const bool isKnown = std::ranges::find(kMethods, exchange.method) != kMethods.end();
    const std::string_view route = router.pattern(exchange.path);
    const auto duration = std::max(clock.now() - exchange.begun, Instant::duration::zero());
    log.write(LogLevel::Info, "http", "request",
              {{"method", isKnown ? std::string_view(exchange.method) : std::string_view("other")},
               {"route", route.empty() ? std::string_view("none") : route},
               {"status", exchange.status},
               {"ms", static_cast<std::int64_t>(duration.count())},
               {"bytes", exchange.bytes}});
}

} // namespace truelle::caisse
