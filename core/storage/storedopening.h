// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <string>

namespace truelle {

// The opening of a space that is under way, as desk.db keeps it. The JSON is core/flows' own; no secret is in it.
struct StoredOpening
{
    std::string id; // ours, opaque
    Instant createdAt{};
    std::string json;
    friend bool operator==(const StoredOpening &, const StoredOpening &) = default;
};

} // namespace truelle
