// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/store/connection.h"
#include "core/base/clock.h"
#include "core/base/secret.h"
#include "core/domain/account.h"

#include <string>
#include <vector>

// The two letters an opening begins with (guide, « Munissez-vous des deux courriers »), queued in the running
// transaction to the member's postal address.
namespace truelle::caisse {

// What a letter is about: sites of one member.
struct LetterSubject
{
    std::int64_t member = 0;
    std::vector<std::int64_t> sites;
    std::string cause; // OutgoingPost::cause
};

// « Courrier de bienvenue »: identifiant CIBTP and SIRET.
void queueWelcomeLetter(Connection &store, const Caisse &caisse, const LetterSubject &subject, Instant now);
// « Courrier informatique »: the code confidentiel that is good for each of the sites. Only the carrier puts it in.
void queueCodeLetter(Connection &store, const Caisse &caisse, const LetterSubject &subject, const Secret &code,
                     Instant now);

// Whether the caisse knows where the member's letters go; else they carry name and town.
[[nodiscard]] bool hasPostalAddress(Connection &store, std::int64_t member);

} // namespace truelle::caisse
