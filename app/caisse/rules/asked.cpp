// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/rules/asked.h"

#include "app/caisse/rules/tokens.h"
#include "app/caisse/store/rows.h"

#include <algorithm>

namespace truelle::caisse {
namespace {

using std::chrono::seconds;

std::string keyOf(std::string_view serverKey, std::string_view what, std::string_view whom)
{
    // The end of the first keeps it from running into the second.
    return keyedHash(serverKey, "asked:" + std::string(what) + '\0' + std::string(whom));
}

AskCount look(Connection &store, std::string_view key, const AskLimit &limit, Instant now)
{
    // A moment to come is of a clock that was set back since; it counts as now.
    Query row = store.query("SELECT count(*), min(min(at, ?3)) FROM asked WHERE key = ?1 AND at > ?2", Blob{key},
                            milliseconds(now - limit.within), milliseconds(now));
    AskCount count;
    count.left = row.next() ? std::max(0, limit.times - row.number(0)) : limit.times;
    count.isWithin = count.left > 0;
    if (!count.isWithin) {
        const Instant oldest{std::chrono::milliseconds{row.integer(1)}};
        count.wait = std::max(seconds{1}, std::chrono::ceil<seconds>(oldest + limit.within - now));
    }
    return count;
}

} // namespace

AskCount countAsked(Connection &store, std::string_view serverKey, std::string_view what, std::string_view whom,
                    const AskLimit &limit, Instant now)
{
    const std::string key = keyOf(serverKey, what, whom);
    AskCount count = look(store, key, limit, now);
    if (!count.isWithin)
        return count;
    store.run("INSERT INTO asked (key, at) VALUES (?1, ?2)", Blob{key}, milliseconds(now));
    --count.left;
    return count;
}

void pruneAsked(Connection &store, Instant now)
{
    store.run("DELETE FROM asked WHERE at < ?1", milliseconds(now - kAskedMemory));
}

} // namespace truelle::caisse
