// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/space/monthdetails.h"

#include "ui/forms/elidedlabel.h"
#include "ui/models/alertwords.h"
#include "ui/models/dsnfollowupmodel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QDesktopServices>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

MonthDetails::MonthDetails(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new TextLabel(theme, TextRole::Emphasis, this))
    , m_message(new TextLabel(theme, TextRole::Body, this))
    , m_action(new TextLabel(theme, TextRole::Body, this))
    , m_address(new ElidedLabel(theme, TextRole::Caption, this))
    , m_open(new QPushButton(m_theme.icon(Icon::External), tr("Ouvrir la page de la caisse"), this))
{
    setObjectName(u"monthDetails"_s);
    setAccessibleName(tr("Détail du mois"));
    m_title->setObjectName(u"monthTitle"_s);
    m_message->setObjectName(u"monthMessage"_s);
    m_action->setObjectName(u"monthAction"_s);
    m_action->setColorRole(ColorRole::Muted);
    m_address->setObjectName(u"monthAddress"_s);
    m_address->setColorRole(ColorRole::Muted);
    m_open->setObjectName(u"monthOpenButton"_s);
    m_open->setAutoDefault(false);

    auto *words = new QVBoxLayout;
    words->setSpacing(space::kHair);
    words->addWidget(m_title);
    words->addWidget(m_message);
    words->addWidget(m_action);
    words->addWidget(m_address);
    words->addStretch();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::kWide, space::kBase, space::kWide, space::kBase);
    layout->setSpacing(space::kSnug);
    layout->addLayout(words, 1);
    layout->addWidget(m_open, 0, Qt::AlignBottom);
    // As tall as a month that has everything, so that the table above does not move from row to row.
    const auto fitHeight = [this] {
        const auto line = [this](TextRole role) { return QFontMetrics(m_theme.font(role)).height(); };
        setMinimumHeight(line(TextRole::Emphasis) + 2 * line(TextRole::Body) + line(TextRole::Caption) + 3 * space::kHair
                         + 2 * space::kBase);
    };
    fitHeight();
    connect(&m_theme, &Theme::changed, this, fitHeight);
    connect(m_open, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(m_url); });
}

void MonthDetails::setMonth(const DsnMonth &month)
{
    m_title->setText(u"%1 %2 · %3"_s.arg(monthName(month.month))
                         .arg(int(month.month.year()))
                         .arg(dsnStateWords(month.state)));
    m_message->setText(QString::fromStdString(month.message));
    m_message->setVisible(!month.message.empty());
    const QString action = dsnActionWords(month);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_url = QUrl(QString::fromStdString(month.link), QUrl::StrictMode);
    const bool canOpen = m_url.isValid() && m_url.scheme() == "https"_L1;
    m_address->setText(canOpen ? m_url.toDisplayString() : QString());
    m_address->setVisible(canOpen);
    m_open->setVisible(canOpen);
    m_open->setAccessibleDescription(m_address->text());
}

void MonthDetails::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::Surface));
    painter.fillRect(QRect(0, 0, width(), 1), m_theme.color(ColorRole::Hairline));
}

} // namespace truelle::ui
