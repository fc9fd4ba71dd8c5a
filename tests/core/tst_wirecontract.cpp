// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/accountwire.h"
#include "core/wire/caissewire.h"
#include "core/wire/delegationbatchwire.h"
#include "core/wire/delegationhistorywire.h"
#include "core/wire/delegationrequestwire.h"
#include "core/wire/delegationwire.h"
#include "core/wire/problemwire.h"
#include "core/wire/sitewire.h"
#include "core/wire/syncwire.h"
#include "tests/support/contractdocument.h"
#include "tests/support/contractvalidator.h"

#include <QTest>

namespace truelle {
namespace {

using namespace std::chrono;

const Instant kMoment = sys_days{2026y / 4 / 16} + 8h + 30min + 5ms;
const Date kDay = 2026y / 4 / 16;

HeaderList answerHeaders(const std::string &type, const std::string &caching)
{
    return {{"Date", "Thu, 16 Apr 2026 08:30:00 GMT"}, {"Cache-Control", caching}, {"X-Content-Type-Options", "nosniff"},
            {"Strict-Transport-Security", "max-age=31536000"}, {"Content-Type", type}, {"ETag", "\"7\""},
            {"Retry-After", "30"}, {"WWW-Authenticate", "Bearer realm=\"caisse\""}};
}

Exchange answered(std::string method, std::string target, int status, std::string body)
{
    Exchange exchange;
    exchange.method = std::move(method);
    exchange.target = std::move(target);
    exchange.requestHeaders = {{"Authorization", "Bearer 0123456789abcdef"}};
    exchange.status = status;
    const bool isKept = exchange.target == "/v1/caisse" || exchange.target == "/v1/catalogue";
    exchange.responseHeaders = answerHeaders(status < 400 ? "application/json" : "application/problem+json",
                                             isKept ? "no-cache" : "no-store");
    exchange.responseBody = std::move(body);
    return exchange;
}

Exchange sent(Exchange exchange, const std::string &type, std::string body)
{
    exchange.requestHeaders.insert(exchange.requestHeaders.end(),
                                   {{"Content-Type", type}, {"If-Match", "\"7\""}, {"Idempotency-Key", "k1"}});
    exchange.requestBody = std::move(body);
    return exchange;
}

Account fullAccount()
{
    return {AccountId("a1"), "lea@batiloire.example", "Fournier", "Léa", "+33240000000", "+33600000000", true, kDay,
            "Comptagestion", true, false, "3"};
}

Site fullSite()
{
    return {SiteId("s1"), MemberId("m1"), "Bâtiloire", "44-123456-01", "73282932000074", "Nantes", "Comptagestion",
            SiteRole::FirmAdministrator};
}

DsnAlert fullAlert()
{
    return {AlertId("al1"), SiteId("s1"), 2026y / 3, "other:headcount", "Effectif à vérifier.", true, kMoment};
}

Delegation fullDelegation(Vocabulary &vocabulary)
{
    Delegation delegation{DelegationId("d2"), SiteId("s1"), BeneficiaryId("b1"), DelegationId("d1"), {}, {}, true, kDay,
                          kDay + days{30}, Suspension{kDay, kDay + days{3}}, true, "7", "Fournier Léa", kMoment};
    delegation.colleges.set(vocabulary.colleges.intern("etam"));
    delegation.rights.setLevel(vocabulary.features.intern("my-staff"), AccessLevel::Update);
    delegation.rights.setUnknownLevel(vocabulary.features.intern("my-planning"), "approve");
    return delegation;
}

FeedPage fullPage(ObjectType type, Vocabulary &vocabulary)
{
    FeedPage page;
    page.type = type;
    page.state = "k-7";
    page.cursor = "c-1";
    page.hasMore = true;
    switch (type) {
    case ObjectType::Site: page.objects.sites = {fullSite(), fullSite()}; break;
    case ObjectType::Alert: page.objects.alerts = {fullAlert(), fullAlert()}; break;
    case ObjectType::Beneficiary:
        page.objects.beneficiaries
            = {{BeneficiaryId("b1"), BeneficiaryKind::User, "a@b.example", "Girard", "Paul", false},
               {BeneficiaryId("b2"), BeneficiaryKind::Firm, "", "Comptagestion", "", true}};
        break;
    case ObjectType::Delegation:
        page.objects.delegations = {fullDelegation(vocabulary), fullDelegation(vocabulary)};
        break;
    }
    return page;
}

} // namespace

// What core/wire writes is what the contract says: the code and the document cannot part unnoticed.
class WireContractTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void accountsAndSessions();
    void caisseAndCatalogue();
    void sitesAndFollowUp();
    void feeds();
    void delegationsAndPatches();
    void grantsAndDeletions();
    void historiesAndChains();
    void batchesAndPreviews();
    void problems_data();
    void problems();

private:
    void verify(const Exchange &exchange)
    {
        const auto found = m_validator->violations(exchange);
        QVERIFY2(found.empty(), found.empty() ? "" : found.front().c_str());
    }

    std::optional<ContractValidator> m_validator;
    Vocabulary m_vocabulary;
};

void WireContractTest::initTestCase()
{
    auto loaded = ContractValidator::load(contractFile());
    QVERIFY2(loaded, loaded ? "" : loaded.error().detail.c_str());
    m_validator.emplace(std::move(*loaded));
}

void WireContractTest::accountsAndSessions()
{
    const Secret token{"0123456789abcdef0123456789abcdef"};
    const std::string tokens = encodeSessionTokens({token, 600s, token, 2592000s, fullAccount()});
    const std::string signIn = encodeSignInRequest({"lea@batiloire.example", Secret("Truelle-2026!"), "Bureau"});
    verify(sent(answered("POST", "/v1/sessions", 201, tokens), "application/json", signIn));
    verify(sent(answered("POST", "/v1/sessions:refresh", 200, tokens), "application/json", encodeRefreshRequest(token)));
    verify(answered("GET", "/v1/me", 200, encodeAccount(fullAccount())));
    Account least;
    least.id = AccountId("a");
    least.email = "a@b.example";
    verify(answered("GET", "/v1/me", 200, encodeAccount(least)));
    verify(answered("GET", "/v1/session", 200,
                    encodeSessionInfo({AccountId("a1"), 1000, 100, "2026-1", "0.1.0", kMoment})));
}

void WireContractTest::caisseAndCatalogue()
{
    Caisse caisse{CaisseId("c1"), "Caisse de démonstration", "+33140000000", "contact@caisse.example",
                  "1 rue de la Truelle", "https://caisse.example/", "^[0-9]{2}-[0-9]{6}-[0-9]{2}$", "75-123456-01",
                  8, 3, {"fr", "en"}, "1.0.0"};
    verify(answered("GET", "/v1/caisse", 200, encodeCaisse(caisse)));
    caisse.phone = caisse.email = caisse.postalAddress = caisse.website = std::string();
    verify(answered("GET", "/v1/caisse", 200, encodeCaisse(caisse)));
    const Localised label{{"fr", "Mes documents"}, {"en", "My documents"}};
    const Catalogue catalogue{"2026-1", {{"etam", label}}, {{"documents", label, {{"my-documents", label}}}}};
    verify(answered("GET", "/v1/catalogue", 200, encodeCatalogue(catalogue)));
}

void WireContractTest::sitesAndFollowUp()
{
    verify(answered("GET", "/v1/sites/s1", 200, encodeSite(fullSite())));
    const DsnMonth month{2026y / 3, "to-rectify", kDay, "À rectifier.", kMoment, "https://caisse.example/dsn"};
    verify(answered("GET", "/v1/sites/s1/dsn-follow-up", 200,
                    encodeFollowUp({SiteId("s1"), {month, {2026y / 2, "validated", {}, {}, {}, {}}}})));
}

void WireContractTest::feeds()
{
    States states;
    for (const ObjectType type : kObjectTypes) {
        states[type] = "k-7";
        const std::string query = "?type=" + std::string(typeName(type));
        const FeedPage page = fullPage(type, m_vocabulary);
        verify(answered("GET", "/v1/snapshot" + query, 200, encodeSnapshotPage(page, m_vocabulary)));
        FeedPage last = page;
        last.cursor.clear();
        last.hasMore = false;
        verify(answered("GET", "/v1/snapshot" + query + "&cursor=c-1&limit=2", 200,
                        encodeSnapshotPage(last, m_vocabulary)));
        ChangesPage changes{"k-6", 1, page};
        changes.page.destroyed = {{"x1", SiteId("s1")}, {"x2", {}}};
        verify(answered("GET", "/v1/changes" + query + "&since=k-6", 200, encodeChangesPage(changes, m_vocabulary)));
    }
    verify(answered("GET", "/v1/states", 200, encodeStates(states)));
}

void WireContractTest::delegationsAndPatches()
{
    const Delegation full = fullDelegation(m_vocabulary);
    Delegation least;
    least.id = DelegationId("d1");
    least.site = SiteId("s1");
    least.beneficiary = BeneficiaryId("b1");
    least.version = "1";
    DelegationPatch patch;
    patch.colleges = full.colleges;
    patch.levels[m_vocabulary.features.intern("my-staff")] = AccessLevel::None;
    patch.isAdministrator = false;
    patch.effectDate = kDay;
    patch.endDate = std::optional<Date>();
    patch.isClosed = true;
    patch.suspension = std::optional(Suspension{kDay, std::nullopt});
    patch.reason = "Congé";
    for (const Delegation &delegation : {full, least}) {
        const std::string body = encodeDelegation(delegation, m_vocabulary);
        verify(answered("GET", "/v1/delegations/d1", 200, body));
        verify(answered("GET", "/v1/sites/s1/delegations", 200, R"({"objects":[)" + body + "]}"));
        verify(sent(answered("PATCH", "/v1/delegations/d1", 200, body), "application/merge-patch+json",
                    encodePatch(patch, m_vocabulary)));
        patch.endDate = std::optional<Date>(kDay);
        patch.suspension = std::optional<Suspension>();
    }
}

void WireContractTest::grantsAndDeletions()
{
    const Delegation full = fullDelegation(m_vocabulary);
    DelegationGrant person;
    person.email = "a@b.example";
    person.grantor = full.grantor;
    person.colleges = full.colleges;
    person.rights.setLevel(m_vocabulary.features.intern("my-staff"), AccessLevel::Update);
    person.effectDate = kDay;
    person.endDate = kDay;
    person.reason = "Arrivée";
    DelegationGrant firm;
    firm.kind = BeneficiaryKind::Firm;
    firm.isAdministrator = true;
    for (const DelegationGrant &grant : {person, firm})
        verify(sent(answered("POST", "/v1/sites/s1/delegations", 201, encodeDelegation(full, m_vocabulary)),
                    "application/json", encodeGrant(grant, m_vocabulary)));
    Exchange gone = sent(answered("DELETE", "/v1/delegations/d1", 204, {}), "application/json", {});
    std::erase_if(gone.requestHeaders, [](const auto &header) { return header.first == "Content-Type"; });
    std::erase_if(gone.responseHeaders, [](const auto &header) { return header.first == "Content-Type"; });
    verify(gone);
    Error taken(ErrorCode::ValidationFailed);
    taken.fields = {{"/email", "already-beneficiary", "d9"}};
    verify(answered("POST", "/v1/sites/s1/delegations", 422, encodeProblem(taken, 422)));
}

void WireContractTest::historiesAndChains()
{
    const Delegation full = fullDelegation(m_vocabulary);
    const DelegationEvent event{kMoment, "Fournier Léa", DelegationDeed::Added, "1",
                                fieldChanges(std::nullopt, full, m_vocabulary), "Arrivée"};
    verify(answered("GET", "/v1/delegations/d1/history", 200,
                    encodeHistory({event, {kMoment, {}, DelegationDeed::Deleted, "2", {}, {}}})));
    const EffectiveRights given{full.colleges, full.rights, true};
    const RightsChain chain{{{DelegationId("d1"), BeneficiaryKind::Firm, "Comptagestion", given,
                              DelegationStatus::Active, true},
                             {{}, BeneficiaryKind::User, {}, {}, DelegationStatus::AwaitingActivation, false}},
                            given};
    verify(answered("GET", "/v1/delegations/d1/chain", 200, encodeChain(chain, m_vocabulary)));
    verify(answered("GET", "/v1/sites/s1/rights", 200,
                    encodeRightsOnSite({SiteId("s1"), SiteRole::User, given, {chain}}, m_vocabulary)));
}

void WireContractTest::batchesAndPreviews()
{
    const Delegation full = fullDelegation(m_vocabulary);
    DelegationGrant grant;
    grant.site = SiteId("s1");
    grant.email = "a@b.example";
    DelegationPatch patch;
    patch.isClosed = true;
    const std::string items = encodeBatch({grant, DelegationChange{DelegationId("d1"), "7", patch},
                                           DelegationRemoval{DelegationId("d2"), "1", "Fin"},
                                           DelegationRemoval{DelegationId("d2"), "1", {}}},
                                          m_vocabulary);
    Error refusal(ErrorCode::ChangedMeanwhile);
    refusal.httpStatus = 412;
    refusal.current = encodeDelegation(full, m_vocabulary);
    verify(sent(answered("POST", "/v1/delegations:batch", 200,
                         encodeOutcomes({{201, full, {}}, {204, {}, {}}, {412, {}, refusal}}, m_vocabulary)),
                "application/json", items));
    SubDelegationEffect effect{DelegationId("d3"), BeneficiaryId("b3"), SiteId("s1"), "Benali Nadia", kDay, {}};
    effect.loss.colleges = full.colleges;
    effect.loss.levels[m_vocabulary.features.intern("my-staff")] = {AccessLevel::Update, AccessLevel::None};
    const PreviewedItem warned{Readiness::Warning, full, {}, {{"", "sub-delegations-narrowed"}}, {effect}};
    const PreviewedItem blocked{Readiness::Blocked, {}, refusal, {}, {}};
    verify(sent(answered("POST", "/v1/delegations:preview", 200, encodePreview({warned, blocked, {}}, m_vocabulary)),
                "application/json", items));
}

void WireContractTest::problems_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code");
    const auto row = [](int status, ErrorCode code) {
        QTest::addRow("%d %s", status, std::string(codeName(code)).c_str()) << status << static_cast<int>(code);
    };
    row(400, ErrorCode::ValidationFailed);
    row(401, ErrorCode::SessionEnded);
    row(403, ErrorCode::Forbidden);
    row(404, ErrorCode::NotFound);
    row(409, ErrorCode::StillRunning);
    row(412, ErrorCode::ChangedMeanwhile);
    row(413, ErrorCode::PayloadTooLarge);
    row(415, ErrorCode::UnsupportedMediaType);
    row(422, ErrorCode::ValidationFailed);
    row(422, ErrorCode::IdempotencyKeyReused);
    row(426, ErrorCode::ClientTooOld);
    row(428, ErrorCode::PreconditionRequired);
    row(429, ErrorCode::RateLimited);
    row(500, ErrorCode::ServerFailed);
    row(503, ErrorCode::ServerBusy);
}

void WireContractTest::problems()
{
    QFETCH(const int, status);
    QFETCH(const int, code);
    Error error(static_cast<ErrorCode>(code), "for the log");
    if (error.code == ErrorCode::ValidationFailed)
        error.fields = {{"/endDate", "before-effect-date"}, {"", "required"}};
    if (error.code == ErrorCode::ChangedMeanwhile)
        error.current = encodeDelegation(fullDelegation(m_vocabulary), m_vocabulary);
    verify(answered("PATCH", "/v1/delegations/d1", status, encodeProblem(error, status)));
}

} // namespace truelle

QTEST_GUILESS_MAIN(truelle::WireContractTest)
#include "tst_wirecontract.moc"
