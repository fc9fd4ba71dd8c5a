// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/rightsdraft.h"
#include "core/sync/delegationdesk.h"

#include <QString>

namespace truelle::ui {

// « Ce qui change : 4 droits ajoutés, 1 réduit, date de fin »; that nothing changes where nothing does.
[[nodiscard]] QString changeSummary(const RightsDraft &draft);

// What stands under the title of each outcome. The texts of a caisse are not in them.
[[nodiscard]] QString waitingText(const std::optional<Error> &problem);
[[nodiscard]] QString refusedText(const std::optional<Error> &problem);
// Why the delegation as a whole cannot be as it was asked for: faults of no field of the form, such as the last
// administrator's closure. Empty where all of them stand beside a field.
[[nodiscard]] QString refusalOfWhole(const Error &problem);
// Who changed it and when, and where the two differ.
struct Clash
{
    const ShownDelegation &delegation;
    const Catalogue &catalogue;
    const Vocabulary &vocabulary;
};
[[nodiscard]] QString conflictText(const Clash &clash);

// The code in "/rights/CODE" (RFC 6901), or empty for other pointers.
[[nodiscard]] std::string featureCodeOf(const FieldError &fault);

} // namespace truelle::ui
