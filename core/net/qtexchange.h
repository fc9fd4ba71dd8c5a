// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/httptransport.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QSslError>
#include <QTimer>

class QNetworkRequest;

namespace truelle {

// One exchange of QtHttpTransport; internal to core/net.
class QtExchange final : public Operation<HttpAnswer>
{
    Q_OBJECT
public:
    struct Line
    {
        QPointer<QNetworkAccessManager> network;
        Endpoint endpoint;
        std::string userAgent;
    };
    QtExchange(Line line, HttpRequest request, QObject *parent);
    ~QtExchange() override;

protected:
    void doStart() override;
    void doCancel() override { dropReply(); }

private:
    [[nodiscard]] Result<QNetworkRequest> prepared() const;
    void send(QNetworkRequest prepared);
    void watch();
    void checkHostName();
    void takeBytes();
    void conclude();
    void fail(Error error);
    void dropReply();
    [[nodiscard]] bool isFramed(int status) const;
    [[nodiscard]] HttpAnswer answer(int status);

    Line m_line;
    HttpRequest m_request;
    QPointer<QNetworkReply> m_reply;
    QTimer m_deadline;
    QList<QSslError> m_tlsErrors;
    std::string m_body;
};

} // namespace truelle
