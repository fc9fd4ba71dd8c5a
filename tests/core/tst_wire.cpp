// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/accountwire.h"
#include "core/wire/caissewire.h"
#include "core/wire/delegationrequestwire.h"
#include "core/wire/delegationwire.h"
#include "core/wire/jsonwriter.h"
#include "core/wire/problemwire.h"
#include "core/wire/sitewire.h"
#include "core/wire/syncwire.h"

#include <QTest>

using namespace truelle;
using namespace std::chrono;

namespace {

Delegation sampleDelegation(Vocabulary &vocabulary)
{
    Delegation d;
    d.id = DelegationId("d1");
    d.site = SiteId("s1");
    d.beneficiary = BeneficiaryId("b1");
    d.grantor = DelegationId("d0");
    d.colleges.set(vocabulary.colleges.intern("ouvrier"));
    d.colleges.set(vocabulary.colleges.intern("cadre"));
    d.rights.setLevel(vocabulary.features.intern("bank-accounts"), AccessLevel::Consult);
    d.rights.setLevel(vocabulary.features.intern("my-staff"), AccessLevel::Update);
    d.rights.setUnknownLevel(vocabulary.features.intern("send-files"), "approve");
    d.isAdministrator = true;
    d.effectDate = sys_days{2026y / April / 16};
    d.endDate = sys_days{2026y / December / 31};
    d.suspension = Suspension{sys_days{2026y / May / 1}, sys_days{2026y / August / 21}};
    d.version = "7";
    d.modifiedBy = "Moreau Karim";
    d.modifiedAt = Instant{sys_days{2026y / April / 16}} + hours{9};
    return d;
}

} // namespace

class TestWire : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void delegationRoundTrips()
    {
        Vocabulary vocabulary;
        const Delegation sent = sampleDelegation(vocabulary);
        const auto received = decodeDelegation(encodeDelegation(sent, vocabulary), vocabulary);
        QVERIFY(received);
        QCOMPARE(*received, sent);
    }
    void patchRoundTrips()
    {
        Vocabulary vocabulary;
        DelegationPatch patch;
        patch.levels[vocabulary.features.intern("bank-accounts")] = AccessLevel::None;
        patch.endDate = std::optional<Date>();
        patch.isAdministrator = false;
        const std::string json = encodePatch(patch, vocabulary);
        QCOMPARE(json, std::string(R"({"rights":{"bank-accounts":"none"},"administrator":false,"endDate":null})"));
        const auto received = decodePatch(json, vocabulary);
        QVERIFY(received);
        QCOMPARE(*received, patch);
    }
    void patchWithAnUnknownLevelIsAtFault()
    {
        Vocabulary vocabulary;
        const auto patch = decodePatch(R"({"rights":{"bank-accounts":"approve"}})", vocabulary);
        QVERIFY(!patch);
        QCOMPARE(patch.error().code, ErrorCode::ValidationFailed);
        QCOMPARE(patch.error().fields, (std::vector<FieldError>{{"/rights/bank-accounts", "unknown-level"}}));
    }
    void pointersAreEscaped()
    {
        Vocabulary vocabulary;
        const auto patch = decodePatch(R"({"rights":{"moon/base~1":"approve","a~b":5}})", vocabulary);
        QVERIFY(!patch);
        QCOMPARE(patch.error().fields, (std::vector<FieldError>{{"/rights/moon~1base~01", "unknown-level"},
                                                                {"/rights/a~0b", "wrong-type"}}));
    }
    void aPatchOfNothingOrOfUnknownMembersIsAtFault()
    {
        Vocabulary vocabulary;
        QCOMPARE(decodePatch("{}", vocabulary).error().fields, (std::vector<FieldError>{{"", "required"}}));
        QCOMPARE(decodePatch(R"({"enddate":null})", vocabulary).error().fields,
                 (std::vector<FieldError>{{"/enddate", "unknown-member"}}));
    }
    void aMemberThereTwiceIsAtFaultInARequest()
    {
        Vocabulary vocabulary;
        const auto patch = decodePatch(R"({"rights":{"a":"none","a":"update"},"administrator":false})", vocabulary);
        QVERIFY(!patch);
        QCOMPARE(patch.error().fields, (std::vector<FieldError>{{"/rights/a", "duplicate"}}));
        QVERIFY(!decodeSignInRequest(R"({"email":"a","email":"b","password":"c"})"));
        QVERIFY(!decodeRefreshRequest(R"({"refreshToken":"a","refreshToken":"b"})"));
    }
    void tooLongIsAtFaultInARequest()
    {
        const std::string most(128, 'a');
        const auto body = [](const std::string &device) {
            return "{\"email\":\"a\",\"password\":\"b\",\"deviceName\":\"" + device + "\"}";
        };
        QVERIFY(decodeSignInRequest(body(most)));
        QVERIFY(decodeSignInRequest(body(most.substr(1) + "\u00e9"))); // characters are counted, not bytes
        QCOMPARE(decodeSignInRequest(body(most + 'a')).error().fields,
                 (std::vector<FieldError>{{"/deviceName", "too-long"}}));
    }
    // Lifetimes are added to moments, lengths compared with sizes.
    void numbersBeyondSenseAreAtFault_data()
    {
        QTest::addColumn<QByteArray>("lifetime");
        for (const char *text : {"-1", "9223372036854775807", "9223372036854776", "1.5"})
            QTest::addRow("%s", text) << QByteArray(text);
    }
    void numbersBeyondSenseAreAtFault()
    {
        QFETCH(QByteArray, lifetime);
        const std::string text = lifetime.toStdString();
        const auto tokens = decodeSessionTokens(
            "{\"accessToken\":\"a\",\"refreshToken\":\"r\",\"refreshExpiresIn\":600,"
            "\"account\":{\"id\":\"7\",\"email\":\"a@b.fr\"},\"accessExpiresIn\":" + text + '}');
        QVERIFY(!tokens);
        QCOMPARE(tokens.error().fields.front().pointer, std::string("/accessExpiresIn"));
        const auto caisse = decodeCaisse(
            "{\"id\":\"c\",\"name\":\"C\",\"contact\":{},\"links\":{},\"languages\":[\"fr\"],"
            "\"cibtpIdRule\":{\"pattern\":\"p\",\"example\":\"e\"},\"contractVersion\":\"1.0.0\","
            "\"passwordRule\":{\"minimumClasses\":3,\"minimumLength\":" + text + "}}");
        QVERIFY(!caisse);
        QCOMPARE(caisse.error().fields.front().pointer, std::string("/passwordRule/minimumLength"));
    }
    void everyFaultOfABodyIsReported()
    {
        const auto request = decodeSignInRequest(R"({"email":5})");
        QVERIFY(!request);
        QCOMPARE(request.error().fields,
                 (std::vector<FieldError>{{"/email", "wrong-type"}, {"/password", "missing"}}));
    }
    void whatIsNoObjectIsMalformed_data()
    {
        QTest::addColumn<QByteArray>("body");
        for (const char *body : {"", "[]", "\"x\"", "{", "<html>", "{\"email\":\"\\ud800\"}", "{\"a\":\"\xff\"}"})
            QTest::addRow("%s", body) << QByteArray(body);
    }
    void whatIsNoObjectIsMalformed()
    {
        QFETCH(QByteArray, body);
        const auto request = decodeSignInRequest(body.toStdString());
        QVERIFY(!request);
        QCOMPARE(request.error().code, ErrorCode::MalformedAnswer);
    }
    void sessionTokensRoundTrip()
    {
        SessionTokens sent;
        sent.accessToken = Secret(std::string("a"));
        sent.accessLifetime = seconds{600};
        sent.refreshToken = Secret(std::string("r"));
        sent.refreshLifetime = seconds{86400};
        sent.account.id = AccountId("7");
        sent.account.email = "a@b.fr";
        sent.account.firmName = "Comptagestion";
        const auto received = decodeSessionTokens(encodeSessionTokens(sent));
        QVERIFY(received);
        QCOMPARE(received->refreshToken.reveal(), std::string_view("r"));
        QCOMPARE(received->accessLifetime, seconds{600});
        QCOMPARE(received->account, sent.account);
    }
    void snapshotPageRoundTrips()
    {
        Vocabulary vocabulary;
        FeedPage sent;
        sent.type = ObjectType::Delegation;
        sent.state = "e-5";
        sent.cursor = "s1";
        sent.hasMore = true;
        sent.objects.delegations = {sampleDelegation(vocabulary)};
        const auto received = decodeSnapshotPage(encodeSnapshotPage(sent, vocabulary), vocabulary);
        QVERIFY(received);
        QCOMPARE(received->objects.delegations, sent.objects.delegations);
        QCOMPARE(received->cursor, sent.cursor);
        QCOMPARE(received->state, sent.state);
        QVERIFY(received->hasMore);
    }
    void changesPageRoundTrips()
    {
        Vocabulary vocabulary;
        ChangesPage sent;
        sent.oldState = "e-5";
        sent.page.type = ObjectType::Alert;
        sent.page.state = "e-9";
        sent.page.objects.alerts = {{AlertId("1"), SiteId("s"), 2026y / October, "to-rectify", "Une déclaration à rectifier.",
                                     true, Instant{sys_days{2026y / November / 16}}},
                                    {AlertId("2"), SiteId("s"), 2026y / September, "other:x", "Texte", false, std::nullopt}};
        sent.createdCount = 1;
        sent.page.destroyed = {{"3", SiteId("s2")}};
        const auto received = decodeChangesPage(encodeChangesPage(sent, vocabulary), vocabulary);
        QVERIFY(received);
        QCOMPARE(received->page.objects.alerts, sent.page.objects.alerts);
        QCOMPARE(received->page.destroyed, sent.page.destroyed);
        QCOMPARE(received->createdCount, std::size_t(1));
    }
    void aPageThatGoesOnNamesItsCursor()
    {
        Vocabulary vocabulary;
        QVERIFY(!decodeSnapshotPage(R"({"type":"site","state":"1","cursor":null,"hasMore":true,"objects":[]})", vocabulary));
    }
    void catalogueAndCaisseRoundTrip()
    {
        const Catalogue catalogue{"3", {{"etam", {{"fr", "ETAM"}}}},
                                  {{"documents", {{"en", "Documents"}, {"fr", "Mes documents"}},
                                    {{"send-files", {{"fr", "Transmettre mes fichiers"}}}}}}};
        QCOMPARE(*decodeCatalogue(encodeCatalogue(catalogue)), catalogue);
        Caisse caisse;
        caisse.id = CaisseId("val-de-seine");
        caisse.name = "CIBTP Val-de-Seine";
        caisse.cibtpIdPattern = "^[0-9]{2}-[0-9]{6}-[0-9]{2}$";
        caisse.cibtpIdExample = "01-004512-01";
        caisse.languages = {"fr", "en"};
        caisse.contractVersion = "1.0";
        QCOMPARE(*decodeCaisse(encodeCaisse(caisse)), caisse);
    }
    void problemsRoundTrip()
    {
        Error sent(ErrorCode::ChangedMeanwhile, "secret detail");
        sent.fields = {{"/endDate", "before-effect-date"}};
        sent.current = R"({"id":"d1"})";
        const std::string json = encodeProblem(sent, 412);
        QVERIFY(json.find("secret detail") == std::string::npos);
        const Error received = decodeProblem(json, 412);
        QCOMPARE(received.code, ErrorCode::ChangedMeanwhile);
        QCOMPARE(received.fields, sent.fields);
        QCOMPARE(received.current, sent.current);
        QCOMPARE(received.httpStatus, 412);
    }
    void aCodeOfANewerCaisseBecomesItsGeneralCode()
    {
        const Error error = decodeProblem(R"({"code":"moon-phase"})", 403);
        QCOMPARE(error.code, ErrorCode::Forbidden);
        QCOMPARE(error.detail, std::string("moon-phase"));
    }
    void aWebPageIsNotACaisse()
    {
        QCOMPARE(decodeProblem("<html>Sign in to the hotel</html>", 502).code, ErrorCode::NotACaisse);
    }
    void everyErrorCodeHasANameOfItsOwn()
    {
        for (int code = 0; code <= int(ErrorCode::Internal); ++code) {
            const auto name = codeName(ErrorCode(code));
            QCOMPARE(errorCodeFromName(name), std::optional(ErrorCode(code)));
        }
    }
    void brokenUtf8IsWrittenAsReplacement()
    {
        JsonWriter json;
        json.text("a\xff\xed\xa0\x80z\n");
        QCOMPARE(json.json(), std::string("\"a\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbdz\\u000a\""));
    }
    void siteRoundTrips()
    {
        Site site{SiteId("s"), MemberId("m"), "Charpentes Moreau", "01-000377-02", "35600000000048", "Le Mans",
                  "Comptagestion", SiteRole::FirmAdministrator};
        QCOMPARE(*decodeSite(encodeSite(site)), site);
        DsnFollowUp followUp{SiteId("s"), {{2026y / October, "missing", std::nullopt, "m", Instant{}, "https://x.example"}}};
        QCOMPARE(*decodeFollowUp(encodeFollowUp(followUp)), followUp);
    }
};

QTEST_APPLESS_MAIN(TestWire)
#include "tst_wire.moc"
