// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/routes/routes.h"

namespace truelle::caisse {

void registerRoutes(Router &router, Services &services)
{
    addPublicRoutes(router, services);
    addSessionRoutes(router, services);
    addMeRoutes(router, services);
    addRecoveryRoutes(router, services);
    addFeedRoutes(router, services);
    addSiteRoutes(router, services);
    addDelegationRoutes(router, services);
    addDelegationBatchRoutes(router, services);
    addOpeningRoutes(router, services);
}

} // namespace truelle::caisse
