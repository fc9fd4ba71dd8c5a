// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/takeoverrunmodel.h"

#include "ui/models/letterwords.h"

#include <algorithm>

namespace truelle::ui {

TakeoverRunModel::TakeoverRunModel(TakeoverFlow &flow, const TakeoverBoard &board, ErrorSentence sentence,
                                   QObject *parent)
    : QAbstractTableModel(parent)
    , m_flow(flow)
    , m_board(board)
    , m_sentence(std::move(sentence))
{
    connect(&m_flow, &TakeoverFlow::settled, this, &TakeoverRunModel::take);
}

std::size_t TakeoverRunModel::doneCount() const
{
    return std::size_t(std::ranges::count_if(m_lines, [](const Line &line) { return !line.outcome.error; }));
}

int TakeoverRunModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int TakeoverRunModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TakeoverRunModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Line &line = m_lines[std::size_t(index.row())];
    if (role == FailedRole)
        return line.outcome.error.has_value();
    if (role != Qt::DisplayRole && !(role == Qt::ToolTipRole && index.column() == ResultColumn))
        return {};
    switch (Column(index.column())) {
    case NameColumn: return line.name;
    case CibtpIdColumn: return line.cibtpId;
    case SiretColumn: return siretWords(line.outcome.key.siret);
    case ResultColumn:
        if (line.outcome.error)
            return m_sentence(*line.outcome.error);
        return m_flow.run() == TakeoverRun::Associate ? tr("Associé") : tr("Code demandé");
    case ColumnCount: break;
    }
    return {};
}

QVariant TakeoverRunModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case NameColumn: return takeoverFieldWords(TakeoverField::Name);
    case CibtpIdColumn: return takeoverFieldWords(TakeoverField::CibtpId);
    case SiretColumn: return takeoverFieldWords(TakeoverField::Siret);
    case ResultColumn: return tr("Résultat");
    case ColumnCount: break;
    }
    return {};
}

void TakeoverRunModel::take(const TakeoverOutcome &outcome)
{
    const auto known
        = std::ranges::find_if(m_lines, [&outcome](const Line &line) { return line.outcome.key == outcome.key; });
    const Takeover *const row = m_board.find(outcome.key);
    Line line{outcome, row ? QString::fromStdString(row->name) : QString(),
              row ? QString::fromStdString(row->cibtpId) : QString()};
    if (known != m_lines.end()) {
        *known = std::move(line);
        const int at = int(known - m_lines.begin());
        Q_EMIT dataChanged(index(at, 0), index(at, ColumnCount - 1));
        return;
    }
    beginInsertRows({}, rowCount(), rowCount());
    m_lines.push_back(std::move(line));
    endInsertRows();
}

} // namespace truelle::ui
