// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/delegationdesk.h"

#include <QString>
#include <QStringList>

namespace truelle {
struct Catalogue;
struct Vocabulary;
}

namespace truelle::ui {

// « Pourquoi ce droit ? »: one sentence with the level on that day, what makes it so, and what each link of the chain
// gives. Precondition: the chain has a link.
[[nodiscard]] QString whyWords(const ShownChain &chain, const QString &featureName, std::size_t feature, Date today);
// The same of a chain as the caisse told it, of the day it was told.
[[nodiscard]] QString whyWords(const RightsChain &chain, const QString &featureName, std::size_t feature);
// What the links above leave less of: « Mes comptes bancaires : aucun droit au lieu de consultation », a line each.
[[nodiscard]] QStringList lostWords(const RightsLoss &loss, const Catalogue &catalogue, const Vocabulary &vocabulary);

} // namespace truelle::ui
