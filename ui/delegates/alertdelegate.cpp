// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/alertdelegate.h"

#include "ui/models/portfoliomodel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plaintooltip.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>

namespace truelle::ui {

AlertDelegate::AlertDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) { }

void AlertDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const int count = index.data(PortfolioModel::AlertCountRole).toInt();
    if (count > 0)
        cell.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, option.widget);
    if (count == 0)
        return;

    painter->save();
    QRect area = option.rect.adjusted(space::kTight, 0, -space::kTight, 0);
    const QRect icon(area.left(), area.center().y() - metric::kSmallIcon / 2, metric::kSmallIcon, metric::kSmallIcon);
    m_theme.icon(Icon::Alert, ColorRole::Alert).paint(painter, icon);
    area.setLeft(icon.right() + space::kTight);
    const QString number = QString::number(count);
    painter->setFont(m_theme.font(TextRole::Emphasis));
    painter->setPen(m_theme.color(ColorRole::Alert));
    painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft, number);
    area.setLeft(area.left() + painter->fontMetrics().horizontalAdvance(number) + space::kTight);
    painter->setFont(m_theme.font(TextRole::Body));
    painter->setPen(m_theme.color(ColorRole::Muted));
    const QString months = index.data(PortfolioModel::AlertMonthsRole).toString();
    painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(months, Qt::ElideRight, area.width()));
    painter->restore();
}

bool AlertDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                              const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString text = index.data(Qt::ToolTipRole).toString();
    showPlainToolTip(event->globalPos(), text, view);
    return true;
}

} // namespace truelle::ui
