// SPDX-License-Identifier: GPL-3.0-or-later
// No secret in any log line, Qt message or error text, on the good ways and the bad ones.
#include "core/flows/signinflow.h"
#include "core/net/qthttptransport.h"
#include "core/session/session.h"
#include "core/storage/deskstore.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/recordinglog.h"
#include "tests/support/sessionscript.h"
#include "tests/support/tlsserver.h"

#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <type_traits>

using namespace truelle;
using namespace std::chrono_literals;

static_assert(!std::is_constructible_v<LogField, std::string_view, Secret>, "a secret has no way into a log field");

namespace {

std::vector<std::string> *messages = nullptr;

void keepMessage(QtMsgType, const QMessageLogContext &, const QString &text)
{
    if (messages)
        messages->push_back(text.toStdString());
}

std::string allOf(const Error &error)
{
    std::string text = error.detail + error.current;
    for (const FieldError &field : error.fields)
        text += field.pointer + field.code;
    return text;
}

} // namespace

class RedactionTest : public QObject
{
    Q_OBJECT

    std::vector<std::string> m_spoken; // everything that could be read by somebody
    RecordingLog m_log;

    template<typename T>
    Result<T> outcome(Operation<T> *operation)
    {
        std::optional<Result<T>> result;
        startAndThen(operation, this, [&](Result<T> ended) { result = std::move(ended); });
        if (!QTest::qWaitFor([&] { return result.has_value(); }, 10'000))
            return Error(ErrorCode::Internal, "never finished");
        if (!*result)
            m_spoken.push_back(allOf(result->error()));
        return *std::move(result);
    }
    void expectSilenceAbout(std::initializer_list<std::string> secrets)
    {
        m_spoken.insert(m_spoken.end(), m_log.lines().begin(), m_log.lines().end());
        for (const std::string &line : m_spoken) {
            for (const std::string &secret : secrets)
                QVERIFY2(line.find(secret) == std::string::npos, line.c_str());
        }
    }

private Q_SLOTS:
    void init()
    {
        m_spoken.clear();
        messages = &m_spoken;
        qInstallMessageHandler(keepMessage);
    }
    void cleanup()
    {
        qInstallMessageHandler(nullptr);
        messages = nullptr;
    }

    void wholeLifeOfASession_tellsNoSecret()
    {
        const QTemporaryDir folder;
        auto desk = DeskStore::open(folder.filePath(QStringLiteral("desk.db")).toStdString());
        QVERIFY(desk);
        ScriptedServer server;
        SessionScript script(server);
        FakeSecretStore secrets;
        FakeClock clock(Instant(1'775'000'000'000ms));
        AccountRegistry registry({**desk, secrets,
                                  [&server](const Endpoint &endpoint) {
                                      return std::make_unique<FakeTransport>(server, endpoint);
                                  },
                                  clock, m_log});
        const DiscoveredCaisse caisse{{"https://caisse.example", {}}, SessionScript::caisse(), {}};
        const auto signIn = [&](const std::string &password) {
            return outcome<AccountKey>(new SignInOperation(registry, caisse, {"a@b.example", Secret(password)}, this));
        };
        QVERIFY(!signIn("wrong-password-typed"));
        const auto key = signIn(SessionScript::kPassword);
        QVERIFY(key);
        AccountContext *const context = registry.find(*key);
        clock.advance(10min);
        QVERIFY(outcome(context->api->sessions().me(this)));
        secrets.failWith(ErrorCode::KeychainUnavailable);
        clock.advance(10min);
        QVERIFY(outcome(context->api->sessions().me(this)));
        // A caisse that repeats in its refusal what it was sent.
        server.on("POST", "/v1/sessions:refresh", [](const HttpRequest &request) -> Result<HttpAnswer> {
            HttpAnswer answer = problemAnswer(Error(ErrorCode::ServerFailed), 500);
            answer.body = "{\"code\":\"no: " + request.body.substr(17, 9) + "\"}";
            return answer;
        });
        clock.advance(10min);
        QVERIFY(!outcome(context->session->authorised(HttpRequest(), this)));
        m_spoken.pop_back(); // that refusal's own text, which is the caisse's
        context->session->signOut();
        QTest::qWait(5);
        QVERIFY(!m_log.lines().empty());
        expectSilenceAbout({"wrong-password-typed", SessionScript::kPassword, "refresh-1", "refresh-2", "refresh-3",
                            "access-1", "access-2", "access-3"});
    }

    void failingTransport_tellsNoSecret()
    {
        const TestAuthority authority;
        TlsServer server(authority.issue({}));
        QtHttpTransport transport({server.url(), authority.pem()}, "t");
        HttpRequest request;
        request.method = "POST";
        request.target = "/v1/sessions";
        request.contentType = "application/json";
        request.body = "{\"password\":\"body-secret\"}";
        request.bearer = Secret("token-secret");
        request.deadline = 300ms;
        QVERIFY(!outcome(transport.exchange(request, this))); // silence
        server.setBehaviour([](QSslSocket &socket, const std::string &) { socket.abort(); });
        QVERIFY(!outcome(transport.exchange(request, this)));
        server.answerWith("HTTP/1.1 nonsense\r\n\r\n");
        QVERIFY(!outcome(transport.exchange(request, this)));
        QtHttpTransport stranger({server.url(), {}}, "t");
        QVERIFY(!outcome(stranger.exchange(request, this)));
        QCOMPARE(m_spoken.size() >= 4, true);
        expectSilenceAbout({"body-secret", "token-secret"});
    }
};

QTEST_GUILESS_MAIN(RedactionTest)
#include "tst_redaction.moc"
