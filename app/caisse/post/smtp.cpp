// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/post/smtp.h"

#include <curl/curl.h>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <memory>
#include <optional>

namespace truelle::caisse {
namespace {

constexpr long kConnectSeconds = 15;
constexpr long kMessageSeconds = 60;

Error notAnAddress()
{
    return Error(ErrorCode::InvalidInput, "not an SMTP address; smtp://[user:password@]host[:port] is");
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::optional<std::string> percentDecoded(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            result += text[i];
            continue;
        }
        if (i + 2 >= text.size() || hexValue(text[i + 1]) < 0 || hexValue(text[i + 2]) < 0)
            return std::nullopt;
        result += static_cast<char>(hexValue(text[i + 1]) * 16 + hexValue(text[i + 2]));
        i += 2;
    }
    const bool hasControl =
        std::ranges::any_of(result, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
    return hasControl ? std::nullopt : std::optional(std::move(result));
}

bool isHost(std::string_view host)
{
    return !host.empty() && host.size() <= 253 && std::ranges::all_of(host, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.'
            || c == '-';
    });
}

struct Freed
{
    void operator()(CURL *handle) const { curl_easy_cleanup(handle); }
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};

std::size_t readMessage(char *into, std::size_t size, std::size_t count, void *rest)
{
    auto *message = static_cast<std::string_view *>(rest);
    const std::size_t length = std::min(size * count, message->size());
    std::memcpy(into, message->data(), length);
    message->remove_prefix(length);
    return length;
}

int reportProgress(void *isStopping, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<const std::atomic<bool> *>(isStopping)->load() ? 1 : 0;
}

// Answers to this message for good (RFC 5321 §4.2.3); other refusals concern the sender or will pass.
bool isRefusedForGood(long answer)
{
    return answer >= 550 && answer <= 554;
}

Error errorOf(CURLcode code, long answer)
{
    std::string detail = curl_easy_strerror(code);
    if (answer != 0)
        detail += " (server's answer " + std::to_string(answer) + ")";
    switch (static_cast<int>(code)) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return Error(ErrorCode::HostNotFound, detail);
    case CURLE_COULDNT_CONNECT:
        return Error(ErrorCode::ConnectionRefused, detail);
    case CURLE_OPERATION_TIMEDOUT:
        return Error(ErrorCode::TimedOut, detail);
    case CURLE_PEER_FAILED_VERIFICATION:
        return Error(ErrorCode::CertificateUntrusted, detail);
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_USE_SSL_FAILED:
        return Error(ErrorCode::TlsFailed, detail);
    case CURLE_LOGIN_DENIED:
        return Error(ErrorCode::InvalidCredentials, detail);
    case CURLE_ABORTED_BY_CALLBACK:
        return Error(ErrorCode::Cancelled, detail);
    }
    return Error(isRefusedForGood(answer) ? ErrorCode::ValidationFailed : ErrorCode::ConnectionLost, detail);
}

void setSecurity(CURL *curl, const SmtpServer &server)
{
    curl_easy_setopt(curl, CURLOPT_USE_SSL, long{CURLUSESSL_ALL});
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, long{CURL_SSLVERSION_TLSv1_2});
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
    if (!server.caFile.empty()) {
        curl_easy_setopt(curl, CURLOPT_CAINFO, server.caFile.string().c_str());
        curl_easy_setopt(curl, CURLOPT_CAPATH, nullptr);
    }
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    if (!server.user.empty()) {
        curl_easy_setopt(curl, CURLOPT_USERNAME, server.user.c_str());
        curl_easy_setopt(curl, CURLOPT_PASSWORD, std::string(server.password.reveal()).c_str());
    }
}

} // namespace

Result<SmtpServer> parseSmtpUrl(std::string_view url)
{
    SmtpServer server;
    if (url.starts_with("smtps://")) {
        server.isTlsFromTheStart = true;
        server.port = 465;
    } else if (!url.starts_with("smtp://")) {
        return notAnAddress();
    }
    url.remove_prefix(url.find("//") + 2);
    if (const std::size_t at = url.rfind('@'); at != std::string_view::npos) {
        const std::string_view login = url.substr(0, at);
        const std::size_t colon = login.find(':');
        const auto user = percentDecoded(login.substr(0, colon));
        const auto password =
            percentDecoded(colon == std::string_view::npos ? std::string_view{} : login.substr(colon + 1));
        if (!user || !password || user->empty())
            return notAnAddress();
        server.user = *user;
        server.password = Secret(*password);
        url.remove_prefix(at + 1);
    }
    if (url.ends_with('/'))
        url.remove_suffix(1);
    const std::size_t colon = url.find(':');
    if (colon != std::string_view::npos) {
        const std::string_view port = url.substr(colon + 1);
        const auto [end, failure] = std::from_chars(port.data(), port.data() + port.size(), server.port);
        if (failure != std::errc() || end != port.data() + port.size() || server.port < 1
            || server.port > 65535)
            return notAnAddress();
    }
    server.host = url.substr(0, colon);
    if (!isHost(server.host))
        return notAnAddress();
    return server;
}

SmtpCarrier::SmtpCarrier(SmtpServer server, MailSender sender)
    : m_server(std::move(server))
    , m_sender(std::move(sender))
{
    curl_global_init(CURL_GLOBAL_DEFAULT);
}

SmtpCarrier::~SmtpCarrier()
{
    curl_global_cleanup();
}

Result<void> SmtpCarrier::deliver(const QueuedPost &post, const std::atomic<bool> &isStopping)
{
    const auto message = mimeMessage(post, m_sender);
    if (!message)
        return message.error();
    const std::unique_ptr<CURL, Freed> curl(curl_easy_init());
    // Both addresses passed isMailAddress() in mimeMessage(): libcurl itself lets a line end through.
    const std::unique_ptr<curl_slist, Freed> recipients(
        curl_slist_append(nullptr, post.post.recipient.c_str()));
    if (!curl || !recipients)
        return Error(ErrorCode::Internal, "libcurl does not start");
    const std::string url = std::string(m_server.isTlsFromTheStart ? "smtps://" : "smtp://") + m_server.host
        + ":" + std::to_string(m_server.port);
    std::string_view rest = *message;
    setSecurity(curl.get(), m_server);
    curl_easy_setopt(curl.get(), CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_MAIL_FROM, m_sender.address.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_MAIL_RCPT, recipients.get());
    curl_easy_setopt(curl.get(), CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl.get(), CURLOPT_READFUNCTION, readMessage);
    curl_easy_setopt(curl.get(), CURLOPT_READDATA, &rest);
    curl_easy_setopt(curl.get(), CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl.get(), CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
    curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT, kMessageSeconds);
    curl_easy_setopt(curl.get(), CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(curl.get(), CURLOPT_XFERINFOFUNCTION, reportProgress);
    curl_easy_setopt(curl.get(), CURLOPT_XFERINFODATA, &isStopping);
    const CURLcode code = curl_easy_perform(curl.get());
    long answer = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &answer);
    return code == CURLE_OK ? Result<void>() : Result<void>(errorOf(code, answer));
}

} // namespace truelle::caisse
