// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/caisse/serverfixture.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTest>

#include <future>

using namespace truelle;
using namespace truelle::caisse;
using namespace Qt::Literals::StringLiterals;

class TestServerLimits final : public ServerFixture
{
    Q_OBJECT
private Q_SLOTS:
    void idleConnectionIsClosed();
    void slowHeaderIsClosed();
    void slowBodyIsClosed();
    void silentHandshakeIsClosed();
    void oversizeHeaderIsRefused();
    void oversizeBodyIsRefused_data();
    void oversizeBodyIsRefused();
    void largestBodyIsTaken();
    void tooManyRequestsAreToldToWait();
    void fullQueueIsToldToWait();
    void slowPeersStarveNobody();
    void connectionsOfOneSourceAreCapped();
    void stopFinishesTheRunningRequest();
    void stopDoesNotWaitForeverForAHalfRequest();
};

void TestServerLimits::idleConnectionIsClosed()
{
    m_options.deadlines.idle = std::chrono::milliseconds(100);
    start();
    const auto peer = connected();
    QCOMPARE(peer->get("/v1/ping").status, 200);
    QVERIFY(peer->isClosedByServer());
}

void TestServerLimits::slowHeaderIsClosed()
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

void TestServerLimits::slowBodyIsClosed()
{
    m_options.deadlines.body = std::chrono::milliseconds(200);
    start();
    const auto peer = connected();
    peer->send(posted("Content-Length: 10\r\n", "abc"));
    QVERIFY(peer->isClosedByServer());
}

void TestServerLimits::silentHandshakeIsClosed()
{
    m_options.deadlines.handshake = std::chrono::milliseconds(200);
    start();
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, port());
    QVERIFY(socket.waitForConnected());
    QVERIFY(socket.state() == QAbstractSocket::UnconnectedState || socket.waitForDisconnected(5000));
}

void TestServerLimits::oversizeHeaderIsRefused()
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

void TestServerLimits::oversizeBodyIsRefused_data()
{
    QTest::addColumn<QByteArray>("request");
    const QByteArray tooMuch(64 * 1024 + 1, 'x');
    QTest::newRow("announced and sent") << posted("Content-Length: 65537\r\n", tooMuch);
    QTest::newRow("only announced") << posted("Content-Length: 999999999999\r\n", {});
    QTest::newRow("chunked") << posted("Transfer-Encoding: chunked\r\n",
                                       "10001\r\n" + tooMuch + "\r\n0\r\n\r\n");
}

void TestServerLimits::oversizeBodyIsRefused()
{
    QFETCH(QByteArray, request);
    start();
    const auto peer = connected();
    const RawAnswer answer = peer->ask(request);
    QCOMPARE(answer.status, 413);
    QVERIFY(answer.body.contains("payload-too-large"));
    QVERIFY(peer->isClosedByServer());
}

void TestServerLimits::largestBodyIsTaken()
{
    start();
    const QByteArray body(64 * 1024, 'x');
    const auto peer = connected();
    QCOMPARE(peer->ask(posted("Content-Length: 65536\r\n", body)).body, body);
    QCOMPARE(peer->ask(posted("Transfer-Encoding: chunked\r\n", "10000\r\n" + body + "\r\n0\r\n\r\n")).body,
             body);
}

void TestServerLimits::tooManyRequestsAreToldToWait()
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

void TestServerLimits::fullQueueIsToldToWait()
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

void TestServerLimits::slowPeersStarveNobody()
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

void TestServerLimits::connectionsOfOneSourceAreCapped()
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

void TestServerLimits::stopFinishesTheRunningRequest()
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

void TestServerLimits::stopDoesNotWaitForeverForAHalfRequest()
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

QTEST_GUILESS_MAIN(TestServerLimits)
#include "tst_serverlimits.moc"
