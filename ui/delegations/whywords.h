// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/delegationdesk.h"

#include <QString>

namespace truelle::ui {

// « Pourquoi ce droit ? »: one sentence with the level on that day, what makes it so, and what each link of the chain
// gives. Precondition: the chain has a link.
[[nodiscard]] QString whyWords(const ShownChain &chain, const QString &featureName, std::size_t feature, Date today);

} // namespace truelle::ui
