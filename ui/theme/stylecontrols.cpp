// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/theme/stylepaint.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QWidget>

namespace truelle::ui::paint {
namespace {

struct ButtonColors
{
    QColor fill;
    QColor border;
    QColor text;
};

bool has(QStyle::State state, QStyle::StateFlag flag)
{
    return state.testFlag(flag);
}

ButtonColors filledColors(QStyle::State state, const Theme &theme)
{
    ColorRole fill = ColorRole::Primary;
    if (has(state, QStyle::State_Sunken))
        fill = ColorRole::PrimaryPressed;
    else if (has(state, QStyle::State_MouseOver))
        fill = ColorRole::PrimaryHover;
    return {theme.color(fill), {}, theme.color(ColorRole::OnPrimary)};
}

ButtonColors plainColors(QStyle::State state, const Theme &theme, const QColor &border)
{
    QColor fill = border.isValid() ? theme.color(ColorRole::Surface) : QColor();
    if (has(state, QStyle::State_Sunken) || has(state, QStyle::State_On))
        fill = theme.color(ColorRole::PrimarySoft);
    else if (has(state, QStyle::State_MouseOver))
        fill = theme.color(ColorRole::Raised);
    return {fill, border, theme.color(border.isValid() ? ColorRole::Text : ColorRole::Primary)};
}

ButtonColors buttonColors(const QStyleOptionButton &option, const QWidget *widget, const Theme &theme)
{
    const bool isDefault = option.features.testFlag(QStyleOptionButton::DefaultButton);
    ButtonRole role = isDefault ? ButtonRole::Primary : ButtonRole::Secondary;
    if (widget)
        role = buttonRole(*widget).value_or(role);
    if (option.features.testFlag(QStyleOptionButton::Flat))
        role = ButtonRole::Quiet;
    if (!has(option.state, QStyle::State_Enabled)) {
        const bool isQuiet = role == ButtonRole::Quiet || role == ButtonRole::Link;
        return {isQuiet ? QColor() : theme.color(ColorRole::Raised),
                isQuiet ? QColor() : theme.color(ColorRole::Hairline),
                theme.palette().color(QPalette::Disabled, QPalette::ButtonText)};
    }
    switch (role) {
    case ButtonRole::Primary:
        return filledColors(option.state, theme);
    case ButtonRole::Danger: {
        const bool isActive =
            has(option.state, QStyle::State_MouseOver) || has(option.state, QStyle::State_Sunken);
        return {theme.color(isActive ? ColorRole::Danger : ColorRole::DangerSoft),
                theme.color(ColorRole::Danger),
                theme.color(isActive ? ColorRole::Surface : ColorRole::Danger)};
    }
    case ButtonRole::Secondary:
        return plainColors(option.state, theme, theme.color(ColorRole::InputBorder));
    case ButtonRole::Quiet:
        return plainColors(option.state, theme, {});
    case ButtonRole::Link:
        return {{},
                {},
                theme.color(has(option.state, QStyle::State_MouseOver) ? ColorRole::PrimaryHover
                                                                       : ColorRole::Primary)};
    }
    return {};
}

QColor indicatorBorder(QStyle::State state, const Theme &theme)
{
    if (!has(state, QStyle::State_Enabled))
        return theme.color(ColorRole::Hairline);
    if (has(state, QStyle::State_MouseOver) || has(state, QStyle::State_HasFocus))
        return theme.color(ColorRole::Primary);
    return theme.color(ColorRole::InputBorder);
}

QColor indicatorFill(QStyle::State state, const Theme &theme)
{
    if (!has(state, QStyle::State_Enabled))
        return theme.color(ColorRole::Raised);
    const bool isMarked = has(state, QStyle::State_On) || has(state, QStyle::State_NoChange);
    return theme.color(isMarked ? ColorRole::Primary : ColorRole::Surface);
}

// A bar is thin however high its widget is.
QRect thinned(const QRect &rect)
{
    constexpr int kHeight = 6;
    return {rect.left(), rect.center().y() - kHeight / 2 + 1, rect.width(), kHeight};
}

QColor indicatorMark(QStyle::State state, const Theme &theme)
{
    return theme.color(has(state, QStyle::State_Enabled) ? ColorRole::OnPrimary : ColorRole::Muted);
}

} // namespace

void box(QPainter &painter, const QRectF &rect, const Box &look)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(look.fill.isValid() ? QBrush(look.fill) : QBrush(Qt::NoBrush));
    const qreal inset = look.border.isValid() ? look.width / 2 : 0;
    painter.setPen(look.border.isValid() ? QPen(look.border, look.width) : QPen(Qt::NoPen));
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), look.radius - inset,
                            look.radius - inset);
    painter.restore();
}

void focusRing(QPainter &painter, const QRectF &rect, const Theme &theme)
{
    box(painter, rect,
        {.fill = {},
         .border = theme.color(ColorRole::Primary),
         .width = metric::kFocusWidth,
         .radius = metric::kControlRadius});
}

void icon(QPainter &painter, const QRect &rect, const QIcon &icon, QStyle::State state)
{
    icon.paint(&painter, rect, Qt::AlignCenter,
               has(state, QStyle::State_Enabled) ? QIcon::Normal : QIcon::Disabled);
}

void buttonBevel(QPainter &painter, const QStyleOptionButton &option, const QWidget *widget,
                 const Theme &theme)
{
    const ButtonColors colors = buttonColors(option, widget, theme);
    box(painter, option.rect,
        {.fill = colors.fill, .border = colors.border, .width = 1, .radius = metric::kControlRadius});
    if (!has(option.state, QStyle::State_HasFocus) || !has(option.state, QStyle::State_KeyboardFocusChange))
        return;
    const bool isFilled = colors.text == theme.color(ColorRole::OnPrimary);
    if (!isFilled) {
        focusRing(painter, option.rect, theme);
        return;
    }
    // On a filled button the ring is cut into the fill: outside it there may be no room.
    box(painter, QRectF(option.rect).adjusted(2, 2, -2, -2),
        {.fill = {},
         .border = theme.color(ColorRole::OnPrimary),
         .width = metric::kFocusWidth,
         .radius = metric::kControlRadius - 2});
}

void buttonLabel(QPainter &painter, const QStyleOptionButton &option, const QWidget *widget,
                 const Theme &theme)
{
    const ButtonColors colors = buttonColors(option, widget, theme);
    const bool hasMenu = option.features.testFlag(QStyleOptionButton::HasMenu);
    const bool isLink = widget && buttonRole(*widget) == ButtonRole::Link;
    const int padding = isLink ? 0 : space::kTight;
    QRect rect = option.rect.adjusted(padding, 0, -padding, 0);
    if (hasMenu) {
        const QRect arrow(rect.right() - metric::kSmallIcon, rect.center().y() - metric::kSmallIcon / 2,
                          metric::kSmallIcon, metric::kSmallIcon);
        icon(painter, QStyle::visualRect(option.direction, rect, arrow), theme.icon(Icon::ChevronDown),
             option.state);
        rect = QStyle::visualRect(option.direction, rect, rect.adjusted(0, 0, -metric::kSmallIcon, 0));
    }
    const bool hasIcon = !option.icon.isNull();
    const int gap = hasIcon && !option.text.isEmpty() ? space::kTight : 0;
    const int iconWidth = hasIcon ? option.iconSize.width() : 0;
    const int textWidth = option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width();
    const int content = qMin(iconWidth + gap + textWidth, rect.width());
    const int left = rect.left() + (isLink ? 0 : (rect.width() - content) / 2);
    if (hasIcon) {
        const QRect place(QPoint(left, rect.center().y() - option.iconSize.height() / 2 + 1),
                          option.iconSize);
        icon(painter, QStyle::visualRect(option.direction, rect, place), option.icon, option.state);
    }
    const QRect place(left + iconWidth + gap, rect.top(), content - iconWidth - gap, rect.height());
    painter.save();
    painter.setPen(colors.text);
    if (isLink && has(option.state, QStyle::State_MouseOver)) {
        QFont underlined = painter.font();
        underlined.setUnderline(true);
        painter.setFont(underlined);
    }
    const QString shown =
        option.fontMetrics.elidedText(option.text, Qt::ElideRight, place.width() + 1, Qt::TextShowMnemonic);
    painter.drawText(QStyle::visualRect(option.direction, rect, place),
                     Qt::AlignVCenter | Qt::AlignLeading | Qt::TextShowMnemonic | Qt::TextSingleLine
                         | Qt::TextDontClip,
                     shown);
    painter.restore();
}

void toolButtonPanel(QPainter &painter, const QStyleOption &option, const Theme &theme)
{
    QColor fill;
    if (has(option.state, QStyle::State_Sunken) || has(option.state, QStyle::State_On))
        fill = theme.color(ColorRole::PrimarySoft);
    else if (has(option.state, QStyle::State_MouseOver) && has(option.state, QStyle::State_Enabled))
        fill = theme.color(ColorRole::Raised);
    const bool isFramed = !has(option.state, QStyle::State_AutoRaise);
    box(painter, option.rect,
        {.fill = fill.isValid() || !isFramed ? fill : theme.color(ColorRole::Surface),
         .border = isFramed ? theme.color(ColorRole::InputBorder) : QColor(),
         .width = 1,
         .radius = metric::kControlRadius});
}

void field(QPainter &painter, const QStyleOption &option, const QWidget *widget, const Theme &theme)
{
    const bool isEnabled = has(option.state, QStyle::State_Enabled);
    const bool isInvalid = widget && fieldState(*widget) == FieldState::Invalid;
    const bool hasFocus = has(option.state, QStyle::State_HasFocus);
    QColor border = theme.color(isEnabled ? ColorRole::InputBorder : ColorRole::Hairline);
    if (isInvalid)
        border = theme.color(ColorRole::Danger);
    else if (hasFocus)
        border = theme.color(ColorRole::Primary);
    else if (isEnabled && has(option.state, QStyle::State_MouseOver))
        border = theme.color(ColorRole::Muted);
    box(painter, option.rect,
        {.fill = theme.color(isEnabled ? ColorRole::Surface : ColorRole::Raised),
         .border = border,
         .width = hasFocus ? metric::kFocusWidth : 1.0,
         .radius = metric::kControlRadius});
}

void checkIndicator(QPainter &painter, const QStyleOption &option, const Theme &theme)
{
    const QRectF rect(option.rect);
    const QColor fill = indicatorFill(option.state, theme);
    const bool isMarked = has(option.state, QStyle::State_On) || has(option.state, QStyle::State_NoChange);
    const QColor border =
        isMarked && has(option.state, QStyle::State_Enabled) ? fill : indicatorBorder(option.state, theme);
    box(painter, rect, {.fill = fill, .border = border, .width = 1.5, .radius = 4});
    if (!isMarked)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(indicatorMark(option.state, theme), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&rect](double x, double y) {
        return QPointF(rect.left() + x * rect.width(), rect.top() + y * rect.height());
    };
    if (has(option.state, QStyle::State_On))
        painter.drawPolyline(QPolygonF({at(0.26, 0.53), at(0.43, 0.70), at(0.75, 0.34)}));
    else
        painter.drawLine(at(0.28, 0.5), at(0.72, 0.5));
    painter.restore();
}

void radioIndicator(QPainter &painter, const QStyleOption &option, const Theme &theme)
{
    const QRectF rect(option.rect);
    const bool isOn = has(option.state, QStyle::State_On);
    const bool isEnabled = has(option.state, QStyle::State_Enabled);
    QColor border = indicatorBorder(option.state, theme);
    if (isOn && isEnabled)
        border = theme.color(ColorRole::Primary);
    box(painter, rect,
        {.fill = theme.color(isEnabled ? ColorRole::Surface : ColorRole::Raised),
         .border = border,
         .width = isOn ? 2.0 : 1.5,
         .radius = rect.width() / 2});
    if (!isOn)
        return;
    const qreal inset = rect.width() * 0.28;
    const QRectF dot = rect.adjusted(inset, inset, -inset, -inset);
    box(painter, dot,
        {.fill = theme.color(isEnabled ? ColorRole::Primary : ColorRole::Muted),
         .border = {},
         .width = 0,
         .radius = dot.width() / 2});
}

void comboBox(QPainter &painter, const QStyleOptionComboBox &option, const QWidget *widget,
              const Theme &theme)
{
    if (option.frame)
        field(painter, option, widget, theme);
    const QRect arrow(option.rect.right() - metric::kControlPadding - metric::kSmallIcon + 1,
                      option.rect.center().y() - metric::kSmallIcon / 2 + 1, metric::kSmallIcon,
                      metric::kSmallIcon);
    icon(painter, QStyle::visualRect(option.direction, option.rect, arrow),
         theme.icon(Icon::ChevronDown, ColorRole::Muted), option.state);
}

void progressGroove(QPainter &painter, const QRect &rect, const Theme &theme)
{
    const QRect groove = thinned(rect);
    box(painter, groove,
        {.fill = theme.color(ColorRole::Hairline),
         .border = {},
         .width = 0,
         .radius = groove.height() / 2.0});
}

void progressContents(QPainter &painter, const QStyleOptionProgressBar &option, const Theme &theme)
{
    const QRect rect = thinned(option.rect);
    const int range = option.maximum - option.minimum;
    // Without a known end the bar shows a part only: something is under way, how much is not known.
    const double share = range <= 0 ? 0.35 : double(option.progress - option.minimum) / range;
    const int width = qRound(rect.width() * qBound(0.0, share, 1.0));
    if (width <= 0)
        return;
    const QRect done(rect.left(), rect.top(), qMax(width, rect.height()), rect.height());
    box(painter, QStyle::visualRect(option.direction, rect, done),
        {.fill = theme.color(ColorRole::Primary), .border = {}, .width = 0, .radius = rect.height() / 2.0});
}

void scrollBar(QPainter &painter, const QRect &slider, const QStyleOptionSlider &option, const Theme &theme)
{
    const bool isActive =
        has(option.state, QStyle::State_MouseOver) || has(option.state, QStyle::State_Sunken);
    const int inset = isActive ? 2 : 3;
    const QRect thumb = option.orientation == Qt::Vertical ? slider.adjusted(inset, 2, -inset, -2)
                                                           : slider.adjusted(2, inset, -2, -inset);
    box(painter, thumb,
        {.fill = theme.color(isActive ? ColorRole::Muted : ColorRole::InputBorder),
         .border = {},
         .width = 0,
         .radius = qMin(thumb.width(), thumb.height()) / 2.0});
}

} // namespace truelle::ui::paint
