// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include "ui/theme/metrics.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QStyleFactory>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QToolButton>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

void arrow(QPainter &painter, const QStyleOption &option, const Theme &theme, Icon name)
{
    const int side = qMin(metric::kSmallIcon, qMin(option.rect.width(), option.rect.height()));
    QRect place(0, 0, side, side);
    place.moveCenter(option.rect.center());
    paint::icon(painter, place, theme.icon(name, ColorRole::Muted), option.state);
}

} // namespace

Style::Style(const Theme &theme)
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
    , m_theme(theme)
{
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) { // only the elements that are ours; the others are Fusion's
    case PE_FrameLineEdit:
        paint::field(*painter, *option, widget, m_theme);
        return;
    case PE_PanelLineEdit:
        // Without a frame it sits in a combo box or a cell, which draws its own ground.
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            paint::field(*painter, *option, widget, m_theme);
        return;
    case PE_Frame:
        paint::box(*painter, option->rect,
                   {.fill = {},
                    .border = m_theme.color(ColorRole::Hairline),
                    .width = 1,
                    .radius = metric::kControlRadius});
        return;
    case PE_FrameFocusRect:
        if (option->state.testFlag(State_Item))
            paint::box(*painter, option->rect,
                       {.fill = {}, .border = m_theme.color(ColorRole::Primary), .width = 1, .radius = 4});
        else if (option->state.testFlag(State_KeyboardFocusChange))
            paint::focusRing(*painter, option->rect, m_theme);
        return;
    case PE_PanelButtonTool:
        paint::toolButtonPanel(*painter, *option, m_theme);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paint::checkIndicator(*painter, *option, m_theme);
        return;
    case PE_IndicatorRadioButton:
        paint::radioIndicator(*painter, *option, m_theme);
        return;
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            paint::itemPanel(*painter, *item, widget, m_theme);
        return;
    case PE_PanelItemViewRow:
        return; // the cells and the branches draw it whole
    case PE_IndicatorBranch:
        paint::branch(*painter, *option, m_theme);
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorSpinDown:
        arrow(*painter, *option, m_theme, Icon::ChevronDown);
        return;
    case PE_IndicatorArrowUp:
    case PE_IndicatorSpinUp:
        arrow(*painter, *option, m_theme, Icon::ChevronUp);
        return;
    case PE_IndicatorArrowLeft:
        arrow(*painter, *option, m_theme, Icon::ChevronLeft);
        return;
    case PE_IndicatorArrowRight:
        arrow(*painter, *option, m_theme, Icon::ChevronRight);
        return;
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            arrow(*painter, *option, m_theme,
                  header->sortIndicator == QStyleOptionHeader::SortUp ? Icon::ChevronUp : Icon::ChevronDown);
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          m_theme.color(ColorRole::Hairline));
        return;
    case PE_FrameTabWidget:
    case PE_FrameGroupBox:
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
    case PE_FrameMenu:
        return; // no frame
    case PE_PanelMenu:
        paint::box(*painter, option->rect,
                   {.fill = m_theme.color(ColorRole::Surface),
                    .border = m_theme.color(ColorRole::Hairline),
                    .width = 1,
                    .radius = 0});
        return;
    case PE_PanelTipLabel:
        paint::tipPanel(*painter, option->rect, m_theme);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    switch (element) { // only the elements that are ours; the others are Fusion's
    case CE_PushButton:
    case CE_PushButtonBevel:
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            if (element != CE_PushButtonLabel)
                paint::buttonBevel(*painter, *button, widget, m_theme);
            if (element != CE_PushButtonBevel)
                paint::buttonLabel(*painter, *button, widget, m_theme);
        }
        return;
    case CE_ShapedFrame:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && (frame->frameShape == QFrame::HLine || frame->frameShape == QFrame::VLine)) {
            QRect line = frame->rect;
            if (frame->frameShape == QFrame::HLine)
                line = QRect(line.left(), line.center().y(), line.width(), 1);
            else
                line = QRect(line.center().x(), line.top(), 1, line.height());
            painter->fillRect(line, m_theme.color(ColorRole::Hairline));
            return;
        }
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        paint::headerSection(*painter, *option, m_theme);
        return;
    case CE_Header:
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            if (element == CE_Header)
                paint::headerSection(*painter, *option, m_theme);
            paint::headerLabel(*painter, *header, m_theme);
        }
        return;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            paint::tabShape(*painter, *tab, m_theme);
        return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            QStyleOptionTab label = *tab;
            const bool isSelected = tab->state.testFlag(State_Selected);
            label.palette.setColor(QPalette::WindowText,
                                   m_theme.color(isSelected ? ColorRole::Primary : ColorRole::Muted));
            label.state.setFlag(State_HasFocus, false); // the shape draws the ring
            QProxyStyle::drawControl(element, &label, painter, widget);
        }
        return;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            paint::menuItem(*painter, *item, widget, m_theme);
        return;
    case CE_MenuEmptyArea:
        return;
    case CE_ProgressBarGroove:
        paint::progressGroove(*painter, option->rect, m_theme);
        return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            paint::progressContents(*painter, *bar, m_theme);
        return;
    case CE_ProgressBarLabel:
        return; // six pixels have no room for it: the text stands in a label beside the bar
    case CE_Splitter: {
        const QRect &rect = option->rect;
        const QRect line = option->state.testFlag(State_Horizontal)
            ? QRect(rect.center().x(), rect.top(), 1, rect.height())
            : QRect(rect.left(), rect.center().y(), rect.width(), 1);
        painter->fillRect(line, m_theme.color(ColorRole::Hairline));
        return;
    }
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (control) { // only the controls that are ours; the others are Fusion's
    case CC_ComboBox:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            paint::comboBox(*painter, *combo, widget, m_theme);
        return;
    case CC_ScrollBar:
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            if (slider->maximum > slider->minimum)
                paint::scrollBar(*painter, subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget),
                                 *slider, m_theme);
        }
        return;
    case CC_SpinBox:
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
            if (spin->frame)
                paint::field(*painter, *spin, widget, m_theme);
            QStyleOption part = *spin;
            part.rect = subControlRect(CC_SpinBox, spin, SC_SpinBoxUp, widget);
            arrow(*painter, part, m_theme, Icon::ChevronUp);
            part.rect = subControlRect(CC_SpinBox, spin, SC_SpinBoxDown, widget);
            arrow(*painter, part, m_theme, Icon::ChevronDown);
        }
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return visualRect(option->direction, option->rect,
                          option->rect.adjusted(metric::kControlPadding - 3, 2,
                                                -metric::kControlPadding - metric::kSmallIcon, -2));
    if (control == CC_SpinBox && part != SC_SpinBoxFrame) {
        const QRect &rect = option->rect;
        const int buttons = metric::kRowHeight;
        const int half = rect.height() / 2;
        QRect place = rect.adjusted(metric::kControlPadding - 4, 2, -buttons, -2);
        if (part == SC_SpinBoxUp)
            place = QRect(rect.right() + 1 - buttons, rect.top() + 4, buttons, half - 4);
        else if (part == SC_SpinBoxDown)
            place = QRect(rect.right() + 1 - buttons, rect.top() + half, buttons, rect.height() - half - 4);
        return visualRect(option->direction, rect, place);
    }
    if (control == CC_ScrollBar && (part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine))
        return {}; // no arrow buttons
    if (control == CC_ScrollBar && part == SC_ScrollBarGroove)
        return option->rect;
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        bar && control == CC_ScrollBar) {
        const bool isVertical = bar->orientation == Qt::Vertical;
        const int length = isVertical ? bar->rect.height() : bar->rect.width();
        const qint64 range = qint64(bar->maximum) - bar->minimum;
        const int thumb = range <= 0
            ? length
            : qBound(qMin(length, 2 * metric::kRowHeight / 2),
                     int(bar->pageStep * qint64(length) / (range + bar->pageStep)), length);
        const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                                  length - thumb, bar->upsideDown);
        const auto along = [&](int from, int size) {
            const QRect rect = isVertical
                ? QRect(bar->rect.left(), bar->rect.top() + from, bar->rect.width(), size)
                : QRect(bar->rect.left() + from, bar->rect.top(), size, bar->rect.height());
            return visualRect(bar->direction, bar->rect, rect);
        };
        if (part == SC_ScrollBarSlider)
            return along(start, thumb);
        if (part == SC_ScrollBarSubPage)
            return along(0, start);
        if (part == SC_ScrollBarAddPage)
            return along(start + thumb, length - start - thumb);
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents) {
        const QRect rect =
            option->rect.adjusted(metric::kControlPadding - 4, 2, -metric::kControlPadding + 4, -2);
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        return frame && frame->lineWidth > 0 ? rect : QProxyStyle::subElementRect(element, option, widget);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QPalette Style::standardPalette() const
{
    return m_theme.palette();
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QLineEdit *>(widget)
        || qobject_cast<QComboBox *>(widget) || qobject_cast<QTabBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto *tabs = qobject_cast<QTabBar *>(widget))
        tabs->setExpanding(false);
    if (const auto *view = qobject_cast<QAbstractItemView *>(widget))
        view->viewport()->setAttribute(Qt::WA_Hover);
}

} // namespace truelle::ui
