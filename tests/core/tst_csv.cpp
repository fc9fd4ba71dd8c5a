// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv.h"
#include "core/base/utf8.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <random>

using namespace truelle;
using namespace std::string_view_literals;
namespace fs = std::filesystem;

namespace {

std::string_view view(const QByteArray &bytes)
{
    return {bytes.data(), static_cast<std::size_t>(bytes.size())};
}

CsvTable tableOf(std::string_view text)
{
    return CsvTable::parse(text).value_or(CsvTable{});
}

std::vector<CsvRow> rowsOf(std::string_view text)
{
    return readCsv(text, CsvEncoding::Guessed).value_or(std::vector<CsvRow>{});
}

using Fields = std::vector<std::string>;

} // namespace

class TestCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tableIsReadAsSpreadsheetsSaveIt_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("semicolons") << QByteArray("Ville;Nom\nTours;Léa\n");
        QTest::newRow("commas") << QByteArray("Ville,Nom\nTours,Léa\n");
        QTest::newRow("tabs") << QByteArray("Ville\tNom\nTours\tLéa\n");
        QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbfVille;Nom\nTours;Léa\n");
        QTest::newRow("Windows line ends") << QByteArray("Ville;Nom\r\nTours;Léa\r\n");
        QTest::newRow("old Macintosh line ends") << QByteArray("Ville;Nom\rTours;Léa\r");
        QTest::newRow("no last line end") << QByteArray("Ville;Nom\nTours;Léa");
        QTest::newRow("quotes") << QByteArray("\"Ville\";\"Nom\"\n\"Tours\";\"Léa\"\n");
        QTest::newRow("blanks") << QByteArray("Ville ; Nom\n Tours ; Léa \n");
        QTest::newRow("empty rows") << QByteArray("Ville;Nom\n;\nTours;Léa\n;\n");
        QTest::newRow("empty rows before") << QByteArray("\n;\nVille;Nom\nTours;Léa\n");
        QTest::newRow("Excel's hint") << QByteArray("sep=,\r\nVille,Nom\r\nTours,Léa\r\n");
    }
    void tableIsReadAsSpreadsheetsSaveIt()
    {
        QFETCH(QByteArray, text);
        const auto table = CsvTable::parse(view(text));
        QVERIFY(table);
        QCOMPARE(table->rows().size(), std::size_t(1));
        QVERIFY(!table->rows()[0].isBroken);
        QCOMPARE(table->value(table->rows()[0], {"town", "ville"}), std::string("Tours"));
        QCOMPARE(table->value(table->rows()[0], {"nom"}), std::string("Léa"));
    }

    void quotedValuesKeepSeparatorsQuotesAndLines()
    {
        const CsvTable table = tableOf("a;b\n\"x;\"\"y\"\"\nz\";2\n3;4\n");
        QCOMPARE(table.rows().size(), std::size_t(2));
        QCOMPARE(table.value(table.rows()[0], {"a"}), std::string("x;\"y\"\nz"));
        QCOMPARE(table.rows()[1].line, std::size_t(4));
    }

    void brokenRowsAreMarkedAndTheRestIsRead()
    {
        const CsvTable table = tableOf("a;b\n1\n1;2;3\n\xff;2\n5;6\n7;\"open\n");
        QCOMPARE(table.rows().size(), std::size_t(5));
        QVERIFY(table.rows()[0].isBroken && table.rows()[1].isBroken && table.rows()[2].isBroken);
        QVERIFY(!table.rows()[3].isBroken);
        QVERIFY(table.rows()[4].isBroken);
    }

    void tableWithoutNamesOrWithDoubleOnesIsRefused()
    {
        QVERIFY(!CsvTable::parse(""));
        QVERIFY(!CsvTable::parse("\n;;\n"));
        QVERIFY(!CsvTable::parse("a;A\n1;2\n"));
    }

    void lettersOfAFrenchWindows_areReadValueByValue()
    {
        const auto rows = rowsOf("Adh\xe9rent;Prix\n\x80uro;\x8cuvre\nd\xc3\xa9j\xc3\xa0;l\x92\xe9t\xe9\n");
        QCOMPARE(rows.size(), std::size_t{3});
        QCOMPARE(rows[0].fields, (Fields{"Adhérent", "Prix"}));
        QCOMPARE(rows[1].fields, (Fields{"€uro", "Œuvre"}));
        QCOMPARE(rows[2].fields, (Fields{"déjà", "l’été"}));
        QVERIFY(!rows[0].isBroken && !rows[1].isBroken && !rows[2].isBroken);
    }

    void bytesThatAreNoLetterAnywhere_breakTheirRowAlone()
    {
        const auto rows = rowsOf("a;b\n\x81\xff;2\n3;4\n");
        QVERIFY(rows[1].isBroken);
        QVERIFY(!rows[2].isBroken);
    }

    void utf16WithItsMark_isRead()
    {
        const std::string text = "Société\tSIRET\r\n𝒜\t1\r\n";
        const std::u16string units = QString::fromStdString(text).toStdU16String();
        for (const bool isLittle : {true, false}) {
            std::string bytes = isLittle ? "\xff\xfe" : "\xfe\xff";
            for (const char16_t unit : units) {
                const char low = static_cast<char>(unit & 0xffU);
                const char high = static_cast<char>(unit >> 8U);
                bytes += isLittle ? low : high;
                bytes += isLittle ? high : low;
            }
            const auto rows = rowsOf(bytes);
            QCOMPARE(rows.size(), std::size_t{2});
            QCOMPARE(rows[0].fields, (Fields{"Société", "SIRET"}));
            QCOMPARE(rows[1].fields, (Fields{"𝒜", "1"}));
            const auto cut = rowsOf(std::string_view(bytes).substr(0, bytes.size() - 3));
            QCOMPARE(cut[0].fields, rows[0].fields);
        }
        QCOMPARE(fromMarkedUtf16(std::string_view("\xff\xfe\x00\xd8", 4)), std::optional<std::string>("\xef\xbf\xbd"));
        QVERIFY(!fromMarkedUtf16("a"));
    }

    void nulAndTooManyValues_breakTheirRow()
    {
        std::string text = "a;b\n1";
        text += '\0';
        text += ";2\n" + std::string(kMostCsvFields + 10, ';') + "x\n3;4\n";
        const auto rows = rowsOf(text);
        QCOMPARE(rows.size(), std::size_t{4});
        QVERIFY(rows[1].isBroken && rows[2].isBroken);
        QVERIFY(rows[2].fields.size() <= kMostCsvFields);
        QCOMPARE(rows[3].fields, (Fields{"3", "4"}));
    }

    void tooBigATable_isRefused()
    {
        const std::string big(kMostCsvBytes + 1, 'x');
        QCOMPARE(readCsv(big, CsvEncoding::Utf8).error().code, ErrorCode::PayloadTooLarge);
        std::string many;
        for (std::size_t i = 0; i <= kMostCsvRows; ++i)
            many += "x\n";
        QCOMPARE(readCsv(many, CsvEncoding::Utf8).error().code, ErrorCode::PayloadTooLarge);
    }

    void whateverComes_readingEnds()
    {
        std::mt19937 random(7);
        constexpr auto kBytes = "a\"\";,\t\r\n\xc3\xa9\xff\x00 =sep"sv;
        for (int round = 0; round < 3000; ++round) {
            std::string text = round % 3 == 0 ? "\xff\xfe" : round % 3 == 1 ? "sep=;" : "";
            const std::size_t length = random() % 60;
            for (std::size_t i = 0; i < length; ++i)
                text += kBytes[random() % kBytes.size()];
            std::size_t line = 0;
            for (const CsvRow &row : rowsOf(text)) {
                QVERIFY(row.line > line);
                line = row.line;
                for (const std::string &field : row.fields)
                    QVERIFY(row.isBroken || isUtf8(field));
            }
        }
    }

    void onlyFilesAreLoaded()
    {
        const QTemporaryDir folder;
        const fs::path path(folder.path().toStdString());
        QCOMPARE(loadCsvFile(path / "absent.csv").error().code, ErrorCode::FileUnreadable);
        QCOMPARE(loadCsvFile(path).error().code, ErrorCode::FileUnreadable);
#ifndef Q_OS_WIN
        QCOMPARE(loadCsvFile("/dev/zero").error().code, ErrorCode::FileUnreadable);
#endif
        std::ofstream(path / "a.csv", std::ios::binary) << "a;b\n1;2\n";
        QCOMPARE(*loadCsvFile(path / "a.csv"), std::string("a;b\n1;2\n"));
        QCOMPARE(CsvTable::load(path / "a.csv")->rows().size(), std::size_t{1});
        fs::resize_file(path / "a.csv", kMostCsvBytes + 1);
        QCOMPARE(loadCsvFile(path / "a.csv").error().code, ErrorCode::PayloadTooLarge);
    }

    void writtenLine_readsBackAndIsNoFormula_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("isFormula");
        QTest::newRow("text") << QByteArray("Léa \"x\"; y\nz") << false;
        QTest::newRow("empty") << QByteArray() << false;
        for (const char start : {'=', '+', '-', '@', '\t', '\r'})
            QTest::addRow("formula %d", start) << QByteArray(1, start) + "HYPERLINK()" << true;
        QTest::newRow("sign within") << QByteArray("a=b") << false;
    }
    void writtenLine_readsBackAndIsNoFormula()
    {
        QFETCH(QByteArray, value);
        QFETCH(bool, isFormula);
        const std::string line = std::string(kCsvMark) + csvLine(Fields{"1", value.toStdString(), "2"});
        const auto rows = rowsOf(line);
        QCOMPARE(rows.size(), std::size_t{1});
        QCOMPARE(rows[0].fields, (Fields{"1", (isFormula ? "'" : "") + value.toStdString(), "2"}));
    }
};

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
