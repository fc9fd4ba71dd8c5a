// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <memory>

namespace truelle::caisse {

enum class Wake {
    Stop, // SIGTERM or SIGINT
    Reload, // SIGHUP, where the system has it
    Elapsed, // none of them in the time given
};

// Takes the signals that end a server, from its construction to its end; afterwards they do again what they
// did, so that a second one ends a program that is slow to stop. One at a time.
class SignalWait
{
public:
    SignalWait();
    ~SignalWait();
    SignalWait(const SignalWait &) = delete;
    SignalWait &operator=(const SignalWait &) = delete;

    // Blocks. A signal that came before is not lost.
    [[nodiscard]] Wake wait(std::chrono::seconds atMost);

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace truelle::caisse
