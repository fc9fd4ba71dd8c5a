// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace truelle::caisse {

// Who asks, with what the visibility rules need to know of them. Rows of the store.
struct Viewer
{
    std::int64_t account = 0;
    std::optional<std::int64_t> beneficiary; // the person as a beneficiary, if anybody ever gave them anything
    std::optional<std::int64_t> firm; // the accounting firm they work for
    std::string name; // « Nom Prénom », for « modified by »
};

// Sums of these in access.scope: which delegations of a site somebody sees.
inline constexpr std::int64_t kScopeOwn = 1;
inline constexpr std::int64_t kScopeFirm = 2;
inline constexpr std::int64_t kScopeAll = 4;

} // namespace truelle::caisse
