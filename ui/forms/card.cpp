// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/card.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QtGui/QPainter>

namespace truelle::ui {

Card::Card(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
{
    connect(&theme, &Theme::changed, this, QOverload<>::of(&QWidget::update));
}

void Card::setGround(ColorRole role)
{
    m_ground = role;
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.color(ColorRole::Hairline));
    painter.setBrush(m_theme.color(m_ground));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metric::kCardRadius,
                            metric::kCardRadius);
}

} // namespace truelle::ui
