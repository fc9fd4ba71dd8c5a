// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegations/beneficiariesdelegate.h"

#include "ui/models/beneficiariesmodel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plaintooltip.h"
#include "ui/theme/tabulartext.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPillHeight = 22;
constexpr int kActionSide = 28;

std::pair<ColorRole, ColorRole> statusColors(DelegationStatus status)
{
    switch (status) {
    case DelegationStatus::Active: return {ColorRole::Success, ColorRole::SuccessSoft};
    case DelegationStatus::AwaitingActivation:
    case DelegationStatus::Upcoming: return {ColorRole::Consult, ColorRole::ConsultSoft};
    case DelegationStatus::Suspended: return {ColorRole::Alert, ColorRole::AlertSoft};
    case DelegationStatus::Inactive: return {ColorRole::Muted, ColorRole::Raised};
    }
    return {ColorRole::Muted, ColorRole::Raised};
}

std::pair<Icon, ColorRole> pendingMark(PendingState state)
{
    switch (state) {
    case PendingState::None:
    case PendingState::Waiting: return {Icon::Pending, ColorRole::Primary};
    case PendingState::Sending: return {Icon::SyncRunning, ColorRole::Primary};
    case PendingState::Refused: return {Icon::Error, ColorRole::Danger};
    case PendingState::Conflict: return {Icon::Alert, ColorRole::Alert};
    }
    return {Icon::Pending, ColorRole::Primary};
}

Icon iconOf(RowAction action)
{
    switch (action) {
    case RowAction::View: return Icon::Eye;
    case RowAction::Edit: return Icon::Pencil;
    case RowAction::Close: return Icon::Close;
    case RowAction::More:
    case RowAction::Suspend:
    case RowAction::Resume:
    case RowAction::Reopen:
    case RowAction::History: break;
    }
    return Icon::More;
}

QString toolTipOf(const QModelIndex &index, RowAction action)
{
    if (isActionOpen(index, action))
        return rowActionWords(action);
    const QString lock = index.data(BeneficiariesModel::EditLockRole).toString();
    return !lock.isEmpty() ? lock : BeneficiariesDelegate::tr("Cette délégation est déjà inactive.");
}

} // namespace

QString rowActionWords(RowAction action)
{
    switch (action) {
    case RowAction::View: return BeneficiariesDelegate::tr("Visualisation");
    case RowAction::Edit: return BeneficiariesDelegate::tr("Modification");
    case RowAction::Close: return BeneficiariesDelegate::tr("Fermeture");
    case RowAction::More: return BeneficiariesDelegate::tr("Autres actions");
    case RowAction::Suspend: return BeneficiariesDelegate::tr("Suspendre…");
    case RowAction::Resume: return BeneficiariesDelegate::tr("Reprendre");
    case RowAction::Reopen: return BeneficiariesDelegate::tr("Rouvrir");
    case RowAction::History: return BeneficiariesDelegate::tr("Historique");
    }
    return {};
}

bool isActionOpen(const QModelIndex &index, RowAction action)
{
    const int open = index.data(BeneficiariesModel::OpenDeedsRole).toInt();
    switch (action) {
    case RowAction::View:
    case RowAction::More: return true;
    case RowAction::Edit: return index.data(BeneficiariesModel::EditableRole).toBool();
    case RowAction::Close: return open & BeneficiariesModel::CanClose;
    case RowAction::Suspend: return open & BeneficiariesModel::CanSuspend;
    case RowAction::Resume: return open & BeneficiariesModel::CanResume;
    case RowAction::Reopen: return open & BeneficiariesModel::CanReopen;
    case RowAction::History: return open & BeneficiariesModel::HasHistory;
    }
    return false;
}

BeneficiariesDelegate::BeneficiariesDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

void BeneficiariesDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.text.clear();
    cell.state &= ~QStyle::State_HasFocus; // the row is what is current
    cell.widget->style()->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    painter->save();
    painter->setFont(m_theme.font(TextRole::Body));
    painter->setPen(m_theme.color(ColorRole::Text));
    const QRect area = option.rect.adjusted(space::kTight, 0, -space::kTight, 0);
    switch (BeneficiariesModel::Column(index.column())) {
    case BeneficiariesModel::NameColumn: paintName(*painter, area, index); break;
    case BeneficiariesModel::StatusColumn: paintStatus(*painter, area, index); break;
    case BeneficiariesModel::ActionsColumn: paintActions(*painter, option.rect, index); break;
    case BeneficiariesModel::EffectColumn:
    case BeneficiariesModel::EndColumn: drawTabularText(*painter, area, index.data().toString()); break;
    case BeneficiariesModel::RoleColumn:
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, area.width()));
        break;
    case BeneficiariesModel::ColumnCount: break;
    }
    painter->restore();
}

void BeneficiariesDelegate::paintName(QPainter &painter, const QRect &cell, const QModelIndex &index) const
{
    QRect area = cell;
    const QString pending = index.data(BeneficiariesModel::PendingTextRole).toString();
    const int reserved = pending.isEmpty() ? 0 : pendingWidth(pending);
    const QString name = painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, area.width() - reserved);
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft, name);
    area.setLeft(area.left() + painter.fontMetrics().horizontalAdvance(name) + space::kSnug);
    // What waits matters more than a mark, and that more than the address.
    if (!pending.isEmpty())
        return paintNote(painter, area, pending, pendingMark(PendingState(index.data(BeneficiariesModel::PendingRole).toInt())));
    const QString mark = index.data(BeneficiariesModel::MarkRole).toString();
    if (!mark.isEmpty())
        return paintNote(painter, area, mark, {Icon::Info, ColorRole::Alert});
    const QString email = index.data(BeneficiariesModel::DetailRole).toString();
    if (email == index.data().toString())
        return;
    painter.setFont(m_theme.font(TextRole::Caption));
    painter.setPen(m_theme.color(ColorRole::Muted));
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(email, Qt::ElideRight, area.width()));
}

void BeneficiariesDelegate::paintNote(QPainter &painter, const QRect &area, const QString &words,
                                      std::pair<Icon, ColorRole> mark) const
{
    const QRect place(area.left(), area.center().y() - metric::kSmallIcon / 2 + 1, metric::kSmallIcon, metric::kSmallIcon);
    m_theme.icon(mark.first, mark.second).paint(&painter, place);
    painter.setFont(m_theme.font(TextRole::Caption));
    painter.setPen(m_theme.color(mark.second));
    const QRect rest = area.adjusted(metric::kSmallIcon + space::kHair, 0, 0, 0);
    painter.drawText(rest, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(words, Qt::ElideRight, rest.width()));
}

void BeneficiariesDelegate::paintStatus(QPainter &painter, const QRect &cell, const QModelIndex &index) const
{
    const auto status = DelegationStatus(index.data(BeneficiariesModel::StatusRole).toInt());
    paintPill(painter, {cell.left(), cell.center().y()}, index.data().toString(), statusColors(status));
}

int BeneficiariesDelegate::pendingWidth(const QString &words) const
{
    return QFontMetrics(m_theme.font(TextRole::Caption)).horizontalAdvance(words) + metric::kSmallIcon + space::kHair
        + space::kSnug;
}

void BeneficiariesDelegate::paintPill(QPainter &painter, const QPoint &leftCentre, const QString &words,
                                      std::pair<ColorRole, ColorRole> colors) const
{
    painter.setFont(m_theme.font(TextRole::Caption));
    const int width = painter.fontMetrics().horizontalAdvance(words) + 2 * space::kTight;
    const QRect pill(leftCentre.x(), leftCentre.y() - kPillHeight / 2 + 1, width, kPillHeight);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(colors.second));
    painter.drawRoundedRect(pill, kPillHeight / 2.0, kPillHeight / 2.0);
    painter.setPen(m_theme.color(colors.first));
    painter.drawText(pill, Qt::AlignCenter, words);
}

void BeneficiariesDelegate::paintActions(QPainter &painter, const QRect &cell, const QModelIndex &index) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (const RowAction action : kRowActions) {
        const QRect place = actionRect(cell, action);
        const bool isEnabled = isActionOpen(index, action);
        if (isEnabled && m_hovered == index && m_hoveredAction == action) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.color(ColorRole::PrimarySoft));
            painter.drawRoundedRect(place, metric::kControlRadius, metric::kControlRadius);
        }
        QRect icon(0, 0, metric::kIcon, metric::kIcon);
        icon.moveCenter(place.center());
        m_theme.icon(iconOf(action), isEnabled ? ColorRole::Primary : ColorRole::Muted)
            .paint(&painter, icon, Qt::AlignCenter, isEnabled ? QIcon::Normal : QIcon::Disabled);
    }
}

QRect BeneficiariesDelegate::actionRect(const QRect &cell, RowAction action)
{
    const int left = cell.left() + space::kHair + int(action) * (kActionSide + space::kHair);
    return {left, cell.center().y() - kActionSide / 2, kActionSide, kActionSide};
}

std::optional<RowAction> BeneficiariesDelegate::actionAt(const QRect &cell, const QPoint &point)
{
    for (const RowAction action : kRowActions)
        if (actionRect(cell, action).contains(point))
            return action;
    return std::nullopt;
}

void BeneficiariesDelegate::setHovered(const QModelIndex &index, std::optional<RowAction> action)
{
    m_hovered = index;
    m_hoveredAction = action;
}

bool BeneficiariesDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                      const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString text;
    if (index.column() == BeneficiariesModel::ActionsColumn) {
        if (const auto action = actionAt(option.rect, event->pos()))
            text = toolTipOf(index, *action);
    } else if (index.column() == BeneficiariesModel::NameColumn) {
        text = index.data(BeneficiariesModel::DetailRole).toString();
    }
    showPlainToolTip(event->globalPos(), text, view);
    return true;
}

} // namespace truelle::ui
