// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/scopechips.h"

#include "ui/forms/filterchips.h"

#include <QHBoxLayout>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

ScopeChips::ScopeChips(const Theme &theme, QWidget *parent) : QWidget(parent), m_chips(new FilterChips(theme, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_chips);
    m_chips->add(int(PortfolioScope::All), u"scopeAll"_s, tr("Tous"));
    m_chips->add(int(PortfolioScope::InAlert), u"scopeInAlert"_s, tr("En alerte"));
    m_chips->add(int(PortfolioScope::DueSoon), u"scopeDueSoon"_s,
                 tr("Échéance < %1 j").arg(PortfolioModel::kSoonDays));
    setCounts({});
    connect(m_chips, &FilterChips::chosenByHand, this, [this](int id) { Q_EMIT scopeChosen(PortfolioScope(id)); });
}

void ScopeChips::setCounts(const PortfolioModel::Counts &counts)
{
    m_chips->setCount(int(PortfolioScope::InAlert), counts.inAlert);
    m_chips->setCount(int(PortfolioScope::DueSoon), counts.dueSoon);
}

void ScopeChips::setScope(PortfolioScope scope)
{
    m_chips->setChosen(int(scope));
}

} // namespace truelle::ui
