// SPDX-License-Identifier: GPL-3.0-or-later
// The caisse's e-mails through a real SMTP server with STARTTLS: read back from it, their links followed.
#include "tests/support/caisseprocess.h"
#include "tests/support/webclient.h"
#include "ui/demonstration/mailtext.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace truelle;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPatience = 30'000; // ms
const QString kLea = u"lea.fournier@batiloire.example"_s;

} // namespace

class tst_MailLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QProcess probe;
        probe.start(u"/usr/bin/python3"_s, {u"-c"_s, u"import aiosmtpd"_s});
        if (!probe.waitForFinished() || probe.exitCode() != 0)
            QSKIP("python3-aiosmtpd is not there");
        QVERIFY2(m_caisse.run({u"seed"_s, u"--sites"_s, u"20"_s}), qPrintable(m_caisse.output()));
        // The first start makes the certificates, which the mail server uses too.
        QVERIFY2(m_caisse.serve(), qPrintable(m_caisse.log()));
        m_caisse.stop();
        startMailServer();
        QVERIFY2(m_caisse.serve(0, {u"--smtp"_s, u"smtp://localhost:%1"_s.arg(m_mailPort), u"--smtp-ca"_s,
                                    m_caisse.caFile(), u"--public-address"_s, u"https://localhost"_s}),
                 qPrintable(m_caisse.log()));
        m_web = std::make_unique<WebClient>(m_caisse.caFile());
    }

    void cleanupTestCase()
    {
        m_mailServer.closeWriteChannel();
        if (m_mailServer.state() != QProcess::NotRunning)
            QVERIFY(m_mailServer.waitForFinished(kPatience));
    }

    void resetLink_comesByMailAndWorks()
    {
        const QByteArray body = "{\"email\":\"" + kLea.toUtf8() + "\"}";
        QCOMPARE(m_web->postJson(own() + u"/v1/password-resets"_s, body).status, 202);
        const QJsonObject mail = nextMailTo(kLea, u"/password/"_s);
        QVERIFY2(!mail.isEmpty(), m_output.constData());
        QVERIFY(mail[u"tls"_s].toBool());
        const ui::MailText text = ui::readMail(mail[u"data"_s].toString().toUtf8());
        QVERIFY(!text.body.contains(u'{'));
        const QString link = ui::firstLink(text.body);
        // By the address that the outside has for the caisse.
        QVERIFY2(link.startsWith(u"https://localhost/password/"_s), qPrintable(link));
        const QString page = own() + link.mid(QStringLiteral("https://localhost").size());
        QCOMPARE(m_web->get(page).status, 200);
        QCOMPARE(signIn("Truelle-2026!"), 201);
        const QByteArray form = "password=Truelle-2027%21&password-again=Truelle-2027%21";
        QCOMPARE(m_web->submit(page, form).status, 200);
        QCOMPARE(signIn("Truelle-2026!"), 401);
        QCOMPARE(signIn("Truelle-2027!"), 201);
        QCOMPARE(m_web->submit(page, form).status, 410);
        // And the notice of it.
        QVERIFY(!nextMailTo(kLea, u"vient d'être modifié"_s).isEmpty());
    }

    void listedMail_tellsNoLink()
    {
        QVERIFY(m_caisse.run({u"mail"_s, u"list"_s}));
        QVERIFY(m_caisse.output().contains(kLea));
        QVERIFY(!m_caisse.output().contains(u"/password/"_s));
    }

private:
    [[nodiscard]] QString own() const { return u"https://127.0.0.1:%1"_s.arg(m_caisse.port()); }

    int signIn(const QByteArray &password)
    {
        const QByteArray body = "{\"email\":\"" + kLea.toUtf8() + "\",\"password\":\"" + password + "\"}";
        return m_web->postJson(own() + u"/v1/sessions"_s, body).status;
    }

    void startMailServer()
    {
        const QString tls = m_caisse.dataFolder() + u"/tls/"_s;
        m_mailServer.start(u"/usr/bin/python3"_s, {qEnvironmentVariable("TRUELLE_SMTP_SINK"), u"--certificate"_s,
                                                   tls + u"server.pem"_s, u"--key"_s, tls + u"server-key.pem"_s});
        const QJsonObject started = nextLine();
        m_mailPort = started[u"listening"_s].toInt();
        QVERIFY2(m_mailPort != 0, m_mailServer.readAllStandardError().constData());
    }

    QJsonObject nextLine()
    {
        while (!m_output.contains('\n')) {
            if (!m_mailServer.waitForReadyRead(kPatience))
                return {};
            m_output += m_mailServer.readAllStandardOutput();
        }
        const qsizetype end = m_output.indexOf('\n');
        const QJsonObject line = QJsonDocument::fromJson(m_output.left(end)).object();
        m_output.remove(0, end + 1);
        return line;
    }

    // Others come too: what the seed queued. An empty object where none comes.
    QJsonObject nextMailTo(const QString &to, const QString &part)
    {
        for (QJsonObject mail = nextLine(); !mail.isEmpty(); mail = nextLine()) {
            const QString text = ui::readMail(mail[u"data"_s].toString().toUtf8()).body;
            if (mail[u"recipients"_s].toVariant().toStringList().contains(to) && text.contains(part))
                return mail;
        }
        return {};
    }

    CaisseProcess m_caisse;
    QProcess m_mailServer;
    int m_mailPort = 0;
    QByteArray m_output;
    std::unique_ptr<WebClient> m_web;
};

QTEST_GUILESS_MAIN(tst_MailLinks)
#include "tst_maillinks.moc"
