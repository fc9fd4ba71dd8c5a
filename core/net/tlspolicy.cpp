// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/tlspolicy.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QHostAddress>
#include <QMultiMap>
#include <QSsl>
#include <QSslCertificate>
#include <QStringList>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace truelle {
namespace {

// What says most comes first.
constexpr std::array kCertificateCodes
    = {ErrorCode::CertificateUntrusted, ErrorCode::CertificateWrongHost, ErrorCode::CertificateNotYetValid,
       ErrorCode::CertificateExpired, ErrorCode::CertificateWeak};

Instant instantOf(const QDateTime &moment)
{
    return Instant(std::chrono::milliseconds(moment.toMSecsSinceEpoch()));
}

std::string nameOf(const QStringList &common, const QStringList &organisation)
{
    return (common.isEmpty() ? organisation : common).join(", "_L1).toStdString();
}

ErrorCode codeOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::HostNameMismatch:
        return ErrorCode::CertificateWrongHost;
    case QSslError::CertificateNotYetValid:
        return ErrorCode::CertificateNotYetValid;
    case QSslError::CertificateExpired:
        return ErrorCode::CertificateExpired;
    // OpenSSL's "key too small" and "digest too weak" have no name in Qt.
    case QSslError::UnspecifiedError:
        return ErrorCode::CertificateWeak;
    default: // Qt adds reasons with its versions; every further one is a reason not to trust
        return ErrorCode::CertificateUntrusted;
    }
}

QString asciiName(const QString &host)
{
    return QString::fromLatin1(QUrl::toAce(host)).toLower();
}

bool isNameOf(const QString &name, const QString &host)
{
    const QString wanted = asciiName(host);
    if (!name.startsWith("*."_L1))
        return !wanted.isEmpty() && asciiName(name) == wanted;
    const qsizetype firstDot = wanted.indexOf(u'.');
    const QString parent = asciiName(name.mid(2));
    return firstDot > 0 && parent.contains(u'.') && wanted.mid(firstDot + 1) == parent;
}

} // namespace

Result<QSslConfiguration> tlsConfiguration(const Endpoint &endpoint)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    configuration.setAllowedNextProtocols({QByteArray(QSslConfiguration::NextProtocolHttp1_1)});
    if (endpoint.caPem.empty())
        return configuration;
    const QList<QSslCertificate> own
        = QSslCertificate::fromData(QByteArray::fromStdString(endpoint.caPem), QSsl::Pem);
    const bool isUsable = !own.isEmpty() && std::ranges::none_of(own, &QSslCertificate::isNull);
    if (!isUsable)
        return Error(ErrorCode::InvalidInput, "the authority's file holds no certificate");
    configuration.setCaCertificates(own);
    return configuration;
}

ErrorCode certificateErrorCode(const QList<QSslError> &errors)
{
    for (const ErrorCode code : kCertificateCodes) {
        if (std::ranges::any_of(errors, [code](const QSslError &e) { return codeOf(e.error()) == code; }))
            return code;
    }
    return ErrorCode::TlsFailed;
}

bool isIssuedFor(const QSslCertificate &certificate, const QString &host)
{
    const QMultiMap<QSsl::AlternativeNameEntryType, QString> names = certificate.subjectAlternativeNames();
    const QHostAddress address(host);
    if (!address.isNull()) {
        const QStringList addresses = names.values(QSsl::IpAddressEntry);
        return std::ranges::any_of(addresses, [&](const QString &name) { return QHostAddress(name) == address; });
    }
    const QStringList hosts = names.values(QSsl::DnsEntry);
    return std::ranges::any_of(hosts, [&](const QString &name) { return isNameOf(name, host); });
}

CertificateFacts certificateFacts(const QSslCertificate &certificate)
{
    CertificateFacts facts;
    facts.subject = nameOf(certificate.subjectInfo(QSslCertificate::CommonName),
                           certificate.subjectInfo(QSslCertificate::Organization));
    facts.issuer = nameOf(certificate.issuerInfo(QSslCertificate::CommonName),
                          certificate.issuerInfo(QSslCertificate::Organization));
    facts.sha256Fingerprint = certificate.digest(QCryptographicHash::Sha256).toHex(':').toUpper().toStdString();
    facts.validFrom = instantOf(certificate.effectiveDate());
    facts.validUntil = instantOf(certificate.expiryDate());
    return facts;
}

ErrorCode networkErrorCode(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::HostNotFoundError:
        return ErrorCode::HostNotFound;
    case QNetworkReply::ConnectionRefusedError:
        return ErrorCode::ConnectionRefused;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError: // Qt's name for its transfer time-out
    case QNetworkReply::ProxyTimeoutError:
        return ErrorCode::TimedOut;
    case QNetworkReply::SslHandshakeFailedError:
        return ErrorCode::TlsFailed;
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError:
        return ErrorCode::NetworkUnreachable;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return ErrorCode::ProxyRefused;
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::UnknownContentError: // without such a status: what Qt could not decompress
        return ErrorCode::MalformedAnswer;
    default: // cut (RemoteHostClosedError, TemporaryNetworkFailureError, ContentReSendError), and what Qt may add
        return ErrorCode::ConnectionLost;
    }
}

QNetworkReply::NetworkError errorOfStatus(int status)
{
    switch (status) {
    case 400: return QNetworkReply::ProtocolInvalidOperationError;
    case 401: return QNetworkReply::AuthenticationRequiredError;
    case 403: return QNetworkReply::ContentAccessDenied;
    case 404: return QNetworkReply::ContentNotFoundError;
    case 405: return QNetworkReply::ContentOperationNotPermittedError;
    case 407: return QNetworkReply::ProxyAuthenticationRequiredError;
    case 409: return QNetworkReply::ContentConflictError;
    case 410: return QNetworkReply::ContentGoneError;
    case 418: return QNetworkReply::ProtocolInvalidOperationError;
    case 500: return QNetworkReply::InternalServerError;
    case 501: return QNetworkReply::OperationNotImplementedError;
    case 503: return QNetworkReply::ServiceUnavailableError;
    }
    if (status > 500)
        return QNetworkReply::UnknownServerError;
    return status >= 400 ? QNetworkReply::UnknownContentError : QNetworkReply::NoError;
}

} // namespace truelle
