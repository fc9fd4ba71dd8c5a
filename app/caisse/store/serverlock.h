// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>

namespace truelle::caisse {

// Keeps a second server off a data folder: DIR/caisse.lock, locked for as long as this lives, released by the system if
// the process dies. Other commands do not take it; they work beside the server.
class ServerLock
{
public:
    // StoreLocked where another server has it, StoreNoAccess where the file cannot be made.
    [[nodiscard]] static Result<ServerLock> take(const std::filesystem::path &directory);

    ServerLock(ServerLock &&other) noexcept;
    ServerLock &operator=(ServerLock &&other) noexcept;
    ServerLock(const ServerLock &) = delete;
    ServerLock &operator=(const ServerLock &) = delete;
    ~ServerLock();

private:
    explicit ServerLock(std::intptr_t handle) : m_handle(handle) { }
    std::intptr_t m_handle; // a descriptor, or a HANDLE; -1: none
};

} // namespace truelle::caisse
