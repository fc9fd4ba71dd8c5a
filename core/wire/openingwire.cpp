// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/openingwire.h"

#include "core/wire/fieldlimits.h"
#include "core/wire/jsonreader.h"
#include "core/wire/jsonwriter.h"

#include <array>
#include <utility>

namespace truelle {
namespace {

using std::chrono::seconds;

constexpr std::int64_t kMostTries = 1000;

constexpr std::array<std::pair<OpeningState, std::string_view>, 4> kStates{{
    {OpeningState::Identified, "identified"},
    {OpeningState::WaitingForActivation, "waiting-for-activation"},
    {OpeningState::Activated, "activated"},
    {OpeningState::Ended, "ended"},
}};

std::string_view stateName(OpeningState state)
{
    for (const auto &[known, name] : kStates)
        if (known == state)
            return name;
    return "ended";
}

OpeningState stateNamed(std::string_view name)
{
    for (const auto &[state, known] : kStates)
        if (known == name)
            return state;
    return OpeningState::Ended;
}

Secret secretUpTo(JsonFields &fields, std::string_view key, std::size_t most)
{
    return Secret(fields.textUpTo(key, most));
}

// Absent reads as empty; null too, as elsewhere in requests.
std::string optionalUpTo(JsonFields &fields, std::string_view key, std::size_t most)
{
    return fields.has(key) ? fields.textUpTo(key, most) : std::string();
}

seconds secondsOf(JsonFields &fields, std::string_view key)
{
    return seconds{fields.countUpTo(key, kMostSeconds)};
}

template<typename Value>
std::string oneMember(std::string_view key, const Value &value)
{
    JsonWriter json;
    json.beginObject().member(key, value).endObject();
    return json.take();
}

} // namespace

std::string encodeSiteIdentification(const SiteIdentification &identification)
{
    JsonWriter json;
    json.beginObject()
        .member("cibtpId", identification.cibtpId)
        .member("siret", identification.siret)
        .member("code", identification.code.reveal())
        .endObject();
    return json.take();
}

Result<SiteIdentification> decodeSiteIdentification(std::string_view body)
{
    return readJson<SiteIdentification, JsonKind::Request>(body, [](JsonFields &fields) {
        SiteIdentification identification;
        identification.cibtpId = fields.textUpTo("cibtpId", kMostCibtpId);
        identification.siret = fields.textUpTo("siret", kMostSiret);
        identification.code = secretUpTo(fields, "code", kMostCode);
        return identification;
    });
}

std::string encodeIdentifiedSite(const IdentifiedSite &site)
{
    JsonWriter json;
    json.beginObject()
        .member("token", site.token.reveal())
        .member("expiresIn", std::int64_t{site.lifetime.count()})
        .member("memberName", site.memberName)
        .member("siret", site.siret)
        .member("town", site.town)
        .optionalMember("lastName", site.lastName)
        .optionalMember("firstName", site.firstName)
        .endObject();
    return json.take();
}

Result<IdentifiedSite> decodeIdentifiedSite(std::string_view body)
{
    return readJson<IdentifiedSite>(body, [](JsonFields &fields) {
        IdentifiedSite site;
        site.token = Secret(fields.text("token"));
        site.lifetime = secondsOf(fields, "expiresIn");
        site.memberName = fields.text("memberName");
        site.siret = fields.text("siret");
        site.town = fields.textOr("town", {});
        site.lastName = fields.textOr("lastName", {});
        site.firstName = fields.textOr("firstName", {});
        return site;
    });
}

std::string encodeOpeningDetails(const OpeningDetails &details)
{
    JsonWriter json;
    json.beginObject()
        .member("token", details.token.reveal())
        .member("email", details.email)
        .member("password", details.password.reveal())
        .member("lastName", details.lastName)
        .member("firstName", details.firstName)
        .optionalMember("landline", details.landline)
        .optionalMember("mobile", details.mobile)
        .endObject();
    return json.take();
}

Result<OpeningDetails> decodeOpeningDetails(std::string_view body)
{
    return readJson<OpeningDetails, JsonKind::Request>(body, [](JsonFields &fields) {
        OpeningDetails details;
        details.token = secretUpTo(fields, "token", kMostToken);
        details.email = fields.textUpTo("email", kMostAddress);
        details.password = secretUpTo(fields, "password", kMostPassword);
        details.lastName = fields.textUpTo("lastName", kMostName);
        details.firstName = fields.textUpTo("firstName", kMostName);
        details.landline = optionalUpTo(fields, "landline", kMostPhone);
        details.mobile = optionalUpTo(fields, "mobile", kMostPhone);
        return details;
    });
}

std::string encodeCompletedOpening(const CompletedOpening &completed)
{
    JsonWriter json;
    json.beginObject()
        .member("email", completed.email)
        .member("activationExpiresIn", std::int64_t{completed.activationLifetime.count()})
        .endObject();
    return json.take();
}

Result<CompletedOpening> decodeCompletedOpening(std::string_view body)
{
    return readJson<CompletedOpening>(body, [](JsonFields &fields) {
        return CompletedOpening{fields.text("email"), secondsOf(fields, "activationExpiresIn")};
    });
}

std::string encodeOpeningStatus(const OpeningStatus &status)
{
    JsonWriter json;
    json.beginObject().member("state", stateName(status.state));
    if (status.remaining)
        json.member("expiresIn", std::int64_t{status.remaining->count()});
    json.endObject();
    return json.take();
}

Result<OpeningStatus> decodeOpeningStatus(std::string_view body)
{
    return readJson<OpeningStatus>(body, [](JsonFields &fields) {
        OpeningStatus status;
        status.state = stateNamed(fields.text("state"));
        if (fields.has("expiresIn"))
            status.remaining = secondsOf(fields, "expiresIn");
        return status;
    });
}

std::string encodeMobileChallenge(const MobileChallenge &challenge)
{
    JsonWriter json;
    json.beginObject()
        .member("expiresIn", std::int64_t{challenge.lifetime.count()})
        .member("triesLeft", challenge.triesLeft)
        .member("sendsLeft", challenge.sendsLeft)
        .endObject();
    return json.take();
}

Result<MobileChallenge> decodeMobileChallenge(std::string_view body)
{
    return readJson<MobileChallenge>(body, [](JsonFields &fields) {
        MobileChallenge challenge;
        challenge.lifetime = secondsOf(fields, "expiresIn");
        challenge.triesLeft = static_cast<int>(fields.countUpTo("triesLeft", kMostTries));
        challenge.sendsLeft = static_cast<int>(fields.countUpTo("sendsLeft", kMostTries));
        return challenge;
    });
}

std::string encodeMobileConfirmation(const MobileConfirmation &confirmation)
{
    JsonWriter json;
    json.beginObject()
        .member("certified", confirmation.isCertified)
        .member("triesLeft", confirmation.triesLeft)
        .endObject();
    return json.take();
}

Result<MobileConfirmation> decodeMobileConfirmation(std::string_view body)
{
    return readJson<MobileConfirmation>(body, [](JsonFields &fields) {
        MobileConfirmation confirmation;
        if (!fields.has("certified"))
            fields.fault("certified", "missing");
        confirmation.isCertified = fields.flagOr("certified", false);
        confirmation.triesLeft = static_cast<int>(fields.countUpTo("triesLeft", kMostTries));
        return confirmation;
    });
}

std::string encodeMobileRequest(const MobileRequest &request)
{
    JsonWriter json;
    json.beginObject()
        .optionalMember("token", request.token.reveal())
        .member("mobile", request.mobile)
        .optionalMember("code", request.code.reveal())
        .endObject();
    return json.take();
}

Result<MobileRequest> decodeMobileRequest(std::string_view body)
{
    return readJson<MobileRequest, JsonKind::Request>(body, [](JsonFields &fields) {
        MobileRequest request;
        request.token = Secret(optionalUpTo(fields, "token", kMostToken));
        request.mobile = fields.textUpTo("mobile", kMostPhone);
        request.code = Secret(optionalUpTo(fields, "code", kMostSmsCode));
        return request;
    });
}

std::string encodeAssociationDetails(const AssociationDetails &details)
{
    JsonWriter json;
    json.beginObject()
        .member("token", details.token.reveal())
        .member("email", details.email)
        .member("password", details.password.reveal())
        .endObject();
    return json.take();
}

Result<AssociationDetails> decodeAssociationDetails(std::string_view body)
{
    return readJson<AssociationDetails, JsonKind::Request>(body, [](JsonFields &fields) {
        AssociationDetails details;
        details.token = secretUpTo(fields, "token", kMostToken);
        details.email = fields.textUpTo("email", kMostAddress);
        details.password = secretUpTo(fields, "password", kMostPassword);
        return details;
    });
}

std::string encodeAssociatedSite(const AssociatedSite &site)
{
    JsonWriter json;
    json.beginObject()
        .member("memberName", site.memberName)
        .member("cibtpId", site.cibtpId)
        .member("siret", site.siret)
        .member("town", site.town)
        .endObject();
    return json.take();
}

Result<AssociatedSite> decodeAssociatedSite(std::string_view body)
{
    return readJson<AssociatedSite>(body, [](JsonFields &fields) {
        return AssociatedSite{fields.text("memberName"), fields.text("cibtpId"), fields.text("siret"),
                              fields.textOr("town", {})};
    });
}

std::string encodeTokenRequest(const Secret &token)
{
    return oneMember("token", token.reveal());
}

Result<Secret> decodeTokenRequest(std::string_view body)
{
    return readJson<Secret, JsonKind::Request>(
        body, [](JsonFields &fields) { return secretUpTo(fields, "token", kMostToken); });
}

std::string encodeEmailRequest(std::string_view email)
{
    return oneMember("email", email);
}

Result<std::string> decodeEmailRequest(std::string_view body)
{
    return readJson<std::string, JsonKind::Request>(
        body, [](JsonFields &fields) { return fields.textUpTo("email", kMostAddress); });
}

std::string encodeCodeRequest(std::string_view cibtpId)
{
    return oneMember("cibtpId", cibtpId);
}

Result<std::string> decodeCodeRequest(std::string_view body)
{
    return readJson<std::string, JsonKind::Request>(
        body, [](JsonFields &fields) { return fields.textUpTo("cibtpId", kMostCibtpId); });
}

} // namespace truelle
