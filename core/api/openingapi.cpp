// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/openingapi.h"

#include "core/api/apioperation.h"

namespace truelle {
namespace {

Result<IdentifiedSite> identifiedSite(HttpAnswer &&answer)
{
    const Secret body(std::move(answer.body));
    auto site = decodeIdentifiedSite(body.reveal());
    if (site && site->token.isEmpty())
        return Error(ErrorCode::MalformedAnswer, "an empty token");
    return site;
}

Operation<bool> *asked(const Sender &send, HttpRequest request, QObject *parent)
{
    return new ApiOperation<bool>(
        {send, std::move(request), {{202}, true}, [](HttpAnswer &&) { return Result<bool>(true); }}, parent);
}

} // namespace

Operation<IdentifiedSite> *OpeningApi::identify(const SiteIdentification &identification, QObject *parent) const
{
    HttpRequest request = postedToHash("/v1/openings", encodeSiteIdentification(identification));
    return new ApiOperation<IdentifiedSite>({m_senders.open, std::move(request), {{201}}, identifiedSite}, parent);
}

Operation<MobileChallenge> *OpeningApi::certifyMobile(const MobileRequest &mobile, QObject *parent) const
{
    HttpRequest request = postedToHash("/v1/openings:certify-mobile", encodeMobileRequest(mobile));
    return new ApiOperation<MobileChallenge>(
        {m_senders.open, std::move(request), {{202}},
         [](HttpAnswer &&answer) { return decodeMobileChallenge(answer.body); }},
        parent);
}

Operation<MobileConfirmation> *OpeningApi::confirmMobile(const MobileRequest &mobile, QObject *parent) const
{
    HttpRequest request = postedToHash("/v1/openings:confirm-mobile", encodeMobileRequest(mobile));
    return new ApiOperation<MobileConfirmation>(
        {m_senders.open, std::move(request), {},
         [](HttpAnswer &&answer) { return decodeMobileConfirmation(answer.body); }},
        parent);
}

Operation<CompletedOpening> *OpeningApi::complete(const OpeningDetails &details, QObject *parent) const
{
    HttpRequest request = postedToHash("/v1/openings:complete", encodeOpeningDetails(details));
    return new ApiOperation<CompletedOpening>(
        {m_senders.open, std::move(request), {{202}},
         [](HttpAnswer &&answer) { return decodeCompletedOpening(answer.body); }},
        parent);
}

Operation<OpeningStatus> *OpeningApi::status(const Secret &token, QObject *parent) const
{
    HttpRequest request = posted("/v1/openings:status", encodeTokenRequest(token));
    return new ApiOperation<OpeningStatus>({m_senders.open, std::move(request), {},
                                            [](HttpAnswer &&answer) { return decodeOpeningStatus(answer.body); }},
                                           parent);
}

Operation<IdentifiedSite> *OpeningApi::identifyForAssociation(const SiteIdentification &identification,
                                                              QObject *parent) const
{
    HttpRequest request = postedToHash("/v1/associations", encodeSiteIdentification(identification));
    return new ApiOperation<IdentifiedSite>({m_senders.open, std::move(request), {{201}}, identifiedSite}, parent);
}

Operation<AssociatedSite> *OpeningApi::associate(const AssociationDetails &details, QObject *parent) const
{
    HttpRequest request = postedToHash("/v1/associations:complete", encodeAssociationDetails(details));
    return new ApiOperation<AssociatedSite>({m_senders.open, std::move(request), {},
                                             [](HttpAnswer &&answer) { return decodeAssociatedSite(answer.body); }},
                                            parent);
}

Operation<bool> *OpeningApi::requestPasswordReset(const std::string &email, QObject *parent) const
{
    return asked(m_senders.open, postedToHash("/v1/password-resets", encodeEmailRequest(email)), parent);
}

Operation<bool> *OpeningApi::requestCode(const std::string &cibtpId, QObject *parent) const
{
    return asked(m_senders.open, postedToHash("/v1/code-requests", encodeCodeRequest(cibtpId)), parent);
}

Operation<bool> *OpeningApi::resendActivation(const std::string &email, QObject *parent) const
{
    return asked(m_senders.open, postedToHash("/v1/activations:resend", encodeEmailRequest(email)), parent);
}

} // namespace truelle
