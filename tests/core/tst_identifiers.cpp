// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"
#include "core/base/secret.h"
#include "core/domain/email.h"
#include "core/domain/passwordrule.h"
#include "core/domain/siret.h"

#include <QTest>

using namespace truelle;

class TestIdentifiers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void siretIsJudgedAsInsee_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("digits"); // empty: refused
        const auto row = [](const char *name, const char *typed, const char *digits) {
            QTest::newRow(name) << QString::fromUtf8(typed) << QString::fromUtf8(digits);
        };
        row("plain", "73282932000074", "73282932000074");
        row("spaced", "732 829 320 00074", "73282932000074");
        row("dots and dashes", "732.829.320-00074", "73282932000074");
        row("narrow no-break spaces", "732\u202f829\u202f320\u202f00074", "73282932000074");
        row("La Poste, Luhn", "35600000000048", "35600000000048");
        row("La Poste, plain sum", "35600000049837", "35600000049837");
        row("wrong sum", "12345678912345", "");
        row("13 digits", "7328293200007", "");
        row("15 digits", "732829320000741", "");
        row("letter", "7328293200007O", "");
        row("empty", "", "");
        row("Arabic digits", "٧٣٢٨٢٩٣٢٠٠٠٠٧٤", "");
        row("right-to-left mark", "\u200f73282932000074", "");
    }
    void siretIsJudgedAsInsee()
    {
        QFETCH(QString, typed);
        QFETCH(QString, digits);
        const auto siret = Siret::parse(typed.toStdString());
        QCOMPARE(siret ? QString::fromStdString(siret->digits()) : QString(), digits);
    }
    void siretIsShownInGroups()
    {
        QCOMPARE(Siret::parse("73282932000074")->formatted(), std::string("732 829 320 00074"));
        QCOMPARE(Siret::parse("73282932000074")->siren(), std::string("732829320"));
    }

    void mailAddressesThatSmuggleAreRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("plain") << QByteArray("nadia.benali@comptagestion.example") << true;
        QTest::newRow("plus") << QByteArray("a+b@c.fr") << true;
        QTest::newRow("line end") << QByteArray("a@b.fr\r\nRCPT TO:<x@y.fr>") << false;
        QTest::newRow("bracket") << QByteArray("a@b.fr>") << false;
        QTest::newRow("no dot") << QByteArray("a@localhost") << false;
        QTest::newRow("two ats") << QByteArray("a@b@c.fr") << false;
        QTest::newRow("NUL") << QByteArray("a\0@b.fr", 7) << false;
        QTest::newRow("accent") << QByteArray("é@b.fr") << false;
        QTest::newRow("dots") << QByteArray("a..b@c.fr") << false;
        QTest::newRow("empty label") << QByteArray("a@b..fr") << false;
        QTest::newRow("too long") << QByteArray(QByteArray(250, 'a') + "@b.fr") << false;
        QTest::newRow("empty") << QByteArray() << false;
    }
    void mailAddressesThatSmuggleAreRefused()
    {
        QFETCH(QByteArray, text);
        QTEST(isMailAddress(text.toStdString()), "accepted");
    }
    void mailAddressesThatDifferByCaseAreOne()
    {
        QCOMPARE(normalisedMailAddress("  Nadia.B@Example.FR \n"), std::string("nadia.b@example.fr"));
    }

    void passwordNeedsThreeOfFourClasses_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("three classes") << QStringLiteral("Maison12") << true;
        QTest::newRow("two classes") << QStringLiteral("maison12") << false;
        QTest::newRow("seven characters") << QStringLiteral("Maiso12") << false;
        QTest::newRow("accents are letters") << QStringLiteral("Éléphant1") << true;
        QTest::newRow("length in characters, not bytes") << QStringLiteral("Éèêë1") << false;
        QTest::newRow("special") << QStringLiteral("maison!1") << true;
    }
    void passwordNeedsThreeOfFourClasses()
    {
        QFETCH(QString, password);
        QTEST(checkPassword(password.toStdString()).isAccepted, "accepted");
    }

    void aLogLineCannotBeForged()
    {
        const std::string line = formatLogLine(Instant{}, LogLevel::Info, "net", "message",
                                               {{"text", "a\n{\"level\":\"error\"}"}, {"count", 3}});
        QVERIFY(line.find('\n') == std::string::npos);
        QVERIFY(line.find("\\u000a") != std::string::npos);
        QVERIFY(line.find("\"count\":3") != std::string::npos);
    }
    void aMovedSecretLeavesNothing()
    {
        Secret secret(std::string("hunter2"));
        const Secret taken = std::move(secret);
        QVERIFY(secret.isEmpty()); // NOLINT(bugprone-use-after-move): that is the point
        QCOMPARE(taken.reveal(), std::string_view("hunter2"));
        QVERIFY(taken.equals(Secret(std::string("hunter2"))));
        QVERIFY(!taken.equals(Secret(std::string("hunter3"))));
    }
};

QTEST_APPLESS_MAIN(TestIdentifiers)
#include "tst_identifiers.moc"
