// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/portfolioview.h"

#include "ui/delegates/alertdelegate.h"
#include "ui/models/portfoliomodel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTimer>

#include <array>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
// Shares of the width, in the order of PortfolioModel::Column.
constexpr std::array kShares{30, 15, 18, 16, 18, 19};
}

struct PortfolioView::Remembered
{
    std::optional<SiteKey> key;
    int scroll = 0;
};

PortfolioView::PortfolioView(const Theme &theme, PortfolioModel &model, QWidget *parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_model(model)
    , m_remembered(std::make_shared<Remembered>())
{
    setObjectName(u"portfolioTable"_s);
    setAccessibleName(tr("Choix de l'adhérent et du site déclarant"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false); // Tab leaves the table
    setShowGrid(false);
    setWordWrap(false);
    setAlternatingRowColors(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(m_theme.rowHeight());
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(true);
    setItemDelegateForColumn(PortfolioModel::AlertsColumn, new AlertDelegate(m_theme, this));
    setModel(&m_model);
    setSortingEnabled(true);
    sortByColumn(PortfolioModel::MemberColumn, Qt::AscendingOrder);
    showColumns();

    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, &PortfolioView::rememberCurrent);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &PortfolioView::restoreCurrent);
    connect(&m_model, &PortfolioModel::countsChanged, this, &PortfolioView::showColumns);
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &i) { Q_EMIT rowActivated(i.row()); });
    connect(horizontalHeader(), &QHeaderView::sectionHandleDoubleClicked, this, &PortfolioView::resizeColumnToContents);
    connect(&m_theme, &Theme::changed, this,
            [this] { verticalHeader()->setDefaultSectionSize(m_theme.rowHeight()); });
}

void PortfolioView::restoreColumns(const QByteArray &state)
{
    m_isArranged = !state.isEmpty() && horizontalHeader()->restoreState(state);
    showColumns();
}

QByteArray PortfolioView::saveColumns() const
{
    return horizontalHeader()->saveState();
}

void PortfolioView::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT rowActivated(currentIndex().row());
        return;
    }
    QTableView::keyPressEvent(event);
}

void PortfolioView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT currentRowChanged(current.isValid() ? current.row() : -1);
}

void PortfolioView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    shareWidth();
}

void PortfolioView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_hasPainted || m_model.rowCount() == 0)
        return;
    m_hasPainted = true;
    QTimer::singleShot(0, this, &PortfolioView::firstRowsPainted);
}

void PortfolioView::rememberCurrent()
{
    m_remembered->key.reset();
    if (currentIndex().isValid())
        m_remembered->key = m_model.entryAt(currentIndex().row()).key;
    m_remembered->scroll = verticalScrollBar()->value();
}

void PortfolioView::restoreCurrent()
{
    const int row = m_remembered->key ? m_model.rowOf(*m_remembered->key) : -1;
    if (row >= 0) {
        setCurrentIndex(m_model.index(row, 0));
        return;
    }
    if (m_model.rowCount() > 0)
        setCurrentIndex(m_model.index(0, 0));
    else
        Q_EMIT currentRowChanged(-1);
}

void PortfolioView::showColumns()
{
    setColumnHidden(PortfolioModel::CaisseColumn, !m_model.hasSeveralCaisses());
    shareWidth();
}

void PortfolioView::shareWidth()
{
    if (m_isArranged)
        return;
    int total = 0;
    for (int column = 0; column < PortfolioModel::ColumnCount; ++column)
        total += isColumnHidden(column) ? 0 : kShares[std::size_t(column)];
    for (int column = 0; column < PortfolioModel::ColumnCount; ++column)
        if (!isColumnHidden(column))
            setColumnWidth(column, viewport()->width() * kShares[std::size_t(column)] / total);
}

} // namespace truelle::ui
