// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/delegationapi.h"

#include "core/api/apioperation.h"
#include "core/wire/delegationbatchwire.h"
#include "core/wire/delegationhistorywire.h"
#include "core/wire/delegationwire.h"

namespace truelle {
namespace {

// A caisse judges up to a hundred items before it answers.
constexpr std::chrono::milliseconds kBatchDeadline{60'000};
constexpr std::size_t kBatchAnswer = 8u << 20;

HttpRequest read(std::string target)
{
    HttpRequest request;
    request.target = std::move(target);
    return request;
}

std::string pathOf(const SiteId &site)
{
    return "/v1/sites/" + pathSegment(site.toString());
}

std::string pathOf(const DelegationId &delegation)
{
    return "/v1/delegations/" + pathSegment(delegation.toString());
}

void setKey(HttpRequest &request, const std::string &key)
{
    request.headers.emplace_back("Idempotency-Key", key);
}

void setVersion(HttpRequest &request, const std::string &version)
{
    request.headers.emplace_back("If-Match", '"' + version + '"');
}

} // namespace

// `decode(body, vocabulary)` is a decoder of core/wire.
template<typename T, typename Decode>
Operation<T> *DelegationApi::ask(HttpRequest request, std::vector<int> statuses, Decode decode, QObject *parent) const
{
    return new ApiOperation<T>({m_senders.authorised, std::move(request), {std::move(statuses)},
                                [vocabulary = m_vocabulary, decode](HttpAnswer &&answer) {
                                    return decode(answer.body, *vocabulary);
                                }},
                               parent);
}

Operation<std::vector<Delegation>> *DelegationApi::ofSite(const SiteId &site, QObject *parent) const
{
    return ask<std::vector<Delegation>>(read(pathOf(site) + "/delegations"), {200}, decodeDelegations, parent);
}

Operation<Delegation> *DelegationApi::delegation(const DelegationId &id, QObject *parent) const
{
    return ask<Delegation>(read(pathOf(id)), {200}, decodeDelegation, parent);
}

Operation<RightsOnSite> *DelegationApi::rightsOn(const SiteId &site, QObject *parent) const
{
    return ask<RightsOnSite>(read(pathOf(site) + "/rights"), {200}, decodeRightsOnSite, parent);
}

Operation<RightsChain> *DelegationApi::chain(const DelegationId &id, QObject *parent) const
{
    return ask<RightsChain>(read(pathOf(id) + "/chain"), {200}, decodeChain, parent);
}

Operation<std::vector<DelegationEvent>> *DelegationApi::history(const DelegationId &id, QObject *parent) const
{
    const auto decode = [](std::string_view body, const Vocabulary &) { return decodeHistory(body); };
    return ask<std::vector<DelegationEvent>>(read(pathOf(id) + "/history"), {200}, decode, parent);
}

Operation<Delegation> *DelegationApi::change(const Change &change, QObject *parent) const
{
    HttpRequest request = posted(pathOf(change.id), change.patchJson);
    request.method = "PATCH";
    request.contentType = "application/merge-patch+json";
    setVersion(request, change.version);
    setKey(request, change.idempotencyKey);
    return ask<Delegation>(std::move(request), {200}, decodeDelegation, parent);
}

Operation<Delegation> *DelegationApi::add(const Addition &addition, QObject *parent) const
{
    HttpRequest request = posted(pathOf(addition.site) + "/delegations", addition.grantJson);
    setKey(request, addition.idempotencyKey);
    return ask<Delegation>(std::move(request), {201}, decodeDelegation, parent);
}

Operation<bool> *DelegationApi::remove(const Removal &removal, QObject *parent) const
{
    HttpRequest request = read(pathOf(removal.id));
    request.method = "DELETE";
    setVersion(request, removal.version);
    setKey(request, removal.idempotencyKey);
    const auto done = [](std::string_view, const Vocabulary &) -> Result<bool> { return true; };
    return ask<bool>(std::move(request), {204}, done, parent);
}

Operation<std::vector<BatchOutcome>> *DelegationApi::apply(const Batch &batch, QObject *parent) const
{
    HttpRequest request = posted("/v1/delegations:batch", batch.itemsJson);
    request.deadline = kBatchDeadline;
    request.maximumAnswer = kBatchAnswer;
    setKey(request, batch.idempotencyKey);
    return ask<std::vector<BatchOutcome>>(std::move(request), {200}, decodeOutcomes, parent);
}

Operation<std::vector<PreviewedItem>> *DelegationApi::preview(const std::string &itemsJson, QObject *parent) const
{
    HttpRequest request = posted("/v1/delegations:preview", itemsJson);
    request.deadline = kBatchDeadline;
    request.maximumAnswer = kBatchAnswer;
    return ask<std::vector<PreviewedItem>>(std::move(request), {200}, decodePreview, parent);
}

} // namespace truelle
