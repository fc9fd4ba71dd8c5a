// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/accesslevel.h"

#include <QStyledItemDelegate>

namespace truelle::ui {

class Theme;

enum class LevelMark {
    Chosen,
    Partial, // some features of a group
    Free, // can be chosen
    Plain, // there, and nothing to look at: never filled
    Absent, // cannot be chosen here, and is not
};
// The radio of a level: – in a ring, C in a circle, M in a square; shape, letter and colour say the same. Free is an
// empty ring. Drawn centred in `area`; draws nothing for Absent.
void paintLevelMark(QPainter &painter, const QRect &area, AccessLevel level, LevelMark mark, const Theme &theme);
// –, C or M, in the language: the letter in its mark and, but for the first, its key.
[[nodiscard]] QString levelLetter(AccessLevel level);
inline constexpr int kLevelMarkSide = 22;
// Where the mark stands in a cell or a section of a level column: all under each other, the words beside them.
[[nodiscard]] QRect levelMarkArea(const QRect &cell);

// The cells of the rights tree.
class RightsDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit RightsDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    void paintSubject(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintLevel(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintCompared(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintLock(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    const Theme &m_theme;
};

} // namespace truelle::ui
