// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/operation.h"
#include "core/session/accountregistry.h"
#include "core/sync/feedworker.h"

#include <QPointer>

#include <functional>
#include <optional>
#include <vector>

namespace truelle {

struct PullSummary
{
    std::size_t objects = 0;
};

// Brings one account's cache in step with its caisse: session, states, then the feeds that have another state, sites
// first. The next page is fetched while this one is decoded and stored. Interrupted anywhere, the next pull goes on with
// the first page that was not stored. What the pages changed is told by the worker's signals, not here, because a page
// may be stored after the pull was cancelled.
class AccountPull final : public Operation<PullSummary>
{
    Q_OBJECT
public:
    // Both outlive the operation.
    AccountPull(AccountContext &account, FeedWorker &worker, QObject *parent);

    [[nodiscard]] const AccountKey &account() const { return m_account.key; }
    // While delegations and their beneficiaries come in, the answer to a change could be overtaken by an older page (of
    // somebody who was gone before they were given something again, say): nothing is sent then, and none are asked for
    // while `isSending` says that an answer is awaited; resume() when that may be over.
    [[nodiscard]] bool isPullingRights() const;
    void holdRightsWhile(std::function<bool()> isSending) { m_isSending = std::move(isSending); }
    void resume();

Q_SIGNALS:
    // The session is there: what waits can be sent.
    void sessionReady();

protected:
    void doStart() override;
    void doCancel() override;

private:
    void onSessionState();
    void requestStates();
    void planFeeds(const std::map<ObjectType, FeedPosition> &positions);
    void nextFeed();
    void beginFill();
    void fetch(const FeedPosition &from);
    void onBody(const FeedPosition &from, Result<std::string> body);
    void store(FeedJob job);
    void onPeeked(quint64 ticket, const FeedHead &head);
    void onDone(FeedOutcome &outcome);
    void onStored(const AppliedPage &page);
    void fail(Error error);
    [[nodiscard]] FeedJob job(FeedJob::Kind kind) const;
    template<typename T, typename React>
    void await(Operation<T> *operation, React react);

    struct Feed
    {
        ObjectType type = ObjectType::Site;
        FeedPosition position; // as stored
        bool isFetching = false;
        bool isStoring = false;
        std::optional<FeedJob> fetched; // waits for the page before it
        int fills = 0; // begun in this pull
    };

    AccountContext &m_account;
    FeedWorker &m_worker;
    std::function<bool()> m_isSending;
    bool m_isHeld = false; // until an answer has come
    bool m_isSessionReady = false;
    States m_states;
    std::vector<Feed> m_feeds; // still to follow, the current one last
    quint64 m_ticket = 0; // of the job whose outcome is awaited
    QPointer<OperationBase> m_running;
    PullSummary m_summary;
};

} // namespace truelle
