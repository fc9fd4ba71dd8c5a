// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace truelle {

// Lower case ASCII letters and digits, for addresses and for comparing words: « Bâti Loire » → "bati-loire" with
// separator '-', "batiloire" without one ('\0'). UTF-8 in; letters of other scripts are left out.
[[nodiscard]] std::string slug(std::string_view text, char separator);

} // namespace truelle
