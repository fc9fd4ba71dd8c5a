// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flows/openingwatch.h"

#include <algorithm>

namespace truelle {

OpeningWatch::OpeningWatch(const OpeningApi &api, std::chrono::milliseconds pause)
    : m_api(api)
    , m_shortest(pause)
    , m_pause(pause)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &OpeningWatch::ask);
}

void OpeningWatch::startNow(const Secret &token)
{
    stop();
    m_token = token;
    m_pause = m_shortest;
    ask();
}

void OpeningWatch::startAfterPause(const Secret &token)
{
    stop();
    m_token = token;
    m_pause = m_shortest;
    m_timer.start(m_pause);
}

void OpeningWatch::stop()
{
    m_timer.stop();
    if (!m_running)
        return;
    m_running->disconnect(this);
    m_running->cancel();
    m_running.clear();
}

void OpeningWatch::ask()
{
    auto *const question = m_api.status(m_token, this);
    m_running = question;
    startAndThen(question, this, [this](Result<OpeningStatus> status) { conclude(std::move(status)); });
}

// The next question is arranged before anything is told: who hears of this one may stop the watch, or destroy it.
void OpeningWatch::conclude(Result<OpeningStatus> status)
{
    m_running.clear();
    const auto failure = status ? std::nullopt : std::optional(status.error().code);
    const bool isNews = std::exchange(m_failure, failure) != failure;
    if (!status) {
        askLater(status.error().retryAfter.value_or(std::chrono::seconds{0}));
        if (isNews)
            Q_EMIT failed(status.error());
        return;
    }
    askLater({});
    const QPointer<OpeningWatch> self(this);
    if (isNews)
        Q_EMIT failed(std::nullopt);
    if (self)
        Q_EMIT told(status->state);
}

void OpeningWatch::askLater(std::chrono::milliseconds atLeast)
{
    m_pause = std::min(m_pause * 3 / 2, m_shortest * 10);
    m_timer.start(std::max(m_pause, atLeast));
}

} // namespace truelle
