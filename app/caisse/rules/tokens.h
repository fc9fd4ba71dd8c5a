// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"

#include <string>
#include <string_view>

namespace truelle::caisse {

// 256 random bits as 43 characters of URL-safe base64.
[[nodiscard]] Secret randomToken();
// BLAKE2b-256 of a token: what the store keeps. No salt is needed, a token has 256 bits of its own.
[[nodiscard]] std::string tokenHash(const Secret &token);

// The token that follows from another: keyed BLAKE2b of `purpose` and `token`. This is how a lost answer can be given
// again without its tokens having been kept in clear: whoever still holds the old token makes the same successor from
// it, whoever only has the store has no token to begin with.
[[nodiscard]] Secret derivedToken(std::string_view serverKey, std::string_view purpose, const Secret &token);

// Keyed BLAKE2b-256 for things that are compared but not to be read in the store (addresses, sources, request bodies).
[[nodiscard]] std::string keyedHash(std::string_view serverKey, std::string_view text);

} // namespace truelle::caisse
