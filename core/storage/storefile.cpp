// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/storefile.h"

#include <fstream>
#include <string>
#include <system_error>

namespace truelle {
namespace fs = std::filesystem;
namespace {

Error fileError(const std::error_code &failure)
{
    const bool isFull = failure == std::errc::no_space_on_device || failure == std::errc::file_too_large;
    return Error(isFull ? ErrorCode::DiskFull : ErrorCode::StoreNoAccess, failure.message());
}

} // namespace

Result<void> preparePrivateFile(const fs::path &file)
{
    std::error_code failure;
    const fs::path folder = file.parent_path();
    if (!folder.empty()) {
        fs::create_directories(folder, failure);
        if (failure)
            return fileError(failure);
        fs::permissions(folder, fs::perms::owner_all, failure);
        if (failure)
            return fileError(failure);
    }
    if (fs::is_directory(file, failure))
        return Error(ErrorCode::StoreNoAccess, "a folder is in the file's place");
    if (!fs::exists(file, failure)) {
        const std::ofstream created(file, std::ios::binary | std::ios::app);
        if (!created)
            return Error(ErrorCode::StoreNoAccess, "the file cannot be made");
    }
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write, failure);
    if (failure)
        return fileError(failure);
    return {};
}

Result<fs::path> setFileAside(const fs::path &file)
{
    std::error_code failure;
    fs::path target;
    int number = 0;
    do {
        target = file;
        target += ".damaged-" + std::to_string(++number);
    } while (fs::exists(target, failure));
    // The journal first: a main file without its journal is less than it was, a journal without its file is nothing.
    for (const char *suffix : {"-wal", "-journal"}) {
        fs::path journal = file;
        journal += suffix;
        if (!fs::exists(journal, failure))
            continue;
        fs::path moved = target;
        moved += suffix;
        fs::rename(journal, moved, failure);
        if (failure)
            return fileError(failure);
    }
    fs::rename(file, target, failure);
    if (failure)
        return fileError(failure);
    return target;
}

} // namespace truelle
