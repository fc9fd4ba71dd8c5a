// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/http/router.h"
#include "app/caisse/rules/services.h"

namespace truelle::caisse {

// Every endpoint of the contract's first version. A handler only decodes, asks a rule and encodes. `services` outlives
// the router.
void registerRoutes(Router &router, Services &services);

// Its parts, by resource.
void addPublicRoutes(Router &router, Services &services);
void addSessionRoutes(Router &router, Services &services);
void addMeRoutes(Router &router, Services &services);
void addRecoveryRoutes(Router &router, Services &services);
void addFeedRoutes(Router &router, Services &services);
void addSiteRoutes(Router &router, Services &services);
void addDelegationRoutes(Router &router, Services &services);
void addDelegationBatchRoutes(Router &router, Services &services);
void addOpeningRoutes(Router &router, Services &services);

} // namespace truelle::caisse
