// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/delegationhistory.h"
#include "core/domain/rightschain.h"

#include <string>
#include <string_view>
#include <vector>

// What is told about a delegation beside itself: its history, and the chain of links that it hangs on.
namespace truelle {

// {"entries":[…]}: GET /v1/delegations/{id}/history, latest first.
[[nodiscard]] std::string encodeHistory(const std::vector<DelegationEvent> &events);
[[nodiscard]] Result<std::vector<DelegationEvent>> decodeHistory(std::string_view json);
// The "changes" of an entry alone, as a caisse keeps them.
[[nodiscard]] std::string encodeFieldChanges(const std::vector<FieldChange> &changes);
[[nodiscard]] Result<std::vector<FieldChange>> decodeFieldChanges(std::string_view json);

// GET /v1/delegations/{id}/chain.
[[nodiscard]] std::string encodeChain(const RightsChain &chain, const Vocabulary &vocabulary);
[[nodiscard]] Result<RightsChain> decodeChain(std::string_view json, Vocabulary &vocabulary);
// GET /v1/sites/{id}/rights.
[[nodiscard]] std::string encodeRightsOnSite(const RightsOnSite &rights, const Vocabulary &vocabulary);
[[nodiscard]] Result<RightsOnSite> decodeRightsOnSite(std::string_view json, Vocabulary &vocabulary);

} // namespace truelle
