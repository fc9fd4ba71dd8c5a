// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/rules/services.h"
#include "app/caisse/store/viewer.h"
#include "core/domain/dsn.h"

namespace truelle::caisse {

// « Suivi DSN » of a site, latest month first. NotFound for a site the viewer does not see, Forbidden without at least
// « consultation » on « Mes déclarations de salaires ».
[[nodiscard]] Result<DsnFollowUp> dsnFollowUp(Services &services, const Viewer &viewer, std::int64_t site);

} // namespace truelle::caisse
