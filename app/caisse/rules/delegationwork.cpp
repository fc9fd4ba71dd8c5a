// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/rules/delegationwork.h"

#include "app/caisse/rules/delegationaccess.h"
#include "app/caisse/rules/delegationhistory.h"
#include "app/caisse/rules/delegationrules.h"
#include "app/caisse/rules/grantreceiver.h"
#include "app/caisse/rules/lastadministrator.h"
#include "app/caisse/store/identifiers.h"
#include "app/caisse/store/visibility.h"
#include "core/domain/typedtext.h"
#include "core/wire/delegationwire.h"

namespace truelle::caisse {
namespace {

Error fieldsError(std::vector<FieldError> fields)
{
    Error error(ErrorCode::ValidationFailed, "it breaks a rule");
    error.fields = std::move(fields);
    return error;
}

bool isSameContent(Delegation a, const Delegation &b)
{
    a.version = b.version;
    a.modifiedBy = b.modifiedBy;
    a.modifiedAt = b.modifiedAt;
    return a == b;
}

// The members of the patch that end an administrator's rights, some day.
std::vector<FieldError> lastAdministratorFaults(const DelegationPatch &patch)
{
    std::vector<FieldError> faults;
    const auto note = [&](bool isThere, const char *pointer) {
        if (isThere)
            faults.push_back({pointer, "last-administrator"});
    };
    note(patch.isClosed.value_or(false), "/closed");
    note(patch.suspension && *patch.suspension, "/suspension");
    note(patch.isAdministrator == false, "/administrator");
    note(patch.endDate && *patch.endDate, "/endDate");
    note(patch.effectDate.has_value(), "/effectDate");
    return faults;
}

std::vector<DelegationRow> rowsBelow(Connection &store, std::int64_t grantor)
{
    static const std::string kSql = "SELECT " + std::string(kDelegationColumns)
        + " FROM delegation d WHERE d.grantor_id = ?1 AND d.deleted_at IS NULL ORDER BY d.id";
    std::vector<DelegationRow> below;
    Query rows = store.query(kSql, grantor);
    while (rows.next())
        below.push_back(delegationOf(rows));
    return below;
}

} // namespace

DelegationWork::DelegationWork(Services &services, Connection &store, const Viewer &viewer, Vocabulary &words)
    : m_services(services)
    , m_store(store)
    , m_viewer(viewer)
    , m_words(words)
    , m_now(services.now())
    , m_today(parisDate(m_now))
    , m_notices(services, store, m_now)
{
}

Result<DelegationRow> DelegationWork::add(const DelegationGrant &grant)
{
    const Database &database = m_services.store();
    const auto line = givingLine(m_store, database, m_viewer, grant);
    if (!line)
        return line.error();
    const Receiving receiving{m_viewer, rowOf(IdKind::Site, grant.site.toString()).value_or(0), *line};
    auto receiver = findReceiver(m_store, receiving, grant);
    auto value = grantedDelegation(grant, {database.catalogue(), m_words, m_today, line->ceiling});
    if (!value && value.error().code != ErrorCode::ValidationFailed)
        return value.error();
    std::vector<FieldError> faults = receiver.faults;
    if (!value)
        faults.insert(faults.end(), value.error().fields.begin(), value.error().fields.end());
    if (!faults.empty())
        return fieldsError(std::move(faults));
    receiver.beneficiary = admit(m_store, receiving, receiver);
    DelegationRow row;
    row.site = receiving.site;
    row.beneficiary = *receiver.beneficiary;
    row.grantor = line->grantor;
    row.firm = grant.kind == BeneficiaryKind::Firm ? receiver.firm : line->firm;
    row.value = *std::move(value);
    row.value.beneficiary = BeneficiaryId(publicId(IdKind::Beneficiary, row.beneficiary));
    if (row.grantor)
        row.value.grantor = DelegationId(publicId(IdKind::Delegation, *row.grantor));
    stamp(row);
    changeSite(m_store, row.site, m_now, [&] { insertDelegation(m_store, row); });
    noteHistory(m_store, database.vocabulary(), row,
                {std::nullopt, DelegationDeed::Added, cleanedName(grant.reason), m_viewer.account}, m_now);
    m_notices.noteGrant(row);
    return row;
}

Result<DelegationRow> DelegationWork::permitted(const DelegationId &id, const std::string &version) const
{
    const auto number = rowOf(IdKind::Delegation, id.toString());
    auto row = number ? findDelegation(m_store, m_viewer, *number) : std::nullopt;
    if (!row)
        return Error(ErrorCode::NotFound, "no such delegation");
    if (!mayChange(m_store, m_viewer, *row))
        return Error(ErrorCode::Forbidden, "not theirs to change");
    if (row->value.version != version) {
        Error error(ErrorCode::ChangedMeanwhile, "another version");
        error.current = encodeDelegation(row->value, m_services.store().vocabulary());
        return error;
    }
    return *std::move(row);
}

Result<Delegation> DelegationWork::judged(const DelegationRow &row, const DelegationPatch &patch)
{
    ChangeContext context{m_services.store().catalogue(), m_words, m_today, std::nullopt};
    if (row.grantor)
        context.ceiling = rightsOfChain(m_store, *row.grantor, m_today);
    auto result = changedDelegation(row.value, patch, context);
    if (result && leavesWithoutAdministrator(m_store, row, *result, m_today))
        return fieldsError(lastAdministratorFaults(patch));
    return result;
}

Result<DelegationRow> DelegationWork::change(const DelegationChange &change)
{
    auto row = permitted(change.id, change.version);
    if (!row)
        return row.error();
    auto result = judged(*row, change.patch);
    if (!result)
        return result.error();
    if (isSameContent(*result, row->value))
        return *std::move(row);
    const Delegation before = std::exchange(row->value, *std::move(result));
    stamp(*row);
    changeSite(m_store, row->site, m_now, [&] { updateDelegation(m_store, *row); });
    noteHistory(m_store, m_services.store().vocabulary(), *row,
                {before, deedOf(before, row->value), cleanedName(change.patch.reason), m_viewer.account}, m_now);
    m_notices.noteChange(*row);
    return *std::move(row);
}

Result<void> DelegationWork::remove(const DelegationRemoval &removal)
{
    auto row = permitted(removal.id, removal.version);
    if (!row)
        return row.error();
    if (!m_store.value("SELECT 1 FROM beneficiary WHERE id = ?1 AND firm_id IS NOT NULL", row->beneficiary))
        return fieldsError({{"", "only-firm"}});
    m_notices.noteRemoval(*row, m_viewer.name);
    changeSite(m_store, row->site, m_now, [&] { removeRow(*row, cleanedName(removal.reason)); });
    return {};
}

// Those below first: nothing ever hangs on what is gone.
void DelegationWork::removeRow(DelegationRow row, const std::string &reason)
{
    for (DelegationRow &below : rowsBelow(m_store, row.id))
        removeRow(std::move(below), reason);
    const Delegation before = row.value;
    row.value.isClosed = true;
    stamp(row);
    updateDelegation(m_store, row);
    m_store.run("UPDATE delegation SET deleted_at = ?2 WHERE id = ?1", row.id, milliseconds(m_now));
    noteHistory(m_store, m_services.store().vocabulary(), row,
                {before, DelegationDeed::Deleted, reason, m_viewer.account}, m_now);
}

void DelegationWork::stamp(DelegationRow &row)
{
    ++row.version;
    row.value.version = std::to_string(row.version);
    row.value.modifiedBy = m_viewer.name;
    row.value.modifiedAt = m_now;
}

void DelegationWork::sendNotices()
{
    m_notices.send();
}

} // namespace truelle::caisse
