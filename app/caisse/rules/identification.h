// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/rules/services.h"
#include "core/wire/openingwire.h"

#include <string_view>

namespace truelle::caisse {

// What the first step is for: its token is good for nothing else.
enum class OpeningPurpose { Opening, Association };
[[nodiscard]] std::string_view purposeName(OpeningPurpose purpose); // as in opening.purpose
// How long somebody may take over the second step.
[[nodiscard]] std::chrono::seconds stepLifetime(OpeningPurpose purpose);

// « Informations d'identification »: the three identifiers of the letters. IdentificationRefused, in the same words and
// with the same work, for a member nobody knows, a site that is not theirs, a wrong, used, voided, expired or tried-out
// code. ValidationFailed (/cibtpId, /siret, /code) tells of the form only. AccountLocked and RateLimited say how long to
// wait: attempts are slowed down for each pair of identifier and SIRET, known or not, and for each source.
[[nodiscard]] Result<IdentifiedSite> identifySite(Services &services, const SiteIdentification &asked,
                                                  OpeningPurpose purpose, std::string_view source);

// A CIBTP identifier without what cannot be seen, or ValidationFailed (/cibtpId: required, invalid).
[[nodiscard]] Result<std::string> checkedCibtpId(const Caisse &caisse, std::string_view typed);

// An opening or association under way, or one that ended well.
struct OpeningRow
{
    std::int64_t id = 0;
    std::int64_t code = 0;
    std::int64_t site = 0;
    std::optional<std::int64_t> account; // whom it waits for, or whose the site is now
    Instant created{};
    Instant expires{};
    bool isCompleted = false;
    bool isCodeUsed = false; // by this one: it ended well
};
// OpeningEnded for a token that is unknown, of another purpose, over, or whose site somebody else has opened meanwhile.
[[nodiscard]] Result<OpeningRow> findOpening(Connection &store, const Secret &token, OpeningPurpose purpose,
                                             Instant now);

} // namespace truelle::caisse
