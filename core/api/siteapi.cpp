// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/siteapi.h"

#include "core/api/apioperation.h"
#include "core/wire/sitewire.h"

namespace truelle {

Operation<Site> *SiteApi::site(const SiteId &id, QObject *parent) const
{
    HttpRequest request;
    request.target = "/v1/sites/" + pathSegment(id.toString());
    return new ApiOperation<Site>({m_senders.authorised, std::move(request), {},
                                   [](HttpAnswer &&answer) { return decodeSite(answer.body); }},
                                  parent);
}

Operation<DsnFollowUp> *SiteApi::followUp(const SiteId &id, QObject *parent) const
{
    HttpRequest request;
    request.target = "/v1/sites/" + pathSegment(id.toString()) + "/dsn-follow-up";
    return new ApiOperation<DsnFollowUp>({m_senders.authorised, std::move(request), {},
                                          [](HttpAnswer &&answer) { return decodeFollowUp(answer.body); }},
                                         parent);
}

} // namespace truelle
