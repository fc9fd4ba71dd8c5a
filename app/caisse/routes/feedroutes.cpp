// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/routes/answers.h"
#include "app/caisse/routes/routes.h"
#include "app/caisse/store/feed.h"

#include <charconv>

namespace truelle::caisse {
namespace {

constexpr std::int64_t kDefaultLimit = 500;
constexpr std::int64_t kLargestLimit = 1000;

struct FeedQuery
{
    ObjectType type = ObjectType::Site;
    std::int64_t limit = kDefaultLimit;
};

Result<std::int64_t> readLimit(const Request &request)
{
    const auto text = request.queryItem("limit");
    if (!text)
        return kDefaultLimit;
    std::int64_t limit = 0;
    const auto [end, failure] = std::from_chars(text->data(), text->data() + text->size(), limit);
    if (failure != std::errc{} || end != text->data() + text->size() || limit < 1 || limit > kLargestLimit)
        return fieldError("/limit", "invalid");
    return limit;
}

Result<FeedQuery> readQuery(const Request &request)
{
    const auto name = request.queryItem("type");
    if (!name)
        return fieldError("/type", "missing");
    const auto type = typeFromName(*name);
    if (!type)
        return fieldError("/type", "unknown-type");
    const auto limit = readLimit(request);
    if (!limit)
        return limit.error();
    return FeedQuery{*type, *limit};
}

Response handleStates(const Services &services, const SignedIn &person)
{
    const auto states = services.store().read(
        [&](Connection &store) -> Result<States> { return currentStates(store, person.viewer); });
    return answeredOrRefused(services, states, encodeStates);
}

Response handleChanges(const Services &services, const Request &request, const SignedIn &person)
{
    const auto query = readQuery(request);
    if (!query)
        return refused(services, query.error());
    const auto since = request.queryItem("since");
    if (!since || since->empty())
        return refused(services, fieldError("/since", "missing"));
    const Database &database = services.store();
    const auto changes = database.read([&](Connection &store) {
        return changesSince(store, person.viewer, query->type, *since, query->limit);
    });
    return answeredOrRefused(services, changes, [&](const ChangesPage &page) {
        return encodeChangesPage(page, database.vocabulary());
    });
}

Response handleSnapshot(const Services &services, const Request &request, const SignedIn &person)
{
    const auto query = readQuery(request);
    if (!query)
        return refused(services, query.error());
    const SnapshotRequest asked{query->type, std::string(request.queryItem("cursor").value_or(std::string_view{})),
                                query->limit};
    const Database &database = services.store();
    const auto page
        = database.read([&](Connection &store) { return snapshotPage(store, person.viewer, asked); });
    return answeredOrRefused(services, page, [&](const FeedPage &found) {
        return encodeSnapshotPage(found, database.vocabulary());
    });
}

} // namespace

void addFeedRoutes(Router &router, Services &services)
{
    router.add("GET", "/v1/states", signedIn(services, [&services](const Request &, const SignedIn &person) {
                   return handleStates(services, person);
               }));
    router.add("GET", "/v1/changes", signedIn(services, [&services](const Request &request, const SignedIn &person) {
                   return handleChanges(services, request, person);
               }));
    router.add("GET", "/v1/snapshot",
               signedIn(services, [&services](const Request &request, const SignedIn &person) {
                   return handleSnapshot(services, request, person);
               }));
}

} // namespace truelle::caisse
