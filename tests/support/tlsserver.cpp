// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tlsserver.h"

#include <QHostAddress>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>

#include <cstdlib>

namespace truelle {
namespace {

// The length a head announces for its body.
std::size_t announcedLength(const std::string &head)
{
    const QByteArray lower = QByteArray::fromStdString(head).toLower();
    const qsizetype at = lower.indexOf("content-length:");
    return at < 0 ? 0 : static_cast<std::size_t>(std::atoll(lower.constData() + at + 15));
}

QSslKey keyOf(const std::string &pem)
{
    const QByteArray bytes = QByteArray::fromStdString(pem);
    const QSslKey key(bytes, QSsl::Ec);
    return key.isNull() ? QSslKey(bytes, QSsl::Rsa) : key;
}

} // namespace

TlsServer::TlsServer(const TestIdentity &identity, QObject *parent) : QSslServer(parent)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(QByteArray::fromStdString(identity.certificatePem)));
    configuration.setPrivateKey(keyOf(identity.keyPem));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    setSslConfiguration(configuration);
    connect(this, &QSslServer::startedEncryptionHandshake, this, [this] { ++m_connections; });
    connect(this, &QTcpServer::pendingConnectionAvailable, this, &TlsServer::accept);
    if (!listen(QHostAddress::LocalHost))
        std::abort();
}

void TlsServer::answerWith(const std::string &bytes)
{
    m_behaviour = [bytes](QSslSocket &socket, const std::string &) { socket.write(bytes.data(), static_cast<qint64>(bytes.size())); };
}

std::string TlsServer::url(const std::string &host) const
{
    return "https://" + host + ':' + std::to_string(serverPort());
}

void TlsServer::accept()
{
    while (auto *socket = qobject_cast<QSslSocket *>(nextPendingConnection())) {
        connect(socket, &QSslSocket::readyRead, this, [this, socket] { take(socket); });
        connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QObject::destroyed, this, [this, socket] { m_partial.erase(socket); });
        if (socket->bytesAvailable() > 0)
            take(socket);
    }
}

void TlsServer::take(QSslSocket *socket)
{
    std::string &request = m_partial[socket];
    request += socket->readAll().toStdString();
    const std::size_t headEnd = request.find("\r\n\r\n");
    if (headEnd == std::string::npos)
        return;
    if (request.size() < headEnd + 4 + announcedLength(request.substr(0, headEnd)))
        return;
    m_requests.push_back(std::exchange(request, {}));
    if (m_behaviour)
        m_behaviour(*socket, m_requests.back());
}

std::string httpBytes(int status, const std::string &type, const std::string &body, const std::string &moreHeaders)
{
    return "HTTP/1.1 " + std::to_string(status) + " X\r\nContent-Type: " + type + "\r\n" + moreHeaders
        + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

} // namespace truelle
