// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testclient.h"

#include "core/flows/signinflow.h"
#include "core/net/qthttptransport.h"
#include "core/session/session.h"
#include "tests/support/recordingtransport.h"

#include <QTimer>

namespace truelle {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kRoundTimeMs = 120'000;
} // namespace

TestClient::TestClient()
{
    auto contract = ContractValidator::load(TRUELLE_CONTRACT_FILE);
    if (contract)
        m_contract.emplace(*std::move(contract));
    else
        m_violations << u"the contract cannot be read: "_s + QString::fromStdString(contract.error().detail);
}

TestClient::~TestClient() = default;

bool TestClient::open()
{
    auto opened = Workspace::open(m_profile.path().toStdString(),
                                  {m_secrets,
                                   [this](const Endpoint &endpoint) {
                                       return std::make_unique<RecordingTransport>(
                                           std::make_unique<QtHttpTransport>(endpoint),
                                           [this](const RecordedExchange &e) { check(e.request, e.answer); });
                                   },
                                   m_clock, m_log});
    if (!opened)
        return false;
    m_workspace = std::move(*opened);
    return true;
}

Result<AccountKey> TestClient::signIn(const Endpoint &endpoint, const std::string &email, const std::string &password)
{
    QObject owner;
    auto caisse = waitFor(
        new DiscoverCaisseOperation(m_workspace->accounts(), endpoint.baseUrl, endpoint.caPem, &owner));
    if (!caisse)
        return std::move(caisse).error();
    return waitFor(new SignInOperation(m_workspace->accounts(), *caisse, {email, Secret(password)}, &owner));
}

bool TestClient::synchronise()
{
    QEventLoop loop;
    bool hasEnded = false;
    QObject::connect(&m_workspace->sync(), &SyncService::roundFinished, &loop, [&] {
        hasEnded = true;
        loop.quit();
    });
    QTimer::singleShot(kRoundTimeMs, &loop, &QEventLoop::quit);
    m_workspace->sync().synchronise();
    if (!hasEnded)
        loop.exec();
    return hasEnded && m_workspace->sync().status().state == SyncStatus::State::UpToDate;
}

Result<HttpAnswer> TestClient::ask(const AccountKey &account, HttpRequest request)
{
    QObject owner;
    return waitFor(m_workspace->accounts().find(account)->session->authorised(std::move(request), &owner));
}

void TestClient::check(const HttpRequest &request, const HttpAnswer &answer)
{
    m_targets.push_back(request.target);
    if (!m_contract)
        return;
    Exchange exchange{request.method, request.target, request.headers,  request.body,
                      answer.status,  answer.headers, answer.body};
    if (!request.contentType.empty())
        exchange.requestHeaders.emplace_back("Content-Type", request.contentType);
    if (request.bearer)
        exchange.requestHeaders.emplace_back("Authorization", "Bearer …");
    for (const std::string &violation : m_contract->violations(exchange))
        m_violations << QString::fromStdString(request.method + ' ' + request.target + ": " + violation);
}

} // namespace truelle
