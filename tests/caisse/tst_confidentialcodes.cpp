// SPDX-License-Identifier: GPL-3.0-or-later
// The first step of openings and associations, attacked: what the three identifiers open, and what a refusal tells.
#include "tests/caisse/openingdesk.h"

#include <QFile>
#include <QTest>

#include <regex>
#include <set>
#include <thread>

using namespace truelle;
using namespace truelle::caisse;
using namespace truelle::caisse::test;
using namespace std::chrono_literals;

class tst_ConfidentialCodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rightLetters_tellTheSiteAndItsHolder();
    void associations_areToldNoName();
    void typedForms_areTheSameCode_data();
    void typedForms_areTheSameCode();
    void freeText_isComparedAsItIs();
    void refusals_areAlikeInWordsAndWork_data();
    void refusals_areAlikeInWordsAndWork();
    void forms_areJudgedByField_data();
    void forms_areJudgedByField();
    void fiveWrongTries_endTheCode();
    void rightTries_costNothing();
    void triesSideBySide_areCountedEach();
    void lock_isForThePairAndKnownOrNot();
    void lock_survivesARestart();
    void manySites_fromOneSource_areSlowedDown();
    void expiredCode_isRefused();
    void letterOfLaPoste_opens();
    void newerLetter_voidsTheOlder();
    void issuedCodes_areUnambiguousAndHashed();
    void store_holdsNoCodeAndNoToken();
};

void tst_ConfidentialCodes::rightLetters_tellTheSiteAndItsHolder()
{
    OpeningDesk desk;
    const Letters letters = desk.addLetters();
    const Response site = desk.identify(letters);
    QCOMPARE(site.status, 201);
    QCOMPARE(jsonText(site.body, "memberName"), std::string("Toitures Girard"));
    QCOMPARE(jsonText(site.body, "siret"), std::string(kSiret));
    QCOMPARE(jsonText(site.body, "lastName"), std::string("Girard"));
    QCOMPARE(jsonText(site.body, "firstName"), std::string("Paul"));
    QCOMPARE(jsonText(site.body, "expiresIn"), std::string("3600"));
    QCOMPARE(desk.state(jsonText(site.body, "token")), std::string("identified"));
}

void tst_ConfidentialCodes::associations_areToldNoName()
{
    OpeningDesk desk;
    const Response site = desk.identify(desk.addLetters(), "/v1/associations");
    QCOMPARE(site.status, 201);
    QCOMPARE(jsonText(site.body, "lastName"), std::string());
    QCOMPARE(jsonText(site.body, "expiresIn"), std::string("900"));
}

void tst_ConfidentialCodes::typedForms_areTheSameCode_data()
{
    QTest::addColumn<QString>("cibtpId");
    QTest::addColumn<QString>("siret");
    QTest::addColumn<QString>("code");
    QTest::newRow("blanks around") << " 75-000000-01 " << "  73282932000074 " << " K7MX-2RPD  ";
    QTest::newRow("SIRET with separators") << "75-000000-01" << "732 829 320.000-74" << "K7MX-2RPD";
    QTest::newRow("no-break spaces") << "75-000000-01\u00a0" << "732\u00a0829\u00a0320\u202f00074" << "\u00a0K7MX-2RPD";
    QTest::newRow("directional marks") << "\u200e75-000000-01\u202c" << "\u202a73282932000074" << "\u200fK7MX-2RPD\u200e";
    QTest::newRow("lower case without dash") << "75-000000-01" << "73282932000074" << "k7mx2rpd";
    QTest::newRow("blank for the dash") << "75-000000-01" << "73282932000074" << "K7MX 2RPD";
}

void tst_ConfidentialCodes::typedForms_areTheSameCode()
{
    QFETCH(QString, cibtpId);
    QFETCH(QString, siret);
    QFETCH(QString, code);
    OpeningDesk desk;
    desk.addLetters();
    QCOMPARE(desk.identify({cibtpId.toStdString(), siret.toStdString(), code.toStdString()}).status, 201);
}

void tst_ConfidentialCodes::freeText_isComparedAsItIs()
{
    OpeningDesk desk;
    const Letters letters = desk.addLetters("Bâti Loire", kSiret, "Mot de passe 1998 !");
    QCOMPARE(desk.identify(letters).status, 201);
    QCOMPARE(desk.identify({letters.cibtpId, kSiret, " Mot de passe 1998 ! "}).status, 201);
    QCOMPARE(desk.identify({letters.cibtpId, kSiret, "mot de passe 1998 !"}).status, 403);
    QCOMPARE(desk.identify({letters.cibtpId, kSiret, "Motdepasse1998!"}).status, 403);
}

void tst_ConfidentialCodes::refusals_areAlikeInWordsAndWork_data()
{
    QTest::addColumn<QString>("cibtpId");
    QTest::addColumn<QString>("siret");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("before"); // SQL
    const QString none;
    QTest::newRow("unknown member") << "75-999999-01" << kSiret << kCode << none;
    QTest::newRow("site of another member") << "75-000000-01" << kOtherSiret << kCode << none;
    QTest::newRow("unknown site") << "75-000000-01" << "35600000000048" << kCode << none;
    QTest::newRow("wrong code") << "75-000000-01" << kSiret << "AAAA-AAAA" << none;
    QTest::newRow("used code") << "75-000000-01" << kSiret << kCode << "UPDATE confidential_code SET used_at = 1";
    QTest::newRow("voided code") << "75-000000-01" << kSiret << kCode << "UPDATE confidential_code SET voided_at = 1";
    QTest::newRow("no code at all") << "75-000000-01" << kSiret << kCode << "DELETE FROM confidential_code";
    QTest::newRow("tried out") << "75-000000-01" << kSiret << kCode << "UPDATE confidential_code SET tries = 5";
    QTest::newRow("expired") << "75-000000-01" << kSiret << kCode << "UPDATE confidential_code SET expires_at = 1";
}

void tst_ConfidentialCodes::refusals_areAlikeInWordsAndWork()
{
    QFETCH(QString, cibtpId);
    QFETCH(QString, siret);
    QFETCH(QString, code);
    QFETCH(QString, before);
    OpeningDesk desk;
    desk.addLetters();
    desk.addLetters("La Poste", kOtherSiret, kCode);
    if (!before.isEmpty())
        desk.world.change([&](Connection &store) { store.run(before.toStdString()); });
    for (const char *path : {"/v1/openings", "/v1/associations"}) {
        const int verified = desk.world.hasher.verified;
        const Response refused = desk.identify({cibtpId.toStdString(), siret.toStdString(), code.toStdString()}, path);
        QCOMPARE(refused.status, 403);
        QCOMPARE(refused.body,
                 std::string(R"({"type":"urn:truelle:problem:identification-refused","title":"identification-refused",)"
                             R"("status":403,"code":"identification-refused"})"));
        QCOMPARE(desk.world.hasher.verified - verified, 1);
    }
    QCOMPARE(desk.world.value("SELECT count(*) FROM opening"), 0);
}

void tst_ConfidentialCodes::forms_areJudgedByField_data()
{
    QTest::addColumn<QString>("cibtpId");
    QTest::addColumn<QString>("siret");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("fault");
    QTest::newRow("empty identifier") << "" << kSiret << kCode << "/cibtpId" << "required";
    QTest::newRow("blank identifier") << "   " << kSiret << kCode << "/cibtpId" << "required";
    QTest::newRow("another form") << "75/123456/01" << kSiret << kCode << "/cibtpId" << "invalid";
    QTest::newRow("Arabic digits") << "٧٥-١٢٣٤٥٦-٠١" << kSiret << kCode << "/cibtpId" << "invalid";
    QTest::newRow("long identifier") << QString(41, u'7') << kSiret << kCode << "/cibtpId" << "too-long";
    QTest::newRow("no SIRET") << "75-000000-01" << "" << kCode << "/siret" << "required";
    QTest::newRow("Luhn") << "75-000000-01" << "12345678912345" << kCode << "/siret" << "invalid";
    QTest::newRow("full-width digits") << "75-000000-01" << "７３２８２９３２００００７４" << kCode << "/siret" << "invalid";
    QTest::newRow("15 digits") << "75-000000-01" << "732829320000740" << kCode << "/siret" << "invalid";
    QTest::newRow("no code") << "75-000000-01" << kSiret << "" << "/code" << "required";
    QTest::newRow("only marks") << "75-000000-01" << kSiret << "\u200e \u00a0" << "/code" << "required";
    QTest::newRow("long code") << "75-000000-01" << kSiret << QString(129, u'a') << "/code" << "too-long";
}

void tst_ConfidentialCodes::forms_areJudgedByField()
{
    QFETCH(QString, cibtpId);
    QFETCH(QString, siret);
    QFETCH(QString, code);
    QFETCH(QString, pointer);
    QFETCH(QString, fault);
    OpeningDesk desk;
    desk.addLetters();
    const Response refused = desk.identify({cibtpId.toStdString(), siret.toStdString(), code.toStdString()});
    QCOMPARE(refused.status, 422);
    QCOMPARE(jsonText(refused.body, "errors.0.pointer"), pointer.toStdString());
    QCOMPARE(jsonText(refused.body, "errors.0.code"), fault.toStdString());
    QCOMPARE(jsonText(refused.body, "errors.1.code"), std::string());
    QCOMPARE(desk.world.hasher.verified, 0);
    QCOMPARE(desk.world.value("SELECT count(*) FROM throttle"), 0); // no try was made
}

void tst_ConfidentialCodes::fiveWrongTries_endTheCode()
{
    OpeningDesk desk;
    const Letters letters = desk.addLetters();
    for (int i = 0; i < kCodeTries; ++i) {
        desk.world.clock.advance(1h);
        QCOMPARE(desk.identify({letters.cibtpId, letters.siret, "AAAA-AAA" + std::to_string(i)}).status, 403);
    }
    desk.world.clock.advance(25h); // nobody remembers the failures; the code is dead all the same
    QCOMPARE(desk.identify(letters).status, 403);
    desk.newCode(kSiret, "BBBB-BBBB");
    QCOMPARE(desk.identify({letters.cibtpId, letters.siret, "BBBB-BBBB"}).status, 201);
}

void tst_ConfidentialCodes::rightTries_costNothing()
{
    OpeningDesk desk;
    const Letters letters = desk.addLetters();
    for (int i = 0; i < 3 * kCodeTries; ++i)
        QCOMPARE(desk.identify(letters).status, 201);
    for (int i = 0; i < kCodeTries - 1; ++i) {
        desk.world.clock.advance(1h);
        QCOMPARE(desk.identify({letters.cibtpId, letters.siret, "AAAA-AAAA"}).status, 403);
    }
    desk.world.clock.advance(1h);
    QCOMPARE(desk.identify(letters).status, 201);
    QCOMPARE(desk.world.value("SELECT tries FROM confidential_code"), kCodeTries - 1);
}

void tst_ConfidentialCodes::triesSideBySide_areCountedEach()
{
    OpeningDesk desk;
    const Letters letters = desk.addLetters();
    std::atomic<int> judged{0};
    std::vector<std::thread> attackers;
    for (int i = 0; i < 8; ++i)
        attackers.emplace_back([&, i] {
            for (int n = 0; n < 10; ++n)
                if (desk.identify({letters.cibtpId, letters.siret, "AAAA-AAA" + std::to_string(i)}).status == 403)
                    ++judged;
        });
    for (std::thread &attacker : attackers)
        attacker.join();
    QCOMPARE(judged, 5); // then the pair is locked
    QCOMPARE(desk.world.value("SELECT tries FROM confidential_code"), kCodeTries);
}

void tst_ConfidentialCodes::lock_isForThePairAndKnownOrNot()
{
    OpeningDesk desk;
    const Letters known = desk.addLetters();
    const Letters other = desk.addLetters("La Poste", kOtherSiret, "CCCC-CCCC");
    const Letters wrong{known.cibtpId, known.siret, "AAAA-AAAA"};
    const Letters unknown{"75-999999-01", known.siret, "AAAA-AAAA"};
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(desk.identify(wrong).status, 403);
        QCOMPARE(desk.identify(unknown).status, 403);
    }
    for (const Letters &locked : {wrong, unknown}) {
        const Response refused = desk.identify(locked);
        QCOMPARE(refused.status, 423);
        QCOMPARE(headerOf(refused, "Retry-After"), std::string("30"));
    }
    QCOMPARE(desk.identify(other).status, 201);
}

void tst_ConfidentialCodes::lock_survivesARestart()
{
    OpeningDesk desk;
    const Letters letters = desk.addLetters();
    for (int i = 0; i < 5; ++i)
        static_cast<void>(desk.identify({letters.cibtpId, letters.siret, "AAAA-AAAA"}));
    desk.world.reopen();
    QCOMPARE(desk.identify(letters).status, 423);
}

void tst_ConfidentialCodes::manySites_fromOneSource_areSlowedDown()
{
    OpeningDesk desk;
    const Letters letters = desk.addLetters();
    for (int i = 0; i < 30; ++i) {
        const std::string cibtpId = "75-0000" + std::to_string(10 + i) + "-01";
        QCOMPARE(desk.identify({cibtpId, kOtherSiret, "AAAA-AAAA"}).status, 403);
    }
    QCOMPARE(desk.identify(letters).status, 429);
    QCOMPARE(desk.identify(letters, "/v1/openings", "192.0.2.9").status, 201);
}

void tst_ConfidentialCodes::expiredCode_isRefused()
{
    OpeningDesk desk;
    const Letters letters = desk.addLetters();
    desk.world.clock.advance(kCodeLife - 1s);
    QCOMPARE(desk.identify(letters).status, 201);
    desk.world.clock.advance(1s);
    QCOMPARE(desk.identify(letters).status, 403);
}

void tst_ConfidentialCodes::letterOfLaPoste_opens()
{
    OpeningDesk desk;
    QCOMPARE(desk.identify(desk.addLetters("La Poste", kOtherSiret)).status, 201);
}

void tst_ConfidentialCodes::newerLetter_voidsTheOlder()
{
    OpeningDesk desk;
    const Letters older = desk.addLetters();
    desk.newCode(kSiret, "BBBB-BBBB");
    QCOMPARE(desk.identify(older).status, 403);
    QCOMPARE(desk.identify({older.cibtpId, older.siret, "BBBB-BBBB"}).status, 201);
    QCOMPARE(desk.world.value("SELECT count(*) FROM confidential_code WHERE voided_at IS NULL"), 1);
}

void tst_ConfidentialCodes::issuedCodes_areUnambiguousAndHashed()
{
    static const std::regex form("[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}");
    const CountingHasher hasher;
    std::set<std::string> codes;
    for (int i = 0; i < 200; ++i) {
        const auto made = makeCode(hasher);
        QVERIFY(made);
        const std::string code(made->code.reveal());
        QVERIFY2(std::regex_match(code, form), code.c_str());
        QCOMPARE(made->hash, "plain:" + code);
        QVERIFY(comparedCode(made->code).equals(made->code));
        codes.insert(code);
    }
    QCOMPARE(codes.size(), std::size_t(200));
}

void tst_ConfidentialCodes::store_holdsNoCodeAndNoToken()
{
    OpeningDesk desk;
    const Letters letters = desk.addLetters("Toitures Girard", kSiret, "unused");
    const Argon2PasswordHasher argon;
    const auto made = makeCode(argon);
    QVERIFY(made && argon.verify(made->hash, made->code));
    desk.world.change([&](Connection &store) { keepCode(store, 1, made->hash, kStart); });
    Services real(*desk.world.database, argon, desk.world.log);
    Router router;
    registerRoutes(router, real);
    const std::string code(made->code.reveal());
    Request request;
    request.method = "POST";
    request.path = "/v1/openings";
    request.headers = {{"Content-Type", "application/json"}};
    request.body = jsonOf({{"cibtpId", letters.cibtpId}, {"siret", letters.siret}, {"code", code}});
    const Response site = router.route(std::move(request));
    QCOMPARE(site.status, 201);
    desk.world.router.reset();
    desk.world.services.reset();
    QByteArray content;
    for (const char *name : {"caisse.db", "caisse.db-wal"}) {
        QFile file(desk.world.folder.filePath(QLatin1String(name)));
        if (file.open(QFile::ReadOnly))
            content += file.readAll();
    }
    QVERIFY(content.contains("$argon2id$") && content.contains(letters.cibtpId.c_str()));
    const std::string token = jsonText(site.body, "token");
    for (const std::string &secret : {code, token}) {
        QVERIFY(!secret.empty() && !content.contains(QByteArray::fromStdString(secret)));
        QVERIFY(desk.world.log.lines.find(secret) == std::string::npos);
    }
}

QTEST_APPLESS_MAIN(tst_ConfidentialCodes)
#include "tst_confidentialcodes.moc"
