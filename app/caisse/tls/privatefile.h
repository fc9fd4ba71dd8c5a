// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace truelle::caisse {

// All three: StoreNoAccess where the system says no, DiskFull where there is no room; the detail names the
// file.

// Makes the folder and those above it where absent; the folder itself is for its owner alone (0700), whatever
// the umask.
[[nodiscard]] Result<void> makePrivateFolder(const std::filesystem::path &folder);
// Replaces a file at once and durably: a reader, or a start after a crash, sees the old content or the new
// one. For its owner alone (0600), whatever the umask.
[[nodiscard]] Result<void> writePrivateFile(const std::filesystem::path &file, std::string_view content);
// FileUnreadable where it cannot be read or is larger than 1 MiB.
[[nodiscard]] Result<std::string> readSmallFile(const std::filesystem::path &file);

} // namespace truelle::caisse
