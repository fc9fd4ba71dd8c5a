// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>

namespace truelle {

// Makes the file's folder (0700) and the empty file (0600) where they are missing and takes other people's access away
// where they are not; SQLite gives its journals the file's mode. Fails with StoreNoAccess or DiskFull.
[[nodiscard]] Result<void> preparePrivateFile(const std::filesystem::path &file);

// Renames a database and its journals to a free name beside it ("cache.db.damaged-1"); the new name. Nothing is deleted.
[[nodiscard]] Result<std::filesystem::path> setFileAside(const std::filesystem::path &file);

} // namespace truelle
