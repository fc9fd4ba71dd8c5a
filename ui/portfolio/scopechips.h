// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/portfoliomodel.h"

#include <QWidget>

namespace truelle::ui {

class FilterChips;
class Theme;

// « Tous », « En alerte 14 », « Échéance < 5 j 3 »: which sites are listed. One of them is always chosen.
class ScopeChips final : public QWidget
{
    Q_OBJECT
public:
    explicit ScopeChips(const Theme &theme, QWidget *parent = nullptr);

    void setCounts(const PortfolioModel::Counts &counts);
    void setScope(PortfolioScope scope);

Q_SIGNALS:
    // By the person.
    void scopeChosen(truelle::ui::PortfolioScope scope);

private:
    FilterChips *m_chips;
};

} // namespace truelle::ui
