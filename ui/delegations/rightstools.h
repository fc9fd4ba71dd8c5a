// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace truelle::ui {

class RightsFilter;
class RightsView;
class Theme;

// What stands above the table of rights of a new delegation: the search in its rows, and the menu that sets a whole
// column for whoever does not click in its header.
class RightsTools final : public QWidget
{
    Q_OBJECT
public:
    // Filter and view outlive the tools.
    RightsTools(const Theme &theme, RightsFilter &filter, RightsView &view, QWidget *parent = nullptr);

    // Nothing is searched for any more.
    void clearSearch();
    void focusSearch();
    // Whether a column can be set may have changed.
    void refresh();

private:
    void buildColumnMenu();

    RightsFilter &m_filter;
    RightsView &m_view;
    QLineEdit *m_search;
    QPushButton *m_columns;
};

} // namespace truelle::ui
