// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session.h"

#include "core/session/sessionprivate.h"

namespace truelle {

Session::Session(Ports ports, std::string keychainKey, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, ports, std::move(keychainKey)))
{
}

Session::~Session() = default;

SessionState Session::state() const
{
    return d->state();
}

bool Session::isRemembered() const
{
    return d->isRemembered();
}

std::optional<Error> Session::lastError() const
{
    return d->lastError();
}

void Session::begin(SessionTokens tokens)
{
    d->begin(std::move(tokens));
}

void Session::resume()
{
    d->resume();
}

void Session::signOut()
{
    d->signOut();
}

Operation<HttpAnswer> *Session::authorised(HttpRequest request, QObject *parent)
{
    return new Exchange(*this, std::move(request), parent);
}

} // namespace truelle
