// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testcertificates.h"

#include <QSslServer>

#include <functional>
#include <map>
#include <string>
#include <vector>

class QSslSocket;

namespace truelle {

// A web server on loopback that does to each request what a test says, byte by byte. Runs in the test's event loop.
class TlsServer : public QSslServer
{
    Q_OBJECT
public:
    // Called with the socket and the whole request (head and body).
    using Behaviour = std::function<void(QSslSocket &, const std::string &request)>;

    // A server that fails to listen ends the test program.
    explicit TlsServer(const TestIdentity &identity, QObject *parent = nullptr);

    void setBehaviour(Behaviour behaviour) { m_behaviour = std::move(behaviour); }
    // Answers everything with these bytes; a behaviour.
    void answerWith(const std::string &bytes);
    [[nodiscard]] std::string url(const std::string &host = "localhost") const;
    // Whole requests as they arrived. Empty means: nothing of any request reached the server.
    [[nodiscard]] const std::vector<std::string> &requests() const { return m_requests; }
    [[nodiscard]] int connections() const { return m_connections; }

private:
    void accept();
    void take(QSslSocket *socket);

    Behaviour m_behaviour;
    std::vector<std::string> m_requests;
    std::map<QSslSocket *, std::string> m_partial;
    int m_connections = 0;
};

// A whole HTTP/1.1 answer with its length.
[[nodiscard]] std::string httpBytes(int status, const std::string &type, const std::string &body,
                                    const std::string &moreHeaders = {});

} // namespace truelle
