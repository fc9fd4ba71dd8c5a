// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/rules/services.h"

#include <string>
#include <string_view>

namespace truelle::caisse {

// How often a member's letter may be asked for with effect, and how many requests a source may make within the hour:
// an accounting firm takes over a whole portfolio in one go.
inline constexpr std::chrono::hours kLetterPause{7 * 24};
inline constexpr int kCodeRequests = 200;

// « Recevoir mon code confidentiel par courrier »: one letter with one code, good for each site of the member whose
// space nobody has opened yet; the codes of earlier letters are void for them. Success whether or not a letter goes out,
// with the same work: none does for a member nobody knows, within kLetterPause of the last, or where every space is
// open. ValidationFailed (/cibtpId) tells of the form only; RateLimited of the source.
[[nodiscard]] Result<void> requestCode(Services &services, const std::string &cibtpId, std::string_view source);

// The operator's letter for one site, opened or not: whoever reads the company's post becomes its Company Administrator.
// Everything under way for the site with an older code ends. The code is in no letter where `post` says so.
enum class CodeDelivery { Letter, OnlyShown };
// NotFound for a SIRET that no site has; the code, to be shown where it is in no letter.
struct IssuedCode
{
    Secret code;
    std::string memberName;
    bool isAddressKnown = false; // else the letter carries name and town
};
[[nodiscard]] Result<IssuedCode> issueCode(Database &database, const PasswordHasher &hasher, const std::string &siret,
                                           CodeDelivery delivery);

} // namespace truelle::caisse
