// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/sessionprivate.h"

namespace truelle {

Session::Exchange::Exchange(Session &session, HttpRequest request, QObject *parent)
    : Operation(parent)
    , m_session(&session)
    , m_request(std::move(request))
{
}

void Session::Exchange::doStart()
{
    if (!m_session)
        return finish(Error(ErrorCode::Cancelled, "the session is gone"));
    connect(m_session, &QObject::destroyed, this, [this] {
        if (!m_running)
            finish(Error(ErrorCode::Cancelled, "the session is gone"));
    });
    m_session->d->provideToken(this, 0);
}

void Session::Exchange::doCancel()
{
    if (!m_running)
        return;
    m_running->disconnect(this);
    m_running->cancel();
}

void Session::Exchange::send(const Secret &accessToken, int generation)
{
    if (hasEnded())
        return;
    HttpRequest request = m_request;
    request.bearer = accessToken;
    m_tokenGeneration = generation;
    m_running = m_session->d->transport().exchange(std::move(request), this);
    startAndThen(m_running.data(), this, [this](Result<HttpAnswer> answer) { conclude(std::move(answer)); });
}

void Session::Exchange::conclude(Result<HttpAnswer> answer)
{
    m_running.clear();
    const bool isRefused = answer && answer->status == 401;
    if (!isRefused || m_isRepeated || !m_session)
        return finish(std::move(answer));
    m_isRepeated = true;
    m_session->d->provideToken(this, m_tokenGeneration);
}

} // namespace truelle
