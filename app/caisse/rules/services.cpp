// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/rules/services.h"

#include "app/caisse/store/rows.h"
#include "app/caisse/store/visibility.h"

namespace truelle::caisse {

Services::Services(Database &database, const PasswordHasher &hasher, LogSink &log)
    : m_database(database)
    , m_hasher(hasher)
    , m_log(log)
{
}

Result<void> Services::ensureToday()
{
    const Instant moment = now();
    const std::int64_t today = dayNumber(parisDate(moment));
    if (m_day.load(std::memory_order_acquire) == today)
        return {};
    auto advanced = m_database.write([&](Connection &store) -> Result<void> {
        advanceDay(store, moment);
        return {};
    });
    if (advanced)
        m_day.store(today, std::memory_order_release);
    return advanced;
}

} // namespace truelle::caisse
