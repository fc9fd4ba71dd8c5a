// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/meapi.h"

#include "core/api/apioperation.h"
#include "core/wire/accountwire.h"

namespace truelle {
namespace {

Result<bool> done(HttpAnswer &&)
{
    return true;
}

} // namespace

Operation<Account> *MeApi::change(const Change &change, QObject *parent) const
{
    HttpRequest request = posted("/v1/me", encodeAccountPatch(change.patch));
    request.method = "PATCH";
    request.contentType = "application/merge-patch+json";
    request.headers.emplace_back("If-Match", '"' + change.version + '"');
    request.headers.emplace_back("Idempotency-Key", change.idempotencyKey);
    return new ApiOperation<Account>({m_senders.authorised, std::move(request), {},
                                      [](HttpAnswer &&answer) { return decodeAccount(answer.body); }},
                                     parent);
}

Operation<bool> *MeApi::changePassword(const PasswordChange &change, const std::string &idempotencyKey,
                                       QObject *parent) const
{
    HttpRequest request = postedToHash("/v1/me/password", encodePasswordChange(change));
    request.headers.emplace_back("Idempotency-Key", idempotencyKey);
    return new ApiOperation<bool>({m_senders.authorised, std::move(request), {{204}}, done}, parent);
}

Operation<bool> *MeApi::changeEmail(const EmailChange &change, const std::string &idempotencyKey,
                                    QObject *parent) const
{
    HttpRequest request = postedToHash("/v1/me/email", encodeEmailChange(change));
    request.headers.emplace_back("Idempotency-Key", idempotencyKey);
    return new ApiOperation<bool>({m_senders.authorised, std::move(request), {{202}, true}, done}, parent);
}

Operation<MobileChallenge> *MeApi::certifyMobile(const MobileRequest &mobile, QObject *parent) const
{
    HttpRequest request = posted("/v1/me/mobile:certify", encodeMobileRequest(mobile));
    return new ApiOperation<MobileChallenge>(
        {m_senders.authorised, std::move(request), {{202}},
         [](HttpAnswer &&answer) { return decodeMobileChallenge(answer.body); }},
        parent);
}

Operation<MobileConfirmation> *MeApi::confirmMobile(const MobileRequest &mobile, QObject *parent) const
{
    HttpRequest request = posted("/v1/me/mobile:confirm", encodeMobileRequest(mobile));
    return new ApiOperation<MobileConfirmation>(
        {m_senders.authorised, std::move(request), {},
         [](HttpAnswer &&answer) { return decodeMobileConfirmation(answer.body); }},
        parent);
}

} // namespace truelle
