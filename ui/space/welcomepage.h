// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/portfolio/portfolio.h"
#include "ui/space/spacemenu.h"

#include <QScrollArea>

namespace truelle::ui {

class Theme;
class Tile;
class TileGrid;

// « Bienvenue sur votre Espace sécurisé ! »: the tiles. « Mes documents récents » and « Aide » always stand last.
class WelcomePage final : public QScrollArea
{
    Q_OBJECT
public:
    explicit WelcomePage(const Theme &theme, QWidget *parent = nullptr);

    void setSite(const SiteEntry &entry);

Q_SIGNALS:
    void placeChosen(truelle::ui::SpacePlace place);
    // A service whose time has not come: its name, for the page that says so.
    void comingChosen(const QString &service);

private:
    Tile *addTile(const QString &objectName, Icon icon);
    void addTiles();

    const Theme &m_theme;
    TileGrid *m_grid;
    Tile *m_followUp = nullptr;
};

} // namespace truelle::ui
