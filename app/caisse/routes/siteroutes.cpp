// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/routes/answers.h"
#include "app/caisse/routes/routes.h"
#include "app/caisse/rules/delegations.h"
#include "app/caisse/rules/followup.h"
#include "core/wire/delegationhistorywire.h"
#include "core/wire/delegationwire.h"
#include "core/wire/sitewire.h"

namespace truelle::caisse {
namespace {

Response handleSite(const Services &services, const SignedIn &person, std::int64_t site)
{
    const auto found = services.store().read([&](Connection &store) -> Result<Site> {
        auto read = findSite(store, person.viewer, site);
        if (!read)
            return Error(ErrorCode::NotFound, "no such site");
        return *std::move(read);
    });
    return answeredOrRefused(services, found, encodeSite);
}

using SiteHandler = std::function<Response(const SignedIn &, std::int64_t site)>;

Handler ofSite(Services &services, SiteHandler handler)
{
    return signedIn(services, [&services, handler = std::move(handler)](const Request &request,
                                                                      const SignedIn &person) {
        const auto site = pathRow(request, IdKind::Site);
        return site ? handler(person, *site) : refused(services, Error(ErrorCode::NotFound));
    });
}

} // namespace

void addSiteRoutes(Router &router, Services &services)
{
    router.add("GET", "/v1/sites/{id}", ofSite(services, [&services](const SignedIn &person, std::int64_t site) {
                   return handleSite(services, person, site);
               }));
    router.add("GET", "/v1/sites/{id}/dsn-follow-up",
               ofSite(services, [&services](const SignedIn &person, std::int64_t site) {
                   return answeredOrRefused(services, dsnFollowUp(services, person.viewer, site), encodeFollowUp);
               }));
    router.add("GET", "/v1/sites/{id}/delegations",
               ofSite(services, [&services](const SignedIn &person, std::int64_t site) {
                   return answeredOrRefused(services, siteDelegations(services, person.viewer, site),
                                            [&services](const std::vector<Delegation> &delegations) {
                                                return encodeDelegations(delegations,
                                                                         services.store().vocabulary());
                                            });
               }));
    router.add("GET", "/v1/sites/{id}/rights",
               ofSite(services, [&services](const SignedIn &person, std::int64_t site) {
                   return answeredOrRefused(services, ownRights(services, person.viewer, site),
                                            [&services](const RightsOnSite &rights) {
                                                return encodeRightsOnSite(rights, services.store().vocabulary());
                                            });
               }));
}

} // namespace truelle::caisse
