// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/space/tile.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace truelle::ui {

namespace {
constexpr int kIcon = 24;
}

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

void Tile::setTone(TileTone tone)
{
    m_tone = tone;
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

    const QRect inner = rect().adjusted(space::kBase, space::kBase, -space::kBase, -space::kSnug);
    m_theme.icon(m_icon, m_tone == TileTone::Coming ? ColorRole::Muted : ColorRole::Primary)
        .paint(&painter, QRect(inner.topLeft(), QSize(kIcon, kIcon)));
    painter.setFont(m_theme.font(TextRole::Emphasis));
    painter.setPen(m_theme.color(ColorRole::Text));
    QRect words = inner.adjusted(0, kIcon + space::kTight, 0, 0);
    const int twoLines = 2 * painter.fontMetrics().lineSpacing();
    QRect used;
    painter.drawText(QRect(words.topLeft(), QSize(words.width(), twoLines)),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text(), &used);
    words.setTop(used.bottom() + 2);
    const bool isAlert = m_tone == TileTone::Attention;
    painter.setFont(m_theme.font(TextRole::Caption));
    painter.setPen(m_theme.color(isAlert ? ColorRole::Alert : ColorRole::Muted));
    if (isAlert) {
        const int side = painter.fontMetrics().height();
        m_theme.icon(Icon::Alert, ColorRole::Alert).paint(&painter, QRect(words.topLeft(), QSize(side, side)));
        words.setLeft(words.left() + side + space::kHair);
    }
    painter.drawText(words, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_line);
}

} // namespace truelle::ui
