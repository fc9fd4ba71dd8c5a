// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegations/beneficiariesdelegate.h"
#include "ui/models/beneficiariesmodel.h"

#include <QTableView>

#include <memory>

namespace truelle::ui {

// The table of beneficiaries: Enter and a double click look at one, F2 modifies, Delete closes, the menu key offers these
// and the rest. The current person stays current while the rows under it change.
class BeneficiariesView final : public QTableView
{
    Q_OBJECT
public:
    // The model outlives the view.
    BeneficiariesView(const Theme &theme, BeneficiariesModel &model, QWidget *parent = nullptr);

Q_SIGNALS:
    // Of a row of the page shown, and only for what is open to the person.
    void actionRequested(int row, truelle::ui::RowAction action);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void request(const QModelIndex &index, RowAction action);
    void openMenu(const QModelIndex &index, const QPoint &at);
    void shareWidth();
    void rememberCurrent();
    void restoreCurrent();

    const Theme &m_theme;
    BeneficiariesModel &m_model;
    BeneficiariesDelegate *m_delegate;
    DelegationId m_current;
};

} // namespace truelle::ui
