// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lettersmodel.h"

#include "core/domain/date.h"
#include "core/domain/typedtext.h"
#include "ui/models/delegationwords.h"
#include "ui/models/foldedtext.h"
#include "ui/models/letterwords.h"

#include <algorithm>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

LettersScope scopeOf(TakeoverState state)
{
    switch (state) {
    case TakeoverState::CodeToAsk: return LettersScope::ToAsk;
    case TakeoverState::CodeAsked:
    case TakeoverState::LetterSent: return LettersScope::Awaited;
    case TakeoverState::LetterReceived: return LettersScope::Received;
    case TakeoverState::Refused:
    case TakeoverState::ActivationPending: return LettersScope::Troubled;
    case TakeoverState::Associated: return LettersScope::Associated;
    }
    return LettersScope::All;
}

QString searchText(const Takeover &row)
{
    return folded(QString::fromStdString(row.name + '\x1f' + row.cibtpId + '\x1f' + row.key.siret + '\x1f')
                  + siretWords(row.key.siret) + u'\x1f' + QString::fromStdString(row.note));
}

} // namespace

LettersModel::LettersModel(TakeoverBoard &board, CaisseNames names, QObject *parent)
    : QAbstractTableModel(parent)
    , m_board(board)
    , m_names(std::move(names))
{
    rebuild();
    connect(&m_board, &TakeoverBoard::rowsReset, this, [this] {
        beginResetModel();
        rebuild();
        endResetModel();
        Q_EMIT countsChanged();
    });
    connect(&m_board, &TakeoverBoard::rowsChanged, this, &LettersModel::refresh);
}

void LettersModel::setText(const QString &typed)
{
    QStringList words = searchWords(typed);
    if (words == m_words)
        return;
    beginResetModel();
    m_words = std::move(words);
    list();
    endResetModel();
}

void LettersModel::setScope(LettersScope scope)
{
    // The same one again: rows that have left it meanwhile go.
    beginResetModel();
    m_scope = scope;
    list();
    endResetModel();
}

const Takeover &LettersModel::takeoverAt(int row) const
{
    return m_board.rows()[m_listed[std::size_t(row)]];
}

TakeoverAction LettersModel::actionAt(int row) const
{
    const Takeover &takeover = takeoverAt(row);
    return nextAction(takeover, m_board.codeAtHand(takeover.key));
}

int LettersModel::rowOf(const TakeoverKey &key) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (takeoverAt(row).key == key)
            return row;
    return -1;
}

std::vector<TakeoverKey> LettersModel::keys() const
{
    std::vector<TakeoverKey> keys;
    for (const std::size_t position : m_listed)
        keys.push_back(m_board.rows()[position].key);
    return keys;
}

int LettersModel::nextWithoutCode(int row) const
{
    for (int next = row + 1; next < rowCount(); ++next) {
        const Takeover &takeover = takeoverAt(next);
        if (takeover.state != TakeoverState::Associated && m_board.codeAtHand(takeover.key) == CodeAtHand::No)
            return next;
    }
    return -1;
}

int LettersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_listed.size());
}

int LettersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LettersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Takeover &row = takeoverAt(index.row());
    switch (role) {
    case Qt::DisplayRole: return cellText(row, index.column());
    case Qt::EditRole:
        if (index.column() != CodeColumn)
            return cellText(row, index.column());
        return QString::fromStdString(std::string(m_board.code(row.key).reveal()));
    case Qt::AccessibleTextRole:
        if (index.column() == CodeColumn)
            return codeWords(row);
        return cellText(row, index.column());
    case Qt::AccessibleDescriptionRole:
        // With the row, not only in its last cells: that is where the keyboard is.
        return index.column() == NameColumn ? QVariant(takeoverSentence(row, m_board.now())) : QVariant();
    case StateRole: return int(row.state);
    case CodeRefusedRole: return m_board.isCodeRefused(row.key);
    }
    return {};
}

bool LettersModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const std::string typed = value.toString().toStdString();
    const TakeoverKey key = takeoverAt(index.row()).key;
    auto taken = m_board.setCode(key, Secret(std::string(cleanedCode(typed))));
    if (!taken)
        Q_EMIT failed(taken.error());
    return taken.has_value();
}

Qt::ItemFlags LettersModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    const bool takesCode
        = index.column() == CodeColumn && takeoverAt(index.row()).state != TakeoverState::Associated;
    return takesCode ? flags | Qt::ItemIsEditable : flags;
}

QVariant LettersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case NameColumn: return tr("Adhérent");
    case CibtpIdColumn: return tr("Identifiant CIBTP");
    case SiretColumn: return tr("SIRET");
    case CaisseColumn: return tr("Caisse");
    case StateColumn: return tr("État");
    case SinceColumn: return tr("Depuis");
    case CodeColumn: return tr("Code confidentiel");
    case ActionColumn: return tr("Prochaine action");
    case ColumnCount: break;
    }
    return {};
}

void LettersModel::sort(int column, Qt::SortOrder order)
{
    if (column == m_sortColumn && order == m_sortOrder)
        return;
    beginResetModel();
    m_sortColumn = column;
    m_sortOrder = order;
    list();
    endResetModel();
}

void LettersModel::rebuild()
{
    m_search.clear();
    for (const Takeover &row : m_board.rows())
        m_search.push_back(searchText(row));
    recount();
    list();
}

void LettersModel::refresh(const std::vector<std::size_t> &positions)
{
    for (const std::size_t position : positions)
        m_search[position] = searchText(m_board.rows()[position]);
    recount();
    for (int row = 0; row < rowCount(); ++row)
        if (std::ranges::binary_search(positions, m_listed[std::size_t(row)]))
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    Q_EMIT countsChanged();
}

void LettersModel::list()
{
    m_listed.clear();
    for (std::size_t position = 0; position < m_search.size(); ++position)
        if (isListed(position))
            m_listed.push_back(position);
    if (m_sortColumn >= 0)
        std::ranges::stable_sort(m_listed, [this](std::size_t a, std::size_t b) {
            return m_sortOrder == Qt::AscendingOrder ? comesBefore(a, b) : comesBefore(b, a);
        });
}

void LettersModel::recount()
{
    const std::vector<Takeover> &rows = m_board.rows();
    m_counts = {};
    m_counts[std::size_t(LettersScope::All)] = rows.size();
    for (const Takeover &row : rows)
        ++m_counts[std::size_t(scopeOf(row.state))];
    m_hasSeveralCaisses = std::ranges::any_of(
        rows, [&rows](const Takeover &row) { return row.key.caisse != rows.front().key.caisse; });
}

bool LettersModel::isListed(std::size_t position) const
{
    const bool isInScope = m_scope == LettersScope::All || scopeOf(m_board.rows()[position].state) == m_scope;
    return isInScope && matches(m_search[position], m_words);
}

bool LettersModel::comesBefore(std::size_t a, std::size_t b) const
{
    const Takeover &x = m_board.rows()[a];
    const Takeover &y = m_board.rows()[b];
    const auto action = [this](const Takeover &row) { return nextAction(row, m_board.codeAtHand(row.key)); };
    switch (Column(m_sortColumn)) {
    case NameColumn: return m_search[a] < m_search[b]; // begins with the name
    case CibtpIdColumn: return x.cibtpId < y.cibtpId;
    case SiretColumn: return x.key.siret < y.key.siret;
    case CaisseColumn: return m_names(x.key.caisse) < m_names(y.key.caisse);
    case StateColumn: return x.state < y.state;
    case SinceColumn: return x.since < y.since;
    case CodeColumn: return m_board.codeAtHand(x.key) < m_board.codeAtHand(y.key);
    case ActionColumn: return action(x) < action(y);
    case ColumnCount: break;
    }
    return false;
}

QString LettersModel::cellText(const Takeover &row, int column) const
{
    switch (Column(column)) {
    case NameColumn: return row.name.empty() ? u"—"_s : QString::fromStdString(row.name);
    case CibtpIdColumn: return QString::fromStdString(row.cibtpId);
    case SiretColumn: return siretWords(row.key.siret);
    case CaisseColumn: return m_names(row.key.caisse);
    case StateColumn: return takeoverStateWords(row.state);
    case SinceColumn: return dayWords(parisDate(row.since));
    case CodeColumn:
        if (m_board.isCodeRefused(row.key))
            return tr("Code refusé");
        // As many dots for any code.
        return m_board.codeAtHand(row.key) == CodeAtHand::Yes ? QString(8, u'•') : QString();
    case ActionColumn: {
        const QString action = takeoverActionWords(nextAction(row, m_board.codeAtHand(row.key)));
        return action.isEmpty() ? u"—"_s : action;
    }
    case ColumnCount: break;
    }
    return {};
}

QString LettersModel::codeWords(const Takeover &row) const
{
    if (m_board.isCodeRefused(row.key))
        return tr("Code refusé");
    if (m_board.codeAtHand(row.key) == CodeAtHand::Yes)
        return tr("Code saisi");
    return row.state == TakeoverState::Associated ? tr("Aucun code à saisir") : tr("Code à saisir");
}

} // namespace truelle::ui
