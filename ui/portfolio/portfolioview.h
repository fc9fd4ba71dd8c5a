// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

#include <memory>
#include <optional>
#include <utility>

namespace truelle::ui {

class PortfolioModel;
class Theme;

// The table of sites: rows of one height, whole rows selected, Enter and double click open. Keeps the current site
// current while the rows under it change.
class PortfolioView final : public QTableView
{
    Q_OBJECT
public:
    PortfolioView(const Theme &theme, PortfolioModel &model, QWidget *parent = nullptr);

    // As saved by saveColumns(); anything else is ignored. The order saved is the one the person chose.
    void restoreColumns(const QByteArray &state);
    [[nodiscard]] QByteArray saveColumns() const;
    // Most urgent alerts first, from the top, until orderAsBefore(): the order the person had chosen.
    void orderByUrgency();
    void orderAsBefore();

Q_SIGNALS:
    void rowActivated(int row);
    // -1: none.
    void currentRowChanged(int row);
    // The first time rows are on the screen.
    void firstRowsPainted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void rememberCurrent();
    void restoreCurrent();
    void showColumns();
    void shareWidth();

    const Theme &m_theme;
    PortfolioModel &m_model;
    struct Remembered;
    std::shared_ptr<Remembered> m_remembered;
    std::optional<std::pair<int, Qt::SortOrder>> m_orderBefore; // while ordered by urgency
    bool m_hasPainted = false;
    bool m_isSharing = false; // widths out by shares, right now
    bool m_isArranged = false; // by the person or a saved state: widths are then left alone
};

} // namespace truelle::ui
