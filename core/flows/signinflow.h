// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"
#include "core/net/httptransport.h"
#include "core/session/accountregistry.h"

namespace truelle {

// What the first-start page shows of a caisse before anybody signs in.
struct DiscoveredCaisse
{
    Endpoint endpoint;
    Caisse caisse;
    std::optional<CertificateFacts> certificate;
};

// Asks an address what caisse it is. `address` as typed: "caisse.example", "https://caisse.example:8443"; https only
// (InvalidInput otherwise). An answer that is none of the contract's is NotACaisse.
class DiscoverCaisseOperation final : public Operation<DiscoveredCaisse>
{
    Q_OBJECT
public:
    DiscoverCaisseOperation(const AccountRegistry &registry, std::string address, std::string caPem, QObject *parent);

protected:
    void doStart() override;
    void doCancel() override;

private:
    const AccountRegistry &m_registry;
    std::string m_address;
    std::string m_caPem;
    std::unique_ptr<HttpTransport> m_transport;
};

// Signs in (guide, « Se connecter à l'Espace sécurisé »): discovery, session, catalogue, then the account is in the
// registry with a running session. Ends in the account's key.
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

protected:
    void doStart() override;
    void doCancel() override;

private:
    AccountRegistry &m_registry;
    DiscoveredCaisse m_caisse;
    Credentials m_credentials;
    std::unique_ptr<HttpTransport> m_transport;
};

} // namespace truelle
