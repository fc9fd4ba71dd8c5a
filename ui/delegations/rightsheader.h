// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/accesslevel.h"

#include <QHeaderView>

#include <vector>

class QAbstractButton;

namespace truelle::ui {

class RightsFilter;
class Theme;

// The columns' titles, each level with the radio that sets its whole column (guide, « Un clic sur un bouton radio en haut
// de la colonne »). The radios are widgets: Tab goes to them and assistive tools press them.
class RightsHeader final : public QHeaderView
{
    Q_OBJECT
public:
    enum class Columns { Levels, Compared };

    RightsHeader(const Theme &theme, const RightsFilter &filter, QWidget *parent = nullptr);

    void setColumns(Columns columns);
    // What they show and whether they can be used is another now.
    void refresh();
    [[nodiscard]] const std::vector<QAbstractButton *> &radios() const { return m_radios; }

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void columnRequested(truelle::AccessLevel level);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addRadio(AccessLevel level);
    void placeRadios();

    const Theme &m_theme;
    const RightsFilter &m_filter;
    Columns m_columns = Columns::Levels;
    std::vector<QAbstractButton *> m_radios; // by level
};

} // namespace truelle::ui
