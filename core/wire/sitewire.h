// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/dsn.h"
#include "core/domain/site.h"

#include <string>
#include <string_view>

// Sites, their DSN alerts and « Suivi DSN ».
namespace truelle {

class JsonFields;
class JsonWriter;

[[nodiscard]] std::string_view roleName(SiteRole role);
[[nodiscard]] SiteRole roleFromName(std::string_view name); // User for a name this version does not know

void writeSite(JsonWriter &json, const Site &site);
[[nodiscard]] Site readSite(JsonFields &fields);
void writeAlert(JsonWriter &json, const DsnAlert &alert);
[[nodiscard]] DsnAlert readAlert(JsonFields &fields);

[[nodiscard]] std::string encodeSite(const Site &site);
[[nodiscard]] Result<Site> decodeSite(std::string_view json);
[[nodiscard]] std::string encodeFollowUp(const DsnFollowUp &followUp);
[[nodiscard]] Result<DsnFollowUp> decodeFollowUp(std::string_view json);

} // namespace truelle
