// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace truelle::caisse {

// Whether a Host field (or an authority) names one of the hosts served. The port does not matter: a proxy or
// a forward may have another. `names` are as certificates have them: host names in lower case, numeric
// addresses in their usual form, and `*.` for any one first label.
[[nodiscard]] bool isServedHost(std::string_view host, std::span<const std::string> names);

} // namespace truelle::caisse
