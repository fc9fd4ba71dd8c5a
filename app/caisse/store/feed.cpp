// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/store/feed.h"

#include "app/caisse/store/identifiers.h"
#include "app/caisse/store/rows.h"
#include "app/caisse/store/visibility.h"

#include <charconv>
#include <map>

namespace truelle::caisse {
namespace {

// Where a page of a snapshot begins: after this object of this site.
struct Place
{
    std::string state;
    std::int64_t site = 0;
    std::int64_t object = 0;
};

Error expired(std::string why)
{
    return Error(ErrorCode::StateExpired, std::move(why));
}

std::optional<std::int64_t> parseNumber(std::string_view text)
{
    std::int64_t number = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failure != std::errc{} || end != text.data() + text.size() || number < 0 || text.front() == '-')
        return std::nullopt;
    return number;
}

std::string epochOf(Connection &store)
{
    Query row = store.query("SELECT epoch FROM caisse");
    return row.next() ? row.text(0) : std::string();
}

std::int64_t headOf(Connection &store, const Viewer &viewer, ObjectType type)
{
    return store
        .value("SELECT max(seq) FROM change_log WHERE account_id = ?1 AND type = ?2", viewer.account,
               static_cast<int>(type))
        .value_or(0);
}

std::string stateText(const std::string &epoch, std::int64_t sequence)
{
    return epoch + '-' + std::to_string(sequence);
}

// The sequence number of a state of this store; nothing for anything else.
std::optional<std::int64_t> sequenceOf(std::string_view state, const std::string &epoch)
{
    if (state.size() <= epoch.size() + 1 || !state.starts_with(epoch) || state[epoch.size()] != '-')
        return std::nullopt;
    return parseNumber(state.substr(epoch.size() + 1));
}

// Whether everything after `sequence` is still in the log. What stands at or before pruned_to may be gone, except that
// an entry that is still there was never overtaken by the pruning (pruneLog).
bool isComplete(Connection &store, const Viewer &viewer, ObjectType type, std::int64_t sequence)
{
    const std::int64_t prunedTo = store.value("SELECT pruned_to FROM caisse").value_or(0);
    const std::int64_t head = headOf(store, viewer, type);
    if (sequence > head)
        return false;
    if (sequence >= prunedTo || sequence == head)
        return true;
    return store
        .value("SELECT 1 FROM change_log WHERE seq = ?1 AND account_id = ?2 AND type = ?3", sequence, viewer.account,
               static_cast<int>(type))
        .has_value();
}

std::string cursorText(ObjectType type, const Place &place)
{
    return std::string(typeName(type)) + '.' + place.state + '.' + std::to_string(place.site) + '.'
        + std::to_string(place.object);
}

std::optional<Place> placeOf(ObjectType type, std::string_view cursor, const std::string &epoch)
{
    const std::string prefix = std::string(typeName(type)) + '.';
    if (!cursor.starts_with(prefix))
        return std::nullopt;
    cursor.remove_prefix(prefix.size());
    const std::size_t first = cursor.find('.');
    const std::size_t second = cursor.find('.', first == std::string_view::npos ? first : first + 1);
    if (first == std::string_view::npos || second == std::string_view::npos)
        return std::nullopt;
    const std::string_view state = cursor.substr(0, first);
    const std::string_view site = cursor.substr(first + 1, second - first - 1);
    const std::string_view object = cursor.substr(second + 1);
    if (site.empty() || object.empty() || !sequenceOf(state, epoch))
        return std::nullopt;
    const auto siteNumber = parseNumber(site);
    const auto objectNumber = parseNumber(object);
    if (!siteNumber || !objectNumber)
        return std::nullopt;
    return Place{std::string(state), *siteNumber, *objectNumber};
}

// Adds the object, or its tombstone if the viewer does not see it now. Returns whether it is there.
bool addObject(Connection &store, const Viewer &viewer, ObjectType type, std::int64_t object, FeedObjects &objects)
{
    const auto add = [](auto found, auto &list) {
        if (found)
            list.push_back(std::move(*found));
        return found.has_value();
    };
    switch (type) {
    case ObjectType::Site: return add(findSite(store, viewer, object), objects.sites);
    case ObjectType::Alert: return add(findAlert(store, viewer, object), objects.alerts);
    case ObjectType::Beneficiary: return add(findBeneficiary(store, viewer, object), objects.beneficiaries);
    case ObjectType::Delegation: {
        auto found = findDelegation(store, viewer, object);
        if (found)
            objects.delegations.push_back(std::move(found->value));
        return found.has_value();
    }
    }
    return false;
}

IdKind idKindOf(ObjectType type)
{
    switch (type) {
    case ObjectType::Site: return IdKind::Site;
    case ObjectType::Alert: return IdKind::Alert;
    case ObjectType::Beneficiary: return IdKind::Beneficiary;
    case ObjectType::Delegation: return IdKind::Delegation;
    }
    return IdKind::Site;
}

// One object's part in a page of the log.
struct Entry
{
    std::int64_t object = 0;
    std::optional<std::int64_t> site;
    bool isNew = false; // the first that is said of it is that it was gained
};

struct Entries
{
    std::vector<Entry> objects;
    std::int64_t last = 0;
    bool hasMore = false;
};

Entries readLog(Connection &store, const Viewer &viewer, ObjectType type, std::int64_t since, std::int64_t limit)
{
    Entries entries{{}, since, false};
    std::map<std::int64_t, std::size_t> places;
    Query rows = store.query("SELECT seq, object_id, site_id, op FROM change_log "
                             "WHERE account_id = ?1 AND type = ?2 AND seq > ?3 ORDER BY seq LIMIT ?4",
                             viewer.account, static_cast<int>(type), since, limit + 1);
    for (std::int64_t count = 0; rows.next(); ++count) {
        if (count == limit) {
            entries.hasMore = true;
            break;
        }
        entries.last = rows.integer(0);
        const auto [place, isFirst] = places.try_emplace(rows.integer(1), entries.objects.size());
        if (isFirst)
            entries.objects.push_back({rows.integer(1), rows.optionalInteger(2),
                                       rows.number(3) == static_cast<int>(ChangeOp::Gained)});
    }
    return entries;
}

// Puts the row into the page and says where it stands.
void addRow(const Query &row, FeedPage &page, Place &place)
{
    place.object = row.integer(0);
    switch (page.type) {
    case ObjectType::Site:
        page.objects.sites.push_back(siteOf(row));
        place.site = place.object;
        return;
    case ObjectType::Alert:
        page.objects.alerts.push_back(alertOf(row));
        place.site = row.integer(1);
        return;
    case ObjectType::Beneficiary: page.objects.beneficiaries.push_back(beneficiaryOf(row)); return;
    case ObjectType::Delegation:
        page.objects.delegations.push_back(delegationOf(row).value);
        place.site = row.integer(1);
        return;
    }
}

} // namespace

std::string snapshotSql(ObjectType type)
{
    switch (type) {
    case ObjectType::Site:
        return "SELECT " + std::string(kSiteColumns)
            + " FROM access a CROSS JOIN site s ON s.id = a.site_id CROSS JOIN member m ON m.id = s.member_id "
              "LEFT JOIN firm f ON f.id = s.firm_id WHERE a.account_id = ?1 AND a.site_id > ?2 "
              "ORDER BY a.site_id LIMIT ?6";
    case ObjectType::Alert:
        return "SELECT " + std::string(kAlertColumns)
            + " FROM access a CROSS JOIN alert w ON w.site_id = a.site_id WHERE a.account_id = ?1 AND a.site_id >= ?2 "
              "AND (a.site_id > ?2 OR w.id > ?5) ORDER BY a.site_id, w.id LIMIT ?6";
    case ObjectType::Beneficiary:
        return "SELECT " + std::string(kBeneficiaryColumns)
            + " FROM acquaintance q CROSS JOIN beneficiary b ON b.id = q.beneficiary_id "
              "LEFT JOIN firm f ON f.id = b.firm_id LEFT JOIN account p ON p.id = b.account_id "
              "WHERE q.account_id = ?1 AND q.beneficiary_id > ?5 ORDER BY q.beneficiary_id LIMIT ?6";
    case ObjectType::Delegation:
        return "SELECT " + std::string(kDelegationColumns)
            + " FROM access a CROSS JOIN delegation d ON d.site_id = a.site_id "
              "WHERE a.account_id = ?1 AND a.site_id >= ?2 AND (a.site_id > ?2 OR d.id > ?5) AND "
            + std::string(kIsVisible) + " ORDER BY a.site_id, d.id LIMIT ?6";
    }
    return {};
}

States currentStates(Connection &store, const Viewer &viewer)
{
    const std::string epoch = epochOf(store);
    States states;
    for (const ObjectType type : kObjectTypes)
        states[type] = stateText(epoch, headOf(store, viewer, type));
    return states;
}

Result<ChangesPage> changesSince(Connection &store, const Viewer &viewer, ObjectType type, std::string_view since,
                                 std::int64_t limit)
{
    const std::string epoch = epochOf(store);
    const auto sequence = sequenceOf(since, epoch);
    if (!sequence || !isComplete(store, viewer, type, *sequence))
        return expired("no such state now");
    const Entries entries = readLog(store, viewer, type, *sequence, limit);
    ChangesPage changes;
    changes.oldState = std::string(since);
    changes.page.type = type;
    changes.page.state = stateText(epoch, entries.last);
    changes.page.hasMore = entries.hasMore;
    // First what is new, then what was there: the wire tells them apart by their place.
    for (const bool isNew : {true, false}) {
        for (const Entry &entry : entries.objects) {
            if (entry.isNew != isNew || addObject(store, viewer, type, entry.object, changes.page.objects))
                continue;
            Tombstone gone{publicId(idKindOf(type), entry.object), {}};
            if (entry.site)
                gone.site = SiteId(publicId(IdKind::Site, *entry.site));
            changes.page.destroyed.push_back(std::move(gone));
        }
        if (isNew)
            changes.createdCount = changes.page.objects.size();
    }
    return changes;
}

Result<FeedPage> snapshotPage(Connection &store, const Viewer &viewer, const SnapshotRequest &request)
{
    const std::string epoch = epochOf(store);
    std::optional<Place> place = Place{stateText(epoch, headOf(store, viewer, request.type)), 0, 0};
    if (!request.cursor.empty())
        place = placeOf(request.type, request.cursor, epoch);
    if (!place)
        return expired("no such cursor now");
    FeedPage page;
    page.type = request.type;
    page.state = place->state;
    Query rows = store.query(snapshotSql(request.type), viewer.account, place->site, viewer.firm, viewer.beneficiary,
                             place->object, request.limit + 1);
    for (std::int64_t count = 0; rows.next(); ++count) {
        if (count == request.limit) {
            page.hasMore = true;
            page.cursor = cursorText(request.type, *place);
            break;
        }
        addRow(rows, page, *place);
    }
    return page;
}

void pruneLog(Connection &store, Instant before)
{
    const auto last = store.value("SELECT max(seq) FROM change_log WHERE at < ?1", milliseconds(before));
    if (!last)
        return;
    store.run("DELETE FROM change_log WHERE seq <= ?1 AND EXISTS (SELECT 1 FROM change_log newer "
              "WHERE newer.account_id = change_log.account_id AND newer.type = change_log.type "
              "AND newer.seq > change_log.seq)",
              *last);
    store.run("UPDATE caisse SET pruned_to = max(pruned_to, ?1)", *last);
}

} // namespace truelle::caisse
