// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;
class QWidget;

namespace truelle::ui {

// Has assistive tools say `text` now, on behalf of a visible widget: what a sighted person notices by itself
// (an error that appeared, a result). Does nothing where no such tool listens.
void announce(QWidget &source, const QString &text);

} // namespace truelle::ui
