// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/store/connection.h"

#include <string>

namespace truelle::caisse {

// A site as messages name it: « Charpentes Moreau (Angers, SIRET 990 271 828 00018) ».
[[nodiscard]] std::string siteInWords(Connection &store, std::int64_t site);
// « Karim Moreau »; without a first name the last name, without both nothing.
[[nodiscard]] std::string personInWords(const std::string &firstName, const std::string &lastName);
// « Bonjour Karim Moreau, » with the empty line after it.
[[nodiscard]] std::string greeting(const std::string &person);

} // namespace truelle::caisse
