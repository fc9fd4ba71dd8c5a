// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/commands/serveoptions.h"
#include "tests/caisse/tlspeer.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <sstream>

#ifndef _WIN32
#include <csignal>
#endif

using namespace truelle;
using namespace truelle::caisse;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPatienceMs = 30'000;

using Words = std::vector<std::string_view>;

// The real program, with its two streams.
class Program
{
public:
    explicit Program(const QStringList &arguments, const QString &language = u"fr_FR.UTF-8"_s)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"LC_ALL"_s);
        environment.insert(u"LC_MESSAGES"_s, language);
        m_process.setProcessEnvironment(environment);
        m_process.start(QStringLiteral(TRUELLE_CAISSE_PROGRAM), arguments);
    }
    ~Program()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    // Its first line on stdout; empty where it ended without one.
    QString firstLine()
    {
        while (!m_process.canReadLine())
            if (!m_process.waitForReadyRead(kPatienceMs))
                return {};
        return QString::fromUtf8(m_process.readLine());
    }
    // Its exit code; -1: it crashed or goes on.
    int end()
    {
        if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(kPatienceMs))
            return -1;
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    [[nodiscard]] QString errors() { return QString::fromUtf8(m_errors += m_process.readAllStandardError()); }
    [[nodiscard]] QByteArray rest() { return m_process.readAllStandardOutput(); }
    QProcess &process() { return m_process; }

private:
    QProcess m_process;
    QByteArray m_errors;
};

quint16 portOf(const QString &line)
{
    static const QRegularExpression form(
        u"^Listening on https://127\\.0\\.0\\.1:([0-9]+) \\(CA certificate: (.+)\\)\\n$"_s);
    return form.match(line).captured(1).toUShort();
}

QByteArray contentOf(const QString &file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

} // namespace

class TestServe : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void listenAddressIsRead_data();
    void listenAddressIsRead();
    void wrongOptionsAreUsageErrors_data();
    void wrongOptionsAreUsageErrors();
    void smtpPasswordIsNotRepeated();
    void publicAddressIsServedToo();
    void firstStartServesAndTermEndsIt();
    void secondStartOnTheSameFolderIsRefused();
    void restartKeepsTheCertificates();
    void takenPortIsToldInAFullSentence();
    void unusableFolderIsTold();
    void ownCertificateIsServed();
    void wrongCertificateIsTold();
    void hangUpReadsTheCertificateAnew();

private:
    [[nodiscard]] QString data() const { return m_folder->filePath(u"caisse"_s); }
    [[nodiscard]] QStringList serving(const QStringList &more = {}) const
    {
        return QStringList{u"serve"_s, u"--data"_s, data(), u"--listen"_s, u"127.0.0.1:0"_s} + more;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestServe::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestServe::listenAddressIsRead_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("host");
    QTest::addColumn<int>("port");
    const auto row = [](const char *text, const char *host, int port) {
        QTest::newRow(text) << std::string(text) << std::string(host) << port;
    };
    row("127.0.0.1:8443", "127.0.0.1", 8443);
    row("0.0.0.0:0", "0.0.0.0", 0);
    row("[::1]:443", "::1", 443);
    row("[0::1]:65535", "::1", 65535);
    for (const char *text : {"", ":443", "127.0.0.1", "127.0.0.1:", "127.0.0.1:65536", "127.0.0.1:-1",
                             "127.0.0.1:4x", "::1:443", "[127.0.0.1]:443", "localhost:443", "[::1]443"})
        row(text, "", -1);
}

void TestServe::listenAddressIsRead()
{
    QFETCH(std::string, text);
    QFETCH(std::string, host);
    QFETCH(int, port);
    const auto address = parseAddress(text);
    QCOMPARE(address.has_value(), port >= 0);
    if (address) {
        QCOMPARE(address->host, host);
        QCOMPARE(static_cast<int>(address->port), port);
    }
}

void TestServe::wrongOptionsAreUsageErrors_data()
{
    QTest::addColumn<Words>("words");
    QTest::addColumn<std::string>("about");
    QTest::newRow("no folder") << Words{} << std::string("--data");
    QTest::newRow("listen") << Words{"--data", "d", "--listen", "localhost"} << std::string("localhost");
    QTest::newRow("key alone") << Words{"--data", "d", "--key", "k"} << std::string("--certificate");
    QTest::newRow("proxy") << Words{"--data", "d", "--trusted-proxy", "127.0.0.1,proxy"}
                           << std::string("proxy");
    QTest::newRow("operand") << Words{"--data", "d", "more"} << std::string("more");
    QTest::newRow("unknown") << Words{"--data", "d", "--port", "1"} << std::string("--port");
}

void TestServe::wrongOptionsAreUsageErrors()
{
    QFETCH(Words, words);
    QFETCH(std::string, about);
    std::ostringstream out;
    std::ostringstream err;
    Console console(out, err, Language::French);
    QVERIFY(!readServeOptions(words, console));
    QVERIFY2(err.str().find(about) != std::string::npos, err.str().c_str());
}

void TestServe::smtpPasswordIsNotRepeated()
{
    std::ostringstream out;
    std::ostringstream err;
    Console console(out, err, Language::English);
    QVERIFY(!readServeOptions(Words{"--data", "d", "--smtp", "http://user:Hidden1@host"}, console));
    QVERIFY(err.str().find("--smtp") != std::string::npos);
    QVERIFY(err.str().find("Hidden1") == std::string::npos);
    const auto options =
        readServeOptions(Words{"--data", "d", "--smtp", "smtp://host:2525", "--host", "a,b"}, console);
    QVERIFY(options && options->smtp);
    QCOMPARE(options->smtp->port, 2525);
    QVERIFY((options->hosts == std::vector<std::string>{"a", "b"}));
}

void TestServe::publicAddressIsServedToo()
{
    std::ostringstream out;
    std::ostringstream err;
    Console console(out, err, Language::English);
    const auto options =
        readServeOptions(Words{"--data", "d", "--host", "a", "--public-address", "https://caisse.example:444/"}, console);
    QVERIFY(options);
    QCOMPARE(options->publicAddress, std::string("https://caisse.example:444"));
    QVERIFY((options->hosts == std::vector<std::string>{"a", "caisse.example"}));
    QCOMPARE(publicHost("https://[::1]:8443").value_or(""), std::string("::1"));
    QCOMPARE(publicHost("https://192.0.2.1").value_or(""), std::string("192.0.2.1"));
    for (const char *text : {"", "caisse.example", "http://caisse.example", "https://", "https://:443", "https:///",
                             "https://a b", "https://a@b", "https://a/path", "https://a?b", "https://a:", "https://a:0x1",
                             "https://a:99999", "https://[::1", "https://[caisse]", "https://a\nb", "https://A.example"})
        QVERIFY2(!publicHost(text), text);
}

void TestServe::firstStartServesAndTermEndsIt()
{
    Program program(serving());
    const QString line = program.firstLine();
    const quint16 port = portOf(line);
    QVERIFY2(port != 0, qPrintable(line + program.errors()));
    const QString ca = data() + u"/tls/ca.pem"_s;
    QVERIFY(line.contains(u"(CA certificate: %1)"_s.arg(ca)));
    QCOMPARE(QFileInfo(data()).permissions()
                 & (QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
                    | QFile::WriteOther | QFile::ExeOther),
             QFile::Permissions());
    TlsPeer peer(contentOf(ca));
    QVERIFY(peer.connectTo(port));
    const RawAnswer answer = peer.get("/v1/caisse");
    QCOMPARE(answer.status, 200);
    QVERIFY(QJsonDocument::fromJson(answer.body).object().contains(u"name"_s));
    QCOMPARE(peer.get("/v1/me").status, 401);

    program.process().terminate();
    QCOMPARE(program.end(), kExitDone);
    QVERIFY(program.rest().isEmpty());
    // Every line of the log is one JSON object.
    const QStringList lines = program.errors().split(u'\n', Qt::SkipEmptyParts);
    QVERIFY(lines.size() >= 4);
    for (const QString &text : lines)
        QVERIFY2(QJsonDocument::fromJson(text.toUtf8()).isObject(), qPrintable(text));
}

void TestServe::secondStartOnTheSameFolderIsRefused()
{
    Program first(serving());
    QVERIFY(portOf(first.firstLine()) != 0);
    Program second(serving());
    QCOMPARE(second.end(), kExitFailure);
    QVERIFY2(second.errors().contains(u"un autre truelle-caisse sert déjà ce dossier"_s),
             qPrintable(second.errors()));
    QVERIFY(second.errors().contains(data()));
    QVERIFY(second.rest().isEmpty());
    Program english(serving(), u"en_GB.UTF-8"_s);
    QCOMPARE(english.end(), kExitFailure);
    QVERIFY(english.errors().contains(u"another truelle-caisse serves this folder already"_s));
    // A killed server leaves no lock behind.
    first.process().kill();
    first.process().waitForFinished();
    Program third(serving());
    QVERIFY(portOf(third.firstLine()) != 0);
}

void TestServe::restartKeepsTheCertificates()
{
    const QString ca = data() + u"/tls/ca.pem"_s;
    const QString certificate = data() + u"/tls/server.pem"_s;
    {
        Program program(serving());
        QVERIFY(portOf(program.firstLine()) != 0);
    }
    const QByteArray caBefore = contentOf(ca);
    const QByteArray before = contentOf(certificate);
    QVERIFY(!caBefore.isEmpty());
    Program again(serving({u"--host"_s, u"caisse.example"_s}));
    const quint16 port = portOf(again.firstLine());
    QCOMPARE(contentOf(ca), caBefore);
    QVERIFY(contentOf(certificate) != before);
    TlsPeer peer(caBefore);
    QVERIFY(peer.connectTo(port));
    QCOMPARE(peer.ask("GET /v1/caisse HTTP/1.1\r\nHost: caisse.example\r\n\r\n").status, 200);
    QCOMPARE(peer.ask("GET /v1/caisse HTTP/1.1\r\nHost: other.example\r\n\r\n").status, 421);
}

void TestServe::takenPortIsToldInAFullSentence()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const QString address = u"127.0.0.1:%1"_s.arg(other.serverPort());
    Program program({u"serve"_s, u"--data"_s, data(), u"--listen"_s, address});
    QCOMPARE(program.end(), kExitFailure);
    QVERIFY(program.errors().contains(u"impossible d'écouter à cette adresse"_s));
    QVERIFY(program.errors().contains(address));
}

void TestServe::unusableFolderIsTold()
{
    QFile file(data());
    QVERIFY(file.open(QIODevice::WriteOnly));
    Program program(serving());
    QCOMPARE(program.end(), kExitFailure);
    QVERIFY2(program.errors().contains(u"accès refusé au dossier de données"_s),
             qPrintable(program.errors()));
}

void TestServe::ownCertificateIsServed()
{
    const PrivateCertificates own(m_folder->filePath(u"own"_s).toStdString());
    QVERIFY(
        own.keepInOrder(std::vector<std::string>{"localhost", "real.example"}, SystemClock()).has_value());
    const QString certificate = QString::fromStdString(own.certificateFile().string());
    Program program(serving(
        {u"--certificate"_s, certificate, u"--key"_s, QString::fromStdString(own.keyFile().string())}));
    const QString line = program.firstLine();
    static const QRegularExpression form(u":([0-9]+) \\(certificate: (.+)\\)"_s);
    const auto match = form.match(line);
    QVERIFY2(match.hasMatch(), qPrintable(line + program.errors()));
    QCOMPARE(match.captured(2), certificate);
    QVERIFY(!QFileInfo::exists(data() + u"/tls"_s));
    TlsPeer peer(contentOf(QString::fromStdString(own.authorityFile().string())));
    QVERIFY(peer.connectTo(match.captured(1).toUShort()));
    QCOMPARE(peer.ask("GET /v1/caisse HTTP/1.1\r\nHost: real.example\r\n\r\n").status, 200);
}

void TestServe::wrongCertificateIsTold()
{
    Program program(
        serving({u"--certificate"_s, m_folder->filePath(u"none.pem"_s), u"--key"_s, u"key.pem"_s}));
    QCOMPARE(program.end(), kExitFailure);
    QVERIFY(program.errors().contains(u"le certificat ne peut pas être utilisé"_s));
    QVERIFY(program.errors().contains(u"none.pem"_s));
}

void TestServe::hangUpReadsTheCertificateAnew()
{
#ifdef _WIN32
    QSKIP("this system has no SIGHUP");
#else
    const PrivateCertificates own(m_folder->filePath(u"own"_s).toStdString());
    QVERIFY(own.keepInOrder(std::vector<std::string>{"localhost"}, SystemClock()).has_value());
    Program program(serving({u"--certificate"_s, QString::fromStdString(own.certificateFile().string()),
                             u"--key"_s, QString::fromStdString(own.keyFile().string())}));
    const QString line = program.firstLine();
    const quint16 port =
        line.mid(line.lastIndexOf(u':', line.indexOf(u" ("_s)) + 1).section(u' ', 0, 0).toUShort();
    const QByteArray ca = contentOf(QString::fromStdString(own.authorityFile().string()));
    TlsPeer before(ca);
    QVERIFY(before.connectTo(port));
    QVERIFY(
        own.keepInOrder(std::vector<std::string>{"localhost", "more.example"}, SystemClock()).has_value());
    ::kill(static_cast<pid_t>(program.process().processId()), SIGHUP);
    program.process().setReadChannel(QProcess::StandardError);
    QString log = program.errors();
    while (!log.contains(u"another certificate is shown"_s)) {
        QVERIFY(program.process().waitForReadyRead(kPatienceMs));
        log = program.errors();
    }
    TlsPeer after(ca);
    QVERIFY(after.connectTo(port));
    QVERIFY(after.socket().peerCertificate() != before.socket().peerCertificate());
#endif
}

QTEST_GUILESS_MAIN(TestServe)
#include "tst_serve.moc"
