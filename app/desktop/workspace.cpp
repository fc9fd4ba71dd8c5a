// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/workspace.h"

#include "core/storage/cachestore.h"
#include "core/storage/deskstore.h"

namespace truelle {

Result<std::unique_ptr<Workspace>> Workspace::open(const std::filesystem::path &profile, Ports ports)
{
    auto desk = DeskStore::open(profile / "desk.db");
    if (!desk)
        return std::move(desk).error();
    auto cache = CacheStore::open(profile / "cache.db");
    if (!cache)
        return std::move(cache).error();
    std::unique_ptr<Workspace> workspace(new Workspace(std::move(*desk), std::move(*cache), std::move(ports)));
    if (auto loaded = workspace->m_accounts->load(); !loaded)
        return std::move(loaded).error();
    if (auto filled = workspace->m_sync->openWorkingCopy(); !filled)
        return std::move(filled).error();
    // After the portfolio: a site that is in it is associated.
    if (auto loaded = workspace->m_takeovers->load(); !loaded)
        return std::move(loaded).error();
    return workspace;
}

Workspace::Workspace(std::unique_ptr<DeskStore> desk, std::unique_ptr<CacheStore> cache, Ports ports)
    : m_desk(std::move(desk))
    , m_cache(std::move(cache))
    , m_ports(std::move(ports))
{
    m_accounts = std::make_unique<AccountRegistry>(
        AccountRegistry::Ports{*m_desk, m_ports.secrets, m_ports.transports, m_ports.clock, m_ports.log});
    m_delegations = std::make_unique<DelegationDesk>(
        DelegationDesk::Parts{*m_cache, *m_desk, *m_accounts, m_ports.clock});
    m_sync = std::make_unique<SyncService>(SyncService::Parts{*m_accounts, *m_cache, *m_desk, m_portfolio,
                                                              *m_delegations, m_ports.clock, m_ports.log});
    m_takeovers = std::make_unique<TakeoverBoard>(TakeoverBoard::Parts{*m_desk, m_portfolio, m_ports.clock});
    m_takeoverFlow = std::make_unique<TakeoverFlow>(TakeoverFlow::Parts{*m_accounts, *m_takeovers, *m_desk});
}

Workspace::~Workspace() = default;

OpeningFlow::Parts Workspace::openings()
{
    return {*m_accounts, *m_desk, m_ports.secrets, m_ports.clock, m_ports.log};
}

const StoreOpening &Workspace::deskOpening() const
{
    return m_desk->opening();
}

const StoreOpening &Workspace::cacheOpening() const
{
    return m_cache->opening();
}

} // namespace truelle
