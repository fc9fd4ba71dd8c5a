// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/portfolio.h"

#include <algorithm>
#include <unordered_set>

namespace truelle {

Portfolio::Portfolio(QObject *parent) : QObject(parent) { }

const SiteEntry *Portfolio::find(const SiteKey &key) const
{
    const auto it = m_positions.find(key);
    return it == m_positions.end() ? nullptr : &m_sites[it->second];
}

std::size_t Portfolio::sitesInAlert() const
{
    return static_cast<std::size_t>(std::ranges::count_if(m_sites, [](const SiteEntry &e) { return !e.alerts.empty(); }));
}

void Portfolio::reset(std::vector<SiteEntry> entries)
{
    m_sites = std::move(entries);
    reindex();
    Q_EMIT sitesReset();
}

void Portfolio::upsert(std::vector<SiteEntry> entries)
{
    std::vector<std::size_t> changed;
    const std::size_t first = m_sites.size();
    for (SiteEntry &entry : entries) {
        const auto [position, isNew] = m_positions.try_emplace(entry.key, m_sites.size());
        if (isNew) {
            m_sites.push_back(std::move(entry));
        } else {
            if (position->second < first)
                changed.push_back(position->second);
            m_sites[position->second] = std::move(entry);
        }
    }
    if (m_sites.size() > first)
        Q_EMIT sitesAppended(first, m_sites.size() - first);
    std::ranges::sort(changed);
    changed.erase(std::ranges::unique(changed).begin(), changed.end());
    if (!changed.empty())
        Q_EMIT sitesChanged(changed);
}

void Portfolio::remove(const std::vector<SiteKey> &keys)
{
    if (keys.empty())
        return;
    const std::unordered_set<SiteKey> gone(keys.begin(), keys.end());
    const std::size_t removed
        = std::erase_if(m_sites, [&](const SiteEntry &entry) { return gone.contains(entry.key); });
    if (removed == 0)
        return;
    reindex();
    Q_EMIT sitesReset();
}

void Portfolio::reindex()
{
    m_positions.clear();
    m_positions.reserve(m_sites.size());
    for (std::size_t i = 0; i < m_sites.size(); ++i)
        m_positions.emplace(m_sites[i].key, i);
}

} // namespace truelle
