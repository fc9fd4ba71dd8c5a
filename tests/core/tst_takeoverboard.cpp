// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/portfolio.h"
#include "core/portfolio/takeoverboard.h"
#include "core/storage/deskschema.h"
#include "core/storage/deskstore.h"
#include "tests/support/fakeclock.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace truelle;
namespace fs = std::filesystem;

namespace {

const CaisseId kCaisse("c1");
constexpr const char *kFirst = "73282932000074";
constexpr const char *kSecond = "35600000000048";

TakeoverKey key(const char *siret)
{
    return {kCaisse, siret};
}

TakeoverLine line(const char *siret, const char *code = "")
{
    TakeoverLine line;
    line.name = "Neuf & Cie";
    line.cibtpId = "75-900000-01";
    line.siret = siret;
    line.code = Secret(code);
    return line;
}

SiteEntry site(const char *siret, const CaisseId &caisse = kCaisse)
{
    SiteEntry entry;
    entry.key = {AccountKey("k"), SiteId(siret)};
    entry.caisse = caisse;
    entry.site.siret = siret;
    entry.site.memberName = "Du registre";
    return entry;
}

} // namespace

class TestTakeoverBoard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_portfolio = std::make_unique<Portfolio>();
        reopen();
    }

    void importedLines_areKeptInOrderAndFaultyOnesLeftOut()
    {
        TakeoverLine bad = line(kSecond);
        bad.faults.push_back(TakeoverFault::CibtpIdInvalid);
        const auto added = m_board->add(kCaisse, {line(kFirst), bad});
        QCOMPARE(*added, std::size_t{1});
        QVERIFY(m_board->add(kCaisse, {line(kSecond)}));
        const std::vector<Takeover> before = m_board->rows();
        QCOMPARE(before.size(), std::size_t{2});
        QCOMPARE(before[0].key.siret, std::string(kFirst));
        QCOMPARE(before[0].state, TakeoverState::CodeToAsk);
        reopen();
        QVERIFY(m_board->rows() == before);
    }

    void everyFact_comesBack()
    {
        QVERIFY(m_board->add(kCaisse, {line(kFirst)}));
        QVERIFY(m_board->note({key(kFirst)}, TakeoverEvent::CodeAsked));
        m_clock.advance(std::chrono::hours(30));
        QVERIFY(m_board->note({key(kFirst)}, TakeoverEvent::Refused, ErrorCode::IdentificationRefused));
        QVERIFY(m_board->setNote(key(kFirst), "Rappeler la caisse"));
        const Takeover before = m_board->rows()[0];
        QCOMPARE(before.problem, std::optional(ErrorCode::IdentificationRefused));
        QVERIFY(before.codeAskedAt);
        reopen();
        QVERIFY(m_board->rows() == std::vector{before});
    }

    void knownLine_bringsItsNameAndCodeAndNoSecondRow()
    {
        QVERIFY(m_board->add(kCaisse, {line(kFirst)}));
        TakeoverLine again = line(kFirst, "ABCD-EFGH");
        again.name = "Autre nom";
        QCOMPARE(*m_board->add(kCaisse, {again}), std::size_t{0});
        QCOMPARE(m_board->rows().size(), std::size_t{1});
        QCOMPARE(m_board->rows()[0].name, std::string("Autre nom"));
        QCOMPARE(m_board->rows()[0].state, TakeoverState::LetterReceived);
        QCOMPARE(m_board->codeAtHand(key(kFirst)), CodeAtHand::Yes);
        QCOMPARE(*m_board->add(CaisseId("c2"), {line(kFirst)}), std::size_t{1});
    }

    void typedCode_meansTheLetterCameAndNeverReachesTheDisk()
    {
        QVERIFY(m_board->add(kCaisse, {line(kFirst)}));
        QSignalSpy changed(m_board.get(), &TakeoverBoard::rowsChanged);
        QVERIFY(m_board->setCode(key(kFirst), Secret("Quinquagesime-7")));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(m_board->rows()[0].state, TakeoverState::LetterReceived);
        QVERIFY(m_board->code(key(kFirst)).equals(Secret("Quinquagesime-7")));
        QVERIFY(m_board->add(kCaisse, {line(kSecond, "Quinquagesime-8")}));
        QCOMPARE(m_board->codeCount(), std::size_t{2});
        m_board.reset();
        m_store.reset();
        for (const auto &entry : fs::directory_iterator(m_folder->path().toStdString())) {
            std::ifstream in(entry.path(), std::ios::binary);
            const std::string bytes(std::istreambuf_iterator<char>(in), {});
            QVERIFY(bytes.find("Quinquagesime") == std::string::npos);
        }
        reopen();
        QCOMPARE(m_board->codeCount(), std::size_t{0});
        QCOMPARE(m_board->rows()[0].state, TakeoverState::LetterReceived);
    }

    void refusedCode_isAtHandAgainOnlyWhenAnotherIsTyped()
    {
        QVERIFY(m_board->add(kCaisse, {line(kFirst, "faux")}));
        m_board->markCodeRefused(key(kFirst));
        QCOMPARE(m_board->codeAtHand(key(kFirst)), CodeAtHand::No);
        QVERIFY(m_board->setCode(key(kFirst), Secret("faux")));
        QVERIFY(m_board->isCodeRefused(key(kFirst)));
        QVERIFY(m_board->setCode(key(kFirst), Secret("juste")));
        QCOMPARE(m_board->codeAtHand(key(kFirst)), CodeAtHand::Yes);
        QVERIFY(m_board->setCode(key(kFirst), Secret()));
        QCOMPARE(m_board->codeCount(), std::size_t{0});
    }

    void siteOfThePortfolio_isAssociatedAndItsCodeForgotten()
    {
        TakeoverLine nameless = line(kFirst, "code");
        nameless.name.clear();
        QVERIFY(m_board->add(kCaisse, {nameless, line(kSecond, "code")}));
        m_portfolio->upsert({site(kFirst), site(kSecond, CaisseId("c2"))});
        QCOMPARE(m_board->rows()[0].state, TakeoverState::Associated);
        QCOMPARE(m_board->rows()[0].name, std::string("Du registre"));
        QCOMPARE(m_board->rows()[1].state, TakeoverState::LetterReceived); // another caisse's
        QCOMPARE(m_board->codeCount(), std::size_t{1});
        QVERIFY(m_board->setCode(key(kFirst), Secret("x")));
        QCOMPARE(m_board->codeCount(), std::size_t{1});
        // Leaving the portfolio again is no reason to ask for a code.
        m_portfolio->reset({});
        QCOMPARE(m_board->rows()[0].state, TakeoverState::Associated);
        reopen();
        QCOMPARE(m_board->rows()[0].state, TakeoverState::Associated);
    }

    void sitesThatComeInPages_areAssociatedWithEach()
    {
        QVERIFY(m_board->add(kCaisse, {line(kFirst, "x"), line(kSecond, "y")}));
        m_portfolio->upsert({site(kFirst)});
        QCOMPARE(m_board->rows()[0].state, TakeoverState::Associated);
        QCOMPARE(m_board->rows()[1].state, TakeoverState::LetterReceived);
        m_portfolio->upsert({site(kSecond)});
        QCOMPARE(m_board->rows()[1].state, TakeoverState::Associated);
    }

    void siteAlreadyInThePortfolio_isAssociatedAtItsImport()
    {
        m_portfolio->upsert({site(kFirst)});
        QVERIFY(m_board->add(kCaisse, {line(kFirst, "code")}));
        QCOMPARE(m_board->rows()[0].state, TakeoverState::Associated);
        QCOMPARE(m_board->codeCount(), std::size_t{0});
    }

    void removedRows_areGoneWithTheirCodes()
    {
        QVERIFY(m_board->add(kCaisse, {line(kFirst, "x"), line(kSecond, "y")}));
        QVERIFY(m_board->remove({key(kFirst), key("unknown")}));
        QCOMPARE(m_board->rows().size(), std::size_t{1});
        QVERIFY(m_board->find(key(kSecond)) == &m_board->rows()[0]);
        QCOMPARE(m_board->codeCount(), std::size_t{1});
        reopen();
        QCOMPARE(m_board->rows().size(), std::size_t{1});
    }

    void tooManySites_areRefusedAsAWhole()
    {
        std::vector<TakeoverLine> lines;
        for (std::size_t i = 0; i <= TakeoverBoard::kMostRows; ++i)
            lines.push_back(line(std::to_string(i).c_str()));
        QCOMPARE(m_board->add(kCaisse, lines).error().code, ErrorCode::PayloadTooLarge);
        QVERIFY(m_board->rows().empty());
    }

    void eventsThatMeanNothing_changeNothing()
    {
        QVERIFY(m_board->add(kCaisse, {line(kFirst)}));
        QSignalSpy changed(m_board.get(), &TakeoverBoard::rowsChanged);
        QVERIFY(m_board->note({key(kFirst), key("unknown")}, TakeoverEvent::TakenBack));
        QVERIFY(m_board->setNote(key("unknown"), "x"));
        QCOMPARE(changed.size(), 0);
    }

    void deskOfAnEarlierVersion_isMigrated_data()
    {
        QTest::addColumn<int>("version");
        QTest::newRow("first") << 1;
        QTest::newRow("second") << 2;
    }
    void deskOfAnEarlierVersion_isMigrated()
    {
        QFETCH(int, version);
        close();
        fs::remove(file());
        {
            const StoreSchema old{kDeskSchema.applicationId, kDeskSchema.durability,
                                  kDeskSchema.history.first(std::size_t(version))};
            QVERIFY(openDatabase(file(), old));
        }
        reopen();
        QCOMPARE(m_store->opening().outcome, StoreOutcome::Migrated);
        QVERIFY(m_board->add(kCaisse, {line(kFirst)}));
    }

    void damagedDesk_carriesTheBoardOver()
    {
        QVERIFY(m_board->add(kCaisse, {line(kFirst), line(kSecond)}));
        QVERIFY(m_board->note({key(kSecond)}, TakeoverEvent::CodeAsked));
        QVERIFY(m_store->putAccount({AccountKey("k"), "https://c.example", "", "{}", "{}", ""}));
        const std::vector<Takeover> before = m_board->rows();
        close();
        breakTable("outbox");
        reopen();
        QCOMPARE(m_store->opening().outcome, StoreOutcome::Salvaged);
        QVERIFY(m_board->rows() == before);
    }

    void stateOfALaterVersion_readsAsTheFirst()
    {
        QVERIFY(m_board->add(kCaisse, {line(kFirst)}));
        close();
        {
            SQLite::Database desk(file(), SQLite::OPEN_READWRITE);
            desk.exec("UPDATE takeovers SET state = 99, problem = 'unheard-of'");
        }
        reopen();
        QCOMPARE(m_board->rows()[0].state, TakeoverState::CodeToAsk);
        QVERIFY(!m_board->rows()[0].problem);
    }

private:
    [[nodiscard]] fs::path file() const { return fs::path(m_folder->path().toStdString()) / "desk.db"; }
    void close()
    {
        m_board.reset();
        m_store.reset();
    }
    void reopen()
    {
        close();
        auto opened = DeskStore::open(file());
        QVERIFY(opened);
        m_store = *std::move(opened);
        m_board = std::make_unique<TakeoverBoard>(TakeoverBoard::Parts{*m_store, *m_portfolio, m_clock});
        QVERIFY(m_board->load());
    }
    // Overwrites the table's root page, so that nothing else is hurt.
    void breakTable(const std::string &table)
    {
        std::int64_t page = 0;
        std::int64_t size = 0;
        {
            SQLite::Database desk(file(), SQLite::OPEN_READWRITE);
            desk.exec("PRAGMA wal_checkpoint(TRUNCATE)");
            page = desk.execAndGet("SELECT rootpage FROM sqlite_schema WHERE name='" + table + "'").getInt64();
            size = desk.execAndGet("PRAGMA page_size").getInt64();
        }
        std::fstream out(file(), std::ios::binary | std::ios::in | std::ios::out);
        out.seekp((page - 1) * size);
        const std::string rubbish(static_cast<std::size_t>(size), '\x5a');
        out.write(rubbish.data(), size);
    }

    FakeClock m_clock{Instant(std::chrono::sys_days(std::chrono::year(2026) / 11 / 24))};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Portfolio> m_portfolio;
    std::unique_ptr<DeskStore> m_store;
    std::unique_ptr<TakeoverBoard> m_board;
};

QTEST_GUILESS_MAIN(TestTakeoverBoard)
#include "tst_takeoverboard.moc"
