// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace truelle {

// How long a password would stand against somebody who tries many a second (zxcvbn). Advice only: what is accepted is
// the caisse's rule (core/domain/passwordrule.h).
enum class PasswordStrength { VeryWeak, Weak, Fair, Good, Strong };

// `ownWords` are what everybody who knows the person would try first: name, address, company, town. At most the first
// 100 characters are looked at: beyond, nothing is weak.
[[nodiscard]] PasswordStrength passwordStrength(std::string_view password, const std::vector<std::string> &ownWords);

} // namespace truelle
