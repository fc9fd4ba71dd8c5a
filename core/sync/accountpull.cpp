// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/accountpull.h"

#include "core/api/caisseapi.h"
#include "core/session/session.h"

#include <algorithm>
#include <iterator>

namespace truelle {
namespace {

// The contract's greatest page: fewer round trips; the screens take what it brings in smaller portions anyway.
constexpr int kPageLimit = 1000;
constexpr int kMostFills = 2;

} // namespace

AccountPull::AccountPull(AccountContext &account, FeedWorker &worker, QObject *parent)
    : Operation(parent), m_account(account), m_worker(worker)
{
    connect(&worker, &FeedWorker::peeked, this,
            [this](quint64 ticket, const std::shared_ptr<FeedHead> &head) { onPeeked(ticket, *head); });
    connect(&worker, &FeedWorker::done, this,
            [this](const std::shared_ptr<FeedOutcome> &outcome) { onDone(*outcome); });
}

bool AccountPull::isPullingRights() const
{
    return !m_feeds.empty()
        && (m_feeds.back().type == ObjectType::Beneficiary || m_feeds.back().type == ObjectType::Delegation);
}

void AccountPull::doStart()
{
    connect(m_account.session.get(), &Session::stateChanged, this, &AccountPull::onSessionState);
    if (m_account.session->state() != SessionState::SignedIn)
        m_account.session->resume();
    onSessionState();
}

void AccountPull::doCancel()
{
    if (m_running)
        m_running->cancel();
    m_ticket = 0;
}

void AccountPull::onSessionState()
{
    if (hasEnded())
        return;
    const auto reason = [&](ErrorCode code) {
        return m_account.session->lastError().value_or(Error(code));
    };
    switch (m_account.session->state()) {
    case SessionState::Resuming: return;
    case SessionState::SignedIn:
        if (!m_isSessionReady) {
            m_isSessionReady = true;
            Q_EMIT sessionReady();
            requestStates();
        }
        return;
    case SessionState::SignedOut: return fail(Error(ErrorCode::SessionEnded));
    case SessionState::Unreachable: return fail(reason(ErrorCode::ConnectionRefused));
    case SessionState::KeychainUnavailable: return fail(Error(ErrorCode::KeychainUnavailable));
    }
}

void AccountPull::requestStates()
{
    await(m_account.api->feeds().states(this), [this](Result<States> states) {
        if (!states)
            return fail(std::move(states).error());
        m_states = *std::move(states);
        m_ticket = m_worker.post(job(FeedJob::Kind::ReadPositions));
    });
}

void AccountPull::planFeeds(const std::map<ObjectType, FeedPosition> &positions)
{
    for (const auto &[type, position] : positions)
        if (position.isFilling || position.state.empty() || position.state != m_states[type])
            m_feeds.push_back({type, position, false, false, std::nullopt, 0});
    std::ranges::reverse(m_feeds); // the current one is the last
    nextFeed();
}

void AccountPull::nextFeed()
{
    if (m_feeds.empty())
        return finish(m_summary);
    m_isHeld = isPullingRights() && m_isSending && m_isSending();
    if (m_isHeld)
        return;
    const FeedPosition &position = m_feeds.back().position;
    if (position.isFilling || !position.state.empty())
        fetch(position);
    else
        beginFill();
}

void AccountPull::resume()
{
    if (m_isHeld && !hasEnded())
        nextFeed();
}

void AccountPull::beginFill()
{
    ++m_feeds.back().fills;
    m_ticket = m_worker.post(job(FeedJob::Kind::BeginFill));
}

void AccountPull::fetch(const FeedPosition &from)
{
    Feed &feed = m_feeds.back();
    feed.isFetching = true;
    Operation<std::string> *operation = from.isFilling
        ? m_account.api->feeds().snapshot({feed.type, from.cursor, kPageLimit}, this)
        : m_account.api->feeds().changes({feed.type, from.state, kPageLimit}, this);
    await(operation, [this, from](Result<std::string> body) { onBody(from, std::move(body)); });
}

void AccountPull::onBody(const FeedPosition &from, Result<std::string> body)
{
    Feed &feed = m_feeds.back();
    feed.isFetching = false;
    if (!body) {
        const bool isExpired = body.error().code == ErrorCode::StateExpired && feed.fills < kMostFills;
        if (!isExpired)
            return fail(std::move(body).error());
        m_ticket = 0; // a page still being stored is of the fill that is given up
        feed.isStoring = false;
        return beginFill();
    }
    FeedJob page = job(from.isFilling ? FeedJob::Kind::Snapshot : FeedJob::Kind::Changes);
    page.cursor = from.cursor;
    page.body = *std::move(body);
    if (feed.isStoring)
        feed.fetched = std::move(page);
    else
        store(std::move(page));
}

void AccountPull::store(FeedJob page)
{
    m_feeds.back().isStoring = true;
    m_ticket = m_worker.post(std::move(page));
}

void AccountPull::onPeeked(quint64 ticket, const FeedHead &head)
{
    if (hasEnded() || ticket != m_ticket || !head.hasMore)
        return;
    const bool isFilling = m_feeds.back().position.isFilling;
    // Nothing to ask for, or the members came after the objects: the stored position will tell.
    if (isFilling ? head.cursor.empty() : head.state.empty())
        return;
    fetch({isFilling ? std::string() : head.state, isFilling, head.cursor});
}

void AccountPull::onDone(FeedOutcome &outcome)
{
    if (hasEnded() || outcome.ticket != m_ticket)
        return;
    m_ticket = 0;
    if (!outcome.page) {
        const bool canStartOver = outcome.page.error().code == ErrorCode::StateExpired && !m_feeds.empty()
            && m_feeds.back().fills < kMostFills;
        if (!canStartOver)
            return fail(outcome.page.error());
        if (m_running)
            m_running->cancel();
        m_feeds.back() = {m_feeds.back().type, {}, false, false, std::nullopt, m_feeds.back().fills};
        return beginFill();
    }
    switch (outcome.kind) {
    case FeedJob::Kind::ReadPositions: return planFeeds(outcome.positions);
    case FeedJob::Kind::BeginFill:
        m_feeds.back().position = outcome.page->position;
        return fetch(outcome.page->position);
    case FeedJob::Kind::Snapshot:
    case FeedJob::Kind::Changes: return onStored(*outcome.page);
    }
}

void AccountPull::onStored(const AppliedPage &page)
{
    Feed &feed = m_feeds.back();
    feed.isStoring = false;
    feed.position = page.position;
    m_summary.objects += page.objectCount;
    if (!page.hasMore) {
        m_feeds.pop_back();
        return nextFeed();
    }
    if (feed.fetched)
        store(*std::exchange(feed.fetched, std::nullopt));
    else if (!feed.isFetching)
        fetch(page.position);
}

void AccountPull::fail(Error error)
{
    if (m_running)
        m_running->cancel();
    m_ticket = 0;
    finish(std::move(error));
}

FeedJob AccountPull::job(FeedJob::Kind kind) const
{
    const ObjectType type = m_feeds.empty() ? ObjectType::Site : m_feeds.back().type;
    return {kind, m_account.key, m_account.vocabulary, type, {}, {}};
}

// An operation of this pull's; one at a time. Its answer counts only while it is the running one.
template<typename T, typename React>
void AccountPull::await(Operation<T> *operation, React react)
{
    m_running = operation;
    startAndThen(operation, this, [this, operation, react = std::move(react)](Result<T> result) mutable {
        if (hasEnded() || m_running != operation)
            return;
        m_running.clear();
        react(std::move(result));
    });
}

} // namespace truelle
