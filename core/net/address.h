// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

namespace truelle {

// The base URL ("https://host[:port]", host in lower case and ASCII form) of an address as a person types it:
// "caisse.example", "https://caisse.example:8443/". InvalidInput for another scheme, a path, a query, a name and
// password, or what is no host.
[[nodiscard]] Result<std::string> baseUrlFromAddress(std::string_view address);

} // namespace truelle
