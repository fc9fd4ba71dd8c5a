// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegations/rightsheader.h"

#include "ui/delegations/rightsdelegate.h"
#include "ui/models/rightsfilter.h"
#include "ui/models/rightsmodel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace truelle::ui {

RightsHeader::RightsHeader(const Theme &theme, const RightsFilter &filter, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent), m_theme(theme), m_filter(filter)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setSectionsMovable(false);
}

QSize RightsHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), metric::kComfortableRowHeight};
}

void RightsHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    QStyleOptionHeaderV2 option;
    initStyleOption(&option);
    option.rect = rect;
    option.section = section;
    const bool isHovered = underMouse() && rect.contains(mapFromGlobal(QCursor::pos()));
    option.state.setFlag(QStyle::State_MouseOver, isHovered && section != RightsModel::SubjectColumn
                                                      && m_filter.canSetColumns());
    style()->drawControl(QStyle::CE_HeaderSection, &option, painter, this);
    const QString title = model()->headerData(section, Qt::Horizontal).toString();
    painter->save();
    painter->setFont(m_theme.font(TextRole::Emphasis));
    painter->setPen(m_theme.color(ColorRole::Text));
    if (section == RightsModel::SubjectColumn) {
        painter->drawText(rect.adjusted(space::kSnug, 0, -space::kTight, 0), Qt::AlignVCenter | Qt::AlignLeft, title);
        painter->restore();
        return;
    }
    const AccessLevel level = RightsModel::columnLevel(section);
    const QRect mark = levelMarkArea(rect);
    const bool isWhole = m_filter.isWholeColumn(level);
    if (m_filter.canSetColumns() || isWhole)
        paintLevelMark(*painter, mark, level, isWhole ? LevelMark::Chosen : LevelMark::Free, m_theme);
    painter->drawText(rect.adjusted(mark.right() + 1 + space::kTight - rect.left(), 0, 0, 0),
                      Qt::AlignVCenter | Qt::AlignLeft, title);
    painter->restore();
}

} // namespace truelle::ui
