// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace truelle::caisse {

// How often one source may ask: `burst` at once, `perSecond` in the long run.
struct RequestRate
{
    double perSecond = 200;
    double burst = 400;
};

// How many connections may be open.
struct ConnectionCaps
{
    int overall = 1024;
    int perSource = 128;
};

// What each source (Request::source) is doing, so that one of them cannot take what is for all. Thread-safe.
class SourceLimits
{
public:
    SourceLimits(RequestRate rate, ConnectionCaps caps, const Clock &clock);

    // Counts a connection in; false: it is one too many, overall or for its source, and was not counted.
    [[nodiscard]] bool openConnection(const std::string &source);
    // Of the same, without the limit per source: for a trusted proxy, through which everyone comes.
    [[nodiscard]] bool openProxyConnection(const std::string &source);
    void closeConnection(const std::string &source);

    // Counts a request in; a time: it is one too many, and when to come back (at least 1 s).
    [[nodiscard]] std::optional<std::chrono::seconds> admitRequest(const std::string &source);

private:
    struct Source
    {
        int connections = 0;
        double tokens = 0;
        Instant filledAt;
    };
    [[nodiscard]] bool open(const std::string &source, int cap);
    Source &fill(const std::string &source, Instant now);
    void forgetTheQuiet(Instant now);

    const RequestRate m_rate;
    const ConnectionCaps m_caps;
    const Clock &m_clock;
    std::mutex m_mutex;
    std::map<std::string, Source, std::less<>> m_sources;
    int m_connections = 0;
    std::size_t m_forgetAt;
};

} // namespace truelle::caisse
