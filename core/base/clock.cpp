// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

namespace truelle {

Instant SystemClock::now() const
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

} // namespace truelle
