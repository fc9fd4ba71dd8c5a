// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/rules/services.h"
#include "core/wire/openingwire.h"

#include <cstdint>

// From identified to activated: « Je crée mon espace sécurisé », step two (table opening). An account waits, 'pending',
// until the link of the e-mail is followed; until then what was said may be said again.
//
// Whose address it is decides what happens, and the caller cannot tell the difference:
// - nobody's: a pending account is made;
// - an account's that was never activated and has no right anywhere but on this very site (an earlier attempt, an
//   administrator that was imported): it takes what was typed last, and links sent before are void;
// - any other account's: nothing is changed. Its holder gets a mail that says how to associate the site instead, and
//   the code stays good for that. Whoever gave the address learns nothing and gains nothing.
namespace truelle::caisse {

// What somebody may set off for an address or with one opening within the hour.
inline constexpr int kActivationMails = 5;
// The longest an opening may wait, however often it is corrected.
inline constexpr std::chrono::hours kOpeningLife{7 * 24};

// ValidationFailed (/email, /password, /lastName, /firstName, /landline, /mobile); OpeningEnded; RateLimited.
[[nodiscard]] Result<CompletedOpening> completeOpening(Services &services, const OpeningDetails &details);
// A token nobody knows any more is an answer: Ended.
[[nodiscard]] Result<OpeningStatus> openingStatus(Services &services, const Secret &token);
// « Certifier » the number of an opening: rules/mobilecodes.h. OpeningEnded.
[[nodiscard]] Result<MobileChallenge> certifyOpeningMobile(Services &services, const MobileRequest &request);
[[nodiscard]] Result<MobileConfirmation> confirmOpeningMobile(Services &services, const MobileRequest &request);

// The link of an opening was followed: its account, which the caller activates in the same transaction, becomes the
// site's Company Administrator, the code is used up, and every other opening or association of the site ends. Those who
// administered the site before keep doing so, and are told. OpeningEnded where somebody else was faster; the link is
// then worth nothing, and the caller activates nothing.
[[nodiscard]] Result<void> activateOpening(Connection &store, Services &services, std::int64_t opening);

// The link of a waiting opening again: issues it, queues the mail and lets the opening wait for it. False where the
// account waits for no opening.
[[nodiscard]] bool resendOpeningLink(Connection &store, Services &services, std::int64_t account);

// Ends everything under way for the site, with its links; `except` stays.
void endOpenings(Connection &store, std::int64_t site, std::optional<std::int64_t> except, Instant now);
// Makes the account the site's Company Administrator, with the feeds; tells the others.
void giveSite(Connection &store, Services &services, std::int64_t site, std::int64_t account,
              const std::string &cause);

// Removes what ended a month ago, with the accounts that nobody ever activated and that have no right anywhere.
void pruneOpenings(Connection &store, Instant now);

} // namespace truelle::caisse
