// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/program.h"
#include "app/desktop/singleinstance.h"
#include "core/base/version.h"
#include "core/net/qthttptransport.h"
#include "core/secrets/keychainsecretstore.h"

#include <QApplication>
#include <QDir>
#include <QNetworkProxyFactory>

#include <cstdio>
#include <optional>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace truelle;

namespace {

// Why the profile cannot be used; nothing where it is ours.
std::optional<Error> claimFailure(SingleInstance::Claim claim)
{
    switch (claim) {
    case SingleInstance::Claim::Ours:
    case SingleInstance::Claim::Theirs:
        return std::nullopt;
    case SingleInstance::Claim::TheirsSilent:
        return Error(ErrorCode::StoreLocked, "another process has the profile and does not answer");
    case SingleInstance::Claim::NoAccess:
        return Error(ErrorCode::StoreNoAccess, "the profile folder cannot be written to");
    }
    return std::nullopt;
}

} // namespace

int main(int argc, char **argv)
{
#ifdef Q_OS_UNIX
    umask(077); // every file is the person's alone
#endif
    QApplication application(argc, argv);
    QApplication::setApplicationName(QString::fromLatin1(kProductName));
    QApplication::setOrganizationName(QString::fromLatin1(kOrganisation));
    QApplication::setApplicationVersion(QString::fromLatin1(kVersion));
    QGuiApplication::setDesktopFileName(QString::fromLatin1(kApplicationId));

    const auto parsed = parseOptions(QApplication::arguments());
    if (const auto *answer = std::get_if<OptionsAnswer>(&parsed)) {
        std::fputs(answer->text.toUtf8().constData(), answer->exitCode == 0 ? stdout : stderr);
        return answer->exitCode;
    }
    const Options &options = std::get<Options>(parsed);
    QDir().mkpath(options.profile);
    SingleInstance instance(options.profile);
    const SingleInstance::Claim claim = instance.claim();
    if (claim == SingleInstance::Claim::Theirs)
        return 0;

    QNetworkProxyFactory::setUseSystemConfiguration(true);
    Program program(application, options,
                    {[](LogSink &log) { return std::make_unique<KeychainSecretStore>(kApplicationId, log); },
                     [](const Endpoint &endpoint) { return std::make_unique<QtHttpTransport>(endpoint); }});
    if (const auto failure = claimFailure(claim)) {
        std::fprintf(stderr, "%s: %s\n", qUtf8Printable(options.profile), failure->detail.c_str());
        program.refuse(*failure);
        QApplication::exec();
        return 1;
    }
    QObject::connect(&instance, &SingleInstance::activationRequested, &program, &Program::comeToFront);
    program.start();
    return QApplication::exec();
}
