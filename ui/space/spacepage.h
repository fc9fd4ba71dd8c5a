// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/space/spacemenu.h"

#include "core/portfolio/portfolio.h"

#include <QWidget>

class QStackedWidget;

namespace truelle::ui {

class EmptyState;
class FollowUpPage;
class SpaceBar;
class WelcomePage;

// The space of one site, as the guide shows it: bar, menu, and the page of the place one is at.
class SpacePage final : public QWidget
{
    Q_OBJECT
public:
    // `rights` is « Gérer les droits d'accès »; the page takes it over.
    SpacePage(const Theme &theme, QWidget *rights, QWidget *parent = nullptr);

    // Another site begins at its welcome page; the same one only takes the new facts.
    void setSite(const SiteEntry &entry, const QString &person);
    [[nodiscard]] const SiteKey &site() const { return m_site; }
    void goTo(SpacePlace place);
    [[nodiscard]] FollowUpPage &followUp() { return *m_followUp; }

Q_SIGNALS:
    // Another site is on the screen; not for new facts of the same one.
    void siteShown(const truelle::SiteKey &site);
    void switchSiteRequested();
    void signOutRequested();
    // « Suivi DSN » of the site is on the screen and wants its data.
    void followUpWanted(const truelle::SiteKey &site);

private:
    void showComing(const QString &service);
    [[nodiscard]] static QString serviceName(SpacePlace place);

    SiteKey m_site;
    SpaceBar *m_bar;
    SpaceMenu *m_menu;
    QStackedWidget *m_stack;
    WelcomePage *m_welcome;
    FollowUpPage *m_followUp;
    QWidget *m_rights;
    EmptyState *m_coming;
};

} // namespace truelle::ui
