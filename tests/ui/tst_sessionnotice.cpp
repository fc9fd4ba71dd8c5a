// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/sessionnotice.h"

#include "tests/support/syncbench.h"
#include "ui/services/errortext.h"

#include <QTest>

using namespace truelle;
using namespace truelle::ui;
using namespace Qt::Literals::StringLiterals;

// What the portfolio says when a caisse has ended a session.
class TestSessionNotice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<SyncBench>();
        m_key = m_bench->signIn()->key;
    }
    void cleanup() { m_bench->close(); }

    void signedInOrOut_saysNothing()
    {
        QVERIFY(!sessionNotice(*m_bench->registry));
        QCOMPARE(codeOf(m_bench->registry->close(m_key)), "ok"); // the person's own wish
        QVERIFY(!sessionNotice(*m_bench->registry));
    }

    void endedSession_namesTheAccountWhereThereAreSeveral()
    {
        endWith(ErrorCode::SessionEnded, 401);
        QCOMPARE(sessionNotice(*m_bench->registry)->title, u"Votre session est terminée"_s);
        Account other = m_bench->sessions.account();
        other.id = AccountId("other");
        const AccountContext *second = *m_bench->registry->put({"https://caisse.test", {}}, SessionScript::caisse(), other);
        QCOMPARE(codeOf(m_bench->registry->close(second->key)), "ok");
        const auto notice = sessionNotice(*m_bench->registry);
        QCOMPARE(notice->account, m_key);
        QVERIFY(notice->title.contains(u"Fournier · CIBTP de test"_s));
    }

    // A password would not help: what does is said at once.
    void accountThatMustBeCertified_saysWhatToDo_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("not activated") << ErrorCode::AccountNotActivated;
        QTest::newRow("certification lapsed") << ErrorCode::CertificationLapsed;
    }
    void accountThatMustBeCertified_saysWhatToDo()
    {
        QFETCH(ErrorCode, code);
        endWith(code, 403);
        const ErrorWords words = errorWords(Error(code));
        QVERIFY(sessionNotice(*m_bench->registry)->text.contains(words.whatHappened));
        QVERIFY(sessionNotice(*m_bench->registry)->text.contains(words.whatToDo));
    }

    void certificationsEnd_isSaidAheadOfAnOpenAccount_data()
    {
        QTest::addColumn<int>("daysLeft");
        QTest::addColumn<bool>("isSaid");
        QTest::newRow("far") << 31 << false;
        QTest::newRow("ahead") << 30 << true;
        QTest::newRow("over") << -1 << true;
    }
    void certificationsEnd_isSaidAheadOfAnOpenAccount()
    {
        QFETCH(int, daysLeft);
        QFETCH(bool, isSaid);
        const Date today = parisDate(m_bench->clock.now());
        QVERIFY(!certificationNotice(*m_bench->registry, today)); // a caisse that does not say
        Account account = m_bench->registry->find(m_key)->account;
        account.emailCertifiedUntil = today + std::chrono::days(daysLeft);
        QVERIFY(m_bench->registry->put({"https://caisse.test", {}}, SessionScript::caisse(), account));
        const auto notice = certificationNotice(*m_bench->registry, today);
        QCOMPARE(notice.has_value(), isSaid);
        if (!isSaid)
            return;
        QCOMPARE(notice->account, m_key);
        QCOMPARE(notice->way, SessionNotice::Way::MyAccount);
        QVERIFY(notice->text.contains(QString::fromStdString(account.email)));
        QCOMPARE(codeOf(m_bench->registry->close(m_key)), "ok");
        QVERIFY(!certificationNotice(*m_bench->registry, today)); // nobody's to say
    }

private:
    // The caisse refuses the session's next refresh.
    void endWith(ErrorCode code, int status)
    {
        m_bench->server.on("POST", "/v1/sessions:refresh",
                           [=](const HttpRequest &) { return Result<HttpAnswer>(problemAnswer(Error(code), status)); });
        m_bench->clock.advance(std::chrono::hours(1)); // the access token has lapsed
        Session &session = *m_bench->registry->find(m_key)->session;
        QObject context;
        HttpRequest request;
        request.target = "/v1/me";
        session.authorised(request, &context)->start();
        QTRY_COMPARE(session.state(), SessionState::SignedOut);
    }

    std::unique_ptr<SyncBench> m_bench;
    AccountKey m_key;
};

QTEST_GUILESS_MAIN(TestSessionNotice)
#include "tst_sessionnotice.moc"
