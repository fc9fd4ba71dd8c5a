// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/beneficiariesmodel.h"

#include "ui/models/delegationwords.h"
#include "ui/models/foldedtext.h"

#include <algorithm>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

BeneficiariesModel::BeneficiariesModel(QObject *parent) : QAbstractTableModel(parent) { }

void BeneficiariesModel::setContent(Content content)
{
    const bool isOtherDay = content.today != m_today;
    m_today = content.today;
    std::vector<Row> rows;
    rows.reserve(content.entries.size());
    for (Entry &entry : content.entries)
        rows.push_back(makeRow(std::move(entry)));
    std::swap(m_rows, rows);
    const std::vector<std::size_t> now = listing();
    const bool isSamePeople = std::ranges::equal(m_rows, rows, {}, [](const Row &row) { return row.entry.delegation.shown.id; },
                                                 [](const Row &row) { return row.entry.delegation.shown.id; });
    if (isSamePeople && now == m_listed && !isOtherDay) {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        Q_EMIT listingChanged();
        return;
    }
    // The tables are exchanged again, so that what views ask while they prepare for the reset is answered from the old.
    std::swap(m_rows, rows);
    beginResetModel();
    std::swap(m_rows, rows);
    m_listed = now;
    clampPage();
    endResetModel();
    Q_EMIT listingChanged();
}

void BeneficiariesModel::setFilter(const BeneficiariesFilter &filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    m_words = searchWords(filter.text);
    m_listed = listing();
    m_page = 0;
    endResetModel();
    Q_EMIT listingChanged();
}

void BeneficiariesModel::setPageSize(int rows)
{
    if (rows == m_pageSize || rows < 0)
        return;
    beginResetModel();
    m_pageSize = rows;
    m_page = 0;
    endResetModel();
    Q_EMIT listingChanged();
}

void BeneficiariesModel::setPage(int page)
{
    const int wanted = std::clamp(page, 0, pageCount() - 1);
    if (wanted == m_page)
        return;
    beginResetModel();
    m_page = wanted;
    endResetModel();
    Q_EMIT listingChanged();
}

int BeneficiariesModel::pageCount() const
{
    if (m_pageSize == kAllRows || m_listed.empty())
        return 1;
    return (matchCount() + m_pageSize - 1) / m_pageSize;
}

const ShownDelegation &BeneficiariesModel::delegationAt(int row) const
{
    return rowAt(row).entry.delegation;
}

int BeneficiariesModel::rowOf(const DelegationId &id) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (delegationAt(row).shown.id == id)
            return row;
    return -1;
}

bool BeneficiariesModel::showPageOf(const DelegationId &id)
{
    const auto it = std::ranges::find_if(
        m_listed, [&](std::size_t position) { return m_rows[position].entry.delegation.shown.id == id; });
    if (it == m_listed.end())
        return false;
    if (m_pageSize != kAllRows)
        setPage(int(it - m_listed.begin()) / m_pageSize);
    return true;
}

int BeneficiariesModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return m_pageSize == kAllRows ? matchCount() : std::min(m_pageSize, matchCount() - int(firstOnPage()));
}

int BeneficiariesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BeneficiariesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole: return cellText(row, index.column());
    case Qt::AccessibleTextRole: return accessibleText(row, index.column());
    case StatusRole: return int(row.status);
    case PendingRole: return int(row.entry.delegation.pending);
    case PendingTextRole: return pendingWords(row.entry.delegation.pending);
    case EditableRole: return row.entry.editLock.isEmpty();
    case EditLockRole: return row.entry.editLock;
    case OpenDeedsRole: return row.entry.openDeeds;
    case MarkRole: return row.entry.mark;
    case DetailRole: return QString::fromStdString(row.entry.delegation.beneficiary.email);
    }
    return {};
}

QVariant BeneficiariesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case NameColumn: return tr("Nom et Prénom");
    case RoleColumn: return tr("Rôle");
    case StatusColumn: return tr("Statut");
    case EffectColumn: return tr("Date d'effet");
    case EndColumn: return tr("Date de fin");
    case ActionsColumn: return tr("Actions");
    case ColumnCount: break;
    }
    return {};
}

void BeneficiariesModel::sort(int column, Qt::SortOrder order)
{
    if (column == ActionsColumn || (column == m_sortColumn && order == m_sortOrder))
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    relist();
}

void BeneficiariesModel::relist()
{
    beginResetModel();
    m_listed = listing();
    clampPage();
    endResetModel();
    Q_EMIT listingChanged();
}

void BeneficiariesModel::clampPage()
{
    m_page = std::clamp(m_page, 0, pageCount() - 1);
}

BeneficiariesModel::Row BeneficiariesModel::makeRow(Entry entry) const
{
    Row row;
    row.status = statusOn(m_today, entry.delegation.shown, entry.delegation.beneficiary.isActivated);
    row.entry = std::move(entry);
    row.name = folded(personWords(row.entry.delegation.beneficiary));
    // U+001F keeps a word from matching across two columns.
    row.text = row.name + u'\x1f' + folded(QString::fromStdString(row.entry.delegation.beneficiary.email));
    if (!row.entry.mark.isEmpty())
        row.text += u'\x1f' + folded(row.entry.mark);
    for (const int column : {RoleColumn, StatusColumn, EffectColumn, EndColumn})
        row.text += u'\x1f' + folded(cellText(row, column));
    return row;
}

const BeneficiariesModel::Row &BeneficiariesModel::rowAt(int row) const
{
    return m_rows[m_listed[firstOnPage() + std::size_t(row)]];
}

std::size_t BeneficiariesModel::firstOnPage() const
{
    return std::size_t(m_page) * std::size_t(m_pageSize);
}

bool BeneficiariesModel::isListed(const Row &row) const
{
    const Delegation &shown = row.entry.delegation.shown;
    // Asking for the inactive by their status is asking to see them.
    const bool asksInactive = m_filter.status == DelegationStatus::Inactive;
    return !(m_filter.excludesInactive && row.status == DelegationStatus::Inactive && !asksInactive)
        && (!m_filter.isAdministrator || *m_filter.isAdministrator == shown.isAdministrator)
        && (!m_filter.status || *m_filter.status == row.status)
        && (!m_filter.effectFrom || shown.effectDate >= *m_filter.effectFrom)
        && (!m_filter.endUntil || (shown.endDate && *shown.endDate <= *m_filter.endUntil))
        && matches(row.text, m_words);
}

std::vector<std::size_t> BeneficiariesModel::listing() const
{
    std::vector<std::size_t> listed;
    for (std::size_t position = 0; position < m_rows.size(); ++position)
        if (isListed(m_rows[position]))
            listed.push_back(position);
    std::sort(listed.begin(), listed.end(), [this](std::size_t a, std::size_t b) { return comesBefore(a, b); });
    return listed;
}

bool BeneficiariesModel::comesBefore(std::size_t a, std::size_t b) const
{
    const Row &left = m_rows[a];
    const Row &right = m_rows[b];
    const auto three = [](const auto &x, const auto &y) { return x < y ? -1 : y < x ? 1 : 0; };
    const auto end = [](const Row &row) { return row.entry.delegation.shown.endDate.value_or(Date::max()); };
    int order = 0;
    if (m_sortColumn < 0) {
        order = three(left.status == DelegationStatus::Inactive, right.status == DelegationStatus::Inactive);
    } else {
        switch (Column(m_sortColumn)) {
        case NameColumn: order = left.name.compare(right.name); break;
        case RoleColumn:
            order = three(cellText(left, RoleColumn), cellText(right, RoleColumn));
            break;
        case StatusColumn: order = cellText(left, StatusColumn).localeAwareCompare(cellText(right, StatusColumn)); break;
        case EffectColumn: order = three(left.entry.delegation.shown.effectDate, right.entry.delegation.shown.effectDate); break;
        case EndColumn: order = three(end(left), end(right)); break;
        case ActionsColumn:
        case ColumnCount: break;
        }
        if (m_sortOrder == Qt::DescendingOrder)
            order = -order;
    }
    if (order == 0)
        order = left.name.compare(right.name);
    return order != 0 ? order < 0 : a < b;
}

QString BeneficiariesModel::cellText(const Row &row, int column) const
{
    const Delegation &shown = row.entry.delegation.shown;
    switch (Column(column)) {
    case NameColumn: return personWords(row.entry.delegation.beneficiary);
    case RoleColumn: return roleWords(shown);
    case StatusColumn: return statusWords(row.status);
    case EffectColumn: return dayWords(shown.effectDate);
    case EndColumn: return shown.endDate ? dayWords(*shown.endDate) : u"—"_s;
    case ActionsColumn:
    case ColumnCount: break;
    }
    return {};
}

QString BeneficiariesModel::accessibleText(const Row &row, int column) const
{
    QString text = cellText(row, column);
    switch (Column(column)) {
    case NameColumn:
        if (row.entry.delegation.pending != PendingState::None)
            text += u", "_s + pendingWords(row.entry.delegation.pending);
        if (!row.entry.mark.isEmpty())
            text += u", "_s + row.entry.mark;
        break;
    case EndColumn:
        if (!row.entry.delegation.shown.endDate)
            text = tr("Sans fin");
        break;
    case ActionsColumn:
        text = tr("Visualisation");
        if (row.entry.editLock.isEmpty())
            text += u", "_s + tr("Modification");
        if (row.entry.openDeeds & CanClose)
            text += u", "_s + tr("Fermeture");
        text += u", "_s + tr("Autres actions");
        break;
    case RoleColumn:
    case StatusColumn:
    case EffectColumn:
    case ColumnCount: break;
    }
    return text;
}

} // namespace truelle::ui
