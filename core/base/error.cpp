// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <utility>

namespace truelle {
namespace {

constexpr std::array kNames = std::to_array<std::pair<ErrorCode, std::string_view>>({
    {ErrorCode::HostNotFound, "host-not-found"},
    {ErrorCode::ConnectionRefused, "connection-refused"},
    {ErrorCode::ConnectionLost, "connection-lost"},
    {ErrorCode::TimedOut, "timed-out"},
    {ErrorCode::NetworkUnreachable, "network-unreachable"},
    {ErrorCode::ProxyRefused, "proxy-refused"},
    {ErrorCode::CertificateUntrusted, "certificate-untrusted"},
    {ErrorCode::CertificateExpired, "certificate-expired"},
    {ErrorCode::CertificateNotYetValid, "certificate-not-yet-valid"},
    {ErrorCode::CertificateWrongHost, "certificate-wrong-host"},
    {ErrorCode::CertificateWeak, "certificate-weak"},
    {ErrorCode::TlsFailed, "tls-failed"},
    {ErrorCode::NotACaisse, "not-a-caisse"},
    {ErrorCode::MalformedAnswer, "malformed-answer"},
    {ErrorCode::AnswerTooLarge, "answer-too-large"},
    {ErrorCode::InvalidCredentials, "invalid-credentials"},
    {ErrorCode::AccountLocked, "account-locked"},
    {ErrorCode::AccountNotActivated, "account-not-activated"},
    {ErrorCode::CertificationLapsed, "certification-lapsed"},
    {ErrorCode::IdentificationRefused, "identification-refused"},
    {ErrorCode::OpeningEnded, "opening-ended"},
    {ErrorCode::SessionEnded, "session-ended"},
    {ErrorCode::RefreshReused, "refresh-reused"},
    {ErrorCode::Forbidden, "forbidden"},
    {ErrorCode::NotFound, "not-found"},
    {ErrorCode::ValidationFailed, "validation-failed"},
    {ErrorCode::ChangedMeanwhile, "changed-meanwhile"},
    {ErrorCode::PreconditionRequired, "precondition-required"},
    {ErrorCode::IdempotencyKeyReused, "idempotency-key-reused"},
    {ErrorCode::StillRunning, "still-running"},
    {ErrorCode::StateExpired, "state-expired"},
    {ErrorCode::RateLimited, "rate-limited"},
    {ErrorCode::ServerBusy, "server-busy"},
    {ErrorCode::ServerFailed, "server-failed"},
    {ErrorCode::ClientTooOld, "client-too-old"},
    {ErrorCode::UnsupportedMediaType, "unsupported-media-type"},
    {ErrorCode::PayloadTooLarge, "payload-too-large"},
    {ErrorCode::MethodNotAllowed, "method-not-allowed"},
    {ErrorCode::KeychainAbsent, "keychain-absent"},
    {ErrorCode::KeychainRefused, "keychain-refused"},
    {ErrorCode::KeychainUnavailable, "keychain-unavailable"},
    {ErrorCode::StoreNewer, "store-newer"},
    {ErrorCode::StoreDamaged, "store-damaged"},
    {ErrorCode::StoreLocked, "store-locked"},
    {ErrorCode::StoreNoAccess, "store-no-access"},
    {ErrorCode::DiskFull, "disk-full"},
    {ErrorCode::FileUnreadable, "file-unreadable"},
    {ErrorCode::InvalidInput, "invalid-input"},
    {ErrorCode::Cancelled, "cancelled"},
    {ErrorCode::Internal, "internal"},
});

} // namespace

std::string_view codeName(ErrorCode code)
{
    const auto it = std::ranges::find(kNames, code, &std::pair<ErrorCode, std::string_view>::first);
    return it == kNames.end() ? std::string_view("internal") : it->second;
}

std::optional<ErrorCode> errorCodeFromName(std::string_view name)
{
    const auto it = std::ranges::find(kNames, name, &std::pair<ErrorCode, std::string_view>::second);
    return it == kNames.end() ? std::nullopt : std::optional(it->first);
}

} // namespace truelle
