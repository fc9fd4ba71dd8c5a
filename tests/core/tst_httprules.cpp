// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/apioperation.h"
#include "core/net/address.h"
#include "core/net/httpdate.h"
#include "core/net/tlspolicy.h"
#include "core/wire/problemwire.h"
#include "tests/support/testcertificates.h"

#include <QSslCertificate>
#include <QTest>

using namespace truelle;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

HttpAnswer answerOf(int status, const std::string &type, const std::string &body)
{
    return {status, {{"content-type", type}, {"date", "Sun, 06 Nov 1994 08:49:00 GMT"}}, body, {}};
}

} // namespace

class HttpRulesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void httpDate_isReadAsUtc()
    {
        QVERIFY(parseHttpDate("Sun, 06 Nov 1994 08:49:37 GMT") == Instant(784111777s));
        QVERIFY(!parseHttpDate("Sunday, 06-Nov-94 08:49:37 GMT"));
        QVERIFY(!parseHttpDate("06 Nov 1994 08:49:37"));
        QVERIFY(!parseHttpDate(""));
    }

    void retryAfter_isSecondsOrADateAgainstTheServersOwn_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("date");
        QTest::addColumn<int>("seconds");
        const QString date = u"Sun, 06 Nov 1994 08:49:37 GMT"_s;
        QTest::newRow("seconds") << u"120"_s << u""_s << 120;
        QTest::newRow("none") << u"0"_s << u""_s << 0;
        QTest::newRow("for ever") << u"99999999999999999999"_s << u""_s << 86'400;
        QTest::newRow("date") << u"Sun, 06 Nov 1994 08:50:37 GMT"_s << date << 60;
        QTest::newRow("date gone by") << u"Sun, 06 Nov 1994 08:40:37 GMT"_s << date << 0;
        QTest::newRow("date without the server's") << u"Sun, 06 Nov 1994 08:50:37 GMT"_s << u""_s << -1;
        QTest::newRow("negative") << u"-5"_s << date << -1;
        QTest::newRow("fraction") << u"1.5"_s << date << -1;
        QTest::newRow("words") << u"soon"_s << date << -1;
        QTest::newRow("empty") << u""_s << date << -1;
    }
    void retryAfter_isSecondsOrADateAgainstTheServersOwn()
    {
        QFETCH(QString, value);
        QFETCH(QString, date);
        QFETCH(int, seconds);
        const auto wait = parseRetryAfter(value.toStdString(), date.toStdString());
        QCOMPARE(wait ? static_cast<int>(wait->count()) : -1, seconds);
    }

    void address_becomesABaseUrl_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("url");
        QTest::newRow("host") << u"caisse.example"_s << u"https://caisse.example"_s;
        QTest::newRow("host and port") << u" Caisse.Example:8443 "_s << u"https://caisse.example:8443"_s;
        QTest::newRow("url") << u"https://caisse.example/"_s << u"https://caisse.example"_s;
        QTest::newRow("capital scheme") << u"HTTPS://caisse.example"_s << u"https://caisse.example"_s;
        QTest::newRow("default port") << u"https://caisse.example:443"_s << u"https://caisse.example"_s;
        QTest::newRow("accents") << u"congés.example"_s << u"https://xn--congs-esa.example"_s;
        QTest::newRow("IPv4") << u"127.0.0.1:44"_s << u"https://127.0.0.1:44"_s;
        QTest::newRow("IPv6") << u"[::1]:44"_s << u"https://[::1]:44"_s;
        QTest::newRow("http") << u"http://caisse.example"_s << u""_s;
        QTest::newRow("file") << u"file:///etc/passwd"_s << u""_s;
        QTest::newRow("path") << u"caisse.example/admin"_s << u""_s;
        QTest::newRow("query") << u"caisse.example?x=1"_s << u""_s;
        QTest::newRow("person") << u"caisse.example@evil.example"_s << u""_s;
        QTest::newRow("blank inside") << u"caisse example"_s << u""_s;
        QTest::newRow("bad port") << u"caisse.example:99999"_s << u""_s;
        QTest::newRow("nothing") << u"  "_s << u""_s;
    }
    void address_becomesABaseUrl()
    {
        QFETCH(QString, address);
        QFETCH(QString, url);
        const auto base = baseUrlFromAddress(address.toStdString());
        QCOMPARE(base ? *base : std::string(), url.toStdString());
        QVERIFY(base || base.error().code == ErrorCode::InvalidInput);
    }

    void certificateFaults_tellTheOneThatMattersMost()
    {
        const auto code = [](std::initializer_list<QSslError::SslError> errors) {
            QList<QSslError> list;
            for (const auto error : errors)
                list.append(QSslError(error));
            return certificateErrorCode(list);
        };
        using E = QSslError;
        QVERIFY(code({E::CertificateExpired}) == ErrorCode::CertificateExpired);
        QVERIFY(code({E::HostNameMismatch, E::CertificateExpired}) == ErrorCode::CertificateWrongHost);
        QVERIFY(code({E::HostNameMismatch, E::SelfSignedCertificate}) == ErrorCode::CertificateUntrusted);
        QVERIFY(code({E::UnspecifiedError}) == ErrorCode::CertificateWeak);
        QVERIFY(code({E::CertificateRevoked}) == ErrorCode::CertificateUntrusted);
        QVERIFY(code({E::UnableToGetLocalIssuerCertificate, E::UnableToVerifyFirstCertificate})
                == ErrorCode::CertificateUntrusted);
        QVERIFY(code({}) == ErrorCode::TlsFailed);
    }

    void hostName_isAnAlternativeName_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("isNamed");
        QTest::newRow("exact") << u"caisse.example"_s << true;
        QTest::newRow("case") << u"Caisse.EXAMPLE"_s << true;
        QTest::newRow("wildcard") << u"nord.regions.example"_s << true;
        QTest::newRow("wildcard for two labels") << u"a.nord.regions.example"_s << false;
        QTest::newRow("wildcard's parent") << u"regions.example"_s << false;
        QTest::newRow("subdomain") << u"www.caisse.example"_s << false;
        QTest::newRow("suffix") << u"caisse.example.evil.example"_s << false;
        QTest::newRow("common name") << u"cn.example"_s << false;
        QTest::newRow("wildcard for a top level") << u"caisse.fr"_s << false;
        QTest::newRow("address") << u"127.0.0.1"_s << true;
        QTest::newRow("other address") << u"127.0.0.2"_s << false;
        QTest::newRow("nothing") << u""_s << false;
    }
    void hostName_isAnAlternativeName()
    {
        QFETCH(QString, host);
        QFETCH(bool, isNamed);
        LeafRecipe recipe;
        recipe.commonName = "cn.example";
        recipe.dnsNames = {"caisse.example", "*.regions.example", "*.fr"};
        const TestIdentity identity = TestAuthority().issue(recipe);
        const QSslCertificate certificate(QByteArray::fromStdString(identity.certificatePem));
        QCOMPARE(isIssuedFor(certificate, host), isNamed);
    }

    void problem_keepsStatusRetryAfterAndFields()
    {
        Error refusal(ErrorCode::ValidationFailed);
        refusal.fields.push_back({"/endDate", "before-effect-date"});
        HttpAnswer answer = answerOf(422, "application/problem+json; charset=utf-8", encodeProblem(refusal, 422));
        answer.headers.emplace_back("retry-after", "Sun, 06 Nov 1994 08:49:30 GMT");
        const auto result = accepted(answer, {});
        QVERIFY(!result);
        QVERIFY(result.error().code == ErrorCode::ValidationFailed);
        QCOMPARE(result.error().httpStatus, 422);
        QVERIFY(result.error().retryAfter == 30s);
        QCOMPARE(result.error().fields.size(), std::size_t{1});
    }

    void contentType_isComparedWithoutCaseAndParameters()
    {
        QVERIFY(accepted(answerOf(200, "Application/JSON ; charset=utf-8", "{}"), {}).has_value());
        QVERIFY(!accepted(answerOf(200, "application/json-seq", "{}"), {}));
        QVERIFY(!accepted(answerOf(200, "", "{}"), {}));
        QVERIFY(!accepted(answerOf(200, "application/problem+json", "{}"), {}));
        QVERIFY(accepted(answerOf(304, "", ""), {{200, 304}}).has_value());
    }

    void redirect_isNotACaisse()
    {
        const auto result = accepted(answerOf(302, "application/json", "{}"), {});
        QVERIFY(!result && result.error().code == ErrorCode::NotACaisse);
        QCOMPARE(result.error().httpStatus, 302);
    }

    void id_isOnePathSegment()
    {
        QCOMPARE(pathSegment("a/../b?c#d é"), "a%2F..%2Fb%3Fc%23d%20%C3%A9");
    }
};

QTEST_GUILESS_MAIN(HttpRulesTest)
#include "tst_httprules.moc"
