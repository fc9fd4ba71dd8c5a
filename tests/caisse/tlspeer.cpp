// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/caisse/tlspeer.h"

#include <QElapsedTimer>
#include <QSslCertificate>
#include <QSslConfiguration>

namespace truelle::caisse {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kPatienceMs = 10'000;
}

TlsPeer::TlsPeer(const QByteArray &authorityPem)
{
    QSslConfiguration configuration;
    configuration.setCaCertificates({QSslCertificate(authorityPem, QSsl::Pem)});
    m_socket.setSslConfiguration(configuration);
}

bool TlsPeer::connectTo(quint16 port)
{
    m_socket.connectToHostEncrypted(u"127.0.0.1"_s, port, u"localhost"_s);
    return m_socket.waitForEncrypted(kPatienceMs);
}

void TlsPeer::send(const QByteArray &bytes)
{
    m_socket.write(bytes);
    while (m_socket.bytesToWrite() > 0 || m_socket.encryptedBytesToWrite() > 0)
        if (!m_socket.waitForBytesWritten(kPatienceMs))
            return;
}

bool TlsPeer::fill()
{
    if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(kPatienceMs))
        return false;
    m_received += m_socket.readAll();
    return true;
}

RawAnswer TlsPeer::receiveHead()
{
    while (!m_received.contains("\r\n\r\n"))
        if (!fill())
            return {};
    const qsizetype end = m_received.indexOf("\r\n\r\n");
    const QList<QByteArray> lines = m_received.left(end).split('\n');
    m_received.remove(0, end + 4);
    RawAnswer answer;
    answer.status = lines.first().mid(9, 3).toInt();
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        answer.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    return answer;
}

RawAnswer TlsPeer::receive()
{
    RawAnswer answer = receiveHead();
    const qsizetype length = answer.headers.value("content-length", "0").toLongLong();
    while (m_received.size() < length)
        if (!fill())
            return {};
    answer.body = m_received.left(length);
    m_received.remove(0, length);
    return answer;
}

RawAnswer TlsPeer::ask(const QByteArray &bytes)
{
    send(bytes);
    return receive();
}

RawAnswer TlsPeer::get(const QByteArray &path, const QByteArray &moreFields)
{
    return ask("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + moreFields + "\r\n");
}

bool TlsPeer::isClosedByServer(int withinMs)
{
    QElapsedTimer timer;
    timer.start();
    while (m_socket.state() != QAbstractSocket::UnconnectedState && timer.elapsed() < withinMs)
        m_socket.waitForDisconnected(qMax(1, withinMs - static_cast<int>(timer.elapsed())));
    m_received += m_socket.readAll();
    return m_socket.state() == QAbstractSocket::UnconnectedState && m_received.isEmpty();
}

bool TlsPeer::hasAnswer()
{
    if (m_socket.bytesAvailable() == 0)
        m_socket.waitForReadyRead(20);
    return m_socket.bytesAvailable() > 0;
}

} // namespace truelle::caisse
