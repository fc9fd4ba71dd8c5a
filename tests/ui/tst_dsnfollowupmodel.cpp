// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/samplesites.h"
#include "ui/models/dsnfollowupmodel.h"

#include <QtCore/QLocale>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>

using namespace truelle;
using namespace truelle::ui;
using namespace Qt::Literals::StringLiterals;

class tst_DsnFollowUpModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::French, QLocale::France)); }
    void everyStateHasWordsAToneAndWhatToDo_data();
    void everyStateHasWordsAToneAndWhatToDo();
    void unknownStateIsShownAsItIs();
    void rowsFollowTheAnswer();
};

void tst_DsnFollowUpModel::everyStateHasWordsAToneAndWhatToDo_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("words");
    QTest::addColumn<DsnTone>("tone");
    QTest::addColumn<QString>("action"); // how it begins
    const QString act = u"Une action de votre part est attendue : "_s;
    QTest::newRow("expected") << u"expected"_s << u"Attendue"_s << DsnTone::Quiet
                              << u"À transmettre avant le 16 nov. à midi."_s;
    QTest::newRow("missing") << u"missing"_s << u"Manquante"_s << DsnTone::Attention << act;
    QTest::newRow("received") << u"received"_s << u"Reçue"_s << DsnTone::Quiet << u"Rien à faire"_s;
    QTest::newRow("processing") << u"processing"_s << u"En traitement"_s << DsnTone::Quiet << u"Rien à faire"_s;
    QTest::newRow("validated") << u"validated"_s << u"Validée"_s << DsnTone::Good << u"Rien à faire."_s;
    QTest::newRow("to rectify") << u"to-rectify"_s << u"À rectifier"_s << DsnTone::Attention << act;
    QTest::newRow("anomaly") << u"anomaly"_s << u"Anomalie"_s << DsnTone::Attention << act;
    QTest::newRow("rectified") << u"rectified"_s << u"Rectifiée"_s << DsnTone::Good << u"Rien à faire."_s;
}

void tst_DsnFollowUpModel::everyStateHasWordsAToneAndWhatToDo()
{
    QFETCH(const QString, state);
    DsnMonth month;
    month.month = std::chrono::year(2026) / 10;
    month.state = state.toStdString();
    month.deadline = dsnDeadline(month.month, DsnRegime::Others);
    QTEST(dsnStateWords(month.state), "words");
    QTEST(dsnTone(month.state), "tone");
    QFETCH(const QString, action);
    QVERIFY2(dsnActionWords(month).startsWith(action), qPrintable(dsnActionWords(month)));
}

void tst_DsnFollowUpModel::unknownStateIsShownAsItIs()
{
    DsnMonth month;
    month.state = "en attente d'un autre organisme";
    QCOMPARE(dsnStateWords(month.state), u"en attente d'un autre organisme"_s);
    QCOMPARE(dsnTone(month.state), DsnTone::Quiet);
    QVERIFY(dsnActionWords(month).isEmpty());
}

void tst_DsnFollowUpModel::rowsFollowTheAnswer()
{
    DsnFollowUpModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    DsnFollowUp followUp;
    DsnMonth month;
    month.month = std::chrono::year(2026) / 10;
    month.state = "received";
    month.receivedOn = Date(std::chrono::year(2026) / 11 / 13);
    followUp.months = {month};
    model.setFollowUp(followUp);
    QCOMPARE(model.rowCount(), 1);
    const auto text = [&](DsnFollowUpModel::Column column) { return model.index(0, column).data().toString(); };
    QCOMPARE(text(DsnFollowUpModel::MonthColumn), u"Octobre 2026"_s);
    QCOMPARE(text(DsnFollowUpModel::ReceivedColumn), u"13 nov. 2026"_s);
    QCOMPARE(text(DsnFollowUpModel::DeadlineColumn), u"—"_s);
    QCOMPARE(model.index(0, DsnFollowUpModel::StateColumn).data(Qt::AccessibleTextRole).toString(), u"État : Reçue"_s);
    model.setFollowUp({});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(tst_DsnFollowUpModel)
#include "tst_dsnfollowupmodel.moc"
