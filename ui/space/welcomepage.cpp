// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/space/welcomepage.h"

#include "ui/space/tile.h"
#include "ui/space/tilegrid.h"
#include "ui/theme/metrics.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/theme.h"

#include <QVBoxLayout>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

WelcomePage::WelcomePage(const Theme &theme, QWidget *parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_grid(new TileGrid(Tile::kSize))
{
    setObjectName(u"welcomePage"_s);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus); // the tiles take it, and are scrolled to
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    auto *content = new QWidget;
    auto *title = new TextLabel(m_theme, TextRole::Title, content);
    title->setObjectName(u"welcomeTitle"_s);
    title->setText(tr("Bienvenue sur votre Espace sécurisé !"));
    auto *lead = new TextLabel(m_theme, TextRole::Body, content);
    lead->setColorRole(ColorRole::Muted);
    lead->setText(tr("Pour commencer, accédez directement à vos actions courantes."));
    addTiles();

    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(space::kWide, space::kBlock, space::kWide, space::kWide);
    layout->setSpacing(space::kHair);
    layout->addWidget(title);
    layout->addWidget(lead);
    layout->addSpacing(space::kWide);
    layout->addWidget(m_grid);
    layout->addStretch();
    setWidget(content);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

void WelcomePage::setSite(const SiteEntry &entry)
{
    m_followUp->setTexts(tr("Suivi DSN"), entry.alerts.empty()
                                              ? tr("Aucune alerte en cours")
                                              : tr("%n alerte(s) DSN à traiter", nullptr, int(entry.alerts.size())));
    m_followUp->setTone(entry.alerts.empty() ? TileTone::Normal : TileTone::Attention);
}

Tile *WelcomePage::addTile(const QString &objectName, Icon icon)
{
    auto *tile = new Tile(m_theme, icon);
    tile->setObjectName(objectName);
    m_grid->add(tile);
    return tile;
}

void WelcomePage::addTiles()
{
    m_followUp = addTile(u"tileFollowUp"_s, Icon::Calendar);
    m_followUp->setTexts(tr("Suivi DSN"), {});
    connect(m_followUp, &Tile::clicked, this, [this] { Q_EMIT placeChosen(SpacePlace::FollowUp); });
    Tile *rights = addTile(u"tileRights"_s, Icon::Rights);
    rights->setTexts(tr("Gérer les droits d'accès"), tr("Qui peut quoi sur ce site, et jusqu'à quand"));
    connect(rights, &Tile::clicked, this, [this] { Q_EMIT placeChosen(SpacePlace::Rights); });
    const auto coming = [this](const QString &name, Icon icon, const QString &service) {
        Tile *tile = addTile(name, icon);
        tile->setTexts(service, tr("Dans une prochaine version"));
        tile->setTone(TileTone::Coming);
        connect(tile, &Tile::clicked, this, [this, service] { Q_EMIT comingChosen(service); });
    };
    coming(u"tileDelivery"_s, Icon::Mail, tr("Mon mode de réception des documents"));
    coming(u"tileStaff"_s, Icon::People, tr("Mon personnel"));
    coming(u"tileDocuments"_s, Icon::Documents, tr("Mes documents récents"));
    coming(u"tileHelp"_s, Icon::Help, tr("Aide"));
}

} // namespace truelle::ui
