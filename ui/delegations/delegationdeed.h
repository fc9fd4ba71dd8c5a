// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/date.h"
#include "core/sync/delegationdesk.h"

#include <QString>

#include <optional>
#include <string>

namespace truelle::ui {

// What is done to a delegation as a whole. « Fermeture » and « Suppression » are the guide's, the others ours.
enum class Deed { Close, Reopen, Suspend, Resume, Remove };

// What it is before it is done: of whom, and what will come of it.
[[nodiscard]] QString deedTitle(Deed deed, const QString &receiver);
[[nodiscard]] QString deedMeaning(Deed deed, const ShownDelegation &delegation);
// The verb of the button that does it.
[[nodiscard]] QString deedVerb(Deed deed);
// What was done, as the title of the message that says so.
[[nodiscard]] QString deedDone(Deed deed, const QString &receiver);
// « Annuler la fermeture »
[[nodiscard]] QString undoWords(Deed deed);

// Whether it can be done to a delegation as it is shown, rights of the person apart.
[[nodiscard]] bool canDo(Deed deed, const ShownDelegation &delegation, Date today);

// `until` is looked at for a suspension alone. Not for Remove, which is no change.
[[nodiscard]] DelegationPatch patchOf(Deed deed, const Delegation &shown, Date today, std::optional<Date> until,
                                      std::string reason);

} // namespace truelle::ui
