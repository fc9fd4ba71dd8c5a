// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

namespace truelle::ui {

class Theme;

// The program's face beside the sign-in form: a wall of bricks with a trowel, its name, what it is for.
// Nothing in it can be activated.
class BrandPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit BrandPanel(const Theme &theme, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace truelle::ui
