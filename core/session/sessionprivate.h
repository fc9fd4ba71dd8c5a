// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/caisseapi.h"
#include "core/session/session.h"
#include "core/session/tokenkeeper.h"

#include <QPointer>
#include <QTimer>

#include <vector>

namespace truelle {

// One authorised exchange; it asks the session for a token and tells it of a refused one.
class Session::Exchange final : public Operation<HttpAnswer>
{
public:
    Exchange(Session &session, HttpRequest request, QObject *parent);
    // What the session answers when asked for a token.
    void send(const Secret &accessToken, int generation);
    void refuse(Error error) { finish(std::move(error)); }

protected:
    void doStart() override;
    void doCancel() override;

private:
    void conclude(Result<HttpAnswer> answer);

    QPointer<Session> m_session;
    HttpRequest m_request;
    QPointer<Operation<HttpAnswer>> m_running;
    int m_tokenGeneration = 0; // of the token it was sent with
    bool m_isRepeated = false;
};

// The state machine of a session. Internal to core/session.
class Session::Private final : public QObject
{
public:
    Private(Session &session, Ports ports, std::string keychainKey);

    [[nodiscard]] SessionState state() const { return m_state; }
    [[nodiscard]] bool isRemembered() const { return m_keeper.isKept(); }
    [[nodiscard]] const std::optional<Error> &lastError() const { return m_lastError; }
    [[nodiscard]] HttpTransport &transport() { return m_ports.transport; }

    void begin(SessionTokens tokens);
    void resume();
    void signOut();
    // Sends or refuses the exchange, now or when a refresh has ended. `refusedGeneration` is that of a token the caisse
    // did not take; 0: none.
    void provideToken(Exchange *exchange, int refusedGeneration);

private:
    void readKeychain();
    void takeFromKeychain(Result<std::optional<Secret>> read);
    void refresh();
    void concludeRefresh(Result<SessionTokens> tokens);
    void adopt(SessionTokens tokens);
    void endAtCaisse();
    void endAtCaisse(const Secret &accessToken);
    void endLocally(std::optional<Error> reason);
    void retryUnknownOutcome(const Error &error);
    void abandonRefresh();
    void enter(SessionState state, std::optional<Error> reason);
    void serveWaiting();
    [[nodiscard]] bool isTokenFresh() const;
    [[nodiscard]] Error refusal() const;

    Session &m_session;
    Ports m_ports;
    TokenKeeper m_keeper;
    QTimer m_refreshAgain;
    int m_refreshAttempts = 0; // of the present token
    SessionState m_state = SessionState::SignedOut;
    std::optional<Error> m_lastError;
    bool m_isTokenKnown = false; // m_refreshToken is the truth, whatever the keychain says
    std::optional<Secret> m_refreshToken;
    std::optional<Secret> m_accessToken;
    Instant m_accessUntil{};
    std::chrono::milliseconds m_margin{};
    int m_generation = 0; // of the access token
    QPointer<OperationBase> m_refreshing;
    std::vector<QPointer<Exchange>> m_waiting;
};

} // namespace truelle
