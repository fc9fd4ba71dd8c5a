// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/post/dispatcher.h"

#include "app/caisse/post/outbox.h"

namespace truelle::caisse {
namespace {

using namespace std::chrono_literals;

constexpr auto kLookEvery = 1s; // rules of other processes queue without waking us
constexpr auto kRest = 30s;
constexpr int kRound = 100;

bool isForGood(ErrorCode code)
{
    return code == ErrorCode::InvalidInput || code == ErrorCode::ValidationFailed;
}

// Whether the error is the server's as a whole rather than this message's.
bool isOfTheServer(ErrorCode code)
{
    return code == ErrorCode::HostNotFound || code == ErrorCode::ConnectionRefused
        || code == ErrorCode::TimedOut || code == ErrorCode::CertificateUntrusted
        || code == ErrorCode::TlsFailed || code == ErrorCode::InvalidCredentials
        || code == ErrorCode::DiskFull || code == ErrorCode::StoreNoAccess;
}

} // namespace

Carriers makeCarriers(const std::filesystem::path &directory, const Caisse &caisse,
                      const std::optional<SmtpServer> &smtp)
{
    const std::filesystem::path outbox = directory / "outbox";
    const MailSender sender{caisse.name, caisse.email};
    Carriers carriers;
    if (smtp)
        carriers.mail = std::make_unique<SmtpCarrier>(*smtp, sender);
    else
        carriers.mail = std::make_unique<MailOutbox>(outbox, sender);
    carriers.letter = std::make_unique<LetterOutbox>(outbox, caisse);
    carriers.sms = std::make_unique<SmsOutbox>(outbox);
    return carriers;
}

Dispatcher::Dispatcher(Database &database, Carriers carriers, LogSink &log, std::string publicAddress)
    : m_database(database)
    , m_carriers(std::move(carriers))
    , m_log(log)
    , m_publicAddress(std::move(publicAddress))
{
}

Dispatcher::~Dispatcher()
{
    stop();
}

void Dispatcher::start()
{
    if (m_thread.joinable())
        return;
    m_isStopping = false;
    m_thread = std::thread([this] { run(); });
}

void Dispatcher::stop()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isStopping = true;
    }
    m_condition.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void Dispatcher::wake()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isAwake = true;
    }
    m_condition.notify_all();
}

void Dispatcher::run()
{
    while (!m_isStopping) {
        if (const auto delivered = deliverDue(); !delivered)
            m_log.write(LogLevel::Warning, "post", "queue not read",
                        {{"error", codeName(delivered.error().code)}});
        std::unique_lock lock(m_mutex);
        m_condition.wait_for(lock, kLookEvery, [this] { return m_isAwake || m_isStopping; });
        m_isAwake = false;
    }
}

Result<int> Dispatcher::deliverDue()
{
    const Instant now = m_database.clock().now();
    const auto due = m_database.read(
        [&](Connection &store) -> Result<std::vector<QueuedPost>> { return duePosts(store, now, kRound); });
    if (!due)
        return due.error();
    int delivered = 0;
    for (const QueuedPost &post : *due) {
        if (m_isStopping)
            break;
        const auto isDelivered = deliver(post);
        if (!isDelivered)
            return isDelivered.error();
        delivered += *isDelivered ? 1 : 0;
    }
    return delivered;
}

Result<bool> Dispatcher::deliver(const QueuedPost &post)
{
    Instant &restsUntil = m_restsUntil[static_cast<std::size_t>(post.post.channel)];
    if (m_database.clock().now() < restsUntil)
        return false;
    Result<void> outcome;
    if (!m_unmarked.contains(post.id)) {
        QueuedPost whole = post;
        whole.post.body = bodyToSend(post.post, m_publicAddress);
        outcome = carrierOf(post.post.channel).deliver(whole, m_isStopping);
    }
    if (!outcome && outcome.error().code == ErrorCode::Cancelled)
        return false;
    if (outcome)
        m_unmarked.insert(post.id);
    else if (isOfTheServer(outcome.error().code))
        restsUntil = m_database.clock().now() + kRest;
    if (auto settled = settle(post, outcome); !settled)
        return settled.error();
    m_unmarked.erase(post.id);
    return outcome.has_value();
}

Result<void> Dispatcher::settle(const QueuedPost &post, const Result<void> &outcome)
{
    const Instant now = m_database.clock().now();
    const std::string_view channel = channelName(post.post.channel);
    if (outcome) {
        m_log.write(LogLevel::Info, "post", "sent", {{"channel", channel}, {"id", post.id}});
        return m_database.write([&](Connection &store) -> Result<void> {
            markSent(store, post.id, now);
            return {};
        });
    }
    const Error &error = outcome.error();
    std::optional<Instant> next;
    if (const auto delay = retryDelay(post.attempts + 1); delay && !isForGood(error.code))
        next = now + *delay;
    m_log.write(LogLevel::Warning, "post", next ? "not sent, kept" : "not sent, given up",
                {{"channel", channel},
                 {"id", post.id},
                 {"error", codeName(error.code)},
                 {"attempt", post.attempts + 1}});
    return m_database.write([&](Connection &store) -> Result<void> {
        markFailed(store, post.id, error.detail, next);
        return {};
    });
}

Carrier &Dispatcher::carrierOf(PostChannel channel)
{
    switch (channel) {
    case PostChannel::Mail:
        return *m_carriers.mail;
    case PostChannel::Letter:
        return *m_carriers.letter;
    case PostChannel::Sms:
        return *m_carriers.sms;
    }
    return *m_carriers.mail;
}

} // namespace truelle::caisse
