// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QWidget>

namespace truelle::ui {

class MenuTab;
class Theme;

// The places of a space (guide, « Le menu de navigation »).
enum class SpacePlace { Home, MemberSpace, Employees, Weather, Documents, Contact, MyAccount, FollowUp, Rights };

// The guide's menu as a row of tabs, icons over names; « Gérer mon compte utilisateur » opens a menu of its own.
class SpaceMenu final : public QWidget
{
    Q_OBJECT
public:
    explicit SpaceMenu(const Theme &theme, QWidget *parent = nullptr);

    void setCurrent(SpacePlace place);

Q_SIGNALS:
    // By the person.
    void placeChosen(truelle::ui::SpacePlace place);

protected:
    void paintEvent(QPaintEvent *event) override;
    // Left and right go from tab to tab.
    void keyPressEvent(QKeyEvent *event) override;

private:
    MenuTab *addTab(const QString &objectName, const QString &text, Icon icon);
    void addPlace(SpacePlace where, MenuTab *tab);
    void addAccountMenu();

    const Theme &m_theme;
    std::vector<std::pair<SpacePlace, MenuTab *>> m_tabs;
};

} // namespace truelle::ui
