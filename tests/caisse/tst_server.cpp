// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/caisse/serverfixture.h"

#include <QTcpSocket>
#include <QTest>

using namespace truelle;
using namespace truelle::caisse;
using namespace Qt::Literals::StringLiterals;

namespace {

// A ClientHello of that protocol version, with ciphers for our kind of key; enough for a server to take or
// refuse it.
QByteArray clientHello(char minor)
{
    QByteArray body;
    body.append('\x03').append(minor).append(QByteArray(32, 'r')).append('\0');
    body.append(QByteArray::fromHex("0004c009c02b")); // ECDHE-ECDSA-AES128-SHA, ECDHE-ECDSA-AES128-GCM-SHA256
    body.append(QByteArray::fromHex("0100"));
    const QByteArray extensions = QByteArray::fromHex("000a000400020017" // groups: P-256
                                                      "000b00020100" // uncompressed points
                                                      "000d000400020403"); // signatures: ECDSA with SHA-256
    body.append('\0').append(static_cast<char>(extensions.size())).append(extensions);
    const QByteArray handshake = QByteArray::fromHex("010000") + static_cast<char>(body.size()) + body;
    return QByteArray::fromHex("16030100") + static_cast<char>(handshake.size()) + handshake;
}

} // namespace

class TestServer final : public ServerFixture
{
    Q_OBJECT
private Q_SLOTS:
    void requestIsAnsweredOverTls();
    void oldTlsIsRefused();
    void connectionIsKeptAndPipelinedRequestsAnsweredInOrder();
    void smugglingIsRefusedAndNothingBehindItAnswered_data();
    void smugglingIsRefusedAndNothingBehindItAnswered();
    void foreignHostIsMisdirected();
    void expectContinueIsAnswered();
    void headHasTheLengthWithoutTheBody();
    void emptyAnswersHaveNoLength();
    void handlerExceptionIsA500AndTheServerLives();
    void longAnswerIsCompressedOnDemand();
    void renewedCertificateIsShownToNewConnections();
    void takenPortIsTold();
    void logHoldsNoValues();
};

void TestServer::requestIsAnsweredOverTls()
{
    start();
    QVERIFY(port() != 0);
    const auto peer = connected();
    QVERIFY(peer->socket().isEncrypted());
    QVERIFY(peer->socket().sessionProtocol() >= QSsl::TlsV1_2);
    const RawAnswer answer = peer->get("/v1/sites/a%20b?q=%C3%A9");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, QByteArray("a b|\xc3\xa9"));
    QCOMPARE(answer.headers.value("cache-control"), QByteArray("no-store"));
    QCOMPARE(answer.headers.value("x-content-type-options"), QByteArray("nosniff"));
    QCOMPARE(answer.headers.value("date"), QByteArray("Tue, 24 Nov 2026 00:00:00 GMT"));
    QVERIFY(answer.headers.contains("strict-transport-security"));
    QCOMPARE(peer->get("/v1/absent").status, 404);
    const RawAnswer wrongMethod =
        peer->ask("PUT /v1/ping HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n");
    QCOMPARE(wrongMethod.status, 405);
    QCOMPARE(wrongMethod.headers.value("allow"), QByteArray("GET, HEAD, OPTIONS"));
}

void TestServer::oldTlsIsRefused()
{
    start();
    const auto firstByte = [this](char minor) {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, port());
        socket.write(clientHello(minor));
        while (socket.bytesAvailable() < 7 && socket.waitForReadyRead(5000)) { }
        return socket.readAll();
    };
    const QByteArray refusal = firstByte('\x02'); // TLS 1.1
    QCOMPARE(refusal.left(1).toHex(), QByteArray("15"));
    QCOMPARE(refusal.mid(5, 2).toHex(), QByteArray("0246")); // fatal, protocol_version
    QCOMPARE(firstByte('\x03').left(1).toHex(), QByteArray("16")); // TLS 1.2: ServerHello
}

void TestServer::connectionIsKeptAndPipelinedRequestsAnsweredInOrder()
{
    start();
    const auto peer = connected();
    peer->send("GET /v1/sites/1 HTTP/1.1\r\nHost: localhost\r\n\r\n" + posted("Content-Length: 3\r\n", "abc")
               + "GET /v1/sites/2 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    QCOMPARE(peer->receive().body, QByteArray("1|"));
    QCOMPARE(peer->receive().body, QByteArray("abc"));
    const RawAnswer last = peer->receive();
    QCOMPARE(last.body, QByteArray("2|"));
    QCOMPARE(last.headers.value("connection").toLower(), QByteArray("close"));
    QVERIFY(peer->isClosedByServer());
}

void TestServer::smugglingIsRefusedAndNothingBehindItAnswered_data()
{
    QTest::addColumn<QByteArray>("request");
    const QByteArray behind = "GET /v1/ping HTTP/1.1\r\nHost: localhost\r\n\r\n";
    const auto row = [&](const char *name, const QByteArray &fields, const QByteArray &body) {
        QTest::newRow(name) << posted(fields, body) + behind;
    };
    row("CL and TE", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n");
    row("TE and CL", "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", "0\r\n\r\n");
    row("two CL", "Content-Length: 3\r\nContent-Length: 4\r\n", "abc");
    row("two equal CL", "Content-Length: 3\r\nContent-Length: 3\r\n", "abc");
    row("list of CL", "Content-Length: 3, 3\r\n", "abc");
    row("signed CL", "Content-Length: +3\r\n", "abc");
    row("negative CL", "Content-Length: -3\r\n", "abc");
    row("huge CL", "Content-Length: 99999999999999999999999\r\n", "abc");
    row("two TE", "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n", "0\r\n\r\n");
    row("TE not last", "Transfer-Encoding: chunked, identity\r\n", "0\r\n\r\n");
    row("TE gzip", "Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n");
    row("TE unknown", "Transfer-Encoding: xchunked\r\n", "0\r\n\r\n");
    row("blank before the colon", "Transfer-Encoding : chunked\r\n", "0\r\n\r\n");
    row("bare line feed", "X: y\nContent-Length: 3\r\n", "abc");
    row("broken chunk", "Transfer-Encoding: chunked\r\n", "zz\r\nabc\r\n0\r\n\r\n");
}

void TestServer::smugglingIsRefusedAndNothingBehindItAnswered()
{
    QFETCH(QByteArray, request);
    start();
    const auto peer = connected();
    QCOMPARE(peer->ask(request).status, 400);
    QVERIFY(peer->isClosedByServer());
}

void TestServer::foreignHostIsMisdirected()
{
    start();
    QCOMPARE(connected()->ask("GET /v1/ping HTTP/1.1\r\nHost: evil.example\r\n\r\n").status, 421);
    QCOMPARE(connected()->ask("GET /v1/ping HTTP/1.1\r\n\r\n").status, 421);
    QCOMPARE(connected()->ask("GET /v1/ping HTTP/1.0\r\nHost: localhost\r\n\r\n").status, 200);
    m_server.reset();
    m_options.hosts = {"caisse.example"};
    start();
    QCOMPARE(connected()->ask("GET /v1/ping HTTP/1.1\r\nHost: caisse.example\r\n\r\n").status, 200);
}

void TestServer::expectContinueIsAnswered()
{
    start();
    const auto peer = connected();
    peer->send(posted("Content-Length: 3\r\nExpect: 100-continue\r\n", {}));
    QCOMPARE(peer->receiveHead().status, 100);
    QCOMPARE(peer->ask("abc").body, QByteArray("abc"));
    const RawAnswer refused = peer->ask(posted("Content-Length: 70000\r\nExpect: 100-continue\r\n", {}));
    QCOMPARE(refused.status, 413);
}

void TestServer::headHasTheLengthWithoutTheBody()
{
    start();
    const auto peer = connected();
    peer->send("HEAD /v1/long HTTP/1.1\r\nHost: localhost\r\n\r\n");
    const RawAnswer head = peer->receiveHead();
    QCOMPARE(head.status, 200);
    QCOMPARE(head.headers.value("content-length"), QByteArray("20000"));
    QCOMPARE(peer->get("/v1/ping").body, QByteArray("pong"));
    const RawAnswer options = peer->ask("OPTIONS /v1/ping HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QCOMPARE(options.status, 204);
    QCOMPARE(options.headers.value("allow"), QByteArray("GET, HEAD, OPTIONS"));
}

void TestServer::emptyAnswersHaveNoLength()
{
    start();
    const auto peer = connected();
    const RawAnswer answer = peer->ask("DELETE /v1/session HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QCOMPARE(answer.status, 204);
    QVERIFY(!answer.headers.contains("content-length"));
    QVERIFY(!answer.headers.contains("content-type"));
    QCOMPARE(peer->get("/v1/ping").status, 200);
}

void TestServer::handlerExceptionIsA500AndTheServerLives()
{
    start();
    const auto peer = connected();
    const RawAnswer answer = peer->get("/v1/fail");
    QCOMPARE(answer.status, 500);
    QVERIFY(answer.body.contains("server-failed"));
    const std::string reference = answer.headers.value("x-reference").toStdString();
    QVERIFY(!reference.empty());
    QVERIFY(m_log->lines().find("\"reference\":\"" + reference + '"') != std::string::npos);
    QCOMPARE(peer->get("/v1/ping").status, 200);
}

void TestServer::longAnswerIsCompressedOnDemand()
{
    start();
    const auto peer = connected();
    const RawAnswer packed = peer->get("/v1/long", "Accept-Encoding: gzip\r\n");
    QCOMPARE(packed.headers.value("content-encoding"), QByteArray("gzip"));
    QVERIFY(packed.body.startsWith("\x1f\x8b"));
    QVERIFY(packed.body.size() < 1000);
    const RawAnswer plain = peer->get("/v1/long");
    QVERIFY(!plain.headers.contains("content-encoding"));
    QCOMPARE(plain.body.size(), 20'000);
}

void TestServer::renewedCertificateIsShownToNewConnections()
{
    start();
    const auto before = connected();
    const auto shown = before->socket().peerCertificate();
    const PrivateCertificates certificates(m_folder.path().toStdString());
    // By that clock the certificate in place is not valid yet: it is made anew.
    const FakeClock earlier(SystemClock().now() - std::chrono::days(1));
    QVERIFY(certificates.keepInOrder(std::vector<std::string>{"localhost"}, earlier).has_value());
    const auto renewed = loadServerCertificate(certificates.certificateFile(), certificates.keyFile());
    QVERIFY(renewed.has_value());
    QVERIFY(m_server->useCertificate(*renewed).has_value());
    QVERIFY(connected()->socket().peerCertificate() != shown);
    QCOMPARE(before->get("/v1/ping").status, 200);
}

void TestServer::takenPortIsTold()
{
    start();
    ServerOptions same;
    same.listen.port = port();
    Server second(same, m_router, *m_log, m_clock);
    const auto started = second.start(m_certificate);
    QVERIFY(!started);
    QCOMPARE(started.error().code, ErrorCode::InvalidInput);
    QVERIFY(started.error().detail.find(std::to_string(port())) != std::string::npos);
    ServerOptions wrong;
    wrong.listen.host = "no address";
    Server third(wrong, m_router, *m_log, m_clock);
    QVERIFY(!third.start(m_certificate));
}

void TestServer::logHoldsNoValues()
{
    start();
    const auto peer = connected();
    QCOMPARE(peer->get("/v1/sites/SECRETID?q=SECRETQUERY", "Authorization: Bearer SECRETTOKEN\r\n").status,
             200);
    QCOMPARE(peer->ask(posted("Content-Length: 10\r\n", "SECRETBODY")).status, 200);
    QCOMPARE(peer->get("/SECRETPATH").status, 404);
    QCOMPARE(peer->ask("SECRETVERB /v1/ping HTTP/1.1\r\nHost: localhost\r\n\r\n").status, 405);
    m_server->stop();
    const std::string lines = m_log->lines();
    QVERIFY(lines.find("SECRET") == std::string::npos);
    QVERIFY(lines.find("127.0.0.1") == std::string::npos);
    QVERIFY(lines.find("\"method\":\"GET\",\"route\":\"/v1/sites/{id}\",\"status\":200,\"ms\":0,\"bytes\":")
            != std::string::npos);
    QVERIFY(lines.find("\"method\":\"other\"") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestServer)
#include "tst_server.moc"
