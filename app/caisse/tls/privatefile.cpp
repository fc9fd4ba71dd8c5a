// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/tls/privatefile.h"

#include <cerrno>
#include <fstream>

#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#include <sys/stat.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace truelle::caisse {

namespace fs = std::filesystem;

namespace {

constexpr std::uintmax_t kSmall = 1'048'576;

Error failure(int number, const fs::path &file)
{
    return Error(number == ENOSPC ? ErrorCode::DiskFull : ErrorCode::StoreNoAccess, file.string());
}

#ifdef _WIN32
int create(const fs::path &file)
{
    return ::_wopen(file.c_str(), _O_CREAT | _O_EXCL | _O_WRONLY | _O_BINARY, _S_IREAD | _S_IWRITE);
}
int append(int descriptor, std::string_view content)
{
    return ::_write(descriptor, content.data(), static_cast<unsigned>(content.size()));
}
int synchronise(int descriptor)
{
    return ::_commit(descriptor);
}
int closeFile(int descriptor)
{
    return ::_close(descriptor);
}
void synchroniseFolder(const fs::path &) { }
#else
int create(const fs::path &file)
{
    return ::open(file.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0600);
}
ssize_t append(int descriptor, std::string_view content)
{
    return ::write(descriptor, content.data(), content.size());
}
int synchronise(int descriptor)
{
    return ::fsync(descriptor);
}
int closeFile(int descriptor)
{
    return ::close(descriptor);
}
// The rename is only durable once its folder is.
void synchroniseFolder(const fs::path &folder)
{
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}
#endif

// 0, or the system's error number.
int fill(int descriptor, std::string_view content)
{
    while (!content.empty()) {
        const auto written = append(descriptor, content);
        if (written < 0 && errno != EINTR)
            return errno;
        if (written > 0)
            content.remove_prefix(static_cast<std::size_t>(written));
    }
    return synchronise(descriptor) == 0 ? 0 : errno;
}

} // namespace

Result<void> makePrivateFolder(const fs::path &folder)
{
    std::error_code failed;
    fs::create_directories(folder, failed);
    if (!failed)
        fs::permissions(folder, fs::perms::owner_all, failed);
    if (failed)
        return failure(failed.value(), folder);
    return {};
}

Result<void> writePrivateFile(const fs::path &file, std::string_view content)
{
    fs::path temporary = file;
    temporary += ".new";
    std::error_code failed;
    fs::remove(temporary, failed); // of a start that was cut off
    const int descriptor = create(temporary);
    if (descriptor < 0)
        return failure(errno, temporary);
    int number = fill(descriptor, content);
    if (closeFile(descriptor) != 0 && number == 0)
        number = errno;
    if (number == 0) {
        fs::rename(temporary, file, failed);
        number = failed.value();
    }
    if (number != 0) {
        fs::remove(temporary, failed);
        return failure(number, file);
    }
    synchroniseFolder(file.parent_path());
    return {};
}

Result<std::string> readSmallFile(const fs::path &file)
{
    std::error_code failed;
    const std::uintmax_t size = fs::file_size(file, failed);
    std::ifstream stream(file, std::ios::binary);
    if (failed || size > kSmall || !stream)
        return Error(ErrorCode::FileUnreadable, file.string());
    std::string content(static_cast<std::size_t>(size), '\0');
    stream.read(content.data(), static_cast<std::streamsize>(size));
    if (!stream)
        return Error(ErrorCode::FileUnreadable, file.string());
    return content;
}

} // namespace truelle::caisse
