// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace truelle::caisse {

// What a stopping server asks of a connection, from any thread.
class OpenConnection
{
public:
    OpenConnection() = default;
    OpenConnection(const OpenConnection &) = delete;
    OpenConnection &operator=(const OpenConnection &) = delete;
    virtual ~OpenConnection() = default;
    // Closes once the request that runs is answered: at once where none does.
    virtual void finish() = 0;
    // Closes now.
    virtual void abort() = 0;
};

// The connections there are, so that a stopping server can wait for them. Thread-safe.
class ConnectionRegistry
{
public:
    void add(const std::shared_ptr<OpenConnection> &connection);
    // From the connection's destructor.
    void remove(OpenConnection *connection);

    void finishAll();
    void abortAll();
    // False: some were still there at the end of the time.
    [[nodiscard]] bool waitUntilEmpty(std::chrono::milliseconds time);

private:
    [[nodiscard]] std::vector<std::shared_ptr<OpenConnection>> snapshot();

    std::mutex m_mutex;
    std::condition_variable m_emptied;
    std::map<OpenConnection *, std::weak_ptr<OpenConnection>> m_connections;
};

} // namespace truelle::caisse
