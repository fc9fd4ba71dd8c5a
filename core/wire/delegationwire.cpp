// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/delegationwire.h"

#include "core/wire/delegationfields.h"
#include "core/wire/jsonreader.h"
#include "core/wire/jsonwriter.h"

namespace truelle {

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

} // namespace truelle
