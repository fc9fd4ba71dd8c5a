// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/rightsdraft.h"

#include <QIdentityProxyModel>

#include <optional>

namespace truelle::ui {

class RightsFilter;
class RightsModel;

// The rows of a RightsFilter with two states of the rights side by side: before and after the edits, or another
// delegation's and this one's. To look at only.
class RightsComparison final : public QIdentityProxyModel
{
    Q_OBJECT
public:
    enum Column { SubjectColumn, LeftColumn, RightColumn, ColumnCount };
    enum Role {
        ComparedLevelRole = Qt::UserRole + 200, // int of AccessLevel; nothing where a group's features differ
        DiffersRole, // bool: the two sides differ in the row; valid on every cell of the two sides
    };

    // Both models outlive the comparison.
    RightsComparison(const RightsModel &model, RightsFilter &filter, QObject *parent = nullptr);

    // « Avant » and « Après »; follows the edits and what they are made to.
    void compareEdits();
    void compareWith(const Delegation &other, const QString &otherName, const QString &ownName);
    // Features of the table that differ.
    [[nodiscard]] int differenceCount() const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex mapFromSource(const QModelIndex &source) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

private:
    void takeSides();
    void show(const QString &left, const QString &right);
    [[nodiscard]] BitSet featuresOf(const QModelIndex &index) const;
    [[nodiscard]] bool differs(std::size_t feature) const;
    [[nodiscard]] std::optional<AccessLevel> commonLevel(const QModelIndex &index) const;
    [[nodiscard]] QString words(const QModelIndex &index) const;
    [[nodiscard]] QString accessibleText(const QModelIndex &index) const;

    const RightsModel &m_model;
    RightsFilter &m_filter;
    std::optional<Delegation> m_other; // nothing: the edits
    RightsDraft m_left;
    QString m_leftTitle;
    QString m_rightTitle;
};

} // namespace truelle::ui
