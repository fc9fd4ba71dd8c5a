// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace truelle {

// A member's name as one step of a JSON pointer, its slash before it: "~" is written "~0" and "/" "~1" (RFC 6901 §3).
[[nodiscard]] std::string pointerStep(std::string_view name);

} // namespace truelle
