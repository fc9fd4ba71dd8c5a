// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/feedworker.h"

namespace truelle {
namespace {

// Reported as the caisse's fault, not as a refusal of something of ours.
Error malformed(const Error &decoding)
{
    Error error(ErrorCode::MalformedAnswer, decoding.detail);
    for (const FieldError &field : decoding.fields)
        error.detail += ' ' + field.pointer + ' ' + field.code;
    return error;
}

} // namespace

quint64 FeedWorker::post(FeedJob job)
{
    const quint64 ticket = ++m_tickets;
    QMetaObject::invokeMethod(
        this, [this, ticket, shared = std::make_shared<FeedJob>(std::move(job))] { process(*shared, ticket); },
        Qt::QueuedConnection);
    return ticket;
}

void FeedWorker::process(const FeedJob &job, quint64 ticket)
{
    const auto outcome = std::make_shared<FeedOutcome>();
    outcome->ticket = ticket;
    outcome->account = job.account;
    outcome->kind = job.kind;
    switch (job.kind) {
    case FeedJob::Kind::ReadPositions:
        for (const ObjectType type : kObjectTypes) {
            const auto position = m_cache.position(job.account, type);
            if (position)
                outcome->positions[type] = *position;
            else
                outcome->page = position.error();
        }
        break;
    case FeedJob::Kind::BeginFill: {
        const auto position = m_cache.beginFill(job.account, job.type);
        if (position)
            outcome->page->position = *position;
        else
            outcome->page = position.error();
        break;
    }
    case FeedJob::Kind::Snapshot:
    case FeedJob::Kind::Changes: {
        auto head = peekFeedPage(job.body);
        if (head)
            Q_EMIT peeked(ticket, std::make_shared<FeedHead>(*std::move(head)));
        outcome->page = stored(job);
        break;
    }
    }
    Q_EMIT done(outcome);
}

Result<AppliedPage> FeedWorker::stored(const FeedJob &job)
{
    if (job.kind == FeedJob::Kind::Snapshot) {
        const auto page = decodeSnapshotPage(job.body, *job.vocabulary);
        if (!page)
            return malformed(page.error());
        return m_cache.applySnapshot(job.account, job.cursor, *page);
    }
    const auto changes = decodeChangesPage(job.body, *job.vocabulary);
    if (!changes)
        return malformed(changes.error());
    return m_cache.applyChanges(job.account, *changes);
}

} // namespace truelle
