// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/qthttptransport.h"

#include "core/base/version.h"
#include "core/net/qtexchange.h"

#include <QNetworkAccessManager>
#include <QNetworkCookie>
#include <QNetworkCookieJar>

namespace truelle {
namespace {

class NoCookies final : public QNetworkCookieJar
{
public:
    [[nodiscard]] QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
};

} // namespace

QtHttpTransport::QtHttpTransport(Endpoint endpoint, std::string userAgent)
    : m_endpoint(std::move(endpoint))
    , m_userAgent(std::move(userAgent))
    , m_network(std::make_unique<QNetworkAccessManager>())
{
    m_network->setCookieJar(new NoCookies);
    m_network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network->setAutoDeleteReplies(false);
}

std::string QtHttpTransport::defaultUserAgent()
{
    return std::string(kProductName) + '/' + kVersion;
}

QtHttpTransport::~QtHttpTransport() = default;

Operation<HttpAnswer> *QtHttpTransport::exchange(HttpRequest request, QObject *parent)
{
    return new QtExchange({m_network.get(), m_endpoint, m_userAgent}, std::move(request), parent);
}

} // namespace truelle
