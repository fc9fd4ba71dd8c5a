// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QRect>
#include <QtCore/QString>

class QFont;
class QPainter;

// Figures of one width, so that SIRETs and dates stand in columns whatever the system's font does: a font's
// own tabular figures cannot be asked for before Qt 6.7.
namespace truelle::ui {

[[nodiscard]] int tabularWidth(const QFont &font, const QString &text);
// Draws with the painter's font and pen, vertically centred, starting at the leading edge; elides nothing.
void drawTabularText(QPainter &painter, const QRect &rect, const QString &text);

} // namespace truelle::ui
