// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/alertdetails.h"

#include "core/domain/siret.h"
#include "ui/forms/elidedlabel.h"
#include "ui/forms/iconlabel.h"
#include "ui/models/alertwords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kShownAlerts = 2; // without scrolling

QString identifiers(const Site &site)
{
    const auto siret = Siret::parse(site.siret);
    return QString::fromStdString(site.cibtpId + " · " + (siret ? siret->formatted() : site.siret));
}

} // namespace

AlertDetails::AlertDetails(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new ElidedLabel(theme, TextRole::Emphasis, this))
    , m_identifiers(new ElidedLabel(theme, TextRole::Body, this))
    , m_scroll(new QScrollArea(this))
    , m_list(new QWidget(m_scroll))
    , m_alerts(new QVBoxLayout(m_list))
    , m_followUp(new QPushButton(tr("Suivi DSN"), this))
    , m_open(new QPushButton(tr("Valider"), this))
{
    setObjectName(u"siteDetails"_s);
    setAccessibleName(tr("Détail du site déclarant"));
    m_title->setObjectName(u"detailsTitle"_s);
    m_identifiers->setObjectName(u"detailsIdentifiers"_s);
    m_identifiers->setColorRole(ColorRole::Muted);
    m_scroll->setObjectName(u"detailsAlerts"_s);
    m_scroll->setAccessibleName(tr("Alertes DSN"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_list);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_list->setAutoFillBackground(false);
    m_followUp->setObjectName(u"followUpButton"_s);
    m_open->setObjectName(u"validateButton"_s);
    setButtonRole(*m_open, ButtonRole::Primary);
    m_alerts->setContentsMargins(0, 0, 0, 0);
    m_alerts->setSpacing(space::kTight);

    auto *heading = new QHBoxLayout;
    heading->setSpacing(space::kSnug);
    heading->addWidget(m_title);
    heading->addWidget(m_identifiers);
    heading->addStretch();
    auto *words = new QVBoxLayout;
    words->setSpacing(space::kTight);
    words->addLayout(heading);
    words->addWidget(m_scroll);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::kWide, space::kBase, space::kWide, space::kBase);
    layout->setSpacing(space::kSnug);
    layout->addLayout(words, 1);
    layout->addWidget(m_followUp, 0, Qt::AlignBottom);
    layout->addWidget(m_open, 0, Qt::AlignBottom);
    connect(m_followUp, &QPushButton::clicked, this, &AlertDetails::followUpRequested);
    connect(m_open, &QPushButton::clicked, this, &AlertDetails::openRequested);
    connect(&m_theme, &Theme::changed, this, &AlertDetails::fitHeight);
    fitHeight();
    clear();
}

void AlertDetails::setSite(const SiteEntry &entry)
{
    empty();
    const QString title = QString::fromStdString(entry.site.memberName + " · " + entry.site.town);
    m_title->setText(title);
    m_identifiers->setText(identifiers(entry.site));
    for (const DsnAlert &alert : entry.alerts)
        addAlert(alert);
    if (entry.alerts.empty())
        addNone();
    m_alerts->addStretch();
    m_scroll->setFocusPolicy(int(entry.alerts.size()) > kShownAlerts ? Qt::StrongFocus : Qt::NoFocus);
    setAccessibleDescription(title + u'\n' + alertsText(entry.alerts));
    m_followUp->setEnabled(true);
    m_open->setEnabled(true);
}

void AlertDetails::clear()
{
    empty();
    m_title->setText(tr("Aucun site sélectionné"));
    m_identifiers->clear();
    m_scroll->setFocusPolicy(Qt::NoFocus);
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

void AlertDetails::empty()
{
    while (QLayoutItem *item = m_alerts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
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
    QStringList rest;
    for (const QString &part : {alertAction(alert), alertDeadline(alert)})
        if (!part.isEmpty())
            rest << part;
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(sentence);
    if (!rest.isEmpty()) {
        auto *action = new TextLabel(m_theme, TextRole::Caption, row);
        action->setColorRole(ColorRole::Muted);
        action->setText(rest.join(u" · "_s));
        words->addWidget(action);
    }
    layout->addWidget(icon, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    m_alerts->addWidget(row);
}

void AlertDetails::addNone()
{
    auto *none = new TextLabel(m_theme, TextRole::Body, m_list);
    none->setColorRole(ColorRole::Muted);
    none->setText(tr("Aucune alerte DSN"));
    m_alerts->addWidget(none);
}

void AlertDetails::fitHeight()
{
    const int lines = QFontMetrics(m_theme.font(TextRole::Body)).height()
        + QFontMetrics(m_theme.font(TextRole::Caption)).height();
    m_scroll->setFixedHeight(kShownAlerts * lines + (kShownAlerts - 1) * m_alerts->spacing());
}

} // namespace truelle::ui
