// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/http/sourcelimits.h"

#include <algorithm>
#include <cmath>

namespace truelle::caisse {

namespace {
constexpr std::size_t kForgetFrom = 1024;
}

SourceLimits::SourceLimits(RequestRate rate, ConnectionCaps caps, const Clock &clock)
    : m_rate(rate)
    , m_caps(caps)
    , m_clock(clock)
    , m_forgetAt(kForgetFrom)
{
}

bool SourceLimits::openConnection(const std::string &source)
{
    return open(source, m_caps.perSource);
}

bool SourceLimits::openProxyConnection(const std::string &source)
{
    return open(source, m_caps.overall);
}

bool SourceLimits::open(const std::string &source, int cap)
{
    const std::scoped_lock lock(m_mutex);
    Source &entry = fill(source, m_clock.now());
    if (m_connections >= m_caps.overall || entry.connections >= cap)
        return false;
    ++entry.connections;
    ++m_connections;
    return true;
}

void SourceLimits::closeConnection(const std::string &source)
{
    const std::scoped_lock lock(m_mutex);
    const auto entry = m_sources.find(source);
    if (entry == m_sources.end() || entry->second.connections == 0)
        return;
    --entry->second.connections;
    --m_connections;
}

std::optional<std::chrono::seconds> SourceLimits::admitRequest(const std::string &source)
{
    const std::scoped_lock lock(m_mutex);
    Source &entry = fill(source, m_clock.now());
    if (entry.tokens >= 1) {
        entry.tokens -= 1;
        return std::nullopt;
    }
    const double wait = std::ceil((1 - entry.tokens) / m_rate.perSecond);
    return std::chrono::seconds(std::max<long>(1, std::lround(wait)));
}

SourceLimits::Source &SourceLimits::fill(const std::string &source, Instant now)
{
    if (m_sources.size() >= m_forgetAt)
        forgetTheQuiet(now);
    const auto [entry, isNew] = m_sources.try_emplace(source, Source{0, m_rate.burst, now});
    Source &found = entry->second;
    // A clock set back gives nothing and takes nothing.
    const std::chrono::duration<double> passed = std::max(now - found.filledAt, Instant::duration::zero());
    found.tokens = std::min(m_rate.burst, found.tokens + passed.count() * m_rate.perSecond);
    found.filledAt = now;
    return found;
}

// A source without connections whose bucket would be full again is as one never seen.
void SourceLimits::forgetTheQuiet(Instant now)
{
    std::erase_if(m_sources, [&](const auto &entry) {
        const std::chrono::duration<double> passed = now - entry.second.filledAt;
        return entry.second.connections == 0
            && entry.second.tokens + passed.count() * m_rate.perSecond >= m_rate.burst;
    });
    m_forgetAt = std::max(kForgetFrom, m_sources.size() * 2);
}

} // namespace truelle::caisse
