// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/delegationhistorywire.h"

#include "core/wire/delegationfields.h"
#include "core/wire/jsonreader.h"
#include "core/wire/jsonwriter.h"
#include "core/wire/sitewire.h"

namespace truelle {
namespace {

constexpr DelegationStatus kStatuses[]
    = {DelegationStatus::AwaitingActivation, DelegationStatus::Upcoming, DelegationStatus::Active,
       DelegationStatus::Suspended, DelegationStatus::Inactive};

std::string_view statusName(DelegationStatus status)
{
    switch (status) {
    case DelegationStatus::AwaitingActivation: return "awaiting-activation";
    case DelegationStatus::Upcoming: return "upcoming";
    case DelegationStatus::Active: return "active";
    case DelegationStatus::Suspended: return "suspended";
    case DelegationStatus::Inactive: return "inactive";
    }
    return "inactive";
}

DelegationStatus readStatus(JsonFields &fields)
{
    const std::string name = fields.text("status");
    for (const DelegationStatus status : kStatuses)
        if (statusName(status) == name)
            return status;
    return DelegationStatus::Inactive; // what is not understood gives nothing
}

void writeChanges(JsonWriter &json, const std::vector<FieldChange> &changes)
{
    json.key("changes").beginArray();
    for (const FieldChange &change : changes)
        json.beginObject()
            .member("pointer", change.pointer)
            .optionalMember("before", change.before)
            .optionalMember("after", change.after)
            .endObject();
    json.endArray();
}

std::vector<FieldChange> readChanges(JsonFields &fields)
{
    std::vector<FieldChange> changes;
    std::size_t index = 0;
    for (const auto element : fields.array("changes")) {
        JsonFields change = fields.element(element, "changes", index++);
        changes.push_back({change.text("pointer"), change.textOr("before", {}), change.textOr("after", {})});
    }
    return changes;
}

DelegationEvent readEvent(JsonFields &fields)
{
    DelegationEvent event;
    event.at = fields.has("at") ? fields.optionalInstant("at").value_or(Instant{}) : Instant{};
    event.by = fields.textOr("by", {});
    event.deed = deedFromName(fields.text("deed"));
    event.version = fields.text("version");
    event.changes = readChanges(fields);
    event.reason = fields.textOr("reason", {});
    return event;
}

void writeEffective(JsonWriter &json, const EffectiveRights &rights, const Vocabulary &vocabulary)
{
    json.beginObject();
    writeColleges(json, rights.colleges, vocabulary);
    writeRights(json, rights.rights, vocabulary);
    json.member("administrator", rights.mayDelegate).endObject();
}

EffectiveRights readEffective(JsonFields fields, Vocabulary &vocabulary)
{
    return {readColleges(fields, vocabulary), readRights(fields.object("rights"), vocabulary),
            fields.flagOr("administrator", false)};
}

void writeLink(JsonWriter &json, const RightsLink &link, const Vocabulary &vocabulary)
{
    json.beginObject()
        .optionalMember("delegationId", link.delegation.toString())
        .member("kind", link.kind == BeneficiaryKind::Firm ? "firm" : "user")
        .optionalMember("name", link.name)
        .member("status", statusName(link.status))
        .member("seen", link.isSeen)
        .key("given");
    writeEffective(json, link.given, vocabulary);
    json.endObject();
}

RightsLink readLink(JsonFields &fields, Vocabulary &vocabulary)
{
    RightsLink link;
    link.delegation = DelegationId(fields.textOr("delegationId", {}));
    link.kind = fields.text("kind") == "firm" ? BeneficiaryKind::Firm : BeneficiaryKind::User;
    link.name = fields.textOr("name", {});
    link.status = readStatus(fields);
    link.isSeen = fields.flagOr("seen", true);
    link.given = readEffective(fields.object("given"), vocabulary);
    return link;
}

void writeChain(JsonWriter &json, const RightsChain &chain, const Vocabulary &vocabulary)
{
    json.beginObject().key("effective");
    writeEffective(json, chain.effective, vocabulary);
    json.key("links").beginArray();
    for (const RightsLink &link : chain.links)
        writeLink(json, link, vocabulary);
    json.endArray().endObject();
}

RightsChain readChain(JsonFields &fields, Vocabulary &vocabulary)
{
    RightsChain chain;
    chain.effective = readEffective(fields.object("effective"), vocabulary);
    std::size_t index = 0;
    for (const auto element : fields.array("links")) {
        JsonFields link = fields.element(element, "links", index++);
        chain.links.push_back(readLink(link, vocabulary));
    }
    return chain;
}

} // namespace

std::string encodeHistory(const std::vector<DelegationEvent> &events)
{
    JsonWriter json;
    json.beginObject().key("entries").beginArray();
    for (const DelegationEvent &event : events) {
        json.beginObject()
            .member("at", formatIso(event.at))
            .optionalMember("by", event.by)
            .member("deed", deedName(event.deed))
            .member("version", event.version);
        writeChanges(json, event.changes);
        json.optionalMember("reason", event.reason).endObject();
    }
    json.endArray().endObject();
    return json.take();
}

Result<std::vector<DelegationEvent>> decodeHistory(std::string_view body)
{
    return readJson<std::vector<DelegationEvent>>(body, [](JsonFields &fields) {
        std::vector<DelegationEvent> events;
        std::size_t index = 0;
        for (const auto element : fields.array("entries")) {
            JsonFields event = fields.element(element, "entries", index++);
            events.push_back(readEvent(event));
        }
        return events;
    });
}

std::string encodeFieldChanges(const std::vector<FieldChange> &changes)
{
    JsonWriter json;
    json.beginObject();
    writeChanges(json, changes);
    json.endObject();
    return json.take();
}

Result<std::vector<FieldChange>> decodeFieldChanges(std::string_view body)
{
    return readJson<std::vector<FieldChange>>(body, readChanges);
}

std::string encodeChain(const RightsChain &chain, const Vocabulary &vocabulary)
{
    JsonWriter json;
    writeChain(json, chain, vocabulary);
    return json.take();
}

Result<RightsChain> decodeChain(std::string_view body, Vocabulary &vocabulary)
{
    return readJson<RightsChain>(body, [&](JsonFields &fields) { return readChain(fields, vocabulary); });
}

std::string encodeRightsOnSite(const RightsOnSite &rights, const Vocabulary &vocabulary)
{
    JsonWriter json;
    json.beginObject()
        .member("siteId", rights.site.toString())
        .member("role", roleName(rights.role))
        .key("effective");
    writeEffective(json, rights.effective, vocabulary);
    json.key("chains").beginArray();
    for (const RightsChain &chain : rights.chains)
        writeChain(json, chain, vocabulary);
    json.endArray().endObject();
    return json.take();
}

Result<RightsOnSite> decodeRightsOnSite(std::string_view body, Vocabulary &vocabulary)
{
    return readJson<RightsOnSite>(body, [&](JsonFields &fields) {
        RightsOnSite rights;
        rights.site = SiteId(fields.text("siteId"));
        rights.role = roleFromName(fields.text("role"));
        rights.effective = readEffective(fields.object("effective"), vocabulary);
        std::size_t index = 0;
        for (const auto element : fields.array("chains")) {
            JsonFields chain = fields.element(element, "chains", index++);
            rights.chains.push_back(readChain(chain, vocabulary));
        }
        return rights;
    });
}

} // namespace truelle
