// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/space/menutab.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kMark = 3; // under the place one is at
}

MenuTab::MenuTab(const Theme &theme, Icon icon, const QString &text, QWidget *parent)
    : QToolButton(parent)
    , m_theme(theme)
    , m_icon(icon)
{
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    connect(&m_theme, &Theme::changed, this, &QWidget::updateGeometry);
}

QSize MenuTab::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(TextRole::Caption));
    int widest = 0;
    for (const QString &line : lines())
        widest = std::max(widest, metrics.horizontalAdvance(line));
    if (menu())
        widest += metric::kSmallIcon;
    return {widest + 2 * space::kSnug, space::kTight + metric::kIcon + space::kHair + 2 * metrics.height() + space::kTight + kMark};
}

void MenuTab::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isHovered = underMouse() || isDown();
    const QRectF ground = QRectF(rect()).adjusted(1, 1, -1, -kMark - 1);
    if (isHovered || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(m_theme.color(ColorRole::Primary), metric::kFocusWidth) : QPen(Qt::NoPen));
        painter.setBrush(isHovered ? QBrush(m_theme.color(ColorRole::Raised)) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(ground, metric::kControlRadius, metric::kControlRadius);
    }
    const ColorRole ink = isChecked() ? ColorRole::Primary : ColorRole::Text;
    const int left = (width() - metric::kIcon) / 2;
    m_theme.icon(m_icon, isChecked() ? ColorRole::Primary : ColorRole::Muted)
        .paint(&painter, QRect(left, space::kTight, metric::kIcon, metric::kIcon));
    painter.setFont(m_theme.font(TextRole::Caption));
    painter.setPen(m_theme.color(ink));
    const int line = painter.fontMetrics().height();
    int top = space::kTight + metric::kIcon + space::kHair;
    const QStringList words = lines();
    for (const QString &text : words) {
        QRect area(0, top, width(), line);
        if (menu() && &text == &words.back()) {
            const int used = painter.fontMetrics().horizontalAdvance(text) + metric::kSmallIcon;
            const QRect arrow((width() + used) / 2 - metric::kSmallIcon + 2, top + (line - metric::kSmallIcon) / 2 + 1,
                              metric::kSmallIcon, metric::kSmallIcon);
            m_theme.icon(Icon::ChevronDown, ink).paint(&painter, arrow);
            area.translate(-metric::kSmallIcon / 2, 0);
        }
        painter.drawText(area, Qt::AlignCenter, text);
        top += line;
    }
    if (isChecked())
        painter.fillRect(QRect(space::kTight, height() - kMark, width() - 2 * space::kTight, kMark),
                         m_theme.color(ColorRole::Primary));
}

// Broken where the two lines differ least.
QStringList MenuTab::lines() const
{
    const QFontMetrics metrics(m_theme.font(TextRole::Caption));
    QStringList best{text()};
    int narrowest = metrics.horizontalAdvance(text());
    constexpr int kShort = 96; // stays on one line
    if (narrowest <= kShort)
        return best;
    for (qsizetype space = text().indexOf(u' '); space >= 0; space = text().indexOf(u' ', space + 1)) {
        const QStringList two{text().left(space), text().mid(space + 1)};
        const int width = std::max(metrics.horizontalAdvance(two[0]), metrics.horizontalAdvance(two[1]));
        if (width < narrowest) {
            narrowest = width;
            best = two;
        }
    }
    return best;
}

} // namespace truelle::ui
