// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/delegationbatchwire.h"
#include "core/wire/delegationhistorywire.h"
#include "core/wire/delegationrequestwire.h"
#include "core/wire/problemwire.h"

#include <QTest>

using namespace truelle;
using namespace std::chrono;

namespace {

const Date kDay = sys_days{2026y / April / 16};

DelegationPatch fullPatch(Vocabulary &words)
{
    DelegationPatch patch;
    patch.colleges.emplace().set(words.colleges.intern("etam"));
    patch.levels[words.features.intern("my-staff")] = AccessLevel::Consult;
    patch.isAdministrator = false;
    patch.effectDate = kDay;
    patch.endDate = std::optional<Date>();
    patch.isClosed = true;
    patch.suspension = Suspension{kDay, kDay + days{112}};
    patch.reason = "Congé maternité";
    return patch;
}

DelegationGrant fullGrant(Vocabulary &words)
{
    DelegationGrant grant;
    grant.email = "a@b.example";
    grant.grantor = DelegationId("d0");
    grant.colleges.set(words.colleges.intern("etam"));
    grant.rights.setLevel(words.features.intern("my-staff"), AccessLevel::Update);
    grant.effectDate = kDay;
    grant.endDate = kDay + days{3};
    grant.reason = "Arrivée";
    return grant;
}

EffectiveRights someRights(Vocabulary &words)
{
    EffectiveRights rights;
    rights.colleges.set(words.colleges.intern("cadre"));
    rights.rights.setLevel(words.features.intern("my-staff"), AccessLevel::Consult);
    rights.mayDelegate = true;
    return rights;
}

std::vector<FieldError> faultsOfPatch(const std::string &json)
{
    Vocabulary words;
    const auto patch = decodePatch(json, words);
    return patch ? std::vector<FieldError>() : patch.error().fields;
}

std::vector<FieldError> faultsOfGrant(const std::string &json)
{
    Vocabulary words;
    const auto grant = decodeGrant(json, words);
    return grant ? std::vector<FieldError>() : grant.error().fields;
}

std::vector<FieldError> faultsOfBatch(const std::string &json)
{
    Vocabulary words;
    const auto items = decodeBatch(json, words);
    return items ? std::vector<FieldError>() : items.error().fields;
}

} // namespace

class TestDelegationWire : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void patchesRoundTrip()
    {
        Vocabulary words;
        DelegationPatch patch = fullPatch(words);
        QCOMPARE(*decodePatch(encodePatch(patch, words), words), patch);
        patch.suspension = Suspension{kDay, std::nullopt};
        QVERIFY(encodePatch(patch, words).find(R"("suspension":{"from":"2026-04-16","until":null})")
                != std::string::npos);
        QCOMPARE(*decodePatch(encodePatch(patch, words), words), patch);
        patch.suspension = std::optional<Suspension>();
        patch.isClosed = false;
        QCOMPARE(*decodePatch(encodePatch(patch, words), words), patch);
    }
    void wrongPatchesAreAtFault()
    {
        using Faults = std::vector<FieldError>;
        QCOMPARE(faultsOfPatch(R"({"closed":null,"reason":null})"),
                 (Faults{{"/closed", "required"}, {"/reason", "required"}}));
        QCOMPARE(faultsOfPatch(R"({"suspension":{"from":"2026-04-16"}})"), (Faults{{"/suspension/until", "missing"}}));
        QCOMPARE(faultsOfPatch(R"({"suspension":{"from":"2026-02-30","until":null,"why":1}})"),
                 (Faults{{"/suspension/why", "unknown-member"}, {"/suspension/from", "invalid"}}));
        QCOMPARE(faultsOfPatch(R"({"suspension":true})").front(), (FieldError{"/suspension", "wrong-type"}));
        QCOMPARE(faultsOfPatch("{\"reason\":\"" + std::string(201, 'a') + "\"}"), (Faults{{"/reason", "too-long"}}));
        QVERIFY(faultsOfPatch("{\"reason\":\"" + std::string(199, 'a') + "\u00e9\"}").empty());
    }
    void grantsRoundTrip()
    {
        Vocabulary words;
        DelegationGrant grant = fullGrant(words);
        QCOMPARE(*decodeGrant(encodeGrant(grant, words), words), grant);
        DelegationGrant firm;
        firm.kind = BeneficiaryKind::Firm;
        firm.isAdministrator = true;
        QCOMPARE(encodeGrant(firm, words), std::string(R"({"kind":"firm","administrator":true})"));
        QCOMPARE(*decodeGrant(encodeGrant(firm, words), words), firm);
    }
    void wrongGrantsAreAtFault()
    {
        using Faults = std::vector<FieldError>;
        QCOMPARE(faultsOfGrant("{}"), (Faults{{"/kind", "missing"}, {"/email", "missing"}}));
        QCOMPARE(faultsOfGrant(R"({"kind":"firm","email":"a@b.example"})"), (Faults{{"/email", "unknown-member"}}));
        QCOMPARE(faultsOfGrant(R"({"kind":"user","email":"a@b.example","rights":{"x":"approve"},"site":"s"})"),
                 (Faults{{"/site", "unknown-member"}, {"/rights/x", "unknown-level"}}));
        QCOMPARE(faultsOfGrant("{\"kind\":\"user\",\"email\":\"" + std::string(255, 'a') + "\"}"),
                 (Faults{{"/email", "too-long"}}));
    }
    void batchesRoundTrip()
    {
        Vocabulary words;
        DelegationGrant grant = fullGrant(words);
        grant.site = SiteId("s1");
        const std::vector<BatchItem> items{grant, DelegationChange{DelegationId("d1"), "7", fullPatch(words)},
                                           DelegationRemoval{DelegationId("d2"), "3", "Fin de mission"}};
        const auto read = decodeBatch(encodeBatch(items, words), words);
        QVERIFY(read);
        QCOMPARE(*read, items);
        QVERIFY(encodeBatchItem(items[0], words) != encodeBatchItem(items[1], words));
    }
    void wrongBatchesAreAtFaultWithTheirPlace()
    {
        using Faults = std::vector<FieldError>;
        QCOMPARE(faultsOfBatch(R"({"items":[]})"), (Faults{{"/items", "required"}}));
        QCOMPARE(faultsOfBatch(R"({"items":[{"action":"merge","delegationId":"d","version":"1"}]})"),
                 (Faults{{"/items/0/action", "unknown-type"}}));
        QCOMPARE(faultsOfBatch(R"({"items":[{"action":"delete","delegationId":"d","version":"1"},
                                  {"action":"change","delegationId":"d","version":"1","patch":{"rights":{"a":"b"}}}]})"),
                 (Faults{{"/items/1/patch/rights/a", "unknown-level"}}));
        std::string many = R"({"items":[)";
        for (int i = 0; i < 101; ++i)
            many += std::string(i == 0 ? "" : ",") + R"({"action":"delete","delegationId":"d","version":"1"})";
        QCOMPARE(faultsOfBatch(many + "]}"), (Faults{{"/items", "too-long"}}));
    }
    void outcomesRoundTrip()
    {
        Vocabulary words;
        Delegation delegation;
        delegation.id = DelegationId("d1");
        delegation.site = SiteId("s1");
        delegation.beneficiary = BeneficiaryId("b1");
        delegation.version = "2";
        Error refusal(ErrorCode::ValidationFailed);
        refusal.fields = {{"/email", "already-beneficiary", "d9"}};
        refusal.httpStatus = 422;
        const auto read
            = decodeOutcomes(encodeOutcomes({{201, delegation, {}}, {204, {}, {}}, {422, {}, refusal}}, words), words);
        QVERIFY(read);
        QCOMPARE(read->size(), std::size_t(3));
        QCOMPARE(read->at(0).status, 201);
        QCOMPARE(read->at(0).delegation, std::optional(delegation));
        QVERIFY(!read->at(1).delegation && !read->at(1).problem);
        QCOMPARE(read->at(2).problem->code, ErrorCode::ValidationFailed);
        QCOMPARE(read->at(2).problem->fields, refusal.fields);
        QCOMPARE(read->at(2).problem->httpStatus, 422);
    }
    void previewsRoundTrip()
    {
        Vocabulary words;
        SubDelegationEffect effect{DelegationId("d3"), BeneficiaryId("b3"), SiteId("s1"), "Benali Nadia", kDay, {}};
        effect.loss.colleges.set(words.colleges.intern("etam"));
        effect.loss.levels[words.features.intern("my-staff")] = {AccessLevel::Update, AccessLevel::None};
        effect.loss.isEverything = true;
        PreviewedItem narrowed;
        narrowed.readiness = Readiness::Warning;
        narrowed.warnings = {{"", "sub-delegations-narrowed"}};
        narrowed.effects = {effect};
        PreviewedItem blocked;
        blocked.readiness = Readiness::Blocked;
        blocked.problem = Error(ErrorCode::Forbidden);
        blocked.problem->httpStatus = 403;
        const auto read = decodePreview(encodePreview({narrowed, blocked}, words), words);
        QVERIFY(read);
        QCOMPARE(read->at(0).readiness, Readiness::Warning);
        QCOMPARE(read->at(0).warnings, narrowed.warnings);
        QCOMPARE(read->at(0).effects, narrowed.effects);
        QCOMPARE(read->at(1).readiness, Readiness::Blocked);
        QCOMPARE(read->at(1).problem->code, ErrorCode::Forbidden);
    }
    void historiesAndChainsRoundTrip()
    {
        Vocabulary words;
        const std::vector<DelegationEvent> events{
            {Instant{kDay} + 8h, "Moreau Karim", DelegationDeed::Suspended, "3",
             {{"/suspension/from", "", "2026-04-16"}, {"/rights/x", "none", "update"}}, "Arrêt"},
            {Instant{kDay}, "", DelegationDeed::Added, "1", {}, ""}};
        QCOMPARE(*decodeHistory(encodeHistory(events)), events);
        QCOMPARE(*decodeFieldChanges(encodeFieldChanges(events[0].changes)), events[0].changes);
        const RightsChain chain{{{DelegationId("d1"), BeneficiaryKind::Firm, "Comptagestion", someRights(words),
                                  DelegationStatus::Active, true},
                                 {{}, BeneficiaryKind::User, "", someRights(words), DelegationStatus::Suspended, false}},
                                someRights(words)};
        QCOMPARE(*decodeChain(encodeChain(chain, words), words), chain);
        const RightsOnSite rights{SiteId("s1"), SiteRole::FirmAdministrator, someRights(words), {chain, chain}};
        QCOMPARE(*decodeRightsOnSite(encodeRightsOnSite(rights, words), words), rights);
    }
    void whatStandsInTheWayIsTold()
    {
        Error refusal(ErrorCode::ValidationFailed);
        refusal.fields = {{"/email", "already-beneficiary", "d9"}, {"/colleges", "required"}};
        const std::string json = encodeProblem(refusal, 422);
        QVERIFY(json.find(R"({"pointer":"/email","code":"already-beneficiary","about":"d9"})") != std::string::npos);
        QCOMPARE(decodeProblem(json, 422).fields, refusal.fields);
    }
};

QTEST_APPLESS_MAIN(TestDelegationWire)
#include "tst_delegationwire.moc"
