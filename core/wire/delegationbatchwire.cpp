// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/delegationbatchwire.h"

#include "core/wire/delegationfields.h"
#include "core/wire/delegationrequestwire.h"
#include "core/wire/delegationwire.h"
#include "core/wire/fieldlimits.h"
#include "core/wire/jsonreader.h"
#include "core/wire/jsonwriter.h"
#include "core/wire/problemwire.h"

namespace truelle {
namespace {

// Writes an item by its kind.
class ItemWriter
{
public:
    ItemWriter(JsonWriter &json, const Vocabulary &vocabulary) : m_json(json), m_vocabulary(vocabulary) { }

    void operator()(const DelegationGrant &grant) const
    {
        m_json.beginObject().member("action", "add").member("siteId", grant.site.toString()).key("grant");
        writeGrant(m_json, grant, m_vocabulary);
        m_json.endObject();
    }
    void operator()(const DelegationChange &change) const
    {
        begin("change", change.id, change.version);
        m_json.key("patch");
        writePatch(m_json, change.patch, m_vocabulary);
        m_json.endObject();
    }
    void operator()(const DelegationRemoval &removal) const
    {
        begin("delete", removal.id, removal.version);
        m_json.optionalMember("reason", removal.reason).endObject();
    }

private:
    void begin(std::string_view action, const DelegationId &id, const std::string &version) const
    {
        m_json.beginObject()
            .member("action", action)
            .member("delegationId", id.toString())
            .member("version", version);
    }

    JsonWriter &m_json;
    const Vocabulary &m_vocabulary;
};

BatchItem readAddition(JsonFields &fields, Vocabulary &vocabulary)
{
    refuseOthers(fields, {"action", "siteId", "grant"});
    JsonFields body = fields.object("grant");
    DelegationGrant grant = readGrant(body, vocabulary);
    grant.site = SiteId(fields.text("siteId"));
    return grant;
}

BatchItem readChange(JsonFields &fields, Vocabulary &vocabulary)
{
    refuseOthers(fields, {"action", "delegationId", "version", "patch"});
    JsonFields body = fields.object("patch");
    DelegationPatch patch = readPatch(body, vocabulary);
    return DelegationChange{DelegationId(fields.text("delegationId")), fields.text("version"), std::move(patch)};
}

BatchItem readRemoval(JsonFields &fields)
{
    refuseOthers(fields, {"action", "delegationId", "version", "reason"});
    refuseNulls(fields, {"reason"});
    return DelegationRemoval{DelegationId(fields.text("delegationId")), fields.text("version"),
                             fields.has("reason") ? fields.textUpTo("reason", kMostReason) : std::string()};
}

BatchItem readItem(JsonFields &fields, Vocabulary &vocabulary)
{
    const std::string action = fields.text("action");
    if (action == "add")
        return readAddition(fields, vocabulary);
    if (action == "change")
        return readChange(fields, vocabulary);
    if (fields.has("action") && action != "delete")
        fields.fault("action", "unknown-type");
    return readRemoval(fields);
}

void writeProblem(JsonWriter &json, const Error &problem)
{
    json.key("problem").raw(encodeProblem(problem, problem.httpStatus));
}

std::optional<Error> readProblem(JsonFields &fields)
{
    if (!fields.has("problem"))
        return std::nullopt;
    JsonFields problem = fields.object("problem");
    const auto status = static_cast<int>(problem.countUpTo("status", 599));
    return decodeProblem(simdjson::minify(problem.members()), status);
}

std::optional<Delegation> readOptionalDelegation(JsonFields &fields, Vocabulary &vocabulary)
{
    if (!fields.has("delegation"))
        return std::nullopt;
    JsonFields object = fields.object("delegation");
    return readDelegation(object, vocabulary);
}

void writeEffect(JsonWriter &json, const SubDelegationEffect &effect, const Vocabulary &vocabulary)
{
    json.beginObject()
        .member("delegationId", effect.delegation.toString())
        .member("beneficiaryId", effect.beneficiary.toString())
        .member("siteId", effect.site.toString())
        .member("beneficiaryName", effect.beneficiaryName)
        .member("from", formatIso(effect.from))
        .member("everything", effect.loss.isEverything);
    writeColleges(json, effect.loss.colleges, vocabulary);
    json.key("rights").beginObject();
    for (const auto &[feature, level] : effect.loss.levels)
        json.key(vocabulary.features.code(feature))
            .beginObject()
            .member("before", levelName(level.before))
            .member("after", levelName(level.after))
            .endObject();
    json.endObject().endObject();
}

SubDelegationEffect readEffect(JsonFields &fields, Vocabulary &vocabulary)
{
    SubDelegationEffect effect{DelegationId(fields.text("delegationId")), BeneficiaryId(fields.text("beneficiaryId")),
                               SiteId(fields.text("siteId")), fields.text("beneficiaryName"), fields.date("from"), {}};
    effect.loss.isEverything = fields.flagOr("everything", false);
    effect.loss.colleges = readColleges(fields, vocabulary);
    JsonFields rights = fields.object("rights");
    for (const auto member : rights.members()) {
        JsonFields level = rights.object(member.key);
        // A level of a newer caisse is worth no right here (rightsmatrix.h), so it is no loss either.
        effect.loss.levels[vocabulary.features.intern(member.key)]
            = {levelFromName(level.text("before")).value_or(AccessLevel::None),
               levelFromName(level.text("after")).value_or(AccessLevel::None)};
    }
    return effect;
}

Readiness readReadiness(JsonFields &fields)
{
    const std::string name = fields.text("readiness");
    for (const Readiness readiness : {Readiness::Ready, Readiness::Warning, Readiness::Blocked})
        if (readinessName(readiness) == name)
            return readiness;
    return Readiness::Warning; // of a newer caisse: nothing to be sure of
}

void writePreviewed(JsonWriter &json, const PreviewedItem &item, const Vocabulary &vocabulary)
{
    json.beginObject().member("readiness", readinessName(item.readiness));
    if (item.delegation) {
        json.key("delegation");
        writeDelegation(json, *item.delegation, vocabulary);
    }
    if (item.problem)
        writeProblem(json, *item.problem);
    json.key("warnings").beginArray();
    for (const FieldError &warning : item.warnings)
        json.beginObject().member("pointer", warning.pointer).member("code", warning.code).endObject();
    json.endArray().key("effects").beginArray();
    for (const SubDelegationEffect &effect : item.effects)
        writeEffect(json, effect, vocabulary);
    json.endArray().endObject();
}

PreviewedItem readPreviewed(JsonFields &fields, Vocabulary &vocabulary)
{
    PreviewedItem item;
    item.readiness = readReadiness(fields);
    item.delegation = readOptionalDelegation(fields, vocabulary);
    item.problem = readProblem(fields);
    std::size_t index = 0;
    for (const auto element : fields.arrayOrEmpty("warnings")) {
        JsonFields warning = fields.element(element, "warnings", index++);
        item.warnings.push_back({warning.text("pointer"), warning.text("code")});
    }
    index = 0;
    for (const auto element : fields.arrayOrEmpty("effects")) {
        JsonFields effect = fields.element(element, "effects", index++);
        item.effects.push_back(readEffect(effect, vocabulary));
    }
    return item;
}

// The elements of {"results":[…]}, each read by `read(JsonFields &)`.
template<typename T, typename Read>
Result<std::vector<T>> readResults(std::string_view body, Read read)
{
    return readJson<std::vector<T>>(body, [&](JsonFields &fields) {
        std::vector<T> results;
        std::size_t index = 0;
        for (const auto element : fields.array("results")) {
            JsonFields result = fields.element(element, "results", index++);
            results.push_back(read(result));
        }
        return results;
    });
}

} // namespace

std::string encodeBatchItem(const BatchItem &item, const Vocabulary &vocabulary)
{
    JsonWriter json;
    std::visit(ItemWriter(json, vocabulary), item);
    return json.take();
}

std::string encodeBatch(const std::vector<BatchItem> &items, const Vocabulary &vocabulary)
{
    JsonWriter json;
    json.beginObject().key("items").beginArray();
    for (const BatchItem &item : items)
        std::visit(ItemWriter(json, vocabulary), item);
    json.endArray().endObject();
    return json.take();
}

Result<std::vector<BatchItem>> decodeBatch(std::string_view body, Vocabulary &vocabulary)
{
    return readJson<std::vector<BatchItem>, JsonKind::Request>(body, [&](JsonFields &fields) {
        std::vector<BatchItem> items;
        refuseOthers(fields, {"items"});
        const auto elements = fields.array("items");
        if (elements.size() > kMostBatch) {
            fields.fault("items", "too-long");
            return items;
        }
        if (elements.size() == 0 && fields.has("items"))
            fields.fault("items", "required");
        std::size_t index = 0;
        for (const auto element : elements) {
            JsonFields item = fields.element(element, "items", index++);
            items.push_back(readItem(item, vocabulary));
        }
        return items;
    });
}

std::string encodeOutcomes(const std::vector<BatchOutcome> &outcomes, const Vocabulary &vocabulary)
{
    JsonWriter json;
    json.beginObject().key("results").beginArray();
    for (const BatchOutcome &outcome : outcomes) {
        json.beginObject().member("status", outcome.status);
        if (outcome.delegation) {
            json.key("delegation");
            writeDelegation(json, *outcome.delegation, vocabulary);
        }
        if (outcome.problem)
            writeProblem(json, *outcome.problem);
        json.endObject();
    }
    json.endArray().endObject();
    return json.take();
}

Result<std::vector<BatchOutcome>> decodeOutcomes(std::string_view body, Vocabulary &vocabulary)
{
    return readResults<BatchOutcome>(body, [&](JsonFields &fields) {
        BatchOutcome outcome;
        outcome.status = static_cast<int>(fields.countUpTo("status", 599));
        outcome.delegation = readOptionalDelegation(fields, vocabulary);
        outcome.problem = readProblem(fields);
        return outcome;
    });
}

std::string_view readinessName(Readiness readiness)
{
    switch (readiness) {
    case Readiness::Ready: return "ready";
    case Readiness::Warning: return "warning";
    case Readiness::Blocked: return "blocked";
    }
    return "blocked";
}

std::string encodePreview(const std::vector<PreviewedItem> &items, const Vocabulary &vocabulary)
{
    JsonWriter json;
    json.beginObject().key("results").beginArray();
    for (const PreviewedItem &item : items)
        writePreviewed(json, item, vocabulary);
    json.endArray().endObject();
    return json.take();
}

Result<std::vector<PreviewedItem>> decodePreview(std::string_view body, Vocabulary &vocabulary)
{
    return readResults<PreviewedItem>(body,
                                      [&](JsonFields &fields) { return readPreviewed(fields, vocabulary); });
}

} // namespace truelle
