// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegations/rightsdelegate.h"

#include "ui/models/rightscomparison.h"
#include "ui/models/rightsmodel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plaintooltip.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kFreeSide = 16;
constexpr qreal kSquareRadius = 5;

struct Inks
{
    ColorRole strong;
    ColorRole soft;
};

Inks inksOf(AccessLevel level)
{
    switch (level) {
    case AccessLevel::None: return {ColorRole::Muted, ColorRole::Surface};
    case AccessLevel::Consult: return {ColorRole::Consult, ColorRole::ConsultSoft};
    case AccessLevel::Update: return {ColorRole::Update, ColorRole::UpdateSoft};
    }
    return {ColorRole::Muted, ColorRole::Surface};
}

QRectF centred(const QRect &area, int side)
{
    QRectF place(0, 0, side, side);
    place.moveCenter(QRectF(area).center());
    return place;
}

void drawShape(QPainter &painter, const QRectF &place, AccessLevel level)
{
    if (level == AccessLevel::Update)
        painter.drawRoundedRect(place, kSquareRadius, kSquareRadius);
    else
        painter.drawEllipse(place);
}

// What stands beside the mark.
QRect wordsArea(const QRect &cell)
{
    const QRect mark = levelMarkArea(cell);
    return {mark.right() + 1 + space::kTight, cell.top(), cell.right() - mark.right() - space::kTight, cell.height()};
}

QModelIndex subjectOf(const QModelIndex &index)
{
    return index.siblingAtColumn(RightsModel::SubjectColumn);
}

} // namespace

QString levelLetter(AccessLevel level)
{
    switch (level) {
    case AccessLevel::None: return u"–"_s;
    //: the letter of « Consultation » in its mark
    case AccessLevel::Consult: return RightsDelegate::tr("C");
    //: the letter of « Mise à jour » in its mark
    case AccessLevel::Update: return RightsDelegate::tr("M");
    }
    return {};
}

QRect levelMarkArea(const QRect &cell)
{
    return {cell.left() + space::kSnug, cell.top(), kLevelMarkSide, cell.height()};
}

void paintLevelMark(QPainter &painter, const QRect &area, AccessLevel level, LevelMark mark, const Theme &theme)
{
    if (mark == LevelMark::Absent)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (mark == LevelMark::Free) {
        painter.setPen(QPen(theme.color(ColorRole::InputBorder), 1.25));
        painter.setBrush(theme.color(ColorRole::Surface));
        painter.drawEllipse(centred(area, kFreeSide));
        painter.restore();
        return;
    }
    const Inks inks = inksOf(level);
    // « Aucun droit » is never filled: what gives nothing must not stand out.
    const bool isFilled = mark == LevelMark::Chosen && level != AccessLevel::None;
    const QRectF place = centred(area, kLevelMarkSide).adjusted(1, 1, -1, -1);
    QPen edge(theme.color(inks.strong), 1.5);
    if (mark == LevelMark::Partial)
        edge.setDashPattern({2, 1.6});
    painter.setPen(edge);
    painter.setBrush(theme.color(isFilled ? inks.strong : inks.soft));
    drawShape(painter, place, level);
    QFont font = theme.font(TextRole::Emphasis);
    font.setPixelSize(12);
    painter.setFont(font);
    painter.setPen(theme.color(isFilled ? ColorRole::Surface : inks.strong));
    painter.drawText(place, Qt::AlignCenter, levelLetter(level));
    painter.restore();
}

RightsDelegate::RightsDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) { }

void RightsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    // The view draws the focus itself, and the mark stands for the check box.
    cell.state &= ~QStyle::State_HasFocus;
    cell.features &= ~QStyleOptionViewItem::HasCheckIndicator;
    cell.text.clear();
    cell.widget->style()->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    painter->save();
    if (index.column() == RightsModel::SubjectColumn)
        paintSubject(*painter, option, index);
    else if (index.data(RightsComparison::DiffersRole).isValid())
        paintCompared(*painter, option, index);
    else
        paintLevel(*painter, option, index);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(m_theme.color(ColorRole::Primary), metric::kFocusWidth));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(2, 2, -2, -3), metric::kControlRadius, metric::kControlRadius);
    }
    painter->restore();
}

void RightsDelegate::paintSubject(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isGroup = index.data(RightsModel::IsGroupRole).toBool();
    QRect area = option.rect.adjusted(space::kHair, 0, -space::kTight, 0);
    painter.setFont(m_theme.font(isGroup ? TextRole::Emphasis : TextRole::Body));
    painter.setPen(m_theme.color(ColorRole::Text));
    const QString label = painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, area.width());
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft, label);
    area.setLeft(area.left() + painter.fontMetrics().horizontalAdvance(label) + space::kSnug);

    const QString fault = index.data(RightsModel::FaultRole).toString();
    QString aside = fault;
    for (const int role : {int(RightsModel::NoteRole), int(RightsModel::ChangeRole), int(RightsModel::MixRole)})
        if (aside.isEmpty())
            aside = index.data(role).toString();
    painter.setFont(m_theme.font(TextRole::Caption));
    painter.setPen(m_theme.color(fault.isEmpty() ? ColorRole::Muted : ColorRole::Danger));
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(aside, Qt::ElideRight, area.width()));
}

void RightsDelegate::paintLevel(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const AccessLevel level = RightsModel::columnLevel(index.column());
    const QRect mark = levelMarkArea(option.rect);
    const bool canBeSet = index.flags().testFlag(Qt::ItemIsUserCheckable);
    switch (RightsModel::CellState(index.data(RightsModel::CellStateRole).toInt())) {
    case RightsModel::CellState::Chosen: paintLevelMark(painter, mark, level, LevelMark::Chosen, m_theme); return;
    case RightsModel::CellState::Partial:
        paintLevelMark(painter, mark, level, LevelMark::Partial, m_theme);
        painter.setFont(m_theme.font(TextRole::Caption));
        painter.setPen(m_theme.color(ColorRole::Muted));
        painter.drawText(wordsArea(option.rect), Qt::AlignVCenter | Qt::AlignLeft,
                         index.data(RightsModel::CountRole).toString());
        return;
    case RightsModel::CellState::NotChosen:
        if (canBeSet)
            paintLevelMark(painter, mark, level, LevelMark::Free, m_theme);
        else
            paintLock(painter, option, index);
        return;
    }
}

void RightsDelegate::paintCompared(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant level = index.data(RightsComparison::ComparedLevelRole);
    // What differs stands out; what is the same steps back.
    const bool isOther = index.data(RightsComparison::DiffersRole).toBool();
    if (level.isValid())
        paintLevelMark(painter, levelMarkArea(option.rect), AccessLevel(level.toInt()),
                       isOther ? LevelMark::Chosen : LevelMark::Plain, m_theme);
    const QRect area = wordsArea(option.rect);
    painter.setFont(m_theme.font(isOther ? TextRole::Emphasis : TextRole::Body));
    painter.setPen(m_theme.color(isOther ? ColorRole::Text : ColorRole::Muted));
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, area.width()));
}

void RightsDelegate::paintLock(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    // Where everything is locked for one reason, the form says it once.
    const QString hint = index.data(RightsModel::LockHintRole).toString();
    if (hint.isEmpty())
        return;
    QRect icon(0, 0, metric::kSmallIcon, metric::kSmallIcon);
    icon.moveCenter(levelMarkArea(option.rect).center());
    m_theme.icon(Icon::Lock, ColorRole::Muted).paint(&painter, icon);
    const QRect area = wordsArea(option.rect);
    painter.setFont(m_theme.font(TextRole::Caption));
    painter.setPen(m_theme.color(ColorRole::Muted));
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(hint, Qt::ElideRight, area.width()));
}

QSize RightsDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), m_theme.rowHeight()};
}

bool RightsDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString text = index.data(RightsModel::LockReasonRole).toString();
    if (text.isEmpty())
        text = subjectOf(index).data(RightsModel::FaultRole).toString();
    showPlainToolTip(event->globalPos(), text, view);
    return true;
}

} // namespace truelle::ui
