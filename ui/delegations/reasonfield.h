// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>

class QLineEdit;

namespace truelle::ui {

// « Motif »: why something is done, for the history; at most as long as the contract takes.
[[nodiscard]] QLineEdit *reasonField(const QString &objectName);
// What is written in it, without the blanks around it.
[[nodiscard]] std::string reasonIn(const QLineEdit &field);

} // namespace truelle::ui
