// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QColor>

#include <array>
#include <cstddef>
#include <utility>
#include <vector>

class QPalette;

namespace truelle::ui {

// What a colour is for. Widgets name a role; only Theme knows its value in the scheme of the moment.
enum class ColorRole {
    Window, // behind everything
    Surface, // cards, tables, fields
    Raised, // bars, hovered rows, headers
    Text,
    Muted,
    InputBorder,
    Hairline,
    Primary,
    PrimaryHover,
    PrimaryPressed,
    OnPrimary,
    PrimarySoft, // selection, chosen chips
    Alert, // DSN alerts and warnings
    AlertSoft,
    Danger,
    DangerSoft,
    Success,
    SuccessSoft,
    Consult, // level « consultation »
    ConsultSoft,
    Update, // level « mise à jour »
    UpdateSoft,
};
inline constexpr std::size_t kColorRoleCount = static_cast<std::size_t>(ColorRole::UpdateSoft) + 1;

enum class Scheme { Light, Dark, HighContrast };

using ColorTable = std::array<QColor, kColorRoleCount>;

// The tokens of a scheme. HighContrast has none of its own: it is made from the system's palette.
[[nodiscard]] const ColorTable &lightColors();
[[nodiscard]] const ColorTable &darkColors();
[[nodiscard]] ColorTable highContrastColors(const QPalette &system);

// Contrast of two opaque colours, 1 to 21 (WCAG 2.2, relative luminance).
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

// The pairs the screens use, so that a test can compute each again: text on its ground, and the lines that
// must be seen.
[[nodiscard]] std::vector<std::pair<ColorRole, ColorRole>> textPairs();
[[nodiscard]] std::vector<std::pair<ColorRole, ColorRole>> linePairs();

} // namespace truelle::ui
