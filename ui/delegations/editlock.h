// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/site.h"
#include "core/sync/delegationdesk.h"

#include <QString>

#include <string>

namespace truelle::ui {

// Why the signed-in person cannot modify a delegation, as a sentence; empty where they can. The caisse decides in the
// end; this keeps anybody from filling in a form in vain (2-domain.md, « no self-elevation »).
[[nodiscard]] QString editLock(const ShownDelegation &delegation, SiteRole role, const std::string &ownEmail);

} // namespace truelle::ui
