// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace truelle {

// A moment, UTC, in milliseconds since 1970 as stores and the contract keep it.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

// The port through which everything learns the current time; nothing else in Truelle asks the system for it.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override;
};

} // namespace truelle
