// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/lettersketch.h"

#include "ui/theme/theme.h"

#include <QtGui/QPainter>

namespace truelle::ui {
namespace {

constexpr int kWidth = 44;
constexpr int kHeight = 56;
constexpr int kMargin = 6;
constexpr int kLine = 3; // thickness of a line of writing
constexpr int kStep = 6; // from one to the next
constexpr double kCorner = 2;

void drawLines(QPainter &painter, int left, int top, std::initializer_list<int> widths)
{
    for (const int width : widths) {
        painter.drawRoundedRect(QRectF(left, top, width, kLine), 1, 1);
        top += kStep;
    }
}

} // namespace

LetterSketch::LetterSketch(const Theme &theme, Place place, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_place(place)
{
    setFixedSize(kWidth, kHeight);
    connect(&theme, &Theme::changed, this, QOverload<>::of(&QWidget::update));
}

QSize LetterSketch::sizeHint() const
{
    return {kWidth, kHeight};
}

void LetterSketch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.color(ColorRole::InputBorder));
    painter.setBrush(m_theme.color(ColorRole::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kCorner, kCorner);

    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(ColorRole::Hairline));
    drawLines(painter, kMargin, kMargin, {12, 9}); // who writes
    drawLines(painter, kMargin, 22, {32, 32, 24});
    drawLines(painter, kMargin, 46, {18});

    const bool isCode = m_place == Place::Code;
    const QRectF mark = isCode ? QRectF(10, 26, 24, 9) : QRectF(21, 4, 18, 9);
    painter.setPen(QPen(m_theme.color(ColorRole::Primary), 1.5));
    painter.setBrush(m_theme.color(ColorRole::PrimarySoft));
    painter.drawRoundedRect(mark, kCorner, kCorner);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(ColorRole::Primary));
    painter.drawRoundedRect(QRectF(mark.left() + 3, mark.center().y() - 1.5, mark.width() - 6, kLine), 1, 1);
}

} // namespace truelle::ui
