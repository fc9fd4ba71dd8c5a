// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/cacherows.h"
#include "core/storage/cachestore.h"

#include <unordered_map>
#include <unordered_set>

namespace truelle {

[[nodiscard]] DocumentKind documentKind(ObjectType type);
[[nodiscard]] FeedPosition positionOf(const FeedRow &feed);
void sortLatestFirst(std::vector<DsnAlert> &alerts);

// The storing of one page: rows and position, within the caller's transaction, and what that changes of what is shown.
// Internal to core/storage; failures as in CacheRows.
class PageApplication
{
public:
    using Probe = std::function<void(std::string_view step)>;
    PageApplication(CacheRows &rows, CachedAccount &account, ObjectType type, const Probe &probe);

    [[nodiscard]] AppliedPage snapshot(const std::string &cursor, const FeedPage &page);
    [[nodiscard]] AppliedPage changes(const ChangesPage &changes);

private:
    void store(const FeedPage &page, std::int64_t generation);
    void storeSites(const FeedPage &page, const Shelf &shelf);
    template<typename Object>
    void storeBySite(const std::vector<Object> &objects, const std::vector<Tombstone> &destroyed, const Shelf &shelf);
    void storeBeneficiaries(const FeedPage &page, const Shelf &shelf);
    void finishFill(std::int64_t filled);
    void loseSite(const SiteId &site);
    void touch(const SiteId &site);
    [[nodiscard]] SiteId ownerOf(std::string_view document);
    [[nodiscard]] SiteId siteOfGone(const std::string &id, const Shelf &shelf);
    [[nodiscard]] AppliedPage ended(std::size_t objectCount);
    [[nodiscard]] Shelf shelf(DocumentKind kind, std::int64_t generation) const;
    [[nodiscard]] Shelf shown(ObjectType type);
    void step(std::string_view name) const;

    CacheRows &m_rows;
    CachedAccount &m_account;
    ObjectType m_type;
    const Probe &m_probe;
    FeedRow m_feed;
    bool m_isShown = true; // whether what is written is what is shown
    AppliedPage m_applied;
    std::vector<SiteId> m_touched;
    std::unordered_set<SiteId> m_isTouched;
};

} // namespace truelle
