// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QToolButton>

namespace truelle::ui {

class Theme;

// A place of the space's menu: its icon over its name, on two lines at most, as the guide shows them. With a menu of
// its own it has an arrow beside the name.
class MenuTab final : public QToolButton
{
    Q_OBJECT
public:
    MenuTab(const Theme &theme, Icon icon, const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QStringList lines() const;

    const Theme &m_theme;
    Icon m_icon;
};

} // namespace truelle::ui
