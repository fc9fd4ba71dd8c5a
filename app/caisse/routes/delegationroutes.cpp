// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/routes/answers.h"
#include "app/caisse/routes/routes.h"
#include "app/caisse/rules/delegations.h"
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
    if (!hasMediaType(request, "application/merge-patch+json"))
        return Error(ErrorCode::UnsupportedMediaType);
    auto key = idempotencyKey(request, person, request.body);
    if (!key)
        return key.error();
    const auto ifMatch = request.header("If-Match");
    if (!ifMatch)
        return Error(ErrorCode::PreconditionRequired);
    const auto row = pathRow(request, IdKind::Delegation);
    if (!row)
        return Error(ErrorCode::NotFound);
    ChangeRequest change;
    change.viewer = person.viewer;
    change.delegation = *row;
    change.ifMatch = versionIn(*ifMatch);
    change.body = request.body;
    change.key = *std::move(key);
    return change;
}

Response handleChange(Services &services, const Request &request, const SignedIn &person)
{
    const auto change = readChange(request, person);
    if (!change)
        return refused(services, change.error());
    auto answer = changeDelegation(services, *change);
    if (!answer)
        return malformed(services, answer.error());
    services.log().write(LogLevel::Info, "delegations", "change answered",
                         {{"account", publicId(IdKind::Account, person.viewer.account)},
                          {"delegation", publicId(IdKind::Delegation, change->delegation)},
                          {"version", answer->etag}});
    return taggedAnswer(std::move(answer->body), answer->etag);
}

} // namespace

void addDelegationRoutes(Router &router, Services &services)
{
    router.add("GET", "/v1/delegations/{id}",
               signedIn(services, [&services](const Request &request, const SignedIn &person) {
                   return handleRead(services, request, person);
               }));
    router.add("PATCH", "/v1/delegations/{id}",
               signedIn(services, [&services](const Request &request, const SignedIn &person) {
                   return handleChange(services, request, person);
               }));
}

} // namespace truelle::caisse
