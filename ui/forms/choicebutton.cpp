// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/choicebutton.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QtGui/QPainter>

namespace truelle::ui {

ChoiceButton::ChoiceButton(const Theme &theme, Icon icon, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_icon(icon)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, &QWidget::updateGeometry);
    connect(&theme, &Theme::changed, this, QOverload<>::of(&QWidget::update));
}

void ChoiceButton::setTexts(const QString &title, const QString &detail)
{
    // Not setText(): an ampersand in data is no mnemonic here.
    setAccessibleName(title);
    setAccessibleDescription(detail);
    m_detail = detail;
    updateGeometry();
    update();
}

QSize ChoiceButton::sizeHint() const
{
    const int lines = QFontMetrics(m_theme.font(TextRole::Body)).height()
        + QFontMetrics(m_theme.font(TextRole::Caption)).height();
    return {metric::kFormWidth / 2, (lines + 2 * space::kTight + 3) / 4 * 4};
}

void ChoiceButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isActive = underMouse() || isDown();
    if (isActive || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(m_theme.color(ColorRole::Primary), metric::kFocusWidth)
                                  : QPen(Qt::NoPen));
        painter.setBrush(m_theme.color(isDown() ? ColorRole::PrimarySoft : ColorRole::Raised));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metric::kControlRadius,
                                metric::kControlRadius);
    }
    const auto placed = [this](const QRect &place) {
        return QStyle::visualRect(layoutDirection(), rect(), place);
    };
    const QRect icon(space::kSnug, (height() - metric::kIcon) / 2, metric::kIcon, metric::kIcon);
    m_theme.icon(m_icon, ColorRole::Primary).paint(&painter, placed(icon));
    const QRect arrow(width() - space::kSnug - metric::kSmallIcon, (height() - metric::kSmallIcon) / 2,
                      metric::kSmallIcon, metric::kSmallIcon);
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    m_theme.icon(isMirrored ? Icon::ChevronLeft : Icon::ChevronRight, ColorRole::Muted)
        .paint(&painter, placed(arrow));

    const int left = icon.right() + 1 + space::kSnug;
    const int room = arrow.left() - space::kTight - left;
    const QFont body = m_theme.font(TextRole::Body);
    const QFont caption = m_theme.font(TextRole::Caption);
    const QFontMetrics bodyMetrics(body);
    const QFontMetrics captionMetrics(caption);
    const int top = (height() - bodyMetrics.height() - captionMetrics.height()) / 2;
    painter.setFont(body);
    painter.setPen(m_theme.color(ColorRole::Text));
    painter.drawText(placed({left, top, room, bodyMetrics.height()}), Qt::AlignLeading | Qt::TextSingleLine,
                     bodyMetrics.elidedText(accessibleName(), Qt::ElideRight, room));
    painter.setFont(caption);
    painter.setPen(m_theme.color(ColorRole::Muted));
    painter.drawText(placed({left, top + bodyMetrics.height(), room, captionMetrics.height()}),
                     Qt::AlignLeading | Qt::TextSingleLine,
                     captionMetrics.elidedText(m_detail, Qt::ElideMiddle, room));
}

} // namespace truelle::ui
