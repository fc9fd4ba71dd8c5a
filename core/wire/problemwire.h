// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <string>
#include <string_view>

// application/problem+json (RFC 9457): {type, title, status, code, errors?: [{pointer, code}], current?}.
namespace truelle {

// The problem document of an error. `detail` of the error is not sent: it is for the sender's own log.
[[nodiscard]] std::string encodeProblem(const Error &error, int status);
// The error a problem document stands for. A code this version does not know becomes the general code of its status
// class (ValidationFailed, Forbidden, ServerFailed …), its name kept in `detail`. What is no problem document at all
// becomes NotACaisse.
[[nodiscard]] Error decodeProblem(std::string_view json, int status);

} // namespace truelle
