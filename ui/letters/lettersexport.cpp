// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/letters/lettersexport.h"

#include "core/base/csv.h"
#include "core/domain/date.h"
#include "ui/models/letterwords.h"
#include "ui/models/takeoverrunmodel.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace truelle::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(truelle::ui::LettersExport)
};

void add(QByteArray &table, const QStringList &values)
{
    std::vector<std::string> line;
    for (const QString &value : values)
        line.push_back(value.toStdString());
    table += QByteArray::fromStdString(csvLine(line));
}

QByteArray emptyTable()
{
    return QByteArray(kCsvMark.data(), qsizetype(kCsvMark.size()));
}

} // namespace

QByteArray boardTable(const TakeoverBoard &board, const LettersModel::CaisseNames &names)
{
    QByteArray table = emptyTable();
    add(table, {Words::tr("Adhérent"), Words::tr("Identifiant CIBTP"), Words::tr("SIRET"), Words::tr("Caisse"),
                Words::tr("État"), Words::tr("Depuis"), Words::tr("Code demandé le"), Words::tr("Précision"),
                Words::tr("Note")});
    for (const Takeover &row : board.rows())
        add(table,
            {QString::fromStdString(row.name), QString::fromStdString(row.cibtpId), siretWords(row.key.siret),
             names(row.key.caisse), takeoverStateWords(row.state),
             QString::fromStdString(formatIso(parisDate(row.since))),
             row.codeAskedAt ? QString::fromStdString(formatIso(parisDate(*row.codeAskedAt))) : QString(),
             takeoverSentence(row, board.now()), QString::fromStdString(row.note)});
    return table;
}

QByteArray resultsTable(const TakeoverRunModel &results)
{
    QByteArray table = emptyTable();
    QStringList line;
    for (int column = 0; column < results.columnCount(); ++column)
        line << results.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    add(table, line);
    for (int row = 0; row < results.rowCount(); ++row) {
        line.clear();
        for (int column = 0; column < results.columnCount(); ++column)
            line << results.index(row, column).data().toString();
        add(table, line);
    }
    return table;
}

FileWriting writeTable(const QString &path, const QByteArray &table)
{
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(table) == table.size() && file.commit();
    return isWritten ? FileWriting::Done : FileWriting::Failed;
}

} // namespace truelle::ui
