// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/http/server.h"

#include "app/caisse/http/connection.h"
#include "app/caisse/http/requesthead.h"

#include <boost/asio/dispatch.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>

#include <future>
#include <mutex>
#include <thread>

namespace truelle::caisse {

namespace net = boost::asio;
using boost::system::error_code;
using net::ip::tcp;

namespace {
constexpr std::chrono::milliseconds kAcceptPause{100}; // out of descriptors: until some connection has ended
}

class Server::Private
{
public:
    Private(ServerOptions options, const Router &router, LogSink &log, const Clock &clock)
        : m_core(std::make_shared<ServerCore>(std::move(options), router, log, clock))
    {
    }

    [[nodiscard]] Result<void> start(const ServerCertificate &certificate);
    [[nodiscard]] Result<void> useCertificate(const ServerCertificate &certificate);
    [[nodiscard]] Address address() const { return m_address; }
    void stop();

private:
    [[nodiscard]] Result<void> listen();
    void accept();
    void onAccepted(error_code failed, tcp::socket socket);
    void welcome(tcp::socket socket);
    void serve();

    const std::shared_ptr<ServerCore> m_core;
    std::mutex m_faceMutex;
    std::shared_ptr<TlsFace> m_face;
    net::io_context m_io;
    net::executor_work_guard<net::io_context::executor_type> m_work{m_io.get_executor()};
    tcp::acceptor m_acceptor{net::make_strand(m_io)};
    net::steady_timer m_pause{m_acceptor.get_executor()};
    std::vector<std::thread> m_threads;
    Address m_address;
};

Result<void> Server::Private::start(const ServerCertificate &certificate)
{
    if (auto used = useCertificate(certificate); !used)
        return used;
    if (auto listening = listen(); !listening)
        return listening;
    net::post(m_acceptor.get_executor(), [this] { accept(); });
    for (int i = 0; i < m_core->options.ioThreads; ++i)
        m_threads.emplace_back([this] { serve(); });
    return {};
}

Result<void> Server::Private::useCertificate(const ServerCertificate &certificate)
{
    auto face = makeTlsFace(certificate, m_core->options.hosts);
    if (!face)
        return face.error();
    const std::scoped_lock lock(m_faceMutex);
    m_face = *std::move(face);
    return {};
}

Result<void> Server::Private::listen()
{
    const Address &wish = m_core->options.listen;
    const std::string name = wish.host + ":" + std::to_string(wish.port);
    error_code failed;
    const auto host = net::ip::make_address(wish.host, failed);
    const tcp::endpoint endpoint(host, wish.port);
    if (!failed)
        m_acceptor.open(endpoint.protocol(), failed);
#ifndef _WIN32
    // A restart is not kept waiting by connections of the last run. (On Windows the option would share the
    // port.)
    if (!failed)
        m_acceptor.set_option(tcp::acceptor::reuse_address(true), failed);
#endif
    if (!failed)
        m_acceptor.bind(endpoint, failed);
    if (!failed)
        m_acceptor.listen(net::socket_base::max_listen_connections, failed);
    if (failed)
        return Error(ErrorCode::InvalidInput, name + ": " + failed.message());
    m_address = {wish.host, m_acceptor.local_endpoint(failed).port()};
    return {};
}

void Server::Private::accept()
{
    m_acceptor.async_accept(net::make_strand(m_io), [this](error_code failed, tcp::socket socket) {
        onAccepted(failed, std::move(socket));
    });
}

void Server::Private::onAccepted(error_code failed, tcp::socket socket)
{
    if (!m_acceptor.is_open() || failed == net::error::operation_aborted)
        return;
    if (failed) {
        m_core->log.write(LogLevel::Warning, "http", "accept failed", {{"code", failed.value()}});
        m_pause.expires_after(kAcceptPause);
        m_pause.async_wait([this](error_code stopped) {
            if (!stopped)
                accept();
        });
        return;
    }
    // Armed again first: nothing that goes wrong with this one may keep the next from coming in.
    accept();
    // An answer's last piece is not to wait for the peer's delayed acknowledgement of the one before (40 ms a page).
    error_code ignored;
    socket.set_option(tcp::no_delay(true), ignored);
    welcome(std::move(socket));
}

void Server::Private::welcome(tcp::socket socket)
{
    error_code gone;
    const auto remote = socket.remote_endpoint(gone);
    if (gone)
        return;
    const std::string peer = remote.address().to_string();
    const std::string source = sourceOf(peer);
    const bool isCounted = m_core->isTrustedProxy(peer) ? m_core->limits.openProxyConnection(source)
                                                        : m_core->limits.openConnection(source);
    if (!isCounted)
        return;
    std::shared_ptr<TlsFace> face;
    {
        const std::scoped_lock lock(m_faceMutex);
        face = m_face;
    }
    startConnection({std::move(socket), std::move(face), peer}, m_core);
}

void Server::Private::serve()
{
    for (;;) {
        try {
            m_io.run();
            return;
        } catch (const std::exception &) {
            // Out of memory in one connection's step ends that connection, whose state unwound; the others go
            // on.
            m_core->log.write(LogLevel::Error, "http", "a connection failed");
        }
    }
}

void Server::Private::stop()
{
    if (m_threads.empty())
        return;
    std::promise<void> closed;
    net::post(m_acceptor.get_executor(), [this, &closed] {
        error_code ignored;
        m_acceptor.close(ignored);
        m_pause.cancel();
        closed.set_value();
    });
    closed.get_future().wait();
    m_core->isStopping = true;
    m_core->connections.finishAll();
    if (!m_core->connections.waitUntilEmpty(m_core->options.deadlines.stop))
        m_core->connections.abortAll();
    m_core->workers.stop();
    m_work.reset();
    m_io.stop();
    for (std::thread &thread : m_threads)
        thread.join();
    m_threads.clear();
}

Server::Server(ServerOptions options, const Router &router, LogSink &log, const Clock &clock)
    : m_private(std::make_unique<Private>(std::move(options), router, log, clock))
{
}

Server::~Server()
{
    stop();
}

Result<void> Server::start(const ServerCertificate &certificate)
{
    return m_private->start(certificate);
}

Result<void> Server::useCertificate(const ServerCertificate &certificate)
{
    return m_private->useCertificate(certificate);
}

Address Server::address() const
{
    return m_private->address();
}

void Server::stop()
{
    m_private->stop();
}

} // namespace truelle::caisse
