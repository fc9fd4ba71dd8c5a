// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/rightsdesk.h"

#include "core/wire/delegationrequestwire.h"
#include "core/wire/delegationwire.h"
#include "core/wire/problemwire.h"

#include <cstdlib>

namespace truelle {

using namespace std::chrono;

namespace {

const Date kToday = sys_days{2026y / April / 16};
constexpr auto kSite = "site-1";

// A set-up that cannot be made is no test.
void require(bool isTrue)
{
    if (!isTrue)
        std::abort();
}

Localised words(const char *french)
{
    return {{"fr", french}};
}

Beneficiary person(const char *id, const char *lastName, const char *firstName, const char *email)
{
    return {BeneficiaryId(id), BeneficiaryKind::User, email, lastName, firstName, true};
}

} // namespace

Catalogue sampleCatalogue()
{
    Catalogue catalogue;
    catalogue.version = "1";
    catalogue.colleges = {{"ouvrier", words("Ouvrier")}, {"etam", words("ETAM")}, {"cadre", words("Cadre")}};
    catalogue.groups = {
        {"member-space", words("Mon espace adhérent"),
         {{"bank-accounts", words("Mes comptes bancaires")}, {"account-statement", words("Situation de compte")},
          {"telepayments", words("Mes télépaiements")},
          {"document-delivery", words("Mon mode de réception des documents")},
          {"certificates", words("Mes demandes d'attestation")},
          {"retirement-refunds", words("Mes remboursements retraite")},
          {"wage-declarations", words("Mes déclarations de salaires")}}},
        {"employees", words("Mes salariés"),
         {{"manage-employees", words("Gérer mes salariés")}, {"my-staff", words("Mon personnel")},
          {"my-planning", words("Mon planning")}, {"allowances", words("Liste des indemnités")}}},
        {"weather", words("Chômage intempéries"),
         {{"refunds", words("Mes remboursements")}, {"stoppages", words("Mes arrêts intempéries")}}},
        {"documents", words("Mes documents"),
         {{"my-documents", words("Mes documents")}, {"send-files", words("Transmettre mes fichiers")}}}};
    return catalogue;
}

RightsDesk::RightsDesk(SiteRole role) : m_clock(parisInstant(kToday, 10h))
{
    auto store = DeskStore::open(m_folder.filePath(QStringLiteral("desk.db")).toStdString());
    require(bool(store));
    m_store = *std::move(store);
    auto cache = CacheStore::open(m_folder.filePath(QStringLiteral("cache.db")).toStdString());
    require(bool(cache));
    m_cache = *std::move(cache);
    const auto transports = [this](const Endpoint &endpoint) -> std::unique_ptr<HttpTransport> {
        return std::make_unique<FakeTransport>(m_server, endpoint);
    };
    m_accounts = std::make_unique<AccountRegistry>(AccountRegistry::Ports{*m_store, m_secrets, transports, m_clock, m_log});
    Caisse caisse;
    caisse.id = CaisseId("vds");
    caisse.name = "CIBTP Val-de-Seine";
    Account account;
    account.id = AccountId("account-1");
    const bool isFirm = role == SiteRole::FirmAdministrator || role == SiteRole::FirmCollaborator;
    account.email = isFirm ? "admin@comptagestion.example" : "karim.moreau@charpentes-moreau.example";
    auto context = m_accounts->put({"https://caisse.test", {}}, caisse, account);
    require(bool(context));
    require(bool(m_accounts->setCatalogue((*context)->key, sampleCatalogue())));
    m_vocabulary = (*context)->vocabulary;
    m_site = {(*context)->key, SiteId(kSite)};
    require(bool(m_cache->attach(m_site.account, m_vocabulary)));
    m_desk = std::make_unique<DelegationDesk>(DelegationDesk::Parts{*m_cache, *m_store, *m_accounts, m_clock});
    fillSite(role);
}

void RightsDesk::fillSite(SiteRole role)
{
    Site site;
    site.id = m_site.site;
    site.member = MemberId("member-1");
    site.memberName = "Charpentes Moreau";
    site.cibtpId = "01-000377-02";
    site.siret = "35600000000048";
    site.town = "Le Mans";
    site.firmName = "COMPTAGESTION";
    site.role = role;
    for (const ObjectType type : kObjectTypes) {
        FeedPage page;
        page.type = type;
        page.state = "0";
        if (type == ObjectType::Site)
            page.objects.sites.push_back(site);
        require(bool(m_cache->beginFill(m_site.account, type)));
        require(bool(m_cache->applySnapshot(m_site.account, "", page)));
    }
    m_portfolio.reset({SiteEntry{m_site, CaisseId("vds"), "CIBTP Val-de-Seine", site, {}}});
}

Delegation RightsDesk::makeDelegation(const char *id, const char *beneficiary) const
{
    Delegation delegation;
    delegation.id = DelegationId(id);
    delegation.site = m_site.site;
    delegation.beneficiary = BeneficiaryId(beneficiary);
    delegation.colleges = allColleges(sampleCatalogue(), *m_vocabulary);
    delegation.effectDate = sys_days{2019y / April / 16};
    delegation.version = "1";
    return delegation;
}

void RightsDesk::put(const Delegation &delegation, const Beneficiary &beneficiary)
{
    const auto position = m_cache->position(m_site.account, ObjectType::Beneficiary);
    require(bool(position));
    ChangesPage changes;
    changes.oldState = position->state;
    changes.page.type = ObjectType::Beneficiary;
    changes.page.state = std::to_string(std::stoi(position->state) + 1);
    changes.page.objects.beneficiaries.push_back(beneficiary);
    require(bool(m_cache->applyChanges(m_site.account, changes)));
    require(bool(m_cache->putDelegation(m_site.account, delegation)));
    Q_EMIT m_desk->changed(m_site);
}

void RightsDesk::putSamples()
{
    putUsers();
    putFirm();
    putCollaborators();
}

void RightsDesk::putUsers()
{
    Delegation nadia = makeDelegation("d-nadia", "b-nadia");
    nadia.rights.setLevel(feature("account-statement"), AccessLevel::Consult);
    nadia.rights.setLevel(feature("telepayments"), AccessLevel::Update);
    nadia.rights.setLevel(feature("certificates"), AccessLevel::Consult);
    for (const char *code : {"manage-employees", "my-staff", "my-planning", "allowances"})
        nadia.rights.setLevel(feature(code), AccessLevel::Consult);
    put(nadia, person("b-nadia", "Benhamou", "Nadia", "nadia.b@charpentes-moreau.example"));

    Delegation karim = makeDelegation("d-karim", "b-karim");
    karim.isAdministrator = true;
    karim.rights = administratorRights(sampleCatalogue(), *m_vocabulary);
    put(karim, person("b-karim", "Moreau", "Karim", "karim.moreau@charpentes-moreau.example"));

    Delegation lea = makeDelegation("d-lea", "b-lea");
    lea.isAdministrator = true;
    lea.rights = administratorRights(sampleCatalogue(), *m_vocabulary);
    lea.effectDate = sys_days{2019y / September / 17};
    put(lea, person("b-lea", "Fournier", "Léa", "lea.fournier@charpentes-moreau.example"));

    Delegation paul = makeDelegation("d-paul", "b-paul");
    paul.effectDate = sys_days{2026y / April / 2};
    paul.endDate = sys_days{2026y / December / 31};
    Beneficiary waiting = person("b-paul", "", "", "paul.girard@charpentes-moreau.example");
    waiting.isActivated = false;
    put(paul, waiting);

    Delegation tom = makeDelegation("d-tom", "b-tom");
    tom.effectDate = sys_days{2026y / May / 4};
    put(tom, person("b-tom", "Aubry", "Tom", "tom.aubry@charpentes-moreau.example"));

    Delegation ines = makeDelegation("d-ines", "b-ines");
    ines.endDate = sys_days{2025y / June / 30};
    put(ines, person("b-ines", "Caron", "Inès", "ines.caron@charpentes-moreau.example"));
}

void RightsDesk::putFirm()
{
    Delegation firm = makeDelegation("d-firm", "b-firm");
    firm.effectDate = sys_days{2024y / January / 1};
    for (const char *code : {"account-statement", "telepayments", "certificates", "wage-declarations", "manage-employees",
                             "my-staff", "allowances", "refunds", "stoppages", "my-documents", "send-files"})
        firm.rights.setLevel(feature(code), AccessLevel::Update);
    firm.rights.setLevel(feature("document-delivery"), AccessLevel::Consult);
    firm.colleges.reset(2);
    put(firm, {BeneficiaryId("b-firm"), BeneficiaryKind::Firm, "", "COMPTAGESTION", "", true});
}

void RightsDesk::putCollaborators()
{
    Delegation julie = makeDelegation("d-julie", "b-julie");
    julie.grantor = DelegationId("d-firm");
    julie.colleges.reset(2);
    julie.effectDate = sys_days{2025y / September / 1};
    for (const char *code : {"account-statement", "wage-declarations", "my-documents"})
        julie.rights.setLevel(feature(code), AccessLevel::Consult);
    put(julie, person("b-julie", "Leroy", "Julie", "julie.leroy@comptagestion.example"));
}

ShownDelegation RightsDesk::shown(const char *delegation)
{
    auto all = m_desk->delegations(m_site);
    require(bool(all));
    for (ShownDelegation &one : *all)
        if (one.shown.id == DelegationId(delegation))
            return std::move(one);
    std::abort();
}

AccessLevel RightsDesk::shownLevel(const char *delegation, const char *code)
{
    return shown(delegation).shown.rights.level(feature(code));
}

std::string RightsDesk::waitingReason(const char *delegation)
{
    const auto entries = m_store->outboxOf(m_site);
    require(bool(entries));
    for (const OutboxEntry &entry : *entries)
        if (entry.delegation == DelegationId(delegation))
            if (const auto patch = decodePatch(entry.patchJson, *m_vocabulary))
                return patch->reason;
    return {};
}

void RightsDesk::save(const OutboxEntry &entry)
{
    const ShownDelegation before = shown(entry.delegation.toString().c_str());
    require(bool(m_store->removeFromOutbox(entry.sequence)));
    if (entry.kind == OutboxKind::Removal) {
        require(bool(m_cache->removeDelegation(m_site, entry.delegation)));
        return;
    }
    Delegation saved = before.cached;
    if (entry.kind == OutboxKind::Addition) {
        saved = before.shown;
        saved.id = DelegationId("d-added");
        saved.beneficiary = BeneficiaryId("b-added");
        Beneficiary receiver = before.beneficiary;
        receiver.id = saved.beneficiary;
        receiver.isActivated = receiver.kind == BeneficiaryKind::Firm;
        put(saved, receiver);
        Q_EMIT m_desk->added(m_site, entry.delegation, saved.id);
        return;
    }
    const auto patch = decodePatch(entry.patchJson, *m_vocabulary);
    require(bool(patch));
    saved = applied(*patch, saved);
    saved.version += "+";
    require(bool(m_cache->putDelegation(m_site.account, saved)));
}

void RightsDesk::settle(const char *delegation, PendingState outcome, const Error &problem)
{
    auto entries = m_store->outboxOf(m_site);
    require(bool(entries));
    std::erase_if(*entries, [&](const OutboxEntry &entry) { return entry.delegation != DelegationId(delegation); });
    require(!entries->empty());
    OutboxEntry entry = entries->back();
    if (outcome == PendingState::None) {
        save(entry);
    } else {
        const bool isRefused = outcome == PendingState::Refused;
        entry.state = isRefused ? OutboxState::Refused
            : outcome == PendingState::Conflict ? OutboxState::Conflict
                                                : OutboxState::Waiting;
        entry.problemJson = encodeProblem(problem, problem.httpStatus);
        require(bool(m_store->updateOutbox(entry)));
    }
    Q_EMIT m_desk->changed(m_site);
    Q_EMIT m_desk->settled(m_site, DelegationId(delegation), outcome);
}

} // namespace truelle
