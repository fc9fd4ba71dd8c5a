// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/commands/arguments.h"
#include "app/caisse/commands/command.h"
#include "core/base/version.h"

#include <QObject>
#include <QTest>

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
