// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/post/dispatcher.h"
#include "app/caisse/store/reference.h"
#include "app/caisse/tls/certificates.h"
#include "tests/support/fakeclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <future>

using namespace truelle;
using namespace truelle::caisse;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr const char *kPublicAddress = "https://caisse.example:8443";

// Keeps the log's bytes, to look for what must not be in it.
class RecordingSink final : public LogSink
{
public:
    void write(LogLevel level, std::string_view category, std::string_view message,
               std::initializer_list<LogField> fields) override
    {
        lines += formatLogLine(Instant{}, level, category, message, fields) + "\n";
    }
    std::string lines;
};

const QString kPython = u"/usr/bin/python3"_s;

} // namespace

class TestSmtp : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QProcess probe;
        probe.start(kPython, {u"-c"_s, u"import aiosmtpd"_s});
        if (!probe.waitForFinished() || probe.exitCode() != 0)
            QSKIP("python3-aiosmtpd is not there");
        const SystemClock clock;
        const std::vector<std::string> names{"localhost", "127.0.0.1"};
        const std::vector<std::string> others{"elsewhere.example"};
        QVERIFY(m_certificates.keepInOrder(names, clock));
        QVERIFY(m_otherCertificates.keepInOrder(others, clock));
    }

    void init()
    {
        m_data = std::make_unique<QTemporaryDir>();
        auto opened = Database::open(m_data->path().toStdString(), m_clock);
        QVERIFY(opened);
        m_database = *std::move(opened);
        m_log.lines.clear();
        QVERIFY(m_database->write([&](Connection &store) -> Result<void> {
            enqueue(store,
                    {PostChannel::Mail, "lea@batiloire.example", "Léa Fournier", "Vos droits d'accès",
                     "Bonjour,\n.\nÀ bientôt.\n", "1"},
                    m_clock.now());
            return {};
        }));
    }

    void cleanup() { stopSink(); }

    void mailIsDeliveredOnceOverTls()
    {
        startSink({});
        Dispatcher dispatcher(*m_database, carriers(m_certificates), m_log, kPublicAddress);
        QCOMPARE(dispatcher.deliverDue().value_or(-1), 1);
        m_clock.advance(48h);
        QCOMPARE(dispatcher.deliverDue().value_or(-1), 0);
        const QList<QJsonObject> messages = received(1);
        QCOMPARE(messages.size(), 1);
        QVERIFY(messages[0][u"tls"].toBool());
        QCOMPARE(messages[0][u"recipients"].toArray().size(), 1);
        QCOMPARE(messages[0][u"recipients"][0].toString(), u"lea@batiloire.example"_s);
        const QString data = messages[0][u"data"].toString();
        QVERIFY2(data.contains(u"Message-ID: <post-1."_s), qPrintable(data));
        QVERIFY2(data.contains(u"\r\n=2E\r\n=C3=80 bient=C3=B4t.\r\n"_s), qPrintable(data));
    }

    void loginIsUsedAndNeverLogged()
    {
        startSink({u"--login"_s, u"caisse:p@ss word"_s});
        Dispatcher good(*m_database, carriers(m_certificates, "caisse:p%40ss%20word@"), m_log, kPublicAddress);
        QCOMPARE(good.deliverDue().value_or(-1), 1);
        QCOMPARE(m_log.lines.find("ss word"), std::string::npos);
    }

    void wrongLoginIsToldWithoutThePassword()
    {
        startSink({u"--login"_s, u"caisse:right"_s});
        Dispatcher dispatcher(*m_database, carriers(m_certificates, "caisse:wrong-one@"), m_log, kPublicAddress);
        QCOMPARE(dispatcher.deliverDue().value_or(-1), 0);
        QVERIFY2(m_log.lines.find("invalid-credentials") != std::string::npos,
                 (m_log.lines + waiting().lastError).c_str());
        QCOMPARE((m_log.lines + waiting().lastError).find("wrong-one"), std::string::npos);
        QVERIFY(waiting().nextAttempt.has_value());
    }

    void serverWithoutStartTlsGetsNothing()
    {
        startSink({u"--mode"_s, u"plain"_s});
        Dispatcher dispatcher(*m_database, carriers(m_certificates), m_log, kPublicAddress);
        QCOMPARE(dispatcher.deliverDue().value_or(-1), 0);
        QVERIFY2(m_log.lines.find("tls-failed") != std::string::npos, m_log.lines.c_str());
        QVERIFY(received(0).isEmpty());
        QVERIFY(waiting().nextAttempt.has_value());
    }

    void unknownAuthorityIsRefused()
    {
        startSink({});
        Dispatcher dispatcher(*m_database, carriers(m_otherCertificates), m_log, kPublicAddress);
        QCOMPARE(dispatcher.deliverDue().value_or(-1), 0);
        QVERIFY2(m_log.lines.find("certificate-untrusted") != std::string::npos, m_log.lines.c_str());
        QVERIFY(received(0).isEmpty());
    }

    void certificateOfAnotherHostIsRefused()
    {
        startSink({}, m_otherCertificates);
        Dispatcher dispatcher(*m_database, carriers(m_otherCertificates), m_log, kPublicAddress);
        QCOMPARE(dispatcher.deliverDue().value_or(-1), 0);
        QVERIFY2(m_log.lines.find("certificate-untrusted") != std::string::npos, m_log.lines.c_str());
        QVERIFY(received(0).isEmpty());
    }

    void refusedMailIsGivenUp()
    {
        startSink({u"--answer"_s, u"550 no such mailbox"_s});
        Dispatcher dispatcher(*m_database, carriers(m_certificates), m_log, kPublicAddress);
        QCOMPARE(dispatcher.deliverDue().value_or(-1), 0);
        QVERIFY(!waiting().nextAttempt);
        QVERIFY2(waiting().lastError.find("550") != std::string::npos, waiting().lastError.c_str());
    }

    void mailWaitsWhileTheServerIsDownAndArrivesLater()
    {
        startSink({});
        const int port = m_port;
        stopSink();
        Dispatcher dispatcher(*m_database, carriers(m_certificates), m_log, kPublicAddress);
        QCOMPARE(dispatcher.deliverDue().value_or(-1), 0);
        QVERIFY2(m_log.lines.find("connection-refused") != std::string::npos, m_log.lines.c_str());
        startSink({u"--port"_s, QString::number(port)});
        m_clock.advance(2min);
        QCOMPARE(dispatcher.deliverDue().value_or(-1), 1);
        QCOMPARE(received(1).size(), 1);
    }

    void forgedRecipientNeverReachesTheServer()
    {
        startSink({});
        QVERIFY(m_database->write([&](Connection &store) -> Result<void> {
            store.run("UPDATE post SET recipient = ?1", "a@b.example>\r\nRCPT TO:<evil@c.example");
            return {};
        }));
        Dispatcher dispatcher(*m_database, carriers(m_certificates), m_log, kPublicAddress);
        QCOMPARE(dispatcher.deliverDue().value_or(-1), 0);
        QVERIFY(!waiting().nextAttempt);
        QVERIFY(received(0).isEmpty());
    }

    void stoppingDoesNotWaitForASilentServer()
    {
        QTcpServer silent; // accepts and never says a word
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        m_port = silent.serverPort();
        Dispatcher dispatcher(*m_database, carriers(m_certificates), m_log, kPublicAddress);
        dispatcher.start();
        QVERIFY(silent.waitForNewConnection(10'000));
        auto stopped = std::async(std::launch::async, [&] { dispatcher.stop(); });
        QCOMPARE(stopped.wait_for(10s), std::future_status::ready);
        QCOMPARE(waiting().attempts, 0);
    }

    void addressesOfServersAreJudged_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("host"); // empty: refused
        QTest::addColumn<int>("port");
        QTest::newRow("plain") << u"smtp://mail.example"_s << u"mail.example"_s << 587;
        QTest::newRow("all") << u"smtp://u:p%3A@mail.example:25/"_s << u"mail.example"_s << 25;
        QTest::newRow("smtps") << u"smtps://mail.example"_s << u"mail.example"_s << 465;
        QTest::newRow("web") << u"https://mail.example"_s << QString() << 0;
        QTest::newRow("no host") << u"smtp://"_s << QString() << 0;
        QTest::newRow("port") << u"smtp://mail.example:70000"_s << QString() << 0;
        QTest::newRow("path") << u"smtp://mail.example/x"_s << QString() << 0;
        QTest::newRow("line end") << u"smtp://u%0d%0a:p@mail.example"_s << QString() << 0;
    }
    void addressesOfServersAreJudged()
    {
        QFETCH(QString, url);
        QFETCH(QString, host);
        QFETCH(int, port);
        const auto server = parseSmtpUrl(url.toStdString());
        QCOMPARE(server.has_value(), !host.isEmpty());
        if (server) {
            QCOMPARE(QString::fromStdString(server->host), host);
            QCOMPARE(server->port, port);
        }
    }

private:
    void startSink(const QStringList &more) { startSink(more, m_certificates); }
    void startSink(const QStringList &more, const PrivateCertificates &certificates)
    {
        m_output.clear();
        m_sink.start(kPython,
                     QStringList{qEnvironmentVariable("TRUELLE_SMTP_SINK"), u"--certificate"_s,
                                 QString::fromStdString(certificates.certificateFile().string()), u"--key"_s,
                                 QString::fromStdString(certificates.keyFile().string())}
                         + more);
        while (!m_output.contains('\n')) {
            QVERIFY2(m_sink.waitForReadyRead(20'000), m_sink.readAllStandardError().constData());
            m_output += m_sink.readAllStandardOutput();
        }
        m_port = QJsonDocument::fromJson(m_output).object()[u"listening"].toInt();
        m_output.clear();
        QVERIFY(m_port != 0);
    }

    void stopSink()
    {
        m_sink.closeWriteChannel();
        if (m_sink.state() != QProcess::NotRunning)
            QVERIFY(m_sink.waitForFinished(20'000));
    }

    // What the server got until it stopped; waits for `count` messages first.
    [[nodiscard]] QList<QJsonObject> received(int count)
    {
        while (m_output.count('\n') < count && m_sink.waitForReadyRead(10'000))
            m_output += m_sink.readAllStandardOutput();
        stopSink();
        m_output += m_sink.readAllStandardOutput();
        QList<QJsonObject> messages;
        for (const QByteArray &line : m_output.split('\n'))
            if (!line.isEmpty())
                messages.append(QJsonDocument::fromJson(line).object());
        return messages;
    }

    [[nodiscard]] Carriers carriers(const PrivateCertificates &trusted, const std::string &login = {}) const
    {
        auto server = parseSmtpUrl("smtp://" + login + "localhost:" + std::to_string(m_port));
        if (!server)
            qFatal("the test's own address is refused");
        server->caFile = trusted.authorityFile();
        return makeCarriers(m_data->path().toStdString(), referenceCaisse(), *server);
    }

    [[nodiscard]] QueuedPost waiting() const
    {
        return m_database
            ->read([](Connection &store) -> Result<QueuedPost> {
                return allPosts(store, PostChannel::Mail).front();
            })
            .value_or(QueuedPost{});
    }

    QTemporaryDir m_folder;
    PrivateCertificates m_certificates{m_folder.filePath(u"tls"_s).toStdString()};
    PrivateCertificates m_otherCertificates{m_folder.filePath(u"other"_s).toStdString()};
    FakeClock m_clock{Instant(std::chrono::sys_days(std::chrono::year(2026) / 11 / 24))};
    RecordingSink m_log;
    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<Database> m_database;
    QProcess m_sink;
    QByteArray m_output;
    int m_port = 0;
};

QTEST_GUILESS_MAIN(TestSmtp)
#include "tst_smtp.moc"
