// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/letterworld.h"
#include "ui/models/letterimportmodel.h"
#include "ui/models/lettersmodel.h"
#include "ui/models/letterwords.h"
#include "ui/models/takeoverrunmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace truelle;
using namespace truelle::ui;
using namespace Qt::Literals::StringLiterals;
using Codes = LetterWorld::Codes;

class TestLettersModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::French, QLocale::France)); }
    void init()
    {
        w = std::make_unique<LetterWorld>();
        m_model = std::make_unique<LettersModel>(*w->board, [](const CaisseId &id) {
            return QString::fromStdString("Caisse " + id.toString());
        });
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        w.reset();
    }

    void rows_sayWhereEachSiteStandsAndWhatIsNext()
    {
        w->add(2, Codes::Without);
        QVERIFY(w->board->note({w->key(1)}, TakeoverEvent::CodeAsked));
        QCOMPARE(m_model->rowCount(), 2);
        QCOMPARE(text(0, LettersModel::NameColumn), u"Maçonnerie Moreau 1"_s);
        QCOMPARE(text(0, LettersModel::CibtpIdColumn), u"75-100000-01"_s);
        QCOMPARE(text(0, LettersModel::SiretColumn).count(u' '), 3);
        QCOMPARE(text(0, LettersModel::CaisseColumn), u"Caisse val-de-seine"_s);
        QCOMPARE(text(0, LettersModel::StateColumn), u"Code à demander"_s);
        QCOMPARE(text(0, LettersModel::ActionColumn), u"Demander le code"_s);
        QCOMPARE(text(1, LettersModel::StateColumn), u"Code demandé"_s);
        QCOMPARE(text(1, LettersModel::SinceColumn), u"10 nov. 2026"_s);
        QCOMPARE(text(1, LettersModel::ActionColumn), u"Marquer reçu"_s);
    }

    void typedCode_isNotShownAndChangesWhatIsNext()
    {
        w->add(1, Codes::Without);
        QSignalSpy counts(m_model.get(), &LettersModel::countsChanged);
        const QModelIndex cell = m_model->index(0, LettersModel::CodeColumn);
        QVERIFY(m_model->flags(cell) & Qt::ItemIsEditable);
        QVERIFY(m_model->setData(cell, u"  ABCD-1234 "_s));
        QVERIFY(!cell.data().toString().contains(u"ABCD"_s));
        QCOMPARE(cell.data(Qt::AccessibleTextRole).toString(), u"Code saisi"_s);
        QVERIFY(w->board->code(w->key(0)).equals(Secret("ABCD-1234")));
        QCOMPARE(text(0, LettersModel::StateColumn), u"Courrier reçu"_s);
        QCOMPARE(text(0, LettersModel::ActionColumn), u"Associer"_s);
        QCOMPARE(counts.size(), 1);
        w->board->markCodeRefused(w->key(0));
        QCOMPARE(cell.data().toString(), u"Code refusé"_s);
        QCOMPARE(cell.data(Qt::EditRole).toString(), u"ABCD-1234"_s); // to be mended
    }

    void onlyTheCodeOfAnOpenSite_canBeEdited()
    {
        w->add(1, Codes::With);
        QVERIFY(!(m_model->flags(m_model->index(0, LettersModel::NameColumn)) & Qt::ItemIsEditable));
        QVERIFY(w->board->note({w->key(0)}, TakeoverEvent::Associated));
        const QModelIndex cell = m_model->index(0, LettersModel::CodeColumn);
        QVERIFY(!(m_model->flags(cell) & Qt::ItemIsEditable));
        QVERIFY(!m_model->setData(cell, u"x"_s));
        QCOMPARE(w->board->codeCount(), std::size_t{0});
    }

    void chips_countByStateAndListTheirOwn()
    {
        fillStates();
        using Counts = std::array<std::size_t, kLettersScopes>;
        QVERIFY(m_model->counts() == (Counts{7, 1, 2, 1, 2, 1}));
        for (std::size_t scope = 0; scope < kLettersScopes; ++scope) {
            m_model->setScope(LettersScope(scope));
            QCOMPARE(std::size_t(m_model->rowCount()), m_model->counts()[scope]);
        }
    }

    void rowUnderTheHands_staysListedUntilAskedAgain()
    {
        fillStates();
        m_model->setScope(LettersScope::Awaited);
        QCOMPARE(m_model->rowCount(), 2);
        QVERIFY(m_model->setData(m_model->index(0, LettersModel::CodeColumn), u"x"_s));
        QCOMPARE(m_model->rowCount(), 2);
        QCOMPARE(m_model->counts()[std::size_t(LettersScope::Awaited)], std::size_t{1});
        m_model->setScope(LettersScope::Awaited);
        QCOMPARE(m_model->rowCount(), 1);
    }

    void text_findsNamesIdentifiersAndNotes_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("count");
        QTest::newRow("nothing") << QString() << 3;
        QTest::newRow("without accents") << u"maconnerie"_s << 1;
        QTest::newRow("identifier") << u"75-100001"_s << 1;
        QTest::newRow("SIRET as shown") << siretWords(LetterWorld::siret(2)) << 1;
        QTest::newRow("note") << u"rappeler"_s << 1;
        QTest::newRow("two words") << u"couverture lefevre"_s << 1;
        QTest::newRow("no match") << u"zinguerie"_s << 0;
    }
    void text_findsNamesIdentifiersAndNotes()
    {
        QFETCH(QString, typed);
        w->add(3, Codes::Without);
        QVERIFY(w->board->setNote(w->key(2), "Rappeler"));
        m_model->setText(typed);
        QTEST(m_model->rowCount(), "count");
    }

    void everyColumn_sortsAndMinusOneIsTheFilesOrder()
    {
        fillStates();
        const std::vector<TakeoverKey> before = m_model->keys();
        for (int column = 0; column < LettersModel::ColumnCount; ++column) {
            m_model->sort(column, Qt::DescendingOrder);
            m_model->sort(column, Qt::AscendingOrder);
            QCOMPARE(m_model->rowCount(), 7);
        }
        m_model->sort(LettersModel::NameColumn, Qt::AscendingOrder);
        for (int row = 1; row < 7; ++row)
            QVERIFY(text(row - 1, LettersModel::NameColumn).localeAwareCompare(text(row, LettersModel::NameColumn)) <= 0);
        m_model->sort(-1, Qt::AscendingOrder);
        QVERIFY(m_model->keys() == before);
    }

    void nextWithoutCode_skipsTypedAndAssociatedOnes()
    {
        w->add(5, Codes::Without);
        QVERIFY(w->board->setCode(w->key(1), Secret("x")));
        QVERIFY(w->board->note({w->key(2)}, TakeoverEvent::Associated));
        QCOMPARE(m_model->nextWithoutCode(-1), 0);
        QCOMPARE(m_model->nextWithoutCode(0), 3);
        QCOMPARE(m_model->nextWithoutCode(4), -1);
    }

    void severalCaisses_areNoticed()
    {
        w->add(1, Codes::Without);
        QVERIFY(!m_model->hasSeveralCaisses());
        TakeoverLine line;
        line.siret = LetterWorld::siret(9);
        QVERIFY(w->board->add(CaisseId("loire"), {line}));
        QVERIFY(m_model->hasSeveralCaisses());
        QCOMPARE(m_model->rowOf({CaisseId("loire"), LetterWorld::siret(9)}), 1);
        QCOMPARE(m_model->rowOf({CaisseId("loire"), "x"}), -1);
    }

    void sentences_sayWhyAndFromWhenOn()
    {
        w->add(1, Codes::Without);
        QVERIFY(w->board->note({w->key(0)}, TakeoverEvent::CodeAsked));
        const Takeover row = w->board->rows()[0];
        QCOMPARE(takeoverSentence(row, w->clock.now()),
                 u"Code demandé depuis le 10 nov. 2026. La caisse envoie au plus un courrier tous les 7 jours : un autre "
                 "pourra être demandé à partir du 17 nov. 2026."_s);
        w->clock.advance(std::chrono::days{7});
        QCOMPARE(takeoverSentence(row, w->clock.now()), u"Code demandé depuis le 10 nov. 2026."_s);
        const Takeover refused
            = afterEvent(row, TakeoverEvent::Refused, w->clock.now(), ErrorCode::IdentificationRefused);
        QVERIFY(takeoverSentence(refused, w->clock.now()).contains(u"ne reconnaît pas"_s));
        const Takeover lapsed
            = afterEvent(row, TakeoverEvent::ActivationNeeded, w->clock.now(), ErrorCode::CertificationLapsed);
        QVERIFY(takeoverSentence(lapsed, w->clock.now()).contains(u"certifiée à nouveau"_s));
    }

    void importModel_countsWhatWouldBeTaken()
    {
        LetterImportModel preview;
        const QAbstractItemModelTester tester(&preview);
        std::vector<TakeoverLine> lines(4);
        lines[1].isKnown = true;
        lines[1].code = Secret("tres-secret");
        lines[2].faults = {TakeoverFault::SiretInvalid, TakeoverFault::CibtpIdMissing};
        lines[3].code = Secret("x");
        preview.setLines(lines);
        QVERIFY(preview.counts() == (LetterImportModel::Counts{2, 1, 1, 2}));
        QCOMPARE(preview.index(2, LetterImportModel::RemarkColumn).data().toString(),
                 u"SIRET incorrect · Identifiant CIBTP absent"_s);
        QVERIFY(preview.index(2, 0).data(LetterImportModel::IsFaultyRole).toBool());
        for (int row = 0; row < preview.rowCount(); ++row)
            for (int column = 0; column < preview.columnCount(); ++column)
                QVERIFY(!preview.index(row, column).data().toString().contains(u"secret"_s));
    }

    void everyFault_hasItsWords()
    {
        for (const TakeoverFault fault :
             {TakeoverFault::Unreadable, TakeoverFault::CibtpIdMissing, TakeoverFault::CibtpIdInvalid,
              TakeoverFault::SiretMissing, TakeoverFault::SiretInvalid, TakeoverFault::TooLong, TakeoverFault::Twice}) {
            TakeoverLine line;
            line.faults = {fault};
            QVERIFY(!takeoverFaultWords(line).isEmpty());
        }
    }

    void runModel_keepsTheLastOutcomeOfALine()
    {
        TakeoverRunModel results(*w->flow, *w->board, [](const Error &error) {
            return QString::fromStdString(std::string(codeName(error.code)));
        });
        const QAbstractItemModelTester tester(&results);
        w->add(3, Codes::With);
        w->codes[LetterWorld::siret(1)] = "autre";
        w->flow->associate(w->account, Secret(LetterWorld::kPassword), m_model->keys());
        QTRY_VERIFY(!w->flow->isRunning());
        QCOMPARE(results.rowCount(), 3);
        QCOMPARE(results.failedCount(), std::size_t{1});
        QCOMPARE(results.index(0, TakeoverRunModel::ResultColumn).data().toString(), u"Associé"_s);
        QCOMPARE(results.index(1, TakeoverRunModel::ResultColumn).data().toString(), u"identification-refused"_s);
        QVERIFY(w->board->setCode(w->key(1), Secret("autre")));
        w->flow->associate(w->account, Secret(LetterWorld::kPassword), w->due());
        QTRY_VERIFY(!w->flow->isRunning());
        QCOMPARE(results.rowCount(), 3);
        QCOMPARE(results.doneCount(), std::size_t{3});
    }

private:
    [[nodiscard]] QString text(int row, int column) const { return m_model->index(row, column).data().toString(); }
    // One site in each state.
    void fillStates()
    {
        w->add(7, Codes::Without);
        QVERIFY(w->board->note({w->key(1)}, TakeoverEvent::CodeAsked));
        QVERIFY(w->board->note({w->key(2)}, TakeoverEvent::LetterSent));
        QVERIFY(w->board->note({w->key(3)}, TakeoverEvent::LetterReceived));
        QVERIFY(w->board->note({w->key(4)}, TakeoverEvent::Refused, ErrorCode::IdentificationRefused));
        QVERIFY(w->board->note({w->key(5)}, TakeoverEvent::ActivationNeeded, ErrorCode::AccountNotActivated));
        QVERIFY(w->board->note({w->key(6)}, TakeoverEvent::Associated));
    }

    std::unique_ptr<LetterWorld> w;
    std::unique_ptr<LettersModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(TestLettersModel)
#include "tst_lettersmodel.moc"
