// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/qthttptransport.h"
#include "tests/support/tlsserver.h"

#include <QFile>
#include <QProcess>
#include <QSslSocket>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace truelle;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

HttpRequest get(const std::string &target = "/v1/caisse")
{
    HttpRequest request;
    request.target = target;
    request.deadline = 10s;
    return request;
}

HttpRequest post(const std::string &body)
{
    HttpRequest request = get("/v1/sessions");
    request.method = "POST";
    request.contentType = "application/json";
    request.body = body;
    return request;
}

// Runs one exchange to its end.
Result<HttpAnswer> ask(HttpTransport &transport, HttpRequest request)
{
    QObject owner;
    std::optional<Result<HttpAnswer>> result;
    startAndThen(transport.exchange(std::move(request), &owner), &owner,
                 [&result](Result<HttpAnswer> answer) { result = std::move(answer); });
    if (!QTest::qWaitFor([&result] { return result.has_value(); }, 20'000))
        return Error(ErrorCode::Internal, "never finished");
    return *std::move(result);
}

std::string codeOf(const Result<HttpAnswer> &result)
{
    return result ? "ok" : std::string(codeName(result.error().code));
}

const std::string kJson = R"({"id":"c"})";

} // namespace

class TransportTest : public QObject
{
    Q_OBJECT

    TestAuthority m_authority;

    [[nodiscard]] Endpoint endpointOf(const TlsServer &server) const { return {server.url(), m_authority.pem()}; }
    [[nodiscard]] QtHttpTransport transportTo(const TlsServer &server) const
    {
        return QtHttpTransport(endpointOf(server), "Truelle/test");
    }

private Q_SLOTS:
    void goodServer_givesWholeAnswerHeadersAndCertificate()
    {
        TlsServer server(m_authority.issue({}));
        server.answerWith(httpBytes(200, "application/json", kJson, "X-Thing: One\r\n"));
        auto transport = transportTo(server);
        const auto answer = ask(transport, get());
        QCOMPARE(codeOf(answer), "ok");
        QCOMPARE(answer->status, 200);
        QCOMPARE(answer->body, kJson);
        QCOMPARE(answer->header("x-thing"), "One");
        QCOMPARE(answer->header("absent"), "");
        QVERIFY(answer->certificate);
        QCOMPARE(answer->certificate->subject, "localhost");
        QCOMPARE(answer->certificate->issuer, "Test authority");
        QCOMPARE(answer->certificate->sha256Fingerprint.size(), std::size_t{95});
        QVERIFY(answer->certificate->validFrom < answer->certificate->validUntil);
    }

    void request_carriesItsHeadersTokenAndNoCookie()
    {
        TlsServer server(m_authority.issue({}));
        server.answerWith(httpBytes(200, "application/json", kJson, "Set-Cookie: a=b; Path=/\r\n"));
        auto transport = transportTo(server);
        HttpRequest request = get("/v1/changes?since=a%2Fb");
        request.headers.emplace_back("If-Match", "\"7\"");
        request.bearer = Secret("token-1");
        QCOMPARE(codeOf(ask(transport, request)), "ok");
        QCOMPARE(codeOf(ask(transport, request)), "ok");
        QCOMPARE(server.requests().size(), std::size_t{2});
        const std::string &second = server.requests()[1];
        QVERIFY(second.starts_with("GET /v1/changes?since=a%2Fb HTTP/1.1\r\n"));
        QVERIFY(second.find("Authorization: Bearer token-1\r\n") != std::string::npos);
        QVERIFY(second.find("If-Match: \"7\"\r\n") != std::string::npos);
        QVERIFY(second.find("User-Agent: Truelle/test\r\n") != std::string::npos);
        QVERIFY(second.find("Cookie") == std::string::npos);
        QVERIFY(second.find("gzip") != std::string::npos);
        QCOMPARE(server.connections(), 1); // kept alive
    }

    void post_carriesItsBodyAndLength()
    {
        TlsServer server(m_authority.issue({}));
        server.answerWith(httpBytes(201, "application/json", kJson));
        auto transport = transportTo(server);
        const auto answer = ask(transport, post(R"({"email":"a"})"));
        QCOMPARE(codeOf(answer), "ok");
        QCOMPARE(answer->status, 201);
        const std::string &request = server.requests().at(0);
        QVERIFY(request.ends_with("\r\n\r\n{\"email\":\"a\"}"));
        QVERIFY(request.find("Content-Length: 13\r\n") != std::string::npos);
        QVERIFY(request.find("Content-Type: application/json\r\n") != std::string::npos);
    }

    void refusingStatus_isAnAnswerWithItsBody_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("headers");
        for (const int status : {301, 302, 304, 400, 401, 403, 404, 405, 409, 410, 412, 413, 415, 418, 421, 422, 423,
                                 426, 428, 429, 500, 501, 502, 503, 504, 511})
            QTest::addRow("%d", status) << status << QString();
        QTest::newRow("401 with Bearer") << 401 << u"WWW-Authenticate: Bearer realm=\"x\"\r\n"_s;
        QTest::newRow("401 with Basic") << 401 << u"WWW-Authenticate: Basic realm=\"x\"\r\n"_s;
    }
    void refusingStatus_isAnAnswerWithItsBody()
    {
        QFETCH(int, status);
        QFETCH(QString, headers);
        TlsServer server(m_authority.issue({}));
        const std::string body = status == 304 ? "" : R"({"code":"x"})";
        server.answerWith(httpBytes(status, "application/problem+json", body, headers.toStdString()));
        auto transport = transportTo(server);
        for (const HttpRequest &request : {get(), post("{}")}) {
            const auto answer = ask(transport, request);
            QCOMPARE(codeOf(answer), "ok");
            QCOMPARE(answer->status, status);
            QCOMPARE(answer->body, body);
        }
        QCOMPARE(server.requests().size(), std::size_t{2});
    }

    void compressedAnswer_isReadWhole()
    {
        TlsServer server(m_authority.issue({}));
        const std::string gzip("\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff\xab\x56\xca\x4c\x51\xb2\x52\x4a\x56\xaa"
                               "\x05\x00\x2d\x32\x20\x99\x0a\x00\x00\x00",
                               30);
        server.answerWith(httpBytes(200, "application/json", gzip, "Content-Encoding: gzip\r\n"));
        auto transport = transportTo(server);
        const auto answer = ask(transport, get());
        QCOMPARE(codeOf(answer), "ok");
        QCOMPARE(answer->body, kJson);
    }

    void chunkedAnswer_isReadWhole()
    {
        TlsServer server(m_authority.issue({}));
        server.answerWith("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                          "5\r\n{\"id\"\r\n5\r\n:\"c\"}\r\n0\r\n\r\n");
        auto transport = transportTo(server);
        const auto answer = ask(transport, get());
        QCOMPARE(codeOf(answer), "ok");
        QCOMPARE(answer->body, kJson);
    }

    void certificateFault_isNamedAndNothingIsSent_data()
    {
        QTest::addColumn<LeafRecipe>("recipe");
        QTest::addColumn<QString>("code");
        LeafRecipe expired;
        expired.validFrom = -48h;
        expired.validUntil = -24h;
        LeafRecipe future;
        future.validFrom = 24h;
        LeafRecipe otherHost;
        otherHost.dnsNames = {"caisse.example", "localhost.evil.example"};
        LeafRecipe nameless;
        nameless.dnsNames = {};
        nameless.addresses = {};
        QTest::newRow("expired") << expired << u"certificate-expired"_s;
        QTest::newRow("not yet valid") << future << u"certificate-not-yet-valid"_s;
        QTest::newRow("wrong host") << otherHost << u"certificate-wrong-host"_s;
        LeafRecipe wildcard;
        wildcard.commonName = "*";
        wildcard.dnsNames = {"*"};
        QTest::newRow("wildcard for everything") << wildcard << u"certificate-wrong-host"_s;
        QTest::newRow("host only in the common name") << nameless << u"certificate-wrong-host"_s;
    }
    void certificateFault_isNamedAndNothingIsSent()
    {
        QFETCH(LeafRecipe, recipe);
        QFETCH(QString, code);
        TlsServer server(m_authority.issue(recipe));
        server.answerWith(httpBytes(200, "application/json", kJson));
        auto transport = transportTo(server);
        HttpRequest request = post("{}");
        request.bearer = Secret("token-1");
        const auto answer = ask(transport, request);
        QCOMPARE(codeOf(answer), code.toStdString());
        QVERIFY(!answer.error().detail.empty());
        QVERIFY(server.requests().empty());
        QVERIFY(server.connections() > 0);
    }

    void unknownAuthority_isUntrusted()
    {
        TlsServer server(m_authority.issue({}));
        server.answerWith(httpBytes(200, "application/json", kJson));
        const TestAuthority other;
        QtHttpTransport ownAuthority({server.url(), other.pem()}, "t");
        QCOMPARE(codeOf(ask(ownAuthority, get())), "certificate-untrusted");
        QtHttpTransport systemStore({server.url(), {}}, "t");
        QCOMPARE(codeOf(ask(systemStore, get())), "certificate-untrusted");
        QVERIFY(server.requests().empty());
    }

    // One caisse's authority must not vouch for another: a transport's trust stays its own.
    void ownAuthority_isTrustedForItsCaisseAlone()
    {
        TlsServer server(m_authority.issue({}));
        server.answerWith(httpBytes(200, "application/json", kJson));
        auto trusted = transportTo(server);
        QCOMPARE(codeOf(ask(trusted, get())), "ok");
        QtHttpTransport stranger({server.url(), {}}, "t");
        QCOMPARE(codeOf(ask(stranger, get())), "certificate-untrusted");
        QCOMPARE(codeOf(ask(trusted, get())), "ok");
    }

    void weakKey_isNamed()
    {
        const QString openssl = QStandardPaths::findExecutable(u"openssl"_s);
        if (openssl.isEmpty())
            QSKIP("needs the openssl program, the only server here that shows a 1024-bit key");
        LeafRecipe weak;
        weak.rsaBits = 1024;
        const TestIdentity identity = m_authority.issue(weak);
        const QTemporaryDir folder;
        QFile pem(folder.filePath(u"weak.pem"_s));
        QVERIFY(pem.open(QIODevice::WriteOnly));
        pem.write(QByteArray::fromStdString(identity.certificatePem + identity.keyPem));
        pem.close();
        QTcpServer portFinder;
        QVERIFY(portFinder.listen(QHostAddress::LocalHost));
        const QString port = QString::number(portFinder.serverPort());
        portFinder.close();
        QProcess server;
        server.setProcessChannelMode(QProcess::MergedChannels);
        server.start(openssl, {u"s_server"_s, u"-accept"_s, u"127.0.0.1:"_s + port, u"-cert"_s, pem.fileName(), u"-key"_s,
                               pem.fileName(), u"-cipher"_s, u"ALL:@SECLEVEL=0"_s, u"-www"_s});
        QVERIFY(server.waitForStarted());
        QByteArray output;
        QVERIFY2(QTest::qWaitFor([&] { output += server.readAll(); return output.contains("ACCEPT"); }, 10'000),
                 output.constData());
        QtHttpTransport transport({"https://localhost:" + port.toStdString(), m_authority.pem()}, "t");
        QCOMPARE(codeOf(ask(transport, get())), "certificate-weak");
        server.kill();
        QVERIFY(server.waitForFinished());
    }

    void redirect_isNotFollowedAndCarriesNothing()
    {
        TlsServer elsewhere(m_authority.issue({}));
        TlsServer server(m_authority.issue({}));
        server.answerWith(httpBytes(302, "text/html", "gone", "Location: " + elsewhere.url() + "/v1/caisse\r\n"));
        auto transport = transportTo(server);
        HttpRequest request = get();
        request.bearer = Secret("token-1");
        const auto answer = ask(transport, request);
        QCOMPARE(codeOf(answer), "ok");
        QCOMPARE(answer->status, 302);
        QCOMPARE(elsewhere.connections(), 0);
    }

    void cutBody_isConnectionLost_data()
    {
        QTest::addColumn<QString>("head");
        QTest::newRow("short of its length") << u"Content-Length: 100\r\n"_s;
        QTest::newRow("unfinished chunks") << u"Transfer-Encoding: chunked\r\n"_s;
        QTest::newRow("no length at all") << u""_s;
        QTest::newRow("refusal without length") << u"503"_s;
    }
    void cutBody_isConnectionLost()
    {
        QFETCH(QString, head);
        const bool isRefusal = head == u"503"_s;
        const std::string status = isRefusal ? "503 Busy" : "200 OK";
        const std::string headers = isRefusal ? "" : head.toStdString();
        TlsServer server(m_authority.issue({}));
        server.setBehaviour([&](QSslSocket &socket, const std::string &) {
            socket.write(QByteArray::fromStdString("HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\n"
                                                   + headers + "\r\n" + (headers.starts_with('T') ? "a\r\n" : "")
                                                   + kJson));
            socket.disconnectFromHost();
        });
        auto transport = transportTo(server);
        QCOMPARE(codeOf(ask(transport, get())), "connection-lost");
    }

    void droppedConnection_isConnectionLostAndSentOnce_data()
    {
        QTest::addColumn<QString>("method");
        QTest::newRow("POST") << u"POST"_s;
        QTest::newRow("PATCH") << u"PATCH"_s;
        QTest::newRow("DELETE") << u"DELETE"_s;
    }
    void droppedConnection_isConnectionLostAndSentOnce()
    {
        QFETCH(QString, method);
        TlsServer server(m_authority.issue({}));
        server.answerWith(httpBytes(200, "application/json", kJson));
        auto transport = transportTo(server);
        // Qt sends again both on a kept connection and on a new one.
        for (const bool isKept : {false, true}) {
            const std::size_t before = server.requests().size();
            if (isKept) {
                server.answerWith(httpBytes(200, "application/json", kJson));
                QCOMPARE(codeOf(ask(transport, get())), "ok");
            }
            server.setBehaviour([](QSslSocket &socket, const std::string &) { socket.abort(); });
            HttpRequest request = post("{}");
            request.method = method.toStdString();
            if (request.method == "DELETE")
                request.contentType.clear();
            QCOMPARE(codeOf(ask(transport, request)), "connection-lost");
            QTest::qWait(50); // a second delivery would come now
            QCOMPARE(server.requests().size(), before + (isKept ? 2 : 1));
        }
    }

    void silentServer_timesOutAtTheDeadline()
    {
        TlsServer server(m_authority.issue({}));
        auto transport = transportTo(server);
        HttpRequest request = get();
        request.deadline = 300ms;
        const auto answer = ask(transport, request);
        QCOMPARE(codeOf(answer), "timed-out");
        QCOMPARE(server.requests().size(), std::size_t{1});
    }

    // A drip feed keeps an idle timer happy for ever.
    void drippingBody_timesOutAtTheDeadline()
    {
        TlsServer server(m_authority.issue({}));
        QTimer drip;
        server.setBehaviour([&](QSslSocket &socket, const std::string &) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n");
            QObject::connect(&drip, &QTimer::timeout, &socket, [&socket] { socket.write(" "); });
            drip.start(20);
        });
        auto transport = transportTo(server);
        HttpRequest request = get();
        request.deadline = 400ms;
        QCOMPARE(codeOf(ask(transport, request)), "timed-out");
    }

    void oversizedBody_isAnswerTooLarge()
    {
        TlsServer server(m_authority.issue({}));
        server.answerWith(httpBytes(200, "application/json", std::string(70'000, ' ')));
        auto transport = transportTo(server);
        HttpRequest request = get();
        request.maximumAnswer = 65'536;
        QCOMPARE(codeOf(ask(transport, request)), "answer-too-large");
        request.maximumAnswer = 70'000;
        QCOMPARE(codeOf(ask(transport, request)), "ok");
    }

    void nobodyListening_isConnectionRefused()
    {
        QTcpServer finder;
        QVERIFY(finder.listen(QHostAddress::LocalHost));
        const quint16 port = finder.serverPort();
        finder.close();
        QtHttpTransport transport({"https://127.0.0.1:" + std::to_string(port), {}}, "t");
        QCOMPARE(codeOf(ask(transport, get())), "connection-refused");
    }

    void unknownName_isHostNotFound()
    {
        QtHttpTransport transport({"https://caisse.invalid", {}}, "t");
        QCOMPARE(codeOf(ask(transport, get())), "host-not-found");
    }

    void plainServer_isTlsFailed()
    {
        QTcpServer plain;
        connect(&plain, &QTcpServer::newConnection, &plain, [&plain] {
            plain.nextPendingConnection()->write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
        });
        QVERIFY(plain.listen(QHostAddress::LocalHost));
        QtHttpTransport transport({"https://localhost:" + std::to_string(plain.serverPort()), {}}, "t");
        QCOMPARE(codeOf(ask(transport, get())), "tls-failed");
    }

    void unusableRequest_isInvalidInput_data()
    {
        QTest::addColumn<QString>("baseUrl");
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("authority");
        QTest::newRow("plain http") << u"http://localhost"_s << u"/v1/caisse"_s << u"a"_s << u""_s;
        QTest::newRow("target that changes the host") << u"https://localhost"_s << u"@evil.example/"_s << u"a"_s << u""_s;
        QTest::newRow("line break in the target") << u"https://localhost"_s << u"/a\r\nX: y"_s << u"a"_s << u""_s;
        QTest::newRow("line break in a header") << u"https://localhost"_s << u"/a"_s << u"a\r\nX: y"_s << u""_s;
        QTest::newRow("no certificate") << u"https://localhost"_s << u"/a"_s << u"a"_s << u"not a certificate"_s;
    }
    void unusableRequest_isInvalidInput()
    {
        QFETCH(QString, baseUrl);
        QFETCH(QString, target);
        QFETCH(QString, header);
        QFETCH(QString, authority);
        QtHttpTransport transport({baseUrl.toStdString(), authority.toStdString()}, "t");
        HttpRequest request = get(target.toStdString());
        request.headers.emplace_back("Idempotency-Key", header.toStdString());
        QCOMPARE(codeOf(ask(transport, request)), "invalid-input");
    }

    void cancel_endsTheExchangeAsCancelled()
    {
        TlsServer server(m_authority.issue({}));
        auto transport = transportTo(server);
        QObject owner;
        auto *exchange = transport.exchange(get(), &owner);
        std::optional<Result<HttpAnswer>> result;
        startAndThen(exchange, &owner, [&](Result<HttpAnswer> answer) { result = std::move(answer); });
        QTRY_COMPARE(server.requests().size(), std::size_t{1});
        exchange->cancel();
        QVERIFY(!result); // never within cancel()
        QTRY_VERIFY(result);
        QCOMPARE(codeOf(*result), "cancelled");
    }

    void transportDestroyed_endsTheExchangeAsCancelled()
    {
        TlsServer server(m_authority.issue({}));
        auto transport = std::make_unique<QtHttpTransport>(endpointOf(server), "t");
        QObject owner;
        std::vector<std::string> codes;
        const auto note = [&](Result<HttpAnswer> answer) { codes.push_back(codeOf(answer)); };
        startAndThen(transport->exchange(get(), &owner), &owner, note);
        auto *const idle = transport->exchange(get(), &owner);
        QTRY_COMPARE(server.requests().size(), std::size_t{1});
        transport.reset();
        startAndThen(idle, &owner, note);
        QTRY_COMPARE(codes, (std::vector<std::string>{"cancelled", "cancelled"}));
    }

    void ownerDestroyed_endsTheExchangeSilently()
    {
        TlsServer server(m_authority.issue({}));
        auto transport = transportTo(server);
        auto owner = std::make_unique<QObject>();
        bool hasSpoken = false;
        startAndThen(transport.exchange(get(), owner.get()), this, [&](const Result<HttpAnswer> &) { hasSpoken = true; });
        QTRY_COMPARE(server.requests().size(), std::size_t{1});
        owner.reset();
        QTest::qWait(50);
        QVERIFY(!hasSpoken);
        server.answerWith(httpBytes(200, "application/json", kJson));
        QCOMPARE(codeOf(ask(transport, get())), "ok");
    }
};

QTEST_GUILESS_MAIN(TransportTest)
#include "tst_transport.moc"
