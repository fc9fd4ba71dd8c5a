// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

namespace truelle::ui {

// Cards of one size in as many columns as there is room for; as tall as that makes it.
class TileGrid final : public QWidget
{
    Q_OBJECT
public:
    explicit TileGrid(QSize tile, QWidget *parent = nullptr);

    // Takes the widget over, after the others.
    void add(QWidget *tile);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int columns(int width) const;
    [[nodiscard]] int heightOf(int rows) const;

    QSize m_tile;
    std::vector<QWidget *> m_tiles;
};

} // namespace truelle::ui
