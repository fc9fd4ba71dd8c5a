// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/space/spacebar.h"

#include "core/domain/siret.h"
#include "ui/forms/elidedlabel.h"
#include "ui/models/alertwords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plaintooltip.h"
#include "ui/theme/roles.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QHelpEvent>
#include <QPainter>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

SpaceBar::SpaceBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_site(new ElidedLabel(theme, TextRole::Section, this))
    , m_identifier(new ElidedLabel(theme, TextRole::Caption, this))
    , m_welcome(new ElidedLabel(theme, TextRole::Body, this))
    , m_alerts(new QPushButton(this))
{
    setObjectName(u"spaceBar"_s);
    m_site->setObjectName(u"spaceSite"_s);
    m_identifier->setObjectName(u"spaceIdentifier"_s);
    m_identifier->setColorRole(ColorRole::Muted);
    m_welcome->setObjectName(u"welcomeName"_s);
    m_welcome->setColorRole(ColorRole::Muted);
    m_alerts->setObjectName(u"spaceAlertButton"_s);
    m_alerts->setAutoDefault(false);
    setButtonRole(*m_alerts, ButtonRole::Quiet);
    m_alerts->setIcon(m_theme.icon(Icon::Alert, ColorRole::Alert));
    m_alerts->installEventFilter(this); // its tooltip's words come from a caisse: plain text only

    const auto button = [this](const QString &name, const QString &text, Icon icon) {
        auto *made = new QPushButton(m_theme.icon(icon, ColorRole::Muted), text, this);
        made->setObjectName(name);
        made->setAccessibleName(text);
        made->setAutoDefault(false);
        setButtonRole(*made, ButtonRole::Quiet);
        return made;
    };
    auto *switchSite = button(u"switchSiteButton"_s, tr("Changer de tiers"), Icon::SwitchSite);
    auto *signOut = button(u"signOutButton"_s, tr("Se déconnecter"), Icon::SignOut);

    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_site);
    names->addWidget(m_identifier);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::kWide, space::kSnug, space::kBase, space::kSnug);
    layout->setSpacing(space::kTight);
    layout->addLayout(names);
    layout->addWidget(m_alerts);
    layout->addStretch();
    layout->addWidget(m_welcome);
    layout->addSpacing(space::kTight);
    layout->addWidget(switchSite);
    layout->addWidget(signOut);
    connect(m_alerts, &QPushButton::clicked, this, &SpaceBar::followUpRequested);
    connect(switchSite, &QPushButton::clicked, this, &SpaceBar::switchSiteRequested);
    connect(signOut, &QPushButton::clicked, this, &SpaceBar::signOutRequested);
}

void SpaceBar::setPerson(const QString &name)
{
    m_welcome->setText(tr("Bienvenue %1").arg(name));
}

void SpaceBar::setSite(const SiteEntry &entry)
{
    m_site->setText(QString::fromStdString(entry.site.memberName + " · " + entry.site.town));
    const auto siret = Siret::parse(entry.site.siret);
    m_identifier->setText(tr("Identifiant CIBTP %1 · SIRET %2")
                              .arg(QString::fromStdString(entry.site.cibtpId),
                                   QString::fromStdString(siret ? siret->formatted() : entry.site.siret)));
    m_alertsText = alertsText(entry.alerts);
    m_alerts->setVisible(!entry.alerts.empty());
    m_alerts->setText(QString::number(entry.alerts.size()));
    m_alerts->setAccessibleName(tr("%n alerte(s) DSN", nullptr, int(entry.alerts.size())));
    m_alerts->setAccessibleDescription(m_alertsText);
}

void SpaceBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::Surface));
}

bool SpaceBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_alerts && event->type() == QEvent::ToolTip) {
        showAlerts();
        return true;
    }
    const auto isByKeyboard = [event] {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
    };
    // Afterwards: the focus event itself closes every tooltip.
    if (watched == m_alerts && event->type() == QEvent::FocusIn && isByKeyboard())
        QTimer::singleShot(0, m_alerts, [this] { showAlerts(); });
    return QWidget::eventFilter(watched, event);
}

void SpaceBar::showAlerts()
{
    const QPoint where = m_alerts->mapToGlobal(QPoint(0, m_alerts->height()));
    showPlainToolTip(where, m_alertsText, m_alerts);
}

} // namespace truelle::ui
