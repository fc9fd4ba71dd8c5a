// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <string_view>

namespace truelle::ui {

// « La Réunion » for "RE", in the language of the program; the code itself where there is no name for it.
[[nodiscard]] QString regionName(std::string_view region);

} // namespace truelle::ui
