// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/commands/alert.h"
#include "app/caisse/commands/code.h"
#include "app/caisse/commands/import.h"
#include "app/caisse/commands/list.h"
#include "app/caisse/store/database.h"
#include "tests/support/fakeclock.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <sstream>

using namespace truelle;
using namespace truelle::caisse;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Instant kNow{std::chrono::sys_days(std::chrono::year(2026) / 11 / 24) + std::chrono::hours(9)};
constexpr const char *kSites =
    "member;cibtp_id;siret;town;firm;administrator\n"
    "Neuf & Cie;75-900000-01;732 829 320 00074;Tours;Comptes clairs;x@neuf.example\n";

CsvTable tableOf(std::string_view text)
{
    return CsvTable::parse(text).value_or(CsvTable{});
}

} // namespace

class TestImport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = Database::open(m_folder->path().toStdString(), m_clock);
        QVERIFY(opened);
        m_database = *std::move(opened);
    }

    void badSiteRowsAreToldWithTheirLineAndGoodOnesKept()
    {
        const CsvTable table = tableOf("Adhérent;Identifiant CIBTP;SIRET;Ville;Administrateur\n"
                                       "A;75-900000-01;73282932000074;Tours;a@a.example\n"
                                       "B;75-900001-01;12345678912345;Tours;\n"
                                       "C;abc;35600000000048;Tours;\n"
                                       "D;75-900002-01;35600000000048;Tours;no address\n"
                                       "E;75-900000-01;35600000000048;Tours;\n"
                                       "F;75-900003-01;73282932000074;Tours;\n"
                                       ";75-900004-01;35600000000048;Tours;\n"
                                       "H;75-900005-01\n"
                                       "I;75-900006-01;35600000000048;Nantes;\n");
        const auto report = importSites(*m_database, table);
        QVERIFY(report);
        QCOMPARE(report->kept, std::size_t(2));
        std::vector<std::size_t> lines;
        for (const BadRow &bad : report->bad)
            lines.push_back(bad.line);
        QCOMPARE(lines, (std::vector<std::size_t>{3, 4, 5, 6, 7, 8, 9}));
        QCOMPARE(report->bad[0].about, std::string("12345678912345"));
        QCOMPARE(count("SELECT count(*) FROM site"), std::int64_t(2));
        QCOMPARE(count("SELECT count(*) FROM access"), std::int64_t(1));
    }

    void missingColumnIsRefusedAndNothingWritten()
    {
        const auto report = importSites(*m_database, tableOf("member;siret\nA;73282932000074\n"));
        QVERIFY(!report && report.error().code == ErrorCode::InvalidInput);
        QCOMPARE(count("SELECT count(*) FROM site"), std::int64_t(0));
    }

    void sameSitesTwiceChangeNothing()
    {
        QVERIFY(importSites(*m_database, tableOf(kSites)));
        const std::int64_t log = count("SELECT count(*) FROM change_log");
        const auto again = importSites(*m_database, tableOf(kSites));
        QVERIFY(again && again->bad.empty());
        QCOMPARE(count("SELECT count(*) FROM site"), std::int64_t(1));
        QCOMPARE(count("SELECT count(*) FROM change_log"), log);
    }

    void postalAddressAndHolderAreKept()
    {
        const char *table = "member;cibtp_id;siret;town;postal_address;administrator;last_name;first_name\n"
                            "Neuf & Cie;75-900000-01;73282932000074;Tours; Neuf & Cie | 1 rue Haute||37000 Tours ;"
                            "x@neuf.example;Neuf;Ève\n";
        QVERIFY(importSites(*m_database, tableOf(table)));
        QCOMPARE(count("SELECT count(*) FROM member WHERE postal_address = 'Neuf & Cie' || char(10) || '1 rue Haute' "
                       "|| char(10) || '37000 Tours' AND holder_last_name = 'Neuf' AND holder_first_name = 'Ève'"),
                 std::int64_t(1));
        QVERIFY(importSites(*m_database, tableOf(kSites))); // which says nothing of them
        QCOMPARE(count("SELECT count(*) FROM member WHERE postal_address LIKE '%Haute%' AND holder_last_name = 'Neuf'"),
                 std::int64_t(1));
    }

    void codeIsPostedOrShown()
    {
        QCOMPARE(import("sites.csv", kSites), kExitDone);
        QCOMPARE(run(&runCodeIssue, {"--site", "732 829 320 00074"}), kExitDone);
        QVERIFY2(m_out.str().find("name and town") != std::string::npos, m_out.str().c_str());
        QCOMPARE(count("SELECT count(*) FROM post WHERE channel = 'letter' AND recipient = 'Neuf & Cie' || char(10) || "
                       "'Tours' AND length(secret) = 9"),
                 std::int64_t(1));
        m_out.str({});
        QCOMPARE(run(&runCodeIssue, {"--site", "73282932000074", "--print"}), kExitDone);
        QCOMPARE(m_out.str().size(), std::size_t(10)); // the code and a line end
        QCOMPARE(count("SELECT count(*) FROM post"), std::int64_t(1));
        QCOMPARE(count("SELECT count(*) FROM confidential_code"), std::int64_t(2));
        QCOMPARE(count("SELECT count(*) FROM confidential_code WHERE voided_at IS NULL"), std::int64_t(1));
        QCOMPARE(run(&runCodeIssue, {"--site", "35600000000048"}), kExitFailure);
        QCOMPARE(run(&runCodeIssue, {"--site", "1"}), kExitUsage);
        QCOMPARE(run(&runCodeIssue, {}), kExitUsage);
    }

    void delegationsAreGivenWithinTheFirms()
    {
        QVERIFY(importSites(*m_database, tableOf(kSites)));
        const CsvTable table =
            tableOf("siret;beneficiary;firm;colleges;rights;administrator;effect_date;end_date\n"
                    "73282932000074;Comptes clairs;;ouvrier|etam;*=consult;non;;\n"
                    "73282932000074;ana@comptes.example;Comptes "
                    "clairs;ouvrier;my-staff=consult;;2026-11-01;31/12/2026\n"
                    "73282932000074;eve@comptes.example;Comptes clairs;cadre;my-staff=consult;;;\n"
                    "73282932000074;eve@comptes.example;Comptes clairs;ouvrier;my-staff=update;;;\n"
                    "73282932000074;boss@neuf.example;;;;oui;;\n"
                    "73282932000074;boss@neuf.example;;;*=update;;;\n"
                    "73282932000074;z@neuf.example;;maçon;*=update;;;\n"
                    "73282932000074;z@neuf.example;;;salary=update;;;\n"
                    "73282932000074;z@neuf.example;;;*=all;;;\n"
                    "73282932000074;z@neuf.example;;;*=update;;2026-12-10;2026-12-01\n"
                    "73282932000074;z@neuf.example;;;*=update;;31/02/2026;\n"
                    "35600000000048;z@neuf.example;;;*=update;;;\n"
                    "73282932000074;z@neuf.example;Inconnu;;*=update;;;\n");
        const auto report = importDelegations(*m_database, table);
        QVERIFY(report);
        std::vector<std::size_t> lines;
        for (const BadRow &bad : report->bad)
            lines.push_back(bad.line);
        QCOMPARE(lines, (std::vector<std::size_t>{4, 5, 7, 8, 9, 10, 11, 12, 13, 14}));
        QCOMPARE(report->kept, std::size_t(3));
        QCOMPARE(count("SELECT count(*) FROM delegation WHERE grantor_id IS NOT NULL"), std::int64_t(1));
        QCOMPARE(count("SELECT colleges FROM delegation WHERE administrator = 1"), std::int64_t(7));
        // The collaborator and the Administrator see the site at once, beside who opened it.
        QCOMPARE(count("SELECT count(*) FROM access"), std::int64_t(3));
        QVERIFY(count("SELECT count(*) FROM change_log") > 0);
    }

    void commandTellsBadRowsAndFailsThen()
    {
        QCOMPARE(import("sites.csv", kSites), kExitDone);
        QCOMPARE(import("sites.csv", "member;cibtp_id;siret;town\nX;75-900001-01;1;Tours\n"), kExitFailure);
        QVERIFY2(m_err.str().find("line 2") != std::string::npos, m_err.str().c_str());
        QVERIFY2(m_err.str().find("invalid SIRET") != std::string::npos, m_err.str().c_str());
        QCOMPARE(import("other.csv", kSites), kExitUsage);
    }

    void alertIsRaisedOnceAndCleared()
    {
        QCOMPARE(import("sites.csv", kSites), kExitDone);
        const std::vector<std::string> add{"--site",  "73282932000074", "--month",
                                           "2026-10", "--kind",         "to-rectify"};
        QCOMPARE(run(&runAlertAdd, add), kExitDone);
        QCOMPARE(count("SELECT count(*) FROM alert"), std::int64_t(1));
        QCOMPARE(count("SELECT count(*) FROM dsn_month WHERE state = 'to-rectify'"), std::int64_t(1));
        QCOMPARE(count("SELECT count(*) FROM change_log WHERE type = 1 AND op = 0"), std::int64_t(1));
        QCOMPARE(run(&runAlertAdd, add), kExitFailure);
        QCOMPARE(run(&runAlertClear, {"--site", "73282932000074"}), kExitDone);
        QCOMPARE(count("SELECT count(*) FROM alert"), std::int64_t(0));
        QCOMPARE(count("SELECT count(*) FROM dsn_month WHERE state = 'rectified'"), std::int64_t(1));
        QCOMPARE(count("SELECT count(*) FROM change_log WHERE type = 1 AND op = 2"), std::int64_t(1));
    }

    void wrongAlertWordsAreRefused_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("code");
        QTest::newRow("SIRET") << QStringList{u"--site"_s, u"1"_s} << kExitUsage;
        QTest::newRow("unknown site") << QStringList{u"--site"_s,  u"35600000000048"_s, u"--month"_s,
                                                     u"2026-10"_s, u"--kind"_s,         u"to-rectify"_s}
                                      << kExitFailure;
        QTest::newRow("month") << QStringList{u"--site"_s, u"35600000000048"_s, u"--month"_s, u"10/2026"_s}
                               << kExitUsage;
        QTest::newRow("new kind without text") << QStringList{u"--site"_s,  u"35600000000048"_s, u"--month"_s,
                                                              u"2026-10"_s, u"--kind"_s,         u"new"_s}
                                               << kExitUsage;
    }
    void wrongAlertWordsAreRefused()
    {
        QFETCH(QStringList, words);
        QFETCH(int, code);
        std::vector<std::string> given;
        for (const QString &word : words)
            given.push_back(word.toStdString());
        QCOMPARE(run(&runAlertAdd, given), code);
    }

    void listsWantAStoreThatIsThere()
    {
        const QTemporaryDir empty;
        std::ostringstream out;
        Console console(out, m_err, Language::English);
        const std::string data = empty.path().toStdString();
        QCOMPARE(runAccountList(std::vector<std::string_view>{"--data", data}, console), kExitFailure);
        QVERIFY(!QFile::exists(empty.filePath(u"caisse.db"_s)));
    }

    void accountsAreListed()
    {
        QCOMPARE(import("sites.csv", kSites), kExitDone);
        QCOMPARE(run(&runAccountList, {}), kExitDone);
        QVERIFY2(m_out.str().find("x@neuf.example") != std::string::npos, m_out.str().c_str());
    }

    void columnsAreAlignedByLettersAndHarmless()
    {
        QCOMPARE(alignedColumns({{"Nom", "B"}, {"Éé", "x\ny"}, {"a\x1b[2J", "\u009b1m"}}),
                 std::string("Nom    B\nÉé     x y\na [2J    1m\n"));
    }

private:
    [[nodiscard]] std::int64_t count(const char *sql)
    {
        return m_database
            ->read([&](Connection &store) -> Result<std::int64_t> { return store.value(sql).value_or(-1); })
            .value_or(-1);
    }

    int run(int (*command)(std::span<const std::string_view>, Console &),
            const std::vector<std::string> &more)
    {
        const std::string data = m_folder->path().toStdString();
        std::vector<std::string_view> words{"--data", data};
        words.insert(words.end(), more.begin(), more.end());
        m_out.str({});
        m_err.str({});
        Console console(m_out, m_err, Language::English);
        return command(words, console);
    }

    int import(const char *name, const char *text)
    {
        const std::string file = m_folder->filePath(QString::fromUtf8(name)).toStdString();
        std::ofstream(file, std::ios::binary) << text;
        return run(&runImport, {file});
    }

    FakeClock m_clock{kNow};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    std::ostringstream m_out;
    std::ostringstream m_err;
};

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
