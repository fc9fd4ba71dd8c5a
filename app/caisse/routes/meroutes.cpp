// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/routes/answers.h"
#include "app/caisse/routes/routes.h"
#include "app/caisse/rules/mobilecodes.h"
#include "app/caisse/rules/ownaccount.h"
#include "app/caisse/rules/ownpassword.h"
#include "core/domain/typedtext.h"

namespace truelle::caisse {
namespace {

Response handleMe(const Services &services, const SignedIn &person)
{
    const auto account = services.store().read(
        [&](Connection &store) -> Result<Account> { return readAccount(store, person.viewer.account); });
    return account ? taggedAnswer(encodeAccount(*account), account->version) : refused(services, account.error());
}

Response handleContact(Services &services, const Request &request, const SignedIn &person)
{
    if (!hasMediaType(request, "application/merge-patch+json"))
        return refused(services, Error(ErrorCode::UnsupportedMediaType));
    auto key = idempotencyKey(request, person, request.body);
    if (!key)
        return refused(services, key.error());
    const auto ifMatch = request.header("If-Match");
    if (!ifMatch)
        return refused(services, Error(ErrorCode::PreconditionRequired));
    const auto answer
        = changeContact(services, {person.viewer.account, versionIn(*ifMatch), request.body, *std::move(key)});
    if (!answer)
        return malformed(services, answer.error());
    services.log().write(LogLevel::Info, "me", "contact changed",
                         {{"account", publicId(IdKind::Account, person.viewer.account)}});
    return taggedAnswer(answer->body, answer->etag);
}

// `content`: what of the body belongs to the key.
Result<OwnChange> ownChange(const Request &request, const SignedIn &person, std::string_view content)
{
    auto key = idempotencyKey(request, person, content);
    if (!key)
        return key.error();
    return OwnChange{person, request.source, *std::move(key)};
}

Response handlePassword(Services &services, const Request &request, const SignedIn &person)
{
    if (!hasMediaType(request, "application/json"))
        return refused(services, Error(ErrorCode::UnsupportedMediaType));
    const auto who = ownChange(request, person, {});
    if (!who)
        return refused(services, who.error());
    const auto change = decodePasswordChange(request.body);
    if (!change)
        return malformed(services, change.error());
    const auto answer = changeOwnPassword(services, *who, *change);
    if (!answer)
        return refused(services, answer.error());
    services.log().write(LogLevel::Info, "me", "password changed",
                         {{"account", publicId(IdKind::Account, person.viewer.account)}});
    return answered(answer->body, answer->status);
}

Response handleEmail(Services &services, const Request &request, const SignedIn &person)
{
    if (!hasMediaType(request, "application/json"))
        return refused(services, Error(ErrorCode::UnsupportedMediaType));
    const auto change = decodeEmailChange(request.body);
    if (!change)
        return malformed(services, change.error());
    const auto who = ownChange(request, person, change->newEmail);
    if (!who)
        return refused(services, who.error());
    const auto answer = changeOwnAddress(services, *who, *change);
    if (!answer)
        return refused(services, answer.error());
    services.log().write(LogLevel::Info, "me", "address changed, account waits for it",
                         {{"account", publicId(IdKind::Account, person.viewer.account)}});
    return answered(answer->body, answer->status);
}

Result<MobileRequest> mobileRequest(const Request &request)
{
    if (!hasMediaType(request, "application/json"))
        return Error(ErrorCode::UnsupportedMediaType);
    return decodeMobileRequest(request.body);
}

Response handleCertify(Services &services, const Request &request, const SignedIn &person)
{
    const auto asked = mobileRequest(request);
    if (!asked)
        return malformed(services, asked.error());
    const auto challenge = services.store().write([&](Connection &store) {
        return sendMobileCode(services, store, {std::nullopt, person.viewer.account}, asked->mobile);
    });
    return challenge ? answered(encodeMobileChallenge(*challenge), 202) : refused(services, challenge.error());
}

Response handleConfirm(Services &services, const Request &request, const SignedIn &person)
{
    const auto asked = mobileRequest(request);
    if (!asked)
        return malformed(services, asked.error());
    if (cleanedCode(asked->code.reveal()).empty())
        return refused(services, fieldError("/code", "required"));
    const auto confirmation = services.store().write([&](Connection &store) {
        return confirmMobileCode(services, store, {std::nullopt, person.viewer.account}, asked->mobile, asked->code);
    });
    return answeredOrRefused(services, confirmation, encodeMobileConfirmation);
}

using MeHandler = Response (*)(Services &, const Request &, const SignedIn &);

Handler me(Services &services, MeHandler handler)
{
    return signedIn(services, [&services, handler](const Request &request, const SignedIn &person) {
        return handler(services, request, person);
    });
}

} // namespace

void addMeRoutes(Router &router, Services &services)
{
    router.add("GET", "/v1/me", signedIn(services, [&services](const Request &, const SignedIn &person) {
                   return handleMe(services, person);
               }));
    router.add("PATCH", "/v1/me", me(services, handleContact));
    router.add("POST", "/v1/me/password", me(services, handlePassword));
    router.add("POST", "/v1/me/email", me(services, handleEmail));
    router.add("POST", "/v1/me/mobile:certify", me(services, handleCertify));
    router.add("POST", "/v1/me/mobile:confirm", me(services, handleConfirm));
}

} // namespace truelle::caisse
