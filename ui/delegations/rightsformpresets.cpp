// SPDX-License-Identifier: GPL-3.0-or-later
// The usual days that RightsForm offers for the end of a delegation.
#include "ui/delegations/rightsform.h"
#include "ui/forms/datefield.h"
#include "ui/models/alertwords.h"
#include "ui/models/delegationwords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

QWidget *RightsForm::buildPresets()
{
    auto *owner = new QWidget(this);
    // Holds the place that labels have in the neighbouring fields.
    auto *title = new TextLabel(m_theme, TextRole::Body, owner);
    title->setText(u" "_s);
    m_presets = new QPushButton(tr("Proposer"), owner);
    m_presets->setObjectName(m_prefix + u"endPresetsButton"_s);
    m_presets->setAccessibleDescription(tr("Dates de fin usuelles"));
    m_presets->setMenu(new QMenu(m_presets));
    connect(m_presets->menu(), &QMenu::aboutToShow, this, &RightsForm::offerPresets);
    auto *layout = new QVBoxLayout(owner);
    layout->setContentsMargins({});
    layout->setSpacing(space::kHair);
    layout->addWidget(title);
    layout->addWidget(m_presets);
    layout->addStretch();
    return owner;
}

void RightsForm::offerPresets()
{
    QMenu *menu = m_presets->menu();
    menu->clear();
    const QDate from = std::max(toQDate(m_draft.scope().today), toQDate(m_draft.effectDate()));
    const std::tuple<QString, QString, QDate> days[]
        = {{u"endOfMonth"_s, tr("Fin du mois"), QDate(from.year(), from.month(), from.daysInMonth())},
           {u"endInThreeMonths"_s, tr("Dans trois mois"), from.addMonths(3)},
           {u"endOfYear"_s, tr("Fin de l'année"), QDate(from.year(), 12, 31)},
           {u"endInAYear"_s, tr("Dans un an"), from.addYears(1)}};
    for (const auto &[name, words, day] : days) {
        QAction *action = menu->addAction(words + u" · "_s + day.toString(u"dd/MM/yyyy"_s));
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, [this, day = day] { chooseEnd(fromQDate(day)); });
    }
    QAction *none = menu->addAction(tr("Sans fin"));
    none->setObjectName(u"endNever"_s);
    connect(none, &QAction::triggered, this, [this] { chooseEnd(std::nullopt); });
}

void RightsForm::chooseEnd(std::optional<Date> end)
{
    m_end->setDate(end ? std::optional(toQDate(*end)) : std::nullopt);
    m_draft.setDates(m_draft.effectDate(), end);
    publish();
}

} // namespace truelle::ui
