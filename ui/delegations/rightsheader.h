// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace truelle::ui {

class RightsFilter;
class Theme;

// The columns' titles, each level with the radio that sets its whole column (guide, « Un clic sur un bouton radio en haut
// de la colonne »).
class RightsHeader final : public QHeaderView
{
    Q_OBJECT
public:
    RightsHeader(const Theme &theme, const RightsFilter &filter, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    const Theme &m_theme;
    const RightsFilter &m_filter;
};

} // namespace truelle::ui
