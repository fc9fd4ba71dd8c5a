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

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace truelle;
using namespace Qt::Literals::StringLiterals;

namespace {

// Empty where the program may go on; else why not, for standard error.
QString claimFailure(SingleInstance::Claim claim, const QString &profile)
{
    switch (claim) {
    case SingleInstance::Claim::Ours:
    case SingleInstance::Claim::Theirs:
        return {};
    case SingleInstance::Claim::TheirsSilent:
        return u"Truelle est déjà ouvert sur ce profil mais ne répond pas : %1\n"_s.arg(profile);
    case SingleInstance::Claim::NoAccess:
        return u"Impossible d'écrire dans le dossier du profil : %1\n"_s.arg(profile);
    }
    return {};
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
    if (claim != SingleInstance::Claim::Ours) {
        std::fputs(claimFailure(claim, options.profile).toUtf8().constData(), stderr);
        return claim == SingleInstance::Claim::Theirs ? 0 : 1;
    }

    QNetworkProxyFactory::setUseSystemConfiguration(true);
    Program program(application, options,
                    {[](LogSink &log) { return std::make_unique<KeychainSecretStore>(kApplicationId, log); },
                     [](const Endpoint &endpoint) { return std::make_unique<QtHttpTransport>(endpoint); }});
    QObject::connect(&instance, &SingleInstance::activationRequested, &program, &Program::comeToFront);
    program.start();
    return QApplication::exec();
}
