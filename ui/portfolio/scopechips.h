// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/portfoliomodel.h"

#include <QWidget>

class QButtonGroup;

namespace truelle::ui {

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
    class Chip;
    Chip *addChip(const QString &objectName, PortfolioScope scope);

    const Theme &m_theme;
    QButtonGroup *m_group;
    Chip *m_all;
    Chip *m_inAlert;
    Chip *m_dueSoon;
};

} // namespace truelle::ui
