// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/delegation.h"

#include <optional>
#include <string>

// What is done to a delegation as a whole, as the patch that does it.
namespace truelle {

// « Fermeture »: reversible.
[[nodiscard]] DelegationPatch closing(std::string reason = {});
// In force again: an end that has passed is taken away, for it would keep the delegation closed.
[[nodiscard]] DelegationPatch reopening(const Delegation &closed, Date today, std::string reason = {});
// « Suspendre », the last day included; nothing: until it is taken up again.
[[nodiscard]] DelegationPatch suspending(Date from, std::optional<Date> until, std::string reason = {});
// « Reprendre »
[[nodiscard]] DelegationPatch resuming(std::string reason = {});

} // namespace truelle
