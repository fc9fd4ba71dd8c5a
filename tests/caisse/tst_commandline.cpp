// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/commands/arguments.h"
#include "app/caisse/commands/command.h"
#include "app/caisse/store/database.h"
#include "core/base/version.h"

#include <QFile>
#include <QObject>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <sstream>

using namespace truelle;
using namespace truelle::caisse;

namespace {

using Words = std::vector<std::string_view>;

struct Outcome
{
    int code;
    std::string out;
    std::string err;
};

Outcome run(const Words &words, Language language = Language::French)
{
    std::ostringstream out;
    std::ostringstream err;
    Console console(out, err, language);
    const int code = runCommandLine(words, console);
    return {code, out.str(), err.str()};
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void optionsAndOperandsAreTold();
    void doubledUnknownOrEmptyOptionIsRefused_data();
    void doubledUnknownOrEmptyOptionIsRefused();
    void helpNamesEveryCommand();
    void unknownCommandIsAUsageError();
    void missingDataIsAUsageError();
    void identityIsSetAndKept();
    void badIdentityIsAUsageError_data();
    void badIdentityIsAUsageError();
    void languageFollowsTheEnvironment();
};

void TestCommandLine::optionsAndOperandsAreTold()
{
    const auto parsed = Arguments::parse(Words{"--data", "/d", "a.csv", "--seed=a=b", "--", "--data"},
                                         {"data", "seed", "sites"});
    QVERIFY(parsed.has_value());
    QCOMPARE(parsed->valueOr("data", "?"), std::string("/d"));
    QCOMPARE(parsed->valueOr("seed", "?"), std::string("a=b"));
    QCOMPARE(parsed->valueOr("sites", "320"), std::string("320"));
    QVERIFY((parsed->operands() == std::vector<std::string>{"a.csv", "--data"}));
}

void TestCommandLine::doubledUnknownOrEmptyOptionIsRefused_data()
{
    QTest::addColumn<Words>("words");
    QTest::addColumn<std::string>("fault");
    QTest::newRow("twice") << Words{"--data", "a", "--data=b"} << std::string("--data");
    QTest::newRow("unknown") << Words{"--date", "a"} << std::string("--date");
    QTest::newRow("no value") << Words{"--data"} << std::string("--data");
}

void TestCommandLine::doubledUnknownOrEmptyOptionIsRefused()
{
    QFETCH(Words, words);
    QFETCH(std::string, fault);
    const auto parsed = Arguments::parse(words, {"data"});
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, ErrorCode::InvalidInput);
    QCOMPARE(parsed.error().detail, fault);
}

void TestCommandLine::helpNamesEveryCommand()
{
    const Outcome help = run({"--help"}, Language::English);
    QCOMPARE(help.code, kExitDone);
    for (const Command &command : commands()) {
        QVERIFY(help.out.find("truelle-caisse " + std::string(command.name) + ' ') != std::string::npos);
        QVERIFY(help.out.find(command.purpose.english) != std::string::npos);
    }
    QCOMPARE(run({"--version"}).out, std::string("truelle-caisse ") + kVersion + "\n");
}

void TestCommandLine::unknownCommandIsAUsageError()
{
    const Outcome french = run({"server", "--data", "x"});
    QCOMPARE(french.code, kExitUsage);
    QVERIFY(french.err.find("commande inconnue : server") != std::string::npos);
    QVERIFY(french.out.empty());
    QVERIFY(run({"server"}, Language::English).err.find("unknown command: server") != std::string::npos);
    QCOMPARE(run({}).code, kExitUsage);
}

void TestCommandLine::missingDataIsAUsageError()
{
    const Outcome outcome = run({"serve", "--listen", "127.0.0.1:0"});
    QCOMPARE(outcome.code, kExitUsage);
    QVERIFY(outcome.err.find("--data") != std::string::npos);
}

void TestCommandLine::identityIsSetAndKept()
{
    const QTemporaryDir folder;
    const std::string data = folder.path().toStdString();
    const Outcome set = run({"identity", "set", "--data", data, "--id", "caisse-du-nord", "--name", "CIBTP du Nord"});
    QCOMPARE(set.code, kExitDone);
    QCOMPARE(set.out, std::string("CIBTP du Nord (caisse-du-nord)\n"));
    QCOMPARE(run({"identity", "set", "--data", data, "--id", "caisse-du-nord", "--name", "CIBTP du Nord", "--email",
                  "contact@nord.example"})
                 .code,
             kExitDone);
    const SystemClock clock;
    const auto database = Database::open(data, clock);
    QVERIFY(database);
    QCOMPARE((*database)->caisse().id.toString(), std::string("caisse-du-nord"));
    QCOMPARE((*database)->caisse().email, std::string("contact@nord.example"));
    QVERIFY(!(*database)->caisse().cibtpIdPattern.empty()); // its rules stay
}

void TestCommandLine::badIdentityIsAUsageError_data()
{
    QTest::addColumn<std::string>("option");
    QTest::addColumn<std::string>("value");
    QTest::newRow("no id") << std::string("--id") << std::string();
    QTest::newRow("capitals") << std::string("--id") << std::string("Nord");
    QTest::newRow("path") << std::string("--id") << std::string("../nord");
    QTest::newRow("no name") << std::string("--name") << std::string();
    QTest::newRow("two lines") << std::string("--name") << std::string("CIBTP\nSet-Cookie: x");
    QTest::newRow("too long") << std::string("--name") << std::string(201, 'x');
    QTest::newRow("not https") << std::string("--website") << std::string("javascript:alert(1)");
}

void TestCommandLine::badIdentityIsAUsageError()
{
    QFETCH(std::string, option);
    QFETCH(std::string, value);
    const QTemporaryDir folder;
    std::map<std::string, std::string> options{{"--data", folder.path().toStdString()}, {"--id", "nord"}, {"--name", "Nord"}};
    options[option] = value;
    Words words{"identity", "set"};
    for (const auto &[name, text] : options)
        words.insert(words.end(), {name, text});
    const Outcome outcome = run(words);
    QCOMPARE(outcome.code, kExitUsage);
    QVERIFY(outcome.err.find(option) != std::string::npos);
    QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("caisse.db"))));
}

void TestCommandLine::languageFollowsTheEnvironment()
{
    qputenv("LC_ALL", "");
    qunsetenv("LC_MESSAGES");
    qputenv("LANG", "en_GB.UTF-8");
    QCOMPARE(languageOfEnvironment(), Language::English);
    qputenv("LC_MESSAGES", "fr_FR.UTF-8");
    QCOMPARE(languageOfEnvironment(), Language::French);
    qputenv("LC_ALL", "C.UTF-8");
    QCOMPARE(languageOfEnvironment(), Language::French);
}

QTEST_APPLESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
