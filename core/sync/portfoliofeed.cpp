// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/portfoliofeed.h"

#include "core/session/accountregistry.h"
#include "core/storage/cachestore.h"

#include <QMetaObject>
#include <QTimer>

#include <algorithm>
#include <iterator>

namespace truelle {
namespace {

constexpr std::size_t kPortion = 100;

} // namespace

SiteEntry siteEntry(const AccountContext &account, CachedSite cached)
{
    return {{account.key, cached.site.id}, account.caisse.id, account.caisse.name, std::move(cached.site),
            std::move(cached.alerts)};
}

PortfolioFeed::PortfolioFeed(Portfolio &portfolio, QObject *parent) : QObject(parent), m_portfolio(portfolio) { }

void PortfolioFeed::upsert(std::vector<SiteEntry> entries)
{
    for (std::size_t first = 0; first < entries.size(); first += kPortion) {
        const auto begin = entries.begin() + static_cast<std::ptrdiff_t>(first);
        const auto end = entries.begin() + static_cast<std::ptrdiff_t>(std::min(first + kPortion, entries.size()));
        m_portions.push_back({{std::make_move_iterator(begin), std::make_move_iterator(end)}, {}});
    }
    schedule();
}

void PortfolioFeed::remove(std::vector<SiteKey> keys)
{
    if (keys.empty())
        return;
    m_portions.push_back({{}, std::move(keys)});
    schedule();
}

void PortfolioFeed::removeAccount(const AccountKey &account)
{
    for (Portion &portion : m_portions)
        std::erase_if(portion.entries, [&](const SiteEntry &entry) { return entry.key.account == account; });
    std::vector<SiteKey> keys;
    for (const SiteEntry &entry : m_portfolio.sites())
        if (entry.key.account == account)
            keys.push_back(entry.key);
    m_portfolio.remove(keys);
}

void PortfolioFeed::schedule()
{
    if (m_portions.empty() || m_isScheduled)
        return;
    m_isScheduled = true;
    // A timer, not a queued call: those are all delivered before the loop looks at anything else.
    QTimer::singleShot(0, this, &PortfolioFeed::handOver);
}

void PortfolioFeed::handOver()
{
    m_isScheduled = false;
    Portion portion = std::move(m_portions.front());
    m_portions.pop_front();
    if (!portion.entries.empty())
        m_portfolio.upsert(std::move(portion.entries));
    m_portfolio.remove(portion.removed);
    schedule();
    if (m_portions.empty())
        Q_EMIT idle();
}

} // namespace truelle
