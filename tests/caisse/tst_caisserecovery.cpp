// SPDX-License-Identifier: GPL-3.0-or-later
// « Mot de passe oublié ? » and mails that did not come: neutral answers, and nobody's mailbox filled by strangers.
#include "app/caisse/rules/recovery.h"
#include "tests/caisse/caisseworld.h"

#include <QTest>

using namespace truelle;
using namespace truelle::caisse;
using namespace truelle::caisse::test;
using namespace std::chrono_literals;

namespace {

constexpr const char *kLea = "lea@x.example";
constexpr const char *kNobody = "nobody@x.example";
constexpr const char *kReset = "/v1/password-resets";
constexpr const char *kResend = "/v1/activations:resend";

std::string bodyOf(const std::string &email)
{
    return "{\"email\":\"" + email + "\"}";
}

} // namespace

class tst_CaisseRecovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_world.emplace(); }

    void reset_leadsToANewPassword()
    {
        m_world->addAccount(kLea);
        QCOMPARE(ask(kReset, kLea).status, 202);
        const std::string link = m_world->lastSecret(kLea);
        QVERIFY(link.starts_with("/password/"));
        QCOMPARE(m_world->signIn(kLea).status, 201); // asking alone changes nothing
        QCOMPARE(m_world
                     ->ask({"POST", link, {}, "password=Truelle-2027%21&password-again=Truelle-2027%21",
                            {{"Content-Type", "application/x-www-form-urlencoded"}}})
                     .status,
                 200);
        QCOMPARE(m_world->signIn(kLea, "Truelle-2027!").status, 201);
    }

    void addressesThatDifferByCase_areOne()
    {
        m_world->addAccount(kLea);
        QCOMPARE(ask(kReset, " LEA@X.Example ").status, 202);
        QCOMPARE(m_world->postsTo(kLea), 1);
    }

    void knownAndUnknown_areAnsweredAlike()
    {
        m_world->addAccount(kLea);
        for (const char *path : {kReset, kResend}) {
            const Response known = ask(path, kLea);
            const Response unknown = ask(path, kNobody);
            QCOMPARE(known.status, 202);
            QCOMPARE(unknown.status, known.status);
            QCOMPARE(unknown.body, known.body);
            QCOMPARE(unknown.headers, known.headers);
        }
        QCOMPARE(m_world->postsTo(kNobody), 0);
        QCOMPARE(m_world->hasher.verified, 0);
    }

    void knownAndUnknown_areTheSameWork()
    {
        // Rows written and taken away again, not time: that the one writes and the other does not is what would show.
        m_world->addAccount(kLea);
        const int idle = changesOf([] { });
        const int known = changesOf([this] { (void)ask(kReset, kLea); });
        const int unknown = changesOf([this] { (void)ask(kReset, kNobody); });
        QVERIFY(known > idle);
        QVERIFY2(std::abs(known - unknown) <= 1, (std::to_string(known) + ' ' + std::to_string(unknown)).c_str());
        QCOMPARE(m_world->value("SELECT count(*) FROM asked"), 2);
    }

    void threeMailsAnHour_whateverIsAskedFor()
    {
        m_world->addAccount(kLea);
        for (int i = 0; i < 20; ++i)
            QCOMPARE(ask(i % 2 == 0 ? kReset : kResend, i % 3 == 0 ? kLea : "Lea@X.example").status, 202);
        QVERIFY(m_world->postsTo(kLea) <= kRecoveryMails);
        m_world->clock.advance(1h);
        const int before = m_world->postsTo(kLea);
        QCOMPARE(ask(kReset, kLea).status, 202);
        QCOMPARE(m_world->postsTo(kLea), before + 1);
    }

    void askingIsNotForgotten_byARestart()
    {
        m_world->addAccount(kLea);
        for (int i = 0; i < kRecoveryMails; ++i)
            QCOMPARE(ask(kReset, kLea).status, 202);
        m_world->reopen();
        QCOMPARE(ask(kReset, kLea).status, 202);
        QCOMPARE(m_world->postsTo(kLea), kRecoveryMails);
    }

    void whatIsCounted_namesNobody()
    {
        QCOMPARE(ask(kReset, kNobody).status, 202);
        QCOMPARE(m_world->value("SELECT count(*) FROM asked WHERE length(key) = 32"), 1);
        QCOMPARE(m_world->value("SELECT count(*) FROM asked WHERE instr(CAST(key AS TEXT), 'nobody') > 0"), 0);
        QVERIFY(m_world->log.lines.find(kNobody) == std::string::npos);
    }

    void pendingAccount_getsItsActivationAgain()
    {
        m_world->addAccount(kLea, "pending");
        QCOMPARE(ask(kResend, kLea).status, 202);
        const std::string first = m_world->lastSecret(kLea);
        QVERIFY(first.starts_with("/activation/"));
        // A forgotten password does not activate by a side door.
        QCOMPARE(ask(kReset, kLea).status, 202);
        const std::string second = m_world->lastSecret(kLea);
        QVERIFY(second.starts_with("/activation/"));
        QCOMPARE(m_world->ask({"GET", first}).status, 410);
        QCOMPARE(m_world->ask({"GET", second}).status, 200);
    }

    void activeAccount_getsNoActivation()
    {
        m_world->addAccount(kLea);
        QCOMPARE(ask(kResend, kLea).status, 202);
        QCOMPARE(m_world->postsTo(kLea), 0);
    }

    void lapsedAndEndingCertifications_areSentAgain()
    {
        m_world->addAccount(kLea);
        for (const int days : {-1, 0, 30}) {
            m_world->change([&](Connection &store) {
                store.run("DELETE FROM asked");
                store.run("UPDATE account SET email_certified_until = ?1", dayNumber(kToday + std::chrono::days{days}));
            });
            const int before = m_world->postsTo(kLea);
            QCOMPARE(ask(kResend, kLea).status, 202);
            QCOMPARE(m_world->postsTo(kLea), before + 1);
            QVERIFY(m_world->lastSecret(kLea).starts_with("/certification/"));
        }
        m_world->change([](Connection &store) {
            store.run("DELETE FROM asked");
            store.run("UPDATE account SET email_certified_until = email_certified_until + 1");
        });
        const int before = m_world->postsTo(kLea);
        QCOMPARE(ask(kResend, kLea).status, 202);
        QCOMPARE(m_world->postsTo(kLea), before);
    }

    void accountBetweenTwoAddresses_getsTheLinkOfEach()
    {
        m_world->addAccount(kLea);
        QCOMPARE(m_world
                     ->ask({"POST", "/v1/me/email", m_world->tokenOf(kLea),
                            R"({"newEmail":"new@x.example","password":"Truelle-2026!"})",
                            {{"Content-Type", "application/json"}, {"Idempotency-Key", "k"}}})
                     .status,
                 202);
        QCOMPARE(ask(kResend, "new@x.example").status, 202);
        QCOMPARE(m_world->postsTo("new@x.example"), 2);
        QVERIFY(m_world->lastSecret("new@x.example").starts_with("/new-address/"));
        QCOMPARE(ask(kReset, kLea).status, 202);
        QVERIFY(m_world->lastSecret(kLea).starts_with("/keep-address/"));
    }

    void wrongForms_areRefusedWithoutACount_data()
    {
        QTest::addColumn<std::string>("body");
        QTest::addColumn<int>("status");
        QTest::newRow("no json") << std::string("email=a") << 400;
        QTest::newRow("missing") << std::string("{}") << 422;
        QTest::newRow("empty") << std::string(R"({"email":""})") << 422;
        QTest::newRow("no address") << std::string(R"({"email":"lea"})") << 422;
        QTest::newRow("two") << std::string(R"({"email":"a@x.example,b@x.example"})") << 422;
        QTest::newRow("header") << std::string(R"({"email":"a@x.example\r\nBcc:b@x.example"})") << 422;
        QTest::newRow("list") << std::string(R"({"email":["a@x.example"]})") << 422;
        QTest::newRow("long") << bodyOf(std::string(300, 'a') + "@x.example") << 422;
    }
    void wrongForms_areRefusedWithoutACount()
    {
        QFETCH(std::string, body);
        QFETCH(int, status);
        for (const char *path : {kReset, kResend})
            QCOMPARE(m_world->ask({"POST", path, {}, body, {{"Content-Type", "application/json"}}}).status, status);
        QCOMPARE(m_world->value("SELECT count(*) FROM asked"), 0);
        QCOMPARE(m_world->ask({"POST", kReset, {}, R"({"email":"a@x.example"})", {}}).status, 415);
    }

private:
    Response ask(const char *path, const std::string &email)
    {
        return m_world->ask({"POST", path, {}, bodyOf(email), {{"Content-Type", "application/json"}}});
    }

    template<typename Work>
    int changesOf(Work work)
    {
        const auto total = [this] {
            return static_cast<int>(m_world->value("SELECT total_changes()"));
        };
        const int before = total();
        work();
        return total() - before;
    }

    std::optional<CaisseWorld> m_world;
};

QTEST_GUILESS_MAIN(tst_CaisseRecovery)
#include "tst_caisserecovery.moc"
