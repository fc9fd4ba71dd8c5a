// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/openingapi.h"

#include <QPointer>
#include <QTimer>

#include <chrono>
#include <optional>

namespace truelle {

// Asks a caisse how an opening stands, again and again: after `pause`, and after half as long again each time up to ten
// times as long. Internal to core/flows.
class OpeningWatch final : public QObject
{
    Q_OBJECT
public:
    OpeningWatch(const OpeningApi &api, std::chrono::milliseconds pause);

    // Asks at once, and goes on.
    void startNow(const Secret &token);
    // Asks after a pause, and goes on; also what makes it ask often again.
    void startAfterPause(const Secret &token);
    // Nothing is told any more.
    void stop();

Q_SIGNALS:
    void told(truelle::OpeningState state);
    // Nobody answers, or not as they should; empty: somebody does again.
    void failed(const std::optional<truelle::Error> &error);

private:
    void ask();
    void conclude(Result<OpeningStatus> status);
    void askLater(std::chrono::milliseconds atLeast);

    const OpeningApi &m_api;
    std::chrono::milliseconds m_shortest;
    std::chrono::milliseconds m_pause;
    Secret m_token;
    QTimer m_timer;
    QPointer<OperationBase> m_running;
    std::optional<ErrorCode> m_failure; // as it was told
};

} // namespace truelle
