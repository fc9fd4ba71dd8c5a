// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/rules/idempotency.h"
#include "app/caisse/rules/passwords.h"
#include "app/caisse/store/database.h"
#include "core/base/log.h"

#include <atomic>

namespace truelle::caisse {

// What the rules stand on, built once by the program. The referred things outlive it. Safe to use from several threads.
class Services
{
public:
    Services(Database &database, const PasswordHasher &hasher, LogSink &log);

    [[nodiscard]] Database &store() const { return m_database; }
    [[nodiscard]] const PasswordHasher &hasher() const { return m_hasher; }
    [[nodiscard]] LogSink &log() const { return m_log; }
    [[nodiscard]] Instant now() const { return m_database.clock().now(); }
    [[nodiscard]] HashGate &hashGate() { return m_hashGate; }
    [[nodiscard]] RunningKeys &runningKeys() { return m_runningKeys; }

    // Before anything is read: rights that began or ended at midnight in Paris are in the store. Cheap but for the first
    // call of a day.
    [[nodiscard]] Result<void> ensureToday();

private:
    Database &m_database;
    const PasswordHasher &m_hasher;
    LogSink &m_log;
    HashGate m_hashGate;
    RunningKeys m_runningKeys;
    std::atomic<std::int64_t> m_day{0};
};

} // namespace truelle::caisse
