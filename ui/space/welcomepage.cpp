// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/space/welcomepage.h"

#include "ui/space/tile.h"
#include "ui/theme/metrics.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/theme.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

WelcomePage::WelcomePage(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_grid(new QGridLayout)
{
    setObjectName(u"welcomePage"_s);
    auto *title = new TextLabel(m_theme, TextRole::Title, this);
    title->setObjectName(u"welcomeTitle"_s);
    title->setText(tr("Bienvenue sur votre Espace sécurisé !"));
    auto *lead = new TextLabel(m_theme, TextRole::Body, this);
    lead->setColorRole(ColorRole::Muted);
    lead->setText(tr("Pour commencer, accédez directement à vos actions courantes."));
    m_grid->setSpacing(space::kBase);

    m_followUp = addTile(u"tileFollowUp"_s, Icon::Calendar);
    connect(m_followUp, &Tile::clicked, this, [this] { Q_EMIT placeChosen(SpacePlace::FollowUp); });
    Tile *rights = addTile(u"tileRights"_s, Icon::Rights);
    rights->setTexts(tr("Gérer les droits d'accès"), tr("Qui peut quoi sur ce site, et jusqu'à quand"));
    connect(rights, &Tile::clicked, this, [this] { Q_EMIT placeChosen(SpacePlace::Rights); });
    const auto coming = [this](const QString &name, Icon icon, const QString &service) {
        Tile *tile = addTile(name, icon);
        tile->setTexts(service, tr("Dans une prochaine version"));
        connect(tile, &Tile::clicked, this, [this, service] { Q_EMIT comingChosen(service); });
    };
    coming(u"tileDelivery"_s, Icon::Mail, tr("Mon mode de réception des documents"));
    coming(u"tileStaff"_s, Icon::People, tr("Mon personnel"));
    coming(u"tileDocuments"_s, Icon::Documents, tr("Mes documents récents"));
    coming(u"tileHelp"_s, Icon::Help, tr("Aide"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kWide, space::kBlock, space::kWide, space::kWide);
    layout->setSpacing(space::kHair);
    layout->addWidget(title);
    layout->addWidget(lead);
    layout->addSpacing(space::kWide);
    layout->addLayout(m_grid);
    layout->addStretch();
    arrange();
}

void WelcomePage::setSite(const SiteEntry &entry)
{
    m_followUp->setTexts(tr("Suivi DSN"), entry.alerts.empty()
                                              ? tr("Aucune alerte en cours")
                                              : tr("%n alerte(s) DSN à traiter", nullptr, int(entry.alerts.size())));
}

void WelcomePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

Tile *WelcomePage::addTile(const QString &objectName, Icon icon)
{
    auto *tile = new Tile(m_theme, icon, this);
    tile->setObjectName(objectName);
    m_tiles.push_back(tile);
    return tile;
}

void WelcomePage::arrange()
{
    const int available = width() - 2 * space::kWide + space::kBase;
    const int columns = std::max(1, available / (Tile::kSize.width() + space::kBase));
    for (int column = 0; column < m_grid->columnCount(); ++column)
        m_grid->setColumnStretch(column, 0);
    for (std::size_t i = 0; i < m_tiles.size(); ++i)
        m_grid->addWidget(m_tiles[i], int(i) / columns, int(i) % columns);
    m_grid->setColumnStretch(columns, 1);
}

} // namespace truelle::ui
