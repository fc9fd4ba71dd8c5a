// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/commands/signalwait.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>

#include <csignal>
#include <optional>

namespace truelle::caisse {

class SignalWait::Private
{
public:
    Private()
    {
#ifdef SIGHUP
        m_signals.add(SIGHUP);
#endif
        listen();
    }

    Wake wait(std::chrono::seconds atMost)
    {
        m_caught.reset();
        m_io.restart();
        const auto end = std::chrono::steady_clock::now() + atMost;
        while (!m_caught && std::chrono::steady_clock::now() < end)
            m_io.run_one_until(end);
        if (!m_caught)
            return Wake::Elapsed;
        listen();
#ifdef SIGHUP
        if (*m_caught == SIGHUP)
            return Wake::Reload;
#endif
        return Wake::Stop;
    }

private:
    void listen()
    {
        m_signals.async_wait([this](const boost::system::error_code &failed, int number) {
            if (!failed)
                m_caught = number;
        });
    }

    boost::asio::io_context m_io;
    boost::asio::signal_set m_signals{m_io, SIGTERM, SIGINT};
    std::optional<int> m_caught;
};

SignalWait::SignalWait()
    : m_private(std::make_unique<Private>())
{
}

SignalWait::~SignalWait() = default;

Wake SignalWait::wait(std::chrono::seconds atMost)
{
    return m_private->wait(atMost);
}

} // namespace truelle::caisse
