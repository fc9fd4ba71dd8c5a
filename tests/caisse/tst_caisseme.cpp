// SPDX-License-Identifier: GPL-3.0-or-later
// One's own account, changed and attacked: versions, keys, passwords asked again, sessions that end.
#include "tests/caisse/caisseworld.h"

#include <QTest>

using namespace truelle;
using namespace truelle::caisse;
using namespace truelle::caisse::test;
using namespace std::chrono_literals;

namespace {

constexpr const char *kLea = "lea@x.example";
constexpr const char *kNew = "lea.fournier@y.example";
constexpr const char *kMobile = "+33612345678";

} // namespace

class tst_CaisseMe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_world.emplace();
        m_world->addAccount(kLea);
        m_token = m_world->tokenOf(kLea);
        m_keys = 0;
    }

    void account_hasItsVersionAsTag()
    {
        const Response me = m_world->ask({"GET", "/v1/me", m_token});
        QCOMPARE(me.status, 200);
        QCOMPARE(headerOf(me, "ETag"), std::string("\"1\""));
        QCOMPARE(jsonText(me.body, "version"), std::string("1"));
        QCOMPARE(jsonText(me.body, "notifications.documentsByEmail"), std::string("true"));
    }

    void contact_isChangedInPart()
    {
        const Response changed = patch(R"({"firstName":"  Léa\t","landline":"+33140000000"})");
        QCOMPARE(changed.status, 200);
        QCOMPARE(jsonText(changed.body, "firstName"), std::string("Léa"));
        QCOMPARE(jsonText(changed.body, "lastName"), std::string("Nom"));
        QCOMPARE(jsonText(changed.body, "landline"), std::string("+33140000000"));
        QCOMPARE(headerOf(changed, "ETag"), std::string("\"2\""));
        QCOMPARE(jsonText(patch(R"({"landline":null})").body, "landline"), std::string());
        QCOMPARE(m_world->ask({"GET", "/v1/me", m_token}).body, patch(R"({"firstName":"Léa"})").body); // no change
        QCOMPARE(version(), std::string("3"));
    }

    void staleVersion_isRefusedWithWhatIsNow()
    {
        QCOMPARE(patch(R"({"lastName":"Un"})").status, 200);
        const Response refused = patch(R"({"lastName":"Deux"})", "\"1\"");
        QCOMPARE(refused.status, 412);
        QCOMPARE(jsonText(refused.body, "current.lastName"), std::string("Un"));
        QCOMPARE(patch(R"({"lastName":"Deux"})", "*").status, 412);
        QCOMPARE(patch(R"({"lastName":"Deux"})", "W/\"2\"").status, 412);
        Asked without = asked(R"({"lastName":"Deux"})", "\"2\"");
        std::erase_if(without.headers, [](const auto &header) { return header.first == "If-Match"; });
        QCOMPARE(m_world->ask(without).status, 428);
        QCOMPARE(jsonText(m_world->ask({"GET", "/v1/me", m_token}).body, "lastName"), std::string("Un"));
    }

    void repeatedChange_takesEffectOnce()
    {
        const Asked change = asked(R"({"lastName":"Un"})", "\"1\"");
        const Response first = m_world->ask(change);
        const Response again = m_world->ask(change);
        QCOMPARE(again.status, 200);
        QCOMPARE(again.body, first.body);
        QCOMPARE(version(), std::string("2"));
        Asked other = change;
        other.body = R"({"lastName":"Deux"})";
        QCOMPARE(jsonText(m_world->ask(other).body, "code"), std::string("idempotency-key-reused"));
        std::erase_if(other.headers, [](const auto &header) { return header.first == "Idempotency-Key"; });
        QCOMPARE(m_world->ask(other).status, 422);
    }

    void wrongContacts_areToldByField_data()
    {
        QTest::addColumn<std::string>("body");
        QTest::addColumn<std::string>("pointer");
        QTest::addColumn<std::string>("code");
        const auto row = [](const char *name, const char *body, const char *pointer, const char *code) {
            QTest::newRow(name) << std::string(body) << std::string(pointer) << std::string(code);
        };
        row("no name", R"({"lastName":" ‏ "})", "/lastName", "required");
        row("null name", R"({"firstName":null})", "/firstName", "required");
        row("national number", R"({"landline":"0140000000"})", "/landline", "invalid");
        row("words", R"({"landline":"<b>"})", "/landline", "invalid");
        row("fixed as mobile", R"({"mobile":"+33140000000"})", "/mobile", "not-mobile");
        row("mobile with blanks", R"({"mobile":"+33 6 12 34 56 78"})", "/mobile", "invalid");
        row("documents to no mobile", R"({"notifications":{"documentsBySms":true}})", "/notifications/documentsBySms",
            "needs-certified-mobile");
        row("documents to an uncertified one", R"({"mobile":"+33612345678","notifications":{"documentsBySms":true}})",
            "/notifications/documentsBySms", "needs-certified-mobile");
        row("address", R"({"email":"a@b.example"})", "/email", "unknown-member");
        row("certified", R"({"mobileCertified":true})", "/mobileCertified", "unknown-member");
    }
    void wrongContacts_areToldByField()
    {
        QFETCH(std::string, body);
        QFETCH(std::string, pointer);
        QFETCH(std::string, code);
        const Response refused = patch(body);
        QCOMPARE(refused.status, 422);
        QCOMPARE(jsonText(refused.body, "errors.0.pointer"), pointer);
        QCOMPARE(jsonText(refused.body, "errors.0.code"), code);
        QCOMPARE(version(), std::string("1"));
    }

    void certifiedMobile_staysCertified_untilItChanges()
    {
        QCOMPARE(certify(kMobile).status, 202);
        QCOMPARE(jsonText(confirm(kMobile, m_world->lastSecret(kMobile)).body, "certified"), std::string("true"));
        Response me = patch(R"({"mobile":"+33612345678","notifications":{"documentsBySms":true}})");
        QCOMPARE(jsonText(me.body, "mobileCertified"), std::string("true"));
        QCOMPARE(jsonText(me.body, "notifications.documentsBySms"), std::string("true"));
        me = patch(R"({"mobile":"+33753345678"})");
        QCOMPARE(jsonText(me.body, "mobileCertified"), std::string("false"));
        QCOMPARE(jsonText(me.body, "notifications.documentsBySms"), std::string("false"));
        // Coming back to the first number certifies nothing: it may be somebody else's by now.
        me = patch(R"({"mobile":"+33612345678"})");
        QCOMPARE(jsonText(me.body, "mobileCertified"), std::string("false"));
    }

    void anotherNumbersCode_certifiesNothing()
    {
        QCOMPARE(certify(kMobile).status, 202);
        QCOMPARE(jsonText(confirm(kMobile, m_world->lastSecret(kMobile)).body, "certified"), std::string("true"));
        const Response me = patch(R"({"mobile":"+33753345678"})");
        QCOMPARE(jsonText(me.body, "mobileCertified"), std::string("false"));
    }

    void names_reachThoseWhoSeeThem()
    {
        const std::int64_t boss = m_world->addAccount("boss@x.example");
        const std::int64_t site = m_world->addSite("Moreau");
        m_world->makeCompanyAdministrator(boss, site);
        m_world->addDelegation({.site = site, .beneficiary = m_world->beneficiaryOf(1), .effectDate = kToday});
        const std::string token = m_world->tokenOf("boss@x.example");
        const std::string since = jsonText(m_world->ask({"GET", "/v1/states", token}).body, "states.beneficiary");
        QCOMPARE(patch(R"({"lastName":"Fournier"})").status, 200);
        const Response changes = m_world->ask({"GET", "/v1/changes?type=beneficiary&since=" + since, token});
        QVERIFY2(changes.body.find("Fournier") != std::string::npos, changes.body.c_str());
    }

    void password_changes_andOtherSessionsEnd()
    {
        const std::string other = m_world->tokenOf(kLea);
        const std::string refresh = jsonText(m_world->signIn(kLea).body, "refreshToken");
        QCOMPARE(changePassword(kPassword, "Truelle-2027!").status, 204);
        QCOMPARE(m_world->ask({"GET", "/v1/me", m_token}).status, 200);
        QCOMPARE(m_world->ask({"GET", "/v1/me", other}).status, 401);
        QCOMPARE(m_world
                     ->ask({"POST", "/v1/sessions:refresh", {}, R"({"refreshToken":")" + refresh + R"("})",
                            {{"Content-Type", "application/json"}}})
                     .status,
                 401);
        QCOMPARE(m_world->signIn(kLea).status, 401);
        QCOMPARE(m_world->signIn(kLea, "Truelle-2027!").status, 201);
        QCOMPARE(m_world->postsTo(kLea), 1);
    }

    void repeatedPasswordChange_isAnsweredAlike_butNotForAnotherPassword()
    {
        const Asked change = passwordChange(kPassword, "Truelle-2027!", "k");
        QCOMPARE(m_world->ask(change).status, 204);
        QCOMPARE(m_world->ask(change).status, 204);
        QCOMPARE(jsonText(m_world->ask(passwordChange(kPassword, "Truelle-2028!", "k")).body, "code"),
                 std::string("idempotency-key-reused"));
        QCOMPARE(m_world->postsTo(kLea), 1);
        QCOMPARE(m_world->signIn(kLea, "Truelle-2027!").status, 201);
    }

    void passwordsLeaveNoFastHash()
    {
        QCOMPARE(changePassword(kPassword, "Truelle-2027!").status, 204);
        const std::string with = keptHash();
        init();
        QCOMPARE(changePassword(kPassword, "Truelle-2028!").status, 204);
        QCOMPARE(keptHash(), with);
    }

    void wrongCurrentPassword_isSlowedDownThenLocked()
    {
        const auto tryOne = [this] { return changePassword("wrong", "Truelle-2027!"); };
        for (int i = 0; i < 5; ++i) {
            const Response refused = tryOne();
            QCOMPARE(refused.status, 422);
            QCOMPARE(jsonText(refused.body, "errors.0.pointer"), std::string("/currentPassword"));
            QCOMPARE(jsonText(refused.body, "errors.0.code"), std::string("wrong"));
        }
        QCOMPARE(tryOne().status, 423);
        // Even the right one waits, also for the other form; signing in is not shut to the person.
        QCOMPARE(changePassword(kPassword, "Truelle-2027!").status, 423);
        QCOMPARE(changeEmail(kNew, kPassword).status, 423);
        QCOMPARE(m_world->signIn(kLea).status, 201);
        m_world->clock.advance(30s);
        QCOMPARE(changePassword(kPassword, "Truelle-2027!").status, 204);
    }

    void guessesAtTheDoor_doNotLockThePersonInside()
    {
        for (int i = 0; i < 8; ++i)
            (void)m_world->signIn(kLea, "wrong");
        QCOMPARE(m_world->signIn(kLea).status, 423);
        QCOMPARE(changePassword(kPassword, "Truelle-2027!").status, 204);
    }

    void weakPasswords_areRefusedBeforeAnyHash_data()
    {
        QTest::addColumn<std::string>("password");
        QTest::addColumn<std::string>("code");
        QTest::newRow("empty") << std::string() << std::string("required");
        QTest::newRow("two classes") << std::string("abcd1234") << std::string("password-rule");
        QTest::newRow("seven") << std::string("Abc123!") << std::string("password-rule");
        QTest::newRow("the old one") << std::string(kPassword) << std::string("same-as-before");
    }
    void weakPasswords_areRefusedBeforeAnyHash()
    {
        QFETCH(std::string, password);
        QFETCH(std::string, code);
        const int hashes = m_world->hasher.verified;
        const Response refused = changePassword(kPassword, password);
        QCOMPARE(refused.status, 422);
        QCOMPARE(jsonText(refused.body, "errors.0.pointer"), std::string("/newPassword"));
        QCOMPARE(jsonText(refused.body, "errors.0.code"), code);
        QCOMPARE(m_world->hasher.verified, hashes);
    }

    void address_deactivates_andEndsEverySession()
    {
        const std::string other = m_world->tokenOf(kLea);
        QCOMPARE(changeEmail(kNew, kPassword).status, 202);
        QCOMPARE(m_world->ask({"GET", "/v1/me", m_token}).status, 401);
        QCOMPARE(m_world->ask({"GET", "/v1/me", other}).status, 401);
        QCOMPARE(jsonText(m_world->signIn(kLea).body, "code"), std::string("account-not-activated"));
        QCOMPARE(m_world->signIn(kLea, "wrong").status, 401); // told only to who knows the password
        QVERIFY(m_world->lastSecret(kNew).starts_with("/new-address/"));
        QVERIFY(m_world->lastSecret(kLea).starts_with("/keep-address/"));
        QCOMPARE(m_world->value("SELECT count(*) FROM post WHERE recipient = 'lea@x.example' AND instr(body, '"
                                + std::string(kNew) + "') > 0"),
                 1);
        QCOMPARE(m_world->value("SELECT count(*) FROM post WHERE recipient = '" + std::string(kNew)
                                + "' AND instr(body, 'Nom') > 0"),
                 0);
    }

    void anothersAddress_isAnsweredAlike()
    {
        m_world->addAccount("paul@x.example");
        const Response known = changeEmail("paul@x.example", kPassword);
        const int hashesKnown = m_world->hasher.verified;
        init();
        const Response unknown = changeEmail("nobody@x.example", kPassword);
        QCOMPARE(known.status, unknown.status);
        QCOMPARE(known.body, unknown.body);
        QCOMPARE(known.headers, unknown.headers);
        QCOMPARE(hashesKnown, m_world->hasher.verified);
        // In effect too: both accounts wait, both old addresses have the way back.
        init();
        m_world->addAccount("paul@x.example");
        QCOMPARE(changeEmail("paul@x.example", kPassword).status, 202);
        QCOMPARE(m_world->ask({"GET", "/v1/me", m_token}).status, 401);
        QCOMPARE(m_world->lastSecret("paul@x.example"), std::string()); // a mail without a link
        QCOMPARE(m_world->postsTo("paul@x.example"), 1);
        QCOMPARE(m_world->signIn("paul@x.example").status, 201);
        QVERIFY(m_world->lastSecret(kLea).starts_with("/keep-address/"));
    }

    void addressesAreCompared_withoutCaseAndBlanks()
    {
        for (const char *same : {"LEA@X.example", " lea@x.example ", "Lea@x.EXAMPLE\u200e"}) {
            const Response refused = changeEmail(same, kPassword);
            QCOMPARE(refused.status, 422);
            QCOMPARE(jsonText(refused.body, "errors.0.code"), std::string("same-as-before"));
        }
        QCOMPARE(changeEmail("Lea.Fournier@Y.example", kPassword).status, 202);
        QVERIFY(m_world->lastSecret(kNew).starts_with("/new-address/"));
    }

    void wrongAddresses_areRefused_data()
    {
        QTest::addColumn<std::string>("email");
        for (const char *email : {"", "lea", "lea@", "@x.example", "a b@x.example", "a@x.example\\r\\nBcc: b@x.example",
                                  "a@x.example,b@x.example", "<a@x.example>", "é@x.example"})
            QTest::newRow(*email ? email : "empty") << std::string(email);
    }
    void wrongAddresses_areRefused()
    {
        QFETCH(std::string, email);
        const Response refused = changeEmail(email, kPassword);
        QCOMPARE(refused.status, 422);
        QCOMPARE(jsonText(refused.body, "errors.0.pointer"), std::string("/newEmail"));
        QCOMPARE(m_world->ask({"GET", "/v1/me", m_token}).status, 200);
        QCOMPARE(m_world->value("SELECT count(*) FROM post"), 0);
    }

    void wrongPassword_changesNoAddress()
    {
        const Response refused = changeEmail(kNew, "wrong");
        QCOMPARE(refused.status, 422);
        QCOMPARE(jsonText(refused.body, "errors.0.pointer"), std::string("/password"));
        QCOMPARE(m_world->value("SELECT count(*) FROM post"), 0);
        QCOMPARE(m_world->ask({"GET", "/v1/me", m_token}).status, 200);
    }

    void addressIsNotMailBombed()
    {
        const std::string keep = "/keep-address/";
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(changeEmail(kNew, kPassword).status, 202);
            restore();
        }
        const Response refused = changeEmail(kNew, kPassword);
        QCOMPARE(refused.status, 429);
        QVERIFY(!headerOf(refused, "Retry-After").empty());
        QCOMPARE(m_world->postsTo(kNew), 3);
        QCOMPARE(m_world->ask({"GET", "/v1/me", m_token}).status, 200); // and nothing was deactivated
    }

    void changedAddress_voidsLinksThatWereOut()
    {
        (void)m_world->ask({"POST", "/v1/password-resets", {}, R"({"email":"lea@x.example"})",
                            {{"Content-Type", "application/json"}}});
        const std::string reset = m_world->lastSecret(kLea);
        QVERIFY(reset.starts_with("/password/"));
        QCOMPARE(changeEmail(kNew, kPassword).status, 202);
        QCOMPARE(m_world->ask({"GET", reset}).status, 410);
    }

    void refreshTokenReused_revokesTheFamily()
    {
        const std::string signedIn = m_world->signIn(kLea).body;
        const std::string first = jsonText(signedIn, "refreshToken");
        const Response second = refresh(first);
        QCOMPARE(second.status, 200);
        const std::string access = jsonText(second.body, "accessToken");
        QCOMPARE(m_world->ask({"GET", "/v1/me", access}).status, 200);
        m_world->clock.advance(1min);
        QCOMPARE(jsonText(refresh(first).body, "code"), std::string("refresh-reused"));
        QCOMPARE(m_world->ask({"GET", "/v1/me", access}).status, 401);
        QCOMPARE(refresh(jsonText(second.body, "refreshToken")).status, 401);
    }

    void nothingSecret_isLogged()
    {
        QCOMPARE(changePassword(kPassword, "Truelle-2027!").status, 204);
        QCOMPARE(certify(kMobile).status, 202);
        const std::string code = m_world->lastSecret(kMobile);
        QCOMPARE(confirm(kMobile, code).status, 200);
        QCOMPARE(changeEmail(kNew, "Truelle-2027!").status, 202);
        for (const std::string &secret : {std::string(kPassword), std::string("Truelle-2027!"), code, std::string(kNew),
                                          std::string(kLea), std::string(kMobile)})
            QVERIFY2(m_world->log.lines.find(secret) == std::string::npos, secret.c_str());
    }

private:
    Asked asked(const std::string &body, const std::string &ifMatch)
    {
        return {"PATCH", "/v1/me", m_token, body,
                {{"Content-Type", "application/merge-patch+json"},
                 {"If-Match", ifMatch},
                 {"Idempotency-Key", "key-" + std::to_string(++m_keys)}}};
    }
    Response patch(const std::string &body) { return patch(body, '"' + version() + '"'); }
    Response patch(const std::string &body, const std::string &ifMatch) { return m_world->ask(asked(body, ifMatch)); }
    std::string version() { return jsonText(m_world->ask({"GET", "/v1/me", m_token}).body, "version"); }

    Asked posted(const std::string &target, const std::string &body, const std::string &key)
    {
        return {"POST", target, m_token, body, {{"Content-Type", "application/json"}, {"Idempotency-Key", key}}};
    }
    std::string nextKey() { return "key-" + std::to_string(++m_keys); }
    Asked passwordChange(const std::string &current, const std::string &next, const std::string &key)
    {
        return posted("/v1/me/password",
                      R"({"currentPassword":")" + current + R"(","newPassword":")" + next + R"("})", key);
    }
    Response changePassword(const std::string &current, const std::string &next)
    {
        return m_world->ask(passwordChange(current, next, nextKey()));
    }
    Response changeEmail(const std::string &email, const std::string &password)
    {
        return m_world->ask(posted("/v1/me/email",
                                   R"({"newEmail":")" + email + R"(","password":")" + password + R"("})", nextKey()));
    }
    Response certify(const std::string &mobile)
    {
        return m_world->ask(posted("/v1/me/mobile:certify", R"({"mobile":")" + mobile + R"("})", nextKey()));
    }
    Response confirm(const std::string &mobile, const std::string &code)
    {
        return m_world->ask(posted("/v1/me/mobile:confirm",
                                   R"({"mobile":")" + mobile + R"(","code":")" + code + R"("})", nextKey()));
    }
    Response refresh(const std::string &token)
    {
        return m_world->ask({"POST", "/v1/sessions:refresh", {}, R"({"refreshToken":")" + token + R"("})",
                             {{"Content-Type", "application/json"}}});
    }
    // Follows the way back of the old address, with the same password, and signs in again.
    void restore()
    {
        QCOMPARE(m_world->ask({"POST", m_world->lastSecret(kLea), {},
                               "password=Truelle-2026%21&password-again=Truelle-2026%21",
                               {{"Content-Type", "application/x-www-form-urlencoded"}}})
                     .status,
                 200);
        m_token = m_world->tokenOf(kLea);
        QVERIFY(!m_token.empty());
    }
    std::string keptHash()
    {
        std::string hash;
        m_world->change([&](Connection &store) {
            Query row = store.query("SELECT request_hash FROM idempotency");
            if (row.next())
                hash = row.text(0);
        });
        return hash;
    }

    std::optional<CaisseWorld> m_world;
    std::string m_token;
    int m_keys = 0;
};

QTEST_GUILESS_MAIN(tst_CaisseMe)
#include "tst_caisseme.moc"
