// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/caissewire.h"

#include "core/wire/jsonreader.h"
#include "core/wire/jsonwriter.h"

namespace truelle {
namespace {

constexpr std::int64_t kMostPassword = 1024; // characters the contract lets a password have
constexpr std::int64_t kMostClasses = 4; // lower case, upper case, digits, others

void writeLocalised(JsonWriter &json, const Localised &text)
{
    json.beginObject();
    for (const auto &[language, words] : text)
        json.member(language, words);
    json.endObject();
}

Localised readLocalised(JsonFields fields)
{
    Localised text;
    for (const auto member : fields.members()) {
        std::string_view words;
        if (member.value.get(words))
            fields.fault(member.key, "wrong-type");
        else
            text.emplace(member.key, words);
    }
    if (!text.contains(std::string_view("fr")))
        fields.fault("fr", "missing");
    return text;
}

} // namespace

std::string encodeCaisse(const Caisse &caisse)
{
    JsonWriter json;
    json.beginObject()
        .member("id", caisse.id.toString())
        .member("name", caisse.name)
        .key("contact")
        .beginObject()
        .optionalMember("phone", caisse.phone)
        .optionalMember("email", caisse.email)
        .optionalMember("postalAddress", caisse.postalAddress)
        .endObject()
        .key("links")
        .beginObject()
        .optionalMember("website", caisse.website)
        .endObject()
        .key("cibtpIdRule")
        .beginObject()
        .member("pattern", caisse.cibtpIdPattern)
        .member("example", caisse.cibtpIdExample)
        .endObject()
        .key("passwordRule")
        .beginObject()
        .member("minimumLength", caisse.passwordMinimumLength)
        .member("minimumClasses", caisse.passwordMinimumClasses)
        .endObject()
        .key("languages")
        .beginArray();
    for (const std::string &language : caisse.languages)
        json.text(language);
    json.endArray().member("contractVersion", caisse.contractVersion).endObject();
    return json.take();
}

Result<Caisse> decodeCaisse(std::string_view body)
{
    return readJson<Caisse>(body, [](JsonFields &fields) {
        Caisse caisse;
        caisse.id = CaisseId(fields.text("id"));
        caisse.name = fields.text("name");
        JsonFields contact = fields.object("contact");
        caisse.phone = contact.textOr("phone", {});
        caisse.email = contact.textOr("email", {});
        caisse.postalAddress = contact.textOr("postalAddress", {});
        caisse.website = fields.object("links").textOr("website", {});
        JsonFields idRule = fields.object("cibtpIdRule");
        caisse.cibtpIdPattern = idRule.text("pattern");
        caisse.cibtpIdExample = idRule.text("example");
        JsonFields passwordRule = fields.object("passwordRule");
        caisse.passwordMinimumLength = static_cast<std::size_t>(passwordRule.countUpTo("minimumLength", kMostPassword));
        caisse.passwordMinimumClasses = static_cast<int>(passwordRule.countUpTo("minimumClasses", kMostClasses));
        for (const auto language : fields.array("languages")) {
            std::string_view code;
            if (!language.get(code))
                caisse.languages.emplace_back(code);
        }
        caisse.contractVersion = fields.text("contractVersion");
        return caisse;
    });
}

std::string encodeCatalogue(const Catalogue &catalogue)
{
    JsonWriter json;
    json.beginObject().member("version", catalogue.version).key("colleges").beginArray();
    for (const College &college : catalogue.colleges) {
        json.beginObject().member("code", college.code).key("label");
        writeLocalised(json, college.label);
        json.endObject();
    }
    json.endArray().key("groups").beginArray();
    for (const FeatureGroup &group : catalogue.groups) {
        json.beginObject().member("code", group.code).key("label");
        writeLocalised(json, group.label);
        json.key("features").beginArray();
        for (const Feature &feature : group.features) {
            json.beginObject().member("code", feature.code).key("label");
            writeLocalised(json, feature.label);
            json.endObject();
        }
        json.endArray().endObject();
    }
    json.endArray().endObject();
    return json.take();
}

Result<Catalogue> decodeCatalogue(std::string_view body)
{
    return readJson<Catalogue>(body, [](JsonFields &fields) {
        Catalogue catalogue;
        catalogue.version = fields.text("version");
        std::size_t index = 0;
        for (const auto item : fields.array("colleges")) {
            JsonFields college = fields.element(item, "colleges", index++);
            catalogue.colleges.push_back({college.text("code"), readLocalised(college.object("label"))});
        }
        index = 0;
        for (const auto item : fields.array("groups")) {
            JsonFields group = fields.element(item, "groups", index++);
            FeatureGroup read{group.text("code"), readLocalised(group.object("label")), {}};
            std::size_t row = 0;
            for (const auto inner : group.array("features")) {
                JsonFields feature = group.element(inner, "features", row++);
                read.features.push_back({feature.text("code"), readLocalised(feature.object("label"))});
            }
            catalogue.groups.push_back(std::move(read));
        }
        return catalogue;
    });
}

} // namespace truelle
