// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httptransport.h"

#include <algorithm>

namespace truelle {

std::string_view HttpAnswer::header(std::string_view name) const
{
    const auto it = std::ranges::find(headers, name, &std::pair<std::string, std::string>::first);
    return it == headers.end() ? std::string_view() : std::string_view(it->second);
}

} // namespace truelle
