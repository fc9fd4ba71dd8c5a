// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/commands/serve.h"

#include "app/caisse/commands/serveoptions.h"
#include "app/caisse/commands/signalwait.h"
#include "app/caisse/commands/storeoption.h"
#include "app/caisse/log/jsonlog.h"
#include "app/caisse/pages/pageroutes.h"
#include "app/caisse/post/dispatcher.h"
#include "app/caisse/routes/routes.h"
#include "app/caisse/rules/certification.h"
#include "app/caisse/rules/housekeeping.h"
#include "app/caisse/store/serverlock.h"
#include "app/caisse/tls/privatefile.h"

#include <algorithm>
#include <iostream>

namespace truelle::caisse {
namespace {

constexpr std::chrono::minutes kRoundEvery{5};

// Where the certificate comes from: the operator's files, or our private ones in DIR/tls.
class CertificateSource
{
public:
    explicit CertificateSource(const ServeOptions &options)
        : m_options(options)
        , m_private(options.data / "tls")
        , m_names{"localhost", "127.0.0.1", "::1"}
    {
        m_names.insert(m_names.end(), options.hosts.begin(), options.hosts.end());
        const std::string &host = options.listen.host;
        const bool isKnown = std::find(m_names.begin(), m_names.end(), host) != m_names.end();
        if (!isKnown && host != "0.0.0.0" && host != "::")
            m_names.push_back(host);
    }

    // The certificate as it is now; the private ones are put in order first.
    [[nodiscard]] Result<ServerCertificate> current() const
    {
        if (!isPrivate())
            return loadServerCertificate(m_options.certificate, m_options.key);
        if (const auto kept = m_private.keepInOrder(m_names, systemClock()); !kept)
            return kept.error();
        return loadServerCertificate(m_private.certificateFile(), m_private.keyFile());
    }

    // What a client needs to trust it, as the line printed at the start says it.
    [[nodiscard]] std::string description() const
    {
        return isPrivate() ? "CA certificate: " + m_private.authorityFile().string()
                           : "certificate: " + m_options.certificate.string();
    }

private:
    [[nodiscard]] bool isPrivate() const { return m_options.certificate.empty(); }

    const ServeOptions &m_options;
    PrivateCertificates m_private;
    std::vector<std::string> m_names;
};

std::string urlOf(const Address &address)
{
    std::string host = address.host;
    if (host == "0.0.0.0" || host == "::")
        host = "localhost";
    else if (host.find(':') != std::string::npos)
        host = '[' + host + ']';
    return "https://" + host + ':' + std::to_string(address.port);
}

ServerOptions serverOptions(const ServeOptions &options)
{
    ServerOptions result;
    result.listen = options.listen;
    result.hosts = options.hosts;
    result.trustedProxies = options.trustedProxies;
    return result;
}

// What a server does beside answering.
struct Rounds
{
    Server &server;
    Services &services;
    const CertificateSource &certificates;
    LogSink &log;
    Instant shownUntil; // the end of the certificate that is shown
};

void renewCertificate(Rounds &rounds, Wake why)
{
    const auto certificate = rounds.certificates.current();
    const bool isNew = certificate && (why == Wake::Reload || certificate->validUntil != rounds.shownUntil);
    if (certificate && !isNew)
        return;
    if (!certificate || !rounds.server.useCertificate(*certificate)) {
        rounds.log.write(LogLevel::Error, "serve",
                         "the certificate could not be read anew; the old one stays");
        return;
    }
    rounds.shownUntil = certificate->validUntil;
    rounds.log.write(LogLevel::Info, "serve", "another certificate is shown");
}

void remind(Rounds &rounds)
{
    const auto sent = remindOfCertification(rounds.services);
    if (!sent)
        rounds.log.write(LogLevel::Error, "serve", "reminding of certifications failed",
                         {{"code", codeName(sent.error().code)}});
    else if (*sent > 0)
        rounds.log.write(LogLevel::Info, "serve", "reminded of certifications", {{"mails", *sent}});
}

void goRounds(Rounds &rounds, SignalWait &signals)
{
    for (;;) {
        const Wake wake = signals.wait(kRoundEvery);
        if (wake == Wake::Stop)
            return;
        renewCertificate(rounds, wake);
        if (wake != Wake::Elapsed)
            continue;
        if (const auto kept = keepHouse(rounds.services); !kept)
            rounds.log.write(LogLevel::Error, "serve", "housekeeping failed",
                             {{"code", codeName(kept.error().code)}});
        remind(rounds);
    }
}

int serveStore(const ServeOptions &options, Database &database, Console &console)
{
    SignalWait signals;
    JsonLog log(std::cerr, systemClock());
    const CertificateSource certificates(options);
    const auto certificate = certificates.current();
    if (!certificate)
        return console.fail({"le certificat ne peut pas être utilisé", "the certificate cannot be used"},
                            certificate.error().detail);
    const Argon2PasswordHasher hasher;
    Services services(database, hasher, log);
    if (const auto kept = keepHouse(services); !kept)
        return console.fail(kept.error());
    Router router;
    registerRoutes(router, services);
    registerPages(router, services);
    Server server(serverOptions(options), router, log, systemClock());
    if (const auto started = server.start(*certificate); !started)
        return console.fail({"impossible d'écouter à cette adresse", "cannot listen on this address"},
                            started.error().detail);
    const std::string own = urlOf(server.address());
    Dispatcher dispatcher(database, makeCarriers(options.data, database.caisse(), options.smtp), log,
                          options.publicAddress.empty() ? own : options.publicAddress);
    dispatcher.start();
    console.out() << "Listening on " << own << " (" << certificates.description() << ')'
                  << std::endl;
    log.write(LogLevel::Info, "serve", "listening", {{"port", static_cast<int>(server.address().port)}});

    Rounds rounds{server, services, certificates, log, certificate->validUntil};
    remind(rounds);
    goRounds(rounds, signals);
    log.write(LogLevel::Info, "serve", "stopping");
    server.stop();
    dispatcher.stop();
    log.write(LogLevel::Info, "serve", "stopped");
    return kExitDone;
}

} // namespace

int runServe(std::span<const std::string_view> words, Console &console)
{
    const auto options = readServeOptions(words, console);
    if (!options)
        return kExitUsage;
    if (const auto made = makePrivateFolder(options->data); !made)
        return console.fail(made.error());
    const auto lock = ServerLock::take(options->data);
    if (!lock && lock.error().code == ErrorCode::StoreLocked)
        return console.fail(
            {"un autre truelle-caisse sert déjà ce dossier ; arrêtez-le ou choisissez-en un autre avec "
             "--data",
             "another truelle-caisse serves this folder already; stop it or choose another one with --data"},
            options->data.string());
    if (!lock)
        return console.fail(lock.error());
    const auto database = Database::open(options->data, systemClock());
    if (!database)
        return console.fail(database.error());
    return serveStore(*options, **database, console);
}

} // namespace truelle::caisse
