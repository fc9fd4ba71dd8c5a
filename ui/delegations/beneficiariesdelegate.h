// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colors.h"
#include "ui/theme/icons.h"

#include <QStyledItemDelegate>

#include <optional>

namespace truelle::ui {

class Theme;

// What can be done with a delegation of the list: the guide's eye, pencil and cross; ours stand in a menu.
enum class RowAction { View, Edit, Close, More, Suspend, Resume, Reopen, History };
// Those that are icons in the row.
inline constexpr RowAction kRowActions[] = {RowAction::View, RowAction::Edit, RowAction::Close, RowAction::More};
// Those of the menu.
inline constexpr RowAction kMenuActions[] = {RowAction::View, RowAction::Edit, RowAction::Close, RowAction::Suspend,
                                             RowAction::Resume, RowAction::Reopen, RowAction::History};

// The cells of the list: the name with its address and what waits, the status as a word on its tone's ground, the
// actions as icons. Actions are found with the mouse by actionAt(); the keyboard has the view's own keys and menu.
class BeneficiariesDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit BeneficiariesDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    // The place of an action within its cell.
    [[nodiscard]] static QRect actionRect(const QRect &cell, RowAction action);
    [[nodiscard]] static std::optional<RowAction> actionAt(const QRect &cell, const QPoint &point);
    // The one the mouse is on.
    void setHovered(const QModelIndex &index, std::optional<RowAction> action);

private:
    void paintName(QPainter &painter, const QRect &cell, const QModelIndex &index) const;
    void paintStatus(QPainter &painter, const QRect &cell, const QModelIndex &index) const;
    void paintActions(QPainter &painter, const QRect &cell, const QModelIndex &index) const;
    // A word on its ground.
    void paintPill(QPainter &painter, const QPoint &leftCentre, const QString &words,
                   std::pair<ColorRole, ColorRole> colors) const;
    void paintNote(QPainter &painter, const QRect &area, const QString &words, std::pair<Icon, ColorRole> mark) const;
    [[nodiscard]] int pendingWidth(const QString &words) const;

    const Theme &m_theme;
    QPersistentModelIndex m_hovered;
    std::optional<RowAction> m_hoveredAction;
};

// « Visualisation », « Modification », « Fermeture », …
[[nodiscard]] QString rowActionWords(RowAction action);
// Whether it is open to the person, of a row of the model.
[[nodiscard]] bool isActionOpen(const QModelIndex &index, RowAction action);

} // namespace truelle::ui
