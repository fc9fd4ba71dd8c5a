// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegations/rightsview.h"

#include "ui/delegations/rightsdelegate.h"
#include "ui/delegations/rightsheader.h"
#include "ui/forms/announcement.h"
#include "ui/models/rightscomparison.h"
#include "ui/models/rightsfilter.h"
#include "ui/models/rightsmodel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plaintooltip.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <optional>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLevelWidth = 152;
constexpr int kIndentation = 24;

// 0, C and M, as the marks' letters; – too, and U, which is English for M.
std::optional<AccessLevel> levelOfKey(const QKeyEvent &event)
{
    if (event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier))
        return std::nullopt;
    switch (event.key()) {
    case Qt::Key_0:
    case Qt::Key_Agrave: // 0 without Shift on a French keyboard
    case Qt::Key_Minus: return AccessLevel::None;
    case Qt::Key_C: return AccessLevel::Consult;
    case Qt::Key_M:
    case Qt::Key_U: return AccessLevel::Update;
    }
    return std::nullopt;
}

bool isLevelCell(const QModelIndex &index)
{
    return index.isValid() && index.column() != RightsModel::SubjectColumn;
}

} // namespace

RightsView::RightsView(const Theme &theme, RightsModel &model, RightsFilter &filter, QWidget *parent)
    : QTreeView(parent), m_theme(theme), m_model(model), m_filter(filter)
{
    setObjectName(u"rightsTree"_s);
    setAccessibleName(tr("Droits par regroupement et fonctionnalité"));
    setAccessibleDescription(tr("0, C ou M choisit aucun droit, consultation ou mise à jour sur les lignes "
                                "sélectionnées ; Espace choisit la cellule ; Ctrl+D recopie vers le bas."));
    m_header = new RightsHeader(m_theme, m_filter, this);
    setHeader(m_header);
    setItemDelegate(new RightsDelegate(m_theme, this));
    setModel(&m_filter);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(false);
    setExpandsOnDoubleClick(false);
    setIndentation(kIndentation);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layColumns();
    connect(m_header, &RightsHeader::columnRequested, this, &RightsView::columnRequested);
    connect(&m_model, &RightsModel::draftChanged, m_header, &RightsHeader::refresh);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &QTreeView::expandAll);
    connect(&m_theme, &Theme::changed, this, [this] { scheduleDelayedItemsLayout(); });
    buildMenu();
}

std::vector<QWidget *> RightsView::columnRadios() const
{
    return {m_header->radios().begin(), m_header->radios().end()};
}

void RightsView::layColumns()
{
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(QHeaderView::Fixed);
    header()->setSectionResizeMode(RightsModel::SubjectColumn, QHeaderView::Stretch);
    const int columns = header()->count() - 1;
    for (int column = 1; column <= columns; ++column)
        header()->resizeSection(column, kLevelWidth * (RightsModel::ColumnCount - 1) / columns);
    m_header->setColumns(m_comparison ? RightsHeader::Columns::Compared : RightsHeader::Columns::Levels);
}

void RightsView::keyPressEvent(QKeyEvent *event)
{
    if (currentIndex().isValid() && pressEditKey(*event))
        return;
    const bool isGo = event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isGo && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        if (!isLevelCell(currentIndex()))
            toggleFold();
        else if (canEdit() && rows().size() > 1)
            chooseInRows(RightsModel::columnLevel(currentIndex().column()));
        else
            choose(currentIndex());
        return;
    }
    QTreeView::keyPressEvent(event);
}

bool RightsView::pressEditKey(const QKeyEvent &event)
{
    if (const auto level = levelOfKey(event))
        chooseInRows(*level);
    else if (event.matches(QKeySequence::Copy))
        copyRights();
    else if (event.matches(QKeySequence::Paste))
        pasteRights();
    else if (event.key() == Qt::Key_D && event.modifiers() == Qt::ControlModifier)
        fillDown();
    else if (event.key() == Qt::Key_Question)
        askWhy();
    else
        return false;
    return true;
}

void RightsView::mousePressEvent(QMouseEvent *event)
{
    QTreeView::mousePressEvent(event);
    m_pressed = event->button() == Qt::LeftButton ? indexAt(event->position().toPoint()) : QModelIndex();
}

void RightsView::mouseReleaseEvent(QMouseEvent *event)
{
    QTreeView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    // With Shift or Ctrl a click selects rows.
    const bool isPlain = event->modifiers() == Qt::NoModifier;
    if (event->button() == Qt::LeftButton && isPlain && isLevelCell(index) && m_pressed == index)
        choose(index);
    m_pressed = QModelIndex();
}

void RightsView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    m_pressed = event->button() == Qt::LeftButton ? index : QModelIndex(); // the second of two quick clicks
    if (index.isValid() && !isLevelCell(index) && visualRect(index).contains(event->position().toPoint()))
        toggleFold();
    else if (index.isValid())
        setCurrentIndex(index);
}

QModelIndex RightsView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex current = currentIndex();
    if (!current.isValid() || (action != MoveLeft && action != MoveRight))
        return QTreeView::moveCursor(action, modifiers);
    const bool isForward = (action == MoveRight) != isRightToLeft();
    const QModelIndex subject = current.siblingAtColumn(RightsModel::SubjectColumn);
    if (!isLevelCell(current)) {
        if (isForward && m_filter.hasChildren(subject) && !isExpanded(subject)) {
            expand(subject);
            return current;
        }
        if (!isForward && isExpanded(subject)) {
            collapse(subject);
            return current;
        }
        if (!isForward)
            return subject.parent().isValid() ? subject.parent() : current;
    }
    return besideCurrent(isForward ? 1 : -1);
}

QModelIndex RightsView::besideCurrent(int step)
{
    const QModelIndex beside = currentIndex().siblingAtColumn(currentIndex().column() + step);
    return beside.isValid() ? beside : currentIndex();
}

void RightsView::choose(const QModelIndex &index)
{
    if (!canEdit())
        return;
    if (index.data(RightsModel::LockReasonRole).toString().isEmpty())
        m_filter.setData(index, true);
    else
        sayLock(index);
}

void RightsView::sayLock(const QModelIndex &index)
{
    const QString reason = index.data(RightsModel::LockReasonRole).toString();
    showPlainToolTip(viewport()->mapToGlobal(visualRect(index).bottomLeft()), reason, this);
    announce(*this, reason);
}

void RightsView::toggleFold()
{
    const QModelIndex subject = currentIndex().siblingAtColumn(RightsModel::SubjectColumn);
    if (m_filter.hasChildren(subject))
        setExpanded(subject, !isExpanded(subject));
}

} // namespace truelle::ui
