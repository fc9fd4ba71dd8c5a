// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/rules/services.h"
#include "core/wire/openingwire.h"

#include <string_view>

namespace truelle::caisse {

// « Associer un site déclarant à un espace existant », step two: the holder of an account becomes Company Administrator
// of the identified site as well; the code is used up, and everything else under way for the site ends. Said again with
// the same token by the same person, it is answered again. ValidationFailed (/email, /password); OpeningEnded; what
// judgeCredentials() refuses.
[[nodiscard]] Result<AssociatedSite> completeAssociation(Services &services, const AssociationDetails &details,
                                                         std::string_view source);

} // namespace truelle::caisse
