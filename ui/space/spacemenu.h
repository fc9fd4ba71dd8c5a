// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QWidget>

class QToolButton;

namespace truelle::ui {

class Theme;

// The places of a space (guide, « Le menu de navigation »).
enum class SpacePlace { Home, MemberSpace, Employees, Weather, Documents, Contact, MyAccount, FollowUp, Rights };

// The guide's menu as a row of tabs with icons; « Gérer mon compte utilisateur » opens a menu of its own.
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

private:
    QToolButton *addTab(const QString &objectName, const QString &text, Icon icon);

    const Theme &m_theme;
    std::vector<std::pair<SpacePlace, QToolButton *>> m_tabs;
};

} // namespace truelle::ui
