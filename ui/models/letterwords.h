// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/takeover.h"
#include "core/portfolio/takeoverlist.h"

#include <QString>

namespace truelle::ui {

// « Code demandé », « Courrier reçu » …
[[nodiscard]] QString takeoverStateWords(TakeoverState state);
// The next action as a verb, empty where there is none.
[[nodiscard]] QString takeoverActionWords(TakeoverAction action);
// Where a site stands, in a sentence or two: since when, why, from when on another letter can be asked for.
[[nodiscard]] QString takeoverSentence(const Takeover &takeover, Instant now);
// What is wrong with a line of an imported table; empty where nothing is.
[[nodiscard]] QString takeoverFaultWords(const TakeoverLine &line);
[[nodiscard]] QString takeoverFieldWords(TakeoverField field);
// 3-3-3-5, or as it stands where it is no SIRET.
[[nodiscard]] QString siretWords(const std::string &siret);

} // namespace truelle::ui
