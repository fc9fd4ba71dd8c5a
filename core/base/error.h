// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace truelle {

// What went wrong, as a code: the words are the screen's (ui/services/errortext), never core's.
enum class ErrorCode {
    // Reaching the caisse
    HostNotFound,
    ConnectionRefused,
    ConnectionLost, // cut before or within the answer: whether the caisse acted is unknown
    TimedOut,
    NetworkUnreachable,
    ProxyRefused,
    // Trusting it
    CertificateUntrusted,
    CertificateExpired,
    CertificateNotYetValid,
    CertificateWrongHost,
    CertificateWeak,
    TlsFailed,
    // Understanding it
    NotACaisse, // an answer, but not in the contract's form (a web page, a captive portal)
    MalformedAnswer, // the contract's form, but broken
    AnswerTooLarge,
    // What the caisse refused (RFC 9457 `code`; see resources/contract/openapi.yaml)
    InvalidCredentials,
    AccountLocked,
    AccountNotActivated,
    CertificationLapsed, // the e-mail address has to be certified again
    IdentificationRefused, // the three identifiers of the letters do not open anything; which of them is not told
    OpeningEnded, // what the first step gave has lapsed, or somebody else opened the space meanwhile
    SessionEnded,
    RefreshReused,
    Forbidden,
    NotFound,
    ValidationFailed,
    ChangedMeanwhile, // 412: somebody else changed it since it was read
    PreconditionRequired,
    IdempotencyKeyReused,
    StillRunning,
    StateExpired, // 410: a full synchronisation is needed
    RateLimited,
    ServerBusy,
    ServerFailed,
    ClientTooOld,
    UnsupportedMediaType,
    PayloadTooLarge,
    MethodNotAllowed,
    // This computer
    KeychainAbsent, // no keychain service on this computer
    KeychainRefused, // the person or the system said no
    KeychainUnavailable, // there, but locked or not answering: not the same as signed out
    StoreNewer,
    StoreDamaged,
    StoreLocked, // another process has it
    StoreNoAccess,
    DiskFull,
    FileUnreadable,
    InvalidInput,
    Cancelled,
    Internal,
};

// The stable name of a code in problem documents, logs and tests, e.g. "invalid-credentials".
[[nodiscard]] std::string_view codeName(ErrorCode code);
// The code of a problem document's name; nothing for a name this version does not know.
[[nodiscard]] std::optional<ErrorCode> errorCodeFromName(std::string_view name);

// A field at fault in a form, as the contract's problem documents say it.
struct FieldError
{
    std::string pointer; // RFC 6901, e.g. "/endDate"
    std::string code; // e.g. "before-effect-date"
    std::string about{}; // the id of what stands in the way, where there is one: of "already-beneficiary", the delegation
    friend bool operator==(const FieldError &, const FieldError &) = default;
};

// The reason of a failure. `detail` is for logs and the expander of an error message: technical, never a secret,
// never shown as the message itself.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    std::string detail;
    std::vector<FieldError> fields;
    std::optional<std::chrono::seconds> retryAfter;
    int httpStatus = 0; // 0 where no HTTP answer was had
    std::string current; // of ChangedMeanwhile: the caisse's current representation (JSON of the contract)

    Error() = default;
    explicit Error(ErrorCode c, std::string why = {}) : code(c), detail(std::move(why)) { }
};

} // namespace truelle
