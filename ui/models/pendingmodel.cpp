// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/pendingmodel.h"

#include "core/domain/delegationhistory.h"
#include "ui/models/delegationwords.h"
#include "ui/models/foldedtext.h"
#include "ui/models/historymodel.h"

#include <algorithm>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isIn(PendingScope scope, PendingState state)
{
    switch (scope) {
    case PendingScope::All: return true;
    case PendingScope::Waiting: return state == PendingState::Waiting || state == PendingState::Sending;
    case PendingScope::Refused: return state == PendingState::Refused;
    case PendingScope::Conflict: return state == PendingState::Conflict;
    }
    return false;
}

bool isSameRow(const PendingModel::Entry &one, const PendingModel::Entry &other)
{
    return one.waiting.site == other.waiting.site
        && one.waiting.delegation.shown.id == other.waiting.delegation.shown.id;
}

QString changeWords(const ShownDelegation &delegation, std::size_t changes)
{
    switch (delegation.kind) {
    case PendingKind::Addition: return PendingModel::tr("Nouvelle délégation");
    case PendingKind::Removal: return historyDeedWords(DelegationDeed::Deleted);
    case PendingKind::None:
    case PendingKind::Change: break;
    }
    const DelegationDeed deed = deedOf(delegation.cached, delegation.shown);
    return deed == DelegationDeed::Changed ? PendingModel::tr("%n modification(s)", nullptr, int(changes))
                                           : historyDeedWords(deed);
}

} // namespace

PendingModel::Entry pendingEntry(WaitingDelegation waiting, const QString &site, const Catalogue &catalogue,
                                 const Vocabulary &vocabulary)
{
    const ShownDelegation &delegation = waiting.delegation;
    PendingModel::Entry entry{{}, site, {}, {}};
    if (delegation.kind != PendingKind::Removal) {
        const bool isNew = delegation.kind == PendingKind::Addition;
        for (const FieldChange &change : fieldChanges(isNew ? std::nullopt : std::optional(delegation.cached),
                                                      delegation.shown, vocabulary))
            entry.details << fieldChangeWords(change, catalogue);
    }
    entry.change = changeWords(delegation, std::size_t(entry.details.size()));
    entry.waiting = std::move(waiting);
    return entry;
}

PendingModel::PendingModel(QObject *parent) : QAbstractTableModel(parent) { }

PendingModel::Row PendingModel::makeRow(Entry entry) const
{
    QStringList words;
    for (int column = 0; column < ColumnCount; ++column)
        words << cell(entry, column);
    words << QString::fromStdString(entry.waiting.delegation.beneficiary.email) << entry.details;
    return {std::move(entry), folded(words.join(u' '))};
}

void PendingModel::setEntries(std::vector<Entry> entries)
{
    std::vector<Row> rows;
    rows.reserve(entries.size());
    for (Entry &entry : entries)
        rows.push_back(makeRow(std::move(entry)));
    setRows(std::move(rows));
}

void PendingModel::replaceSites(const std::unordered_set<SiteKey> &sites, std::vector<Entry> entries)
{
    std::vector<Row> rows;
    for (const Row &row : m_rows)
        if (!sites.contains(row.entry.waiting.site))
            rows.push_back(row);
    for (Entry &entry : entries)
        rows.push_back(makeRow(std::move(entry)));
    std::ranges::stable_sort(rows, {}, [](const Row &row) { return row.entry.waiting.since; });
    setRows(std::move(rows));
}

void PendingModel::setRows(std::vector<Row> rows)
{
    const bool isSame = std::ranges::equal(rows, m_rows, [](const Row &one, const Row &other) {
        return isSameRow(one.entry, other.entry);
    });
    if (!isSame)
        beginResetModel();
    m_rows = std::move(rows);
    if (!isSame) {
        m_listed = listing();
        endResetModel();
        return;
    }
    relist();
    if (!m_listed.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

std::vector<std::size_t> PendingModel::listing() const
{
    std::vector<std::size_t> listed;
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (isIn(m_scope, m_rows[i].entry.waiting.delegation.pending) && matches(m_rows[i].text, m_words))
            listed.push_back(i);
    return listed;
}

void PendingModel::relist()
{
    std::vector<std::size_t> listed = listing();
    if (listed == m_listed)
        return;
    beginResetModel();
    m_listed = std::move(listed);
    endResetModel();
}

void PendingModel::setScope(PendingScope scope)
{
    m_scope = scope;
    relist();
}

void PendingModel::setText(const QString &text)
{
    m_words = folded(text).split(u' ', Qt::SkipEmptyParts);
    relist();
}

std::size_t PendingModel::count(PendingScope scope) const
{
    return std::size_t(std::ranges::count_if(
        m_rows, [scope](const Row &row) { return isIn(scope, row.entry.waiting.delegation.pending); }));
}

std::vector<WaitingDelegation> PendingModel::waiting() const
{
    std::vector<WaitingDelegation> all;
    all.reserve(m_rows.size());
    for (const Row &row : m_rows)
        all.push_back(row.entry.waiting);
    return all;
}

const PendingModel::Entry &PendingModel::entryAt(int row) const
{
    return m_rows[m_listed[std::size_t(row)]].entry;
}

int PendingModel::rowOf(const SiteKey &site, const DelegationId &delegation) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (entryAt(row).waiting.site == site && entryAt(row).waiting.delegation.shown.id == delegation)
            return row;
    return -1;
}

int PendingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_listed.size());
}

int PendingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString PendingModel::cell(const Entry &entry, int column) const
{
    const ShownDelegation &delegation = entry.waiting.delegation;
    switch (column) {
    case SiteColumn: return entry.site;
    case PersonColumn: return personWords(delegation.beneficiary);
    case ChangeColumn: return entry.change;
    case SinceColumn: return dayAndTimeWords(entry.waiting.since);
    case StateColumn: return pendingWords(delegation.pending);
    }
    return {};
}

QVariant PendingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Entry &entry = entryAt(index.row());
    switch (role) {
    case Qt::DisplayRole: return cell(entry, index.column());
    case StateRole: return int(entry.waiting.delegation.pending);
    }
    return {};
}

QVariant PendingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SiteColumn: return tr("Adhérent et site");
    case PersonColumn: return tr("Bénéficiaire");
    case ChangeColumn: return tr("Modification");
    case SinceColumn: return tr("Depuis");
    case StateColumn: return tr("Statut");
    }
    return {};
}

} // namespace truelle::ui
