// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/cachestore.h"
#include "core/wire/syncwire.h"

#include <QObject>

#include <map>
#include <memory>

namespace truelle {

// One thing for the worker to do.
struct FeedJob
{
    enum class Kind { ReadPositions, BeginFill, Snapshot, Changes };
    Kind kind = Kind::ReadPositions;
    AccountKey account;
    std::shared_ptr<Vocabulary> vocabulary;
    ObjectType type = ObjectType::Site;
    std::string cursor; // of Snapshot: what the page was asked for with
    std::string body; // of Snapshot and Changes: the page as it came
};

struct FeedOutcome
{
    quint64 ticket = 0;
    AccountKey account;
    FeedJob::Kind kind = FeedJob::Kind::ReadPositions;
    std::map<ObjectType, FeedPosition> positions; // of ReadPositions
    Result<AppliedPage> page = AppliedPage(); // of the others; of BeginFill the position alone
};

// Decodes and stores pages, in a thread of its own, one after the other; answers by signals. The cache outlives it.
class FeedWorker : public QObject
{
    Q_OBJECT
public:
    explicit FeedWorker(CacheStore &cache) : m_cache(cache) { }
    // Queues the job; what becomes of it comes with the ticket returned. From the user-interface thread.
    quint64 post(FeedJob job);

Q_SIGNALS:
    // Where the page leads, before it is decoded; Snapshot and Changes only.
    void peeked(quint64 ticket, const std::shared_ptr<truelle::FeedHead> &head);
    void done(const std::shared_ptr<truelle::FeedOutcome> &outcome);

private:
    void process(const FeedJob &job, quint64 ticket);
    [[nodiscard]] Result<AppliedPage> stored(const FeedJob &job);
    CacheStore &m_cache;
    quint64 m_tickets = 0;
};

} // namespace truelle

Q_DECLARE_METATYPE(std::shared_ptr<truelle::FeedHead>)
Q_DECLARE_METATYPE(std::shared_ptr<truelle::FeedOutcome>)
