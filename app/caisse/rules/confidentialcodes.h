// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/rules/services.h"

#include <string>
#include <string_view>
#include <vector>

// The code confidentiel that opens or associates a site's space (table confidential_code): known to who reads the
// company's post, kept here as Argon2id only. Good for one site, once, for sixty days and five tries.
namespace truelle::caisse {

inline constexpr std::chrono::hours kCodeLife{60 * 24};
inline constexpr int kCodeTries = 5;

struct NewCode
{
    Secret code;
    std::string hash;
};

// A code in two groups of four characters that nobody takes for one another, with its hash. Takes a tenth of a second:
// not to be called within a transaction. Internal where there is not enough memory.
[[nodiscard]] Result<NewCode> makeCode(const PasswordHasher &hasher);

// How a code is compared. Free text stays what it is, without the blanks and marks around it (former members reuse an
// old password, guide); what can only be one of ours is written as ours are: « abcd efgh » is ABCD-EFGH.
[[nodiscard]] Secret comparedCode(const Secret &typed);

// Keeps the hash as the site's only living code, in the running transaction.
void keepCode(Connection &store, std::int64_t site, const std::string &hash, Instant now);
// Ends every living code of the site: it has been opened, or the codes are in wrong hands.
void voidCodes(Connection &store, std::int64_t site, Instant now);

// A living code with a try counted on it, for an attempt that is judged afterwards.
struct TriedCode
{
    std::int64_t code = 0;
    std::int64_t site = 0;
    std::string hash;
};
// Counts a try on the living code of the site with this SIRET of the member with this identifier, before it is judged,
// so that tries side by side do not share one. Nothing where there is no such site, code or try left.
[[nodiscard]] std::optional<TriedCode> tryCode(Connection &store, const std::string &cibtpId, const std::string &siret,
                                               Instant now);
// The try was right: it is given back. False where the code has ended meanwhile.
[[nodiscard]] bool giveTryBack(Connection &store, std::int64_t code, Instant now);
// Uses a code up; every other living one of its site ends with it. False where it was used before.
[[nodiscard]] bool useCode(Connection &store, std::int64_t code, std::int64_t site, Instant now);

// Removes codes that ended long ago and that no opening refers to.
void pruneCodes(Connection &store, Instant now);

} // namespace truelle::caisse
