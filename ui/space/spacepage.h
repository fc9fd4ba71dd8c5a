// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/space/spacemenu.h"

#include "core/portfolio/portfolio.h"

#include <QWidget>

class QStackedWidget;

namespace truelle::ui {

class EmptyState;
class FollowUpPage;
class InlineMessage;
class SpaceBar;
class WelcomePage;

// The space of one site, as the guide shows it: bar, menu, and the page of the place one is at.
class SpacePage final : public QWidget
{
    Q_OBJECT
public:
    // « Gérer mon compte utilisateur »: pages of others, taken over.
    struct Pages
    {
        QWidget *rights = nullptr; // « Gérer les droits d'accès »
        QWidget *myAccount = nullptr; // « Mon compte utilisateur »
    };
    SpacePage(const Theme &theme, Pages pages, QWidget *parent = nullptr);

    // Another site begins at its welcome page; the same one only takes the new facts.
    void setSite(const SiteEntry &entry, const QString &person);
    [[nodiscard]] const SiteKey &site() const { return m_site; }
    void goTo(SpacePlace place);
    // What needs the person, above whatever page is shown; an empty title takes it away.
    void setNotice(const QString &title, const QString &text, const QString &action);
    [[nodiscard]] FollowUpPage &followUp() { return *m_followUp; }

Q_SIGNALS:
    // Another site is on the screen; not for new facts of the same one.
    void siteShown(const truelle::SiteKey &site);
    void switchSiteRequested();
    void noticeActionRequested();
    void signOutRequested();
    // « Suivi DSN » of the site is on the screen and wants its data.
    void followUpWanted(const truelle::SiteKey &site);
    // The account that acts on the site is on the screen.
    void myAccountShown(const truelle::AccountKey &account);

private:
    void showComing(const QString &service);
    [[nodiscard]] static QString serviceName(SpacePlace place);

    SiteKey m_site;
    SpaceBar *m_bar;
    SpaceMenu *m_menu;
    QWidget *m_noticeRoom; // the notice and what is free around it
    InlineMessage *m_notice;
    QStackedWidget *m_stack;
    WelcomePage *m_welcome;
    FollowUpPage *m_followUp;
    Pages m_pages;
    EmptyState *m_coming;
};

} // namespace truelle::ui
