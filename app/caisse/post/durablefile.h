// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string_view>

namespace truelle::caisse {

// Writes a file so that after any crash there is either all of it or nothing: a neighbour is written, forced to the disk
// and renamed over `file`. Readable by its owner only. Creates missing folders. DiskFull or FileUnreadable.
[[nodiscard]] Result<void> writeDurably(const std::filesystem::path &file, std::string_view bytes);

} // namespace truelle::caisse
