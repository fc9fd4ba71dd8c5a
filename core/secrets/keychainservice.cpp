// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainservice.h"

#include <QtGlobal>

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusReply>
#include <QStringList>
#endif

using namespace Qt::Literals::StringLiterals;

namespace truelle {

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)

bool isKeychainServicePresent()
{
    // A connection of its own: the process-wide one would keep the first answer for ever.
    const QString name = u"truelle-keychain-probe"_s;
    bool isPresent = false;
    {
        const QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, name);
        if (bus.isConnected()) {
            QStringList names = bus.interface()->registeredServiceNames().value();
            names += bus.interface()->activatableServiceNames().value();
            isPresent = names.contains("org.freedesktop.secrets"_L1) || names.contains("org.kde.kwalletd5"_L1)
                || names.contains("org.kde.kwalletd6"_L1);
        }
    }
    QDBusConnection::disconnectFromBus(name);
    return isPresent;
}

#else

bool isKeychainServicePresent()
{
    return true; // part of the system
}

#endif

} // namespace truelle
