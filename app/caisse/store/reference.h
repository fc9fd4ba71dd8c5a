// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"
#include "core/domain/catalogue.h"

namespace truelle::caisse {

// What a new store is given: the reference caisse's facts, and the rights catalogue of the guide (2-domain.md, « The
// rights catalogue »).
[[nodiscard]] Caisse referenceCaisse();
[[nodiscard]] Catalogue referenceCatalogue();

// The right behind « Suivi DSN » (our decision: « Mes déclarations de salaires »).
inline constexpr std::string_view kSalaryDeclarations = "salary-declarations";

} // namespace truelle::caisse
