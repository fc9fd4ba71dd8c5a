// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/flows/openingflow.h"
#include "core/storage/storedopening.h"

namespace truelle {

// An opening's draft as desk.db keeps it, and back; nothing for what cannot be read. Internal to core/flows.
[[nodiscard]] StoredOpening encodeDraft(const OpeningDraft &draft);
[[nodiscard]] std::optional<OpeningDraft> decodeDraft(const StoredOpening &stored);

} // namespace truelle
