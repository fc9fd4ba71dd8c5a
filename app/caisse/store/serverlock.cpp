// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/store/serverlock.h"

#include <utility>

#ifdef _WIN32
#include <windows.h>
#else
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace truelle::caisse {

namespace {

Error taken()
{
    return Error(ErrorCode::StoreLocked, "another truelle-caisse serves this folder");
}

#ifdef _WIN32
void release(std::intptr_t handle)
{
    CloseHandle(reinterpret_cast<HANDLE>(handle));
}

Result<std::intptr_t> acquire(const std::filesystem::path &file)
{
    const HANDLE handle = CreateFileW(file.c_str(), GENERIC_READ | GENERIC_WRITE, 0, nullptr, OPEN_ALWAYS,
                                      FILE_ATTRIBUTE_NORMAL, nullptr);
    if (handle != INVALID_HANDLE_VALUE)
        return reinterpret_cast<std::intptr_t>(handle);
    if (GetLastError() == ERROR_SHARING_VIOLATION)
        return taken();
    return Error(ErrorCode::StoreNoAccess, file.string());
}
#else
void release(std::intptr_t handle)
{
    ::close(static_cast<int>(handle));
}

Result<std::intptr_t> acquire(const std::filesystem::path &file)
{
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return Error(ErrorCode::StoreNoAccess, file.string());
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        return std::intptr_t{descriptor};
    const bool isTaken = errno == EWOULDBLOCK;
    release(descriptor);
    return isTaken ? taken() : Error(ErrorCode::StoreNoAccess, file.string());
}
#endif

} // namespace

Result<ServerLock> ServerLock::take(const std::filesystem::path &directory)
{
    const auto handle = acquire(directory / "caisse.lock");
    if (!handle)
        return handle.error();
    return ServerLock(*handle);
}

ServerLock::ServerLock(ServerLock &&other) noexcept : m_handle(std::exchange(other.m_handle, -1)) { }

ServerLock &ServerLock::operator=(ServerLock &&other) noexcept
{
    std::swap(m_handle, other.m_handle);
    return *this;
}

ServerLock::~ServerLock()
{
    if (m_handle != -1)
        release(m_handle);
}

} // namespace truelle::caisse
