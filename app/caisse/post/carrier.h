// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/post/queue.h"
#include "core/base/result.h"

#include <atomic>

namespace truelle::caisse {

// The way out of one channel. Used by the dispatcher's thread only.
class Carrier
{
public:
    Carrier() = default;
    Carrier(const Carrier &) = delete;
    Carrier &operator=(const Carrier &) = delete;
    virtual ~Carrier() = default;

    // Hands the message over; success means that it is out of our hands for good. InvalidInput and
    // ValidationFailed will not become better by trying again; every other error may. Gives up early with
    // Cancelled once `isStopping` is set. The error's detail is shown to the operator and holds no secret.
    [[nodiscard]] virtual Result<void> deliver(const QueuedPost &post,
                                               const std::atomic<bool> &isStopping) = 0;
};

} // namespace truelle::caisse
