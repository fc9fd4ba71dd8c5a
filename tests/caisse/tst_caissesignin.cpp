// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/rules/housekeeping.h"
#include "app/caisse/rules/throttle.h"
#include "app/caisse/rules/tokens.h"
#include "tests/caisse/caisseworld.h"

#include <QFile>
#include <QTest>

using namespace truelle;
using namespace truelle::caisse;
using namespace truelle::caisse::test;
using namespace std::chrono_literals;

namespace {
constexpr const char *kKnown = "lea@batiloire.example";
constexpr const char *kUnknown = "nobody@batiloire.example";

Response refresh(CaisseWorld &world, const std::string &token)
{
    return world.ask({"POST", "/v1/sessions:refresh", {}, R"({"refreshToken":")" + token + R"("})",
                      {{"Content-Type", "application/json"}}});
}

Response me(CaisseWorld &world, const std::string &token)
{
    return world.ask({"GET", "/v1/me", token});
}
} // namespace

class tst_CaisseSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rightPassword_givesTokensAndThePerson();
    void wrongPasswordAndUnknownAddress_answerAlike();
    void addressIsReadWithoutCaseAndBlanks();
    void failures_lockKnownAndUnknownAlike();
    void lock_holdsForTheRightPasswordAndSurvivesARestart();
    void lock_growsAndIsForgottenAfterSuccess();
    void lock_endsWhenTheClockIsSetBack();
    void manyFailuresFromOneSource_slowThatSourceOnly();
    void lock_doesNotTouchALivingSession();
    void pendingAccount_isToldOnlyAfterTheRightPassword();
    void lapsedCertification_isToldOnlyAfterTheRightPassword();
    void accountWithoutPassword_isLikeAnUnknownOne();
    void moreThanTwoHashesAtOnce_areTurnedAway();
    void accessToken_endsAfterTenMinutes();
    void refresh_rotates();
    void refreshAgainWithinGrace_givesTheSameSuccessor();
    void refreshAgainBeforeTheSuccessorIsUsed_givesTheSameSuccessor();
    void refreshReusedLater_revokesTheFamily_data();
    void refreshReusedLater_revokesTheFamily();
    void refreshReusedLater_leavesOtherSessionsAlone();
    void storeOfTheFirstSchema_keepsItsSessionsAndItsRule();
    void refresh_endsAfterThirtyDays();
    void signOut_endsTheSession();
    void store_holdsNoTokenAndNoPassword();
    void housekeeping_removesOnlyWhatIsOver();
    void argon2_hashesWithTheAgreedCost();
    void derivedTokens_dependOnKeyPurposeAndToken();
};

void tst_CaisseSignIn::rightPassword_givesTokensAndThePerson()
{
    CaisseWorld world;
    const std::int64_t account = world.addAccount(kKnown);
    const Response response = world.signIn(kKnown);
    QCOMPARE(response.status, 201);
    QCOMPARE(jsonText(response.body, "account.email"), std::string(kKnown));
    QCOMPARE(jsonText(response.body, "accessExpiresIn"), std::string("600"));
    QCOMPARE(jsonText(response.body, "refreshExpiresIn"), std::string("2592000"));
    const std::string token = jsonText(response.body, "accessToken");
    QCOMPARE(token.size(), std::size_t(43));
    QCOMPARE(me(world, token).status, 200);
    const Response info = world.ask({"GET", "/v1/session", token});
    QCOMPARE(jsonText(info.body, "limits.page"), std::string("1000"));
    QVERIFY(jsonText(info.body, "accountId").ends_with(std::to_string(account)));
}

void tst_CaisseSignIn::wrongPasswordAndUnknownAddress_answerAlike()
{
    CaisseWorld world;
    world.addAccount(kKnown);
    const Response wrong = world.signIn(kKnown, "Faux-2026!");
    const int afterWrong = world.hasher.verified;
    const Response unknown = world.signIn(kUnknown, "Faux-2026!");
    QCOMPARE(wrong.status, 401);
    QCOMPARE(unknown.status, 401);
    QCOMPARE(wrong.body, unknown.body);
    QCOMPARE(wrong.headers, unknown.headers);
    QCOMPARE(jsonText(wrong.body, "code"), std::string("invalid-credentials"));
    // The same work: one hash each, one counter each.
    QCOMPARE(afterWrong, 1);
    QCOMPARE(world.hasher.verified.load(), 2);
    QCOMPARE(world.value("SELECT count(*) FROM throttle WHERE kind = 'account'"), 2);
}

void tst_CaisseSignIn::addressIsReadWithoutCaseAndBlanks()
{
    CaisseWorld world;
    world.addAccount(kKnown);
    QCOMPARE(world.signIn(" LEA@Batiloire.example ").status, 201);
}

void tst_CaisseSignIn::failures_lockKnownAndUnknownAlike()
{
    CaisseWorld world;
    world.addAccount(kKnown);
    std::vector<Response> answers[2];
    for (int attempt = 0; attempt < 6; ++attempt) {
        answers[0].push_back(world.signIn(kKnown, "Faux-2026!"));
        answers[1].push_back(world.signIn(kUnknown, "Faux-2026!"));
    }
    for (std::size_t attempt = 0; attempt < 6; ++attempt) {
        QCOMPARE(answers[0][attempt].status, attempt < 5 ? 401 : 423);
        QCOMPARE(answers[1][attempt].status, answers[0][attempt].status);
        QCOMPARE(answers[1][attempt].body, answers[0][attempt].body);
        QCOMPARE(answers[1][attempt].headers, answers[0][attempt].headers);
    }
    QCOMPARE(headerOf(answers[0][5], "Retry-After"), std::string("30"));
}

void tst_CaisseSignIn::lock_holdsForTheRightPasswordAndSurvivesARestart()
{
    CaisseWorld world;
    world.addAccount(kKnown);
    for (int attempt = 0; attempt < 5; ++attempt)
        QCOMPARE(world.signIn(kKnown, "Faux-2026!").status, 401);
    const int hashes = world.hasher.verified;
    world.reopen();
    world.clock.advance(10s);
    const Response locked = world.signIn(kKnown);
    QCOMPARE(locked.status, 423);
    QCOMPARE(headerOf(locked, "Retry-After"), std::string("20"));
    QCOMPARE(world.hasher.verified.load(), hashes);
    world.clock.advance(21s);
    QCOMPARE(world.signIn(kKnown).status, 201);
}

void tst_CaisseSignIn::lock_growsAndIsForgottenAfterSuccess()
{
    CaisseWorld world;
    world.addAccount(kKnown);
    for (int attempt = 0; attempt < 5; ++attempt)
        QCOMPARE(world.signIn(kKnown, "Faux-2026!").status, 401);
    world.clock.advance(31s);
    QCOMPARE(world.signIn(kKnown, "Faux-2026!").status, 401);
    QCOMPARE(headerOf(world.signIn(kKnown), "Retry-After"), std::string("60"));
    world.clock.advance(61s);
    QCOMPARE(world.signIn(kKnown).status, 201);
    for (int attempt = 0; attempt < 5; ++attempt)
        QCOMPARE(world.signIn(kKnown, "Faux-2026!").status, 401);
    QCOMPARE(headerOf(world.signIn(kKnown), "Retry-After"), std::string("30"));
}

void tst_CaisseSignIn::lock_endsWhenTheClockIsSetBack()
{
    CaisseWorld world;
    world.addAccount(kKnown);
    for (int attempt = 0; attempt < 5; ++attempt)
        QCOMPARE(world.signIn(kKnown, "Faux-2026!").status, 401);
    world.clock.advance(-48h);
    QCOMPARE(world.signIn(kKnown).status, 201);
}

void tst_CaisseSignIn::manyFailuresFromOneSource_slowThatSourceOnly()
{
    CaisseWorld world;
    world.addAccount(kKnown);
    const auto attempt = [&](const std::string &email, const std::string &source) {
        return world.ask({"POST", "/v1/sessions", {}, R"({"email":")" + email + R"(","password":"Truelle-2026!"})",
                          {{"Content-Type", "application/json"}}, source});
    };
    for (int i = 0; i < 30; ++i)
        QCOMPARE(attempt("guess" + std::to_string(i) + "@x.example", "203.0.113.9").status, 401);
    const Response slowed = attempt(kKnown, "203.0.113.9");
    QCOMPARE(slowed.status, 429);
    QCOMPARE(jsonText(slowed.body, "code"), std::string("rate-limited"));
    QCOMPARE(headerOf(slowed, "Retry-After"), std::string("5"));
    QCOMPARE(attempt(kKnown, "203.0.113.10").status, 201);
}

void tst_CaisseSignIn::lock_doesNotTouchALivingSession()
{
    CaisseWorld world;
    world.addAccount(kKnown);
    const Response session = world.signIn(kKnown);
    for (int attempt = 0; attempt < 6; ++attempt)
        (void)world.signIn(kKnown, "Faux-2026!");
    QCOMPARE(world.signIn(kKnown).status, 423);
    QCOMPARE(me(world, jsonText(session.body, "accessToken")).status, 200);
    QCOMPARE(refresh(world, jsonText(session.body, "refreshToken")).status, 200);
}

void tst_CaisseSignIn::pendingAccount_isToldOnlyAfterTheRightPassword()
{
    CaisseWorld world;
    world.addAccount(kKnown, "pending");
    QCOMPARE(jsonText(world.signIn(kKnown, "Faux-2026!").body, "code"), std::string("invalid-credentials"));
    const Response right = world.signIn(kKnown);
    QCOMPARE(right.status, 403);
    QCOMPARE(jsonText(right.body, "code"), std::string("account-not-activated"));
    QCOMPARE(world.value("SELECT count(*) FROM session"), 0);
}

void tst_CaisseSignIn::lapsedCertification_isToldOnlyAfterTheRightPassword()
{
    CaisseWorld world;
    world.addAccount(kKnown);
    world.change([](Connection &store) {
        store.run("UPDATE account SET email_certified_until = ?1", dayNumber(kToday));
    });
    QCOMPARE(world.signIn(kKnown).status, 201);
    world.clock.advance(24h);
    QCOMPARE(world.signIn(kKnown, "Faux-2026!").status, 401);
    QCOMPARE(jsonText(world.signIn(kKnown).body, "code"), std::string("certification-lapsed"));
}

void tst_CaisseSignIn::accountWithoutPassword_isLikeAnUnknownOne()
{
    CaisseWorld world;
    world.addAccount(kKnown, "pending");
    world.change([](Connection &store) { store.run("UPDATE account SET password_hash = NULL"); });
    QCOMPARE(world.signIn(kKnown).body, world.signIn(kUnknown).body);
    QCOMPARE(world.hasher.verified.load(), 2);
}

void tst_CaisseSignIn::moreThanTwoHashesAtOnce_areTurnedAway()
{
    CaisseWorld world;
    world.addAccount(kKnown);
    auto first = world.services->hashGate().enter();
    {
        auto second = world.services->hashGate().enter();
        const Response busy = world.signIn(kKnown, "Faux-2026!");
        QCOMPARE(busy.status, 429);
        QCOMPARE(headerOf(busy, "Retry-After"), std::string("1"));
        QCOMPARE(world.value("SELECT count(*) FROM throttle"), 0); // nobody's failure
    }
    QCOMPARE(world.signIn(kKnown).status, 201);
}

void tst_CaisseSignIn::accessToken_endsAfterTenMinutes()
{
    CaisseWorld world;
    world.addAccount(kKnown);
    const std::string token = world.tokenOf(kKnown);
    world.clock.advance(599s);
    QCOMPARE(me(world, token).status, 200);
    world.clock.advance(1s);
    const Response ended = me(world, token);
    QCOMPARE(ended.status, 401);
    QCOMPARE(jsonText(ended.body, "code"), std::string("session-ended"));
}

void tst_CaisseSignIn::refresh_rotates()
{
    CaisseWorld world;
    world.addAccount(kKnown);
    const Response session = world.signIn(kKnown);
    const Response next = refresh(world, jsonText(session.body, "refreshToken"));
    QCOMPARE(next.status, 200);
    QVERIFY(jsonText(next.body, "refreshToken") != jsonText(session.body, "refreshToken"));
    QVERIFY(jsonText(next.body, "accessToken") != jsonText(session.body, "accessToken"));
    QCOMPARE(me(world, jsonText(next.body, "accessToken")).status, 200);
    QCOMPARE(refresh(world, jsonText(next.body, "refreshToken")).status, 200);
    QCOMPARE(refresh(world, "made-up").status, 401);
    QCOMPARE(jsonText(refresh(world, "made-up").body, "code"), std::string("session-ended"));
}

void tst_CaisseSignIn::refreshAgainWithinGrace_givesTheSameSuccessor()
{
    CaisseWorld world;
    world.addAccount(kKnown);
    const std::string old = jsonText(world.signIn(kKnown).body, "refreshToken");
    const Response lost = refresh(world, old);
    world.reopen(); // the caisse may have restarted between the two
    world.clock.advance(30s);
    const Response again = refresh(world, old);
    QCOMPARE(again.status, 200);
    QCOMPARE(jsonText(again.body, "refreshToken"), jsonText(lost.body, "refreshToken"));
    QCOMPARE(jsonText(again.body, "accessToken"), jsonText(lost.body, "accessToken"));
    QCOMPARE(jsonText(again.body, "accessExpiresIn"), std::string("600")); // it has not been used yet
    QCOMPARE(refresh(world, jsonText(again.body, "refreshToken")).status, 200);
}

void tst_CaisseSignIn::refreshAgainBeforeTheSuccessorIsUsed_givesTheSameSuccessor()
{
    CaisseWorld world;
    world.addAccount(kKnown);
    const std::string old = jsonText(world.signIn(kKnown).body, "refreshToken");
    const Response lost = refresh(world, old);
    world.clock.advance(24h); // the computer slept over the answer
    QVERIFY(keepHouse(*world.services).has_value());
    const Response again = refresh(world, old);
    QCOMPARE(again.status, 200);
    QCOMPARE(jsonText(again.body, "refreshToken"), jsonText(lost.body, "refreshToken"));
    // The access token has lapsed meanwhile; it lives again.
    QCOMPARE(jsonText(again.body, "accessExpiresIn"), std::string("600"));
    QCOMPARE(me(world, jsonText(again.body, "accessToken")).status, 200);
    QCOMPARE(jsonText(refresh(world, old).body, "code"), std::string("refresh-reused"));
}

void tst_CaisseSignIn::refreshReusedLater_revokesTheFamily_data()
{
    QTest::addColumn<bool>("isByRefresh");
    QTest::newRow("after the successor's access token was used") << false;
    QTest::newRow("after the successor was refreshed") << true;
}

void tst_CaisseSignIn::refreshReusedLater_revokesTheFamily()
{
    QFETCH(bool, isByRefresh);
    CaisseWorld world;
    world.addAccount(kKnown);
    const std::string old = jsonText(world.signIn(kKnown).body, "refreshToken");
    Response next = refresh(world, old);
    if (isByRefresh)
        next = refresh(world, jsonText(next.body, "refreshToken"));
    else
        QCOMPARE(me(world, jsonText(next.body, "accessToken")).status, 200);
    world.reopen();
    world.clock.advance(31s);
    const Response reused = refresh(world, old);
    QCOMPARE(reused.status, 401);
    QCOMPARE(jsonText(reused.body, "code"), std::string("refresh-reused"));
    QCOMPARE(me(world, jsonText(next.body, "accessToken")).status, 401);
    QCOMPARE(jsonText(refresh(world, jsonText(next.body, "refreshToken")).body, "code"),
             std::string("session-ended"));
}

void tst_CaisseSignIn::refreshReusedLater_leavesOtherSessionsAlone()
{
    CaisseWorld world;
    world.addAccount(kKnown);
    const std::string old = jsonText(world.signIn(kKnown).body, "refreshToken");
    const std::string other = world.tokenOf(kKnown);
    const std::string next = jsonText(refresh(world, old).body, "accessToken");
    QCOMPARE(me(world, next).status, 200);
    world.clock.advance(31s);
    QCOMPARE(refresh(world, old).status, 401);
    QCOMPARE(me(world, next).status, 401);
    QCOMPARE(me(world, other).status, 200);
}

void tst_CaisseSignIn::storeOfTheFirstSchema_keepsItsSessionsAndItsRule()
{
    CaisseWorld world;
    world.addAccount(kKnown);
    const std::string old = jsonText(world.signIn(kKnown).body, "refreshToken");
    const Response next = refresh(world, old);
    world.change([](Connection &store) {
        store.script("DROP TABLE delegation_event; ALTER TABLE delegation DROP COLUMN deleted_at;"
                     "DROP TABLE one_time_link; DROP TABLE mobile_challenge; DROP TABLE opening; DROP TABLE code_request;"
                     "DROP TABLE confidential_code; DROP TABLE asked; DROP INDEX account_by_pending_email;"
                     "ALTER TABLE member DROP COLUMN postal_address; ALTER TABLE member DROP COLUMN holder_last_name;"
                     "ALTER TABLE member DROP COLUMN holder_first_name; ALTER TABLE account DROP COLUMN pending_email;"
                     "ALTER TABLE account DROP COLUMN documents_by_email; ALTER TABLE account DROP COLUMN documents_by_sms;"
                     "ALTER TABLE account DROP COLUMN version; ALTER TABLE post DROP COLUMN secret;"
                     "ALTER TABLE refresh_token DROP COLUMN used_at; ALTER TABLE access_token DROP COLUMN refresh_hash;"
                     "PRAGMA user_version = 1");
    });
    world.reopen();
    world.clock.advance(31s);
    QCOMPARE(me(world, jsonText(next.body, "accessToken")).status, 200);
    // Nobody wrote down whether the successor was used: it counts as used.
    QCOMPARE(jsonText(refresh(world, old).body, "code"), std::string("refresh-reused"));
}

void tst_CaisseSignIn::refresh_endsAfterThirtyDays()
{
    CaisseWorld world;
    world.addAccount(kKnown);
    const std::string token = jsonText(world.signIn(kKnown).body, "refreshToken");
    world.clock.advance(30 * 24h);
    QCOMPARE(jsonText(refresh(world, token).body, "code"), std::string("session-ended"));
}

void tst_CaisseSignIn::signOut_endsTheSession()
{
    CaisseWorld world;
    world.addAccount(kKnown);
    const Response session = world.signIn(kKnown);
    const std::string token = jsonText(session.body, "accessToken");
    QCOMPARE(world.ask({"DELETE", "/v1/session", token}).status, 204);
    QCOMPARE(me(world, token).status, 401);
    QCOMPARE(refresh(world, jsonText(session.body, "refreshToken")).status, 401);
}

void tst_CaisseSignIn::store_holdsNoTokenAndNoPassword()
{
    CaisseWorld world;
    world.addAccount(kKnown);
    const Response session = world.signIn(kKnown);
    const Response next = refresh(world, jsonText(session.body, "refreshToken"));
    (void)world.signIn(kUnknown, "Secret-Inconnu-1");
    world.router.reset();
    world.services.reset();
    world.database.reset();
    QFile file(world.folder.filePath(QStringLiteral("caisse.db")));
    QVERIFY(file.open(QFile::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(content.contains(kKnown)); // what is there is found
    // The log tells of the sign-ins, and of no secret.
    QVERIFY(!world.log.lines.empty());
    for (const std::string &secret :
         {jsonText(session.body, "accessToken"), jsonText(session.body, "refreshToken"),
          jsonText(next.body, "accessToken"), jsonText(next.body, "refreshToken"), std::string("Secret-Inconnu-1"),
          std::string(kUnknown)})
        QVERIFY(!content.contains(QByteArray::fromStdString(secret))
                && world.log.lines.find(secret) == std::string::npos);
    QVERIFY(world.log.lines.find(kKnown) == std::string::npos);
    QVERIFY(world.log.lines.find(kPassword) == std::string::npos);
}

void tst_CaisseSignIn::housekeeping_removesOnlyWhatIsOver()
{
    CaisseWorld world;
    world.addAccount(kKnown);
    (void)world.signIn(kKnown);
    world.clock.advance(20 * 24h);
    const std::string token = world.tokenOf(kKnown);
    (void)world.signIn(kUnknown);
    world.clock.advance(10 * 24h);
    QVERIFY(keepHouse(*world.services).has_value());
    QCOMPARE(world.value("SELECT count(*) FROM session"), 1);
    QCOMPARE(world.value("SELECT count(*) FROM access_token"), 0);
    QCOMPARE(world.value("SELECT count(*) FROM refresh_token"), 1);
    QCOMPARE(world.value("SELECT count(*) FROM throttle"), 0);
}

void tst_CaisseSignIn::argon2_hashesWithTheAgreedCost()
{
    const Argon2PasswordHasher hasher;
    const auto hash = hasher.hash(Secret("Truelle-2026!"));
    QVERIFY(hash.has_value());
    QVERIFY(hash->starts_with("$argon2id$v=19$m=65536,t=2,p=1$"));
    QVERIFY(hasher.verify(*hash, Secret("Truelle-2026!")));
    QVERIFY(!hasher.verify(*hash, Secret("Truelle-2026")));
    // Nobody's hash costs the same, and no password is known for it.
    QVERIFY(nobodysHash().starts_with("$argon2id$v=19$m=65536,t=2,p=1$"));
    QCOMPARE(nobodysHash().size(), hash->size());
    QVERIFY(!hasher.verify(nobodysHash(), Secret()));
}

void tst_CaisseSignIn::derivedTokens_dependOnKeyPurposeAndToken()
{
    const std::string key(32, 'k');
    const auto text = [](const Secret &token) { return std::string(token.reveal()); };
    const std::string one = text(derivedToken(key, "refresh", Secret("t")));
    QCOMPARE(text(derivedToken(key, "refresh", Secret("t"))), one);
    QVERIFY(text(derivedToken(key, "access", Secret("t"))) != one);
    QVERIFY(text(derivedToken(key, "refresh", Secret("u"))) != one);
    QVERIFY(text(derivedToken(std::string(32, 'l'), "refresh", Secret("t"))) != one);
    QVERIFY(text(randomToken()) != text(randomToken()));
}

QTEST_APPLESS_MAIN(tst_CaisseSignIn)
#include "tst_caissesignin.moc"
