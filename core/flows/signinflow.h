// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"
#include "core/net/httptransport.h"
#include "core/session/accountregistry.h"
#include "core/wire/accountwire.h"

#include <QPointer>

namespace truelle {

struct CaisseAnswer;

// What the first-start page shows of a caisse before anybody signs in.
struct DiscoveredCaisse
{
    Endpoint endpoint;
    Caisse caisse;
    std::optional<CertificateFacts> certificate;
};

// Asks an address what caisse it is. `address` as typed: "caisse.example", "https://caisse.example:8443"; https only
// (InvalidInput otherwise, as for a `caPem` that holds no certificate). An answer that is none of the contract's is
// NotACaisse.
class DiscoverCaisseOperation final : public Operation<DiscoveredCaisse>
{
    Q_OBJECT
public:
    DiscoverCaisseOperation(const AccountRegistry &registry, std::string address, std::string caPem, QObject *parent);
    ~DiscoverCaisseOperation() override;

protected:
    void doStart() override;
    void doCancel() override;

private:
    void conclude(Result<CaisseAnswer> answer);

    const AccountRegistry &m_registry;
    std::string m_address;
    std::string m_caPem;
    Endpoint m_endpoint;
    std::unique_ptr<HttpTransport> m_transport;
    std::unique_ptr<CaisseApi> m_api;
    QPointer<OperationBase> m_step;
};

// Signs in (guide, « Se connecter à l'Espace sécurisé »): catalogue, then session, so that a session that is opened is
// always kept; then the account is in the registry with a running session. Ends in the account's key. Beside what the
// caisse refuses (SessionApi::signIn), InvalidInput for what is no address or an empty password, and the codes of
// desk.db. Whether the session outlives the program is Session::isRemembered's to say.
class SignInOperation final : public Operation<AccountKey>
{
    Q_OBJECT
public:
    struct Credentials
    {
        std::string email;
        Secret password;
    };
    SignInOperation(AccountRegistry &registry, DiscoveredCaisse caisse, Credentials credentials, QObject *parent);
    ~SignInOperation() override;

protected:
    void doStart() override;
    void doCancel() override;

private:
    void askCatalogue();
    void openSession(Catalogue catalogue);
    void enrol(SessionTokens tokens, Catalogue catalogue);

    AccountRegistry &m_registry;
    DiscoveredCaisse m_caisse;
    Credentials m_credentials;
    std::unique_ptr<HttpTransport> m_transport;
    std::unique_ptr<CaisseApi> m_api;
    QPointer<OperationBase> m_step;
};

} // namespace truelle
