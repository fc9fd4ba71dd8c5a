// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QTableView>

#include <optional>

namespace truelle::ui {

class AccountsModel;
class Theme;

// The accounts as a table. The current one stays the current one when the rows are put in another order.
class AccountsView final : public QTableView
{
    Q_OBJECT
public:
    AccountsView(const Theme &theme, AccountsModel &model, QWidget *parent = nullptr);

    [[nodiscard]] std::optional<AccountKey> current() const;

Q_SIGNALS:
    void currentAccountChanged();
    void enterPressed();
    void deletePressed();
    // Ctrl+Up, Ctrl+Down.
    void moveRequested(int by);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void restoreCurrent();
    void shareWidth();

    AccountsModel &m_model;
    std::optional<AccountKey> m_remembered;
    int m_rememberedRow = 0; // where the account itself is gone
};

} // namespace truelle::ui
