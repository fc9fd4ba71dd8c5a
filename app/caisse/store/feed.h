// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/store/connection.h"
#include "app/caisse/store/viewer.h"
#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/wire/syncwire.h"

// The feeds of one account: what it sees (snapshot) and what became of it since (changes). A state names a place in the
// account's log for one type; it is this store's alone, and ends with the store's epoch or when its place is pruned.
namespace truelle::caisse {

[[nodiscard]] States currentStates(Connection &store, const Viewer &viewer);

// At most `limit` entries of the log after `since`, each object once, as it is now. StateExpired for a state of another
// store, of a time already pruned, or that is no state.
[[nodiscard]] Result<ChangesPage> changesSince(Connection &store, const Viewer &viewer, ObjectType type,
                                               std::string_view since, std::int64_t limit);

struct SnapshotRequest
{
    ObjectType type = ObjectType::Site;
    std::string cursor; // empty: from the beginning
    std::int64_t limit = 0;
};
// A page in the order of site and id (a beneficiary has no site: by id). StateExpired for a cursor of another store or
// that is no cursor of this type.
[[nodiscard]] Result<FeedPage> snapshotPage(Connection &store, const Viewer &viewer, const SnapshotRequest &request);

// The statement behind a page: ?1 account, ?2 site and ?5 object to begin after, ?3 and ?4 the viewer's firm and
// beneficiary, ?6 most rows. Walks indexes in their order whatever the size of the store, which tests ask SQLite about.
[[nodiscard]] std::string snapshotSql(ObjectType type);

// Forgets entries older than `before`, but always keeps each feed's last one, which is its current state.
void pruneLog(Connection &store, Instant before);

} // namespace truelle::caisse
