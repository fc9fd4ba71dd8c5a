// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QSslSocket>

namespace truelle::caisse {

struct RawAnswer
{
    int status = 0; // 0: none came
    QMap<QByteArray, QByteArray> headers; // names in lower case
    QByteArray body;
};

// The other end of a caisse's connection, byte by byte: it sends what no proper client would.
class TlsPeer
{
public:
    // Trusts that authority alone.
    explicit TlsPeer(const QByteArray &authorityPem);

    [[nodiscard]] bool connectTo(quint16 port);
    void send(const QByteArray &bytes);
    // The next answer: up to its Content-Length. `HEAD`: without a body, whatever its length says.
    [[nodiscard]] RawAnswer receive();
    [[nodiscard]] RawAnswer receiveHead();
    [[nodiscard]] RawAnswer ask(const QByteArray &bytes);
    [[nodiscard]] RawAnswer get(const QByteArray &path, const QByteArray &moreFields = {});
    // True once the other end has closed, without another byte from it.
    [[nodiscard]] bool isClosedByServer(int withinMs = 5000);
    [[nodiscard]] bool hasAnswer();
    [[nodiscard]] QSslSocket &socket() { return m_socket; }

private:
    [[nodiscard]] bool fill();
    QSslSocket m_socket;
    QByteArray m_received;
};

} // namespace truelle::caisse
