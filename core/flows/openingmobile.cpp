// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/phonenumber.h"
#include "core/flows/formchecks.h"
#include "core/flows/openingflowprivate.h"

#include <utility>

// « Certifier »: the mobile number of an opening.
namespace truelle {
namespace {

// Empty for what is no number.
std::string inE164(const std::string &typed, const std::string &region)
{
    const auto number = parsePhoneNumber(typed, region);
    return number ? number->e164 : std::string();
}

} // namespace

void OpeningFlow::Private::sendMobileCode(const std::string &mobile)
{
    if (m_line.isBusy())
        return;
    MobileRequest request{m_token.value_or(Secret()), mobile, {}};
    auto fault = tokenMissing();
    if (!fault)
        fault = checkMobileRequest(request);
    if (fault)
        return refuseLater(&OpeningFlow::mobileCodeRefused, *std::move(fault));
    noteMobile(request.mobile);
    m_keeper->retry();
    m_line.ask(m_api.openings().certifyMobile(request, &m_line),
               [this, mobile = request.mobile](const Result<MobileChallenge> &challenge) {
                   if (!challenge)
                       return refuse(&OpeningFlow::mobileCodeRefused, challenge.error());
                   m_challenge = *challenge;
                   m_challengedMobile = mobile;
                   dropStaleCertification();
                   answer([&] { Q_EMIT m_flow.mobileCodeSent(*challenge); });
               });
}

void OpeningFlow::Private::confirmMobile(const std::string &mobile, const Secret &code)
{
    if (m_line.isBusy())
        return;
    MobileRequest request{m_token.value_or(Secret()), mobile, code};
    auto fault = tokenMissing();
    if (!fault)
        fault = checkMobileConfirmation(request);
    if (fault)
        return refuseLater(&OpeningFlow::mobileConfirmationRefused, *std::move(fault));
    noteMobile(request.mobile);
    m_line.ask(m_api.openings().confirmMobile(request, &m_line),
               [this, mobile = request.mobile](const Result<MobileConfirmation> &confirmation) {
                   if (!confirmation)
                       return refuse(&OpeningFlow::mobileConfirmationRefused, confirmation.error());
                   takeConfirmation(mobile, *confirmation);
               });
}

// The number may have been changed while the code was looked at; it is not certified then.
void OpeningFlow::Private::takeConfirmation(const std::string &mobile, const MobileConfirmation &confirmation)
{
    if (confirmation.isCertified) {
        m_challenge.reset();
        m_draft.certifiedMobile = mobile;
        dropStaleCertification();
        store();
    } else if (m_challenge) {
        m_challenge->triesLeft = confirmation.triesLeft;
    }
    answer([&] { Q_EMIT m_flow.mobileConfirmed(confirmation); });
}

// The number that is asked about is the one that was typed, also where nobody has said so before.
void OpeningFlow::Private::noteMobile(const std::string &e164)
{
    if (inE164(m_draft.mobile, m_draft.mobileRegion) != e164)
        m_draft.mobile = e164;
    dropStaleCertification();
    store();
}

void OpeningFlow::Private::dropStaleCertification()
{
    const std::string mobile = inE164(m_draft.mobile, m_draft.mobileRegion);
    if (m_draft.certifiedMobile != mobile)
        m_draft.certifiedMobile.clear();
    if (m_challengedMobile != mobile)
        m_challenge.reset();
}

} // namespace truelle
