// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/syncstatustext.h"

#include <QLocale>
#include <QTest>

using namespace truelle;
using namespace truelle::ui;
using State = SyncStatus::State;

namespace {

const QDateTime kNow(QDate(2026, 4, 16), QTime(11, 0));

Instant at(const QDateTime &moment)
{
    return Instant{std::chrono::milliseconds{moment.toMSecsSinceEpoch()}};
}

} // namespace

class TestSyncStatusText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::French, QLocale::France)); }

    void theBarSaysStateAndTimeApart_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("pending");
        QTest::addColumn<int>("troubled");
        QTest::addColumn<QDateTime>("success"); // invalid: never
        QTest::addColumn<QString>("words"); // what the sentence begins with
        QTest::addColumn<bool>("canRetry");
        const QDateTime today(QDate(2026, 4, 16), QTime(10, 42)), yesterday(QDate(2026, 4, 15), QTime(18, 5)),
            longAgo(QDate(2026, 4, 3), QTime(9, 7));
        const auto row = [](const char *name, State state, int pending, int troubled, const QDateTime &success,
                            const char *words, bool canRetry) {
            QTest::newRow(name) << int(state) << pending << troubled << success << QString::fromUtf8(words) << canRetry;
        };
        row("never", State::NeverSynchronised, 0, 0, {}, "Pas encore synchronisé", false);
        row("up to date", State::UpToDate, 0, 0, today, "À jour · 10:42", false);
        row("waiting", State::UpToDate, 3, 0, today, "3 modification(s) en attente · dernière synchro 10:42", false);
        row("refused", State::UpToDate, 3, 1, today, "1 modification(s) à revoir · dernière synchro 10:42", false);
        row("offline since yesterday", State::Offline, 0, 0, yesterday, "Hors ligne · données d'hier 18:05", true);
        row("offline for days", State::Offline, 0, 0, longAgo, "Hors ligne · données de 3 avr. 09:07", true);
        row("offline with changes", State::Offline, 2, 0, today,
            "2 modification(s) en attente · Hors ligne · données de 10:42", true);
        row("failed", State::Failed, 0, 0, today, "Échec de la synchronisation · dernière synchro 10:42", true);
        row("sign in", State::SignInNeeded, 0, 0, today, "Reconnexion nécessaire · dernière synchro 10:42", false);
        row("keychain", State::KeychainWaiting, 0, 0, today, "Trousseau verrouillé · dernière synchro 10:42", true);
        row("running", State::Synchronising, 0, 0, today, "Synchronisation… · dernière synchro 10:42", false);
    }
    void theBarSaysStateAndTimeApart()
    {
        QFETCH(int, state);
        QFETCH(int, pending);
        QFETCH(int, troubled);
        QFETCH(QDateTime, success);
        QFETCH(QString, words);
        QFETCH(bool, canRetry);
        SyncStatus status;
        status.state = State(state);
        status.pending = std::size_t(pending);
        status.troubled = std::size_t(troubled);
        if (success.isValid())
            status.lastSuccess = at(success);
        const SyncStatusText text = describe(status, kNow);
        // Without the French catalogue plural forms stay as written.
        QCOMPARE(text.sentence().replace(u"%n"_qs, QString()), words);
        QCOMPARE(text.canRetry, canRetry);
    }

    void aFailureSaysWhyInWords()
    {
        SyncStatus status;
        status.state = State::Offline;
        status.failure = Error(ErrorCode::ConnectionRefused, "ECONNREFUSED 127.0.0.1");
        const SyncStatusText text = describe(status, kNow);
        QVERIFY(!text.reason.isEmpty());
        QVERIFY(!text.sentence().contains(QLatin1StringView("ECONN")));
    }
};

QTEST_GUILESS_MAIN(TestSyncStatusText)
#include "tst_syncstatustext.moc"
