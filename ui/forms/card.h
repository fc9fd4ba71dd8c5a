// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colors.h"

#include <QtWidgets/QFrame>

namespace truelle::ui {

class Theme;

// A rounded surface with a hairline. What is in it is laid out by its owner.
class Card final : public QFrame
{
    Q_OBJECT

public:
    explicit Card(const Theme &theme, QWidget *parent = nullptr);
    void setGround(ColorRole role);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    ColorRole m_ground = ColorRole::Surface;
};

} // namespace truelle::ui
