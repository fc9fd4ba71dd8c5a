// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/delegation.h"
#include "core/domain/site.h"
#include "ui/models/rightscomparison.h"
#include "ui/models/rightshistory.h"

#include <QString>
#include <QWidget>

#include <functional>
#include <vector>

class QLineEdit;
class QMenu;
class QPushButton;

namespace truelle {
class DelegationDesk;
}

namespace truelle::ui {

class RightsFilter;
class RightsModel;
class RightsView;
class Theme;

// What stands above the table of rights, wherever they are edited: the search in its rows, taking edits back and making
// them again, comparing with another state, and the menu that sets a whole column for whoever does not click in its
// header. They come before the heads of the columns in the order of Tab, and those before the table. With the keys Ctrl+F, Ctrl+Z and Ctrl+Y of the editor they stand in.
class RightsTools final : public QWidget
{
    Q_OBJECT
public:
    // All of it outlives the tools.
    struct Table
    {
        RightsModel &model;
        RightsFilter &filter;
        RightsView &view;
    };
    // Another delegation that the rights can be compared with.
    struct Other
    {
        Delegation delegation;
        QString name; // its beneficiary's, in words
    };
    // What the comparisons are with; asked each time they are offered.
    struct Comparisons
    {
        QString ownName; // of the one that is edited
        std::vector<Other> others;
        // Those of the site, but for that one.
        void addOthers(const DelegationDesk &desk, const SiteKey &site, const DelegationId &but);
    };
    // `editor` is what the keys work in; `prefix` goes before the names of the objects.
    RightsTools(const Theme &theme, const Table &table, QWidget *editor, const QString &prefix = {});

    void compareBy(std::function<Comparisons()> comparisons) { m_comparisons = std::move(comparisons); }
    // Another delegation is shown: nothing is searched for, compared or to be taken back.
    void restart();
    // The draft stands on something else now: what can still be taken back of it.
    void rebase(const RightsDraft &draft);
    // While what was edited is on its way nothing is taken back.
    void hold();
    void letGo();
    // What can be done now may be something else: another content, draft or way of editing.
    void refresh();

public Q_SLOTS:
    void undo();
    void redo();

Q_SIGNALS:
    // An edit was made, taken back or made again: what was said of the last one is over.
    void editsChanged();

private:
    void build(const Theme &theme, const QString &prefix);
    void buildColumnMenu(const QString &prefix);
    void connectParts(QWidget *editor);
    void orderTabs();
    void record(const RightsDraft &before);
    void focusSearch();
    void offerComparisons();
    void offerComparison(const QString &name, const QString &words, std::function<void()> act);
    void showComparison(const QString &words);
    void stopComparing();
    void showHistory();
    [[nodiscard]] bool canTakeBack() const;

    RightsModel &m_model;
    RightsFilter &m_filter;
    RightsView &m_view;
    RightsHistory m_history;
    RightsComparison m_comparison;
    std::function<Comparisons()> m_comparisons;
    bool m_isHeld = false;
    QLineEdit *m_search = nullptr;
    QPushButton *m_undo = nullptr;
    QPushButton *m_redo = nullptr;
    QPushButton *m_compare = nullptr;
    QPushButton *m_columns = nullptr;
};

} // namespace truelle::ui
