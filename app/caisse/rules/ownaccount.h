// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/rules/idempotency.h"
#include "app/caisse/rules/services.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace truelle::caisse {

// PATCH /v1/me as it was asked for.
struct ContactChange
{
    std::int64_t account = 0;
    std::string ifMatch; // the version in the tag; empty where the tag names none
    std::string body;
    IdempotencyKey key;
};

// « Modifier contact » and « Notification des documents »: the account as it is then, with its version. Another mobile
// number is certified only if its code was typed back before (mobilecodes.h); documents come by SMS to a certified
// mobile alone, and stop with it. ChangedMeanwhile with the account as it is now, ValidationFailed (fields),
// StillRunning, IdempotencyKeyReused.
[[nodiscard]] Result<ChangeAnswer> changeContact(Services &services, const ContactChange &change);

// What is wrong with a person's name, cleaned (typedtext.h), as a field's code ("required", "too-long"); nothing for a
// good one.
[[nodiscard]] std::string nameFault(std::string_view cleaned);

} // namespace truelle::caisse
