// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/roles.h"

#include <QtCore/QVariant>
#include <QtWidgets/QAbstractButton>

namespace truelle::ui {
namespace {

constexpr auto kButtonRole = "truelleButtonRole";
constexpr auto kFieldState = "truelleFieldState";

} // namespace

void setButtonRole(QAbstractButton &button, ButtonRole role)
{
    button.setProperty(kButtonRole, static_cast<int>(role));
    button.update();
}

std::optional<ButtonRole> buttonRole(const QWidget &button)
{
    const QVariant role = button.property(kButtonRole);
    return role.isValid() ? std::optional(static_cast<ButtonRole>(role.toInt())) : std::nullopt;
}

void setFieldState(QWidget &field, FieldState state)
{
    field.setProperty(kFieldState, static_cast<int>(state));
    field.update();
}

FieldState fieldState(const QWidget &field)
{
    return static_cast<FieldState>(field.property(kFieldState).toInt());
}

} // namespace truelle::ui
