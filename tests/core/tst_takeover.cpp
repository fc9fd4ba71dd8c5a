// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/takeover.h"
#include "core/portfolio/takeoverlist.h"

#include <QTest>

using namespace truelle;
using enum TakeoverState;

namespace {

constexpr Instant kNow{std::chrono::sys_days(std::chrono::year(2026) / 11 / 24) + std::chrono::hours(9)};
constexpr std::array kAllStates{CodeToAsk,         CodeAsked,  LetterSent, LetterReceived, Refused,
                                ActivationPending, Associated};

bool hasForm(const std::string &id)
{
    return id.size() == 12 && id[2] == '-' && id[9] == '-';
}

std::vector<CsvRow> rowsOf(std::string_view text)
{
    return readCsv(text, CsvEncoding::Guessed).value_or(std::vector<CsvRow>{});
}

TakeoverMapping mappingOf(std::string_view text)
{
    return guessMapping(rowsOf(text), hasForm);
}

std::vector<TakeoverLine> linesOf(std::string_view text, const std::set<std::string> &known = {})
{
    const auto rows = rowsOf(text);
    return readTakeovers(rows, guessMapping(rows, hasForm), hasForm, known);
}

TakeoverMapping columns(std::optional<std::size_t> name, std::optional<std::size_t> cibtpId,
                        std::optional<std::size_t> siret, std::optional<std::size_t> code)
{
    return {{name, cibtpId, siret, code}, true};
}

} // namespace

class TestTakeover : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void associatedSite_staysSo()
    {
        Takeover done;
        done.state = Associated;
        for (const auto event : {TakeoverEvent::CodeAsked, TakeoverEvent::LetterSent, TakeoverEvent::LetterReceived,
                                 TakeoverEvent::TakenBack, TakeoverEvent::Refused, TakeoverEvent::ActivationNeeded,
                                 TakeoverEvent::Associated}) {
            QVERIFY(!isPossible(done, event));
            QVERIFY(afterEvent(done, event, kNow) == done);
        }
        QCOMPARE(nextAction(done, CodeAtHand::Yes), TakeoverAction::None);
    }

    void everyOtherState_canBecomeAssociatedAndHasSomethingToDo()
    {
        for (const TakeoverState state : kAllStates) {
            if (state == Associated)
                continue;
            Takeover row;
            row.state = state;
            QCOMPARE(afterEvent(row, TakeoverEvent::Associated, kNow).state, Associated);
            QVERIFY(nextAction(row, CodeAtHand::No) != TakeoverAction::None);
            QCOMPARE(nextAction(row, CodeAtHand::Yes), TakeoverAction::Associate);
        }
    }

    void letters_goTheirWay()
    {
        Takeover row;
        QCOMPARE(nextAction(row, CodeAtHand::No), TakeoverAction::AskCode);
        row = afterEvent(row, TakeoverEvent::CodeAsked, kNow);
        QCOMPARE(row.state, CodeAsked);
        QVERIFY(row.codeAskedAt == kNow);
        QCOMPARE(nextAction(row, CodeAtHand::No), TakeoverAction::NoteLetterReceived);
        row = afterEvent(row, TakeoverEvent::LetterSent, kNow + std::chrono::hours(1));
        QCOMPARE(row.state, LetterSent);
        QVERIFY(row.since == kNow + std::chrono::hours(1));
        row = afterEvent(row, TakeoverEvent::LetterReceived, kNow + std::chrono::hours(48));
        QCOMPARE(row.state, LetterReceived);
        QCOMPARE(nextAction(row, CodeAtHand::No), TakeoverAction::EnterCode);
        row = afterEvent(row, TakeoverEvent::Refused, kNow, ErrorCode::IdentificationRefused);
        QCOMPARE(row.problem, std::optional(ErrorCode::IdentificationRefused));
        QCOMPARE(nextAction(row, CodeAtHand::No), TakeoverAction::EnterCode);
        row = afterEvent(row, TakeoverEvent::LetterReceived, kNow);
        QVERIFY(!row.problem);
        row = afterEvent(row, TakeoverEvent::ActivationNeeded, kNow, ErrorCode::AccountNotActivated);
        QCOMPARE(row.problem, std::optional(ErrorCode::AccountNotActivated));
        QCOMPARE(nextAction(row, CodeAtHand::No), TakeoverAction::FollowLink);
    }

    void letterNotedByMistake_isTakenBack()
    {
        Takeover row;
        row = afterEvent(row, TakeoverEvent::LetterReceived, kNow);
        QCOMPARE(afterEvent(row, TakeoverEvent::TakenBack, kNow).state, CodeToAsk);
        row.codeAskedAt = kNow;
        QCOMPARE(afterEvent(row, TakeoverEvent::TakenBack, kNow).state, CodeAsked);
        row.state = Refused;
        QVERIFY(!isPossible(row, TakeoverEvent::TakenBack));
    }

    void oneLetterInSevenDays()
    {
        Takeover row;
        QVERIFY(!nextLetterFrom(row, kNow));
        row = afterEvent(row, TakeoverEvent::CodeAsked, kNow);
        QVERIFY(nextLetterFrom(row, kNow) == kNow + std::chrono::days(7));
        QVERIFY(nextLetterFrom(row, kNow + std::chrono::days(7) - std::chrono::milliseconds(1)));
        QVERIFY(!nextLetterFrom(row, kNow + std::chrono::days(7)));
    }

    void columns_areFoundByTheirNames_data()
    {
        QTest::addColumn<QByteArray>("names");
        QTest::addColumn<int>("name");
        QTest::addColumn<int>("cibtpId");
        QTest::addColumn<int>("siret");
        QTest::addColumn<int>("code");
        QTest::newRow("the guide's") << QByteArray("Adhérent;Identifiant CIBTP;SIRET;Code confidentiel") << 0 << 1 << 2 << 3;
        QTest::newRow("other order") << QByteArray("code;siret;N° adhérent;Raison sociale") << 3 << 2 << 1 << 0;
        QTest::newRow("English") << QByteArray("Company name,Member number,SIRET number,Code") << 0 << 1 << 2 << 3;
        QTest::newRow("post code is no code")
            << QByteArray("Client;Code postal;Ville;Identifiant;N° SIRET") << 0 << 3 << 4 << -1;
        QTest::newRow("first of two") << QByteArray("SIRET;SIRET;CIBTP;Nom;Nom commercial") << 3 << 2 << 0 << -1;
        QTest::newRow("nothing known") << QByteArray("x;y;z") << -1 << -1 << -1 << -1;
    }
    void columns_areFoundByTheirNames()
    {
        QFETCH(QByteArray, names);
        const TakeoverMapping mapping = mappingOf(names.toStdString() + "\n");
        const auto at = [&mapping](TakeoverField field) { return mapping[field] ? int(*mapping[field]) : -1; };
        QTEST(at(TakeoverField::Name), "name");
        QTEST(at(TakeoverField::CibtpId), "cibtpId");
        QTEST(at(TakeoverField::Siret), "siret");
        QTEST(at(TakeoverField::Code), "code");
        QVERIFY(mapping.hasNames);
    }

    void columnsWithoutNames_areFoundByWhatStandsInThem()
    {
        TakeoverMapping mapping = mappingOf("75-900000-01;732 829 320 00074;Neuf\n75-900001-01;35600000000048;Vieux\n");
        QVERIFY(!mapping.hasNames);
        QVERIFY(mapping[TakeoverField::CibtpId] == 0 && mapping[TakeoverField::Siret] == 1);
        QVERIFY(!mapping[TakeoverField::Code]);
        mapping = mappingOf("a;b;c\nNeuf;75-900000-01;73282932000074\n");
        QVERIFY(mapping == columns({}, 1, 2, {}));
        QVERIFY(!mappingOf("a;b\nNeuf;x\n").isUsable());
    }

    void lines_areCleanedAndJudged()
    {
        const auto lines = linesOf("Nom;CIBTP;SIRET;Code\n"
                                   "  Neuf\u00a0& Cie ;\u200e75-900000-01 ;732.829.320-00074; AB CD-12 \n"
                                   "Poste;75-900001-01;35600000000048;\n"
                                   "Deux;75-900002-01;73282932000074;\n"
                                   "Trois;;12345678912345;\n"
                                   "Quatre;abc;;\n"
                                   "\"Cinq;75-900003-01;35600000049837;\n");
        QCOMPARE(lines.size(), std::size_t{6});
        QVERIFY(lines[0].faults.empty());
        QCOMPARE(lines[0].name, std::string("Neuf & Cie"));
        QCOMPARE(lines[0].cibtpId, std::string("75-900000-01"));
        QCOMPARE(lines[0].siret, std::string("73282932000074"));
        QVERIFY(lines[0].code.equals(Secret("AB CD-12")));
        QVERIFY(lines[1].faults.empty() && lines[1].code.isEmpty());
        using Faults = std::vector<TakeoverFault>;
        QCOMPARE(lines[2].faults, Faults{TakeoverFault::Twice});
        QCOMPARE(lines[3].faults, (Faults{TakeoverFault::CibtpIdMissing, TakeoverFault::SiretInvalid}));
        QCOMPARE(lines[4].faults, (Faults{TakeoverFault::CibtpIdInvalid, TakeoverFault::SiretMissing}));
        QCOMPARE(lines[5].faults, Faults{TakeoverFault::Unreadable});
        QCOMPARE(lines[5].line, std::size_t{7});
    }

    void tooLongValues_areFaults()
    {
        const std::string head = "Nom;CIBTP;SIRET;Code\n";
        QCOMPARE(linesOf(head + "x;75-900000-01;73282932000074;" + std::string(129, 'c') + "\n")[0].faults,
                 std::vector{TakeoverFault::TooLong});
        QCOMPARE(linesOf(head + std::string(201, 'n') + ";75-900000-01;73282932000074;\n")[0].faults,
                 std::vector{TakeoverFault::TooLong});
    }

    void shortRowsAndKnownSites_areNoFaults()
    {
        const auto lines = linesOf("CIBTP;SIRET;Code\n75-900000-01;73282932000074\n75-900001-01;35600000000048;x\n",
                                   {"35600000000048"});
        QVERIFY(lines[0].faults.empty() && !lines[0].isKnown);
        QVERIFY(lines[1].faults.empty() && lines[1].isKnown);
    }
};

QTEST_GUILESS_MAIN(TestTakeover)
#include "tst_takeover.moc"
