// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/http/connection.h"

#include "app/caisse/http/answer.h"
#include "app/caisse/http/requesthead.h"

#include <boost/asio/dispatch.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>

#include <array>
#include <optional>

namespace truelle::caisse {

namespace net = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using boost::system::error_code;

namespace {

using Milliseconds = std::chrono::milliseconds;

constexpr std::size_t kFirstRead = 4096;
constexpr std::size_t kBytesPerSecond = 16'384; // the slowest peer a long answer waits for
constexpr std::size_t kDrainLimit = 1'048'576;
constexpr Milliseconds kDrainTime{1'000};
constexpr Milliseconds kGoodbyeTime{2'000};
constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";

enum class AfterAnswer { NextRequest, Close };

// One connection. Everything runs on the strand of its socket, except the handler, which a worker runs
// meanwhile.
class Connection final : public OpenConnection, public std::enable_shared_from_this<Connection>
{
public:
    Connection(AcceptedConnection accepted, std::shared_ptr<ServerCore> core);
    ~Connection() override;

    void start();
    void finish() override;
    void abort() override;

private:
    using Step = void (Connection::*)(error_code);
    [[nodiscard]] auto then(Step step);
    [[nodiscard]] beast::tcp_stream &tcp() { return beast::get_lowest_layer(m_stream); }
    void within(Milliseconds time) { tcp().expires_after(time); }

    void shakeHands();
    void onHandsShaken(error_code failed);
    void awaitRequest();
    void onFirstBytes(error_code failed, std::size_t size);
    void readHeader();
    void onHeader(error_code failed);
    void judgeHeader();
    void readBody();
    void onBody(error_code failed);
    void handOver();
    void work();
    void answer(Response response);
    void refuse(Response response, AfterAnswer after);
    void refuseMalformed(error_code failed);
    void write(Response response);
    void onWritten(error_code failed);
    void drain();
    void sayGoodbye();

    [[nodiscard]] RequestHead head() const;
    [[nodiscard]] AnswerTerms terms() const;

    const std::shared_ptr<ServerCore> m_core;
    const std::shared_ptr<TlsFace> m_face;
    const std::string m_peer;
    beast::ssl_stream<beast::tcp_stream> m_stream;
    beast::flat_buffer m_buffer;
    std::optional<http::request_parser<http::string_body>> m_parser;
    std::optional<http::response<http::string_body>> m_message;
    Request m_request;
    Exchange m_exchange;
    AfterAnswer m_afterAnswer = AfterAnswer::Close;
    std::array<char, 4096> m_scrap{};
    std::size_t m_drained = 0;
    bool m_isIdle = true; // no byte of a request has come
};

Connection::Connection(AcceptedConnection accepted, std::shared_ptr<ServerCore> core)
    : m_core(std::move(core))
    , m_face(std::move(accepted.face))
    , m_peer(std::move(accepted.peer))
    , m_stream(std::move(accepted.socket), m_face->context)
    , m_buffer(m_core->options.headerLimit + m_core->options.bodyLimit)
{
}

Connection::~Connection()
{
    m_core->limits.closeConnection(sourceOf(m_peer));
    m_core->connections.remove(this);
}

auto Connection::then(Step step)
{
    return [self = shared_from_this(), step](error_code failed, auto...) { ((*self).*step)(failed); };
}

void Connection::start()
{
    m_core->connections.add(shared_from_this());
    net::dispatch(m_stream.get_executor(), [self = shared_from_this()] { self->shakeHands(); });
}

void Connection::finish()
{
    net::post(m_stream.get_executor(), [self = shared_from_this()] {
        if (self->m_isIdle)
            self->tcp().cancel();
    });
}

void Connection::abort()
{
    net::post(m_stream.get_executor(), [self = shared_from_this()] { self->tcp().close(); });
}

void Connection::shakeHands()
{
    within(m_core->options.deadlines.handshake);
    m_stream.async_handshake(net::ssl::stream_base::server, then(&Connection::onHandsShaken));
}

void Connection::onHandsShaken(error_code failed)
{
    if (failed)
        return;
    within(m_core->options.deadlines.header);
    awaitRequest();
}

// The deadline is set by the caller: shorter for a first request than between two.
void Connection::awaitRequest()
{
    if (m_core->isStopping)
        return sayGoodbye();
    if (m_buffer.size() > 0)
        return readHeader();
    m_isIdle = true;
    m_stream.async_read_some(m_buffer.prepare(kFirstRead),
                             [self = shared_from_this()](error_code failed, std::size_t size) {
                                 self->onFirstBytes(failed, size);
                             });
}

void Connection::onFirstBytes(error_code failed, std::size_t size)
{
    m_buffer.commit(size);
    if (failed) {
        // The peer has ended, or a stopping server has: both are told farewell. Not a peer that said nothing
        // in time.
        if (failed == net::ssl::error::stream_truncated || failed == net::error::eof || m_core->isStopping)
            sayGoodbye();
        return;
    }
    readHeader();
}

void Connection::readHeader()
{
    m_isIdle = false;
    m_exchange = {};
    m_exchange.begun = m_core->clock.now();
    m_parser.emplace();
    m_parser->header_limit(static_cast<std::uint32_t>(m_core->options.headerLimit));
    m_parser->body_limit(m_core->options.bodyLimit);
    within(m_core->options.deadlines.header);
    http::async_read_header(m_stream, m_buffer, *m_parser, then(&Connection::onHeader));
}

void Connection::onHeader(error_code failed)
{
    if (failed)
        return refuseMalformed(failed);
    judgeHeader();
}

RequestHead Connection::head() const
{
    const auto &message = m_parser->get();
    RequestHead result;
    result.method = std::string(message.method_string());
    result.target = std::string(message.target());
    result.version = static_cast<int>(message.version());
    result.peer = m_peer;
    for (const auto &field : message)
        result.fields.emplace_back(std::string(field.name_string()), std::string(field.value()));
    return result;
}

void Connection::judgeHeader()
{
    const bool hasBody = !m_parser->is_done();
    const bool keepsAlive = m_parser->get().keep_alive() && !m_core->isStopping;
    m_afterAnswer = keepsAlive ? AfterAnswer::NextRequest : AfterAnswer::Close;
    const AfterAnswer afterRefusal = hasBody ? AfterAnswer::Close : m_afterAnswer;
    m_exchange.method = std::string(m_parser->get().method_string());

    auto outcome = readHead(head(), {m_face->hosts, m_core->options.trustedProxies});
    if (auto *refusal = std::get_if<Response>(&outcome))
        return refuse(std::move(*refusal), AfterAnswer::Close);
    m_request = std::move(std::get<Request>(outcome));
    m_exchange.path = m_request.path;
    if (const auto wait = m_core->limits.admitRequest(m_request.source)) {
        Error limited(ErrorCode::RateLimited);
        limited.retryAfter = *wait;
        return refuse(problem(limited, 429), afterRefusal);
    }
    if (!hasBody)
        return handOver();
    if (!m_request.header("Expect"))
        return readBody();
    within(m_core->options.deadlines.write);
    net::async_write(m_stream, net::buffer(kContinue),
                     [self = shared_from_this()](error_code failed, std::size_t) {
                         if (!failed)
                             self->readBody();
                     });
}

void Connection::readBody()
{
    within(m_core->options.deadlines.body);
    http::async_read(m_stream, m_buffer, *m_parser, then(&Connection::onBody));
}

void Connection::onBody(error_code failed)
{
    if (failed)
        return refuseMalformed(failed);
    m_request.body = std::move(m_parser->get().body());
    handOver();
}

void Connection::handOver()
{
    tcp().expires_never();
    if (m_core->workers.tryPost([self = shared_from_this()] { self->work(); }))
        return;
    Error busy(ErrorCode::ServerBusy);
    busy.retryAfter = std::chrono::seconds(1);
    refuse(problem(busy, 503), m_afterAnswer);
}

// On a worker, while the strand has nothing to do with this connection.
void Connection::work()
{
    try {
        Response response = answerTo(std::move(m_request), m_core->router, m_core->log);
        dress(response, terms());
        net::post(m_stream.get_executor(),
                  [self = shared_from_this(), ready = std::move(response)]() mutable {
                      self->answer(std::move(ready));
                  });
    } catch (const std::bad_alloc &) {
        abort(); // an answer too large for this machine's memory costs its connection, not the server
    }
}

AnswerTerms Connection::terms() const
{
    AnswerTerms result{m_core->clock.now(), {}, m_core->options.gzipFrom};
    if (m_parser)
        result.acceptEncoding = std::string(m_parser->get()[http::field::accept_encoding]);
    return result;
}

void Connection::refuseMalformed(error_code failed)
{
    if (failed == http::error::header_limit || failed == http::error::buffer_overflow)
        return refuse(problem(Error(ErrorCode::PayloadTooLarge), 431), AfterAnswer::Close);
    if (failed == http::error::body_limit)
        return refuse(problem(Error(ErrorCode::PayloadTooLarge), 413), AfterAnswer::Close);
    // What the parser refuses gets an answer; a peer that is gone, or too slow, none.
    const bool isParsers = failed.category() == make_error_code(http::error::bad_method).category();
    if (!isParsers || failed == http::error::end_of_stream || failed == http::error::partial_message)
        return;
    refuse(problem(Error(ErrorCode::ValidationFailed), 400), AfterAnswer::Close);
}

void Connection::refuse(Response response, AfterAnswer after)
{
    m_afterAnswer = after;
    if (m_request.path.empty() && m_parser) { // refused before it was understood: as far as it was read
        RequestHead known = head();
        m_request.path = std::move(known.target);
        m_request.headers = std::move(known.fields);
    }
    response = m_core->router.dressed(m_request, std::move(response));
    dress(response, terms());
    write(std::move(response));
}

void Connection::answer(Response response)
{
    if (m_core->isStopping)
        m_afterAnswer = AfterAnswer::Close;
    write(std::move(response));
}

void Connection::write(Response response)
{
    m_exchange.status = response.status;
    m_exchange.bytes = response.body.size();
    m_message.emplace();
    m_message->result(static_cast<unsigned>(response.status));
    m_message->version(m_parser->is_header_done() ? m_parser->get().version() : 11U);
    for (const auto &[name, value] : response.headers)
        m_message->insert(name, value);
    m_message->keep_alive(m_afterAnswer == AfterAnswer::NextRequest);
    if (response.status != 204 && response.status != 304)
        m_message->content_length(response.body.size());
    const auto size = response.body.size();
    if (m_exchange.method != "HEAD")
        m_message->body() = std::move(response.body);
    within(m_core->options.deadlines.write + std::chrono::seconds(size / kBytesPerSecond));
    http::async_write(m_stream, *m_message, then(&Connection::onWritten));
}

void Connection::onWritten(error_code failed)
{
    m_core->logExchange(m_exchange);
    m_message.reset();
    m_parser.reset();
    m_request = {};
    if (failed)
        return;
    if (m_afterAnswer == AfterAnswer::Close)
        return sayGoodbye();
    within(m_core->options.deadlines.idle);
    awaitRequest();
}

// Says close_notify without waiting for the peer's (RFC 8446 §6.1 asks for no more): OpenSSL is told that it
// came.
void Connection::sayGoodbye()
{
    within(kGoodbyeTime);
    SSL_set_shutdown(m_stream.native_handle(), SSL_RECEIVED_SHUTDOWN);
    m_stream.async_shutdown([self = shared_from_this()](error_code) {
        error_code ignored;
        self->tcp().socket().shutdown(net::socket_base::shutdown_send, ignored);
        self->within(kDrainTime);
        self->drain();
    });
}

// Closing over bytes unread would reset the connection, and the peer could lose the answer that explains it.
void Connection::drain()
{
    tcp().async_read_some(net::buffer(m_scrap),
                          [self = shared_from_this()](error_code failed, std::size_t size) {
                              self->m_drained += size;
                              if (!failed && self->m_drained < kDrainLimit)
                                  self->drain();
                          });
}

} // namespace

void startConnection(AcceptedConnection accepted, const std::shared_ptr<ServerCore> &core)
{
    std::make_shared<Connection>(std::move(accepted), core)->start();
}

} // namespace truelle::caisse
