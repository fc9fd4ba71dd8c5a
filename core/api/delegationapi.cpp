// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/delegationapi.h"

#include "core/api/apioperation.h"
#include "core/wire/delegationwire.h"

namespace truelle {

Operation<std::vector<Delegation>> *DelegationApi::ofSite(const SiteId &site, QObject *parent) const
{
    HttpRequest request;
    request.target = "/v1/sites/" + pathSegment(site.toString()) + "/delegations";
    return new ApiOperation<std::vector<Delegation>>(
        {m_senders.authorised, std::move(request), {},
         [vocabulary = m_vocabulary](HttpAnswer &&answer) { return decodeDelegations(answer.body, *vocabulary); }},
        parent);
}

Operation<Delegation> *DelegationApi::delegation(const DelegationId &id, QObject *parent) const
{
    HttpRequest request;
    request.target = "/v1/delegations/" + pathSegment(id.toString());
    return new ApiOperation<Delegation>(
        {m_senders.authorised, std::move(request), {},
         [vocabulary = m_vocabulary](HttpAnswer &&answer) { return decodeDelegation(answer.body, *vocabulary); }},
        parent);
}

Operation<Delegation> *DelegationApi::change(const Change &change, QObject *parent) const
{
    HttpRequest request;
    request.method = "PATCH";
    request.target = "/v1/delegations/" + pathSegment(change.id.toString());
    request.contentType = "application/merge-patch+json";
    request.body = change.patchJson;
    request.headers.emplace_back("If-Match", '"' + change.version + '"');
    request.headers.emplace_back("Idempotency-Key", change.idempotencyKey);
    return new ApiOperation<Delegation>(
        {m_senders.authorised, std::move(request), {},
         [vocabulary = m_vocabulary](HttpAnswer &&answer) { return decodeDelegation(answer.body, *vocabulary); }},
        parent);
}

} // namespace truelle
