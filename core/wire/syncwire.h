// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/delegation.h"
#include "core/domain/dsn.h"
#include "core/domain/site.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

// State and changes (RFC 8620 in plain REST; 3-contract.md, principle 1): GET /v1/states, /v1/changes, /v1/snapshot.
namespace truelle {

enum class ObjectType { Site, Alert, Beneficiary, Delegation };
inline constexpr ObjectType kObjectTypes[]
    = {ObjectType::Site, ObjectType::Alert, ObjectType::Beneficiary, ObjectType::Delegation};

[[nodiscard]] std::string_view typeName(ObjectType type);
[[nodiscard]] std::optional<ObjectType> typeFromName(std::string_view name);

// The current state of every type; types a newer caisse adds are left out.
using States = std::map<ObjectType, std::string>;

// An object that is gone. `site` tells where it was, so that a cache kept by site finds it; empty for a beneficiary.
struct Tombstone
{
    std::string id;
    SiteId site;
    friend bool operator==(const Tombstone &, const Tombstone &) = default;
};

// The objects of a page; only the vector of its type is filled.
struct FeedObjects
{
    std::vector<Site> sites;
    std::vector<DsnAlert> alerts;
    std::vector<Beneficiary> beneficiaries;
    std::vector<Delegation> delegations;
    [[nodiscard]] std::size_t size() const;
};

// A page of either feed. Committing its rows together with `position` is always right: an interrupted
// synchronisation goes on from there.
struct FeedPage
{
    ObjectType type = ObjectType::Site;
    // Of changes: the state after this page. Of a snapshot: the state the snapshot stands for, the same on all pages.
    std::string state;
    // Of a snapshot: where the next page begins; empty on the last one.
    std::string cursor;
    bool hasMore = false;
    FeedObjects objects; // created and updated alike
    std::vector<Tombstone> destroyed;
};

[[nodiscard]] std::string encodeStates(const States &states);
[[nodiscard]] Result<States> decodeStates(std::string_view json);

// {"type","state","cursor"|null,"hasMore","objects":[…]}
[[nodiscard]] std::string encodeSnapshotPage(const FeedPage &page, const Vocabulary &vocabulary);
[[nodiscard]] Result<FeedPage> decodeSnapshotPage(std::string_view json, Vocabulary &vocabulary);

// Where a page of either feed leads, read without its objects: so that the next one can be fetched while this one is
// decoded. What is wrong with the page is decoding's to say.
struct FeedHead
{
    std::string state; // "state" of a snapshot, "newState" of changes
    std::string cursor;
    bool hasMore = false;
};
[[nodiscard]] Result<FeedHead> peekFeedPage(std::string_view json);

// {"type","oldState","newState","hasMore","created":[…],"updated":[…],"destroyed":[{"id","siteId"?}]}; what of
// `page.objects` is new is told by `createdCount`: the first that many were created, the others updated.
struct ChangesPage
{
    std::string oldState;
    std::size_t createdCount = 0;
    FeedPage page;
};
[[nodiscard]] std::string encodeChangesPage(const ChangesPage &changes, const Vocabulary &vocabulary);
[[nodiscard]] Result<ChangesPage> decodeChangesPage(std::string_view json, Vocabulary &vocabulary);

} // namespace truelle
