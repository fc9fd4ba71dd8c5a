// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/portfoliomodel.h"

#include "core/domain/siret.h"
#include "ui/models/alertwords.h"
#include "ui/models/foldedtext.h"

#include <algorithm>
#include <utility>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QString siretWords(const std::string &digits)
{
    const auto siret = Siret::parse(digits);
    return QString::fromStdString(siret ? siret->formatted() : digits);
}

} // namespace

PortfolioModel::PortfolioModel(const Portfolio &portfolio, const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_portfolio(portfolio)
    , m_clock(clock)
{
    rebuild();
    connect(&m_portfolio, &Portfolio::sitesReset, this, [this] {
        beginResetModel();
        rebuild();
        endResetModel();
        Q_EMIT countsChanged();
    });
    connect(&m_portfolio, &Portfolio::sitesAppended, this, &PortfolioModel::append);
    connect(&m_portfolio, &Portfolio::sitesChanged, this, &PortfolioModel::refresh);
}

void PortfolioModel::setText(const QString &typed)
{
    QStringList words = searchWords(typed);
    if (words == m_words)
        return;
    prepareSearch();
    beginResetModel();
    m_words = std::move(words);
    m_index.setWords(m_words);
    ++m_listing;
    list();
    endResetModel();
}

void PortfolioModel::setScope(PortfolioScope scope)
{
    if (scope == m_scope)
        return;
    beginResetModel();
    m_scope = scope;
    ++m_listing;
    list();
    endResetModel();
}

const SiteEntry &PortfolioModel::entryAt(int row) const
{
    return m_portfolio.sites()[m_listed[std::size_t(row)]];
}

int PortfolioModel::rowOf(const SiteKey &key) const
{
    const auto it
        = std::ranges::find_if(m_listed, [&](std::size_t position) { return m_rows[position].key == key; });
    return it == m_listed.end() ? -1 : int(it - m_listed.begin());
}

int PortfolioModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_listed.size());
}

int PortfolioModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PortfolioModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const SiteEntry &entry = entryAt(index.row());
    switch (role) {
    case Qt::DisplayRole: return cellText(entry, index.column());
    case Qt::ToolTipRole:
        // The view shows it through its delegate, as plain text.
        return index.column() == AlertsColumn && !entry.alerts.empty() ? QVariant(alertsText(entry.alerts)) : QVariant();
    case Qt::AccessibleTextRole: return accessibleText(entry, index.column());
    case Qt::AccessibleDescriptionRole:
        // With the row, not only in its last cell: that is where the keyboard is.
        return index.column() == MemberColumn && !entry.alerts.empty() ? QVariant(alertsText(entry.alerts)) : QVariant();
    case AlertCountRole: return int(entry.alerts.size());
    case AlertMonthsRole: return alertMonths(entry.alerts);
    case AlertsTextRole: return alertsText(entry.alerts);
    }
    return {};
}

QVariant PortfolioModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case MemberColumn: return tr("Adhérent");
    case CibtpIdColumn: return tr("Identifiant CIBTP");
    case SiretColumn: return tr("SIRET");
    case TownColumn: return tr("Ville");
    case CaisseColumn: return tr("Caisse");
    case AlertsColumn: return tr("Alertes DSN");
    case ColumnCount: break;
    }
    return {};
}

void PortfolioModel::sort(int column, Qt::SortOrder sortOrder)
{
    if (column < 0 || (column == m_sortColumn && sortOrder == m_sortOrder))
        return;
    beginResetModel();
    m_sortColumn = column;
    m_sortOrder = sortOrder;
    ++m_listing;
    order();
    list();
    endResetModel();
}

void PortfolioModel::rebuild()
{
    const auto &sites = m_portfolio.sites();
    m_rows.clear();
    m_rows.reserve(sites.size());
    m_index.clear();
    m_isIndexed = false;
    for (const SiteEntry &entry : sites)
        m_rows.push_back(makeRow(entry));
    if (!m_words.isEmpty())
        prepareSearch();
    m_hasSeveralCaisses
        = std::ranges::any_of(sites, [&](const SiteEntry &entry) { return entry.caisse != sites.front().caisse; });
    recount();
    order();
    list();
}

void PortfolioModel::prepareSearch()
{
    if (m_isIndexed)
        return;
    m_isIndexed = true;
    const auto &sites = m_portfolio.sites();
    m_index.reserve(sites.size());
    for (std::size_t position = 0; position < m_rows.size(); ++position)
        m_index.append(searchText(sites[position], m_rows[position]));
}

void PortfolioModel::append(std::size_t first, std::size_t count)
{
    prepareSearch();
    const auto &sites = m_portfolio.sites();
    beginResetModel();
    std::vector<std::size_t> positions;
    for (std::size_t position = first; position < first + count; ++position) {
        const SiteEntry &entry = sites[position];
        m_rows.push_back(makeRow(entry));
        m_index.append(searchText(entry, m_rows.back()));
        m_hasSeveralCaisses = m_hasSeveralCaisses || entry.caisse != sites.front().caisse;
        positions.push_back(position);
    }
    recount();
    place(std::move(positions));
    list();
    endResetModel();
    Q_EMIT countsChanged();
}

void PortfolioModel::refresh(const std::vector<std::size_t> &positions)
{
    prepareSearch();
    bool isSameList = true;
    for (const std::size_t position : positions) {
        const SiteEntry &entry = m_portfolio.sites()[position];
        const bool wasListed = isListed(position);
        const Row known = std::exchange(m_rows[position], makeRow(entry));
        const Row &row = m_rows[position];
        const bool hasNewText = m_index.replace(position, searchText(entry, row));
        const bool hasNewUrgency = row.alertCount != known.alertCount || row.earliestDeadline != known.earliestDeadline;
        isSameList = isSameList && !hasNewText && !(hasNewUrgency && m_sortColumn == AlertsColumn)
            && isListed(position) == wasListed;
    }
    recount();
    if (isSameList) {
        announce(positions);
    } else {
        beginResetModel();
        std::vector<char> isChanged(m_rows.size());
        for (const std::size_t position : positions)
            isChanged[position] = 1;
        std::erase_if(m_order, [&](std::size_t position) { return isChanged[position] != 0; });
        place(positions);
        list();
        endResetModel();
    }
    Q_EMIT countsChanged();
}

void PortfolioModel::announce(const std::vector<std::size_t> &positions)
{
    constexpr std::size_t kFew = 16; // beyond, one wide signal costs less than looking every row up
    if (m_listed.empty())
        return;
    if (positions.size() > kFew) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    for (const std::size_t position : positions) {
        const auto it = std::ranges::find(m_listed, position);
        if (it == m_listed.end())
            continue;
        const int row = int(it - m_listed.begin());
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

void PortfolioModel::order()
{
    m_order.resize(m_rows.size());
    for (std::size_t position = 0; position < m_order.size(); ++position)
        m_order[position] = position;
    std::sort(m_order.begin(), m_order.end(), [this](std::size_t a, std::size_t b) { return comesBefore(a, b); });
}

// Puts positions that are not in the order yet at their places.
void PortfolioModel::place(std::vector<std::size_t> positions)
{
    const auto before = [this](std::size_t a, std::size_t b) { return comesBefore(a, b); };
    std::ranges::sort(positions, before);
    std::vector<std::size_t> merged;
    merged.reserve(m_order.size() + positions.size());
    // Looking each of the few up costs less than comparing all of the many.
    auto rest = m_order.begin();
    for (const std::size_t position : positions) {
        const auto next = std::upper_bound(rest, m_order.end(), position, before);
        merged.insert(merged.end(), rest, next);
        merged.push_back(position);
        rest = next;
    }
    merged.insert(merged.end(), rest, m_order.end());
    m_order = std::move(merged);
}

void PortfolioModel::list()
{
    lookAtTheClock();
    m_listed.clear();
    for (const std::size_t position : m_order)
        if (isListed(position))
            m_listed.push_back(position);
}

void PortfolioModel::recount()
{
    lookAtTheClock();
    m_counts = {m_rows.size(), 0, 0};
    for (const Row &row : m_rows) {
        m_counts.inAlert += row.alertCount > 0;
        m_counts.dueSoon += isDueSoon(row);
    }
}

PortfolioModel::Row PortfolioModel::makeRow(const SiteEntry &entry)
{
    Row row;
    row.key = entry.key;
    row.member = folded(QString::fromStdString(entry.site.memberName));
    row.town = folded(QString::fromStdString(entry.site.town));
    for (qsizetype i = 0; i < kHeadLength; ++i)
        row.memberHead = row.memberHead << 16 | (i < row.member.size() ? row.member[i].unicode() : 0);
    row.alertCount = entry.alerts.size();
    for (const DsnAlert &alert : entry.alerts) {
        const std::int64_t deadline = alert.deadline ? alert.deadline->time_since_epoch().count() : 0;
        if (deadline != 0 && (row.earliestDeadline == 0 || deadline < row.earliestDeadline))
            row.earliestDeadline = deadline;
    }
    return row;
}

// Every column, folded; U+001F keeps a word from matching across two of them.
QString PortfolioModel::searchText(const SiteEntry &entry, const Row &row)
{
    return row.member + u'\x1f' + folded(QString::fromStdString(entry.site.cibtpId)) + u'\x1f'
        + QString::fromStdString(entry.site.siret) + u'\x1f' + siretWords(entry.site.siret) + u'\x1f' + row.town
        + u'\x1f' + folded(QString::fromStdString(entry.caisseName));
}

bool PortfolioModel::isListed(std::size_t position) const
{
    const Row &row = m_rows[position];
    const bool isInScope = m_scope == PortfolioScope::All || (m_scope == PortfolioScope::InAlert && row.alertCount > 0)
        || (m_scope == PortfolioScope::DueSoon && isDueSoon(row));
    return isInScope && (m_words.isEmpty() || m_index.matches(position));
}

void PortfolioModel::lookAtTheClock()
{
    // Past deadlines count as near: they are the most urgent of all.
    m_soon = (m_clock.now() + std::chrono::days{kSoonDays}).time_since_epoch().count();
}

bool PortfolioModel::comesBefore(std::size_t a, std::size_t b) const
{
    const Row &x = m_rows[a];
    const Row &y = m_rows[b];
    const SiteEntry &left = m_portfolio.sites()[a];
    const SiteEntry &right = m_portfolio.sites()[b];
    int order = 0;
    switch (Column(m_sortColumn)) {
    case MemberColumn:
        // The first characters decide most pairs without a look at the text.
        if (x.memberHead != y.memberHead)
            order = x.memberHead < y.memberHead ? -1 : 1;
        else
            order = x.member.compare(y.member);
        break;
    case CibtpIdColumn: order = left.site.cibtpId.compare(right.site.cibtpId); break;
    case SiretColumn: order = left.site.siret.compare(right.site.siret); break;
    case TownColumn: order = x.town.compare(y.town); break;
    case CaisseColumn: order = left.caisseName.compare(right.caisseName); break;
    case AlertsColumn: {
        // Ascending is least urgent first: no alert, then later deadlines, then more alerts.
        const auto urgency = [](const Row &row) {
            return std::pair(row.earliestDeadline == 0 ? std::int64_t{0} : INT64_MAX - row.earliestDeadline, row.alertCount);
        };
        order = urgency(x) < urgency(y) ? -1 : urgency(y) < urgency(x) ? 1 : 0;
        break;
    }
    case ColumnCount: break;
    }
    if (m_sortOrder == Qt::DescendingOrder)
        order = -order;
    if (order == 0 && m_sortColumn != MemberColumn)
        order = x.member.compare(y.member);
    if (order == 0)
        order = x.town.compare(y.town);
    return order != 0 ? order < 0 : a < b;
}

QString PortfolioModel::cellText(const SiteEntry &entry, int column) const
{
    switch (Column(column)) {
    case MemberColumn: return QString::fromStdString(entry.site.memberName);
    case CibtpIdColumn: return QString::fromStdString(entry.site.cibtpId);
    case SiretColumn: return siretWords(entry.site.siret);
    case TownColumn: return QString::fromStdString(entry.site.town);
    case CaisseColumn: return QString::fromStdString(entry.caisseName);
    case AlertsColumn:
        return entry.alerts.empty() ? u"—"_s : u"%1 %2"_s.arg(int(entry.alerts.size())).arg(alertMonths(entry.alerts));
    case ColumnCount: break;
    }
    return {};
}

QString PortfolioModel::accessibleText(const SiteEntry &entry, int column) const
{
    if (column == MemberColumn) {
        const QString site = cellText(entry, MemberColumn) + u", "_s + cellText(entry, TownColumn);
        return entry.alerts.empty() ? site : site + u", "_s + tr("%n alerte(s) DSN", nullptr, int(entry.alerts.size()));
    }
    if (column == AlertsColumn)
        return entry.alerts.empty() ? tr("Aucune alerte DSN") : alertsText(entry.alerts);
    return cellText(entry, column);
}

} // namespace truelle::ui
