// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/catalogue.h"
#include "core/domain/delegationhistory.h"

#include <QAbstractTableModel>

#include <array>
#include <vector>

namespace truelle::ui {

// What was done to a delegation, latest first: when, by whom, what, and why.
class HistoryModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { WhenColumn, WhoColumn, DeedColumn, ChangesColumn, ReasonColumn, ColumnCount };

    explicit HistoryModel(QObject *parent = nullptr);

    // The catalogue names colleges and features; what is not in it goes by its code.
    void setContent(const std::vector<DelegationEvent> &events, const Catalogue &catalogue);
    void clear() { setContent({}, {}); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<std::array<QString, ColumnCount>> m_rows;
};

// « Création », « Modification », « Fermeture », …
[[nodiscard]] QString historyDeedWords(DelegationDeed deed);
// « Mes comptes bancaires : aucun droit → consultation »
[[nodiscard]] QString fieldChangeWords(const FieldChange &change, const Catalogue &catalogue);

} // namespace truelle::ui
