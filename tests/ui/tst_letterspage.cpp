// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accessibilitywalk.h"
#include "tests/support/fakedialogservice.h"
#include "tests/support/letterworld.h"
#include "ui/letters/letterspage.h"
#include "ui/letters/lettersview.h"
#include "ui/services/language.h"
#include "ui/theme/theme.h"

#include <QtGui/QClipboard>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

using namespace truelle;
using namespace truelle::ui;
using namespace Qt::Literals::StringLiterals;
using Codes = LetterWorld::Codes;

class tst_LettersPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
        m_theme.apply(*qApp);
    }
    void init()
    {
        w = std::make_unique<LetterWorld>();
        m_dialogs = FakeDialogService();
        m_page = std::make_unique<LettersPage>(m_theme,
                                               LettersParts{*w->board, *w->flow, *w->registry, m_dialogs});
        m_page->resize(1120, 720);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    void cleanup()
    {
        m_page.reset();
        w.reset();
    }

    void emptyBoard_saysWhatWouldBeHereAndOffersTheImport()
    {
        QVERIFY(m_page->findChild<QWidget *>(u"lettersEmpty"_s)->isVisible());
        QVERIFY(!table()->isVisible());
        QCOMPARE(accessibilityFaults(*m_page), QStringList());
        auto *offer = m_page->findChild<QWidget *>(u"lettersEmpty"_s)->findChild<QAbstractButton *>();
        QCOMPARE(offer->text(), u"Importer un fichier CSV"_s);
        offer->click();
        QCOMPARE(m_dialogs.fileRequests.size(), 1);
    }

    void everyControl_hasItsNames()
    {
        fill();
        for (int row = 0; row < m_page->model().rowCount(); ++row) {
            select(row);
            QCOMPARE(accessibilityFaults(*m_page), QStringList());
        }
        table()->editCode(0);
        QCOMPARE(accessibilityFaults(*m_page), QStringList());
    }

    void typing_goesIntoTheRowsCodeAndEnterToTheNext()
    {
        w->add(4, Codes::Without);
        QVERIFY(w->board->note({w->key(1)}, TakeoverEvent::Associated));
        select(0);
        table()->setFocus();
        type("CODE-0000");
        QTRY_COMPARE(table()->currentIndex().row(), 2); // the associated one has no code
        type("CODE-0002");
        QTRY_COMPARE(table()->currentIndex().row(), 3);
        type("CODE-0003");
        QTRY_VERIFY(!editor());
        for (const int number : {0, 2, 3})
            QVERIFY(w->board->code(w->key(number)).equals(Secret(LetterWorld::code(number))));
        QCOMPARE(part<QAbstractButton>("associateButton")->text(), u"Associer 3 sites"_s);
        QCOMPARE(w->board->codeCount(), std::size_t{3});
        QVERIFY(!dialog()); // Enter took the code and did not act on the row as well
    }

    void escape_leavesTheCodeAsItWas()
    {
        w->add(2, Codes::Without);
        QVERIFY(w->board->setCode(w->key(0), Secret("avant")));
        select(0);
        QTest::keyClick(table(), Qt::Key_F2);
        QVERIFY(editor());
        QCOMPARE(editor()->text(), u"avant"_s);
        QTest::keyClicks(editor(), u"x"_s);
        QTest::keyClick(editor(), Qt::Key_Escape);
        QTRY_VERIFY(!editor());
        QVERIFY(w->board->code(w->key(0)).equals(Secret("avant")));
        QCOMPARE(table()->currentIndex().row(), 0);
    }

    void codeBeingTyped_survivesNewsOfItsRow()
    {
        w->add(2, Codes::Without);
        select(0);
        QTest::keyClick(table(), Qt::Key_A);
        QVERIFY(editor());
        QTest::keyClicks(editor(), u"BCD"_s);
        QVERIFY(w->board->note({w->key(0)}, TakeoverEvent::CodeAsked));
        QCOMPARE(editor()->text(), u"aBCD"_s);
    }

    void leavingTheCell_takesTheCode()
    {
        w->add(2, Codes::Without);
        select(0);
        QTest::keyClick(table(), Qt::Key_A);
        part<QLineEdit>("lettersFilter")->setFocus();
        QTRY_VERIFY(!editor());
        QCOMPARE(w->board->codeCount(), std::size_t{1});
    }

    void codesCopiedFromElsewhere_fillTheRows()
    {
        w->add(4, Codes::Without);
        QVERIFY(w->board->note({w->key(2)}, TakeoverEvent::Associated));
        select(1);
        QGuiApplication::clipboard()->setText(u"CODE-0001\r\nCODE-0003\r\nzuviel\r\n"_s);
        QTest::keySequence(table(), QKeySequence::Paste);
        QVERIFY(w->board->code(w->key(1)).equals(Secret("CODE-0001")));
        QVERIFY(w->board->code(w->key(3)).equals(Secret("CODE-0003")));
        QCOMPARE(w->board->codeCount(), std::size_t{2});
        QGuiApplication::clipboard()->clear();
    }

    void enter_doesWhatIsNext()
    {
        w->add(2, Codes::Without);
        QVERIFY(w->board->note({w->key(0)}, TakeoverEvent::CodeAsked));
        select(0);
        QTest::keyClick(table(), Qt::Key_Return);
        QCOMPARE(w->stateOf(0), TakeoverState::LetterReceived);
        QTest::keyClick(table(), Qt::Key_Return);
        QVERIFY(editor());
        QTest::keyClick(editor(), Qt::Key_Escape);
        QTRY_VERIFY(!editor());
        select(1);
        QTest::keyClick(table(), Qt::Key_Return);
        QCOMPARE(dialog()->objectName(), u"runDialog"_s);
    }

    void details_sayWhereTheSiteStandsAndOfferWhatCanBeDone()
    {
        fill();
        select(0);
        QCOMPARE(part<QLabel>("letterTitle")->text(), u"Maçonnerie Moreau 1"_s);
        QVERIFY(part<QWidget>("letterSentButton")->isVisible());
        QVERIFY(!part<QWidget>("askAgainButton")->isVisible());
        part<QAbstractButton>("letterSentButton")->click();
        QCOMPARE(w->stateOf(0), TakeoverState::LetterSent);
        QCOMPARE(part<QAbstractButton>("nextActionButton")->text(), u"Marquer reçu"_s);
        part<QAbstractButton>("nextActionButton")->click();
        QCOMPARE(w->stateOf(0), TakeoverState::LetterReceived);
        part<QAbstractButton>("takeBackButton")->click();
        QCOMPARE(w->stateOf(0), TakeoverState::CodeToAsk);
    }

    void anotherLetter_isOfferedOnlyOnceItMayBe()
    {
        w->add(1, Codes::Without);
        QVERIFY(w->board->note({w->key(0)}, TakeoverEvent::CodeAsked));
        select(0);
        QVERIFY(!part<QWidget>("askAgainButton")->isVisible());
        QVERIFY(part<QLabel>("letterSentence")->text().contains(u"17 nov. 2026"_s));
        w->clock.advance(std::chrono::days{7});
        QVERIFY(w->board->note({w->key(0)}, TakeoverEvent::LetterSent));
        QVERIFY(part<QWidget>("askAgainButton")->isVisible());
        part<QAbstractButton>("askAgainButton")->click();
        QCOMPARE(dialog()->objectName(), u"runDialog"_s);
    }

    void note_isKeptAlsoWhenAnotherRowIsChosen()
    {
        w->add(2, Codes::Without);
        select(0);
        auto *note = part<QLineEdit>("letterNote");
        note->setFocus();
        QTest::keyClicks(note, u"Rappeler"_s);
        select(1);
        QCOMPARE(w->board->rows()[0].note, std::string("Rappeler"));
        QCOMPARE(note->text(), QString());
        select(0);
        QCOMPARE(note->text(), u"Rappeler"_s);
    }

    void chipsAndFilter_narrowTheListAndItsActions()
    {
        fill();
        QCOMPARE(part<QLabel>("letterCounts")->text(), u"5 sites · 1 associé"_s);
        QCOMPARE(part<QAbstractButton>("askCodesButton")->text(), u"Demander 2 codes"_s);
        part<QAbstractButton>("lettersAssociated")->click();
        QCOMPARE(m_page->model().rowCount(), 1);
        QVERIFY(!part<QWidget>("askCodesButton")->isVisible());
        part<QAbstractButton>("lettersAll")->click();
        part<QLineEdit>("lettersFilter")->setText(u"couverture"_s);
        QCOMPARE(m_page->model().rowCount(), 1);
        QCOMPARE(part<QAbstractButton>("askCodesButton")->text(), u"Demander 1 code"_s);
        part<QLineEdit>("lettersFilter")->setText(u"zinguerie"_s);
        QVERIFY(m_page->findChild<QWidget *>(u"lettersEmpty"_s)->isVisible());
        m_page->findChild<QWidget *>(u"lettersEmpty"_s)->findChild<QAbstractButton *>()->click();
        QCOMPARE(m_page->model().rowCount(), 5);
    }

    void chosenRows_areWhatManyMeans()
    {
        w->add(5, Codes::Without);
        table()->selectionModel()->select(m_page->model().index(1, 0),
                                          QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        table()->selectionModel()->select(m_page->model().index(3, 0),
                                          QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QCOMPARE(part<QAbstractButton>("askCodesButton")->text(), u"Demander 2 codes"_s);
    }

    void removal_asksFirst()
    {
        w->add(3, Codes::With);
        select(1);
        QTest::keyClick(table(), Qt::Key_Delete);
        QCOMPARE(m_dialogs.questions.size(), 1);
        QVERIFY(m_dialogs.questions[0].isDangerous);
        QCOMPARE(w->board->rows().size(), std::size_t{3});
        m_dialogs.answers = {true};
        part<QAbstractButton>("removeButton")->click();
        QCOMPARE(w->board->rows().size(), std::size_t{2});
        QVERIFY(!w->board->find(w->key(1)));
        QCOMPARE(table()->currentIndex().row(), 1);
    }

    void tabLeavesTheTable()
    {
        w->add(3, Codes::Without);
        select(0);
        QTest::keyClick(table(), Qt::Key_Tab);
        QVERIFY(!table()->hasFocus());
    }

    void export_holdsEverythingButCodesAndNoFormula()
    {
        w->add(2, Codes::With);
        QVERIFY(w->board->setName(w->key(1), "=HYPERLINK(\"http://x\")"));
        QVERIFY(w->board->setNote(w->key(0), "-1+1"));
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"courriers.csv"_s);
        m_dialogs.paths = {path};
        part<QAbstractButton>("exportButton")->click();
        const auto bytes = loadCsvFile(path.toStdString());
        QVERIFY(bytes);
        QVERIFY(bytes->find("CODE-") == std::string::npos);
        const auto rows = readCsv(*bytes, CsvEncoding::Utf8);
        QCOMPARE(rows->size(), std::size_t{3});
        QCOMPARE((*rows)[0].fields[0], std::string("Adhérent"));
        QCOMPARE((*rows)[2].fields[0], std::string("'=HYPERLINK(\"http://x\")"));
        QCOMPARE((*rows)[1].fields[4], std::string("Courrier reçu"));
        QCOMPARE((*rows)[1].fields[5], std::string("2026-11-10"));
        QCOMPARE((*rows)[1].fields[8], std::string("'-1+1"));
        m_dialogs.paths = {folder.filePath(u"absent/courriers.csv"_s)};
        part<QAbstractButton>("exportButton")->click();
        QVERIFY(part<QWidget>("lettersMessage")->isVisible());
    }

    void unreadableFiles_saySo_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("blank") << QByteArray("\n;;\n");
        QTest::newRow("huge") << QByteArray(5 * 1024 * 1024, 'x');
    }
    void unreadableFiles_saySo()
    {
        QFETCH(QByteArray, content);
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"liste.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        m_dialogs.paths = {file.fileName(), folder.filePath(u"absent.csv"_s)};
        part<QAbstractButton>("importFileButton")->click();
        QVERIFY(part<QWidget>("lettersMessage")->isVisible());
        QVERIFY(!dialog());
        part<QAbstractButton>("importFileButton")->click();
        QVERIFY(!dialog());
    }

    void markupInNames_standsAsItIs()
    {
        w->add(1, Codes::Without);
        QVERIFY(w->board->setName(w->key(0), "<b>Gras</b> & Cie"));
        select(0);
        QCOMPARE(part<QLabel>("letterTitle")->text(), u"<b>Gras</b> & Cie"_s);
        QCOMPARE(part<QLabel>("letterTitle")->textFormat(), Qt::PlainText);
    }

private:
    template<typename T>
    T *part(const char *name)
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }
    LettersView *table() { return m_page->findChild<LettersView *>(); }
    QLineEdit *editor() { return table()->findChild<QLineEdit *>(u"codeEditor"_s); }
    QDialog *dialog() { return m_page->findChild<QDialog *>(); }
    void select(int row) { table()->setCurrentIndex(m_page->model().index(row, 0)); }
    // Into whatever has the keyboard, as a person does: the first letter opens the cell.
    void type(const char *code)
    {
        QTest::keyClicks(QApplication::focusWidget(), QString::fromLatin1(code).left(1));
        QTRY_VERIFY(editor());
        QTest::keyClicks(editor(), QString::fromLatin1(code).mid(1));
        QTest::keyClick(editor(), Qt::Key_Return);
    }
    void fill()
    {
        w->add(5, Codes::Without);
        QVERIFY(w->board->note({w->key(2)}, TakeoverEvent::CodeAsked));
        QVERIFY(w->board->note({w->key(3)}, TakeoverEvent::Refused, ErrorCode::IdentificationRefused));
        QVERIFY(w->board->note({w->key(4)}, TakeoverEvent::Associated));
    }

    const Translations m_translations{Language::French}; // its plurals
    Theme m_theme;
    FakeDialogService m_dialogs;
    std::unique_ptr<LetterWorld> w;
    std::unique_ptr<LettersPage> m_page;
};

QTEST_MAIN(tst_LettersPage)
#include "tst_letterspage.moc"
