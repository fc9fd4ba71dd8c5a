// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/accesslevel.h"

#include <QStringList>
#include <QTreeView>

#include <vector>

class QAction;
class QMenu;

namespace truelle::ui {

class RightsComparison;
class RightsFilter;
class RightsHeader;
class RightsModel;
class Theme;

// What became of pasted rights.
struct PasteReport
{
    int given = 0; // as they were pasted
    int limited = 0; // less than that: more cannot be given here
    int unknownCount = 0;
    QStringList unknown; // the first of them
};

// The tree table of rights. A click, Space or Enter chooses a cell; 0, C and M choose for the selected rows (Shift and
// the arrows select) wherever in them one is; Ctrl+D gives them the first one's level, Ctrl+C and Ctrl+V carry rights
// as text. Left and Right go from cell to cell, and in the first column fold and unfold. A locked cell says why.
class RightsView final : public QTreeView
{
    Q_OBJECT
public:
    // Both models outlive the view.
    RightsView(const Theme &theme, RightsModel &model, RightsFilter &filter, QWidget *parent = nullptr);

    // The heads of the columns, to be reached before the table.
    [[nodiscard]] std::vector<QWidget *> columnRadios() const;
    // Shows two states side by side, which cannot be edited there; nothing: the rights again.
    void compare(RightsComparison *comparison);

    // For the selected rows, of which groups stand for what is shown of them.
    void chooseInRows(AccessLevel level);
    // The level of the uppermost selected feature for all of them; of a single one, that of the feature above it.
    void fillDown();
    void copyRights() const;
    void pasteRights();

Q_SIGNALS:
    // Asked for by a click in the header.
    void columnRequested(truelle::AccessLevel level);
    void pasted(const truelle::ui::PasteReport &report);
    // « Pourquoi ce droit ? », asked of the current row.
    void whyRequested(std::size_t feature);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    void choose(const QModelIndex &index);
    void sayLock(const QModelIndex &index);
    bool pressEditKey(const QKeyEvent &event);
    void layColumns();
    void askWhy();
    void buildMenu();
    void addTransfers();
    QAction *addEntry(QMenu &menu, const QString &name, const QString &words);
    [[nodiscard]] bool canEdit() const;
    void offerMenu();
    // Of the filter: those selected, top down; the current one if it is not among them.
    [[nodiscard]] QModelIndexList rows() const;
    [[nodiscard]] QModelIndex featureAbove(const QModelIndex &row) const;
    void toggleFold();
    [[nodiscard]] QModelIndex besideCurrent(int step);

    const Theme &m_theme;
    RightsModel &m_model;
    RightsFilter &m_filter;
    RightsHeader *m_header = nullptr;
    RightsComparison *m_comparison = nullptr; // while it is shown
    QPersistentModelIndex m_pressed;
    QMenu *m_menu = nullptr;
    std::vector<QAction *> m_edits; // of the menu, that change something
    QAction *m_why = nullptr;
};

} // namespace truelle::ui
