// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/delegationwire.h"

#include "core/wire/jsonreader.h"
#include "core/wire/jsonwriter.h"

#include <algorithm>

namespace truelle {
namespace {

constexpr std::string_view kPatchMembers[] = {"colleges", "rights", "administrator", "effectDate", "endDate"};

void writeColleges(JsonWriter &json, const BitSet &colleges, const Vocabulary &vocabulary)
{
    json.key("colleges").beginArray();
    colleges.forEach([&](std::size_t college) { json.text(vocabulary.colleges.code(college)); });
    json.endArray();
}

BitSet readColleges(JsonFields &fields, Vocabulary &vocabulary)
{
    BitSet colleges;
    for (const auto item : fields.array("colleges")) {
        std::string_view code;
        if (item.get(code))
            fields.fault("colleges", "wrong-type");
        else
            colleges.set(vocabulary.colleges.intern(code));
    }
    return colleges;
}

void writeRights(JsonWriter &json, const RightsMatrix &rights, const Vocabulary &vocabulary)
{
    json.key("rights").beginObject();
    rights.consultPlane().forEach([&](std::size_t feature) {
        json.member(vocabulary.features.code(feature), levelName(rights.level(feature)));
    });
    for (const auto &[feature, name] : rights.unknownLevels())
        json.member(vocabulary.features.code(feature), name);
    json.endObject();
}

RightsMatrix readRights(JsonFields fields, Vocabulary &vocabulary)
{
    RightsMatrix rights;
    for (const auto member : fields.members()) {
        std::string_view name;
        if (member.value.get(name)) {
            fields.fault(member.key, "wrong-type");
            continue;
        }
        const std::size_t feature = vocabulary.features.intern(member.key);
        if (const auto level = levelFromName(name))
            rights.setLevel(feature, *level);
        else
            rights.setUnknownLevel(feature, std::string(name));
    }
    return rights;
}

std::map<std::size_t, AccessLevel> readLevels(JsonFields fields, Vocabulary &vocabulary)
{
    std::map<std::size_t, AccessLevel> levels;
    for (const auto member : fields.members()) {
        std::string_view name;
        if (member.value.get(name)) {
            fields.fault(member.key, "wrong-type");
            continue;
        }
        if (const auto level = levelFromName(name))
            levels[vocabulary.features.intern(member.key)] = *level;
        else
            fields.fault(member.key, "unknown-level");
    }
    return levels;
}

} // namespace

void writeBeneficiary(JsonWriter &json, const Beneficiary &beneficiary)
{
    json.beginObject()
        .member("id", beneficiary.id.toString())
        .member("kind", beneficiary.kind == BeneficiaryKind::Firm ? "firm" : "user")
        .optionalMember("email", beneficiary.email)
        .optionalMember("lastName", beneficiary.lastName)
        .optionalMember("firstName", beneficiary.firstName)
        .member("activated", beneficiary.isActivated)
        .endObject();
}

Beneficiary readBeneficiary(JsonFields &fields)
{
    Beneficiary beneficiary;
    beneficiary.id = BeneficiaryId(fields.text("id"));
    beneficiary.kind = fields.text("kind") == "firm" ? BeneficiaryKind::Firm : BeneficiaryKind::User;
    beneficiary.email = fields.textOr("email", {});
    beneficiary.lastName = fields.textOr("lastName", {});
    beneficiary.firstName = fields.textOr("firstName", {});
    beneficiary.isActivated = fields.flagOr("activated", true);
    return beneficiary;
}

void writeDelegation(JsonWriter &json, const Delegation &delegation, const Vocabulary &vocabulary)
{
    json.beginObject()
        .member("id", delegation.id.toString())
        .member("siteId", delegation.site.toString())
        .member("beneficiaryId", delegation.beneficiary.toString())
        .optionalMember("grantorId", delegation.grantor.toString());
    writeColleges(json, delegation.colleges, vocabulary);
    writeRights(json, delegation.rights, vocabulary);
    json.member("administrator", delegation.isAdministrator).member("effectDate", formatIso(delegation.effectDate));
    if (delegation.endDate)
        json.member("endDate", formatIso(*delegation.endDate));
    if (delegation.suspension) {
        json.key("suspension").beginObject().member("from", formatIso(delegation.suspension->from));
        if (delegation.suspension->until)
            json.member("until", formatIso(*delegation.suspension->until));
        json.endObject();
    }
    json.member("closed", delegation.isClosed)
        .member("version", delegation.version)
        .optionalMember("modifiedBy", delegation.modifiedBy);
    if (delegation.modifiedAt)
        json.member("modifiedAt", formatIso(*delegation.modifiedAt));
    json.endObject();
}

Delegation readDelegation(JsonFields &fields, Vocabulary &vocabulary)
{
    Delegation delegation;
    delegation.id = DelegationId(fields.text("id"));
    delegation.site = SiteId(fields.text("siteId"));
    delegation.beneficiary = BeneficiaryId(fields.text("beneficiaryId"));
    delegation.grantor = DelegationId(fields.textOr("grantorId", {}));
    delegation.colleges = readColleges(fields, vocabulary);
    delegation.rights = readRights(fields.object("rights"), vocabulary);
    delegation.isAdministrator = fields.flagOr("administrator", false);
    delegation.effectDate = fields.date("effectDate");
    delegation.endDate = fields.optionalDate("endDate");
    if (fields.has("suspension")) {
        JsonFields suspension = fields.object("suspension");
        delegation.suspension = Suspension{suspension.date("from"), suspension.optionalDate("until")};
    }
    delegation.isClosed = fields.flagOr("closed", false);
    delegation.version = fields.text("version");
    delegation.modifiedBy = fields.textOr("modifiedBy", {});
    delegation.modifiedAt = fields.optionalInstant("modifiedAt");
    return delegation;
}

std::string encodeDelegation(const Delegation &delegation, const Vocabulary &vocabulary)
{
    JsonWriter json;
    writeDelegation(json, delegation, vocabulary);
    return json.take();
}

Result<Delegation> decodeDelegation(std::string_view body, Vocabulary &vocabulary)
{
    return readJson<Delegation>(body, [&](JsonFields &fields) { return readDelegation(fields, vocabulary); });
}

std::string encodeDelegations(const std::vector<Delegation> &delegations, const Vocabulary &vocabulary)
{
    JsonWriter json;
    json.beginObject().key("objects").beginArray();
    for (const Delegation &delegation : delegations)
        writeDelegation(json, delegation, vocabulary);
    json.endArray().endObject();
    return json.take();
}

Result<std::vector<Delegation>> decodeDelegations(std::string_view body, Vocabulary &vocabulary)
{
    return readJson<std::vector<Delegation>>(body, [&](JsonFields &fields) {
        std::vector<Delegation> delegations;
        std::size_t index = 0;
        for (const auto item : fields.array("objects")) {
            JsonFields object = fields.element(item, "objects", index++);
            delegations.push_back(readDelegation(object, vocabulary));
        }
        return delegations;
    });
}

std::string encodePatch(const DelegationPatch &patch, const Vocabulary &vocabulary)
{
    JsonWriter json;
    json.beginObject();
    if (patch.colleges)
        writeColleges(json, *patch.colleges, vocabulary);
    if (!patch.levels.empty()) {
        json.key("rights").beginObject();
        for (const auto &[feature, level] : patch.levels)
            json.member(vocabulary.features.code(feature), levelName(level));
        json.endObject();
    }
    if (patch.isAdministrator)
        json.member("administrator", *patch.isAdministrator);
    if (patch.effectDate)
        json.member("effectDate", formatIso(*patch.effectDate));
    if (patch.endDate) {
        if (*patch.endDate)
            json.member("endDate", formatIso(**patch.endDate));
        else
            json.key("endDate").null();
    }
    json.endObject();
    return json.take();
}

Result<DelegationPatch> decodePatch(std::string_view body, Vocabulary &vocabulary)
{
    return readJson<DelegationPatch, JsonKind::Request>(body, [&](JsonFields &fields) {
        DelegationPatch patch;
        // What this version does not know it would not change either: better refused than answered as done.
        if (fields.members().size() == 0)
            fields.faultOfAll("required");
        for (const auto member : fields.members())
            if (std::ranges::find(kPatchMembers, std::string_view(member.key)) == std::end(kPatchMembers))
                fields.fault(member.key, "unknown-member");
        // In a merge patch null takes a member away, and only the end may go.
        for (const std::string_view needed : {"colleges", "rights", "administrator", "effectDate"})
            if (fields.isNull(needed))
                fields.fault(needed, "required");
        if (fields.has("colleges"))
            patch.colleges = readColleges(fields, vocabulary);
        if (fields.has("rights"))
            patch.levels = readLevels(fields.object("rights"), vocabulary);
        if (fields.has("administrator"))
            patch.isAdministrator = fields.flagOr("administrator", false);
        if (fields.has("effectDate"))
            patch.effectDate = fields.date("effectDate");
        if (fields.isNull("endDate"))
            patch.endDate = std::optional<Date>();
        else if (fields.has("endDate"))
            patch.endDate = fields.optionalDate("endDate");
        return patch;
    });
}

} // namespace truelle
