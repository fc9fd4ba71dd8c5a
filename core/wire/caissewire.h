// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/account.h"
#include "core/domain/catalogue.h"

#include <string>
#include <string_view>

// What a caisse serves before anybody signs in, and its rights catalogue: GET /v1/caisse, GET /v1/catalogue.
namespace truelle {

[[nodiscard]] std::string encodeCaisse(const Caisse &caisse);
[[nodiscard]] Result<Caisse> decodeCaisse(std::string_view json);
[[nodiscard]] std::string encodeCatalogue(const Catalogue &catalogue);
[[nodiscard]] Result<Catalogue> decodeCatalogue(std::string_view json);

} // namespace truelle
