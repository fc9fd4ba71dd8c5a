// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/rightsdraft.h"

#include <QString>

namespace truelle::ui {

// What was changed by one edit of a draft, as « Annuler : … » names it.
struct RightsEdit
{
    enum class Kind { Levels, Colleges, Administrator, Dates };
    Kind kind = Kind::Levels;
    QString words; // « Mes comptes bancaires en mise à jour »; empty where nothing was changed
};
[[nodiscard]] RightsEdit rightsEdit(const RightsDraft &before, const RightsDraft &after, const Catalogue &catalogue,
                                    const Vocabulary &vocabulary);

// A feature by its name in the person's language, else by its code.
[[nodiscard]] QString featureWords(std::size_t number, const Catalogue &catalogue, const Vocabulary &vocabulary);

} // namespace truelle::ui
