// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/post/carrier.h"
#include "app/caisse/post/smtp.h"
#include "app/caisse/store/database.h"
#include "core/base/log.h"

#include <array>
#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <set>
#include <thread>

namespace truelle::caisse {

// One for each channel; none may be missing.
struct Carriers
{
    std::unique_ptr<Carrier> mail;
    std::unique_ptr<Carrier> letter;
    std::unique_ptr<Carrier> sms;
};

// Letters and SMS to DIR/outbox; mail to `smtp`, or there too where there is none. The caisse is the sender.
[[nodiscard]] Carriers makeCarriers(const std::filesystem::path &directory, const Caisse &caisse,
                                    const std::optional<SmtpServer> &smtp);

// Delivers the store's queue on a thread of its own. A message is marked sent after its carrier took it: what
// a crash falls between is delivered again, to the same file or under the same Message-ID. A failed one is
// tried again later and later (retryDelay()), a channel whose server cannot be reached rests meanwhile. One
// dispatcher for each store.
class Dispatcher
{
public:
    // `publicAddress`: what links in messages begin with, "https://host:port".
    Dispatcher(Database &database, Carriers carriers, LogSink &log, std::string publicAddress);
    ~Dispatcher(); // stops
    Dispatcher(const Dispatcher &) = delete;
    Dispatcher &operator=(const Dispatcher &) = delete;

    void start();
    // Breaks off what is under way and waits for the thread; within a second or two. What was not sent stays
    // queued.
    void stop();
    // There is something new: looks at once instead of within a second. From any thread.
    void wake();

    // One round on the calling thread, while the own one does not run: how many messages went out.
    [[nodiscard]] Result<int> deliverDue();

private:
    void run();
    [[nodiscard]] Result<bool> deliver(const QueuedPost &post);
    [[nodiscard]] Result<void> settle(const QueuedPost &post, const Result<void> &outcome);
    [[nodiscard]] Carrier &carrierOf(PostChannel channel);

    Database &m_database;
    Carriers m_carriers;
    LogSink &m_log;
    std::string m_publicAddress;
    std::set<std::int64_t> m_unmarked; // taken by their carrier, but the store could not be told
    std::array<Instant, 3> m_restsUntil{}; // by channel
    std::atomic<bool> m_isStopping{false};
    std::mutex m_mutex;
    std::condition_variable m_condition;
    bool m_isAwake = false;
    std::thread m_thread;
};

} // namespace truelle::caisse
