// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/space/spacepage.h"

#include "ui/forms/emptystate.h"
#include "ui/forms/inlinemessage.h"
#include "ui/space/followuppage.h"
#include "ui/space/spacebar.h"
#include "ui/space/welcomepage.h"
#include "ui/theme/metrics.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

SpacePage::SpacePage(const Theme &theme, Pages pages, QWidget *parent)
    : QWidget(parent)
    , m_bar(new SpaceBar(theme, this))
    , m_menu(new SpaceMenu(theme, this))
    , m_noticeRoom(new QWidget(this))
    , m_notice(new InlineMessage(theme, m_noticeRoom))
    , m_stack(new QStackedWidget(this))
    , m_welcome(new WelcomePage(theme, m_stack))
    , m_followUp(new FollowUpPage(theme, m_stack))
    , m_pages(pages)
    , m_coming(new EmptyState(theme, m_stack))
{
    setObjectName(u"spacePage"_s);
    m_coming->setObjectName(u"comingPage"_s);
    for (QWidget *page : {static_cast<QWidget *>(m_welcome), static_cast<QWidget *>(m_followUp), m_pages.rights,
                          m_pages.myAccount, static_cast<QWidget *>(m_coming)})
        m_stack->addWidget(page);
    m_notice->setObjectName(u"spaceNotice"_s);
    auto *aroundNotice = new QVBoxLayout(m_noticeRoom);
    aroundNotice->setContentsMargins(space::kWide, space::kBase, space::kWide, 0);
    aroundNotice->addWidget(m_notice);
    m_noticeRoom->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_menu);
    layout->addWidget(m_noticeRoom);
    layout->addWidget(m_stack, 1);

    connect(m_bar, &SpaceBar::switchSiteRequested, this, &SpacePage::switchSiteRequested);
    connect(m_bar, &SpaceBar::signOutRequested, this, &SpacePage::signOutRequested);
    connect(m_bar, &SpaceBar::followUpRequested, this, [this] { goTo(SpacePlace::FollowUp); });
    connect(m_notice, &InlineMessage::actionRequested, this, &SpacePage::noticeActionRequested);
    connect(m_menu, &SpaceMenu::placeChosen, this, &SpacePage::goTo);
    connect(m_welcome, &WelcomePage::placeChosen, this, &SpacePage::goTo);
    connect(m_welcome, &WelcomePage::comingChosen, this, &SpacePage::showComing);
    connect(m_followUp, &FollowUpPage::reloadRequested, this, [this] { goTo(SpacePlace::FollowUp); });
}

void SpacePage::setSite(const SiteEntry &entry, const QString &person)
{
    const bool isAnother = entry.key != m_site;
    m_site = entry.key;
    m_bar->setPerson(person);
    m_bar->setSite(entry);
    m_welcome->setSite(entry);
    if (isAnother) {
        Q_EMIT siteShown(m_site);
        goTo(SpacePlace::Home);
    }
}

void SpacePage::setNotice(const QString &title, const QString &text, const QString &action)
{
    m_noticeRoom->setVisible(!title.isEmpty()); // first: what is hidden is not announced
    m_notice->keep(MessageKind::Warning, title, text, action);
}

void SpacePage::goTo(SpacePlace place)
{
    m_menu->setCurrent(place);
    switch (place) {
    case SpacePlace::Home:
        m_stack->setCurrentWidget(m_welcome);
        return;
    case SpacePlace::FollowUp:
        m_followUp->setLoading();
        m_stack->setCurrentWidget(m_followUp);
        Q_EMIT followUpWanted(m_site);
        return;
    case SpacePlace::Rights:
        m_stack->setCurrentWidget(m_pages.rights);
        return;
    case SpacePlace::MyAccount:
        m_stack->setCurrentWidget(m_pages.myAccount);
        Q_EMIT myAccountShown(m_site.account);
        return;
    case SpacePlace::MemberSpace:
    case SpacePlace::Employees:
    case SpacePlace::Weather:
    case SpacePlace::Documents:
    case SpacePlace::Contact:
        showComing(serviceName(place));
        return;
    }
}

void SpacePage::showComing(const QString &service)
{
    m_coming->say(Icon::Pending, tr("« %1 » arrive dans une prochaine version").arg(service),
                  tr("D'ici là, ce service reste accessible sur le site Internet de votre caisse."));
    m_coming->offer({});
    m_stack->setCurrentWidget(m_coming);
}

QString SpacePage::serviceName(SpacePlace place)
{
    switch (place) {
    case SpacePlace::Home: return tr("Accueil");
    case SpacePlace::MemberSpace: return tr("Mon espace adhérent");
    case SpacePlace::Employees: return tr("Mes salariés");
    case SpacePlace::Weather: return tr("Chômage intempéries");
    case SpacePlace::Documents: return tr("Mes documents");
    case SpacePlace::Contact: return tr("Contact et Questions-Réponses");
    case SpacePlace::MyAccount: return tr("Mon compte utilisateur");
    case SpacePlace::FollowUp: return tr("Suivi DSN");
    case SpacePlace::Rights: return tr("Gérer les droits d'accès");
    }
    return {};
}

} // namespace truelle::ui
