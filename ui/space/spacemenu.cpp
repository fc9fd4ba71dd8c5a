// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/space/spacemenu.h"

#include "ui/space/menutab.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

SpaceMenu::SpaceMenu(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(u"spaceMenu"_s);
    setAccessibleName(tr("Menu de navigation"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::kSnug, 0, space::kSnug, 1);
    layout->setSpacing(space::kHair);
    addPlace(SpacePlace::Home, addTab(u"menuHome"_s, tr("Accueil"), Icon::Home));
    addPlace(SpacePlace::MemberSpace, addTab(u"menuMemberSpace"_s, tr("Mon espace adhérent"), Icon::Site));
    addPlace(SpacePlace::Employees, addTab(u"menuEmployees"_s, tr("Mes salariés"), Icon::People));
    addPlace(SpacePlace::Weather, addTab(u"menuWeather"_s, tr("Chômage intempéries"), Icon::Weather));
    addPlace(SpacePlace::Documents, addTab(u"menuDocuments"_s, tr("Mes documents"), Icon::Documents));
    layout->addStretch();
    addPlace(SpacePlace::Contact, addTab(u"menuContact"_s, tr("Contact / Questions-Réponses"), Icon::Question));
    addAccountMenu();
}

void SpaceMenu::setCurrent(SpacePlace place)
{
    for (const auto &[where, tab] : m_tabs)
        tab->setChecked(false);
    for (const auto &[where, tab] : m_tabs)
        if (where == place)
            tab->setChecked(true);
}

void SpaceMenu::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::Surface));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(ColorRole::Hairline));
}

void SpaceMenu::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Left)
        focusNextPrevChild(false);
    else if (event->key() == Qt::Key_Right)
        focusNextPrevChild(true);
    else
        QWidget::keyPressEvent(event);
}

MenuTab *SpaceMenu::addTab(const QString &objectName, const QString &text, Icon icon)
{
    auto *tab = new MenuTab(m_theme, icon, text, this);
    tab->setObjectName(objectName);
    layout()->addWidget(tab);
    return tab;
}

void SpaceMenu::addPlace(SpacePlace where, MenuTab *tab)
{
    m_tabs.emplace_back(where, tab);
    connect(tab, &QToolButton::clicked, this, [this, where] {
        setCurrent(where);
        Q_EMIT placeChosen(where);
    });
}

void SpaceMenu::addAccountMenu()
{
    MenuTab *account = addTab(u"menuAccount"_s, tr("Gérer mon compte utilisateur"), Icon::Settings);
    account->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(account);
    const auto entry = [&](const QString &name, const QString &text, Icon icon, SpacePlace where) {
        QAction *action = menu->addAction(m_theme.icon(icon, ColorRole::Muted), text);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, [this, where] {
            setCurrent(where);
            Q_EMIT placeChosen(where);
        });
    };
    entry(u"menuMyAccount"_s, tr("Mon compte utilisateur"), Icon::Person, SpacePlace::MyAccount);
    entry(u"menuRights"_s, tr("Gérer les droits d'accès"), Icon::Rights, SpacePlace::Rights);
    account->setMenu(menu);
    m_tabs.emplace_back(SpacePlace::Rights, account);
    m_tabs.emplace_back(SpacePlace::MyAccount, account);
}

} // namespace truelle::ui
