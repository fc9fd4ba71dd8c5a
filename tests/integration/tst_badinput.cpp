// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong at the door, each with its own named answer and nothing lost.
#include "core/flows/signinflow.h"
#include "core/net/qthttptransport.h"
#include "tests/support/caisseprocess.h"
#include "tests/support/testclient.h"

#include <QFile>
#include <QTcpServer>
#include <QTest>

using namespace truelle;
using namespace Qt::Literals::StringLiterals;

namespace {
const std::string kPassword = "Truelle-2026!";
}

class TestBadInput : public QObject
{
    Q_OBJECT
private:
    CaisseProcess m_caisse;

    ErrorCode signInCode(const Endpoint &endpoint, const std::string &email, const std::string &password)
    {
        TestClient client;
        if (!client.open())
            return ErrorCode::Internal;
        const auto account = client.signIn(endpoint, email, password);
        if (!client.violations().isEmpty())
            qWarning() << client.violations();
        return account ? ErrorCode::Internal : account.error().code;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_caisse.run({u"seed"_s, u"--sites"_s, u"320"_s}), qPrintable(m_caisse.output()));
        QVERIFY2(m_caisse.serve(), qPrintable(m_caisse.output()));
    }

    void wrongPasswordAndUnknownAddressAnswerAlike()
    {
        QCOMPARE(signInCode(m_caisse.endpoint(), "lea.fournier@batiloire.example", "wrong"),
                 ErrorCode::InvalidCredentials);
        QCOMPARE(signInCode(m_caisse.endpoint(), "nobody@nowhere.example", "wrong"), ErrorCode::InvalidCredentials);
    }

    void anAccountThatWaitsForActivationSaysSo()
    {
        QCOMPARE(signInCode(m_caisse.endpoint(), "paul.girard@toitures-girard.example", kPassword),
                 ErrorCode::AccountNotActivated);
        QCOMPARE(signInCode(m_caisse.endpoint(), "paul.girard@toitures-girard.example", "wrong"),
                 ErrorCode::InvalidCredentials);
    }

    void manyWrongPasswordsLockWithATimeToWait()
    {
        TestClient client;
        QVERIFY(client.open());
        std::optional<Error> last;
        for (int i = 0; i < 12; ++i) {
            const auto account = client.signIn(m_caisse.endpoint(), "nadia.benali@comptagestion.example", "wrong");
            QVERIFY(!account);
            last = account.error();
            if (last->code == ErrorCode::AccountLocked)
                break;
        }
        QCOMPARE(last->code, ErrorCode::AccountLocked);
        QVERIFY(last->retryAfter.has_value());
        QCOMPARE(client.violations(), QStringList());
    }

    void aCaisseThatIsNotThereIsRefusedOrUnknown()
    {
        QTcpServer taken; // a port that is free a moment later
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        const quint16 port = taken.serverPort();
        taken.close();
        const Endpoint nowhere{"https://127.0.0.1:" + std::to_string(port), m_caisse.endpoint().caPem};
        QCOMPARE(signInCode(nowhere, "a@b.fr", "x"), ErrorCode::ConnectionRefused);
    }

    void aCaisseOfAnUnknownAuthorityIsNotTrusted()
    {
        Endpoint untrusted = m_caisse.endpoint();
        untrusted.caPem.clear();
        QCOMPARE(signInCode(untrusted, "a@b.fr", "x"), ErrorCode::CertificateUntrusted);
    }

    void anAddressThatIsNotHttpsIsRefusedUnasked_data()
    {
        QTest::addColumn<QString>("address");
        for (const char *address : {"http://127.0.0.1", "ftp://caisse.example", "", "   ", "https://", "javascript:alert(1)",
                                    "https://user:secret@caisse.example"})
            QTest::addRow("%s", address) << QString::fromUtf8(address);
    }
    void anAddressThatIsNotHttpsIsRefusedUnasked()
    {
        QFETCH(QString, address);
        QCOMPARE(signInCode({address.toStdString(), {}}, "a@b.fr", "x"), ErrorCode::InvalidInput);
    }

    void aSecondServerOnTheSameFolderIsRefused()
    {
        QVERIFY(!m_caisse.run({u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s}));
        QVERIFY(!m_caisse.output().isEmpty());
        QVERIFY(m_caisse.isRunning());
    }

    void aDamagedCacheIsRebuiltAndTheCaisseFillsItAgain()
    {
        TestClient client;
        QVERIFY(client.open());
        QVERIFY(client.signIn(m_caisse.endpoint(), "lea.fournier@batiloire.example", kPassword));
        QVERIFY(client.synchronise());
        QCOMPARE(client.workspace().portfolio().sites().size(), std::size_t(12));
        client.close();
        QFile cache(client.profile() + u"/cache.db"_s);
        QVERIFY(cache.open(QIODevice::ReadWrite));
        QVERIFY(cache.size() > 8192);
        cache.seek(0);
        cache.write(QByteArray(8192, 'x'));
        cache.close();
        QFile::remove(client.profile() + u"/cache.db-wal"_s);

        QVERIFY(client.open());
        QCOMPARE(client.workspace().cacheOpening().outcome, StoreOutcome::Rebuilt);
        QCOMPARE(client.workspace().portfolio().sites().size(), std::size_t(0));
        QVERIFY(client.synchronise());
        QCOMPARE(client.workspace().portfolio().sites().size(), std::size_t(12));
    }
};

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_badinput.moc"
