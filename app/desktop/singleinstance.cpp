// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/singleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalServer>
#include <QLocalSocket>

namespace truelle {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kAnswerTimeMs = 2000;

// A short name that follows from the profile: socket paths are limited to about 100 bytes.
QString serverNameFor(const QString &profile)
{
    const QByteArray hash = QCryptographicHash::hash(profile.toUtf8(), QCryptographicHash::Sha256).toHex();
    return u"truelle-"_s + QString::fromLatin1(hash.left(24));
}
} // namespace

SingleInstance::SingleInstance(const QString &profile, QObject *parent)
    : QObject(parent)
    , m_lock(QDir(profile).filePath(u"truelle.lock"_s))
    , m_serverName(serverNameFor(profile))
{
    // A lock is stale only when its process is gone, however long the program has run.
    m_lock.setStaleLockTime(0);
}

SingleInstance::~SingleInstance() = default;

SingleInstance::Claim SingleInstance::claim()
{
    if (m_lock.tryLock(0)) {
        listen();
        return Claim::Ours;
    }
    if (m_lock.error() == QLockFile::PermissionError || m_lock.error() == QLockFile::UnknownError)
        return Claim::NoAccess;
    QLocalSocket socket;
    socket.connectToServer(m_serverName);
    if (!socket.waitForConnected(kAnswerTimeMs))
        return Claim::TheirsSilent;
    socket.write("show");
    return socket.waitForBytesWritten(kAnswerTimeMs) ? Claim::Theirs : Claim::TheirsSilent;
}

void SingleInstance::listen()
{
    QLocalServer::removeServer(m_serverName); // left behind by a crash; the lock is ours
    m_server = new QLocalServer(this);
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server->nextPendingConnection()) {
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            Q_EMIT activationRequested();
        }
    });
    m_server->listen(m_serverName);
}

} // namespace truelle
