// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/sitewire.h"

#include "core/wire/jsonreader.h"
#include "core/wire/jsonwriter.h"

namespace truelle {
std::string_view roleName(SiteRole role)
{
    switch (role) {
    case SiteRole::CompanyAdministrator: return "company-administrator";
    case SiteRole::Administrator: return "administrator";
    case SiteRole::User: return "user";
    case SiteRole::FirmAdministrator: return "firm-administrator";
    case SiteRole::FirmCollaborator: return "firm-collaborator";
    }
    return "user";
}

SiteRole roleFromName(std::string_view name)
{
    for (const SiteRole role : {SiteRole::CompanyAdministrator, SiteRole::Administrator, SiteRole::User,
                                SiteRole::FirmAdministrator, SiteRole::FirmCollaborator})
        if (roleName(role) == name)
            return role;
    return SiteRole::User;
}

void writeSite(JsonWriter &json, const Site &site)
{
    json.beginObject()
        .member("id", site.id.toString())
        .member("memberId", site.member.toString())
        .member("memberName", site.memberName)
        .member("cibtpId", site.cibtpId)
        .member("siret", site.siret)
        .member("town", site.town)
        .optionalMember("firmName", site.firmName)
        .member("role", roleName(site.role))
        .endObject();
}

Site readSite(JsonFields &fields)
{
    Site site;
    site.id = SiteId(fields.text("id"));
    site.member = MemberId(fields.text("memberId"));
    site.memberName = fields.text("memberName");
    site.cibtpId = fields.text("cibtpId");
    site.siret = fields.text("siret");
    site.town = fields.text("town");
    site.firmName = fields.textOr("firmName", {});
    site.role = roleFromName(fields.text("role"));
    return site;
}

void writeAlert(JsonWriter &json, const DsnAlert &alert)
{
    json.beginObject()
        .member("id", alert.id.toString())
        .member("siteId", alert.site.toString())
        .member("month", formatIso(alert.month))
        .member("kind", alert.kind)
        .member("text", alert.text)
        .member("needsAction", alert.needsAction);
    if (alert.deadline)
        json.member("deadline", formatIso(*alert.deadline));
    json.endObject();
}

DsnAlert readAlert(JsonFields &fields)
{
    DsnAlert alert;
    alert.id = AlertId(fields.text("id"));
    alert.site = SiteId(fields.text("siteId"));
    alert.month = fields.month("month");
    alert.kind = fields.text("kind");
    alert.text = fields.text("text");
    alert.needsAction = fields.flagOr("needsAction", true);
    alert.deadline = fields.optionalInstant("deadline");
    return alert;
}

std::string encodeSite(const Site &site)
{
    JsonWriter json;
    writeSite(json, site);
    return json.take();
}

Result<Site> decodeSite(std::string_view body)
{
    return readJson<Site>(body, readSite);
}

std::string encodeFollowUp(const DsnFollowUp &followUp)
{
    JsonWriter json;
    json.beginObject().member("siteId", followUp.site.toString()).key("months").beginArray();
    for (const DsnMonth &month : followUp.months) {
        json.beginObject().member("month", formatIso(month.month)).member("state", month.state);
        if (month.receivedOn)
            json.member("receivedOn", formatIso(*month.receivedOn));
        json.optionalMember("message", month.message);
        if (month.deadline)
            json.member("deadline", formatIso(*month.deadline));
        json.optionalMember("link", month.link).endObject();
    }
    json.endArray().endObject();
    return json.take();
}

Result<DsnFollowUp> decodeFollowUp(std::string_view body)
{
    return readJson<DsnFollowUp>(body, [](JsonFields &fields) {
        DsnFollowUp followUp;
        followUp.site = SiteId(fields.text("siteId"));
        std::size_t index = 0;
        for (const auto item : fields.array("months")) {
            JsonFields month = fields.element(item, "months", index++);
            followUp.months.push_back({month.month("month"), month.text("state"), month.optionalDate("receivedOn"),
                                       month.textOr("message", {}), month.optionalInstant("deadline"),
                                       month.textOr("link", {})});
        }
        return followUp;
    });
}

} // namespace truelle
