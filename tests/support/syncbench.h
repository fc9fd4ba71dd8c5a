// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/portfolio/portfolio.h"
#include "core/session/accountregistry.h"
#include "core/session/session.h"
#include "core/storage/cachestore.h"
#include "core/storage/deskstore.h"
#include "core/sync/delegationdesk.h"
#include "core/sync/syncservice.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/feedscript.h"
#include "tests/support/recordinglog.h"
#include "tests/support/samplefacts.h"
#include "tests/support/sessionscript.h"

#include <QTemporaryDir>

#include <memory>

namespace truelle {

// The client's core on a scripted caisse, in a folder of its own; open() and close() stand for the program's start and
// end. Account 1 is signed in once.
struct SyncBench
{
    SyncBench() { open(); }

    void open()
    {
        const std::filesystem::path profile = folder.path().toStdString();
        cache = *CacheStore::open(profile / "cache.db");
        desk = *DeskStore::open(profile / "desk.db");
        registry = std::make_unique<AccountRegistry>(AccountRegistry::Ports{
            *desk, secrets,
            [this](const Endpoint &endpoint) { return std::make_unique<FakeTransport>(server, endpoint); }, clock, log});
        static_cast<void>(registry->load());
        delegations = std::make_unique<DelegationDesk>(DelegationDesk::Parts{*cache, *desk, *registry, clock});
        portfolio = std::make_unique<Portfolio>();
    }
    void openService()
    {
        service = std::make_unique<SyncService>(
            SyncService::Parts{*registry, *cache, *desk, *portfolio, *delegations, clock, log});
        static_cast<void>(service->openWorkingCopy());
    }
    void close()
    {
        service.reset();
        portfolio.reset();
        delegations.reset();
        registry.reset();
        desk.reset();
        cache.reset();
    }
    // Adds the account with a running session.
    AccountContext *signIn()
    {
        AccountContext *added
            = *registry->put({"https://caisse.test", {}}, SessionScript::caisse(), sessions.account());
        static_cast<void>(registry->setCatalogue(added->key, SessionScript::catalogue()));
        added->session->begin(sessions.issue());
        return added;
    }
    [[nodiscard]] AccountContext *account() const { return registry->accounts().front(); }
    [[nodiscard]] SiteKey site(int number) const { return {account()->key, samples::site(number).id}; }

    QTemporaryDir folder;
    FakeClock clock{Instant(std::chrono::milliseconds(1'775'037'600'000))}; // 1 April 2026
    RecordingLog log;
    FakeSecretStore secrets;
    ScriptedServer server;
    SessionScript sessions{server};
    FeedScript feeds{server};
    std::unique_ptr<CacheStore> cache;
    std::unique_ptr<DeskStore> desk;
    std::unique_ptr<AccountRegistry> registry;
    std::unique_ptr<DelegationDesk> delegations;
    std::unique_ptr<Portfolio> portfolio;
    std::unique_ptr<SyncService> service;
};

} // namespace truelle
