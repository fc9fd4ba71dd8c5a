// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QSslConfiguration>
#include <QString>

namespace truelle {

// Plain HTTPS requests of a stranger, without the client's core: what a mail scanner, a browser or an attacker would
// send. Trusts one authority and follows nothing.
class WebClient
{
public:
    struct Answer
    {
        int status = 0; // 0: none came
        QByteArray body;
        QByteArray type;
    };

    explicit WebClient(const QString &caFile);
    [[nodiscard]] Answer get(const QString &url) { return send("GET", url, {}, {}); }
    // As the form of a page sends it.
    [[nodiscard]] Answer submit(const QString &url, const QByteArray &form = {})
    {
        return send("POST", url, form, "application/x-www-form-urlencoded");
    }
    [[nodiscard]] Answer postJson(const QString &url, const QByteArray &json)
    {
        return send("POST", url, json, "application/json");
    }

private:
    [[nodiscard]] Answer send(const QByteArray &method, const QString &url, const QByteArray &body, const char *type);
    QNetworkAccessManager m_network;
    QSslConfiguration m_trust;
};

} // namespace truelle
