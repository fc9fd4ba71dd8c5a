// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/delegation.h"

#include <initializer_list>
#include <map>
#include <optional>
#include <string_view>

// Internal to core/wire: what the bodies about delegations are made of.
namespace truelle {

class JsonFields;
class JsonWriter;

// The member "colleges": codes.
void writeColleges(JsonWriter &json, const BitSet &colleges, const Vocabulary &vocabulary);
[[nodiscard]] BitSet readColleges(JsonFields &fields, Vocabulary &vocabulary);
// The member "rights": levels by feature code, those of a newer caisse kept; of a feature without right, nothing.
void writeRights(JsonWriter &json, const RightsMatrix &rights, const Vocabulary &vocabulary);
[[nodiscard]] RightsMatrix readRights(JsonFields fields, Vocabulary &vocabulary);
// The same of a request, where "none" is a level like the others and an unknown one a fault ("unknown-level").
void writeLevels(JsonWriter &json, const std::map<std::size_t, AccessLevel> &levels, const Vocabulary &vocabulary);
[[nodiscard]] std::map<std::size_t, AccessLevel> readLevels(JsonFields fields, Vocabulary &vocabulary);
// A day, or null.
void writeDay(JsonWriter &json, std::string_view name, const std::optional<Date> &day);

// In a request: a member that is none of these is at fault ("unknown-member"), for it would be lost unsaid; and null is
// ("required") where a member may be left out but has to be something.
void refuseOthers(JsonFields &fields, std::initializer_list<std::string_view> known);
void refuseNulls(JsonFields &fields, std::initializer_list<std::string_view> members);

} // namespace truelle
