// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/syncstatusbar.h"

#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

SyncStatusBar::SyncStatusBar(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icon(new QLabel(this))
    , m_state(new QLabel(this))
    , m_details(new QLabel(this))
    , m_waiting(new QPushButton(tr("Voir"), this))
    , m_synchronise(new QPushButton(this))
{
    setObjectName(u"syncStatusBar"_s);
    for (QLabel *label : {m_state, m_details})
        label->setTextFormat(Qt::PlainText);
    m_state->setObjectName(u"syncState"_s);
    m_details->setObjectName(u"syncDetails"_s);
    m_details->setForegroundRole(QPalette::PlaceholderText);
    m_waiting->setObjectName(u"waitingButton"_s);
    m_waiting->setAccessibleName(tr("Voir les modifications en attente"));
    setButtonRole(*m_waiting, ButtonRole::Link);
    connect(m_waiting, &QPushButton::clicked, this, &SyncStatusBar::waitingRequested);
    m_synchronise->setObjectName(u"synchroniseButton"_s);
    setButtonRole(*m_synchronise, ButtonRole::Quiet);
    m_synchronise->setIcon(m_theme.icon(Icon::SyncRunning, ColorRole::Muted));
    connect(m_synchronise, &QPushButton::clicked, this, &SyncStatusBar::synchroniseRequested);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::kBase, space::kHair, space::kTight, space::kHair);
    layout->setSpacing(space::kTight);
    layout->addWidget(m_icon);
    layout->addWidget(m_state);
    layout->addWidget(m_details);
    layout->addWidget(m_waiting);
    layout->addStretch();
    layout->addWidget(m_synchronise);
    connect(&m_theme, &Theme::changed, this, &SyncStatusBar::refreshIcon);
    show(describe({}, {}));
}

void SyncStatusBar::show(const SyncStatusText &text)
{
    const bool hasNews = m_state->text() != text.state && !text.isBusy;
    m_text = text;
    m_state->setText(text.state);
    QStringList details;
    if (!text.time.isEmpty())
        details << text.time;
    if (!text.reason.isEmpty())
        details << text.reason;
    m_details->setText(details.isEmpty() ? QString() : u"· "_s + details.join(u" · "_s));
    m_waiting->setVisible(text.isWaiting);
    m_synchronise->setText(text.canRetry ? tr("Réessayer") : tr("Synchroniser"));
    m_synchronise->setToolTip(tr("Synchroniser maintenant (F5)"));
    m_synchronise->setEnabled(!text.isBusy);
    setAccessibleName(text.sentence());
    refreshIcon();
    if (hasNews) {
        QAccessibleEvent event(this, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    }
}

void SyncStatusBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::Surface));
    painter.fillRect(QRect(0, 0, width(), 1), m_theme.color(ColorRole::Hairline));
}

void SyncStatusBar::refreshIcon()
{
    m_icon->setPixmap(m_theme.icon(m_text.icon, m_text.color)
                          .pixmap(QSize(metric::kSmallIcon, metric::kSmallIcon), devicePixelRatioF()));
}

} // namespace truelle::ui
