// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/webclient.h"

#include <QEventLoop>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QUrl>

#include <memory>

namespace truelle {

namespace {
constexpr int kPatience = 30'000; // ms
}

WebClient::WebClient(const QString &caFile) : m_trust(QSslConfiguration::defaultConfiguration())
{
    m_trust.setCaCertificates(QSslCertificate::fromPath(caFile));
}

WebClient::Answer WebClient::send(const QByteArray &method, const QString &url, const QByteArray &body, const char *type)
{
    QNetworkRequest request{QUrl(url)};
    request.setSslConfiguration(m_trust);
    request.setTransferTimeout(kPatience);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    if (type)
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray(type));
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, body));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec();
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(),
            reply->rawHeader("Content-Type")};
}

} // namespace truelle
