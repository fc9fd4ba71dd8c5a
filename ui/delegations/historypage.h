// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/operation.h"
#include "core/sync/delegationdesk.h"
#include "ui/delegations/delegationparts.h"
#include "ui/models/historymodel.h"

#include <QPointer>
#include <QWidget>

class QPushButton;
class QStackedWidget;
class QTableView;

namespace truelle::ui {

class EmptyState;
class TextLabel;
class Theme;

// « Historique » of a delegation: who did what and when, and why. The caisse keeps it, so it takes the network.
class HistoryPage final : public QWidget
{
    Q_OBJECT
public:
    HistoryPage(const Theme &theme, const DelegationParts &parts, QWidget *parent = nullptr);

    // Asks the caisse. NotFound where the delegation is not there (any more).
    [[nodiscard]] Result<void> open(const SiteKey &site, const DelegationId &delegation);
    // Puts the keyboard on the list, or on the way back while there is none.
    void focusList();
    // Nothing is asked any more.
    void release();

Q_SIGNALS:
    void closeRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void ask();
    void take(const Result<std::vector<DelegationEvent>> &answer);
    void shareWidth();

    DelegationParts m_parts;
    SiteKey m_site;
    DelegationId m_delegation;
    QPointer<QObject> m_asking;
    HistoryModel m_model;

    QPushButton *m_back;
    TextLabel *m_title;
    QStackedWidget *m_stack;
    QTableView *m_table;
    EmptyState *m_state;
};

} // namespace truelle::ui
