// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

namespace truelle {

// Time that moves only when a test says so.
class FakeClock final : public Clock
{
public:
    explicit FakeClock(Instant start) : m_now(start) { }
    [[nodiscard]] Instant now() const override { return m_now; }
    void advance(std::chrono::milliseconds by) { m_now += by; }
    void setNow(Instant now) { m_now = now; }

private:
    Instant m_now;
};

} // namespace truelle
