// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

// From the two letters to a space: /v1/openings…, /v1/associations…, /v1/code-requests, /v1/activations:resend.
namespace truelle {

// The three identifiers of the letters: POST /v1/openings, POST /v1/associations.
struct SiteIdentification
{
    std::string cibtpId;
    std::string siret; // digits
    Secret code; // code confidentiel, free text
};

// What was identified. `token` stands for it in the second step; it is bound to the purpose it was asked for.
struct IdentifiedSite
{
    Secret token;
    std::chrono::seconds lifetime{};
    std::string memberName;
    std::string siret;
    std::string town;
    std::string lastName; // the holder's as the caisse knows them, to be prefilled; empty for an association
    std::string firstName;
};

// POST /v1/openings:complete. Repeating it before the activation replaces what was said (another address).
struct OpeningDetails
{
    Secret token;
    std::string email;
    Secret password;
    std::string lastName;
    std::string firstName;
    std::string landline; // E.164 or empty
    std::string mobile; // E.164 or empty
};

struct CompletedOpening
{
    std::string email; // where the activation link was sent
    std::chrono::seconds activationLifetime{};
};

// POST /v1/openings:status; a state this version does not know reads as Ended.
enum class OpeningState { Identified, WaitingForActivation, Activated, Ended };
struct OpeningStatus
{
    OpeningState state = OpeningState::Ended;
    std::optional<std::chrono::seconds> remaining; // of the token or of the activation link
};

// A code went to a mobile number: POST /v1/openings:certify-mobile, POST /v1/me/mobile:certify.
struct MobileChallenge
{
    std::chrono::seconds lifetime{};
    int triesLeft = 0;
    int sendsLeft = 0; // within the hour
};

// Whether the code was the right one: POST /v1/openings:confirm-mobile, POST /v1/me/mobile:confirm. With no tries left
// another code has to be sent.
struct MobileConfirmation
{
    bool isCertified = false;
    int triesLeft = 0;
};

// `token` is an opening's, or empty for the signed-in person's own number.
struct MobileRequest
{
    Secret token;
    std::string mobile; // E.164
    Secret code; // of a confirmation
};

// POST /v1/associations:complete.
struct AssociationDetails
{
    Secret token;
    std::string email;
    Secret password;
};

struct AssociatedSite
{
    std::string memberName;
    std::string cibtpId;
    std::string siret;
    std::string town;
    friend bool operator==(const AssociatedSite &, const AssociatedSite &) = default;
};

[[nodiscard]] std::string encodeSiteIdentification(const SiteIdentification &identification);
[[nodiscard]] Result<SiteIdentification> decodeSiteIdentification(std::string_view json);
[[nodiscard]] std::string encodeIdentifiedSite(const IdentifiedSite &site);
[[nodiscard]] Result<IdentifiedSite> decodeIdentifiedSite(std::string_view json);
[[nodiscard]] std::string encodeOpeningDetails(const OpeningDetails &details);
[[nodiscard]] Result<OpeningDetails> decodeOpeningDetails(std::string_view json);
[[nodiscard]] std::string encodeCompletedOpening(const CompletedOpening &completed);
[[nodiscard]] Result<CompletedOpening> decodeCompletedOpening(std::string_view json);
[[nodiscard]] std::string encodeOpeningStatus(const OpeningStatus &status);
[[nodiscard]] Result<OpeningStatus> decodeOpeningStatus(std::string_view json);
[[nodiscard]] std::string encodeMobileChallenge(const MobileChallenge &challenge);
[[nodiscard]] Result<MobileChallenge> decodeMobileChallenge(std::string_view json);
[[nodiscard]] std::string encodeMobileConfirmation(const MobileConfirmation &confirmation);
[[nodiscard]] Result<MobileConfirmation> decodeMobileConfirmation(std::string_view json);
// The code is left out where it is empty, the token too.
[[nodiscard]] std::string encodeMobileRequest(const MobileRequest &request);
[[nodiscard]] Result<MobileRequest> decodeMobileRequest(std::string_view json);
[[nodiscard]] std::string encodeAssociationDetails(const AssociationDetails &details);
[[nodiscard]] Result<AssociationDetails> decodeAssociationDetails(std::string_view json);
[[nodiscard]] std::string encodeAssociatedSite(const AssociatedSite &site);
[[nodiscard]] Result<AssociatedSite> decodeAssociatedSite(std::string_view json);

// {"token": …}: POST /v1/openings:status.
[[nodiscard]] std::string encodeTokenRequest(const Secret &token);
[[nodiscard]] Result<Secret> decodeTokenRequest(std::string_view json);
// {"email": …}: POST /v1/password-resets, POST /v1/activations:resend.
[[nodiscard]] std::string encodeEmailRequest(std::string_view email);
[[nodiscard]] Result<std::string> decodeEmailRequest(std::string_view json);
// {"cibtpId": …}: POST /v1/code-requests.
[[nodiscard]] std::string encodeCodeRequest(std::string_view cibtpId);
[[nodiscard]] Result<std::string> decodeCodeRequest(std::string_view json);

} // namespace truelle
