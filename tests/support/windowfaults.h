// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace truelle {

// What a window holds against the rules, of what can be seen of it: a control without a name for the person or for
// tools, one that Tab does not reach, a text that could be read as HTML. Empty is right.
[[nodiscard]] QStringList nameFaults(QWidget &window);
[[nodiscard]] QStringList keyboardFaults(QWidget &window);
[[nodiscard]] QStringList textFaults(const QWidget &window);
[[nodiscard]] QStringList windowFaults(QWidget &window);

} // namespace truelle
