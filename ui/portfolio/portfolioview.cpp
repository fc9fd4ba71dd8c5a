// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/portfolioview.h"

#include "ui/delegates/alertdelegate.h"
#include "ui/delegates/tabulardelegate.h"
#include "ui/models/portfoliomodel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTimer>

#include <algorithm>
#include <array>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
// Shares of the width, in the order of PortfolioModel::Column.
constexpr std::array kShares{30, 15, 18, 16, 18, 19};
}

struct PortfolioView::Remembered
{
    std::optional<SiteKey> current;
    std::optional<SiteKey> top; // of the rows in sight
    int hiddenOfTop = 0; // pixels
    int listing = 0; // PortfolioModel::listing() then
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
    auto *tabular = new TabularDelegate(this);
    setItemDelegateForColumn(PortfolioModel::CibtpIdColumn, tabular);
    setItemDelegateForColumn(PortfolioModel::SiretColumn, tabular);
    setItemDelegateForColumn(PortfolioModel::AlertsColumn, new AlertDelegate(m_theme, this));
    setModel(&m_model);
    // The model's own order first: enabling would otherwise sort by Qt's default, and then once more.
    horizontalHeader()->setSortIndicator(PortfolioModel::MemberColumn, Qt::AscendingOrder);
    setSortingEnabled(true);
    showColumns();
    restoreCurrent();

    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, &PortfolioView::rememberCurrent);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &PortfolioView::restoreCurrent);
    connect(&m_model, &PortfolioModel::countsChanged, this, &PortfolioView::showColumns);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int section) {
        const bool isStretched = horizontalHeader()->visualIndex(section) == horizontalHeader()->count() - 1;
        m_isArranged = m_isArranged || (!m_isSharing && !isStretched);
    });
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
    QHeaderView &header = *horizontalHeader();
    if (!m_orderBefore)
        return header.saveState();
    const QSignalBlocker still(header);
    const std::pair shown(header.sortIndicatorSection(), header.sortIndicatorOrder());
    header.setSortIndicator(m_orderBefore->first, m_orderBefore->second);
    const QByteArray state = header.saveState();
    header.setSortIndicator(shown.first, shown.second);
    return state;
}

void PortfolioView::orderByUrgency()
{
    m_orderBefore = {horizontalHeader()->sortIndicatorSection(), horizontalHeader()->sortIndicatorOrder()};
    sortByColumn(PortfolioModel::AlertsColumn, Qt::DescendingOrder);
    if (m_model.rowCount() > 0)
        setCurrentIndex(m_model.index(0, 0));
    scrollToTop();
}

void PortfolioView::orderAsBefore()
{
    if (const auto before = std::exchange(m_orderBefore, std::nullopt))
        sortByColumn(before->first, before->second);
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
    const auto keyAt = [this](const QModelIndex &index) {
        return index.isValid() ? std::optional(m_model.keyAt(index.row())) : std::nullopt;
    };
    const int top = rowAt(0);
    m_remembered->current = keyAt(currentIndex());
    m_remembered->top = keyAt(m_model.index(top, 0));
    m_remembered->hiddenOfTop = top >= 0 ? -rowViewportPosition(top) : 0;
}

void PortfolioView::restoreCurrent()
{
    const auto rowOf = [this](const std::optional<SiteKey> &key) { return key ? m_model.rowOf(*key) : -1; };
    const int current = std::max(rowOf(m_remembered->current), m_model.rowCount() > 0 ? 0 : -1);
    const int top = rowOf(m_remembered->top);
    const bool wasAsked = m_remembered->listing != m_model.listing();
    m_remembered->listing = m_model.listing();
    if (current < 0) {
        Q_EMIT currentRowChanged(-1);
        return;
    }
    // What arrives by itself must not move what one is reading; what one asked for shows the current site.
    const bool holdsStill = !wasAsked && top >= 0;
    setAutoScroll(!holdsStill);
    setCurrentIndex(m_model.index(current, 0));
    setAutoScroll(true);
    if (!holdsStill) {
        scrollTo(currentIndex());
        return;
    }
    updateGeometries();
    verticalScrollBar()->setValue(top * verticalHeader()->defaultSectionSize() + m_remembered->hiddenOfTop);
}

void PortfolioView::showColumns()
{
    const QScopedValueRollback<bool> sharing(m_isSharing, true);
    setColumnHidden(PortfolioModel::CaisseColumn, !m_model.hasSeveralCaisses());
    shareWidth();
}

void PortfolioView::shareWidth()
{
    if (m_isArranged)
        return;
    const QScopedValueRollback<bool> sharing(m_isSharing, true);
    int total = 0;
    for (int column = 0; column < PortfolioModel::ColumnCount; ++column)
        total += isColumnHidden(column) ? 0 : kShares[std::size_t(column)];
    for (int column = 0; column < PortfolioModel::ColumnCount; ++column)
        if (!isColumnHidden(column))
            setColumnWidth(column, viewport()->width() * kShares[std::size_t(column)] / total);
}

} // namespace truelle::ui
