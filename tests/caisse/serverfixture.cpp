// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/caisse/serverfixture.h"

#include <QFile>
#include <QTest>

namespace truelle::caisse {

QByteArray posted(const QByteArray &fields, const QByteArray &body)
{
    return "POST /v1/echo HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n" + body;
}

void ServerFixture::initTestCase()
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

void ServerFixture::init()
{
    m_options = {};
    m_log = std::make_unique<LinesLog>();
}

void ServerFixture::cleanup()
{
    m_server.reset();
}

void ServerFixture::start()
{
    m_server = std::make_unique<Server>(m_options, m_router, *m_log, m_clock);
    const auto started = m_server->start(m_certificate);
    QVERIFY2(started.has_value(), started ? "" : started.error().detail.c_str());
}

std::unique_ptr<TlsPeer> ServerFixture::connected()
{
    auto peer = std::make_unique<TlsPeer>(m_authority);
    if (!peer->connectTo(port()))
        qWarning("no TLS: %s", qPrintable(peer->socket().errorString()));
    return peer;
}

} // namespace truelle::caisse
