// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/letters/lettersview.h"

#include "ui/letters/lettersdelegate.h"
#include "ui/models/lettersmodel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tabulartext.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>
#include <array>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

// Shares of the width, in the order of LettersModel::Column.
constexpr std::array kShares{28, 0, 0, 16, 18, 0, 0, 18};
// What stands in columns of figures, at its widest; those are read whole or not at all.
constexpr std::array kFigures{std::pair(LettersModel::CibtpIdColumn, "00-000000-00"),
                              std::pair(LettersModel::SiretColumn, "000 000 000 00000"),
                              std::pair(LettersModel::SinceColumn, "00 sept. 0000"),
                              std::pair(LettersModel::CodeColumn, "00000-00000")};

constexpr int kLeastFree = 360; // for the other columns together; below, the table scrolls

bool isTyping(const QKeyEvent &event)
{
    const bool hasCommand = event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    const QString text = event.text();
    return !hasCommand && !text.isEmpty() && text[0].isPrint() && !text[0].isSpace();
}

} // namespace

LettersView::LettersView(const Theme &theme, LettersModel &model, QWidget *parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_model(model)
{
    setObjectName(u"lettersTable"_s);
    setAccessibleName(tr("Courriers et associations"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setTabKeyNavigation(false); // Tab leaves the table
    setShowGrid(false);
    setWordWrap(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(m_theme.rowHeight());
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(true);
    setItemDelegate(new LettersDelegate(m_theme, this));
    setModel(&m_model);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    restoreCurrent();
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, &LettersView::rememberCurrent);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &LettersView::restoreCurrent);
    connect(&m_model, &LettersModel::countsChanged, this, &LettersView::shareWidth);
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        if (index.column() != LettersModel::CodeColumn)
            Q_EMIT actionRequested(index.row());
    });
    connect(&m_theme, &Theme::changed, this,
            [this] { verticalHeader()->setDefaultSectionSize(m_theme.rowHeight()); });
}

void LettersView::editCode(int row)
{
    const QModelIndex cell = m_model.index(row, LettersModel::CodeColumn);
    if (!(m_model.flags(cell) & Qt::ItemIsEditable))
        return;
    setCurrentIndex(cell);
    scrollTo(cell);
    edit(cell);
}

std::vector<TakeoverKey> LettersView::selectedKeys() const
{
    std::vector<TakeoverKey> keys;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        keys.push_back(m_model.takeoverAt(index.row()).key);
    return keys;
}

void LettersView::keyPressEvent(QKeyEvent *event)
{
    // What a field lets pass, the Enter that ends it above all, is not meant for the row.
    if (state() == EditingState) {
        event->accept();
        return;
    }
    const QModelIndex current = currentIndex();
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (current.isValid() && isEnter) {
        Q_EMIT actionRequested(current.row());
        return;
    }
    if (current.isValid() && event->matches(QKeySequence::Paste)) {
        pasteCodes();
        return;
    }
    if (current.isValid() && event->key() == Qt::Key_Delete) {
        Q_EMIT removalRequested();
        return;
    }
    // The base class begins editing in the current cell.
    if (current.isValid() && (isTyping(*event) || event->key() == Qt::Key_F2))
        selectionModel()->setCurrentIndex(current.siblingAtColumn(LettersModel::CodeColumn),
                                          QItemSelectionModel::NoUpdate);
    QTableView::keyPressEvent(event);
}

void LettersView::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    const int row = currentIndex().row();
    QTableView::closeEditor(editor, QAbstractItemDelegate::NoHint);
    if (hint != QAbstractItemDelegate::SubmitModelCache && hint != QAbstractItemDelegate::EditNextItem)
        return;
    if (const int next = m_model.nextWithoutCode(row); next >= 0)
        editCode(next);
}

void LettersView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.isValid())
        m_current = m_model.takeoverAt(current.row()).key;
    if (current.row() != previous.row() || !current.isValid())
        Q_EMIT currentRowChanged(current.isValid() ? current.row() : -1);
}

void LettersView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectionCountChanged();
}

void LettersView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    shareWidth();
}

// The board may be ahead of the rows by now: nothing but what is remembered already is looked at.
void LettersView::rememberCurrent()
{
    m_currentRow = std::max(currentIndex().row(), 0);
}

void LettersView::restoreCurrent()
{
    const int known = m_current ? m_model.rowOf(*m_current) : -1;
    const int row = known >= 0 ? known : std::min(m_currentRow, m_model.rowCount() - 1);
    if (row >= 0)
        setCurrentIndex(m_model.index(row, 0));
    Q_EMIT currentRowChanged(row);
}

void LettersView::pasteCodes()
{
    const QStringList codes = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    int row = currentIndex().row();
    for (const QString &code : codes) {
        while (row < m_model.rowCount() && m_model.takeoverAt(row).state == TakeoverState::Associated)
            ++row;
        if (row == m_model.rowCount())
            return;
        m_model.setData(m_model.index(row, LettersModel::CodeColumn), code);
        ++row;
    }
}

void LettersView::shareWidth()
{
    setColumnHidden(LettersModel::CaisseColumn, !m_model.hasSeveralCaisses());
    std::array<int, LettersModel::ColumnCount> widths{};
    int free = viewport()->width();
    int shares = 0;
    const QFontMetrics titles(horizontalHeader()->font());
    for (const auto &[column, figures] : kFigures) {
        const QString title = m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const int text = std::max(tabularWidth(font(), QString::fromLatin1(figures)), titles.horizontalAdvance(title));
        widths[std::size_t(column)] = text + 2 * space::kSnug;
        free -= widths[std::size_t(column)];
    }
    for (int column = 0; column < LettersModel::ColumnCount; ++column)
        if (!isColumnHidden(column) && widths[std::size_t(column)] == 0)
            shares += kShares[std::size_t(column)];
    for (int column = 0; column < LettersModel::ColumnCount; ++column) {
        const int share = std::max(free, kLeastFree) * kShares[std::size_t(column)] / shares;
        if (!isColumnHidden(column))
            setColumnWidth(column, widths[std::size_t(column)] > 0 ? widths[std::size_t(column)] : share);
    }
}

} // namespace truelle::ui
