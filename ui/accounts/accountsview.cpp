// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/accountsview.h"

#include "ui/models/accountsmodel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <array>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

// What tells how things stand is never cut; the names share the rest.
constexpr std::array kWhole{AccountsModel::SitesColumn, AccountsModel::StateColumn, AccountsModel::LastSyncColumn};
constexpr std::array kShared{std::pair(AccountsModel::PersonColumn, 25), std::pair(AccountsModel::EmailColumn, 46),
                             std::pair(AccountsModel::CaisseColumn, 29)};

std::pair<Icon, ColorRole> markOf(AccountState state)
{
    switch (state) {
    case AccountState::SignedIn:
    case AccountState::SignedInForNow: return {Icon::SyncOk, ColorRole::Success};
    case AccountState::Connecting: return {Icon::SyncRunning, ColorRole::Primary};
    case AccountState::Unreachable: return {Icon::Offline, ColorRole::Alert};
    case AccountState::KeychainLocked: return {Icon::Lock, ColorRole::Alert};
    case AccountState::SessionEnded: return {Icon::Lock, ColorRole::Danger};
    case AccountState::SignedOut: return {Icon::SignOut, ColorRole::Muted};
    }
    return {Icon::Info, ColorRole::Muted};
}

// The state's mark before its words.
class StateDelegate final : public QStyledItemDelegate
{
public:
    StateDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) { }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto [icon, role] = markOf(AccountState(index.data(AccountsModel::StateRole).toInt()));
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = m_theme.icon(icon, role);
        option->decorationSize = QSize(metric::kSmallIcon, metric::kSmallIcon);
    }

private:
    const Theme &m_theme;
};

} // namespace

AccountsView::AccountsView(const Theme &theme, AccountsModel &model, QWidget *parent)
    : QTableView(parent), m_model(model)
{
    setObjectName(u"accountsTable"_s);
    setAccessibleName(tr("Comptes"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false); // Tab leaves the table
    setShowGrid(false);
    setWordWrap(false);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(metric::kComfortableRowHeight);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(true);
    setItemDelegateForColumn(AccountsModel::StateColumn, new StateDelegate(theme, this));
    setModel(&m_model);
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_remembered = current();
        m_rememberedRow = std::max(currentIndex().row(), 0);
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &AccountsView::restoreCurrent);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &AccountsView::shareWidth);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &AccountsView::shareWidth);
    connect(&theme, &Theme::changed, this, &AccountsView::shareWidth);
    restoreCurrent();
}

std::optional<AccountKey> AccountsView::current() const
{
    return currentIndex().isValid() ? std::optional(m_model.keyAt(currentIndex().row())) : std::nullopt;
}

void AccountsView::keyPressEvent(QKeyEvent *event)
{
    const bool isWithControl = event->modifiers().testFlag(Qt::ControlModifier);
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT enterPressed(); return;
    case Qt::Key_Delete: Q_EMIT deletePressed(); return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (isWithControl) {
            Q_EMIT moveRequested(event->key() == Qt::Key_Up ? -1 : 1);
            return;
        }
        break;
    }
    QTableView::keyPressEvent(event);
}

void AccountsView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT currentAccountChanged();
}

void AccountsView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    shareWidth();
}

void AccountsView::shareWidth()
{
    int rest = viewport()->width();
    for (const int column : kWhole) {
        const int width = std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
        setColumnWidth(column, width);
        rest -= width;
    }
    for (const auto &[column, share] : kShared)
        setColumnWidth(column, rest * share / 100);
}

void AccountsView::restoreCurrent()
{
    const int row = m_remembered ? m_model.rowOf(*m_remembered) : -1;
    const int last = m_model.rowCount() - 1;
    if (last >= 0)
        setCurrentIndex(m_model.index(row >= 0 ? row : std::min(m_rememberedRow, last), 0));
    Q_EMIT currentAccountChanged();
}

} // namespace truelle::ui
