// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegations/delegationparts.h"
#include "ui/models/pendingmodel.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <unordered_set>

class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace truelle::ui {

class EmptyState;
class FilterChips;
class InlineMessage;
class TextLabel;
class Theme;

// « En attente »: every change that the caisse has not taken yet, over all accounts that are open; why each waits, and
// what can be done: try again, give up, look at it where it was made.
class PendingPage final : public QWidget
{
    Q_OBJECT
public:
    // All of the parts outlive the page.
    PendingPage(const Theme &theme, const DelegationParts &parts, QWidget *parent = nullptr);

    // Reads what waits now. While the page is shown it follows by itself.
    void refresh();
    // Puts the keyboard on the list, where there is one.
    void focusList();

Q_SIGNALS:
    void openRequested(const truelle::SiteKey &site, const truelle::DelegationId &delegation);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildTools();
    QWidget *buildList();
    QWidget *buildDetails();
    QWidget *buildActions();
    void connectParts();
    void follow(const SiteKey &site);
    void followUp();
    void keepingPlace(const std::function<void()> &update);
    [[nodiscard]] std::vector<PendingModel::Entry> entriesOf(std::vector<WaitingDelegation> all) const;
    [[nodiscard]] PendingModel::Entry entryOf(WaitingDelegation waiting) const;
    void showCounts();
    void showCurrent();
    [[nodiscard]] QString whyWords(const ShownDelegation &delegation, const AccountKey &account) const;
    // The rows that are selected, in their order, whatever becomes of the list.
    [[nodiscard]] std::vector<WaitingDelegation> chosen() const;
    [[nodiscard]] QString namesOf(const std::vector<WaitingDelegation> &rows) const;
    void open(const QModelIndex &index);
    void retry();
    void retryAll();
    void askToDiscard();
    void settle(Result<void> (DelegationDesk::*way)(const SiteKey &, const DelegationId &),
                const std::vector<WaitingDelegation> &rows);
    void shareWidth();

    const Theme &m_theme;
    DelegationParts m_parts;
    PendingModel m_model;
    std::unordered_set<SiteKey> m_stale; // sites of which something changed since
    QTimer m_soon;

    TextLabel *m_count = nullptr;
    InlineMessage *m_message = nullptr;
    QWidget *m_tools = nullptr;
    QLineEdit *m_filter = nullptr;
    FilterChips *m_chips = nullptr;
    QStackedWidget *m_stack = nullptr;
    QTableView *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    QWidget *m_details = nullptr;
    TextLabel *m_detailTitle = nullptr;
    TextLabel *m_detailText = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_retryAll = nullptr;
    QPushButton *m_discard = nullptr;
};

} // namespace truelle::ui
