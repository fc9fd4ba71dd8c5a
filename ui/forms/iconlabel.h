// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QtWidgets/QWidget>

namespace truelle::ui {

// An icon that says nothing by itself: a word stands beside it. Sharp at any scale, follows the theme.
class IconLabel final : public QWidget
{
    Q_OBJECT

public:
    IconLabel(const Theme &theme, Icon icon, int side, QWidget *parent = nullptr);

    void setIcon(Icon icon, ColorRole role);
    [[nodiscard]] QSize sizeHint() const override { return {m_side, m_side}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Icon m_icon;
    ColorRole m_role = ColorRole::Muted;
    int m_side;
};

} // namespace truelle::ui
