// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/tabulardelegate.h"

#include "ui/theme/metrics.h"
#include "ui/theme/tabulartext.h"

#include <QApplication>
#include <QPainter>

#include <utility>

namespace truelle::ui {

void TabularDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QRect area = option.rect.adjusted(space::kTight, 0, -space::kTight, 0);
    if (tabularWidth(cell.font, cell.text) > area.width()) {
        QStyledItemDelegate::paint(painter, option, index); // elided by the style
        return;
    }
    const QString text = std::exchange(cell.text, {});
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, option.widget);
    painter->save();
    painter->setFont(cell.font);
    painter->setPen(cell.palette.color(QPalette::Text));
    drawTabularText(*painter, area, text);
    painter->restore();
}

} // namespace truelle::ui
