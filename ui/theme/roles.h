// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

class QAbstractButton;
class QWidget;

// What the style needs to know of a widget beyond its type. One primary button in a view at most.
namespace truelle::ui {

enum class ButtonRole {
    Secondary, // outlined; what a button is unless told
    Primary, // filled
    Quiet, // text only
    Link, // text only, flush with the column it stands in
    Danger, // filled; for what cannot be undone
};
void setButtonRole(QAbstractButton &button, ButtonRole role);
// Nothing where it was never set: a dialog's default button is then drawn as the primary one.
[[nodiscard]] std::optional<ButtonRole> buttonRole(const QWidget &button);

enum class FieldState { Fine, Invalid };
// Draws the field's border in the danger colour. FormField does it with its error text.
void setFieldState(QWidget &field, FieldState state);
[[nodiscard]] FieldState fieldState(const QWidget &field);

} // namespace truelle::ui
