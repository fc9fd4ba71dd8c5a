// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/demonstration/outboxdelegate.h"

#include "ui/demonstration/outboxmodel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

OutboxDelegate::OutboxDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

void OutboxDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    QStyleOptionViewItem panel = option;
    initStyleOption(&panel, index);
    const QStyle *style = panel.widget ? panel.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &panel, painter, panel.widget);

    const QRect inner = option.rect.adjusted(space::kBase, space::kTight, -space::kBase, -space::kTight);
    const QFont body = m_theme.font(TextRole::Body);
    const QFont caption = m_theme.font(TextRole::Caption);
    const QFontMetrics bodyMetrics(body);
    const QFontMetrics captionMetrics(caption);
    const auto place = [&](const QRect &rect) { return QStyle::visualRect(option.direction, inner, rect); };

    painter->save();
    painter->setFont(body);
    painter->setPen(m_theme.color(ColorRole::Text));
    const QRect title(inner.left(), inner.top(), inner.width(), bodyMetrics.height());
    painter->drawText(place(title), Qt::AlignLeading | Qt::TextSingleLine,
                      bodyMetrics.elidedText(index.data().toString(), Qt::ElideRight, inner.width()));

    const QString date = QLocale().toString(index.data(OutboxModel::DateRole).toDateTime(), u"d MMM HH:mm"_s);
    const int dateWidth = captionMetrics.horizontalAdvance(date) + 1;
    const QRect under(inner.left(), title.bottom() + 1 + space::kHair, inner.width(),
                      captionMetrics.height());
    painter->setFont(caption);
    painter->setPen(m_theme.color(ColorRole::Muted));
    painter->drawText(place(under.adjusted(under.width() - dateWidth, 0, 0, 0)),
                      Qt::AlignTrailing | Qt::TextSingleLine, date);
    const int room = under.width() - dateWidth - space::kTight;
    painter->drawText(
        place(QRect(under.left(), under.top(), room, under.height())), Qt::AlignLeading | Qt::TextSingleLine,
        captionMetrics.elidedText(index.data(OutboxModel::RecipientRole).toString(), Qt::ElideMiddle, room));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      m_theme.color(ColorRole::Hairline));
    painter->restore();
}

QSize OutboxDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const int lines = QFontMetrics(m_theme.font(TextRole::Body)).height()
        + QFontMetrics(m_theme.font(TextRole::Caption)).height();
    return {0, (lines + space::kHair + 2 * space::kTight + 4) / 4 * 4};
}

} // namespace truelle::ui
