// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tabulartext.h"

#include <QtGui/QFont>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

namespace truelle::ui {
namespace {

qreal figureWidth(const QFontMetricsF &metrics)
{
    qreal width = 0;
    for (char16_t figure = u'0'; figure <= u'9'; ++figure)
        width = qMax(width, metrics.horizontalAdvance(QChar(figure)));
    return width;
}

} // namespace

int tabularWidth(const QFont &font, const QString &text)
{
    const QFontMetricsF metrics(font);
    const qreal figure = figureWidth(metrics);
    qreal width = 0;
    for (const QChar c : text)
        width += c.isDigit() ? figure : metrics.horizontalAdvance(c);
    return qCeil(width);
}

void drawTabularText(QPainter &painter, const QRect &rect, const QString &text)
{
    const QFontMetricsF metrics(painter.font());
    const qreal figure = figureWidth(metrics);
    qreal x = rect.left();
    const qreal baseline = rect.top() + (rect.height() - metrics.height()) / 2 + metrics.ascent();
    for (const QChar c : text) {
        const qreal advance = metrics.horizontalAdvance(c);
        const qreal cell = c.isDigit() ? figure : advance;
        painter.drawText(QPointF(x + (cell - advance) / 2, baseline), QString(c));
        x += cell;
    }
}

} // namespace truelle::ui
