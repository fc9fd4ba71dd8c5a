// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/letters/faultdelegate.h"

#include "ui/theme/theme.h"

namespace truelle::ui {

FaultDelegate::FaultDelegate(const Theme &theme, Fault fault, QObject *parent)
    : TabularDelegate(parent)
    , m_theme(theme)
    , m_fault(fault)
{
}

void FaultDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    TabularDelegate::initStyleOption(option, index);
    if (index.column() != m_fault.column || !index.data(m_fault.role).toBool())
        return;
    for (const QPalette::ColorRole part : {QPalette::Text, QPalette::HighlightedText})
        option->palette.setColor(part, m_theme.color(ColorRole::Danger));
}

} // namespace truelle::ui
