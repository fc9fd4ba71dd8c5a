// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/letterimportmodel.h"

#include "ui/models/letterwords.h"

#include <QLocale>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

void LetterImportModel::setLines(std::vector<TakeoverLine> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    m_counts = {};
    for (const TakeoverLine &line : m_lines) {
        const bool isFaulty = !line.faults.empty();
        m_counts.faulty += isFaulty;
        m_counts.known += !isFaulty && line.isKnown;
        m_counts.fresh += !isFaulty && !line.isKnown;
        m_counts.codes += !isFaulty && !line.code.isEmpty();
    }
    endResetModel();
}

int LetterImportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int LetterImportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LetterImportModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TakeoverLine &line = m_lines[std::size_t(index.row())];
    if (role == Qt::DisplayRole)
        return cellText(line, index.column());
    if (role == IsFaultyRole)
        return !line.faults.empty();
    if (role == Qt::AccessibleTextRole && index.column() == CodeColumn)
        return line.code.isEmpty() ? tr("sans code") : tr("avec un code");
    return {};
}

QVariant LetterImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case LineColumn: return tr("Ligne");
    case NameColumn: return takeoverFieldWords(TakeoverField::Name);
    case CibtpIdColumn: return takeoverFieldWords(TakeoverField::CibtpId);
    case SiretColumn: return takeoverFieldWords(TakeoverField::Siret);
    case CodeColumn: return tr("Code");
    case RemarkColumn: return tr("Remarque");
    case ColumnCount: break;
    }
    return {};
}

QString LetterImportModel::cellText(const TakeoverLine &line, int column) const
{
    switch (Column(column)) {
    case LineColumn: return QLocale().toString(qulonglong(line.line));
    case NameColumn: return QString::fromStdString(line.name);
    case CibtpIdColumn: return QString::fromStdString(line.cibtpId);
    case SiretColumn: return siretWords(line.siret);
    case CodeColumn: return line.code.isEmpty() ? QString() : QString(8, u'•');
    case RemarkColumn:
        if (!line.faults.empty())
            return takeoverFaultWords(line);
        return line.isKnown ? tr("Déjà dans la liste : complété") : QString();
    case ColumnCount: break;
    }
    return {};
}

} // namespace truelle::ui
