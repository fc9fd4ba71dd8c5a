// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/dsn.h"

#include <QAbstractTableModel>

namespace truelle::ui {

// How a month of « Suivi DSN » stands, for its mark: never told by colour alone, the state is always a word too.
enum class DsnTone { Quiet, Good, Attention };

[[nodiscard]] QString dsnStateWords(const std::string &state);
// What the person has to do about a month, in sentences; empty for a state this version does not know.
[[nodiscard]] QString dsnActionWords(const DsnMonth &month);
[[nodiscard]] DsnTone dsnTone(const std::string &state);

// « Suivi DSN »: one row a month, latest first.
class DsnFollowUpModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { MonthColumn, StateColumn, ReceivedColumn, DeadlineColumn, MessageColumn, ColumnCount };
    enum Role { ToneRole = Qt::UserRole + 100 }; // int of DsnTone

    using QAbstractTableModel::QAbstractTableModel;
    void setFollowUp(DsnFollowUp followUp);
    // Precondition: row < rowCount().
    [[nodiscard]] const DsnMonth &monthAt(int row) const { return m_followUp.months[std::size_t(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString cellText(const DsnMonth &month, int column) const;
    DsnFollowUp m_followUp;
};

} // namespace truelle::ui
