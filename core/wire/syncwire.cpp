// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/syncwire.h"

#include "core/wire/delegationwire.h"
#include "core/wire/jsonreader.h"
#include "core/wire/jsonwriter.h"
#include "core/wire/sitewire.h"

namespace truelle {
namespace {

// Writes the objects [from, to) of a page's type.
void writeObjects(JsonWriter &json, const FeedPage &page, const Vocabulary &vocabulary, std::size_t from, std::size_t to)
{
    json.beginArray();
    for (std::size_t i = from; i < to; ++i) {
        switch (page.type) {
        case ObjectType::Site: writeSite(json, page.objects.sites[i]); break;
        case ObjectType::Alert: writeAlert(json, page.objects.alerts[i]); break;
        case ObjectType::Beneficiary: writeBeneficiary(json, page.objects.beneficiaries[i]); break;
        case ObjectType::Delegation: writeDelegation(json, page.objects.delegations[i], vocabulary); break;
        }
    }
    json.endArray();
}

void readObjects(JsonFields &fields, std::string_view key, FeedPage &page, Vocabulary &vocabulary)
{
    std::size_t index = 0;
    for (const auto item : fields.array(key)) {
        JsonFields object = fields.element(item, key, index++);
        switch (page.type) {
        case ObjectType::Site: page.objects.sites.push_back(readSite(object)); break;
        case ObjectType::Alert: page.objects.alerts.push_back(readAlert(object)); break;
        case ObjectType::Beneficiary: page.objects.beneficiaries.push_back(readBeneficiary(object)); break;
        case ObjectType::Delegation: page.objects.delegations.push_back(readDelegation(object, vocabulary)); break;
        }
    }
}

ObjectType readType(JsonFields &fields)
{
    const auto type = typeFromName(fields.text("type"));
    if (!type)
        fields.fault("type", "unknown-type");
    return type.value_or(ObjectType::Site);
}

} // namespace

std::string_view typeName(ObjectType type)
{
    switch (type) {
    case ObjectType::Site: return "site";
    case ObjectType::Alert: return "alert";
    case ObjectType::Beneficiary: return "beneficiary";
    case ObjectType::Delegation: return "delegation";
    }
    return "site";
}

std::optional<ObjectType> typeFromName(std::string_view name)
{
    for (const ObjectType type : kObjectTypes)
        if (typeName(type) == name)
            return type;
    return std::nullopt;
}

std::size_t FeedObjects::size() const
{
    return sites.size() + alerts.size() + beneficiaries.size() + delegations.size();
}

std::string encodeStates(const States &states)
{
    JsonWriter json;
    json.beginObject().key("states").beginObject();
    for (const auto &[type, state] : states)
        json.member(typeName(type), state);
    json.endObject().endObject();
    return json.take();
}

Result<States> decodeStates(std::string_view body)
{
    return readJson<States>(body, [](JsonFields &fields) {
        States states;
        JsonFields read = fields.object("states");
        for (const ObjectType type : kObjectTypes)
            states[type] = read.text(typeName(type));
        return states;
    });
}

std::string encodeSnapshotPage(const FeedPage &page, const Vocabulary &vocabulary)
{
    JsonWriter json;
    json.beginObject().member("type", typeName(page.type)).member("state", page.state).key("cursor");
    if (page.cursor.empty())
        json.null();
    else
        json.text(page.cursor);
    json.member("hasMore", page.hasMore).key("objects");
    writeObjects(json, page, vocabulary, 0, page.objects.size());
    json.endObject();
    return json.take();
}

Result<FeedPage> decodeSnapshotPage(std::string_view body, Vocabulary &vocabulary)
{
    return readJson<FeedPage>(body, [&](JsonFields &fields) {
        FeedPage page;
        page.type = readType(fields);
        page.state = fields.text("state");
        page.cursor = fields.textOr("cursor", {});
        page.hasMore = fields.flagOr("hasMore", false);
        if (page.hasMore && page.cursor.empty())
            fields.fault("cursor", "missing");
        readObjects(fields, "objects", page, vocabulary);
        return page;
    });
}

Result<FeedHead> peekFeedPage(std::string_view body)
{
    simdjson::ondemand::parser parser;
    const simdjson::padded_string padded(body);
    simdjson::ondemand::document document;
    simdjson::ondemand::object root;
    if (parser.iterate(padded).get(document) || document.get_object().get(root))
        return Error(ErrorCode::MalformedAnswer, "not a JSON object");
    FeedHead head;
    for (auto field : root) {
        std::string_view key;
        if (field.unescaped_key().get(key))
            return Error(ErrorCode::MalformedAnswer, "broken JSON");
        // The members asked for come before the objects; where a caisse orders them otherwise, nothing is known early.
        if (key == "objects" || key == "created")
            break;
        std::string_view text;
        bool isTrue = false;
        if ((key == "state" || key == "newState") && !field.value().get_string().get(text))
            head.state = text;
        else if (key == "cursor" && !field.value().get_string().get(text))
            head.cursor = text;
        else if (key == "hasMore" && !field.value().get_bool().get(isTrue))
            head.hasMore = isTrue;
    }
    return head;
}

std::string encodeChangesPage(const ChangesPage &changes, const Vocabulary &vocabulary)
{
    const FeedPage &page = changes.page;
    JsonWriter json;
    json.beginObject()
        .member("type", typeName(page.type))
        .member("oldState", changes.oldState)
        .member("newState", page.state)
        .member("hasMore", page.hasMore)
        .key("created");
    writeObjects(json, page, vocabulary, 0, changes.createdCount);
    json.key("updated");
    writeObjects(json, page, vocabulary, changes.createdCount, page.objects.size());
    json.key("destroyed").beginArray();
    for (const Tombstone &gone : page.destroyed)
        json.beginObject().member("id", gone.id).optionalMember("siteId", gone.site.toString()).endObject();
    json.endArray().endObject();
    return json.take();
}

Result<ChangesPage> decodeChangesPage(std::string_view body, Vocabulary &vocabulary)
{
    return readJson<ChangesPage>(body, [&](JsonFields &fields) {
        ChangesPage changes;
        FeedPage &page = changes.page;
        page.type = readType(fields);
        changes.oldState = fields.text("oldState");
        page.state = fields.text("newState");
        page.hasMore = fields.flagOr("hasMore", false);
        readObjects(fields, "created", page, vocabulary);
        changes.createdCount = page.objects.size();
        readObjects(fields, "updated", page, vocabulary);
        std::size_t index = 0;
        for (const auto item : fields.array("destroyed")) {
            JsonFields gone = fields.element(item, "destroyed", index++);
            page.destroyed.push_back({gone.text("id"), SiteId(gone.textOr("siteId", {}))});
        }
        return changes;
    });
}

} // namespace truelle
