// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchclient.h"

#include "core/flows/signinflow.h"
#include "core/net/qthttptransport.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTextStream>

namespace truelle::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

const std::string kEmail = "admin@comptagestion.example";
const std::string kPassword = "Truelle-2026!";

template<typename T>
Result<T> waitFor(Operation<T> *operation)
{
    std::optional<Result<T>> result;
    QEventLoop loop;
    startAndThen(operation, &loop, [&](Result<T> ended) {
        result = std::move(ended);
        loop.quit();
    });
    loop.exec();
    return std::move(*result);
}

} // namespace

std::unique_ptr<BenchClient> BenchClient::create(int sites)
{
    std::unique_ptr<BenchClient> client(new BenchClient);
    const QStringList seed{u"seed"_s, u"--sites"_s, QString::number(sites), u"--accounts"_s, u"demonstration"_s};
    if (!client->m_caisse.run(seed) || !client->m_caisse.serve()) {
        QTextStream(stderr) << client->m_caisse.output() << '\n';
        return nullptr;
    }
    return client;
}

bool BenchClient::openFresh()
{
    m_workspace.reset();
    m_profile = std::make_unique<QTemporaryDir>();
    auto opened = Workspace::open(m_profile->path().toStdString(),
                                  {m_secrets, [](const Endpoint &e) { return std::make_unique<QtHttpTransport>(e); },
                                   m_clock, m_log});
    if (!opened)
        return false;
    m_workspace = std::move(*opened);
    QObject owner;
    const Endpoint endpoint = m_caisse.endpoint();
    auto caisse = waitFor(
        new DiscoverCaisseOperation(m_workspace->accounts(), endpoint.baseUrl, endpoint.caPem, &owner));
    return caisse
        && waitFor(new SignInOperation(m_workspace->accounts(), *caisse, {kEmail, Secret(kPassword)}, &owner));
}

std::optional<double> BenchClient::timedRound()
{
    QEventLoop loop;
    QObject::connect(&m_workspace->sync(), &SyncService::roundFinished, &loop, &QEventLoop::quit);
    QElapsedTimer timer;
    timer.start();
    m_workspace->sync().synchronise();
    loop.exec();
    const double elapsed = double(timer.nsecsElapsed()) / 1e6;
    if (m_workspace->sync().status().state != SyncStatus::State::UpToDate)
        return std::nullopt;
    return elapsed;
}

std::optional<RawSyncInput> BenchClient::rawInput() const
{
    RawSyncInput input;
    input.baseUrl = m_caisse.endpoint().baseUrl;
    input.caFile = m_caisse.caFile().toStdString();
    const auto token = rawSignIn(input, kEmail, kPassword);
    if (!token)
        return std::nullopt;
    input.accessToken = *token;
    return input;
}

} // namespace truelle::bench
