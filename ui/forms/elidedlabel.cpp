// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/elidedlabel.h"

#include "ui/theme/plaintooltip.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

ElidedLabel::ElidedLabel(const Theme &theme, TextRole role, QWidget *parent) : TextLabel(theme, role, parent)
{
    setWordWrap(false);
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().horizontalAdvance(u"MMMM…"_s), TextLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(contentsRect(), int(alignment()) | Qt::TextSingleLine, shownText());
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return TextLabel::event(event);
    // Escaped: a tooltip would read its words as HTML.
    showPlainToolTip(static_cast<QHelpEvent *>(event)->globalPos(), shownText() == text() ? QString() : text(), this);
    return true;
}

QString ElidedLabel::shownText() const
{
    return fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
}

} // namespace truelle::ui
