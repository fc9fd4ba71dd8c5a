// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/space/tilegrid.h"

#include "ui/theme/metrics.h"

#include <QStyle>

#include <algorithm>

namespace truelle::ui {

TileGrid::TileGrid(QSize tile, QWidget *parent) : QWidget(parent), m_tile(tile)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void TileGrid::add(QWidget *tile)
{
    tile->setParent(this);
    m_tiles.push_back(tile);
    updateGeometry();
}

QSize TileGrid::sizeHint() const
{
    const int across = std::min(4, std::max(1, int(m_tiles.size())));
    const int width = across * (m_tile.width() + space::kBase) - space::kBase;
    return {width, heightForWidth(width)};
}

QSize TileGrid::minimumSizeHint() const
{
    return m_tile;
}

int TileGrid::heightForWidth(int width) const
{
    const int across = columns(width);
    return heightOf((int(m_tiles.size()) + across - 1) / across);
}

void TileGrid::resizeEvent(QResizeEvent *)
{
    const int across = columns(width());
    for (int i = 0; i < int(m_tiles.size()); ++i) {
        const QPoint place(i % across * (m_tile.width() + space::kBase), i / across * (m_tile.height() + space::kBase));
        m_tiles[std::size_t(i)]->setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(place, m_tile)));
    }
}

int TileGrid::columns(int width) const
{
    return std::max(1, (width + space::kBase) / (m_tile.width() + space::kBase));
}

int TileGrid::heightOf(int rows) const
{
    return std::max(0, rows * (m_tile.height() + space::kBase) - space::kBase);
}

} // namespace truelle::ui
