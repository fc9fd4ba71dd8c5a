// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/sessionprivate.h"

#include <algorithm>

namespace truelle {
namespace {

// A token this close to its end is refreshed before it is used.
constexpr std::chrono::milliseconds kMargin{30'000};
constexpr int kRefreshAgainAttempts = 3;

// Whether this answer to a refresh means that there is no session any more, whatever is tried.
bool endsSession(ErrorCode code)
{
    return code == ErrorCode::SessionEnded || code == ErrorCode::RefreshReused || code == ErrorCode::InvalidCredentials
        || code == ErrorCode::AccountNotActivated || code == ErrorCode::CertificationLapsed
        || code == ErrorCode::Forbidden;
}

// Whether the caisse may have acted although we do not have its answer.
bool isOutcomeUnknown(ErrorCode code)
{
    return code == ErrorCode::ConnectionLost || code == ErrorCode::TimedOut || code == ErrorCode::MalformedAnswer
        || code == ErrorCode::NetworkUnreachable;
}

} // namespace

Session::Private::Private(Session &session, Ports ports, std::string keychainKey)
    : m_session(session)
    , m_ports(ports)
    , m_keeper(ports.secrets, std::move(keychainKey), ports.log)
{
    m_refreshAgain.setSingleShot(true);
    connect(&m_refreshAgain, &QTimer::timeout, this, [this] {
        if (m_state == SessionState::Unreachable)
            refresh();
    });
    connect(&m_keeper, &TokenKeeper::keptChanged, &m_session, &Session::rememberedChanged);
}

void Session::Private::begin(SessionTokens tokens)
{
    abandonRefresh();
    m_ports.log.write(LogLevel::Info, "session", "signed in");
    adopt(std::move(tokens));
}

void Session::Private::resume()
{
    m_keeper.retry();
    if (m_state == SessionState::Resuming || m_state == SessionState::SignedIn)
        return;
    if (m_refreshToken)
        return refresh();
    if (m_isTokenKnown)
        return; // signed out here: what the keychain still holds is only waiting to be removed
    readKeychain();
}

void Session::Private::readKeychain()
{
    enter(SessionState::Resuming, {});
    m_keeper.read([this](Result<std::optional<Secret>> read) { takeFromKeychain(std::move(read)); });
}

void Session::Private::takeFromKeychain(Result<std::optional<Secret>> read)
{
    if (m_state != SessionState::Resuming || m_isTokenKnown)
        return; // signed in or out meanwhile
    if (read && *read && !(*read)->isEmpty()) {
        m_isTokenKnown = true;
        m_refreshToken = *std::move(*std::move(read));
        return refresh();
    }
    if (read)
        return enter(SessionState::SignedOut, {});
    Error error = std::move(read).error();
    m_ports.log.write(LogLevel::Warning, "session", "refresh token not read", {{"code", codeName(error.code)}});
    const bool isSignedOut
        = error.code == ErrorCode::KeychainAbsent || error.code == ErrorCode::KeychainRefused;
    enter(isSignedOut ? SessionState::SignedOut : SessionState::KeychainUnavailable, std::move(error));
}

void Session::Private::refresh()
{
    if (m_refreshing)
        return;
    m_refreshAgain.stop();
    auto *const operation = m_ports.api.sessions().refresh(*m_refreshToken, this);
    m_refreshing = operation;
    // A session that is signed in stays so for the eye while its token is renewed.
    if (m_state != SessionState::SignedIn)
        enter(SessionState::Resuming, {});
    startAndThen(operation, this, [this](Result<SessionTokens> tokens) { concludeRefresh(std::move(tokens)); });
}

void Session::Private::concludeRefresh(Result<SessionTokens> tokens)
{
    m_refreshing.clear();
    if (tokens) {
        m_ports.log.write(LogLevel::Debug, "session", "token refreshed");
        return adopt(*std::move(tokens));
    }
    Error error = std::move(tokens).error();
    m_ports.log.write(LogLevel::Warning, "session", "refresh failed",
                      {{"code", codeName(error.code)}, {"status", error.httpStatus}});
    if (endsSession(error.code))
        return endLocally(std::move(error));
    retryUnknownOutcome(error);
    enter(SessionState::Unreachable, std::move(error));
}

// Last in every caller, as enter() is: who hears of the new state may destroy the session.
// The new refresh token goes over the old one in the keychain; until that is done, and if it fails, it lives here.
void Session::Private::adopt(SessionTokens tokens)
{
    const auto lifetime = std::chrono::duration_cast<std::chrono::milliseconds>(tokens.accessLifetime);
    m_accessToken = std::move(tokens.accessToken);
    m_accessUntil = m_ports.clock.now() + lifetime;
    m_margin = std::min(kMargin, lifetime / 4);
    ++m_generation;
    m_refreshAttempts = 0;
    m_isTokenKnown = true;
    m_refreshToken = tokens.refreshToken;
    m_keeper.keep(std::move(tokens.refreshToken));
    const QPointer<Session> session(&m_session);
    Q_EMIT m_session.accountTold(tokens.account);
    if (session)
        enter(SessionState::SignedIn, {});
}

void Session::Private::signOut()
{
    abandonRefresh();
    endAtCaisse();
    endLocally({});
}

// A session whose access token has lapsed is refreshed once more to be ended: a refresh token lives for weeks.
void Session::Private::endAtCaisse()
{
    if (m_accessToken && m_ports.clock.now() < m_accessUntil)
        return endAtCaisse(*m_accessToken);
    if (!m_refreshToken)
        return;
    startAndThen(m_ports.api.sessions().refresh(*m_refreshToken, this), this, [this](Result<SessionTokens> tokens) {
        if (tokens)
            endAtCaisse(tokens->accessToken);
    });
}

void Session::Private::endAtCaisse(const Secret &accessToken)
{
    startAndThen(m_ports.api.sessions().end(accessToken, this), this, [this](const Result<bool> &outcome) {
        m_ports.log.write(LogLevel::Info, "session", "ended at the caisse",
                          {{"code", outcome ? "ok" : codeName(outcome.error().code)}});
    });
}

void Session::Private::endLocally(std::optional<Error> reason)
{
    m_accessToken.reset();
    m_refreshToken.reset();
    m_isTokenKnown = true;
    m_keeper.keep(std::nullopt);
    enter(SessionState::SignedOut, std::move(reason));
}

void Session::Private::retryUnknownOutcome(const Error &error)
{
    if (!isOutcomeUnknown(error.code) || m_refreshAttempts >= kRefreshAgainAttempts)
        return;
    m_refreshAgain.start(m_ports.refreshPause * (1 << m_refreshAttempts));
    ++m_refreshAttempts;
}

void Session::Private::abandonRefresh()
{
    m_refreshAgain.stop();
    if (!m_refreshing)
        return;
    m_refreshing->disconnect(this);
    m_refreshing->cancel();
    m_refreshing.clear();
}

void Session::Private::enter(SessionState state, std::optional<Error> reason)
{
    m_lastError = std::move(reason);
    const bool isOther = m_state != state;
    m_state = state;
    const QPointer<Session> session(&m_session);
    if (isOther)
        Q_EMIT m_session.stateChanged(state);
    if (session && m_state != SessionState::Resuming)
        serveWaiting();
}

void Session::Private::provideToken(Exchange *exchange, int refusedGeneration)
{
    switch (m_state) {
    case SessionState::SignedOut:
    case SessionState::KeychainUnavailable:
        return exchange->refuse(refusal());
    case SessionState::SignedIn:
        if (isTokenFresh() && refusedGeneration != m_generation)
            return exchange->send(*m_accessToken, m_generation);
        break;
    case SessionState::Resuming:
    case SessionState::Unreachable:
        break;
    }
    m_waiting.emplace_back(exchange);
    if (m_refreshToken)
        refresh();
}

// Everybody who waits gets the token that is there now, or the reason why there is none.
void Session::Private::serveWaiting()
{
    for (const QPointer<Exchange> &exchange : std::exchange(m_waiting, {})) {
        if (!exchange)
            continue;
        if (m_state == SessionState::SignedIn && m_accessToken)
            exchange->send(*m_accessToken, m_generation);
        else
            exchange->refuse(refusal());
    }
}

bool Session::Private::isTokenFresh() const
{
    return m_accessToken && m_ports.clock.now() + m_margin < m_accessUntil;
}

Error Session::Private::refusal() const
{
    switch (m_state) {
    case SessionState::Unreachable:
    case SessionState::KeychainUnavailable:
        return m_lastError.value_or(Error(ErrorCode::KeychainUnavailable));
    case SessionState::SignedOut:
    case SessionState::Resuming:
    case SessionState::SignedIn:
        break;
    }
    Error ended(ErrorCode::SessionEnded);
    if (m_lastError)
        ended.httpStatus = m_lastError->httpStatus;
    return ended;
}

} // namespace truelle
