// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/portfolio/takeoverlist.h"

#include <QAbstractTableModel>

#include <vector>

namespace truelle::ui {

// What of a table would be taken over, line by line, before it is.
class LetterImportModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { LineColumn, NameColumn, CibtpIdColumn, SiretColumn, CodeColumn, RemarkColumn, ColumnCount };
    enum Role { IsFaultyRole = Qt::UserRole + 100 };
    struct Counts
    {
        std::size_t fresh = 0;
        std::size_t known = 0;
        std::size_t faulty = 0;
        std::size_t codes = 0; // of those that are taken
        friend bool operator==(const Counts &, const Counts &) = default;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setLines(std::vector<TakeoverLine> lines);
    [[nodiscard]] const std::vector<TakeoverLine> &lines() const { return m_lines; }
    [[nodiscard]] Counts counts() const { return m_counts; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString cellText(const TakeoverLine &line, int column) const;

    std::vector<TakeoverLine> m_lines;
    Counts m_counts;
};

} // namespace truelle::ui
