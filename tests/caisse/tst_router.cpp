// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/http/percent.h"
#include "app/caisse/http/router.h"
#include "core/base/utf8.h"
#include "core/wire/problemwire.h"

#include <QObject>
#include <QTest>

using namespace truelle;
using namespace truelle::caisse;

namespace {

Handler naming(std::string name)
{
    return [name](const Request &request) {
        Response response{200, "text/plain", name, {}};
        for (const auto &[key, value] : request.parameters)
            response.body += " " + key + "=" + value;
        return response;
    };
}

Router sample()
{
    Router router;
    router.add("GET", "/v1/sites/{id}", naming("site"));
    router.add("GET", "/v1/sites/{id}/delegations", naming("delegations"));
    router.add("GET", "/v1/sites/nearest", naming("nearest"));
    router.add("POST", "/v1/sessions", naming("sessions"));
    router.add("POST", "/v1/sessions:refresh", naming("refresh"));
    router.add("GET", "/v1/session", naming("session"));
    router.add("DELETE", "/v1/session", naming("end"));
    router.add("GET", "/v1/{kind}/{id}/notes", naming("notes"));
    return router;
}

Response ask(const Router &router, std::string method, std::string path)
{
    Request request;
    request.method = std::move(method);
    request.path = std::move(path);
    return router.route(std::move(request));
}

std::string allowOf(const Response &response)
{
    for (const auto &[name, value] : response.headers)
        if (name == "Allow")
            return value;
    return {};
}

} // namespace

class TestRouter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pathReachesItsHandler_data();
    void pathReachesItsHandler();
    void unknownPathIsNotFound_data();
    void unknownPathIsNotFound();
    void brokenEscapeIsRefused_data();
    void brokenEscapeIsRefused();
    void otherMethodIsRefusedWithAllow();
    void optionsNamesTheMethods();
    void patternForLogsHoldsNoId();
    void orderOfRegistrationDoesNotMatter();
    void queryIsDecodedStrictly();
    void percentDecodingKeepsToUtf8_data();
    void percentDecodingKeepsToUtf8();
    void headerNamesHaveNoCase();
    void problemCarriesRetryAfterAndChallenge();
};

void TestRouter::pathReachesItsHandler_data()
{
    QTest::addColumn<std::string>("method");
    QTest::addColumn<std::string>("path");
    QTest::addColumn<std::string>("body");
    QTest::newRow("parameter") << std::string("GET") << std::string("/v1/sites/a1")
                               << std::string("site id=a1");
    QTest::newRow("fixed wins") << std::string("GET") << std::string("/v1/sites/nearest")
                                << std::string("nearest");
    QTest::newRow("deeper") << std::string("GET") << std::string("/v1/sites/a1/delegations")
                            << std::string("delegations id=a1");
    QTest::newRow("colon") << std::string("POST") << std::string("/v1/sessions:refresh")
                           << std::string("refresh");
    QTest::newRow("no colon") << std::string("POST") << std::string("/v1/sessions")
                              << std::string("sessions");
    QTest::newRow("method") << std::string("DELETE") << std::string("/v1/session") << std::string("end");
    QTest::newRow("HEAD as GET") << std::string("HEAD") << std::string("/v1/session")
                                 << std::string("session");
    QTest::newRow("escaped slash stays in its segment")
        << std::string("GET") << std::string("/v1/sites/a%2Fdelegations")
        << std::string("site id=a/delegations");
    QTest::newRow("escaped fixed segment")
        << std::string("GET") << std::string("/v1/%73ession") << std::string("session");
    QTest::newRow("plus stays") << std::string("GET") << std::string("/v1/sites/a+b")
                                << std::string("site id=a+b");
    QTest::newRow("two parameters") << std::string("GET") << std::string("/v1/firms/7/notes")
                                    << std::string("notes id=7 kind=firms");
}

void TestRouter::pathReachesItsHandler()
{
    QFETCH(std::string, method);
    QFETCH(std::string, path);
    QFETCH(std::string, body);
    const Response response = ask(sample(), method, path);
    QCOMPARE(response.status, 200);
    QCOMPARE(response.body, body);
}

void TestRouter::unknownPathIsNotFound_data()
{
    QTest::addColumn<std::string>("path");
    for (const char *path :
         {"/", "", "v1/session", "/v1", "/v1/session/", "/v1/sites/", "/v1/sites//delegations",
          "//v1/session", "/v1/sessionS", "/v1/sites/a/b", "/v1/../v1/session", "/v1/sessions:other"})
        QTest::newRow(path) << std::string(path);
}

void TestRouter::unknownPathIsNotFound()
{
    QFETCH(std::string, path);
    const Response response = ask(sample(), "GET", path);
    QCOMPARE(response.status, 404);
    QCOMPARE(decodeProblem(response.body, 404).code, ErrorCode::NotFound);
}

void TestRouter::brokenEscapeIsRefused_data()
{
    QTest::addColumn<std::string>("path");
    for (const char *path : {"/v1/sites/%", "/v1/sites/%4", "/v1/sites/%zz", "/v1/sites/%00",
                             "/v1/sites/%0d%0a", "/v1/sites/%ff", "/v1/sites/%c0%af", "/v1/sites/%ed%a0%80"})
        QTest::newRow(path) << std::string(path);
}

void TestRouter::brokenEscapeIsRefused()
{
    QFETCH(std::string, path);
    const Response response = ask(sample(), "GET", path);
    QCOMPARE(response.status, 400);
    QCOMPARE(response.contentType, std::string("application/problem+json"));
}

void TestRouter::otherMethodIsRefusedWithAllow()
{
    const Response response = ask(sample(), "PUT", "/v1/session");
    QCOMPARE(response.status, 405);
    QCOMPARE(decodeProblem(response.body, 405).code, ErrorCode::MethodNotAllowed);
    QCOMPARE(allowOf(response), std::string("GET, HEAD, DELETE, OPTIONS"));
    QCOMPARE(ask(sample(), "HEAD", "/v1/sessions").status, 405);
}

void TestRouter::optionsNamesTheMethods()
{
    const Response response = ask(sample(), "OPTIONS", "/v1/sites/a1");
    QCOMPARE(response.status, 204);
    QVERIFY(response.body.empty());
    QCOMPARE(allowOf(response), std::string("GET, HEAD, OPTIONS"));
}

void TestRouter::patternForLogsHoldsNoId()
{
    const Router router = sample();
    QCOMPARE(std::string(router.pattern("/v1/sites/a1/delegations")),
             std::string("/v1/sites/{id}/delegations"));
    QVERIFY(router.pattern("/v1/nothing").empty());
    QVERIFY(router.pattern("/v1/sites/%zz").empty());
}

void TestRouter::orderOfRegistrationDoesNotMatter()
{
    Router router;
    router.add("GET", "/a/{x}", naming("parameter"));
    router.add("GET", "/a/fixed", naming("fixed"));
    router.add("POST", "/a/{x}", naming("posted"));
    QCOMPARE(ask(router, "GET", "/a/fixed").body, std::string("fixed"));
    QCOMPARE(ask(router, "GET", "/a/other").body, std::string("parameter x=other"));
    QCOMPARE(ask(router, "POST", "/a/other").body, std::string("posted x=other"));
}

void TestRouter::queryIsDecodedStrictly()
{
    const auto query = decodeQuery("type=site&since=a%26b&flag&empty=&name=%C3%A9+");
    QVERIFY(query.has_value());
    const TextMap expected{
        {"type", "site"}, {"since", "a&b"}, {"flag", ""}, {"empty", ""}, {"name", "\xc3\xa9+"}};
    QVERIFY(*query == expected);
    QVERIFY(decodeQuery("").has_value());
    QVERIFY(!decodeQuery("a=1&a=2"));
    QVERIFY(!decodeQuery("=1"));
    QVERIFY(!decodeQuery("a=1&&b=2"));
    QVERIFY(!decodeQuery("a=%G0"));
    QVERIFY(!decodeQuery("a=%0a"));
}

void TestRouter::percentDecodingKeepsToUtf8_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("two bytes") << std::string("\xc3\xa9") << true;
    QTest::newRow("three bytes") << std::string("\xe2\x82\xac") << true;
    QTest::newRow("four bytes") << std::string("\xf0\x9f\x8f\x97") << true;
    QTest::newRow("last code point") << std::string("\xf4\x8f\xbf\xbf") << true;
    QTest::newRow("above the last") << std::string("\xf4\x90\x80\x80") << false;
    QTest::newRow("over-long two") << std::string("\xc1\xbf") << false;
    QTest::newRow("over-long three") << std::string("\xe0\x9f\xbf") << false;
    QTest::newRow("over-long four") << std::string("\xf0\x8f\xbf\xbf") << false;
    QTest::newRow("surrogate") << std::string("\xed\xbf\xbf") << false;
    QTest::newRow("cut") << std::string("\xe2\x82") << false;
    QTest::newRow("lone continuation") << std::string("\x80") << false;
}

void TestRouter::percentDecodingKeepsToUtf8()
{
    QFETCH(std::string, text);
    QFETCH(bool, accepted);
    QCOMPARE(isUtf8(text), accepted);
    QCOMPARE(decodePercent(text).has_value(), accepted);
}

void TestRouter::headerNamesHaveNoCase()
{
    Request request;
    request.headers = {{"If-Match", "\"3\""}, {"x-empty", ""}};
    QCOMPARE(std::string(request.header("if-match").value_or("?")), std::string("\"3\""));
    QCOMPARE(std::string(request.header("X-Empty").value_or("?")), std::string());
    QVERIFY(!request.header("If-None-Match"));
}

void TestRouter::problemCarriesRetryAfterAndChallenge()
{
    Error locked(ErrorCode::AccountLocked, "secret detail");
    locked.retryAfter = std::chrono::seconds(90);
    const Response response = problem(locked, 423);
    QCOMPARE(response.status, 423);
    QVERIFY((response.headers == HeaderList{{"Retry-After", "90"}}));
    QVERIFY(response.body.find("secret") == std::string::npos);
    QCOMPARE(problem(Error(ErrorCode::SessionEnded), 401).headers.at(0).first,
             std::string("WWW-Authenticate"));
}

QTEST_APPLESS_MAIN(TestRouter)
#include "tst_router.moc"
