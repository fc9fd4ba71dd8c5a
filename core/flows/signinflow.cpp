// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flows/signinflow.h"

#include "core/api/caisseapi.h"
#include "core/domain/email.h"
#include "core/net/address.h"
#include "core/session/session.h"

#include <QSysInfo>

#include <utility>

namespace truelle {
namespace {

void stop(const QPointer<OperationBase> &step, QObject *listener)
{
    if (!step)
        return;
    step->disconnect(listener);
    step->cancel();
}

Error invalid(std::string pointer)
{
    Error error(ErrorCode::InvalidInput);
    error.fields.push_back({std::move(pointer), "required"});
    return error;
}

} // namespace

DiscoverCaisseOperation::DiscoverCaisseOperation(const AccountRegistry &registry, std::string address,
                                                 std::string caPem, QObject *parent)
    : Operation(parent)
    , m_registry(registry)
    , m_address(std::move(address))
    , m_caPem(std::move(caPem))
{
}

DiscoverCaisseOperation::~DiscoverCaisseOperation() = default;

void DiscoverCaisseOperation::doStart()
{
    auto baseUrl = baseUrlFromAddress(m_address);
    if (!baseUrl)
        return finish(std::move(baseUrl).error());
    m_endpoint = {*std::move(baseUrl), m_caPem};
    m_transport = m_registry.makeTransport(m_endpoint);
    m_api = std::make_unique<CaisseApi>(*m_transport);
    auto *const question = m_api->caisse(this);
    m_step = question;
    startAndThen(question, this, [this](Result<CaisseAnswer> answer) { conclude(std::move(answer)); });
}

void DiscoverCaisseOperation::conclude(Result<CaisseAnswer> answer)
{
    if (answer)
        return finish(DiscoveredCaisse{m_endpoint, std::move(answer->caisse), std::move(answer->certificate)});
    Error error = std::move(answer).error();
    // A caisse nobody has met yet is one by what it says of itself.
    if (error.code == ErrorCode::MalformedAnswer || error.code == ErrorCode::NotFound)
        error.code = ErrorCode::NotACaisse;
    finish(std::move(error));
}

void DiscoverCaisseOperation::doCancel()
{
    stop(m_step, this);
}

SignInOperation::SignInOperation(AccountRegistry &registry, DiscoveredCaisse caisse, Credentials credentials,
                                 QObject *parent)
    : Operation(parent)
    , m_registry(registry)
    , m_caisse(std::move(caisse))
    , m_credentials(std::move(credentials))
{
}

SignInOperation::~SignInOperation() = default;

void SignInOperation::doStart()
{
    m_credentials.email = normalisedMailAddress(m_credentials.email);
    if (m_credentials.email.empty())
        return finish(invalid("/email"));
    if (m_credentials.password.isEmpty())
        return finish(invalid("/password"));
    m_transport = m_registry.makeTransport(m_caisse.endpoint);
    m_api = std::make_unique<CaisseApi>(*m_transport);
    askCatalogue();
}

void SignInOperation::askCatalogue()
{
    auto *const question = m_api->catalogue({}, this);
    m_step = question;
    startAndThen(question, this, [this](Result<CatalogueAnswer> answer) {
        if (!answer)
            return finish(std::move(answer).error());
        openSession(std::move(answer->catalogue).value_or(Catalogue()));
    });
}

void SignInOperation::openSession(Catalogue catalogue)
{
    const SignInRequest request{m_credentials.email, std::move(m_credentials.password),
                                QSysInfo::machineHostName().toStdString()};
    auto *const question = m_api->sessions().signIn(request, this);
    m_step = question;
    startAndThen(question, this, [this, catalogue = std::move(catalogue)](Result<SessionTokens> tokens) mutable {
        if (!tokens)
            return finish(std::move(tokens).error());
        enrol(*std::move(tokens), std::move(catalogue));
    });
}

void SignInOperation::enrol(SessionTokens tokens, Catalogue catalogue)
{
    auto context = m_registry.put(m_caisse.endpoint, m_caisse.caisse, tokens.account);
    if (!context)
        return finish(std::move(context).error());
    const AccountKey key = (*context)->key;
    (*context)->session->begin(std::move(tokens));
    if (auto stored = m_registry.setCatalogue(key, std::move(catalogue)); !stored)
        return finish(std::move(stored).error());
    if (auto opened = m_registry.open(key); !opened)
        return finish(std::move(opened).error());
    finish(key);
}

void SignInOperation::doCancel()
{
    stop(m_step, this);
}

} // namespace truelle
