// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/takeover.h"

#include <QTableView>

#include <optional>
#include <vector>

namespace truelle::ui {

class LettersModel;
class Theme;

// The table of « Courriers et associations ». Enter does what is next for the row. Typing writes its code, whatever
// cell is current; Enter takes the code and goes on to the next row without one, so that a pile of letters is typed
// without looking up. Codes copied from elsewhere, one a line, fill the rows from the current one down.
class LettersView final : public QTableView
{
    Q_OBJECT
public:
    LettersView(const Theme &theme, LettersModel &model, QWidget *parent = nullptr);

    void editCode(int row);
    [[nodiscard]] std::vector<TakeoverKey> selectedKeys() const;

Q_SIGNALS:
    void actionRequested(int row);
    void removalRequested();
    // -1: none.
    void currentRowChanged(int row);
    void selectionCountChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void rememberCurrent();
    void restoreCurrent();
    void pasteCodes();
    void shareWidth();

    const Theme &m_theme;
    LettersModel &m_model;
    std::optional<TakeoverKey> m_current; // over a reset
    int m_currentRow = 0;
};

} // namespace truelle::ui
