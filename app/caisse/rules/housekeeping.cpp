// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/rules/housekeeping.h"

#include "app/caisse/rules/asked.h"
#include "app/caisse/rules/links.h"
#include "app/caisse/rules/mobilecodes.h"
#include "app/caisse/rules/openings.h"
#include "app/caisse/rules/sessions.h"
#include "app/caisse/rules/throttle.h"
#include "app/caisse/store/feed.h"

namespace truelle::caisse {

Result<void> keepHouse(Services &services)
{
    if (auto advanced = services.ensureToday(); !advanced)
        return advanced;
    const Instant now = services.now();
    return services.store().write([&](Connection &store) -> Result<void> {
        pruneSessions(store, now);
        pruneIdempotency(store, now);
        pruneOpenings(store, now);
        pruneLinks(store, now);
        pruneMobileCodes(store, now);
        pruneAsked(store, now);
        pruneThrottle(store, now);
        pruneLog(store, now - kFeedLife);
        return {};
    });
}

} // namespace truelle::caisse
