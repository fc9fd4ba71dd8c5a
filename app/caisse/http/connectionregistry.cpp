// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/http/connectionregistry.h"

namespace truelle::caisse {

void ConnectionRegistry::add(const std::shared_ptr<OpenConnection> &connection)
{
    const std::scoped_lock lock(m_mutex);
    m_connections.emplace(connection.get(), connection);
}

void ConnectionRegistry::remove(OpenConnection *connection)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_connections.erase(connection);
    }
    m_emptied.notify_all();
}

// Asked outside the lock: the last owner of a connection may be this copy, and its end calls remove().
std::vector<std::shared_ptr<OpenConnection>> ConnectionRegistry::snapshot()
{
    const std::scoped_lock lock(m_mutex);
    std::vector<std::shared_ptr<OpenConnection>> connections;
    for (const auto &[key, weak] : m_connections)
        if (auto connection = weak.lock())
            connections.push_back(std::move(connection));
    return connections;
}

void ConnectionRegistry::finishAll()
{
    for (const auto &connection : snapshot())
        connection->finish();
}

void ConnectionRegistry::abortAll()
{
    for (const auto &connection : snapshot())
        connection->abort();
}

bool ConnectionRegistry::waitUntilEmpty(std::chrono::milliseconds time)
{
    std::unique_lock lock(m_mutex);
    return m_emptied.wait_for(lock, time, [this] { return m_connections.empty(); });
}

} // namespace truelle::caisse
