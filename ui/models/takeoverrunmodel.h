// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/flows/takeoverflow.h"

#include <QAbstractTableModel>

#include <functional>
#include <vector>

namespace truelle::ui {

// What became of each line of a run, and of the tries after it; the last outcome of a line counts.
class TakeoverRunModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { NameColumn, CibtpIdColumn, SiretColumn, ResultColumn, ColumnCount };
    enum Role { FailedRole = Qt::UserRole + 100 };
    using ErrorSentence = std::function<QString(const Error &)>;

    // Both outlive the model.
    TakeoverRunModel(TakeoverFlow &flow, const TakeoverBoard &board, ErrorSentence sentence,
                     QObject *parent = nullptr);

    [[nodiscard]] std::size_t doneCount() const;
    [[nodiscard]] std::size_t failedCount() const { return m_lines.size() - doneCount(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line
    {
        TakeoverOutcome outcome;
        QString name;
        QString cibtpId;
    };
    void take(const TakeoverOutcome &outcome);

    TakeoverFlow &m_flow;
    const TakeoverBoard &m_board;
    ErrorSentence m_sentence;
    std::vector<Line> m_lines;
};

} // namespace truelle::ui
