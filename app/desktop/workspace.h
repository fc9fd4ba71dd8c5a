// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/flows/openingflow.h"
#include "core/flows/takeoverflow.h"
#include "core/portfolio/portfolio.h"
#include "core/portfolio/takeoverboard.h"
#include "core/session/accountregistry.h"
#include "core/storage/storeopening.h"
#include "core/sync/delegationdesk.h"
#include "core/sync/syncservice.h"

#include <filesystem>
#include <memory>

namespace truelle {

class CacheStore;
class DeskStore;

// Everything of the core that one profile folder needs, wired in the one order that works. The programs and the tests
// of whole journeys make it alike; only the ports differ.
class Workspace
{
public:
    // All of them outlive the workspace.
    struct Ports
    {
        SecretStore &secrets;
        TransportFactory transports;
        const Clock &clock;
        LogSink &log;
    };

    // Opens desk.db and cache.db under `profile` (created 0700 where missing), loads the accounts and fills the
    // portfolio from the cache; no network, no keychain. Fails with the named results of opening a store.
    [[nodiscard]] static Result<std::unique_ptr<Workspace>> open(const std::filesystem::path &profile, Ports ports);
    ~Workspace();
    Workspace(const Workspace &) = delete;
    Workspace &operator=(const Workspace &) = delete;

    [[nodiscard]] AccountRegistry &accounts() { return *m_accounts; }
    [[nodiscard]] Portfolio &portfolio() { return m_portfolio; }
    [[nodiscard]] DelegationDesk &delegations() { return *m_delegations; }
    [[nodiscard]] SyncService &sync() { return *m_sync; }
    // The sites that are taken over by their letters, and the runs over many of them.
    [[nodiscard]] TakeoverBoard &takeovers() { return *m_takeovers; }
    [[nodiscard]] TakeoverFlow &takeoverFlow() { return *m_takeoverFlow; }
    // For openings of spaces, which are kept apart from accounts.
    [[nodiscard]] OpeningFlow::Parts openings();
    // What a person should be told of opening the stores: damaged ones were set aside. Empty codes: nothing.
    [[nodiscard]] const StoreOpening &deskOpening() const;
    [[nodiscard]] const StoreOpening &cacheOpening() const;

private:
    Workspace(std::unique_ptr<DeskStore> desk, std::unique_ptr<CacheStore> cache, Ports ports);

    std::unique_ptr<DeskStore> m_desk;
    std::unique_ptr<CacheStore> m_cache;
    Portfolio m_portfolio;
    std::unique_ptr<AccountRegistry> m_accounts;
    std::unique_ptr<DelegationDesk> m_delegations;
    std::unique_ptr<SyncService> m_sync;
    std::unique_ptr<TakeoverBoard> m_takeovers;
    std::unique_ptr<TakeoverFlow> m_takeoverFlow;
    Ports m_ports;
};

} // namespace truelle
