// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/httptransport.h"

#include <QList>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QSslError>

// What of Qt's answers means what: internal to core/net, no other folder's header shows Qt Network.
namespace truelle {

// TLS 1.2 or later, full verification, and for a caisse with its own authority that one alone. InvalidInput where
// `caPem` holds no certificate.
[[nodiscard]] Result<QSslConfiguration> tlsConfiguration(const Endpoint &endpoint);

// The reason a person should hear among all that are wrong with a certificate: an unknown issuer first, because it
// makes the other facts worthless.
[[nodiscard]] ErrorCode certificateErrorCode(const QList<QSslError> &errors);

// Whether an alternative name of the certificate is this host (RFC 9525, 6.3; a wildcard stands for one whole first
// label). Qt also takes the common name for one, which the RFC forbids.
[[nodiscard]] bool isIssuedFor(const QSslCertificate &certificate, const QString &host);

[[nodiscard]] CertificateFacts certificateFacts(const QSslCertificate &certificate);

// The code of a failed exchange. SSL failures are certificateErrorCode's where Qt gave its reasons.
[[nodiscard]] ErrorCode networkErrorCode(QNetworkReply::NetworkError error);

// The error by which Qt merely repeats a status; any other one beside a status means that the answer is not whole.
[[nodiscard]] QNetworkReply::NetworkError errorOfStatus(int status);

} // namespace truelle
