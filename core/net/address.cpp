// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/address.h"

#include <QString>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace truelle {
namespace {

Error refusal(const char *why)
{
    Error error(ErrorCode::InvalidInput, why);
    error.fields.push_back({"/address", why});
    return error;
}

} // namespace

Result<std::string> baseUrlFromAddress(std::string_view address)
{
    QString text = QString::fromUtf8(address.data(), static_cast<qsizetype>(address.size())).trimmed();
    if (text.isEmpty())
        return refusal("required");
    // "host:8443" would parse as the scheme "host".
    if (!text.contains("://"_L1))
        text.prepend("https://"_L1);
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return refusal("not-an-address");
    if (url.scheme() != "https"_L1)
        return refusal("https-only");
    const bool isBare = url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment()
        && (url.path().isEmpty() || url.path() == "/"_L1);
    if (!isBare)
        return refusal("host-only");
    QUrl base;
    base.setScheme(u"https"_s);
    base.setHost(url.host());
    if (url.port() != 443)
        base.setPort(url.port());
    return base.toEncoded().toStdString();
}

} // namespace truelle
