// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/qtexchange.h"

#include "core/net/tlspolicy.h"

#include <QIODevice>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QUrl>

#include <algorithm>
#include <cstring>

using namespace Qt::Literals::StringLiterals;

namespace truelle {
namespace {

// Silence this long ends an exchange before its deadline.
constexpr std::chrono::milliseconds kLongestSilence{20'000};

// A body that cannot be read twice: QNetworkAccessManager re-sends a request by itself when the connection drops before
// the answer, unless its body is sequential and not buffered.
class OneTimeBody final : public QIODevice
{
public:
    OneTimeBody(std::string bytes, QObject *parent) : QIODevice(parent), m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    ~OneTimeBody() override { Secret(std::move(m_bytes)); } // it may hold a password: overwritten when it goes
    [[nodiscard]] bool isSequential() const override { return true; }
    bool seek(qint64) override { return false; }
    [[nodiscard]] bool atEnd() const override { return m_position == m_bytes.size(); }
    [[nodiscard]] qint64 bytesAvailable() const override
    {
        return static_cast<qint64>(m_bytes.size() - m_position) + QIODevice::bytesAvailable();
    }

protected:
    qint64 readData(char *data, qint64 capacity) override
    {
        const std::size_t count = std::min(static_cast<std::size_t>(capacity), m_bytes.size() - m_position);
        if (count == 0)
            return -1;
        std::memcpy(data, m_bytes.data() + m_position, count);
        m_position += count;
        return static_cast<qint64>(count);
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    std::string m_bytes;
    std::size_t m_position = 0;
};

QByteArray bytes(std::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

bool isPlain(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x20 && c != 0x7f; });
}

bool areHeadersPlain(const HttpRequest &request)
{
    return isPlain(request.method) && isPlain(request.contentType)
        && (!request.bearer || isPlain(request.bearer->reveal()))
        && std::ranges::all_of(request.headers,
                               [](const auto &header) { return isPlain(header.first) && isPlain(header.second); });
}

std::string reasons(const QList<QSslError> &errors)
{
    std::string text;
    for (const QSslError &error : errors) {
        text += text.empty() ? "" : "; ";
        text += error.errorString().toStdString();
    }
    if (!errors.isEmpty() && !errors.first().certificate().isNull()) {
        const CertificateFacts facts = certificateFacts(errors.first().certificate());
        text += " [" + facts.subject + ", issued by " + facts.issuer + ", " + facts.sha256Fingerprint + "]";
    }
    return text;
}

} // namespace

QtExchange::QtExchange(Line line, HttpRequest request, QObject *parent)
    : Operation(parent)
    , m_line(std::move(line))
    , m_request(std::move(request))
{
    m_deadline.setSingleShot(true);
}

QtExchange::~QtExchange()
{
    dropReply();
}

void QtExchange::doStart()
{
    if (!m_line.network)
        return finish(Error(ErrorCode::Cancelled, "the transport is gone"));
    auto request = prepared();
    if (!request)
        return finish(std::move(request).error());
    connect(&m_deadline, &QTimer::timeout, this, [this] { fail(Error(ErrorCode::TimedOut, "deadline")); });
    m_deadline.start(m_request.deadline);
    send(*std::move(request));
    watch();
}

Result<QNetworkRequest> QtExchange::prepared() const
{
    const bool isTarget = m_request.target.starts_with('/') && isPlain(m_request.target);
    if (!m_line.endpoint.baseUrl.starts_with("https://") || !isTarget || !areHeadersPlain(m_request))
        return Error(ErrorCode::InvalidInput, "not a request to an https caisse");
    auto tls = tlsConfiguration(m_line.endpoint);
    if (!tls)
        return std::move(tls).error();
    QNetworkRequest request(QUrl::fromEncoded(bytes(m_line.endpoint.baseUrl + m_request.target), QUrl::StrictMode));
    if (!request.url().isValid())
        return Error(ErrorCode::InvalidInput, "not a URL");
    request.setSslConfiguration(*tls);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setTransferTimeout(static_cast<int>(std::min(m_request.deadline, kLongestSilence).count()));
    request.setRawHeader("User-Agent", bytes(m_line.userAgent));
    for (const auto &[name, value] : m_request.headers)
        request.setRawHeader(bytes(name), bytes(value));
    if (m_request.bearer)
        request.setRawHeader("Authorization", "Bearer " + bytes(m_request.bearer->reveal()));
    return request;
}

void QtExchange::send(QNetworkRequest request)
{
    const QByteArray method = bytes(m_request.method);
    if (m_request.method == "GET") {
        m_reply = m_line.network->get(request);
        return;
    }
    if (!m_request.contentType.empty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, bytes(m_request.contentType));
    // A request without a body gets an empty one: it is the body that keeps Qt from sending it again.
    request.setHeader(QNetworkRequest::ContentLengthHeader, static_cast<qint64>(m_request.body.size()));
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    auto *body = new OneTimeBody(std::move(m_request.body), nullptr);
    m_reply = m_line.network->sendCustomRequest(request, method, body);
    body->setParent(m_reply);
}

void QtExchange::watch()
{
    connect(m_reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_tlsErrors += errors; });
    connect(m_reply, &QNetworkReply::encrypted, this, &QtExchange::checkHostName);
    connect(m_reply, &QNetworkReply::readyRead, this, &QtExchange::takeBytes);
    connect(m_reply, &QNetworkReply::finished, this, &QtExchange::conclude);
    connect(m_reply, &QObject::destroyed, this, [this] { fail(Error(ErrorCode::Cancelled, "the transport is gone")); });
}

// Nothing of the request has been sent when Qt says `encrypted`.
void QtExchange::checkHostName()
{
    const QSslCertificate shown = m_reply->sslConfiguration().peerCertificate();
    if (!isIssuedFor(shown, m_reply->url().host()))
        fail(Error(ErrorCode::CertificateWrongHost, "the certificate's alternative names hold no such host"));
}

void QtExchange::takeBytes()
{
    if (!m_reply)
        return;
    const auto available = static_cast<std::size_t>(std::max<qint64>(0, m_reply->bytesAvailable()));
    if (m_body.size() + available > m_request.maximumAnswer)
        return fail(Error(ErrorCode::AnswerTooLarge));
    const std::size_t before = m_body.size();
    m_body.resize(before + available);
    const qint64 got = m_reply->read(m_body.data() + before, static_cast<qint64>(available));
    m_body.resize(before + static_cast<std::size_t>(std::max<qint64>(0, got)));
}

void QtExchange::conclude()
{
    takeBytes();
    if (!m_reply || hasEnded())
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QNetworkReply::NetworkError error = m_reply->error();
    const bool isWhole = status > 0 && error == errorOfStatus(status) && m_tlsErrors.isEmpty();
    if (isWhole && isFramed(status)) {
        HttpAnswer whole = answer(status);
        dropReply();
        return finish(std::move(whole));
    }
    if (isWhole)
        return fail(Error(ErrorCode::ConnectionLost, "the answer has no end of its own"));
    if (!m_tlsErrors.isEmpty())
        return fail(Error(certificateErrorCode(m_tlsErrors), reasons(m_tlsErrors)));
    fail(Error(networkErrorCode(error), m_reply->errorString().toStdString()));
}

// Whether the answer said where it ends: by a length, by chunks, or by its status. One that ends with the connection
// may have been cut anywhere without a trace.
bool QtExchange::isFramed(int status) const
{
    if (status == 204 || status == 304)
        return true;
    return m_reply->hasRawHeader("content-length")
        || m_reply->rawHeader("transfer-encoding").toLower().contains("chunked")
        || m_reply->attribute(QNetworkRequest::OriginalContentLengthAttribute).isValid();
}

HttpAnswer QtExchange::answer(int status)
{
    HttpAnswer answer;
    answer.status = status;
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        answer.headers.emplace_back(name.toLower().toStdString(), value.toStdString());
    answer.body = std::move(m_body);
    if (const QSslCertificate shown = m_reply->sslConfiguration().peerCertificate(); !shown.isNull())
        answer.certificate = certificateFacts(shown);
    return answer;
}

void QtExchange::fail(Error error)
{
    dropReply();
    finish(std::move(error));
}

// abort() says `finished` at once, hence the order.
void QtExchange::dropReply()
{
    m_deadline.stop();
    if (!m_reply)
        return;
    QNetworkReply *const reply = m_reply;
    m_reply.clear();
    reply->disconnect(this);
    if (reply->isRunning())
        reply->abort();
    reply->deleteLater();
}

} // namespace truelle
