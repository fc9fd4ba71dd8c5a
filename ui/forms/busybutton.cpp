// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/busybutton.h"

#include "ui/forms/announcement.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/theme/theme.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QStyleOptionButton>
#include <QtWidgets/QStylePainter>

namespace truelle::ui {
namespace {

constexpr int kTurnMs = 40;
constexpr int kTurnDegrees = 15;
constexpr int kMarkSpan = 250;

} // namespace

BusyButton::BusyButton(const Theme &theme, const QString &text, QWidget *parent)
    : QPushButton(text, parent)
    , m_theme(theme)
    , m_idleText(text)
{
}

void BusyButton::setBusy(const QString &text)
{
    if (m_isBusy)
        return;
    m_isBusy = true;
    m_idleText = this->text();
    setText(text);
    setMinimumWidth(qMax(isVisible() ? width() : 0,
                         QPushButton::sizeHint().width() + metric::kSmallIcon + space::kTight));
    if (m_theme.motionMs() > 0)
        m_turn.start(kTurnMs, this);
    announce(*this, text);
}

void BusyButton::setIdle()
{
    if (!m_isBusy)
        return;
    m_isBusy = false;
    m_turn.stop();
    setMinimumWidth(0);
    setText(m_idleText);
}

void BusyButton::paintEvent(QPaintEvent *event)
{
    if (!m_isBusy) {
        QPushButton::paintEvent(event);
        return;
    }
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.state &= ~(QStyle::State_MouseOver | QStyle::State_Sunken);
    painter.drawControl(QStyle::CE_PushButtonBevel, option);
    const int textWidth = option.fontMetrics.horizontalAdvance(option.text);
    const int content = metric::kSmallIcon + space::kTight + textWidth;
    const int left = (width() - content) / 2;
    const bool isFilled = buttonRole(*this) == ButtonRole::Primary;
    const QColor front = m_theme.color(isFilled ? ColorRole::OnPrimary : ColorRole::Text);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(front, 2, Qt::SolidLine, Qt::RoundCap));
    const QRectF mark(left + 1, (height() - metric::kSmallIcon) / 2 + 1, metric::kSmallIcon - 2,
                      metric::kSmallIcon - 2);
    painter.drawArc(mark, -m_angle * 16, kMarkSpan * 16);
    painter.drawText(QRect(left + metric::kSmallIcon + space::kTight, 0, textWidth + 1, height()),
                     Qt::AlignVCenter | Qt::TextSingleLine, option.text);
}

void BusyButton::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_turn.timerId()) {
        QPushButton::timerEvent(event);
        return;
    }
    m_angle = (m_angle + kTurnDegrees) % 360;
    update();
}

void BusyButton::keyPressEvent(QKeyEvent *event)
{
    const bool starts = event->key() == Qt::Key_Space || event->key() == Qt::Key_Return
        || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Select;
    if (m_isBusy && starts)
        return;
    QPushButton::keyPressEvent(event);
}

void BusyButton::mousePressEvent(QMouseEvent *event)
{
    if (!m_isBusy)
        QPushButton::mousePressEvent(event);
}

bool BusyButton::event(QEvent *event)
{
    // An assistive tool or a mnemonic may still press it.
    if (m_isBusy && event->type() == QEvent::Shortcut)
        return true;
    return QPushButton::event(event);
}

} // namespace truelle::ui
