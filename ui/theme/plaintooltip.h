// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

class QPoint;
class QWidget;

namespace truelle::ui {

// `text` in the form in which a tool tip shows exactly that: tool tips guess whether they were given HTML, and their
// words often come from a caisse. Empty stays empty, which hides the tip.
[[nodiscard]] QString plainToolTip(const QString &text);

// Shows `text`, literally, at a place on the screen.
void showPlainToolTip(const QPoint &where, const QString &text, QWidget *owner);

} // namespace truelle::ui
