// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/pageapplication.h"

#include <algorithm>

namespace truelle {
namespace {

[[noreturn]] void refuse(ErrorCode code, const char *why)
{
    throw DocumentFailure(Error(code, why));
}

template<typename Object>
std::vector<Object> decoded(std::string_view bytes, RightsNumbers numbers)
{
    if constexpr (std::is_same_v<Object, DsnAlert>)
        return valueOrThrow(decodeAlertsDocument(bytes)).objects;
    else
        return valueOrThrow(decodeDelegationsDocument(bytes, numbers)).objects;
}

template<typename Object>
std::string encoded(const SiteDocument<Object> &document, RightsNumbers numbers)
{
    if constexpr (std::is_same_v<Object, DsnAlert>)
        return encodeAlertsDocument(document);
    else
        return encodeDelegationsDocument(document, numbers);
}

// What a page holds for one site.
template<typename Object>
struct SitePart
{
    SiteId site;
    std::vector<const Object *> objects;
    std::vector<const std::string *> destroyed;
};

template<typename Object>
void merge(std::vector<Object> &objects, const SitePart<Object> &part)
{
    for (const Object *incoming : part.objects) {
        const auto known = std::ranges::find(objects, incoming->id, &Object::id);
        if (known == objects.end())
            objects.push_back(*incoming);
        else
            *known = *incoming;
    }
    for (const std::string *gone : part.destroyed)
        std::erase_if(objects, [&](const Object &object) { return object.id.toString() == *gone; });
    if constexpr (std::is_same_v<Object, DsnAlert>)
        sortLatestFirst(objects);
}

} // namespace

DocumentKind documentKind(ObjectType type)
{
    switch (type) {
    case ObjectType::Site: return DocumentKind::Site;
    case ObjectType::Alert: return DocumentKind::Alerts;
    case ObjectType::Beneficiary: return DocumentKind::Beneficiary;
    case ObjectType::Delegation: return DocumentKind::Delegations;
    }
    return DocumentKind::Site;
}

FeedPosition positionOf(const FeedRow &feed)
{
    return {feed.state, feed.fill.has_value(), feed.cursor};
}

void sortLatestFirst(std::vector<DsnAlert> &alerts)
{
    std::ranges::stable_sort(alerts, std::ranges::greater(), &DsnAlert::month);
}

PageApplication::PageApplication(CacheRows &rows, CachedAccount &account, ObjectType type, const Probe &probe)
    : m_rows(rows)
    , m_account(account)
    , m_type(type)
    , m_probe(probe)
    , m_feed(rows.feed(account.number, documentKind(type)))
{
}

AppliedPage PageApplication::snapshot(const std::string &cursor, const FeedPage &page)
{
    if (!m_feed.fill || m_feed.cursor != cursor || page.type != m_type)
        refuse(ErrorCode::InvalidInput, "a page that does not follow the last one");
    if (cursor.empty())
        m_feed.fillState = page.state;
    else if (m_feed.fillState != page.state)
        refuse(ErrorCode::StateExpired, "a page of another snapshot");
    if (page.state.empty() || (page.hasMore && (page.cursor.empty() || page.cursor == cursor)))
        refuse(ErrorCode::MalformedAnswer, "a page that leads nowhere");
    m_isShown = *m_feed.fill == m_feed.generation;
    m_applied.hasMore = page.hasMore;
    store(page, *m_feed.fill);
    if (page.hasMore)
        m_feed.cursor = page.cursor;
    else
        finishFill(*m_feed.fill);
    return ended(page.objects.size());
}

AppliedPage PageApplication::changes(const ChangesPage &changes)
{
    const FeedPage &page = changes.page;
    if (m_feed.fill || m_feed.state.empty() || m_feed.state != changes.oldState || page.type != m_type)
        refuse(ErrorCode::InvalidInput, "changes that do not follow the last state");
    if (page.state.empty() || (page.hasMore && page.state == changes.oldState))
        refuse(ErrorCode::MalformedAnswer, "changes that lead nowhere");
    m_applied.hasMore = page.hasMore;
    store(page, m_feed.generation);
    m_feed.state = page.state;
    return ended(page.objects.size() + page.destroyed.size());
}

void PageApplication::store(const FeedPage &page, std::int64_t generation)
{
    const Shelf target = shelf(documentKind(m_type), generation);
    switch (m_type) {
    case ObjectType::Site: storeSites(page, target); break;
    case ObjectType::Alert: storeBySite(page.objects.alerts, page.destroyed, target); break;
    case ObjectType::Beneficiary: storeBeneficiaries(page, target); break;
    case ObjectType::Delegation: storeBySite(page.objects.delegations, page.destroyed, target); break;
    }
    step("rows");
}

void PageApplication::storeSites(const FeedPage &page, const Shelf &target)
{
    for (const Site &site : page.objects.sites) {
        m_rows.putDocument(target, site.id.toString(), encodeSiteDocument(site));
        if (m_isShown)
            touch(site.id);
    }
    for (const Tombstone &gone : page.destroyed)
        loseSite(SiteId(gone.id));
}

template<typename Object>
void PageApplication::storeBySite(const std::vector<Object> &objects, const std::vector<Tombstone> &destroyed,
                                  const Shelf &target)
{
    std::vector<SitePart<Object>> parts;
    std::unordered_map<SiteId, std::size_t> places;
    const auto partOf = [&](const SiteId &site) -> SitePart<Object> & {
        const auto [place, isNew] = places.try_emplace(site, parts.size());
        if (isNew)
            parts.push_back({site, {}, {}});
        return parts[place->second];
    };
    for (const Object &object : objects)
        partOf(object.site).objects.push_back(&object);
    for (const Tombstone &gone : destroyed)
        partOf(gone.site.isEmpty() ? siteOfGone(gone.id, target) : gone.site).destroyed.push_back(&gone.id);
    for (const SitePart<Object> &part : parts) {
        SiteDocument<Object> document{part.site, {}};
        const std::string &owner = part.site.toString();
        if (const auto known = m_rows.document(target, owner))
            document.objects = decoded<Object>(*known, m_account.numbers());
        merge(document.objects, part);
        if (document.objects.empty())
            m_rows.removeDocument(target, owner);
        else
            m_rows.putDocument(target, owner, encoded(document, m_account.numbers()));
        if (m_isShown)
            touch(part.site);
    }
}

void PageApplication::storeBeneficiaries(const FeedPage &page, const Shelf &target)
{
    for (const Beneficiary &beneficiary : page.objects.beneficiaries)
        m_rows.putDocument(target, beneficiary.id.toString(), encodeBeneficiaryDocument(beneficiary));
    for (const Tombstone &gone : page.destroyed)
        m_rows.removeDocument(target, gone.id);
    m_applied.areBeneficiariesChanged = m_isShown && page.objects.size() + page.destroyed.size() > 0;
}

// The fill is whole: its state is the feed's, and what grew beside takes the place of what was shown.
void PageApplication::finishFill(std::int64_t filled)
{
    m_feed.state = m_feed.fillState;
    m_feed.fill.reset();
    m_feed.fillState.clear();
    m_feed.cursor.clear();
    if (filled == m_feed.generation)
        return;
    const std::int64_t replaced = m_feed.generation;
    const Shelf fresh = shelf(documentKind(m_type), filled);
    const Shelf old = shelf(documentKind(m_type), replaced);
    m_isShown = true;
    m_feed.generation = filled;
    // Collected before anything is written: the rows must not change while they are read.
    std::vector<SiteId> lost;
    const auto touchOwner = [this](std::string_view document) { touch(ownerOf(document)); };
    if (m_type == ObjectType::Beneficiary) {
        m_applied.areBeneficiariesChanged = true;
    } else {
        m_rows.forEachDiffering(fresh, replaced, touchOwner);
        if (m_type == ObjectType::Site)
            m_rows.forEachMissing(old, filled, [&](std::string_view document) { lost.push_back(ownerOf(document)); });
        else
            m_rows.forEachMissing(old, filled, touchOwner);
    }
    m_rows.clear(old);
    for (const SiteId &site : lost)
        loseSite(site);
    step("swap");
}

void PageApplication::loseSite(const SiteId &site)
{
    for (const DocumentKind kind :
         {DocumentKind::Site, DocumentKind::Alerts, DocumentKind::Delegations, DocumentKind::FollowUp})
        m_rows.removeEverywhere(m_account.number, kind, site.toString());
    m_applied.lostSites.push_back(site);
}

void PageApplication::touch(const SiteId &site)
{
    if (m_isTouched.insert(site).second)
        m_touched.push_back(site);
}

// Of a document kept by site.
SiteId PageApplication::ownerOf(std::string_view document)
{
    switch (m_type) {
    case ObjectType::Site: return valueOrThrow(decodeSiteDocument(document)).id;
    case ObjectType::Alert: return valueOrThrow(decodeAlertsDocument(document)).site;
    case ObjectType::Delegation: return valueOrThrow(decodeDelegationsDocument(document, m_account.numbers())).site;
    case ObjectType::Beneficiary: break;
    }
    return {};
}

// A tombstone that does not say where its object was: the documents are searched for it.
SiteId PageApplication::siteOfGone(const std::string &id, const Shelf &target)
{
    SiteId found;
    m_rows.forEach(target, [&](std::string_view bytes) {
        const auto look = [&](const auto &document) {
            for (const auto &object : document.objects)
                if (object.id.toString() == id)
                    found = document.site;
        };
        if (m_type == ObjectType::Alert)
            look(valueOrThrow(decodeAlertsDocument(bytes)));
        else
            look(valueOrThrow(decodeDelegationsDocument(bytes, m_account.numbers())));
    });
    return found;
}

AppliedPage PageApplication::ended(std::size_t objectCount)
{
    m_rows.putFeed(m_account.number, documentKind(m_type), m_feed);
    step("position");
    if (m_type == ObjectType::Delegation) {
        m_applied.delegationSites = std::move(m_touched);
    } else {
        const Shelf sites = shown(ObjectType::Site);
        const Shelf alerts = shown(ObjectType::Alert);
        for (const SiteId &id : m_touched) {
            const auto site = m_rows.document(sites, id.toString());
            if (!site) // its alerts came before it, or it went in this page
                continue;
            CachedSite cached{valueOrThrow(decodeSiteDocument(*site)), {}};
            if (const auto document = m_rows.document(alerts, id.toString()))
                cached.alerts = valueOrThrow(decodeAlertsDocument(*document)).objects;
            m_applied.sites.push_back(std::move(cached));
        }
    }
    m_applied.position = positionOf(m_feed);
    m_applied.objectCount = objectCount;
    return std::move(m_applied);
}

Shelf PageApplication::shelf(DocumentKind kind, std::int64_t generation) const
{
    return {m_account.number, kind, generation};
}

Shelf PageApplication::shown(ObjectType type)
{
    const DocumentKind kind = documentKind(type);
    return shelf(kind, m_rows.feed(m_account.number, kind).generation);
}

void PageApplication::step(std::string_view name) const
{
    if (m_probe)
        m_probe(name);
}

} // namespace truelle
