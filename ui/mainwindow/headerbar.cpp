// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/headerbar.h"

#include "core/base/version.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/theme/theme.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

HeaderBar::HeaderBar(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_mark(new QLabel(this))
    , m_context(new QLabel(this))
    , m_account(new QPushButton(this))
    , m_menu(new QMenu(m_account))
{
    setObjectName(u"headerBar"_s);
    auto *name = new QLabel(QString::fromLatin1(kProductName), this);
    name->setObjectName(u"productName"_s);
    name->setTextFormat(Qt::PlainText);
    name->setFont(m_theme.font(TextRole::Emphasis));
    m_mark->setPixmap(m_theme.applicationIcon().pixmap(QSize(24, 24), devicePixelRatioF()));
    m_context->setObjectName(u"actingContext"_s);
    m_context->setTextFormat(Qt::PlainText);
    m_context->setForegroundRole(QPalette::PlaceholderText);
    m_account->setObjectName(u"accountMenuButton"_s);
    m_account->setIcon(m_theme.icon(Icon::Person, ColorRole::Muted));
    setButtonRole(*m_account, ButtonRole::Quiet);
    m_account->setMenu(m_menu);
    buildMenu();

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::kBase, space::kTight, space::kTight, space::kTight);
    layout->setSpacing(space::kTight);
    layout->addWidget(m_mark);
    layout->addWidget(name);
    layout->addSpacing(space::kBase);
    layout->addWidget(m_context, 1);
    layout->addWidget(m_account);
    connect(&m_theme, &Theme::changed, this, [this, name] { name->setFont(m_theme.font(TextRole::Emphasis)); });
}

void HeaderBar::setActing(const QString &context, const QString &person)
{
    m_context->setText(context);
    m_account->setText(person.isEmpty() ? tr("Comptes") : QString(person).replace(u'&', u"&&"_s));
    m_account->setAccessibleName(person.isEmpty() ? tr("Menu des comptes") : tr("Compte : %1").arg(person));
}

void HeaderBar::setScheme(SchemePreference preference)
{
    for (QAction *action : m_schemes->actions())
        action->setChecked(action->data().toInt() == int(preference));
}

void HeaderBar::setLanguage(const QString &language)
{
    for (QAction *action : m_languages->actions())
        action->setChecked(action->data().toString() == language);
}

void HeaderBar::setAccountCount(int open)
{
    m_signOut->setText(open > 1 ? tr("Se déconnecter de tous les comptes") : tr("Se déconnecter"));
}

void HeaderBar::addMenuAction(QAction *action)
{
    m_menu->insertAction(m_signOut, action);
}

void HeaderBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::Surface));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(ColorRole::Hairline));
}

void HeaderBar::buildMenu()
{
    addEntry(u"myAccountAction"_s, tr("Mon compte utilisateur"), Icon::Person, &HeaderBar::myAccountRequested);
    addEntry(u"associateAction"_s, tr("Associer un site déclarant"), Icon::Site, &HeaderBar::associateRequested);
    addEntry(u"accountsAction"_s, tr("Comptes"), Icon::People, &HeaderBar::accountsRequested);
    addEntry(u"addAccountAction"_s, tr("Ajouter un compte"), Icon::Plus, &HeaderBar::addAccountRequested);
    m_menu->addSeparator();

    QMenu *schemes = m_menu->addMenu(tr("Apparence"));
    m_schemes = new QActionGroup(this);
    addChoice(schemes, m_schemes, tr("Comme le système"), int(SchemePreference::System))->setChecked(true);
    addChoice(schemes, m_schemes, tr("Clair"), int(SchemePreference::Light));
    addChoice(schemes, m_schemes, tr("Sombre"), int(SchemePreference::Dark));
    connect(m_schemes, &QActionGroup::triggered, this,
            [this](const QAction *action) { Q_EMIT schemeChosen(SchemePreference(action->data().toInt())); });

    QMenu *languages = m_menu->addMenu(tr("Langue (au prochain démarrage)"));
    m_languages = new QActionGroup(this);
    addChoice(languages, m_languages, u"Français"_s, u"fr"_s);
    addChoice(languages, m_languages, u"English"_s, u"en"_s);
    connect(m_languages, &QActionGroup::triggered, this,
            [this](const QAction *action) { Q_EMIT languageChosen(action->data().toString()); });

    m_menu->addSeparator();
    m_signOut = m_menu->addAction(m_theme.icon(Icon::SignOut, ColorRole::Muted), tr("Se déconnecter"));
    m_signOut->setObjectName(u"signOutAction"_s);
    connect(m_signOut, &QAction::triggered, this, &HeaderBar::signOutRequested);
}

void HeaderBar::addEntry(const QString &objectName, const QString &text, Icon icon, void (HeaderBar::*requested)())
{
    QAction *action = m_menu->addAction(m_theme.icon(icon, ColorRole::Muted), text);
    action->setObjectName(objectName);
    connect(action, &QAction::triggered, this, requested);
}

QAction *HeaderBar::addChoice(QMenu *menu, QActionGroup *group, const QString &text, const QVariant &value)
{
    QAction *action = menu->addAction(text);
    action->setCheckable(true);
    action->setData(value);
    group->addAction(action);
    return action;
}

} // namespace truelle::ui
