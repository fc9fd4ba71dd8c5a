// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/rules/services.h"
#include "core/wire/openingwire.h"

#include <cstdint>
#include <optional>

// « Certifier » a mobile number: a code by SMS, typed back (table mobile_challenge). One rule for an opening's number
// and an account's. Everything runs in the caller's transaction.
namespace truelle::caisse {

inline constexpr std::chrono::seconds kMobileCodeLife{std::chrono::minutes{10}};
inline constexpr int kMobileCodeTries = 5;
inline constexpr int kMobileCodeSends = 3; // an hour, for an owner and for a number

struct MobileOwner // exactly one is set
{
    std::optional<std::int64_t> opening;
    std::optional<std::int64_t> account;
};

// Sends a code, voiding the owner's older ones. ValidationFailed (/mobile) for what is no mobile number in E.164;
// RateLimited with the wait beyond kMobileCodeSends, without effect.
[[nodiscard]] Result<MobileChallenge> sendMobileCode(Services &services, Connection &store, const MobileOwner &owner,
                                                     const std::string &mobile);
// Judges a code; a wrong one is an answer, not an error, so that its try is kept. No tries are left where there is no
// living code for this number. A certified number that is the account's own is marked there at once.
[[nodiscard]] Result<MobileConfirmation> confirmMobileCode(Services &services, Connection &store,
                                                           const MobileOwner &owner, const std::string &mobile,
                                                           const Secret &code);
// Whether the owner has shown that the number is theirs, since they last changed it.
[[nodiscard]] bool isCertified(Connection &store, const MobileOwner &owner, const std::string &mobile);
// Forgets what the owner certified: of an account whose number changes.
void forgetMobileCodes(Connection &store, const MobileOwner &owner, Instant now);
// Removes challenges of openings and accounts that nobody will ask for again.
void pruneMobileCodes(Connection &store, Instant now);

} // namespace truelle::caisse
