// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QtWidgets/QLabel>

namespace truelle::ui {

// A label in a role of type and colour. Its text is never read as HTML, whatever it holds; it wraps; it
// follows the theme. The theme must outlive it.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    explicit TextLabel(const Theme &theme, TextRole role = TextRole::Body, QWidget *parent = nullptr);

    void setTextRole(TextRole role);
    void setColorRole(ColorRole role);
    // What is said of a name the person may want to copy.
    void setSelectable();

private:
    void apply();

    const Theme &m_theme;
    TextRole m_textRole;
    ColorRole m_colorRole = ColorRole::Text;
};

} // namespace truelle::ui
