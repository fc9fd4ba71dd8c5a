// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/http/server.h"
#include "tests/caisse/tlspeer.h"
#include "tests/support/fakeclock.h"

#include <QObject>
#include <QTemporaryDir>

#include <mutex>
#include <semaphore>

namespace truelle::caisse {

class LinesLog final : public LogSink
{
public:
    void write(LogLevel level, std::string_view category, std::string_view message,
               std::initializer_list<LogField> fields) override
    {
        const std::scoped_lock lock(m_mutex);
        m_lines += formatLogLine(Instant{}, level, category, message, fields) + "\n";
    }
    [[nodiscard]] std::string lines()
    {
        const std::scoped_lock lock(m_mutex);
        return m_lines;
    }

private:
    std::mutex m_mutex;
    std::string m_lines;
};

// A request that stays with its handler until it is let go.
struct Turnstile
{
    std::counting_semaphore<> entered{0};
    std::counting_semaphore<> released{0};
};

// A POST of that body to a route that gives it back.
[[nodiscard]] QByteArray posted(const QByteArray &fields, const QByteArray &body);

// A server on a free port with a certificate of its own and routes that echo, fail, wait or are long. Its
// clock stands.
class ServerFixture : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

protected:
    // With m_options, which are the defaults at the beginning of each test.
    void start();
    [[nodiscard]] std::unique_ptr<TlsPeer> connected();
    [[nodiscard]] quint16 port() const { return m_server->address().port; }

    QTemporaryDir m_folder;
    QByteArray m_authority;
    ServerCertificate m_certificate;
    FakeClock m_clock{Instant(std::chrono::sys_days(std::chrono::year(2026) / 11 / 24))};
    Router m_router;
    Turnstile m_turnstile;
    ServerOptions m_options;
    std::unique_ptr<LinesLog> m_log;
    std::unique_ptr<Server> m_server;
};

} // namespace truelle::caisse
