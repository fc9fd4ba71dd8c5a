// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/http/answer.h"
#include "app/caisse/http/gzip.h"
#include "app/caisse/http/host.h"
#include "app/caisse/http/requesthead.h"
#include "app/caisse/http/sourcelimits.h"
#include "app/caisse/http/workerpool.h"
#include "tests/support/fakeclock.h"

#include <QObject>
#include <QTest>

#include <future>
#include <zlib.h>

using namespace truelle;
using namespace truelle::caisse;

namespace {

const std::vector<std::string> kHosts{"localhost", "127.0.0.1", "::1", "*.caisse.example"};
const std::vector<std::string> kProxies{"10.0.0.1"};
constexpr Instant kNow{std::chrono::sys_days(std::chrono::year(1994) / 11 / 6) + std::chrono::hours(8)
                       + std::chrono::minutes(49) + std::chrono::seconds(37)};

std::variant<Request, Response> read(HeaderList fields, std::string target = "/v1/me", int version = 11,
                                     std::string peer = "192.0.2.7")
{
    return readHead({"GET", std::move(target), version, std::move(fields), std::move(peer)},
                    {kHosts, kProxies});
}

int statusOf(const std::variant<Request, Response> &outcome)
{
    const auto *refusal = std::get_if<Response>(&outcome);
    return refusal ? refusal->status : 0;
}

std::string valueOf(const Response &response, std::string_view name)
{
    for (const auto &[key, value] : response.headers)
        if (key == name)
            return value;
    return "(none)";
}

std::string unpacked(const std::string &packed)
{
    z_stream stream{};
    if (inflateInit2(&stream, 15 + 16) != Z_OK)
        return "?";
    std::string in = packed;
    std::string text(1 << 20, '\0');
    stream.next_in = reinterpret_cast<Bytef *>(in.data());
    stream.avail_in = static_cast<uInt>(in.size());
    stream.next_out = reinterpret_cast<Bytef *>(text.data());
    stream.avail_out = static_cast<uInt>(text.size());
    const int outcome = inflate(&stream, Z_FINISH);
    text.resize(stream.total_out);
    inflateEnd(&stream);
    return outcome == Z_STREAM_END ? text : "?";
}

class LinesLog final : public LogSink
{
public:
    void write(LogLevel level, std::string_view category, std::string_view message,
               std::initializer_list<LogField> fields) override
    {
        lines += formatLogLine(Instant{}, level, category, message, fields) + "\n";
    }
    std::string lines;
};

} // namespace

class TestRequestHead : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ambiguousLengthIsRefused_data();
    void ambiguousLengthIsRefused();
    void onlyServedHostsAreAnswered_data();
    void onlyServedHostsAreAnswered();
    void absoluteTargetStandsForHost();
    void brokenTargetIsRefused_data();
    void brokenTargetIsRefused();
    void requestIsMadeOfTheHead();
    void onlyTrustedProxiesTellTheSource();
    void sourceOfIpv6IsItsNetwork();
    void acceptEncodingIsRead_data();
    void acceptEncodingIsRead();
    void longTextIsCompressedWhereTaken();
    void answerCarriesTheStandardHeaders();
    void headerValueCannotEndItsLine();
    void exceptionBecomesAProblemWithALoggedReference();
    void dateHasTheFormOfHttp();
    void bucketRefillsWithTime();
    void clockSetBackGivesNoTokens();
    void connectionsAreCapped();
    void fullQueueTakesNoMore();
};

void TestRequestHead::ambiguousLengthIsRefused_data()
{
    QTest::addColumn<HeaderList>("fields");
    QTest::addColumn<int>("version");
    QTest::addColumn<bool>("refused");
    QTest::newRow("none") << HeaderList{} << 11 << false;
    QTest::newRow("one length") << HeaderList{{"Content-Length", "5"}} << 11 << false;
    QTest::newRow("chunked") << HeaderList{{"Transfer-Encoding", "Chunked"}} << 11 << false;
    QTest::newRow("both") << HeaderList{{"Content-Length", "5"}, {"transfer-encoding", "chunked"}} << 11
                          << true;
    QTest::newRow("two lengths") << HeaderList{{"Content-Length", "5"}, {"content-length", "5"}} << 11
                                 << true;
    QTest::newRow("list of lengths") << HeaderList{{"Content-Length", "5, 5"}} << 11 << true;
    QTest::newRow("signed") << HeaderList{{"Content-Length", "+5"}} << 11 << true;
    QTest::newRow("empty") << HeaderList{{"Content-Length", ""}} << 11 << true;
    QTest::newRow("identity") << HeaderList{{"Transfer-Encoding", "identity"}} << 11 << true;
    QTest::newRow("gzip, chunked") << HeaderList{{"Transfer-Encoding", "gzip, chunked"}} << 11 << true;
    QTest::newRow("chunked, identity")
        << HeaderList{{"Transfer-Encoding", "chunked, identity"}} << 11 << true;
    QTest::newRow("chunked in 1.0") << HeaderList{{"Transfer-Encoding", "chunked"}} << 10 << true;
}

void TestRequestHead::ambiguousLengthIsRefused()
{
    QFETCH(HeaderList, fields);
    QFETCH(int, version);
    QFETCH(bool, refused);
    fields.emplace_back("Host", "localhost");
    QCOMPARE(statusOf(read(fields, "/v1/me", version)), refused ? 400 : 0);
}

void TestRequestHead::onlyServedHostsAreAnswered_data()
{
    QTest::addColumn<std::string>("host");
    QTest::addColumn<bool>("served");
    for (const char *host : {"localhost", "LocalHost:8443", "localhost.", "127.0.0.1", "127.0.0.1:1", "[::1]",
                             "[::1]:443", "[0:0::1]:443", "a.caisse.example", "A.Caisse.Example:443"})
        QTest::newRow(host) << std::string(host) << true;
    for (const char *host :
         {"", "evil.example", "localhost.evil.example", "xlocalhost", "127.0.0.2", "::1", "[::1", "[::1]x",
          "[127.0.0.1]", "[localhost]", "localhost:port", "localhost:123456", "caisse.example",
          ".caisse.example", "a.b.caisse.example", "localhost/", "localhost@evil", "127.1"})
        QTest::newRow(host) << std::string(host) << false;
}

void TestRequestHead::onlyServedHostsAreAnswered()
{
    QFETCH(std::string, host);
    QFETCH(bool, served);
    QCOMPARE(isServedHost(host, kHosts), served);
    QCOMPARE(statusOf(read({{"Host", host}})), served ? 0 : 421);
}

void TestRequestHead::absoluteTargetStandsForHost()
{
    const auto outcome = read({{"Host", "evil.example"}}, "https://localhost:8443/v1/me?a=1");
    const auto *request = std::get_if<Request>(&outcome);
    QVERIFY(request);
    QCOMPARE(request->path, std::string("/v1/me"));
    QCOMPARE(request->query.at("a"), std::string("1"));
    QCOMPARE(statusOf(read({{"Host", "localhost"}}, "https://evil.example/v1/me")), 421);
    QCOMPARE(statusOf(read({{"Host", "localhost"}}, "https://localhost@evil.example/")), 421);
    const auto bare = read({{"Host", "localhost"}}, "https://localhost");
    QCOMPARE(std::get<Request>(bare).path, std::string("/"));
    QCOMPARE(statusOf(read({})), 421);
    QCOMPARE(statusOf(read({{"Host", "localhost"}, {"Host", "localhost"}})), 400);
}

void TestRequestHead::brokenTargetIsRefused_data()
{
    QTest::addColumn<std::string>("target");
    for (const char *target :
         {"", "*", "v1/me", "http://localhost/v1/me", "/v1/me#part", "/v1/me?a=%zz", "/v1/me?a=1&a=2"})
        QTest::newRow(target) << std::string(target);
}

void TestRequestHead::brokenTargetIsRefused()
{
    QFETCH(std::string, target);
    QCOMPARE(statusOf(read({{"Host", "localhost"}}, target)), 400);
}

void TestRequestHead::requestIsMadeOfTheHead()
{
    const auto outcome =
        read({{"Host", "localhost"}, {"If-Match", "\"1\""}, {"if-match", "\"2\""}}, "/v1/a%2fb?c=d%20e");
    const auto &request = std::get<Request>(outcome);
    QCOMPARE(request.method, std::string("GET"));
    QCOMPARE(request.path, std::string("/v1/a%2fb"));
    QCOMPARE(std::string(request.queryItem("c").value_or("?")), std::string("d e"));
    QCOMPARE(std::string(request.header("If-Match").value_or("?")), std::string("\"1\", \"2\""));
    QCOMPARE(request.source, std::string("192.0.2.7"));
    QCOMPARE(statusOf(read({{"Host", "localhost"}, {"Expect", "200-maybe"}})), 417);
    QCOMPARE(statusOf(read({{"Host", "localhost"}, {"Expect", "100-Continue"}})), 0);
    QCOMPARE(statusOf(read({{"Host", "localhost"}}, "/v1/me", 20)), 505);
}

void TestRequestHead::onlyTrustedProxiesTellTheSource()
{
    const HeaderList fields{{"Host", "localhost"}, {"X-Forwarded-For", "198.51.100.1, 203.0.113.9"}};
    QCOMPARE(std::get<Request>(read(fields)).source, std::string("192.0.2.7"));
    QCOMPARE(std::get<Request>(read(fields, "/", 11, "10.0.0.1")).source, std::string("203.0.113.9"));
    QCOMPARE(std::get<Request>(read({{"Host", "localhost"}}, "/", 11, "10.0.0.1")).source,
             std::string("10.0.0.1"));
}

void TestRequestHead::sourceOfIpv6IsItsNetwork()
{
    QCOMPARE(sourceOf("2001:db8:1:2:3:4:5:6"), std::string("2001:db8:1:2::/64"));
    QCOMPARE(sourceOf("::ffff:192.0.2.7"), std::string("192.0.2.7"));
    QCOMPARE(sourceOf("unknown"), std::string("unknown"));
}

void TestRequestHead::acceptEncodingIsRead_data()
{
    QTest::addColumn<std::string>("value");
    QTest::addColumn<bool>("taken");
    QTest::newRow("plain") << std::string("gzip") << true;
    QTest::newRow("among others") << std::string("br, GZip , deflate") << true;
    QTest::newRow("weighted") << std::string("gzip;q=0.1, br") << true;
    QTest::newRow("any") << std::string("*") << true;
    QTest::newRow("none") << std::string("") << false;
    QTest::newRow("identity") << std::string("identity") << false;
    QTest::newRow("weight zero") << std::string("gzip;q=0") << false;
    QTest::newRow("weight 0.000") << std::string("gzip ; q=0.000, *") << false;
    QTest::newRow("any but gzip") << std::string("*, gzip;q=0.0") << false;
    QTest::newRow("any of weight zero") << std::string("identity, *;q=0") << false;
    QTest::newRow("prefix") << std::string("gzippy") << false;
}

void TestRequestHead::acceptEncodingIsRead()
{
    QFETCH(std::string, value);
    QFETCH(bool, taken);
    QCOMPARE(acceptsGzip(value), taken);
}

void TestRequestHead::longTextIsCompressedWhereTaken()
{
    const std::string text(5000, 'x');
    Response taken{200, "application/json", text, {}};
    dress(taken, {kNow, "gzip", 1024});
    QCOMPARE(valueOf(taken, "Content-Encoding"), std::string("gzip"));
    QVERIFY(taken.body.size() < 200);
    QCOMPARE(unpacked(taken.body), text);

    Response refused{200, "application/problem+json", text, {}};
    dress(refused, {kNow, "identity", 1024});
    QCOMPARE(refused.body, text);
    QCOMPARE(valueOf(refused, "Vary"), std::string("Accept-Encoding"));

    Response brief{200, "application/json", std::string(1024, 'x'), {}};
    dress(brief, {kNow, "gzip", 1024});
    QCOMPARE(brief.body.size(), std::size_t{1024});
    Response picture{200, "image/png", text, {}};
    dress(picture, {kNow, "gzip", 1024});
    QCOMPARE(picture.body, text);
}

void TestRequestHead::answerCarriesTheStandardHeaders()
{
    Response response{200, "application/json", "{}", {}};
    dress(response, {kNow, {}, 1024});
    QCOMPARE(valueOf(response, "Date"), std::string("Sun, 06 Nov 1994 08:49:37 GMT"));
    QCOMPARE(valueOf(response, "Cache-Control"), std::string("no-store"));
    QCOMPARE(valueOf(response, "X-Content-Type-Options"), std::string("nosniff"));
    QCOMPARE(valueOf(response, "Content-Type"), std::string("application/json"));
    QVERIFY(valueOf(response, "Strict-Transport-Security").starts_with("max-age="));

    Response kept{304, {}, {}, {{"cache-control", "no-cache"}, {"ETag", "\"1\""}}};
    dress(kept, {kNow, {}, 1024});
    QCOMPARE(valueOf(kept, "Cache-Control"), std::string("(none)"));
    QCOMPARE(valueOf(kept, "cache-control"), std::string("no-cache"));
    QCOMPARE(valueOf(kept, "Content-Type"), std::string("(none)"));
}

void TestRequestHead::headerValueCannotEndItsLine()
{
    Response response{200, {}, {}, {{"ETag", "\"a\r\nSet-Cookie: b\""}}};
    dress(response, {kNow, {}, 1024});
    QCOMPARE(valueOf(response, "ETag"), std::string("\"aSet-Cookie: b\""));
}

void TestRequestHead::exceptionBecomesAProblemWithALoggedReference()
{
    Router router;
    router.add("GET", "/a",
               [](const Request &) -> Response { throw std::runtime_error("dupont@example.org"); });
    router.add("GET", "/b", [](const Request &) -> Response { throw 7; });
    LinesLog log;
    Request request;
    request.method = "GET";
    request.path = "/a";
    const Response failed = answerTo(request, router, log);
    QCOMPARE(failed.status, 500);
    QVERIFY(failed.body.find("server-failed") != std::string::npos);
    const std::string reference = valueOf(failed, "X-Reference");
    QCOMPARE(reference.size(), std::size_t{12});
    QVERIFY(log.lines.find(reference) != std::string::npos);
    QVERIFY(log.lines.find("std::runtime_error") != std::string::npos);
    QVERIFY(log.lines.find("dupont") == std::string::npos);
    QVERIFY(failed.body.find("dupont") == std::string::npos);
    request.path = "/b";
    QCOMPARE(answerTo(request, router, log).status, 500);
}

void TestRequestHead::dateHasTheFormOfHttp()
{
    QCOMPARE(httpDate(kNow), std::string("Sun, 06 Nov 1994 08:49:37 GMT"));
    QCOMPARE(httpDate(Instant{} + std::chrono::milliseconds(999)),
             std::string("Thu, 01 Jan 1970 00:00:00 GMT"));
    QCOMPARE(httpDate(Instant(std::chrono::sys_days(std::chrono::year(2028) / 2 / 29))),
             std::string("Tue, 29 Feb 2028 00:00:00 GMT"));
}

void TestRequestHead::bucketRefillsWithTime()
{
    FakeClock clock(kNow);
    SourceLimits limits({0.5, 2}, {}, clock);
    QVERIFY(!limits.admitRequest("a"));
    QVERIFY(!limits.admitRequest("a"));
    QCOMPARE(limits.admitRequest("a"), std::optional(std::chrono::seconds(2)));
    QVERIFY(!limits.admitRequest("b"));
    clock.advance(std::chrono::milliseconds(1999));
    QCOMPARE(limits.admitRequest("a"), std::optional(std::chrono::seconds(1)));
    clock.advance(std::chrono::milliseconds(1));
    QVERIFY(!limits.admitRequest("a"));
    QVERIFY(limits.admitRequest("a"));
    clock.advance(std::chrono::hours(1));
    QVERIFY(!limits.admitRequest("a"));
    QVERIFY(!limits.admitRequest("a"));
    QVERIFY(limits.admitRequest("a"));
}

void TestRequestHead::clockSetBackGivesNoTokens()
{
    FakeClock clock(kNow);
    SourceLimits limits({1, 1}, {}, clock);
    QVERIFY(!limits.admitRequest("a"));
    clock.advance(-std::chrono::hours(1));
    QVERIFY(limits.admitRequest("a"));
    clock.advance(std::chrono::seconds(1));
    QVERIFY(!limits.admitRequest("a"));
}

void TestRequestHead::connectionsAreCapped()
{
    FakeClock clock(kNow);
    SourceLimits limits({}, {3, 2}, clock);
    QVERIFY(limits.openConnection("a"));
    QVERIFY(limits.openConnection("a"));
    QVERIFY(!limits.openConnection("a"));
    QVERIFY(limits.openProxyConnection("a"));
    QVERIFY(!limits.openConnection("b"));
    limits.closeConnection("a");
    QVERIFY(limits.openConnection("b"));
    // Many that came and went are forgotten; those that are there are not.
    for (int i = 0; i < 5000; ++i)
        QVERIFY(!limits.admitRequest("s" + std::to_string(i)));
    QVERIFY(!limits.openConnection("a"));
}

void TestRequestHead::fullQueueTakesNoMore()
{
    std::promise<void> release;
    std::promise<void> begun;
    const std::shared_future<void> gate = release.get_future().share();
    std::atomic<int> done = 0;
    WorkerPool pool(1, 1);
    QVERIFY(pool.tryPost([&] {
        begun.set_value();
        gate.wait();
        ++done;
    }));
    begun.get_future().wait();
    QVERIFY(pool.tryPost([&] { ++done; }));
    QVERIFY(!pool.tryPost([&] { ++done; }));
    release.set_value();
    pool.stop();
    QVERIFY(done >= 1 && done <= 2);
    QVERIFY(!pool.tryPost([] {}));
}

QTEST_APPLESS_MAIN(TestRequestHead)
#include "tst_requesthead.moc"
