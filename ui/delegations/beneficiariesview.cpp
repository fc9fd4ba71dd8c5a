// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegations/beneficiariesview.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

#include <array>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

// Shares of the width, in the order of BeneficiariesModel::Column; the last has a width of its own.
constexpr std::array kShares{44, 15, 19, 13, 13};
constexpr int kActionsWidth = 144;

} // namespace

BeneficiariesView::BeneficiariesView(const Theme &theme, BeneficiariesModel &model, QWidget *parent)
    : QTableView(parent), m_theme(theme), m_model(model), m_delegate(new BeneficiariesDelegate(theme, this))
{
    setObjectName(u"beneficiariesTable"_s);
    setAccessibleName(tr("Liste des bénéficiaires de délégation"));
    setAccessibleDescription(tr("Entrée : visualisation. F2 : modification. Suppr : fermeture. Touche menu : autres actions."));
    setItemDelegate(m_delegate);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(metric::kComfortableRowHeight);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setModel(&m_model);
    // No arrow until the person sorts: the default order, active first, is no column's.
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, &BeneficiariesView::rememberCurrent);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &BeneficiariesView::restoreCurrent);
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        if (index.column() != BeneficiariesModel::ActionsColumn)
            request(index, RowAction::View);
    });
}

void BeneficiariesView::request(const QModelIndex &index, RowAction action)
{
    if (!index.isValid() || !isActionOpen(index, action))
        return;
    if (action == RowAction::More) {
        const QRect cell = visualRect(index.siblingAtColumn(BeneficiariesModel::ActionsColumn));
        return openMenu(index, viewport()->mapToGlobal(BeneficiariesDelegate::actionRect(cell, action).bottomLeft()));
    }
    Q_EMIT actionRequested(index.row(), action);
}

void BeneficiariesView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: return request(currentIndex(), RowAction::View);
    case Qt::Key_F2: return request(currentIndex(), RowAction::Edit);
    case Qt::Key_Delete: return request(currentIndex(), RowAction::Close);
    }
    QTableView::keyPressEvent(event);
}

void BeneficiariesView::mouseMoveEvent(QMouseEvent *event)
{
    QTableView::mouseMoveEvent(event);
    const QPoint point = event->position().toPoint();
    const QModelIndex index = indexAt(point);
    const bool isActions = index.column() == BeneficiariesModel::ActionsColumn;
    const auto action = isActions ? BeneficiariesDelegate::actionAt(visualRect(index), point) : std::nullopt;
    m_delegate->setHovered(index, action);
    viewport()->setCursor(action ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
}

void BeneficiariesView::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    const QPoint point = event->position().toPoint();
    const QModelIndex index = indexAt(point);
    if (event->button() != Qt::LeftButton || index.column() != BeneficiariesModel::ActionsColumn)
        return;
    if (const auto action = BeneficiariesDelegate::actionAt(visualRect(index), point))
        request(index, *action);
}

void BeneficiariesView::leaveEvent(QEvent *event)
{
    m_delegate->setHovered({}, std::nullopt);
    viewport()->update();
    QTableView::leaveEvent(event);
}

void BeneficiariesView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    shareWidth();
}

void BeneficiariesView::shareWidth()
{
    const int shared = viewport()->width() - kActionsWidth;
    int total = 0;
    for (const int share : kShares)
        total += share;
    for (int column = 0; column < int(kShares.size()); ++column)
        setColumnWidth(column, shared * kShares[std::size_t(column)] / total);
    setColumnWidth(BeneficiariesModel::ActionsColumn, kActionsWidth);
}

void BeneficiariesView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = isByKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    openMenu(index, isByKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos());
}

void BeneficiariesView::openMenu(const QModelIndex &index, const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"rowMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const RowAction action : kMenuActions) {
        const bool isGuides = action == RowAction::View || action == RowAction::Edit || action == RowAction::Close;
        if (!isGuides && !isActionOpen(index, action))
            continue;
        QAction *entry = menu->addAction(rowActionWords(action));
        entry->setEnabled(isActionOpen(index, action));
        connect(entry, &QAction::triggered, this,
                [this, action, row = QPersistentModelIndex(index)] { request(row, action); });
    }
    menu->popup(at);
}

void BeneficiariesView::rememberCurrent()
{
    m_current = currentIndex().isValid() ? m_model.delegationAt(currentIndex().row()).shown.id : DelegationId();
}

void BeneficiariesView::restoreCurrent()
{
    const int row = m_current.isEmpty() ? -1 : m_model.rowOf(m_current);
    if (m_model.rowCount() > 0)
        setCurrentIndex(m_model.index(std::max(row, 0), 0));
}

} // namespace truelle::ui
