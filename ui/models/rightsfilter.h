// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/accesslevel.h"
#include "core/domain/bitset.h"

#include <QSortFilterProxyModel>
#include <QStringList>

namespace truelle::ui {

class RightsModel;

// The features whose words match what is typed, with their groups. What is set for a group or a column while something
// is typed is set for the features shown only: nobody changes what they do not see.
class RightsFilter final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    // The model outlives the filter.
    explicit RightsFilter(RightsModel &model, QObject *parent = nullptr);

    void setText(const QString &typed);
    [[nodiscard]] bool isFiltering() const { return !m_words.isEmpty(); }
    // « Un clic sur un bouton radio en haut de la colonne » (guide).
    void setColumn(AccessLevel level);
    [[nodiscard]] bool canSetColumns() const;
    // Every feature shown has this level, and there is one.
    [[nodiscard]] bool isWholeColumn(AccessLevel level) const;
    // The features of these rows of the filter; of a group, those that are shown.
    [[nodiscard]] BitSet features(const QModelIndexList &rows) const;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    [[nodiscard]] BitSet shownFeatures(const QModelIndex &group) const;

    RightsModel &m_model;
    QStringList m_words;
};

} // namespace truelle::ui
