// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/textlabel.h"

namespace truelle::ui {

TextLabel::TextLabel(const Theme &theme, TextRole role, QWidget *parent)
    : QLabel(parent)
    , m_theme(theme)
    , m_textRole(role)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    connect(&theme, &Theme::changed, this, &TextLabel::apply);
    apply();
}

void TextLabel::setTextRole(TextRole role)
{
    m_textRole = role;
    apply();
}

void TextLabel::setColorRole(ColorRole role)
{
    m_colorRole = role;
    apply();
}

void TextLabel::setSelectable()
{
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

void TextLabel::apply()
{
    setFont(m_theme.font(m_textRole));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, m_theme.color(m_colorRole));
    setPalette(colors);
}

} // namespace truelle::ui
