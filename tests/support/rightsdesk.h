// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/portfolio/portfolio.h"
#include "core/session/accountregistry.h"
#include "core/storage/cachestore.h"
#include "core/storage/deskstore.h"
#include "core/sync/delegationdesk.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/recordinglog.h"
#include "tests/support/scriptedserver.h"

#include <QTemporaryDir>

#include <memory>

namespace truelle {

// The rights catalogue of 2-domain.md.
[[nodiscard]] Catalogue sampleCatalogue();

// A person's desk over real stores in a temporary folder, with one site and its delegations; today is 16 April 2026.
// Nothing is sent: settle() plays the caisse's part.
class RightsDesk
{
public:
    explicit RightsDesk(SiteRole role = SiteRole::CompanyAdministrator);

    [[nodiscard]] const SiteKey &site() const { return m_site; }
    [[nodiscard]] DelegationDesk &desk() { return *m_desk; }
    [[nodiscard]] AccountRegistry &accounts() { return *m_accounts; }
    [[nodiscard]] Portfolio &portfolio() { return m_portfolio; }
    [[nodiscard]] FakeClock &clock() { return m_clock; }
    [[nodiscard]] Vocabulary &vocabulary() { return *m_vocabulary; }
    [[nodiscard]] std::size_t feature(const char *code) { return m_vocabulary->features.intern(code); }
    [[nodiscard]] AccessLevel shownLevel(const char *delegation, const char *feature);
    [[nodiscard]] ShownDelegation shown(const char *delegation);

    // Why the change that waits for the delegation was made; empty: no reason, or nothing waits.
    [[nodiscard]] std::string waitingReason(const char *delegation);

    // Adds or replaces what the caisse says.
    void put(const Delegation &delegation, const Beneficiary &beneficiary);
    void putSamples();
    [[nodiscard]] Delegation makeDelegation(const char *id, const char *beneficiary) const;

    // The caisse's answer to what waits for the delegation: None (saved; an addition gets the id "d-added"), Waiting,
    // Refused or Conflict.
    void settle(const char *delegation, PendingState outcome, const Error &problem = Error());

private:
    void save(const OutboxEntry &entry);
    void fillSite(SiteRole role);
    void putFirm();
    void putUsers();
    void putCollaborators();

    QTemporaryDir m_folder;
    FakeClock m_clock;
    FakeSecretStore m_secrets;
    RecordingLog m_log;
    ScriptedServer m_server;
    std::unique_ptr<DeskStore> m_store;
    std::unique_ptr<CacheStore> m_cache;
    std::unique_ptr<AccountRegistry> m_accounts;
    std::unique_ptr<DelegationDesk> m_desk;
    std::shared_ptr<Vocabulary> m_vocabulary;
    Portfolio m_portfolio;
    SiteKey m_site;
};

} // namespace truelle
