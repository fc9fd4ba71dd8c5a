// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QtWidgets/QStyleOption>

namespace truelle::ui {
namespace {

constexpr int kScrollBarExtent = 12;
constexpr int kTabHeight = 40;
constexpr int kPasswordDot = 0x2022;

} // namespace

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                              const QWidget *widget) const
{
    const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) { // only the types that are ours; the others are Fusion's
    case CT_PushButton: {
        if (widget && buttonRole(*widget) == ButtonRole::Link)
            return {contents.width() + space::kHair + 1, qMax(contents.height(), space::kWide)};
        const bool hasText = !static_cast<const QStyleOptionButton *>(option)->text.isEmpty();
        return {qMax(contents.width() + 2 * space::kBase, hasText ? 88 : metric::kControlHeight),
                qMax(contents.height() + space::kTight, metric::kControlHeight)};
    }
    case CT_LineEdit:
        return {size.width(), qMax(size.height(), metric::kControlHeight)};
    case CT_ComboBox:
        return {contents.width() + 2 * metric::kControlPadding + metric::kSmallIcon + space::kTight,
                qMax(contents.height() + space::kTight, metric::kControlHeight)};
    case CT_SpinBox:
        return {size.width() + metric::kRowHeight, qMax(contents.height(), metric::kControlHeight)};
    case CT_ToolButton:
        return {qMax(size.width() + space::kHair, metric::kRowHeight),
                qMax(size.height(), metric::kRowHeight)};
    case CT_ItemViewItem:
        return {size.width(), qMax(size.height(), m_theme.rowHeight())};
    case CT_HeaderSection:
        return {size.width() + metric::kSmallIcon, qMax(size.height(), metric::kControlHeight)};
    case CT_TabBarTab:
        return {size.width() + space::kTight, qMax(size.height(), kTabHeight)};
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && item->menuItemType == QStyleOptionMenuItem::Separator)
            return {size.width(), 2 * space::kHair + 1};
        return {contents.width() + 3 * space::kSnug + 2 * metric::kSmallIcon + space::kTight,
                metric::kRowHeight};
    case CT_ProgressBar:
        return {size.width(), space::kSnug};
    default:
        return size;
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) { // only the metrics that are ours; the others are Fusion's
    case PM_DefaultFrameWidth:
        return 1;
    case PM_ButtonMargin:
        return space::kBase;
    case PM_ButtonDefaultIndicator:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
    case PM_ToolBarFrameWidth:
        return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return metric::kIndicator;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return space::kTight;
    case PM_ScrollBarExtent:
        return kScrollBarExtent;
    case PM_ScrollBarSliderMin:
        return metric::kRowHeight;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
        return metric::kSmallIcon;
    case PM_ToolBarIconSize:
        return metric::kIcon;
    case PM_LargeIconSize:
    case PM_MessageBoxIconSize:
        return metric::kBlockIcon;
    case PM_FocusFrameHMargin:
        return space::kTight - 1; // Qt adds one: cells are padded by a step of the grid
    case PM_HeaderMargin:
        return space::kTight;
    case PM_HeaderMarkSize:
        return metric::kSmallIcon;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
        return space::kHair;
    case PM_MenuHMargin:
        return 0;
    case PM_TabBarTabHSpace:
        return 2 * space::kSnug;
    case PM_SplitterWidth:
        return 1; // one hairline; Qt widens what can be gripped
    case PM_TreeViewIndentation:
        return space::kWide;
    case PM_ToolTipLabelFrameWidth:
        return space::kTight;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return space::kBase;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return space::kTight;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *result) const
{
    switch (hint) { // only the hints that are ours; the others are Fusion's
    case SH_EtchDisabledText:
    case SH_ComboBox_Popup:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_MessageBox_CenterButtons:
    case SH_ToolTipLabel_Opacity:
        return hint == SH_ToolTipLabel_Opacity ? 255 : 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_Widget_Animation_Duration:
        return m_theme.motionMs();
    case SH_Table_GridLineColor:
        return static_cast<int>(m_theme.color(ColorRole::Hairline).rgba());
    case SH_LineEdit_PasswordCharacter:
        return kPasswordDot;
    default:
        return QProxyStyle::styleHint(hint, option, widget, result);
    }
}

QIcon Style::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    switch (icon) { // only the icons that are ours; the others are Fusion's
    case SP_MessageBoxInformation:
        return m_theme.icon(Icon::Info, ColorRole::Primary);
    case SP_MessageBoxQuestion:
        return m_theme.icon(Icon::Help, ColorRole::Primary);
    case SP_MessageBoxWarning:
        return m_theme.icon(Icon::Alert, ColorRole::Alert);
    case SP_MessageBoxCritical:
        return m_theme.icon(Icon::Error, ColorRole::Danger);
    case SP_LineEditClearButton:
    case SP_DialogCloseButton:
        return m_theme.icon(Icon::Close, ColorRole::Muted);
    case SP_ToolBarHorizontalExtensionButton:
        return m_theme.icon(Icon::More, ColorRole::Muted);
    default:
        return QProxyStyle::standardIcon(icon, option, widget);
    }
}

} // namespace truelle::ui
