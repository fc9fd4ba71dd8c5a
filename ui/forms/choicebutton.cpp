// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/choicebutton.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QtGui/QPainter>

namespace truelle::ui {

namespace {

// What stands beside the texts: the icon and the arrow with what separates them.
constexpr int kBeside = 3 * space::kSnug + metric::kIcon + space::kTight + metric::kSmallIcon;

} // namespace

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

void ChoiceButton::setTitleLines(TitleLines lines)
{
    m_titleLines = lines;
    QSizePolicy policy = sizePolicy();
    policy.setHeightForWidth(lines == TitleLines::AsNeeded);
    // Fixed would hold it to the height of one line.
    policy.setVerticalPolicy(lines == TitleLines::AsNeeded ? QSizePolicy::Minimum : QSizePolicy::Fixed);
    setSizePolicy(policy);
}

QSize ChoiceButton::sizeHint() const
{
    const int lines = QFontMetrics(m_theme.font(TextRole::Body)).height()
        + QFontMetrics(m_theme.font(TextRole::Caption)).height();
    return {metric::kFormWidth / 2, (lines + 2 * space::kTight + 3) / 4 * 4};
}

int ChoiceButton::heightForWidth(int width) const
{
    const int lines = titleHeight(width - kBeside) + detailHeight();
    return (lines + 2 * space::kSnug + 3) / 4 * 4;
}

int ChoiceButton::titleHeight(int room) const
{
    const QFontMetrics metrics(m_theme.font(TextRole::Body));
    if (m_titleLines == TitleLines::One)
        return metrics.height();
    return metrics.boundingRect(QRect(0, 0, room, QWIDGETSIZE_MAX), Qt::TextWordWrap, accessibleName()).height();
}

int ChoiceButton::detailHeight() const
{
    return m_detail.isEmpty() ? 0 : QFontMetrics(m_theme.font(TextRole::Caption)).height();
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
    const bool isWrapped = m_titleLines == TitleLines::AsNeeded;
    const int title = titleHeight(room);
    const int top = (height() - title - detailHeight()) / 2;
    painter.setFont(body);
    painter.setPen(m_theme.color(ColorRole::Text));
    painter.drawText(placed({left, top, room, title}),
                     Qt::AlignLeading | (isWrapped ? Qt::TextWordWrap : Qt::TextSingleLine),
                     isWrapped ? accessibleName()
                               : QFontMetrics(body).elidedText(accessibleName(), Qt::ElideRight, room));
    painter.setFont(caption);
    painter.setPen(m_theme.color(ColorRole::Muted));
    painter.drawText(placed({left, top + title, room, detailHeight()}), Qt::AlignLeading | Qt::TextSingleLine,
                     QFontMetrics(caption).elidedText(m_detail, Qt::ElideMiddle, room));
}

} // namespace truelle::ui
