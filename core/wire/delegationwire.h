// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/delegation.h"

#include <string>
#include <string_view>
#include <vector>

// Beneficiaries and delegations. Features and colleges travel by code; a Vocabulary turns them into numbers. In
// "rights", a feature that is not named has no right.
namespace truelle {

class JsonFields;
class JsonWriter;

void writeBeneficiary(JsonWriter &json, const Beneficiary &beneficiary);
[[nodiscard]] Beneficiary readBeneficiary(JsonFields &fields);
void writeDelegation(JsonWriter &json, const Delegation &delegation, const Vocabulary &vocabulary);
[[nodiscard]] Delegation readDelegation(JsonFields &fields, Vocabulary &vocabulary);

[[nodiscard]] std::string encodeDelegation(const Delegation &delegation, const Vocabulary &vocabulary);
[[nodiscard]] Result<Delegation> decodeDelegation(std::string_view json, Vocabulary &vocabulary);
// {"objects":[…]}: GET /v1/sites/{id}/delegations.
[[nodiscard]] std::string encodeDelegations(const std::vector<Delegation> &delegations, const Vocabulary &vocabulary);
[[nodiscard]] Result<std::vector<Delegation>> decodeDelegations(std::string_view json, Vocabulary &vocabulary);

} // namespace truelle
