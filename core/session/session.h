// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/httptransport.h"
#include "core/wire/accountwire.h"

#include <QObject>

#include <memory>

namespace truelle {

class CaisseApi;
class LogSink;
class SecretStore;

// What stands between this account and its caisse right now. Only SignedOut asks the person for a password.
enum class SessionState {
    SignedOut, // no refresh token, or the caisse ended the session
    Resuming, // reading the keychain or refreshing
    SignedIn,
    Unreachable, // the token is there, the caisse is not: the cache serves, it is tried again
    KeychainUnavailable, // locked or not answering: not signed out; retry() asks it again
};

// The signed-in state of one account: keeps the refresh token in the keychain, rotates it, one refresh at a time. Where
// the keychain is absent or refuses, the session lives until the program ends (isRemembered() is false then).
class Session : public QObject
{
    Q_OBJECT
public:
    struct Ports
    {
        CaisseApi &api;
        HttpTransport &transport;
        SecretStore &secrets;
        const Clock &clock;
        LogSink &log;
        // After a refresh whose outcome is unknown the caisse gives the same tokens again until they are used: it is
        // asked once more after 1, 2 and 4 times this.
        std::chrono::milliseconds refreshPause{3'000};
    };
    // `keychainKey` names the entry of the refresh token.
    Session(Ports ports, std::string keychainKey, QObject *parent = nullptr);
    ~Session() override;

    [[nodiscard]] SessionState state() const;
    [[nodiscard]] bool isRemembered() const;
    // Why the state is Unreachable, KeychainUnavailable or SignedOut, where there is a reason to tell.
    [[nodiscard]] std::optional<Error> lastError() const;

    // Takes the tokens of a fresh sign-in and writes the refresh token to the keychain.
    void begin(SessionTokens tokens);
    // Resumes from the keychain at program start; also what a retry does. Does nothing while Resuming or SignedIn, but
    // for another attempt to write a token the keychain did not take.
    void resume();
    // Ends the session at the caisse if it can be reached, here in any case.
    void signOut();

    // An exchange in this session's name: waits for a running refresh, refreshes a token about to lapse, repeats once
    // after a 401 that a refresh mends. Fails with SessionEnded when signed out, with KeychainUnavailable in that state,
    // and with what kept a refresh it waited for from succeeding. HTTP errors are answers, not failures.
    [[nodiscard]] Operation<HttpAnswer> *authorised(HttpRequest request, QObject *parent);

Q_SIGNALS:
    void stateChanged(truelle::SessionState state);
    // isRemembered() is another: the keychain took the token at last, or would not.
    void rememberedChanged();
    // The caisse told the person's own facts anew, with tokens.
    void accountTold(const truelle::Account &account);

private:
    class Exchange;
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace truelle
