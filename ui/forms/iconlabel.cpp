// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/iconlabel.h"

#include <QtGui/QPainter>

namespace truelle::ui {

IconLabel::IconLabel(const Theme &theme, Icon icon, int side, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icon(icon)
    , m_side(side)
{
    setFixedSize(side, side);
    connect(&theme, &Theme::changed, this, QOverload<>::of(&QWidget::update));
}

void IconLabel::setIcon(Icon icon, ColorRole role)
{
    m_icon = icon;
    m_role = role;
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_theme.icon(m_icon, m_role).paint(&painter, rect());
}

} // namespace truelle::ui
