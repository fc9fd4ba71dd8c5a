// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/feedapi.h"

#include "core/api/apioperation.h"

namespace truelle {
namespace {

constexpr std::chrono::milliseconds kPageDeadline{60'000};

Operation<std::string> *page(const Sender &sender, std::string target, QObject *parent)
{
    HttpRequest request;
    request.target = std::move(target);
    request.deadline = kPageDeadline;
    const auto bytes = [](HttpAnswer &&answer) { return Result<std::string>(std::move(answer.body)); };
    return new ApiOperation<std::string>({sender, std::move(request), {}, bytes}, parent);
}

} // namespace

Operation<States> *FeedApi::states(QObject *parent) const
{
    HttpRequest request;
    request.target = "/v1/states";
    request.maximumAnswer = 256u << 10;
    return new ApiOperation<States>({m_senders.authorised, std::move(request), {},
                                     [](HttpAnswer &&answer) { return decodeStates(answer.body); }},
                                    parent);
}

Operation<std::string> *FeedApi::changes(const ChangesQuery &query, QObject *parent) const
{
    std::string target = "/v1/changes?type=" + std::string(typeName(query.type));
    target += "&since=" + pathSegment(query.since) + "&limit=" + std::to_string(query.limit);
    return page(m_senders.authorised, std::move(target), parent);
}

Operation<std::string> *FeedApi::snapshot(const SnapshotQuery &query, QObject *parent) const
{
    std::string target = "/v1/snapshot?type=" + std::string(typeName(query.type));
    if (!query.cursor.empty())
        target += "&cursor=" + pathSegment(query.cursor);
    target += "&limit=" + std::to_string(query.limit);
    return page(m_senders.authorised, std::move(target), parent);
}

} // namespace truelle
