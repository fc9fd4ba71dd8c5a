// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/portfolio/portfolio.h"
#include "ui/space/spacemenu.h"

#include <QWidget>

class QGridLayout;

namespace truelle::ui {

class Tile;
class Theme;

// « Bienvenue sur votre Espace sécurisé ! »: the tiles. « Mes documents récents » and « Aide » always stand last.
class WelcomePage final : public QWidget
{
    Q_OBJECT
public:
    explicit WelcomePage(const Theme &theme, QWidget *parent = nullptr);

    void setSite(const SiteEntry &entry);

Q_SIGNALS:
    void placeChosen(truelle::ui::SpacePlace place);
    // A service whose time has not come: its name, for the page that says so.
    void comingChosen(const QString &service);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    Tile *addTile(const QString &objectName, Icon icon);
    void arrange();

    const Theme &m_theme;
    QGridLayout *m_grid;
    std::vector<Tile *> m_tiles;
    Tile *m_followUp;
};

} // namespace truelle::ui
