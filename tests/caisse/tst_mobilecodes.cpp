// SPDX-License-Identifier: GPL-3.0-or-later
// « Certifier » a mobile number, attacked: tries, sends, time, other people's codes and numbers.
#include "app/caisse/rules/asked.h"
#include "app/caisse/rules/mobilecodes.h"
#include "tests/caisse/caisseworld.h"

#include <QTest>

#include <set>

using namespace truelle;
using namespace truelle::caisse;
using namespace truelle::caisse::test;
using namespace std::chrono_literals;

namespace {
constexpr const char *kNumber = "+33612345678";
constexpr const char *kOtherNumber = "+33753345678";
} // namespace

class tst_MobileCodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_world.emplace();
        m_owner = {std::nullopt, m_world->addAccount("lea@x.example")};
    }

    void rightCode_certifiesOnce()
    {
        const auto challenge = send();
        QVERIFY(challenge);
        QCOMPARE(challenge->lifetime, std::chrono::seconds(10min));
        QCOMPARE(challenge->triesLeft, 5);
        QCOMPARE(challenge->sendsLeft, 2);
        const std::string code = m_world->lastSecret(kNumber);
        QCOMPARE(code.size(), std::size_t(6));
        QVERIFY(!certified());
        QVERIFY(confirm(code).isCertified);
        QVERIFY(certified());
        // A lost answer may be asked for again: what is certified stays so.
        QVERIFY(confirm(code).isCertified);
    }

    void codeAsItIsReadAloud_isTaken()
    {
        QVERIFY(send());
        const std::string code = m_world->lastSecret(kNumber);
        QVERIFY(confirm(' ' + code.substr(0, 3) + ' ' + code.substr(3)).isCertified);
    }

    void fiveTries_thenTheRightOneIsWorthNothing()
    {
        QVERIFY(send());
        const std::string code = m_world->lastSecret(kNumber);
        for (int left = 4; left >= 0; --left) {
            const MobileConfirmation wrong = confirm(another(code));
            QVERIFY(!wrong.isCertified);
            QCOMPARE(wrong.triesLeft, left);
        }
        const MobileConfirmation late = confirm(code);
        QVERIFY(!late.isCertified);
        QCOMPARE(late.triesLeft, 0);
        QVERIFY(!certified());
    }

    void triesAreCounted_overARestart()
    {
        QVERIFY(send());
        const std::string code = m_world->lastSecret(kNumber);
        for (int i = 0; i < 3; ++i)
            QVERIFY(!confirm(another(code)).isCertified);
        m_world->reopen();
        QCOMPARE(confirm(another(code)).triesLeft, 1);
    }

    void codeLapses_afterTenMinutes()
    {
        QVERIFY(send());
        const std::string code = m_world->lastSecret(kNumber);
        m_world->clock.advance(10min);
        const MobileConfirmation late = confirm(code);
        QVERIFY(!late.isCertified);
        QCOMPARE(late.triesLeft, 0);
    }

    void newSend_voidsTheOldCode()
    {
        QVERIFY(send());
        const std::string old = m_world->lastSecret(kNumber);
        std::string fresh = old;
        while (fresh == old) { // one time in a million
            m_world->clock.advance(1h);
            QVERIFY(send());
            fresh = m_world->lastSecret(kNumber);
        }
        QVERIFY(!confirm(old).isCertified);
        QVERIFY(confirm(fresh).isCertified);
    }

    void threeSendsAnHour_perOwnerAndPerNumber()
    {
        for (int left = 2; left >= 0; --left)
            QCOMPARE(send()->sendsLeft, left);
        const auto fourth = send();
        QVERIFY(!fourth);
        QCOMPARE(fourth.error().code, ErrorCode::RateLimited);
        QCOMPARE(fourth.error().retryAfter.value_or(0s), std::chrono::seconds(1h));
        // The owner has no sends left for another number either, nor anybody else for this one.
        QCOMPARE(send(m_owner, kOtherNumber).error().code, ErrorCode::RateLimited);
        const MobileOwner other{std::nullopt, m_world->addAccount("paul@x.example")};
        QCOMPARE(send(other, kNumber).error().code, ErrorCode::RateLimited);
        QCOMPARE(m_world->postsTo(kNumber), 3);
        QCOMPARE(m_world->postsTo(kOtherNumber), 0);
        QVERIFY(send(other, kOtherNumber));
        m_world->clock.advance(1h);
        QVERIFY(send());
    }

    void refusedSend_leavesTheLastCodeGood()
    {
        for (int i = 0; i < 3; ++i)
            QVERIFY(send());
        QVERIFY(!send());
        QVERIFY(confirm(m_world->lastSecret(kNumber)).isCertified);
    }

    void codeIsBound_toOwnerAndNumber()
    {
        QVERIFY(send());
        const std::string code = m_world->lastSecret(kNumber);
        const MobileOwner other{std::nullopt, m_world->addAccount("paul@x.example")};
        QCOMPARE(confirm(code, other, kNumber).triesLeft, 0);
        QCOMPARE(confirm(code, m_owner, kOtherNumber).triesLeft, 0);
        QVERIFY(!isCertifiedNow(other, kNumber));
        QVERIFY(confirm(code).isCertified);
        QVERIFY(!isCertifiedNow(other, kNumber));
        QVERIFY(!isCertifiedNow(m_owner, kOtherNumber));
        // Not even to a row that somebody copies in the store.
        m_world->change([&](Connection &store) {
            store.run("INSERT INTO mobile_challenge (account_id, mobile, code_hash, sent_at, expires_at) "
                      "SELECT ?1, mobile, code_hash, sent_at, expires_at FROM mobile_challenge",
                      other.account);
        });
        QVERIFY(!confirm(code, other, kNumber).isCertified);
    }

    void codeIsNowhereInClear_onceSent()
    {
        QVERIFY(send());
        const std::string code = m_world->lastSecret(kNumber);
        QCOMPARE(m_world->value("SELECT count(*) FROM mobile_challenge WHERE instr(CAST(code_hash AS TEXT), '"
                                + code + "') > 0"),
                 0);
        QCOMPARE(m_world->value("SELECT count(*) FROM post WHERE instr(body, '" + code + "') > 0"), 0);
        QCOMPARE(m_world->value("SELECT length(code_hash) FROM mobile_challenge"), 32);
        QVERIFY(m_world->log.lines.find(code) == std::string::npos);
    }

    void onlyMobileNumbers_areSentTo_data()
    {
        QTest::addColumn<std::string>("number");
        QTest::addColumn<std::string>("code");
        QTest::newRow("national") << std::string("0612345678") << std::string("invalid");
        QTest::newRow("with blanks") << std::string("+33 6 12 34 56 78") << std::string("invalid");
        QTest::newRow("empty") << std::string() << std::string("invalid");
        QTest::newRow("no number") << std::string("+33600") << std::string("invalid");
        QTest::newRow("two numbers") << std::string("+33612345678,+33753345678") << std::string("invalid");
        QTest::newRow("fixed") << std::string("+33140000000") << std::string("not-mobile");
    }
    void onlyMobileNumbers_areSentTo()
    {
        QFETCH(std::string, number);
        QFETCH(std::string, code);
        const auto refused = send(m_owner, number);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::ValidationFailed);
        QCOMPARE(refused.error().fields.front(), (FieldError{"/mobile", code}));
        QCOMPARE(m_world->value("SELECT count(*) FROM post"), 0);
        QCOMPARE(m_world->value("SELECT count(*) FROM asked"), 0);
    }

    void ownNumber_isMarkedAtOnce()
    {
        m_world->change([](Connection &store) { store.run("UPDATE account SET mobile = ?1", kNumber); });
        QVERIFY(send());
        QVERIFY(confirm(m_world->lastSecret(kNumber)).isCertified);
        QCOMPARE(m_world->value("SELECT mobile_certified FROM account"), 1);
        QCOMPARE(m_world->value("SELECT version FROM account"), 2);
    }

    void counts_forgetOldAndKnowTheWait()
    {
        m_world->change([&](Connection &store) {
            const AskLimit limit{2, 1h};
            const auto ask = [&](const char *whom) {
                return countAsked(store, "key", "what", whom, limit, m_world->clock.now());
            };
            QCOMPARE(ask("a").left, 1);
            m_world->clock.advance(20min);
            QCOMPARE(ask("a").left, 0);
            QVERIFY(!ask("a").isWithin);
            QCOMPARE(ask("a").wait, std::chrono::seconds(40min));
            QVERIFY(ask("b").isWithin);
            m_world->clock.advance(40min);
            QVERIFY(ask("a").isWithin);
            // A clock that is set back does not lock anybody out for longer than the limit.
            m_world->clock.advance(-24h);
            QVERIFY(ask("a").wait <= 1h);
            pruneAsked(store, m_world->clock.now() + kAskedMemory + 48h);
            QCOMPARE(store.value("SELECT count(*) FROM asked").value_or(-1), 0);
        });
    }

private:
    Result<MobileChallenge> send() { return send(m_owner, kNumber); }
    Result<MobileChallenge> send(const MobileOwner &owner, const std::string &number)
    {
        return m_world->database->write(
            [&](Connection &store) { return sendMobileCode(*m_world->services, store, owner, number); });
    }
    MobileConfirmation confirm(const std::string &code) { return confirm(code, m_owner, kNumber); }
    MobileConfirmation confirm(const std::string &code, const MobileOwner &owner, const std::string &number)
    {
        return m_world->database
            ->write([&](Connection &store) {
                return confirmMobileCode(*m_world->services, store, owner, number, Secret(code));
            })
            .value_or(MobileConfirmation{false, -1});
    }
    bool certified() { return isCertifiedNow(m_owner, kNumber); }
    bool isCertifiedNow(const MobileOwner &owner, const std::string &number)
    {
        bool is = false;
        m_world->change([&](Connection &store) { is = isCertified(store, owner, number); });
        return is;
    }
    static std::string another(std::string code)
    {
        code[0] = code[0] == '9' ? '0' : static_cast<char>(code[0] + 1);
        return code;
    }

    std::optional<CaisseWorld> m_world;
    MobileOwner m_owner;
};

QTEST_GUILESS_MAIN(tst_MobileCodes)
#include "tst_mobilecodes.moc"
