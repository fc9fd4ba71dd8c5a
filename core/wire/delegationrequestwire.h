// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/delegationgrant.h"

#include <string>
#include <string_view>

// What is asked of delegations: a patch and a grant.
namespace truelle {

class JsonFields;
class JsonWriter;

// application/merge-patch+json; in a patch "none" is a level like the others, "endDate": null removes the end and
// "suspension": null the suspension, which is otherwise given whole ("from", and "until" or null); null for anything
// else is a fault ("required").
[[nodiscard]] std::string encodePatch(const DelegationPatch &patch, const Vocabulary &vocabulary);
// A level this version does not know is a fault ("unknown-level"): a caisse must not store what it cannot judge.
[[nodiscard]] Result<DelegationPatch> decodePatch(std::string_view json, Vocabulary &vocabulary);
void writePatch(JsonWriter &json, const DelegationPatch &patch, const Vocabulary &vocabulary);
[[nodiscard]] DelegationPatch readPatch(JsonFields &fields, Vocabulary &vocabulary);

// The body of POST /v1/sites/{id}/delegations, which names the site itself: `site` is left empty by reading.
[[nodiscard]] std::string encodeGrant(const DelegationGrant &grant, const Vocabulary &vocabulary);
[[nodiscard]] Result<DelegationGrant> decodeGrant(std::string_view json, Vocabulary &vocabulary);
void writeGrant(JsonWriter &json, const DelegationGrant &grant, const Vocabulary &vocabulary);
[[nodiscard]] DelegationGrant readGrant(JsonFields &fields, Vocabulary &vocabulary);

} // namespace truelle
