// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/delegationfields.h"

#include "core/wire/jsonreader.h"
#include "core/wire/jsonwriter.h"

#include <algorithm>

namespace truelle {

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

void writeLevels(JsonWriter &json, const std::map<std::size_t, AccessLevel> &levels, const Vocabulary &vocabulary)
{
    json.key("rights").beginObject();
    for (const auto &[feature, level] : levels)
        json.member(vocabulary.features.code(feature), levelName(level));
    json.endObject();
}

void writeDay(JsonWriter &json, std::string_view name, const std::optional<Date> &day)
{
    json.key(name);
    if (day)
        json.text(formatIso(*day));
    else
        json.null();
}

void refuseOthers(JsonFields &fields, std::initializer_list<std::string_view> known)
{
    for (const auto member : fields.members())
        if (std::ranges::find(known, std::string_view(member.key)) == known.end())
            fields.fault(member.key, "unknown-member");
}

void refuseNulls(JsonFields &fields, std::initializer_list<std::string_view> members)
{
    for (const std::string_view member : members)
        if (fields.isNull(member))
            fields.fault(member, "required");
}

} // namespace truelle
