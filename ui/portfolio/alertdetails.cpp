// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/alertdetails.h"

#include "ui/forms/iconlabel.h"
#include "ui/models/alertwords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr std::size_t kShownAlerts = 3;
}

AlertDetails::AlertDetails(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new TextLabel(theme, TextRole::Emphasis, this))
    , m_list(new QWidget(this))
    , m_alerts(new QVBoxLayout(m_list))
    , m_followUp(new QPushButton(tr("Suivi DSN"), this))
    , m_open(new QPushButton(tr("Valider"), this))
{
    setObjectName(u"siteDetails"_s);
    setAccessibleName(tr("Détail du site déclarant"));
    m_title->setObjectName(u"detailsTitle"_s);
    m_list->setObjectName(u"detailsAlerts"_s);
    m_followUp->setObjectName(u"followUpButton"_s);
    m_open->setObjectName(u"validateButton"_s);
    setButtonRole(*m_open, ButtonRole::Primary);
    m_alerts->setContentsMargins(0, 0, 0, 0);
    m_alerts->setSpacing(space::kHair);

    auto *words = new QVBoxLayout;
    words->setSpacing(space::kTight);
    words->addWidget(m_title);
    words->addWidget(m_list);
    words->addStretch();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::kWide, space::kBase, space::kWide, space::kBase);
    layout->setSpacing(space::kSnug);
    layout->addLayout(words, 1);
    layout->addWidget(m_followUp, 0, Qt::AlignBottom);
    layout->addWidget(m_open, 0, Qt::AlignBottom);
    connect(m_followUp, &QPushButton::clicked, this, &AlertDetails::followUpRequested);
    connect(m_open, &QPushButton::clicked, this, &AlertDetails::openRequested);
    clear();
}

void AlertDetails::setSite(const SiteEntry &entry)
{
    clear();
    const QString title = QString::fromStdString(entry.site.memberName + " · " + entry.site.town);
    m_title->setText(title);
    for (std::size_t i = 0; i < std::min(entry.alerts.size(), kShownAlerts); ++i)
        addAlert(entry.alerts[i]);
    if (entry.alerts.size() > kShownAlerts) {
        auto *more = new TextLabel(m_theme, TextRole::Caption, m_list);
        more->setColorRole(ColorRole::Muted);
        more->setText(tr("et %n autre(s)", nullptr, int(entry.alerts.size() - kShownAlerts)));
        more->setToolTip({});
        m_alerts->addWidget(more);
    }
    if (entry.alerts.empty()) {
        auto *none = new TextLabel(m_theme, TextRole::Body, m_list);
        none->setColorRole(ColorRole::Muted);
        none->setText(tr("Aucune alerte DSN"));
        m_alerts->addWidget(none);
    }
    setAccessibleDescription(title + u'\n' + alertsText(entry.alerts));
    m_followUp->setEnabled(true);
    m_open->setEnabled(true);
}

void AlertDetails::clear()
{
    while (QLayoutItem *item = m_alerts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_title->setText(tr("Aucun site sélectionné"));
    setAccessibleDescription({});
    m_followUp->setEnabled(false);
    m_open->setEnabled(false);
}

void AlertDetails::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::Surface));
    painter.fillRect(QRect(0, 0, width(), 1), m_theme.color(ColorRole::Hairline));
}

void AlertDetails::addAlert(const DsnAlert &alert)
{
    auto *row = new QWidget(m_list);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kTight);
    auto *icon = new IconLabel(m_theme, Icon::Alert, metric::kSmallIcon, row);
    icon->setIcon(Icon::Alert, ColorRole::Alert);
    auto *sentence = new TextLabel(m_theme, TextRole::Body, row);
    sentence->setText(alertSentence(alert));
    sentence->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    QStringList rest;
    for (const QString &part : {alertAction(alert), alertDeadline(alert)})
        if (!part.isEmpty())
            rest << part;
    auto *action = new TextLabel(m_theme, TextRole::Body, row);
    action->setColorRole(ColorRole::Muted);
    action->setText(rest.join(u" · "_s));
    layout->addWidget(icon);
    layout->addWidget(sentence, 3);
    layout->addWidget(action, 2);
    m_alerts->addWidget(row);
}

} // namespace truelle::ui
