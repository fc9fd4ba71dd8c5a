// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/errorclass.h"

#include <algorithm>

namespace truelle {

ErrorClass classify(ErrorCode code)
{
    switch (code) {
    case ErrorCode::HostNotFound:
    case ErrorCode::ConnectionRefused:
    case ErrorCode::ConnectionLost:
    case ErrorCode::TimedOut:
    case ErrorCode::NetworkUnreachable:
    case ErrorCode::ProxyRefused:
    case ErrorCode::TlsFailed:
    case ErrorCode::NotACaisse: // a captive portal, most often
    case ErrorCode::StillRunning:
    case ErrorCode::RateLimited:
    case ErrorCode::ServerBusy:
    case ErrorCode::ServerFailed:
    case ErrorCode::KeychainUnavailable:
    case ErrorCode::Cancelled: return ErrorClass::RetryLater;
    case ErrorCode::InvalidCredentials:
    case ErrorCode::AccountLocked:
    case ErrorCode::AccountNotActivated:
    case ErrorCode::CertificationLapsed:
    case ErrorCode::SessionEnded:
    case ErrorCode::RefreshReused:
    case ErrorCode::KeychainAbsent:
    case ErrorCode::KeychainRefused: return ErrorClass::SignInAgain;
    case ErrorCode::IdentificationRefused:
    case ErrorCode::OpeningEnded:
    case ErrorCode::Forbidden:
    case ErrorCode::NotFound:
    case ErrorCode::ValidationFailed:
    case ErrorCode::ChangedMeanwhile:
    case ErrorCode::PreconditionRequired:
    case ErrorCode::IdempotencyKeyReused:
    case ErrorCode::StateExpired:
    case ErrorCode::UnsupportedMediaType:
    case ErrorCode::PayloadTooLarge:
    case ErrorCode::MethodNotAllowed:
    case ErrorCode::InvalidInput: return ErrorClass::Refused;
    case ErrorCode::CertificateUntrusted:
    case ErrorCode::CertificateExpired:
    case ErrorCode::CertificateNotYetValid:
    case ErrorCode::CertificateWrongHost:
    case ErrorCode::CertificateWeak:
    case ErrorCode::MalformedAnswer:
    case ErrorCode::AnswerTooLarge:
    case ErrorCode::ClientTooOld:
    case ErrorCode::StoreNewer:
    case ErrorCode::StoreDamaged:
    case ErrorCode::StoreLocked:
    case ErrorCode::StoreNoAccess:
    case ErrorCode::DiskFull:
    case ErrorCode::FileUnreadable:
    case ErrorCode::Internal: return ErrorClass::Stop;
    }
    return ErrorClass::Stop;
}

bool mayHaveActed(ErrorCode code)
{
    switch (code) {
    case ErrorCode::ConnectionLost:
    case ErrorCode::TimedOut:
    case ErrorCode::NetworkUnreachable: // may break in the middle of an exchange
    case ErrorCode::NotACaisse:
    case ErrorCode::MalformedAnswer:
    case ErrorCode::AnswerTooLarge:
    case ErrorCode::StillRunning:
    case ErrorCode::ServerBusy: // a gateway's word, maybe, for a caisse that was slow
    case ErrorCode::ServerFailed:
    case ErrorCode::TlsFailed:
    case ErrorCode::Cancelled:
    case ErrorCode::Internal: return true;
    case ErrorCode::HostNotFound:
    case ErrorCode::ConnectionRefused:
    case ErrorCode::ProxyRefused:
    case ErrorCode::CertificateUntrusted:
    case ErrorCode::CertificateExpired:
    case ErrorCode::CertificateNotYetValid:
    case ErrorCode::CertificateWrongHost:
    case ErrorCode::CertificateWeak:
    case ErrorCode::InvalidCredentials:
    case ErrorCode::AccountLocked:
    case ErrorCode::AccountNotActivated:
    case ErrorCode::CertificationLapsed:
    case ErrorCode::SessionEnded:
    case ErrorCode::RefreshReused:
    case ErrorCode::IdentificationRefused:
    case ErrorCode::OpeningEnded:
    case ErrorCode::Forbidden:
    case ErrorCode::NotFound:
    case ErrorCode::ValidationFailed:
    case ErrorCode::ChangedMeanwhile:
    case ErrorCode::PreconditionRequired:
    case ErrorCode::IdempotencyKeyReused:
    case ErrorCode::StateExpired:
    case ErrorCode::RateLimited:
    case ErrorCode::ClientTooOld:
    case ErrorCode::UnsupportedMediaType:
    case ErrorCode::PayloadTooLarge:
    case ErrorCode::MethodNotAllowed:
    case ErrorCode::KeychainAbsent:
    case ErrorCode::KeychainRefused:
    case ErrorCode::KeychainUnavailable:
    case ErrorCode::StoreNewer:
    case ErrorCode::StoreDamaged:
    case ErrorCode::StoreLocked:
    case ErrorCode::StoreNoAccess:
    case ErrorCode::DiskFull:
    case ErrorCode::FileUnreadable:
    case ErrorCode::InvalidInput: return false;
    }
    return true;
}

SyncStatus::State stateAfter(ErrorCode code)
{
    using State = SyncStatus::State;
    if (code == ErrorCode::KeychainUnavailable)
        return State::KeychainWaiting;
    if (classify(code) == ErrorClass::SignInAgain)
        return State::SignInNeeded;
    const bool isOutOfReach = code == ErrorCode::HostNotFound || code == ErrorCode::ConnectionRefused
        || code == ErrorCode::ConnectionLost || code == ErrorCode::TimedOut || code == ErrorCode::NetworkUnreachable
        || code == ErrorCode::ProxyRefused;
    return isOutOfReach ? State::Offline : State::Failed;
}

std::chrono::milliseconds retryDelay(int failures, double share, std::optional<std::chrono::seconds> retryAfter)
{
    using namespace std::chrono_literals;
    constexpr std::chrono::milliseconds kShortest = 5s;
    constexpr std::chrono::milliseconds kLongest = 5min;
    const int doublings = std::clamp(failures - 1, 0, 6);
    const auto whole = std::min(kShortest * 2 * (1 << doublings), kLongest);
    const auto half = whole / 2;
    const auto drawn = std::chrono::milliseconds(
        static_cast<std::int64_t>(static_cast<double>(half.count()) * std::clamp(share, 0.0, 1.0)));
    const auto delay = std::max(half + drawn, kShortest);
    return retryAfter ? std::max<std::chrono::milliseconds>(delay, *retryAfter) : delay;
}

} // namespace truelle
