// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"
#include "core/domain/catalogue.h"
#include "core/net/httptransport.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace truelle {

class CaisseApi;
class DeskStore;
class LogSink;
class SecretStore;
class Session;

// Makes the transport to a caisse; the real one in app/, a recording or scripted one in tests.
using TransportFactory = std::function<std::unique_ptr<HttpTransport>(const Endpoint &)>;

// One account at one caisse on this computer, with everything that talks for it. Owned by the registry.
struct AccountContext
{
    AccountKey key;
    Endpoint endpoint;
    Caisse caisse;
    Account account;
    bool isOpen = true; // false: the person signed out; nothing of it is shown, synchronised or sent until they are back
    Catalogue catalogue; // empty until the caisse served it once
    std::shared_ptr<Vocabulary> vocabulary; // shared with the thread that decodes feeds
    std::unique_ptr<HttpTransport> transport;
    std::unique_ptr<CaisseApi> api;
    std::unique_ptr<Session> session;
};

// The accounts of this computer, as desk.db keeps them, each with its session.
class AccountRegistry : public QObject
{
    Q_OBJECT
public:
    struct Ports
    {
        DeskStore &desk;
        SecretStore &secrets;
        TransportFactory transports;
        const Clock &clock;
        LogSink &log;
    };
    explicit AccountRegistry(Ports ports, QObject *parent = nullptr);
    ~AccountRegistry() override;

    // Reads the accounts from desk.db; no network, no keychain.
    [[nodiscard]] Result<void> load();
    // In the person's order. The contexts live until accountRemoved() for their key has returned.
    [[nodiscard]] std::vector<AccountContext *> accounts() const;
    [[nodiscard]] AccountContext *find(const AccountKey &key) const;
    // The account with this id at this caisse, or nothing.
    [[nodiscard]] AccountContext *find(const CaisseId &caisse, const AccountId &account) const;
    // Adds an account, or takes new facts of a known one; durable when it returns. Where a known one is reached under
    // another address from now on, its transport, api and session are made anew (accountChanged).
    [[nodiscard]] Result<AccountContext *> put(const Endpoint &endpoint, const Caisse &caisse, const Account &account);
    [[nodiscard]] Result<void> setCatalogue(const AccountKey &key, Catalogue catalogue);
    // « Se déconnecter »: ends its session, here and at the caisse if that can be reached. What was cached for it and its
    // waiting changes stay on this computer behind the sign-in page (accountClosed()). Done in any case; a failure means
    // that the next start of the program does not know of it.
    [[nodiscard]] Result<void> close(const AccountKey &key);
    // The person has signed in to it: accountOpened(), unless it was open.
    [[nodiscard]] Result<void> open(const AccountKey &key);
    // Puts the account at this place among the others (the last one, where there are fewer); durable when it returns.
    [[nodiscard]] Result<void> move(const AccountKey &key, std::size_t place);
    // Forgets the account and its keychain entry, and ends its session at the caisse if that can be reached; its cache
    // is the caller's to wipe (accountRemoved()).
    [[nodiscard]] Result<void> remove(const AccountKey &key);

    [[nodiscard]] std::unique_ptr<HttpTransport> makeTransport(const Endpoint &endpoint) const;

Q_SIGNALS:
    void accountAdded(const truelle::AccountKey &key);
    void accountChanged(const truelle::AccountKey &key);
    void accountClosed(const truelle::AccountKey &key);
    void accountOpened(const truelle::AccountKey &key);
    void accountRemoved(const truelle::AccountKey &key);
    // Their order is another.
    void accountsMoved();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace truelle
