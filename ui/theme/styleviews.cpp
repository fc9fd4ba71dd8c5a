// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/metrics.h"
#include "ui/theme/stylepaint.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTreeView>

namespace truelle::ui::paint {
namespace {

void bottomLine(QPainter &painter, const QRect &rect, const QColor &color)
{
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), color);
}

void selectionBar(QPainter &painter, const QStyleOption &option, const Theme &theme)
{
    const QRect bar(option.rect.left(), option.rect.top(), metric::kSelectionBar, option.rect.height());
    painter.fillRect(QStyle::visualRect(option.direction, option.rect, bar), theme.color(ColorRole::Primary));
}

bool isFirstCell(const QStyleOptionViewItem &option, const QTreeView *tree)
{
    // Where a branch stands before it, the branch has the bar.
    if (tree && (tree->rootIsDecorated() || option.index.parent().isValid()))
        return false;
    switch (option.viewItemPosition) {
    case QStyleOptionViewItem::Beginning:
    case QStyleOptionViewItem::OnlyOne:
        return true;
    case QStyleOptionViewItem::Middle:
    case QStyleOptionViewItem::End:
        return false;
    case QStyleOptionViewItem::Invalid:
        break;
    }
    // Tables and lists do not say.
    return !option.index.isValid() || option.index.column() == 0;
}

} // namespace

void itemPanel(QPainter &painter, const QStyleOptionViewItem &option, const QWidget *widget,
               const Theme &theme)
{
    if (option.backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(option.rect, option.backgroundBrush);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (isSelected)
        painter.fillRect(option.rect, theme.color(ColorRole::PrimarySoft));
    else if (option.state.testFlag(QStyle::State_MouseOver) && option.state.testFlag(QStyle::State_Enabled))
        painter.fillRect(option.rect, theme.color(ColorRole::Raised));
    const auto *tree = qobject_cast<const QTreeView *>(widget);
    if (tree)
        bottomLine(painter, option.rect, theme.color(ColorRole::Hairline));
    if (isSelected && isFirstCell(option, tree))
        selectionBar(painter, option, theme);
}

void branch(QPainter &painter, const QStyleOption &option, const Theme &theme)
{
    if (option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(option.rect, theme.color(ColorRole::PrimarySoft));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(option.rect, theme.color(ColorRole::Raised));
    bottomLine(painter, option.rect, theme.color(ColorRole::Hairline));
    const bool isOutermost = option.direction == Qt::RightToLeft || option.rect.left() <= 0;
    if (option.state.testFlag(QStyle::State_Selected) && isOutermost)
        selectionBar(painter, option, theme);
    if (!option.state.testFlag(QStyle::State_Children))
        return;
    const bool isOpen = option.state.testFlag(QStyle::State_Open);
    const Icon closed = option.direction == Qt::RightToLeft ? Icon::ChevronLeft : Icon::ChevronRight;
    QRect place(0, 0, metric::kSmallIcon, metric::kSmallIcon);
    place.moveCenter(option.rect.center());
    icon(painter, place, theme.icon(isOpen ? Icon::ChevronDown : closed, ColorRole::Muted), option.state);
}

void headerSection(QPainter &painter, const QStyleOption &option, const Theme &theme)
{
    const bool isHovered =
        option.state.testFlag(QStyle::State_MouseOver) && option.state.testFlag(QStyle::State_Enabled);
    painter.fillRect(option.rect, theme.color(isHovered ? ColorRole::Raised : ColorRole::Surface));
    bottomLine(painter, option.rect, theme.color(ColorRole::InputBorder));
}

void headerLabel(QPainter &painter, const QStyleOptionHeader &option, const Theme &theme)
{
    const bool isSorted = option.sortIndicator != QStyleOptionHeader::None;
    const QRect inner = option.rect.adjusted(space::kTight, 0, -space::kTight, 0);
    const int arrowRoom = isSorted ? metric::kSmallIcon + space::kHair : 0;
    int left = inner.left();
    if (!option.icon.isNull()) {
        const QRect mark(left, inner.center().y() - metric::kSmallIcon / 2 + 1, metric::kSmallIcon,
                         metric::kSmallIcon);
        icon(painter, QStyle::visualRect(option.direction, inner, mark), option.icon, option.state);
        left += metric::kSmallIcon + space::kHair;
    }
    const int room = inner.right() + 1 - left - arrowRoom;
    const QString words = option.fontMetrics.elidedText(option.text, Qt::ElideRight, room);
    const int used = option.fontMetrics.horizontalAdvance(words);
    const bool isTrailing = option.textAlignment.testFlag(Qt::AlignRight);
    const bool isCentred = option.textAlignment.testFlag(Qt::AlignHCenter);
    left += isTrailing ? room - used : isCentred ? (room - used) / 2 : 0;
    painter.save();
    painter.setPen(theme.color(isSorted ? ColorRole::Text : ColorRole::Muted));
    painter.drawText(
        QStyle::visualRect(option.direction, inner, QRect(left, inner.top(), used + 1, inner.height())),
        Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, words);
    painter.restore();
    if (!isSorted)
        return;
    // Right after the words: at the far edge it would seem to belong to the next column.
    const QRect arrow(left + used + space::kHair, inner.center().y() - metric::kSmallIcon / 2 + 1,
                      metric::kSmallIcon, metric::kSmallIcon);
    // Qt names the mark after the way one reads down an ascending list; people know ascending as pointing up.
    const bool isUp = option.sortIndicator == QStyleOptionHeader::SortDown;
    icon(painter, QStyle::visualRect(option.direction, inner, arrow),
         theme.icon(isUp ? Icon::ChevronUp : Icon::ChevronDown, ColorRole::Text), option.state);
}

void tabShape(QPainter &painter, const QStyleOptionTab &option, const Theme &theme)
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered =
        option.state.testFlag(QStyle::State_MouseOver) && option.state.testFlag(QStyle::State_Enabled);
    if (isHovered && !isSelected)
        box(painter, option.rect.adjusted(4, 4, -4, -4),
            {.fill = theme.color(ColorRole::Raised),
             .border = {},
             .width = 0,
             .radius = metric::kControlRadius});
    if (isSelected)
        painter.fillRect(QRect(option.rect.left() + space::kSnug, option.rect.bottom() - 1,
                               option.rect.width() - 2 * space::kSnug, 2),
                         theme.color(ColorRole::Primary));
    if (option.state.testFlag(QStyle::State_HasFocus)
        && option.state.testFlag(QStyle::State_KeyboardFocusChange))
        focusRing(painter, option.rect.adjusted(4, 4, -4, -4), theme);
}

void menuItem(QPainter &painter, const QStyleOptionMenuItem &option, const QWidget *, const Theme &theme)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect(option.rect.left() + space::kTight, option.rect.center().y(),
                               option.rect.width() - 2 * space::kTight, 1),
                         theme.color(ColorRole::Hairline));
        return;
    }
    if (option.state.testFlag(QStyle::State_Selected) && option.state.testFlag(QStyle::State_Enabled))
        box(painter, option.rect.adjusted(4, 0, -4, 0),
            {.fill = theme.color(ColorRole::PrimarySoft),
             .border = {},
             .width = 0,
             .radius = metric::kControlRadius});
    const QRect inner = option.rect.adjusted(space::kSnug, 0, -space::kSnug, 0);
    const auto place = [&option, &inner](int left, int width) {
        const QRect rect(inner.left() + left, inner.top(), width, inner.height());
        return QStyle::visualRect(option.direction, inner, rect);
    };
    const QRect mark = place(0, metric::kSmallIcon);
    if (option.checkType != QStyleOptionMenuItem::NotCheckable && option.checked)
        icon(painter, mark, theme.icon(Icon::Check, ColorRole::Primary), option.state);
    else if (!option.icon.isNull())
        icon(painter, mark, option.icon, option.state);
    const int textLeft = metric::kSmallIcon + space::kTight;
    const QRect text =
        place(textLeft,
              inner.width() - textLeft
                  - (option.menuItemType == QStyleOptionMenuItem::SubMenu ? metric::kSmallIcon + space::kTight
                                                                          : 0));
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const QColor faded = theme.palette().color(QPalette::Disabled, QPalette::Text);
    const qsizetype tab = option.text.indexOf(u'\t');
    painter.save();
    painter.setFont(option.font);
    painter.setPen(isEnabled ? theme.color(ColorRole::Text) : faded);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextShowMnemonic | Qt::TextSingleLine,
                     option.text.left(tab));
    if (tab >= 0) {
        painter.setPen(isEnabled ? theme.color(ColorRole::Muted) : faded);
        painter.drawText(text, Qt::AlignVCenter | Qt::AlignTrailing | Qt::TextSingleLine,
                         option.text.mid(tab + 1));
    }
    painter.restore();
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        icon(painter, place(inner.width() - metric::kSmallIcon, metric::kSmallIcon),
             theme.icon(option.direction == Qt::RightToLeft ? Icon::ChevronLeft : Icon::ChevronRight,
                        ColorRole::Muted),
             option.state);
}

void tipPanel(QPainter &painter, const QRect &rect, const Theme &theme)
{
    painter.fillRect(rect, theme.color(ColorRole::InputBorder));
    painter.fillRect(rect.adjusted(1, 1, -1, -1), theme.color(ColorRole::Raised));
}

} // namespace truelle::ui::paint
