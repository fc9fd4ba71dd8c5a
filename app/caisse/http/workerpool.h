// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace truelle::caisse {

// Threads for work that blocks (SQLite, Argon2id), with a queue that has an end: a server that falls behind
// says so instead of piling requests up.
class WorkerPool
{
public:
    WorkerPool(int threads, std::size_t queueLimit);
    // As stop().
    ~WorkerPool();
    WorkerPool(const WorkerPool &) = delete;
    WorkerPool &operator=(const WorkerPool &) = delete;

    // False: the queue is full or the pool is stopping, and the work will not be done. The work must not
    // throw.
    [[nodiscard]] bool tryPost(std::function<void()> work);
    // Drops what has not begun, waits for what has.
    void stop();

private:
    void run();

    const std::size_t m_queueLimit;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::function<void()>> m_queue;
    bool m_isStopping = false;
    std::vector<std::thread> m_threads;
};

} // namespace truelle::caisse
