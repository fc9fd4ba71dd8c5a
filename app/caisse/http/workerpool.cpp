// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/http/workerpool.h"

namespace truelle::caisse {

WorkerPool::WorkerPool(int threads, std::size_t queueLimit)
    : m_queueLimit(queueLimit)
{
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this] { run(); });
}

WorkerPool::~WorkerPool()
{
    stop();
}

bool WorkerPool::tryPost(std::function<void()> work)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_isStopping || m_queue.size() >= m_queueLimit)
            return false;
        m_queue.push_back(std::move(work));
    }
    m_changed.notify_one();
    return true;
}

void WorkerPool::stop()
{
    std::deque<std::function<void()>> dropped;
    {
        const std::scoped_lock lock(m_mutex);
        m_isStopping = true;
        dropped.swap(m_queue);
    }
    m_changed.notify_all();
    for (std::thread &thread : m_threads)
        if (thread.joinable())
            thread.join();
}

void WorkerPool::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_isStopping || !m_queue.empty(); });
        if (m_isStopping)
            return;
        auto work = std::move(m_queue.front());
        m_queue.pop_front();
        lock.unlock();
        work();
        work = nullptr;
        lock.lock();
    }
}

} // namespace truelle::caisse
