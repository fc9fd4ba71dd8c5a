// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/delegationbatch.h"

#include <string>
#include <string_view>
#include <vector>

// POST /v1/delegations:batch and :preview.
namespace truelle {

// {"items":[{"action":"add","siteId","grant"} | {"action":"change","delegationId","version","patch"} |
// {"action":"delete","delegationId","version","reason"?}]}, at most kMostBatch of them.
[[nodiscard]] std::string encodeBatch(const std::vector<BatchItem> &items, const Vocabulary &vocabulary);
// A fault of form in any item is one of the whole request, with its pointer from the top ("/items/3/patch/rights/x").
[[nodiscard]] Result<std::vector<BatchItem>> decodeBatch(std::string_view json, Vocabulary &vocabulary);
// An item alone, which is what its repetition is known by.
[[nodiscard]] std::string encodeBatchItem(const BatchItem &item, const Vocabulary &vocabulary);

// {"results":[{"status","delegation"?,"problem"?}]}, in the order of the items. The problem is a problem document.
[[nodiscard]] std::string encodeOutcomes(const std::vector<BatchOutcome> &outcomes, const Vocabulary &vocabulary);
[[nodiscard]] Result<std::vector<BatchOutcome>> decodeOutcomes(std::string_view json, Vocabulary &vocabulary);

[[nodiscard]] std::string_view readinessName(Readiness readiness); // "ready", "warning", "blocked"

// {"results":[{"readiness","delegation"?,"problem"?,"warnings":[…],"effects":[…]}]}.
[[nodiscard]] std::string encodePreview(const std::vector<PreviewedItem> &items, const Vocabulary &vocabulary);
[[nodiscard]] Result<std::vector<PreviewedItem>> decodePreview(std::string_view json, Vocabulary &vocabulary);

} // namespace truelle
