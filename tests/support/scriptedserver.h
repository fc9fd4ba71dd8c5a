// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/httptransport.h"

#include <QPointer>

#include <deque>
#include <functional>
#include <map>
#include <vector>

namespace truelle {

class FakeExchange;

// A caisse made of answers a test wrote: what every FakeTransport made on it talks to. Answers are given from the event
// loop, never within start(). What is asked without an answer ends with NotFound's 404 problem.
class ScriptedServer
{
public:
    using Responder = std::function<Result<HttpAnswer>(const HttpRequest &)>;

    // Answers every request of this method whose path (without query) is `path`, until replaced.
    void on(const std::string &method, const std::string &path, Responder responder);
    // Answers given before those of on(), each once, to whatever is asked.
    void enqueue(Result<HttpAnswer> answer) { m_queue.push_back(std::move(answer)); }
    // From now on requests arrive but wait for release(); the answer is made when they arrive.
    // Only those of `method`, where one is given.
    void hold(std::string method = {})
    {
        m_isHolding = true;
        m_heldMethod = std::move(method);
    }
    // Lets everything held go, and what comes later too.
    void release();

    [[nodiscard]] const std::vector<HttpRequest> &requests() const { return m_requests; }
    // How many requests with this path came.
    [[nodiscard]] std::size_t count(const std::string &path) const;

private:
    friend class FakeExchange;
    void receive(FakeExchange *exchange, const HttpRequest &request);
    [[nodiscard]] Result<HttpAnswer> answerTo(const HttpRequest &request);

    std::map<std::pair<std::string, std::string>, Responder> m_responders;
    std::deque<Result<HttpAnswer>> m_queue;
    std::vector<HttpRequest> m_requests;
    std::vector<std::pair<QPointer<FakeExchange>, Result<HttpAnswer>>> m_held;
    bool m_isHolding = false;
    std::string m_heldMethod; // empty: all
};

// A transport whose other end is a script.
class FakeTransport final : public HttpTransport
{
public:
    explicit FakeTransport(ScriptedServer &server, Endpoint endpoint = {"https://caisse.test", {}});
    ~FakeTransport() override;
    [[nodiscard]] Operation<HttpAnswer> *exchange(HttpRequest request, QObject *parent) override;
    [[nodiscard]] const Endpoint &endpoint() const override { return m_endpoint; }

private:
    ScriptedServer &m_server;
    Endpoint m_endpoint;
    QObject m_life; // exchanges end with Cancelled when it goes, as those of the real transport do
};

// Answers as a caisse gives them.
[[nodiscard]] HttpAnswer jsonAnswer(std::string body, int status = 200);
[[nodiscard]] HttpAnswer problemAnswer(const Error &error, int status);
[[nodiscard]] HttpAnswer htmlAnswer(int status = 200);
[[nodiscard]] HttpAnswer emptyAnswer(int status = 204);

} // namespace truelle
