// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/space/spacemenu.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

SpaceMenu::SpaceMenu(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(u"spaceMenu"_s);
    setAccessibleName(tr("Menu de navigation"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::kBase, 0, space::kBase, space::kHair);
    layout->setSpacing(space::kHair);
    const auto place = [this](SpacePlace where, QToolButton *tab) {
        m_tabs.emplace_back(where, tab);
        connect(tab, &QToolButton::clicked, this, [this, where] {
            setCurrent(where);
            Q_EMIT placeChosen(where);
        });
    };
    place(SpacePlace::Home, addTab(u"menuHome"_s, tr("Accueil"), Icon::Home));
    place(SpacePlace::MemberSpace, addTab(u"menuMemberSpace"_s, tr("Mon espace adhérent"), Icon::Site));
    place(SpacePlace::Employees, addTab(u"menuEmployees"_s, tr("Mes salariés"), Icon::People));
    place(SpacePlace::Weather, addTab(u"menuWeather"_s, tr("Chômage intempéries"), Icon::Weather));
    place(SpacePlace::Documents, addTab(u"menuDocuments"_s, tr("Mes documents"), Icon::Documents));
    place(SpacePlace::Contact, addTab(u"menuContact"_s, tr("Contact"), Icon::Question));

    QToolButton *account = addTab(u"menuAccount"_s, tr("Gérer mon compte utilisateur"), Icon::Settings);
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
    layout->addStretch();
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

QToolButton *SpaceMenu::addTab(const QString &objectName, const QString &text, Icon icon)
{
    auto *tab = new QToolButton(this);
    tab->setObjectName(objectName);
    tab->setText(text);
    tab->setAccessibleName(text);
    tab->setIcon(m_theme.icon(icon, ColorRole::Muted));
    tab->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    tab->setCheckable(true);
    tab->setAutoRaise(true);
    layout()->addWidget(tab);
    return tab;
}

} // namespace truelle::ui
