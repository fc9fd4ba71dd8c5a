// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/post/durablefile.h"

#include <cerrno>
#include <cstring>

#ifdef _WIN32
#include <windows.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace truelle::caisse {
namespace {

#ifdef _WIN32

Error failure(const std::filesystem::path &file)
{
    const DWORD code = GetLastError();
    return Error(code == ERROR_DISK_FULL ? ErrorCode::DiskFull : ErrorCode::FileUnreadable,
                 file.string() + ": error " + std::to_string(code));
}

Result<void> writeForced(const std::filesystem::path &file, std::string_view bytes)
{
    const HANDLE handle
        = CreateFileW(file.c_str(), GENERIC_WRITE, 0, nullptr, CREATE_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return failure(file);
    DWORD written = 0;
    const bool isDone = WriteFile(handle, bytes.data(), static_cast<DWORD>(bytes.size()), &written, nullptr)
        && written == bytes.size() && FlushFileBuffers(handle);
    Result<void> result = isDone ? Result<void>() : Result<void>(failure(file));
    CloseHandle(handle);
    return result;
}

Result<void> renameForced(const std::filesystem::path &from, const std::filesystem::path &to)
{
    if (MoveFileExW(from.c_str(), to.c_str(), MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH))
        return {};
    return failure(to);
}

#else

Error failure(const std::filesystem::path &file)
{
    const int code = errno;
    return Error(code == ENOSPC || code == EDQUOT ? ErrorCode::DiskFull : ErrorCode::FileUnreadable,
                 file.string() + ": " + std::strerror(code));
}

Result<void> writeAll(int descriptor, std::string_view bytes, const std::filesystem::path &file)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR)
            return failure(file);
        if (written > 0)
            bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    if (::fsync(descriptor) != 0)
        return failure(file);
    return {};
}

Result<void> writeForced(const std::filesystem::path &file, std::string_view bytes)
{
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return failure(file);
    Result<void> written = writeAll(descriptor, bytes, file);
    if (::close(descriptor) != 0 && written)
        written = failure(file);
    return written;
}

Result<void> renameForced(const std::filesystem::path &from, const std::filesystem::path &to)
{
    if (::rename(from.c_str(), to.c_str()) != 0)
        return failure(to);
    // The new name is only as durable as its folder's entry.
    const int folder = ::open(to.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return failure(to);
    const bool isForced = ::fsync(folder) == 0;
    Result<void> result = isForced ? Result<void>() : Result<void>(failure(to));
    ::close(folder);
    return result;
}

#endif

} // namespace

Result<void> writeDurably(const std::filesystem::path &file, std::string_view bytes)
{
    std::error_code ignored; // opening the file says it better
    std::filesystem::create_directories(file.parent_path(), ignored);
    std::filesystem::path neighbour = file;
    neighbour += ".part";
    Result<void> result = writeForced(neighbour, bytes);
    if (result)
        result = renameForced(neighbour, file);
    if (!result)
        std::filesystem::remove(neighbour, ignored);
    return result;
}

} // namespace truelle::caisse
