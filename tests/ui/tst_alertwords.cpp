// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/samplesites.h"
#include "ui/models/alertwords.h"

#include <QtCore/QLocale>
#include <QtTest/QTest>

using namespace truelle;
using namespace truelle::ui;
using namespace Qt::Literals::StringLiterals;

class tst_AlertWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::French, QLocale::France)); }
    void knownKindsReadAsInTheGuide();
    void unknownKindReadsAsTheCaisseSaysIt();
    void alertWithoutActionAsksForNone();
    void deadlineIsSaidInParisTime_data();
    void deadlineIsSaidInParisTime();
    void monthsAreAtMostThree();
    void allMessagesStandOnTwoLinesEach();
};

void tst_AlertWords::knownKindsReadAsInTheGuide()
{
    DsnAlert alert;
    alert.month = std::chrono::year(2021) / 10;
    alert.kind = "missing-or-anomaly";
    QCOMPARE(alertSentence(alert), u"DSN Octobre-2021: Anomalie dans le traitement / Déclaration manquante"_s);
    QCOMPARE(alertAction(alert), u"Une action de votre part est attendue"_s);
    alert.month = std::chrono::year(2022) / 8;
    alert.kind = "to-rectify";
    QCOMPARE(alertSentence(alert), u"DSN Août-2022: Une déclaration à rectifier."_s);
}

void tst_AlertWords::unknownKindReadsAsTheCaisseSaysIt()
{
    DsnAlert alert;
    alert.month = std::chrono::year(2026) / 2;
    alert.kind = "of-a-newer-caisse";
    alert.text = "Un <b>texte</b> servi";
    QCOMPARE(alertSentence(alert), u"DSN Février-2026: Un <b>texte</b> servi"_s);
}

void tst_AlertWords::alertWithoutActionAsksForNone()
{
    DsnAlert alert;
    alert.needsAction = false;
    QVERIFY(alertAction(alert).isEmpty());
}

void tst_AlertWords::deadlineIsSaidInParisTime_data()
{
    QTest::addColumn<QString>("utc");
    QTest::addColumn<QString>("expected");
    QTest::newRow("noon in winter") << u"2026-11-16T11:00:00Z"_s << u"avant le 16 nov. à midi"_s;
    QTest::newRow("noon in summer") << u"2026-08-17T10:00:00Z"_s << u"avant le 17 août à midi"_s;
    QTest::newRow("another hour") << u"2026-11-16T17:30:00Z"_s << u"avant le 16 nov. à 18:30"_s;
    QTest::newRow("the day changes in Paris first") << u"2026-11-15T23:30:00Z"_s << u"avant le 16 nov. à 00:30"_s;
}

void tst_AlertWords::deadlineIsSaidInParisTime()
{
    QFETCH(const QString, utc);
    QFETCH(const QString, expected);
    DsnAlert alert;
    QVERIFY(alertDeadline(alert).isEmpty());
    alert.deadline = parseIsoInstant(utc.toStdString());
    QVERIFY(alert.deadline);
    QCOMPARE(alertDeadline(alert), expected);
}

void tst_AlertWords::monthsAreAtMostThree()
{
    std::vector<DsnAlert> alerts;
    for (const unsigned month : {10U, 9U, 8U, 7U}) {
        DsnAlert alert;
        alert.month = std::chrono::year(2026) / std::chrono::month(month);
        alerts.push_back(alert);
    }
    QCOMPARE(alertMonths(alerts), u"oct., sept., août, …"_s);
    alerts.resize(2);
    QCOMPARE(alertMonths(alerts), u"oct., sept."_s);
    QVERIFY(alertMonths({}).isEmpty());
}

void tst_AlertWords::allMessagesStandOnTwoLinesEach()
{
    QCOMPARE(alertsText(samples::charpentesMoreau().alerts),
             u"DSN Octobre-2026: Anomalie dans le traitement / Déclaration manquante\n"
             "Une action de votre part est attendue · avant le 16 nov. à midi\n"
             "DSN Septembre-2026: Anomalie dans le traitement / Déclaration manquante\n"
             "Une action de votre part est attendue"_s);
}

QTEST_GUILESS_MAIN(tst_AlertWords)
#include "tst_alertwords.moc"
