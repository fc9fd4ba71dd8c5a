// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scriptedserver.h"

#include "core/wire/problemwire.h"

#include <QMetaObject>

#include <algorithm>

namespace truelle {
namespace {

constexpr const char *kDate = "Wed, 01 Apr 2026 10:00:00 GMT";

std::string pathOf(const HttpRequest &request)
{
    return request.target.substr(0, request.target.find('?'));
}

} // namespace

class FakeExchange final : public Operation<HttpAnswer>
{
public:
    FakeExchange(ScriptedServer &server, QObject *transport, HttpRequest request, QObject *parent)
        : Operation(parent)
        , m_server(server)
        , m_transport(transport)
        , m_request(std::move(request))
    {
    }
    void conclude(Result<HttpAnswer> answer) { finish(std::move(answer)); }

protected:
    void doStart() override
    {
        if (!m_transport)
            return finish(Error(ErrorCode::Cancelled));
        connect(m_transport, &QObject::destroyed, this, [this] { finish(Error(ErrorCode::Cancelled)); });
        m_server.receive(this, m_request);
    }
    void doCancel() override { }

private:
    ScriptedServer &m_server;
    QPointer<QObject> m_transport;
    HttpRequest m_request;
};

void ScriptedServer::on(const std::string &method, const std::string &path, Responder responder)
{
    m_responders[{method, path}] = std::move(responder);
}

void ScriptedServer::release()
{
    m_isHolding = false;
    const auto held = std::exchange(m_held, {});
    for (const auto &[exchange, answer] : held) {
        if (exchange)
            exchange->conclude(answer);
    }
}

std::size_t ScriptedServer::count(const std::string &path) const
{
    return static_cast<std::size_t>(
        std::ranges::count_if(m_requests, [&](const HttpRequest &r) { return pathOf(r) == path; }));
}

void ScriptedServer::receive(FakeExchange *exchange, const HttpRequest &request)
{
    m_requests.push_back(request);
    Result<HttpAnswer> answer = answerTo(request);
    if (m_isHolding && (m_heldMethod.empty() || m_heldMethod == request.method)) {
        m_held.emplace_back(exchange, std::move(answer));
        return;
    }
    QMetaObject::invokeMethod(
        exchange, [exchange, answer = std::move(answer)] { exchange->conclude(answer); }, Qt::QueuedConnection);
}

Result<HttpAnswer> ScriptedServer::answerTo(const HttpRequest &request)
{
    if (!m_queue.empty()) {
        Result<HttpAnswer> answer = std::move(m_queue.front());
        m_queue.pop_front();
        return answer;
    }
    const auto responder = m_responders.find({request.method, pathOf(request)});
    return responder == m_responders.end() ? problemAnswer(Error(ErrorCode::NotFound), 404)
                                           : responder->second(request);
}

FakeTransport::FakeTransport(ScriptedServer &server, Endpoint endpoint)
    : m_server(server)
    , m_endpoint(std::move(endpoint))
{
}

FakeTransport::~FakeTransport() = default;

Operation<HttpAnswer> *FakeTransport::exchange(HttpRequest request, QObject *parent)
{
    return new FakeExchange(m_server, &m_life, std::move(request), parent);
}

HttpAnswer jsonAnswer(std::string body, int status)
{
    return {status, {{"content-type", "application/json"}, {"date", kDate}}, std::move(body), {}};
}

HttpAnswer problemAnswer(const Error &error, int status)
{
    HttpAnswer answer{status,
                      {{"content-type", "application/problem+json"}, {"date", kDate}},
                      encodeProblem(error, status),
                      {}};
    if (error.retryAfter)
        answer.headers.emplace_back("retry-after", std::to_string(error.retryAfter->count()));
    return answer;
}

HttpAnswer htmlAnswer(int status)
{
    return {status, {{"content-type", "text/html; charset=utf-8"}}, "<html><body>Bienvenue</body></html>", {}};
}

HttpAnswer emptyAnswer(int status)
{
    return {status, {{"date", kDate}}, {}, {}};
}

} // namespace truelle
