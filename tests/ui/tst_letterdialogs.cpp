// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accessibilitywalk.h"
#include "tests/support/fakedialogservice.h"
#include "tests/support/letterworld.h"
#include "ui/letters/importdialog.h"
#include "ui/letters/rundialog.h"
#include "ui/services/language.h"
#include "ui/theme/theme.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace truelle;
using namespace truelle::ui;
using namespace Qt::Literals::StringLiterals;
using Codes = LetterWorld::Codes;

class tst_LetterDialogs : public QObject
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
    }
    void cleanup()
    {
        m_run.reset();
        m_import.reset();
        w.reset();
    }

    // Import

    void importedFile_isPreviewedAndThenTaken()
    {
        import(LetterWorld::table(60, Codes::Without));
        QCOMPARE(accessibilityFaults(*m_import).join(u"\n"_s), QString());
        QCOMPARE(label(*m_import, "importCounts"), u"60 sites à ajouter"_s);
        QCOMPARE(button(*m_import, "importButton")->text(), u"Importer 60 sites"_s);
        QVERIFY(w->board->rows().empty());
        QSignalSpy imported(m_import.get(), &ImportDialog::imported);
        QVERIFY(button(*m_import, "importButton")->hasFocus()); // Enter is enough
        QTest::keyClick(m_import.get(), Qt::Key_Return);
        QCOMPARE(imported.size(), 1);
        QCOMPARE(w->board->rows().size(), std::size_t{60});
        QVERIFY(!m_import->isVisible());
    }

    void faultyLines_areNamedAndLeftOut()
    {
        std::string table = LetterWorld::table(2, Codes::With);
        table += "Faux;75-100009-01;123;\r\n";
        import(table);
        QCOMPARE(label(*m_import, "importCounts"), u"2 sites à ajouter · 2 codes · 1 ligne à corriger, laissée de côté"_s);
        button(*m_import, "importButton")->click();
        QCOMPARE(w->board->rows().size(), std::size_t{2});
        QCOMPARE(w->board->codeCount(), std::size_t{2});
    }

    void columnsChosenByHand_areReadAnew()
    {
        import("x;y;z\n" + LetterWorld::siret(1) + ";Neuf;75-100001-01\n");
        QCOMPARE(combo("siretColumn")->currentText(), u"x"_s);
        QCOMPARE(combo("cibtpIdColumn")->currentText(), u"z"_s);
        QCOMPARE(combo("nameColumn")->currentText(), u"Aucune colonne"_s);
        combo("nameColumn")->setCurrentIndex(2);
        QCOMPARE(m_import->preview().lines()[0].name, std::string("Neuf"));
        combo("siretColumn")->setCurrentIndex(0);
        QVERIFY(!button(*m_import, "importButton")->isEnabled());
        QCOMPARE(label(*m_import, "importCounts"), u"Indiquez les colonnes de l'identifiant CIBTP et du SIRET."_s);
        combo("siretColumn")->setCurrentIndex(2); // of names
        QCOMPARE(label(*m_import, "importCounts"), u"0 site à ajouter · 1 ligne à corriger, laissée de côté"_s);
        QVERIFY(!button(*m_import, "importButton")->isEnabled());
    }

    void fileWithoutNames_losesNoLine()
    {
        import("75-100001-01;" + LetterWorld::siret(1) + "\n");
        auto *hasNames = m_import->findChild<QCheckBox *>(u"hasNames"_s);
        QVERIFY(!hasNames->isChecked());
        QCOMPARE(combo("siretColumn")->currentText(), u"Colonne 2"_s);
        QCOMPARE(m_import->preview().counts().fresh, std::size_t{1});
        hasNames->setChecked(true);
        QCOMPARE(m_import->preview().counts().fresh, std::size_t{0});
    }

    void knownSites_areCompleted()
    {
        w->add(3, Codes::Without);
        import(LetterWorld::table(4, Codes::With));
        QCOMPARE(label(*m_import, "importCounts"), u"1 site à ajouter · 3 déjà dans la liste · 4 codes"_s);
        button(*m_import, "importButton")->click();
        QCOMPARE(w->board->rows().size(), std::size_t{4});
        QCOMPARE(w->board->codeCount(), std::size_t{4});
    }

    void severalCaisses_areChosenFrom()
    {
        import(LetterWorld::table(1, Codes::Without));
        QVERIFY(!combo("importCaisse")->isVisible());
        m_import.reset();
        Caisse other = LetterWorld::caisse();
        other.id = CaisseId("loire");
        other.name = "CIBTP Loire";
        other.cibtpIdPattern = "^L[0-9]+$";
        w->addAccount("admin@comptagestion.example", other);
        import(LetterWorld::table(1, Codes::Without));
        QVERIFY(combo("importCaisse")->isVisible());
        QCOMPARE(m_import->preview().counts().fresh, std::size_t{1});
        combo("importCaisse")->setCurrentIndex(1); // whose identifiers look otherwise
        QCOMPARE(m_import->preview().counts().faulty, std::size_t{1});
    }

    // Runs

    void sites_areAssociatedWithOnePassword()
    {
        w->add(60, Codes::With);
        run(TakeoverRun::Associate);
        QCOMPARE(accessibilityFaults(*m_run), QStringList());
        QSignalSpy worked(m_run.get(), &RunDialog::worked);
        QVERIFY(password()->hasFocus());
        QCOMPARE(primary()->text(), u"Associer 60 sites"_s);
        QTest::keyClicks(password(), QString::fromLatin1(LetterWorld::kPassword));
        QTest::keyClick(password(), Qt::Key_Return);
        QCOMPARE(button(*m_run, "runCloseButton")->text(), u"Interrompre"_s);
        QCOMPARE(accessibilityFaults(*m_run), QStringList());
        QTRY_VERIFY(!w->flow->isRunning());
        QCOMPARE(w->associated.size(), std::size_t{60});
        QCOMPARE(label(*m_run, "runStatus"), u"60 sites associés"_s);
        QCOMPARE(worked.size(), 1);
        QVERIFY(!primary()->isVisible());
        QCOMPARE(accessibilityFaults(*m_run), QStringList());
        button(*m_run, "runCloseButton")->click();
        QVERIFY(!m_run->isVisible());
    }

    void emptyPassword_asksNobody()
    {
        w->add(1, Codes::With);
        run(TakeoverRun::Associate);
        primary()->click();
        QVERIFY(!w->flow->isRunning());
        QVERIFY(password()->hasFocus());
        QVERIFY(password()->accessibleDescription().contains(u"Saisissez votre mot de passe."_s));
    }

    void wrongPassword_saysSoAtItsFieldAndKeepsTheRest()
    {
        w->add(3, Codes::With);
        run(TakeoverRun::Associate);
        password()->setText(u"faux"_s);
        primary()->click();
        QTRY_VERIFY(!w->flow->isRunning());
        QVERIFY(password()->hasFocus());
        QVERIFY(password()->accessibleDescription().contains(u"mot de passe est incorrect"_s));
        QCOMPARE(w->server.count("/v1/associations:complete"), std::size_t{1});
        password()->setText(QString::fromLatin1(LetterWorld::kPassword));
        primary()->click();
        QTRY_VERIFY(!w->flow->isRunning());
        QCOMPARE(w->associated.size(), std::size_t{3});
    }

    void failures_areTriedAgainAlone()
    {
        w->add(4, Codes::With);
        int asked = 0;
        // The second line's letters go astray once.
        const auto identify = [this, &asked](const HttpRequest &request) -> Result<HttpAnswer> {
            if (++asked == 2)
                return problemAnswer(Error(ErrorCode::ServerFailed), 500);
            const auto letters = decodeSiteIdentification(request.body);
            IdentifiedSite site;
            site.token = Secret(letters->siret);
            site.lifetime = std::chrono::hours(1);
            site.memberName = "Du registre";
            site.siret = letters->siret;
            site.town = "Tours";
            return jsonAnswer(encodeIdentifiedSite(site), 201);
        };
        w->server.on("POST", "/v1/associations", identify);
        run(TakeoverRun::Associate);
        password()->setText(QString::fromLatin1(LetterWorld::kPassword));
        primary()->click();
        QTRY_VERIFY(!w->flow->isRunning());
        QCOMPARE(label(*m_run, "runStatus"), u"3 sites associés · 1 échec"_s);
        QCOMPARE(primary()->text(), u"Réessayer l'échec (1)"_s);
        primary()->click();
        QTRY_VERIFY(!w->flow->isRunning());
        QCOMPARE(asked, 5);
        QCOMPARE(label(*m_run, "runStatus"), u"4 sites associés"_s);
    }

    void results_canBeKept()
    {
        w->add(2, Codes::With);
        w->codes[LetterWorld::siret(1)] = "autre";
        run(TakeoverRun::Associate);
        QVERIFY(!button(*m_run, "exportResultsButton")->isVisible());
        password()->setText(QString::fromLatin1(LetterWorld::kPassword));
        primary()->click();
        QTRY_VERIFY(!w->flow->isRunning());
        const QTemporaryDir folder;
        m_dialogs.paths = {folder.filePath(u"resultats.csv"_s)};
        button(*m_run, "exportResultsButton")->click();
        const auto bytes = loadCsvFile(folder.filePath(u"resultats.csv"_s).toStdString());
        const auto rows = readCsv(*bytes, CsvEncoding::Utf8);
        QCOMPARE(rows->size(), std::size_t{3});
        QCOMPARE((*rows)[1].fields[3], std::string("Associé"));
        QVERIFY((*rows)[2].fields[3] != "Associé");
        QVERIFY(bytes->find("CODE-") == std::string::npos);
    }

    void escapeWhileRunning_interruptsAndStays()
    {
        w->add(3, Codes::With);
        w->server.hold();
        run(TakeoverRun::Associate);
        password()->setText(QString::fromLatin1(LetterWorld::kPassword));
        primary()->click();
        QTRY_VERIFY(!w->server.requests().empty());
        QTest::keyClick(m_run.get(), Qt::Key_Escape);
        QVERIFY(!w->flow->isRunning());
        QVERIFY(m_run->isVisible());
        QCOMPARE(primary()->text(), u"Associer 3 sites"_s);
        QTest::keyClick(m_run.get(), Qt::Key_Escape);
        QVERIFY(!m_run->isVisible());
    }

    void dialogGone_endsTheRun()
    {
        w->add(3, Codes::With);
        w->server.hold();
        run(TakeoverRun::Associate);
        password()->setText(QString::fromLatin1(LetterWorld::kPassword));
        primary()->click();
        QTRY_VERIFY(!w->server.requests().empty());
        m_run.reset();
        QVERIFY(!w->flow->isRunning());
    }

    void codesAskedFor_closeTheDialogByThemselves()
    {
        w->add(3, Codes::Without);
        run(TakeoverRun::AskCodes);
        QVERIFY(!password()->isVisible());
        QVERIFY(primary()->hasFocus());
        QTest::keyClick(m_run.get(), Qt::Key_Return);
        QTRY_VERIFY(!m_run->isVisible());
        QCOMPARE(w->codesAskedFor.size(), std::size_t{3});
        QCOMPARE(m_run->result(), int(QDialog::Accepted));
    }

    void accountOfAnotherCaisse_isNotOffered()
    {
        w->add(1, Codes::With);
        Caisse other = LetterWorld::caisse();
        other.id = CaisseId("loire");
        w->addAccount("admin@loire.example", other);
        w->addAccount("deux@comptagestion.example", LetterWorld::caisse());
        run(TakeoverRun::Associate);
        auto *accounts = m_run->findChild<QComboBox *>(u"runAccount"_s);
        QCOMPARE(accounts->count(), 2);
        QVERIFY(accounts->currentText().startsWith(u"admin@comptagestion.example"_s));
    }

    void sitesWithoutAnAccountAtTheirCaisse_saySo()
    {
        TakeoverLine line;
        line.siret = LetterWorld::siret(1);
        line.code = Secret("x");
        QVERIFY(w->board->add(CaisseId("loire"), {line}));
        run(TakeoverRun::Associate);
        QVERIFY(m_run->findChild<QWidget *>(u"runMessage"_s)->isVisible());
        QVERIFY(!primary()->isEnabled());
        QVERIFY(!password()->isVisible());
    }

private:
    void import(const std::string &table)
    {
        m_import = std::make_unique<ImportDialog>(m_theme, parts(), u"liste.csv"_s,
                                                  *readCsv(table, CsvEncoding::Guessed), nullptr);
        show(*m_import);
    }
    void run(TakeoverRun run)
    {
        std::vector<TakeoverKey> keys;
        for (const Takeover &row : w->board->rows())
            keys.push_back(row.key);
        m_run = std::make_unique<RunDialog>(m_theme, parts(), run, keys, nullptr);
        show(*m_run);
    }
    static void show(QWidget &window)
    {
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }
    [[nodiscard]] LettersParts parts() { return {*w->board, *w->flow, *w->registry, m_dialogs}; }
    static QString label(QWidget &window, const char *name)
    {
        return window.findChild<QLabel *>(QString::fromLatin1(name))->text();
    }
    static QAbstractButton *button(QWidget &window, const char *name)
    {
        return window.findChild<QAbstractButton *>(QString::fromLatin1(name));
    }
    QComboBox *combo(const char *name) { return m_import->findChild<QComboBox *>(QString::fromLatin1(name)); }
    QAbstractButton *primary() { return button(*m_run, "runPrimaryButton"); }
    QLineEdit *password() { return m_run->findChild<QLineEdit *>(u"runPassword"_s); }

    const Translations m_translations{Language::French}; // its plurals
    Theme m_theme;
    FakeDialogService m_dialogs;
    std::unique_ptr<LetterWorld> w;
    std::unique_ptr<ImportDialog> m_import;
    std::unique_ptr<RunDialog> m_run;
};

QTEST_MAIN(tst_LetterDialogs)
#include "tst_letterdialogs.moc"
