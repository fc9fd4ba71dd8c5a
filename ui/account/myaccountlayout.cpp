// SPDX-License-Identifier: GPL-3.0-or-later
// How MyAccountPage is put together; what it does is in myaccountpage.cpp.
#include "ui/account/accountoverview.h"
#include "ui/account/certificationnotice.h"
#include "ui/account/contactform.h"
#include "ui/account/emailform.h"
#include "ui/account/myaccountpage.h"
#include "ui/account/notificationsform.h"
#include "ui/account/passwordform.h"
#include "ui/forms/card.h"
#include "ui/forms/emptystate.h"
#include "ui/forms/inlinemessage.h"
#include "ui/theme/metrics.h"
#include "ui/theme/textlabel.h"

#include <QScrollArea>
#include <QTabBar>
#include <QVBoxLayout>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kOverviewWidth = 720;

} // namespace

void MyAccountPage::build()
{
    setObjectName(u"myAccountPage"_s);
    auto *content = new QWidget;
    auto *middle = new QWidget(content);
    middle->setMaximumWidth(kOverviewWidth);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, space::kWide, 0, space::kWide);
    column->setSpacing(space::kBase);
    column->addWidget(buildHead());
    m_certification = new CertificationNotice(m_theme, m_parts.accounts, m_parts.clock, middle);
    column->addWidget(m_certification);
    for (InlineMessage **message : {&m_obstacle, &m_message}) {
        *message = new InlineMessage(m_theme, middle);
        column->addWidget(*message);
    }
    m_obstacle->setObjectName(u"accountObstacle"_s);
    m_message->setObjectName(u"accountMessage"_s);
    buildPlaces(*column);
    column->addStretch();
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(space::kWide, 0, space::kWide, 0);
    row->addWidget(middle, 1);
    row->addStretch();

    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(u"myAccountScroll"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_scroll);
}

QWidget *MyAccountPage::buildHead()
{
    auto *head = new QWidget(this);
    auto *path = new TextLabel(m_theme, TextRole::Caption, head);
    path->setObjectName(u"accountPath"_s);
    path->setColorRole(ColorRole::Muted);
    path->setText(tr("Gérer mon compte utilisateur / Mon compte utilisateur"));
    auto *title = new TextLabel(m_theme, TextRole::Title, head);
    title->setObjectName(u"pageTitle"_s);
    title->setText(tr("Mon compte utilisateur"));
    m_context = new TextLabel(m_theme, TextRole::Body, head);
    m_context->setObjectName(u"accountContext"_s);
    m_context->setColorRole(ColorRole::Muted);
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins({});
    layout->setSpacing(space::kHair);
    layout->addWidget(path);
    layout->addWidget(title);
    layout->addWidget(m_context);
    return head;
}

void MyAccountPage::buildPlaces(QVBoxLayout &column)
{
    QWidget *middle = column.parentWidget();
    m_tabs = new QTabBar(middle);
    m_tabs->setObjectName(u"accountTabs"_s);
    m_tabs->setAccessibleName(tr("Mon compte utilisateur"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->addTab(tr("Connexion et contact"));
    m_tabs->addTab(tr("Notification des documents"));
    m_overview = new AccountOverview(m_theme, middle);
    m_notificationsCard = new Card(m_theme, middle);
    m_notifications = new NotificationsForm(m_theme, m_notificationsCard);
    auto *inCard = new QVBoxLayout(m_notificationsCard);
    inCard->setContentsMargins(space::kWide, space::kBase, space::kWide, space::kWide);
    inCard->addWidget(m_notifications);
    m_email = new EmailForm(m_theme, middle);
    m_password = new PasswordForm(m_theme, middle);
    m_contact = new ContactForm(m_theme, m_parts.clock, middle);
    m_deactivated = new EmptyState(m_theme, middle);
    m_deactivated->setObjectName(u"accountDeactivated"_s);
    column.addWidget(m_tabs);
    column.addWidget(m_overview);
    column.addWidget(m_notificationsCard);
    for (AccountForm *one : std::initializer_list<AccountForm *>{m_email, m_password, m_contact}) {
        one->setMaximumWidth(metric::kFormWidth);
        // In a row of its own: a column would measure the texts at its own, larger width.
        auto *row = new QHBoxLayout;
        row->addWidget(one, 1);
        row->addStretch();
        column.addLayout(row);
    }
    column.addWidget(m_deactivated);
}

} // namespace truelle::ui
