// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/routes/answers.h"
#include "app/caisse/routes/routes.h"
#include "app/caisse/rules/associations.h"
#include "app/caisse/rules/coderequests.h"
#include "app/caisse/rules/identification.h"
#include "app/caisse/rules/openings.h"
#include "core/wire/openingwire.h"

namespace truelle::caisse {
namespace {

// Decodes a body, asks a rule and encodes its answer.
template<typename Decode, typename Rule, typename Encode>
Response answerForm(Services &services, const Request &request, Decode decode, Rule rule, Encode encode, int status)
{
    if (!hasMediaType(request, "application/json"))
        return refused(services, Error(ErrorCode::UnsupportedMediaType));
    const auto form = decode(request.body);
    if (!form)
        return malformed(services, form.error());
    if (const auto ready = services.ensureToday(); !ready)
        return refused(services, ready.error());
    const auto answer = rule(*form);
    return answer ? answered(encode(*answer), status) : refused(services, answer.error());
}

Response handleIdentification(Services &services, const Request &request, OpeningPurpose purpose)
{
    const auto rule = [&](const SiteIdentification &asked) {
        auto site = identifySite(services, asked, purpose, request.source);
        services.log().write(LogLevel::Info, "openings", site ? "site identified" : "identification refused",
                             {{"purpose", purposeName(purpose)},
                              {"code", site ? std::string_view() : codeName(site.error().code)}});
        return site;
    };
    return answerForm(services, request, decodeSiteIdentification, rule, encodeIdentifiedSite, 201);
}

Response handleCompletion(Services &services, const Request &request)
{
    const auto rule = [&](const OpeningDetails &details) { return completeOpening(services, details); };
    return answerForm(services, request, decodeOpeningDetails, rule, encodeCompletedOpening, 202);
}

Response handleCertification(Services &services, const Request &request)
{
    const auto rule = [&](const MobileRequest &asked) { return certifyOpeningMobile(services, asked); };
    return answerForm(services, request, decodeMobileRequest, rule, encodeMobileChallenge, 202);
}

Response handleConfirmation(Services &services, const Request &request)
{
    const auto rule = [&](const MobileRequest &asked) { return confirmOpeningMobile(services, asked); };
    return answerForm(services, request, decodeMobileRequest, rule, encodeMobileConfirmation, 200);
}

Response handleStatus(Services &services, const Request &request)
{
    const auto rule = [&](const Secret &token) { return openingStatus(services, token); };
    return answerForm(services, request, decodeTokenRequest, rule, encodeOpeningStatus, 200);
}

Response handleAssociation(Services &services, const Request &request)
{
    const auto rule = [&](const AssociationDetails &details) {
        auto site = completeAssociation(services, details, request.source);
        services.log().write(LogLevel::Info, "openings", site ? "site associated" : "association refused",
                             {{"code", site ? std::string_view() : codeName(site.error().code)}});
        return site;
    };
    return answerForm(services, request, decodeAssociationDetails, rule, encodeAssociatedSite, 200);
}

Response handleCodeRequest(Services &services, const Request &request)
{
    const auto rule = [&](const std::string &cibtpId) -> Result<bool> {
        const auto asked = requestCode(services, cibtpId, request.source);
        return asked ? Result<bool>(true) : Result<bool>(asked.error());
    };
    return answerForm(services, request, decodeCodeRequest, rule, [](bool) { return std::string(); }, 202);
}

} // namespace

void addOpeningRoutes(Router &router, Services &services)
{
    const auto add = [&](std::string_view path, Response (*handle)(Services &, const Request &)) {
        router.add("POST", path, [&services, handle](const Request &request) { return handle(services, request); });
    };
    router.add("POST", "/v1/openings", [&services](const Request &request) {
        return handleIdentification(services, request, OpeningPurpose::Opening);
    });
    router.add("POST", "/v1/associations", [&services](const Request &request) {
        return handleIdentification(services, request, OpeningPurpose::Association);
    });
    add("/v1/openings:certify-mobile", handleCertification);
    add("/v1/openings:confirm-mobile", handleConfirmation);
    add("/v1/openings:complete", handleCompletion);
    add("/v1/openings:status", handleStatus);
    add("/v1/associations:complete", handleAssociation);
    add("/v1/code-requests", handleCodeRequest);
}

} // namespace truelle::caisse
