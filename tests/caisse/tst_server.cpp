// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/http/server.h"
#include "tests/caisse/tlspeer.h"
#include "tests/support/fakeclock.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSslCipher>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <fstream>
#include <future>
#include <mutex>
#include <semaphore>
#include <thread>

using namespace truelle;
using namespace truelle::caisse;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Instant kNow{std::chrono::sys_days(std::chrono::year(2026) / 11 / 24)};

class LinesLog final : public LogSink
{
public:
    void write(LogLevel level, std::string_view category, std::string_view message,
               std::initializer_list<LogField> fields) override
    {
        const std::scoped_lock lock(m_mutex);
        m_lines += formatLogLine(Instant{}, level, category, message, fields) + "\n";
    }
    [[nodiscard]] std::string lines()
    {
        const std::scoped_lock lock(m_mutex);
        return m_lines;
    }

private:
    std::mutex m_mutex;
    std::string m_lines;
};

// A request that stays with its handler until it is let go.
struct Turnstile
{
    std::counting_semaphore<> entered{0};
    std::counting_semaphore<> released{0};
};

QByteArray posted(const QByteArray &fields, const QByteArray &body)
{
    return "POST /v1/echo HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n" + body;
}

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

class TestServer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void requestIsAnsweredOverTls();
    void oldTlsIsRefused();
    void connectionIsKeptAndPipelinedRequestsAnsweredInOrder();
    void idleConnectionIsClosed();
    void slowHeaderIsClosed();
    void slowBodyIsClosed();
    void silentHandshakeIsClosed();
    void oversizeHeaderIsRefused();
    void oversizeBodyIsRefused_data();
    void oversizeBodyIsRefused();
    void largestBodyIsTaken();
    void smugglingIsRefusedAndNothingBehindItAnswered_data();
    void smugglingIsRefusedAndNothingBehindItAnswered();
    void foreignHostIsMisdirected();
    void expectContinueIsAnswered();
    void headHasTheLengthWithoutTheBody();
    void emptyAnswersHaveNoLength();
    void handlerExceptionIsA500AndTheServerLives();
    void longAnswerIsCompressedOnDemand();
    void tooManyRequestsAreToldToWait();
    void fullQueueIsToldToWait();
    void slowPeersStarveNobody();
    void connectionsOfOneSourceAreCapped();
    void stopFinishesTheRunningRequest();
    void stopDoesNotWaitForeverForAHalfRequest();
    void renewedCertificateIsShownToNewConnections();
    void takenPortIsTold();
    void logHoldsNoValues();

private:
    void start();
    [[nodiscard]] std::unique_ptr<TlsPeer> connected();
    [[nodiscard]] quint16 port() const { return m_server->address().port; }

    QTemporaryDir m_folder;
    QByteArray m_authority;
    ServerCertificate m_certificate;
    FakeClock m_clock{kNow};
    Router m_router;
    Turnstile m_turnstile;
    ServerOptions m_options;
    std::unique_ptr<LinesLog> m_log;
    std::unique_ptr<Server> m_server;
};

void TestServer::initTestCase()
{
    const PrivateCertificates certificates(m_folder.path().toStdString());
    // The peer's verification goes by the computer's time.
    const SystemClock clock;
    QVERIFY(certificates.keepInOrder(std::vector<std::string>{"localhost", "127.0.0.1", "::1"}, clock)
                .has_value());
    const auto loaded = loadServerCertificate(certificates.certificateFile(), certificates.keyFile());
    QVERIFY(loaded.has_value());
    m_certificate = *loaded;
    QFile authority(QString::fromStdString(certificates.authorityFile().string()));
    QVERIFY(authority.open(QIODevice::ReadOnly));
    m_authority = authority.readAll();

    m_router.add("GET", "/v1/ping", [](const Request &) { return Response{200, "text/plain", "pong", {}}; });
    m_router.add("POST", "/v1/echo", [](const Request &request) {
        return Response{200, "text/plain", request.body, {}};
    });
    m_router.add("GET", "/v1/sites/{id}", [](const Request &request) {
        return Response{200,
                        "text/plain",
                        request.parameter("id") + "|" + std::string(request.queryItem("q").value_or("")),
                        {}};
    });
    m_router.add("GET", "/v1/fail", [](const Request &) -> Response { throw std::runtime_error("broken"); });
    m_router.add("GET", "/v1/long", [](const Request &) {
        return Response{200, "application/json", std::string(20'000, '7'), {}};
    });
    m_router.add("DELETE", "/v1/session", [](const Request &) { return Response{204, {}, {}, {}}; });
    m_router.add("GET", "/v1/wait", [this](const Request &) {
        m_turnstile.entered.release();
        m_turnstile.released.acquire();
        return Response{200, "text/plain", "waited", {}};
    });
}

void TestServer::init()
{
    m_options = {};
    m_log = std::make_unique<LinesLog>();
}

void TestServer::cleanup()
{
    m_server.reset();
}

void TestServer::start()
{
    m_server = std::make_unique<Server>(m_options, m_router, *m_log, m_clock);
    const auto started = m_server->start(m_certificate);
    QVERIFY2(started.has_value(), started ? "" : started.error().detail.c_str());
}

std::unique_ptr<TlsPeer> TestServer::connected()
{
    auto peer = std::make_unique<TlsPeer>(m_authority);
    if (!peer->connectTo(port()))
        qWarning("no TLS: %s", qPrintable(peer->socket().errorString()));
    return peer;
}

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

void TestServer::idleConnectionIsClosed()
{
    m_options.deadlines.idle = std::chrono::milliseconds(100);
    start();
    const auto peer = connected();
    QCOMPARE(peer->get("/v1/ping").status, 200);
    QVERIFY(peer->isClosedByServer());
}

void TestServer::slowHeaderIsClosed()
{
    m_options.deadlines.header = std::chrono::milliseconds(200);
    start();
    const auto silent = connected();
    const auto trickling = connected();
    QElapsedTimer timer;
    timer.start();
    trickling->send("GET /v1/ping HTTP/1.1\r\n");
    // A byte now and then does not buy time.
    while (trickling->socket().state() == QAbstractSocket::ConnectedState && timer.elapsed() < 5000) {
        trickling->send("X");
        trickling->socket().waitForDisconnected(20);
    }
    QVERIFY(trickling->isClosedByServer(1));
    QVERIFY(timer.elapsed() < 4000);
    QVERIFY(silent->isClosedByServer());
}

void TestServer::slowBodyIsClosed()
{
    m_options.deadlines.body = std::chrono::milliseconds(200);
    start();
    const auto peer = connected();
    peer->send(posted("Content-Length: 10\r\n", "abc"));
    QVERIFY(peer->isClosedByServer());
}

void TestServer::silentHandshakeIsClosed()
{
    m_options.deadlines.handshake = std::chrono::milliseconds(200);
    start();
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, port());
    QVERIFY(socket.waitForConnected());
    QVERIFY(socket.state() == QAbstractSocket::UnconnectedState || socket.waitForDisconnected(5000));
}

void TestServer::oversizeHeaderIsRefused()
{
    start();
    const auto peer = connected();
    const RawAnswer answer = peer->ask(
        "GET /v1/ping HTTP/1.1\r\nHost: localhost\r\nX-Long: " + QByteArray(20'000, 'x') + "\r\n\r\n");
    QCOMPARE(answer.status, 431);
    QCOMPARE(answer.headers.value("connection").toLower(), QByteArray("close"));
    QVERIFY(peer->isClosedByServer());
    const auto endless = connected();
    endless->send("GET /v1/ping HTTP/1.1\r\nX-Long: " + QByteArray(300'000, 'x'));
    QCOMPARE(endless->receive().status, 431);
    QCOMPARE(connected()->get("/v1/ping", "X-Fits: " + QByteArray(15'000, 'x') + "\r\n").status, 200);
}

void TestServer::oversizeBodyIsRefused_data()
{
    QTest::addColumn<QByteArray>("request");
    const QByteArray tooMuch(64 * 1024 + 1, 'x');
    QTest::newRow("announced and sent") << posted("Content-Length: 65537\r\n", tooMuch);
    QTest::newRow("only announced") << posted("Content-Length: 999999999999\r\n", {});
    QTest::newRow("chunked") << posted("Transfer-Encoding: chunked\r\n",
                                       "10001\r\n" + tooMuch + "\r\n0\r\n\r\n");
}

void TestServer::oversizeBodyIsRefused()
{
    QFETCH(QByteArray, request);
    start();
    const auto peer = connected();
    const RawAnswer answer = peer->ask(request);
    QCOMPARE(answer.status, 413);
    QVERIFY(answer.body.contains("payload-too-large"));
    QVERIFY(peer->isClosedByServer());
}

void TestServer::largestBodyIsTaken()
{
    start();
    const QByteArray body(64 * 1024, 'x');
    const auto peer = connected();
    QCOMPARE(peer->ask(posted("Content-Length: 65536\r\n", body)).body, body);
    QCOMPARE(peer->ask(posted("Transfer-Encoding: chunked\r\n", "10000\r\n" + body + "\r\n0\r\n\r\n")).body,
             body);
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

void TestServer::tooManyRequestsAreToldToWait()
{
    m_options.rate = {0.1, 3};
    start();
    const auto peer = connected();
    for (int i = 0; i < 3; ++i)
        QCOMPARE(peer->get("/v1/ping").status, 200);
    const RawAnswer limited = peer->get("/v1/ping");
    QCOMPARE(limited.status, 429);
    QCOMPARE(limited.headers.value("retry-after"), QByteArray("10"));
    QVERIFY(limited.body.contains("rate-limited"));
    QCOMPARE(connected()->get("/v1/ping").status, 429);
}

void TestServer::fullQueueIsToldToWait()
{
    m_options.workers = 1;
    m_options.queueLimit = 1;
    start();
    const auto running = connected();
    running->send("GET /v1/wait HTTP/1.1\r\nHost: localhost\r\n\r\n");
    m_turnstile.entered.acquire();
    // One of these two waits in the queue, whichever comes first; the other has no place.
    const auto one = connected();
    const auto other = connected();
    one->send("GET /v1/ping HTTP/1.1\r\nHost: localhost\r\n\r\n");
    other->send("GET /v1/ping HTTP/1.1\r\nHost: localhost\r\n\r\n");
    TlsPeer *refused = nullptr;
    for (int i = 0; i < 500 && !refused; ++i)
        refused = one->hasAnswer() ? one.get() : other->hasAnswer() ? other.get() : nullptr;
    TlsPeer *queued = refused == one.get() ? other.get() : one.get();
    const RawAnswer busy = refused ? refused->receive() : RawAnswer{};
    m_turnstile.released.release();
    QCOMPARE(busy.status, 503);
    QCOMPARE(busy.headers.value("retry-after"), QByteArray("1"));
    QVERIFY(busy.body.contains("server-busy"));
    QCOMPARE(running->receive().status, 200);
    QCOMPARE(queued->receive().status, 200);
}

void TestServer::slowPeersStarveNobody()
{
    start();
    std::vector<std::unique_ptr<TlsPeer>> slow;
    for (int i = 0; i < 30; ++i) {
        slow.push_back(connected());
        slow.back()->send(i % 2 ? QByteArray("GET /v1/pi") : posted("Content-Length: 9\r\n", "ab"));
    }
    std::vector<std::unique_ptr<QTcpSocket>> silent;
    for (int i = 0; i < 10; ++i) {
        silent.push_back(std::make_unique<QTcpSocket>());
        silent.back()->connectToHost(u"127.0.0.1"_s, port());
    }
    std::vector<std::unique_ptr<TlsPeer>> eager;
    for (int i = 0; i < 50; ++i)
        eager.push_back(connected());
    for (const auto &peer : eager)
        peer->send("GET /v1/ping HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QElapsedTimer timer;
    timer.start();
    for (const auto &peer : eager)
        QCOMPARE(peer->receive().status, 200);
    // Well below every deadline: nobody waited for a slow one to be thrown out.
    QVERIFY(timer.elapsed() < 5000);
}

void TestServer::connectionsOfOneSourceAreCapped()
{
    m_options.connections = {10, 2};
    start();
    const auto first = connected();
    const auto second = connected();
    QCOMPARE(second->get("/v1/ping").status, 200);
    TlsPeer third(m_authority);
    QVERIFY(!third.connectTo(port()));
    second->socket().abort();
    QCOMPARE(first->get("/v1/ping").status, 200);
    bool isBack = false;
    for (int i = 0; i < 100 && !isBack; ++i)
        isBack = TlsPeer(m_authority).connectTo(port());
    QVERIFY(isBack);
}

void TestServer::stopFinishesTheRunningRequest()
{
    start();
    const auto idle = connected();
    QCOMPARE(idle->get("/v1/ping").status, 200);
    const auto running = connected();
    running->send("GET /v1/wait HTTP/1.1\r\nHost: localhost\r\n\r\n");
    m_turnstile.entered.acquire();
    const quint16 usedPort = port();
    auto stopping = std::async(std::launch::async, [this] { m_server->stop(); });
    QVERIFY(idle->isClosedByServer());
    QCOMPARE(stopping.wait_for(std::chrono::seconds(0)), std::future_status::timeout);
    TlsPeer late(m_authority);
    QVERIFY(!late.connectTo(usedPort));
    m_turnstile.released.release();
    const RawAnswer answer = running->receive();
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, QByteArray("waited"));
    QCOMPARE(answer.headers.value("connection").toLower(), QByteArray("close"));
    QVERIFY(running->isClosedByServer());
    QCOMPARE(stopping.wait_for(std::chrono::seconds(10)), std::future_status::ready);
}

void TestServer::stopDoesNotWaitForeverForAHalfRequest()
{
    m_options.deadlines.stop = std::chrono::milliseconds(200);
    start();
    const auto half = connected();
    half->send(posted("Content-Length: 9\r\n", "ab"));
    QElapsedTimer timer;
    timer.start();
    m_server->stop();
    QVERIFY(timer.elapsed() < 5000);
    QVERIFY(half->isClosedByServer());
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
