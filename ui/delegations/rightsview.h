// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/accesslevel.h"

#include <QTreeView>

namespace truelle::ui {

class RightsFilter;
class RightsHeader;
class RightsModel;
class Theme;

// The tree table of rights. A click, Space or Enter chooses a cell; 0, C and M choose for the current row wherever in it
// one is; Left and Right go from cell to cell, and in the first column fold and unfold. A locked cell says why.
class RightsView final : public QTreeView
{
    Q_OBJECT
public:
    // Both models outlive the view.
    RightsView(const Theme &theme, RightsModel &model, RightsFilter &filter, QWidget *parent = nullptr);

Q_SIGNALS:
    // Asked for by a click in the header.
    void columnRequested(truelle::AccessLevel level);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    void choose(const QModelIndex &index);
    void chooseInRow(AccessLevel level);
    void toggleFold();
    [[nodiscard]] QModelIndex besideCurrent(int step);

    const Theme &m_theme;
    RightsModel &m_model;
    RightsFilter &m_filter;
    QPersistentModelIndex m_pressed;
};

} // namespace truelle::ui
