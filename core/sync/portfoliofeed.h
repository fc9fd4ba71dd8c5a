// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/portfolio/portfolio.h"

#include <QObject>

#include <deque>
#include <vector>

namespace truelle {

struct AccountContext;
struct CachedSite;

// A site of the cache as an entry of the portfolio.
[[nodiscard]] SiteEntry siteEntry(const AccountContext &account, CachedSite cached);

// Hands what pages brought to the portfolio in portions, one a turn of the event loop, so that painting and typing go
// on in between: a page of a thousand sites with the models behind it takes longer than a frame.
class PortfolioFeed : public QObject
{
    Q_OBJECT
public:
    explicit PortfolioFeed(Portfolio &portfolio, QObject *parent = nullptr);

    void upsert(std::vector<SiteEntry> entries);
    void remove(std::vector<SiteKey> keys);
    // Drops what is still to be handed over for the account and takes its sites out at once.
    void removeAccount(const AccountKey &account);
    [[nodiscard]] bool isIdle() const { return m_portions.empty(); }

Q_SIGNALS:
    void idle();

private:
    struct Portion
    {
        std::vector<SiteEntry> entries;
        std::vector<SiteKey> removed;
    };
    void schedule();
    void handOver();

    Portfolio &m_portfolio;
    std::deque<Portion> m_portions;
    bool m_isScheduled = false;
};

} // namespace truelle
