// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/space/tile.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

Tile::Tile(const Theme &theme, Icon icon, QWidget *parent) : QAbstractButton(parent), m_theme(theme), m_icon(icon)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFixedSize(kSize);
}

void Tile::setTexts(const QString &title, const QString &line)
{
    setText(title);
    m_line = line;
    setAccessibleName(title);
    setAccessibleDescription(line);
    update();
}

void Tile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(QPen(m_theme.color(hasFocus() ? ColorRole::Primary : ColorRole::Hairline),
                        hasFocus() ? metric::kFocusWidth : 1));
    painter.setBrush(m_theme.color(underMouse() || isDown() ? ColorRole::Raised : ColorRole::Surface));
    painter.drawRoundedRect(area, metric::kCardRadius, metric::kCardRadius);

    const QRect inner = rect().adjusted(space::kBase, space::kBase, -space::kBase, -space::kBase);
    m_theme.icon(m_icon, ColorRole::Primary).paint(&painter, QRect(inner.topLeft(), QSize(24, 24)));
    painter.setFont(m_theme.font(TextRole::Emphasis));
    painter.setPen(m_theme.color(ColorRole::Text));
    QRect words = inner.adjusted(0, 24 + space::kTight, 0, 0);
    QRect used;
    painter.drawText(words, Qt::AlignLeft | Qt::AlignTop, painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()), &used);
    words.setTop(used.bottom() + 2);
    painter.setFont(m_theme.font(TextRole::Caption));
    painter.setPen(m_theme.color(ColorRole::Muted));
    painter.drawText(words, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_line);
}

} // namespace truelle::ui
