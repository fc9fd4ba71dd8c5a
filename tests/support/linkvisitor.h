// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/qthttptransport.h"
#include "tests/support/testclient.h"

#include <QUrl>
#include <QUrlQuery>

#include <utility>

namespace truelle {

// Follows the links of a caisse's e-mails as a browser does, without one: reads the page, then sends its form.
class LinkVisitor
{
public:
    explicit LinkVisitor(Endpoint endpoint) : m_transport(std::move(endpoint)) { }

    // The page a link leads to, or the one that came of sending its form with these items. Empty where there was none.
    [[nodiscard]] QString open(const QString &link) { return page(link, "GET", {}); }
    [[nodiscard]] QString follow(const QString &link, const QUrlQuery &form = {})
    {
        return page(link, "POST", form.toString(QUrl::FullyEncoded).toStdString());
    }
    // Where the page asks for names too, says these.
    [[nodiscard]] QString choosePassword(const QString &link, const QString &password,
                                         const QString &lastName = QStringLiteral("Durand"),
                                         const QString &firstName = QStringLiteral("Claude"))
    {
        QUrlQuery form;
        if (open(link).contains(QLatin1String("name=\"last-name\""))) {
            form.addQueryItem(QStringLiteral("last-name"), QString::fromLatin1(QUrl::toPercentEncoding(lastName)));
            form.addQueryItem(QStringLiteral("first-name"), QString::fromLatin1(QUrl::toPercentEncoding(firstName)));
        }
        const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(password));
        form.addQueryItem(QStringLiteral("password"), encoded);
        form.addQueryItem(QStringLiteral("password-again"), encoded);
        return follow(link, form);
    }

private:
    [[nodiscard]] QString page(const QString &link, const char *method, std::string form)
    {
        HttpRequest request;
        request.method = method;
        request.target = QUrl(link).path(QUrl::FullyEncoded).toStdString();
        request.headers = {{"Accept-Language", "fr"}};
        if (request.method == "POST") {
            request.contentType = "application/x-www-form-urlencoded";
            request.body = std::move(form);
        }
        QObject owner;
        const auto answer = waitFor(m_transport.exchange(std::move(request), &owner));
        return answer && answer->header("content-type").starts_with("text/html") ? QString::fromStdString(answer->body)
                                                                                 : QString();
    }

    QtHttpTransport m_transport;
};

} // namespace truelle
