// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/sender.h"

#include <QPointer>

#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace truelle {

// The statuses that are no refusal of a request. Every status with a body carries JSON (application/json).
struct ExpectedAnswer
{
    std::vector<int> statuses = {200};
    bool mayBeEmpty = false; // 204 and 304 always are
};

// The answer itself where it is an expected one; else what it refuses: its problem document with Retry-After and status,
// the plain meaning of a gateway's 429, 502, 503 or 504, or NotACaisse for what is none of the contract's.
[[nodiscard]] Result<HttpAnswer> accepted(HttpAnswer answer, const ExpectedAnswer &expected);

// What a decoder of core/wire says of an answer, said of the caisse: its ValidationFailed is not a refusal of ours.
[[nodiscard]] Error malformed(Error decoding, int status);

// A caisse hashes passwords and codes slowly on purpose and queues them when many come.
inline constexpr std::chrono::milliseconds kHashDeadline{45'000};

// A request that carries JSON and whose answer is small.
[[nodiscard]] HttpRequest posted(std::string target, std::string body);
// The same, where the caisse has to hash before it answers.
[[nodiscard]] HttpRequest postedToHash(std::string target, std::string body);

// The value's place in a URL path (RFC 3986): ids are a caisse's, and opaque.
[[nodiscard]] std::string pathSegment(std::string_view id);

// Sends one request and decodes its answer.
template<typename T>
class ApiOperation final : public Operation<T>
{
public:
    using Decode = std::function<Result<T>(HttpAnswer &&)>;
    struct Call
    {
        Sender send;
        HttpRequest request;
        ExpectedAnswer expected;
        Decode decode;
    };
    ApiOperation(Call call, QObject *parent) : Operation<T>(parent), m_call(std::move(call)) { }

protected:
    void doStart() override
    {
        if (!m_call.send)
            return this->finish(Error(ErrorCode::SessionEnded, "no session"));
        m_exchange = m_call.send(std::move(m_call.request), this);
        startAndThen(m_exchange.data(), this, [this](Result<HttpAnswer> answer) { conclude(std::move(answer)); });
    }
    void doCancel() override
    {
        if (m_exchange) {
            m_exchange->disconnect(this);
            m_exchange->cancel();
        }
    }

private:
    void conclude(Result<HttpAnswer> answer)
    {
        if (!answer)
            return this->finish(std::move(answer).error());
        Result<HttpAnswer> good = accepted(*std::move(answer), m_call.expected);
        if (!good)
            return this->finish(std::move(good).error());
        const int status = good->status;
        Result<T> value = m_call.decode(*std::move(good));
        if (!value)
            return this->finish(malformed(std::move(value).error(), status));
        this->finish(std::move(value));
    }

    Call m_call;
    QPointer<Operation<HttpAnswer>> m_exchange;
};

} // namespace truelle
