// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/date.h"
#include "core/domain/dsn.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>

using namespace truelle;
using namespace std::chrono;

class TestDates : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isoDatesAreReadStrictly_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("accepted");
        for (const char *good : {"2026-04-16", "2024-02-29"})
            QTest::newRow(good) << QByteArray(good) << true;
        for (const char *bad : {"2026-02-29", "2026-13-01", "2026-4-16", "16/04/2026", "", "2026-04-16T", "２０２６-04-16"})
            QTest::newRow(bad) << QByteArray(bad) << false;
    }
    void isoDatesAreReadStrictly()
    {
        QFETCH(QByteArray, text);
        const auto date = parseIsoDate(text.toStdString());
        QTEST(date.has_value(), "accepted");
        if (date)
            QCOMPARE(formatIso(*date), text.toStdString());
    }
    void instantsRoundTrip()
    {
        const auto instant = parseIsoInstant("2026-04-16T08:30:05.250Z");
        QVERIFY(instant);
        QCOMPARE(formatIso(*instant), std::string("2026-04-16T08:30:05.250Z"));
        QVERIFY(parseIsoInstant("2026-04-16T08:30:05Z"));
        QVERIFY(!parseIsoInstant("2026-04-16T08:30:05+02:00"));
        QVERIFY(!parseIsoInstant("2026-04-16T24:30:05Z"));
    }
    void parisDayFollowsTheTimeZoneDatabase()
    {
        const QTimeZone paris("Europe/Paris");
        if (!paris.isValid())
            QSKIP("no time-zone database on this computer");
        // Every 37 minutes over two years, both changes of the clocks included.
        for (Instant at = Instant{sys_days{2025y / January / 1}}; at < Instant{sys_days{2027y / January / 1}};
             at += minutes{37}) {
            const QDate expected = QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), paris).date();
            const year_month_day ours{parisDate(at)};
            if (expected != QDate(int(ours.year()), int(unsigned(ours.month())), int(unsigned(ours.day()))))
                QFAIL(formatIso(at).c_str());
        }
    }
    void aDayBeginsAtParisMidnight()
    {
        for (Date day = 2026y / January / 1; day < sys_days{2027y / January / 1}; day += days{1}) {
            const Instant begins = parisMidnight(day);
            QCOMPARE(parisDate(begins), day);
            QCOMPARE(parisDate(begins - milliseconds{1}), day - days{1});
        }
    }
    void publicHolidaysOf2026()
    {
        for (const char *holiday : {"2026-01-01", "2026-04-06", "2026-05-01", "2026-05-08", "2026-05-14", "2026-05-25",
                                    "2026-07-14", "2026-08-15", "2026-11-01", "2026-11-11", "2026-12-25"})
            QVERIFY2(isFrenchPublicHoliday(*parseIsoDate(holiday)), holiday);
        int count = 0;
        for (Date day = 2026y / January / 1; day < sys_days{2027y / January / 1}; day += days{1})
            count += isFrenchPublicHoliday(day);
        QCOMPARE(count, 11);
    }
    void dsnDeadlineMovesToTheNextWorkingDay()
    {
        // 15 August 2026 is a holiday and a Saturday; 15 November 2026 a Sunday; 5 May 2026 a plain Tuesday.
        QCOMPARE(formatIso(dsnDeadline(2026y / July, DsnRegime::Others)), std::string("2026-08-17T10:00:00.000Z"));
        QCOMPARE(formatIso(dsnDeadline(2026y / October, DsnRegime::Others)), std::string("2026-11-16T11:00:00.000Z"));
        QCOMPARE(formatIso(dsnDeadline(2026y / April, DsnRegime::FiftyOrMorePaidWithinMonth)),
                 std::string("2026-05-05T10:00:00.000Z"));
    }
};

QTEST_APPLESS_MAIN(TestDates)
#include "tst_dates.moc"
