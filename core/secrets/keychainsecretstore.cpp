// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainsecretstore.h"

#include "core/secrets/keychainservice.h"

#include <qt6keychain/keychain.h>

#include <QPointer>
#include <QTimer>

#include <cstring>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace truelle {
namespace {

constexpr std::string_view kSentinelKey = "truelle-sentinel";
constexpr std::string_view kSentinelValue = "1";

// What a job of QtKeychain ended in.
struct JobOutcome
{
    QKeychain::Error error = QKeychain::NoError;
    std::string reason;
    Secret value; // of a read
};

ErrorCode codeOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::AccessDeniedByUser:
        return ErrorCode::KeychainRefused;
    case QKeychain::AccessDenied:
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
        return ErrorCode::KeychainUnavailable; // how a locked Secret Service refuses to write
#else
        return ErrorCode::KeychainRefused;
#endif
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return ErrorCode::KeychainAbsent;
    case QKeychain::NoError:
    case QKeychain::EntryNotFound:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    return isKeychainServicePresent() ? ErrorCode::KeychainUnavailable : ErrorCode::KeychainAbsent;
}

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace

// What the operations share: how entries are named, and what is known of the sentinel.
class KeychainSecretStore::Chain
{
public:
    Chain(std::string serviceName, LogSink &sink, std::chrono::milliseconds longest)
        : service(std::move(serviceName))
        , log(sink)
        , deadline(longest)
    {
    }

    template<typename T>
    class Task;
    class Read;
    class Write;
    class Remove;

    std::string service;
    LogSink &log;
    std::chrono::milliseconds deadline;
    bool isSentinelWritten = false; // by this process
};

// An operation made of jobs, one after the other. A job cannot be stopped, and must not be deleted while it runs because
// the backend still writes to it; one that is given up ends by itself, unheard, and deletes itself.
template<typename T>
class KeychainSecretStore::Chain::Task : public Operation<T>
{
public:
    Task(std::shared_ptr<Chain> chain, std::string key, QObject *parent)
        : Operation<T>(parent)
        , m_chain(std::move(chain))
        , m_key(std::move(key))
    {
    }
    ~Task() override { giveUp(); }

protected:
    using Then = std::function<void(JobOutcome)>;

    void doStart() override
    {
        m_timer.setSingleShot(true);
        QObject::connect(&m_timer, &QTimer::timeout, this, [this] {
            giveUp();
            fail(ErrorCode::KeychainUnavailable, "no answer");
        });
        m_timer.start(m_chain->deadline);
        begin();
    }
    void doCancel() override { giveUp(); }
    virtual void begin() = 0;

    void readEntry(std::string_view key, Then then)
    {
        auto *job = new QKeychain::ReadPasswordJob(text(m_chain->service));
        run(job, key, [job, then = std::move(then)](JobOutcome outcome) {
            const QByteArray bytes = job->binaryData();
            outcome.value = Secret(bytes.toStdString());
            then(std::move(outcome));
        });
    }
    void writeEntry(std::string_view key, const Secret &secret, Then then)
    {
        auto *job = new QKeychain::WritePasswordJob(text(m_chain->service));
        const std::string_view bytes = secret.reveal();
        job->setBinaryData(QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())));
        run(job, key, std::move(then));
    }
    void removeEntry(std::string_view key, Then then)
    {
        run(new QKeychain::DeletePasswordJob(text(m_chain->service)), key, std::move(then));
    }

    void fail(ErrorCode code, std::string why)
    {
        m_timer.stop();
        m_chain->log.write(LogLevel::Warning, "secrets", "keychain failed", {{"code", codeName(code)}});
        this->finish(Error(code, std::move(why)));
    }
    void fail(const JobOutcome &outcome)
    {
        fail(codeOf(outcome.error), "backend error " + std::to_string(outcome.error) + ": " + outcome.reason);
    }
    void succeed(T value)
    {
        m_timer.stop();
        this->finish(std::move(value));
    }

    std::shared_ptr<Chain> m_chain;
    std::string m_key;

private:
    void run(QKeychain::Job *job, std::string_view key, Then then)
    {
        m_job = job;
        job->setAutoDelete(true);
        job->setInsecureFallback(false);
        job->setKey(text(key));
        QObject::connect(job, &QKeychain::Job::finished, this, [this, then = std::move(then)](QKeychain::Job *done) {
            m_job.clear();
            then({done->error(), done->errorString().toStdString(), {}});
        });
        job->start();
    }
    void giveUp()
    {
        m_timer.stop();
        if (m_job)
            m_job->disconnect(this);
        m_job.clear();
    }

    QTimer m_timer;
    QPointer<QKeychain::Job> m_job;
};

class KeychainSecretStore::Chain::Read final : public Task<std::optional<Secret>>
{
public:
    using Task::Task;

protected:
    void begin() override
    {
        readEntry(m_key, [this](JobOutcome outcome) {
            if (outcome.error == QKeychain::NoError)
                return succeed(std::move(outcome.value));
            if (outcome.error != QKeychain::EntryNotFound)
                return fail(outcome);
            askSentinel();
        });
    }

private:
    void askSentinel()
    {
        readEntry(kSentinelKey, [this](const JobOutcome &outcome) {
            if (outcome.error == QKeychain::NoError)
                return succeed(std::nullopt);
            if (outcome.error != QKeychain::EntryNotFound)
                return fail(outcome);
            writeSentinel();
        });
    }
    void writeSentinel()
    {
        writeEntry(kSentinelKey, Secret(std::string(kSentinelValue)), [this](const JobOutcome &outcome) {
            if (outcome.error != QKeychain::NoError)
                return fail(outcome);
            m_chain->isSentinelWritten = true;
            readOpened();
        });
    }
    void readOpened()
    {
        readEntry(m_key, [this](JobOutcome outcome) {
            if (outcome.error == QKeychain::NoError)
                return succeed(std::move(outcome.value));
            if (outcome.error == QKeychain::EntryNotFound)
                return succeed(std::nullopt);
            fail(outcome);
        });
    }
};

class KeychainSecretStore::Chain::Write final : public Task<bool>
{
public:
    Write(std::shared_ptr<Chain> chain, std::string key, Secret secret, QObject *parent)
        : Task(std::move(chain), std::move(key), parent)
        , m_secret(std::move(secret))
    {
    }

protected:
    void begin() override
    {
        if (m_secret.reveal().size() > kLongestSecret)
            return fail(ErrorCode::InvalidInput, "longer than a keychain takes");
        if (m_chain->isSentinelWritten)
            return writeSecret();
        writeEntry(kSentinelKey, Secret(std::string(kSentinelValue)), [this](const JobOutcome &outcome) {
            if (outcome.error != QKeychain::NoError)
                return fail(outcome);
            m_chain->isSentinelWritten = true;
            writeSecret();
        });
    }

private:
    void writeSecret()
    {
        writeEntry(m_key, m_secret, [this](const JobOutcome &outcome) {
            if (outcome.error != QKeychain::NoError)
                return fail(outcome);
            succeed(true);
        });
    }
    Secret m_secret;
};

class KeychainSecretStore::Chain::Remove final : public Task<bool>
{
public:
    using Task::Task;

protected:
    void begin() override
    {
        removeEntry(m_key, [this](const JobOutcome &outcome) {
            if (outcome.error != QKeychain::NoError && outcome.error != QKeychain::EntryNotFound)
                return fail(outcome);
            succeed(true);
        });
    }
};

KeychainSecretStore::KeychainSecretStore(std::string service, LogSink &log, std::chrono::milliseconds deadline)
    : m_chain(std::make_shared<Chain>(std::move(service), log, deadline))
{
}

KeychainSecretStore::~KeychainSecretStore() = default;

Operation<std::optional<Secret>> *KeychainSecretStore::read(const std::string &key, QObject *parent)
{
    return new Chain::Read(m_chain, key, parent);
}

Operation<bool> *KeychainSecretStore::remove(const std::string &key, QObject *parent)
{
    return new Chain::Remove(m_chain, key, parent);
}

Operation<bool> *KeychainSecretStore::write(const std::string &key, Secret secret, QObject *parent)
{
    return new Chain::Write(m_chain, key, std::move(secret), parent);
}

} // namespace truelle
