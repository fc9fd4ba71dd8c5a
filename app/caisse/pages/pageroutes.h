// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/http/router.h"
#include "app/caisse/rules/services.h"

namespace truelle::caisse {

// /activation/TOKEN, /certification/TOKEN, /new-address/TOKEN, /keep-address/TOKEN, /password/TOKEN: GET says what will
// happen and changes nothing, for mail scanners follow links; POST of its form does it. Whatever goes wrong under these
// paths is told as a page. `services` outlives the router.
void registerPages(Router &router, Services &services);

} // namespace truelle::caisse
