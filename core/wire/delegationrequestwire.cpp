// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/delegationrequestwire.h"

#include "core/wire/delegationfields.h"
#include "core/wire/fieldlimits.h"
#include "core/wire/jsonreader.h"
#include "core/wire/jsonwriter.h"

namespace truelle {
namespace {

void writeSuspension(JsonWriter &json, const std::optional<Suspension> &suspension)
{
    json.key("suspension");
    if (!suspension) {
        json.null();
        return;
    }
    // "until" is always there: in a merge patch a member left out would stay as it was.
    json.beginObject().member("from", formatIso(suspension->from));
    writeDay(json, "until", suspension->until);
    json.endObject();
}

Suspension readSuspension(JsonFields fields)
{
    refuseOthers(fields, {"from", "until"});
    Suspension suspension{fields.date("from"), std::nullopt};
    if (!fields.isNull("until"))
        suspension.until = fields.date("until");
    return suspension;
}

std::string readReason(JsonFields &fields)
{
    return fields.has("reason") ? fields.textUpTo("reason", kMostReason) : std::string();
}

// What a patch may set to null.
void readRemovable(JsonFields &fields, DelegationPatch &patch)
{
    if (fields.isNull("endDate"))
        patch.endDate = std::optional<Date>();
    else if (fields.has("endDate"))
        patch.endDate = fields.optionalDate("endDate");
    if (fields.isNull("suspension"))
        patch.suspension = std::optional<Suspension>();
    else if (fields.has("suspension"))
        patch.suspension = readSuspension(fields.object("suspension"));
}

} // namespace

void writePatch(JsonWriter &json, const DelegationPatch &patch, const Vocabulary &vocabulary)
{
    json.beginObject();
    if (patch.colleges)
        writeColleges(json, *patch.colleges, vocabulary);
    if (!patch.levels.empty())
        writeLevels(json, patch.levels, vocabulary);
    if (patch.isAdministrator)
        json.member("administrator", *patch.isAdministrator);
    if (patch.effectDate)
        json.member("effectDate", formatIso(*patch.effectDate));
    if (patch.endDate)
        writeDay(json, "endDate", *patch.endDate);
    if (patch.isClosed)
        json.member("closed", *patch.isClosed);
    if (patch.suspension)
        writeSuspension(json, *patch.suspension);
    json.optionalMember("reason", patch.reason).endObject();
}

DelegationPatch readPatch(JsonFields &fields, Vocabulary &vocabulary)
{
    DelegationPatch patch;
    // What this version does not know it would not change either: better refused than answered as done.
    if (fields.members().size() == 0)
        fields.faultOfAll("required");
    refuseOthers(fields, {"colleges", "rights", "administrator", "effectDate", "endDate", "closed", "suspension",
                          "reason"});
    // In a merge patch null takes a member away, and only the end and a suspension may go.
    refuseNulls(fields, {"colleges", "rights", "administrator", "effectDate", "closed", "reason"});
    if (fields.has("colleges"))
        patch.colleges = readColleges(fields, vocabulary);
    if (fields.has("rights"))
        patch.levels = readLevels(fields.object("rights"), vocabulary);
    if (fields.has("administrator"))
        patch.isAdministrator = fields.flagOr("administrator", false);
    if (fields.has("effectDate"))
        patch.effectDate = fields.date("effectDate");
    if (fields.has("closed"))
        patch.isClosed = fields.flagOr("closed", false);
    readRemovable(fields, patch);
    patch.reason = readReason(fields);
    return patch;
}

std::string encodePatch(const DelegationPatch &patch, const Vocabulary &vocabulary)
{
    JsonWriter json;
    writePatch(json, patch, vocabulary);
    return json.take();
}

Result<DelegationPatch> decodePatch(std::string_view body, Vocabulary &vocabulary)
{
    return readJson<DelegationPatch, JsonKind::Request>(
        body, [&](JsonFields &fields) { return readPatch(fields, vocabulary); });
}

void writeGrant(JsonWriter &json, const DelegationGrant &grant, const Vocabulary &vocabulary)
{
    json.beginObject()
        .member("kind", grant.kind == BeneficiaryKind::Firm ? "firm" : "user")
        .optionalMember("email", grant.email)
        .optionalMember("grantorId", grant.grantor.toString());
    if (!grant.isAdministrator) {
        writeColleges(json, grant.colleges, vocabulary);
        writeRights(json, grant.rights, vocabulary);
    }
    json.member("administrator", grant.isAdministrator);
    if (grant.effectDate)
        json.member("effectDate", formatIso(*grant.effectDate));
    if (grant.endDate)
        json.member("endDate", formatIso(*grant.endDate));
    json.optionalMember("reason", grant.reason).endObject();
}

DelegationGrant readGrant(JsonFields &fields, Vocabulary &vocabulary)
{
    DelegationGrant grant;
    refuseOthers(fields, {"kind", "email", "grantorId", "colleges", "rights", "administrator", "effectDate", "endDate",
                          "reason"});
    refuseNulls(fields, {"email", "grantorId", "colleges", "rights", "administrator", "effectDate", "endDate",
                         "reason"});
    const std::string kind = fields.text("kind");
    if (fields.has("kind") && kind != "firm" && kind != "user")
        fields.fault("kind", "unknown-type");
    grant.kind = kind == "firm" ? BeneficiaryKind::Firm : BeneficiaryKind::User;
    if (grant.kind == BeneficiaryKind::User)
        grant.email = fields.textUpTo("email", kMostAddress);
    else if (fields.has("email"))
        fields.fault("email", "unknown-member");
    grant.grantor = DelegationId(fields.textOr("grantorId", {}));
    if (fields.has("colleges"))
        grant.colleges = readColleges(fields, vocabulary);
    if (fields.has("rights"))
        for (const auto &[feature, level] : readLevels(fields.object("rights"), vocabulary))
            grant.rights.setLevel(feature, level);
    grant.isAdministrator = fields.flagOr("administrator", false);
    grant.effectDate = fields.optionalDate("effectDate");
    grant.endDate = fields.optionalDate("endDate");
    grant.reason = readReason(fields);
    return grant;
}

std::string encodeGrant(const DelegationGrant &grant, const Vocabulary &vocabulary)
{
    JsonWriter json;
    writeGrant(json, grant, vocabulary);
    return json.take();
}

Result<DelegationGrant> decodeGrant(std::string_view body, Vocabulary &vocabulary)
{
    return readJson<DelegationGrant, JsonKind::Request>(
        body, [&](JsonFields &fields) { return readGrant(fields, vocabulary); });
}

} // namespace truelle
