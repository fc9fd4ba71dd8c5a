// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/rules/delegationhistory.h"

#include "core/wire/delegationhistorywire.h"

namespace truelle::caisse {
namespace {

bool isInSight(Connection &store, const Viewer &viewer, std::int64_t delegation)
{
    static const std::string kSql
        = "SELECT 1 FROM delegation d JOIN access a ON a.site_id = d.site_id AND a.account_id = ?1 WHERE d.id = ?2 AND "
        + std::string(kWasVisible);
    return store.value(kSql, viewer.account, delegation, viewer.firm, viewer.beneficiary).has_value();
}

Result<DelegationEvent> eventOf(const Query &row)
{
    auto changes = decodeFieldChanges(row.text(4));
    if (!changes)
        return Error(ErrorCode::StoreDamaged, "unreadable history");
    return DelegationEvent{Instant{std::chrono::milliseconds{row.integer(0)}},
                           row.text(1),
                           deedFromName(row.text(2)),
                           std::to_string(row.integer(3)),
                           *std::move(changes),
                           row.text(5)};
}

} // namespace

void noteHistory(Connection &store, const Vocabulary &vocabulary, const DelegationRow &row, const HistoryNote &note,
                 Instant now)
{
    const auto changes = fieldChanges(note.before, row.value, vocabulary);
    store.run("INSERT INTO delegation_event (delegation_id, at, account_id, by_name, deed, version, changes, reason) "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
              row.id, milliseconds(now), note.account, row.value.modifiedBy, deedName(note.deed), row.version,
              encodeFieldChanges(changes), note.reason);
}

Result<std::vector<DelegationEvent>> delegationHistory(Services &services, const Viewer &viewer,
                                                       std::int64_t delegation)
{
    return services.store().read([&](Connection &store) -> Result<std::vector<DelegationEvent>> {
        if (!isInSight(store, viewer, delegation))
            return Error(ErrorCode::NotFound, "no such delegation");
        std::vector<DelegationEvent> events;
        Query rows = store.query("SELECT at, by_name, deed, version, changes, reason FROM delegation_event "
                                 "WHERE delegation_id = ?1 ORDER BY id DESC",
                                 delegation);
        while (rows.next()) {
            auto event = eventOf(rows);
            if (!event)
                return event.error();
            events.push_back(*std::move(event));
        }
        return events;
    });
}

} // namespace truelle::caisse
