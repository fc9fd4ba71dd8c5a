// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/routes/answers.h"
#include "app/caisse/routes/routes.h"
#include "app/caisse/rules/delegationhistory.h"
#include "app/caisse/rules/delegations.h"
#include "core/wire/delegationhistorywire.h"
#include "core/wire/delegationwire.h"

namespace truelle::caisse {
namespace {

Response handleRead(Services &services, const Request &request, const SignedIn &person)
{
    const auto row = pathRow(request, IdKind::Delegation);
    if (!row)
        return refused(services, Error(ErrorCode::NotFound));
    const auto delegation = readDelegation(services, person.viewer, *row);
    if (!delegation)
        return refused(services, delegation.error());
    return taggedAnswer(encodeDelegation(*delegation, services.store().vocabulary()), delegation->version);
}

Result<ChangeRequest> readChange(const Request &request, const SignedIn &person)
{
    auto key = idempotencyKey(request, person, request.body);
    if (!key)
        return key.error();
    const auto ifMatch = request.header("If-Match");
    if (!ifMatch)
        return Error(ErrorCode::PreconditionRequired);
    const auto row = pathRow(request, IdKind::Delegation);
    if (!row)
        return Error(ErrorCode::NotFound);
    return ChangeRequest{person.viewer, *row, versionIn(*ifMatch), request.body, *std::move(key)};
}

void logAnswer(const Services &services, const SignedIn &person, std::string_view what, const std::string &object)
{
    services.log().write(LogLevel::Info, "delegations", what,
                         {{"account", publicId(IdKind::Account, person.viewer.account)}, {"object", object}});
}

Response handleChange(Services &services, const Request &request, const SignedIn &person)
{
    if (!hasMediaType(request, "application/merge-patch+json"))
        return refused(services, Error(ErrorCode::UnsupportedMediaType));
    const auto change = readChange(request, person);
    if (!change)
        return refused(services, change.error());
    auto answer = changeDelegation(services, *change);
    if (!answer)
        return malformed(services, answer.error());
    logAnswer(services, person, "change answered", publicId(IdKind::Delegation, change->delegation));
    return taggedAnswer(std::move(answer->body), answer->etag);
}

Response handleDelete(Services &services, const Request &request, const SignedIn &person)
{
    const auto change = readChange(request, person);
    if (!change)
        return refused(services, change.error());
    const auto answer = deleteDelegation(services, *change);
    if (!answer)
        return refused(services, answer.error());
    logAnswer(services, person, "deletion answered", publicId(IdKind::Delegation, change->delegation));
    return answered({}, answer->status);
}

Response handleAdd(Services &services, const Request &request, const SignedIn &person)
{
    if (!hasMediaType(request, "application/json"))
        return refused(services, Error(ErrorCode::UnsupportedMediaType));
    auto key = idempotencyKey(request, person, request.body);
    if (!key)
        return refused(services, key.error());
    const auto site = pathRow(request, IdKind::Site);
    if (!site)
        return refused(services, Error(ErrorCode::NotFound));
    auto answer = addDelegation(services, {person.viewer, *site, request.body, *std::move(key)});
    if (!answer)
        return malformed(services, answer.error());
    logAnswer(services, person, "grant answered", publicId(IdKind::Site, *site));
    Response response = taggedAnswer(std::move(answer->body), answer->etag);
    response.status = answer->status;
    return response;
}

using DelegationHandler = std::function<Response(const SignedIn &, std::int64_t delegation)>;

Handler ofDelegation(Services &services, DelegationHandler handler)
{
    return signedIn(services, [&services, handler = std::move(handler)](const Request &request,
                                                                      const SignedIn &person) {
        const auto row = pathRow(request, IdKind::Delegation);
        return row ? handler(person, *row) : refused(services, Error(ErrorCode::NotFound));
    });
}

using RequestHandler = Response (*)(Services &, const Request &, const SignedIn &);

Handler asked(Services &services, RequestHandler handler)
{
    return signedIn(services, [&services, handler](const Request &request, const SignedIn &person) {
        return handler(services, request, person);
    });
}

} // namespace

void addDelegationRoutes(Router &router, Services &services)
{
    router.add("GET", "/v1/delegations/{id}", asked(services, handleRead));
    router.add("PATCH", "/v1/delegations/{id}", asked(services, handleChange));
    router.add("DELETE", "/v1/delegations/{id}", asked(services, handleDelete));
    router.add("POST", "/v1/sites/{id}/delegations", asked(services, handleAdd));
    router.add("GET", "/v1/delegations/{id}/history",
               ofDelegation(services, [&services](const SignedIn &person, std::int64_t delegation) {
                   return answeredOrRefused(services, delegationHistory(services, person.viewer, delegation),
                                            encodeHistory);
               }));
    router.add("GET", "/v1/delegations/{id}/chain",
               ofDelegation(services, [&services](const SignedIn &person, std::int64_t delegation) {
                   return answeredOrRefused(services, delegationChainFor(services, person.viewer, delegation),
                                            [&services](const RightsChain &chain) {
                                                return encodeChain(chain, services.store().vocabulary());
                                            });
               }));
}

} // namespace truelle::caisse
