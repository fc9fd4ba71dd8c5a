// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/routes/answers.h"
#include "app/caisse/routes/routes.h"
#include "app/caisse/rules/delegationbatch.h"
#include "core/wire/delegationbatchwire.h"

#include <algorithm>

namespace truelle::caisse {
namespace {

// An item's problem has the status that a request of its own would have had.
template<typename Item>
void setStatuses(std::vector<Item> &items)
{
    for (Item &item : items)
        if (item.problem)
            item.problem->httpStatus = statusOf(item.problem->code);
}

Response handleBatch(Services &services, const Request &request, const SignedIn &person)
{
    if (!hasMediaType(request, "application/json"))
        return refused(services, Error(ErrorCode::UnsupportedMediaType));
    auto key = idempotencyKey(request, person, request.body);
    if (!key)
        return refused(services, key.error());
    auto outcomes = applyBatch(services, {person.viewer, request.body, *std::move(key)});
    if (!outcomes)
        return malformed(services, outcomes.error());
    setStatuses(*outcomes);
    for (BatchOutcome &outcome : *outcomes)
        if (outcome.problem)
            outcome.status = outcome.problem->httpStatus;
    const auto refusals = std::ranges::count_if(*outcomes, [](const BatchOutcome &outcome) {
        return outcome.problem.has_value();
    });
    services.log().write(LogLevel::Info, "delegations", "batch answered",
                         {{"account", publicId(IdKind::Account, person.viewer.account)},
                          {"items", std::to_string(outcomes->size())},
                          {"refused", std::to_string(refusals)}});
    return answered(encodeOutcomes(*outcomes, services.store().vocabulary()));
}

Response handlePreview(Services &services, const Request &request, const SignedIn &person)
{
    if (!hasMediaType(request, "application/json"))
        return refused(services, Error(ErrorCode::UnsupportedMediaType));
    auto previews = previewBatch(services, person.viewer, request.body);
    if (!previews)
        return malformed(services, previews.error());
    setStatuses(*previews);
    return answered(encodePreview(*previews, services.store().vocabulary()));
}

} // namespace

void addDelegationBatchRoutes(Router &router, Services &services)
{
    router.add("POST", "/v1/delegations:batch",
               signedIn(services, [&services](const Request &request, const SignedIn &person) {
                   return handleBatch(services, request, person);
               }));
    router.add("POST", "/v1/delegations:preview",
               signedIn(services, [&services](const Request &request, const SignedIn &person) {
                   return handlePreview(services, request, person);
               }));
}

} // namespace truelle::caisse
